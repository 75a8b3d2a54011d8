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

  test("only what may be shown is shown", () => {
    expect(
      quote({ line: 3, column: 14, length: 2, source: '"cookie=1","x{}y","cookie=2"', clip: [11, 17] }, [], 80),
    ).toEqual({ line: '3 | …"x{}y"…', mark: "  |    ^^" });
  });

  test("control characters can do nothing to a terminal", () => {
    expect(quote({ line: 1, column: 1, length: 1, source: "\u001B[31m\tred" }, [], 80).line).toBe("1 |  [31m red");
  });
});
