import { describe, expect, test } from "vitest";

import { quote } from "./quote.ts";

describe("quoting a line", () => {
  test("with the place underlined, and deep indentation taken away", () => {
    expect(quote({ line: 7, column: 13, length: 6, source: '          { "Stge": "Won" }' }, [], 80)).toEqual({
      line: '7 |   { "Stge": "Won" }',
      mark: "  |     ^^^^^^",
    });
  });

  test("a long line is cut around the place", () => {
    const source = `${"a".repeat(200)}HERE${"b".repeat(200)}`;
    const { line, mark } = quote({ line: 12, column: 201, length: 4, source }, [], 40);
    expect(line).toBe("12 | …aaaaaaaaaaaaaHEREbbbbbbbbbbbbbbbbbbbbbbb…");
    expect(mark).toBe("   |               ^^^^");
  });

  test("secrets are gone, and nothing has moved", () => {
    expect(
      quote({ line: 1, column: 43, length: 3, source: '{"Authorization":"Zoho-oauthtoken abc","x":"bad"}' }, [], 80),
    ).toEqual({
      line: '1 | {"Authorization":"Zoho-oauthtoken ***","x":"bad"}',
      mark: "  |                                           ^^^",
    });
  });

  test("secrets are gone wherever they stand in a line of megabytes, whatever was quoted of it before", () => {
    const secret = `"password":"${"s".repeat(30)}",`;
    const source = Array.from({ length: 2000 }, (_, n) => (n % 7 === 0 ? secret : `"key_${n}":"value ${n}",`)).join("");
    const known = ["value 8"];
    const clean = source.replaceAll("s".repeat(30), "*".repeat(30)).replaceAll("value 8", "*".repeat(7));
    for (let at = 0; at < source.length - 200; at += 997) {
      const { line } = quote({ line: 1, column: at + 1, length: 1, source }, known, 80);
      const shown = line.slice("1 | ".length).replace(/^…|…$/g, "");
      expect(clean).toContain(shown);
    }
    const other = source.replaceAll("password", "passport");
    expect(quote({ line: 1, column: 20, length: 1, source: other }, [], 80).line).toContain("sss");
  });

  test("only what may be shown is shown", () => {
    expect(
      quote({ line: 3, column: 14, length: 2, source: '"cookie=1","x{}y","cookie=2"', clip: [11, 17] }, [], 80),
    ).toEqual({ line: '3 | …"x{}y"…', mark: "  |    ^^" });
  });

  test("control characters can do nothing to a terminal", () => {
    expect(quote({ line: 1, column: 1, length: 1, source: "\u001B[31m\tred" }, [], 80).line).toBe("1 |  [31m red");
  });
});
