import { describe, expect, it } from "vitest";

import { blanked, legible, legibleJson } from "./legible.ts";

describe("legible text", () => {
  it("has escapes for what a terminal obeys", () => {
    expect(legible("a\u001B[31mb\u0007\u009B2Jc\u007F")).toBe("a\\u001B[31mb\\u0007\\u009B2Jc\\u007F");
    expect(legible("a\nb\r\tc")).toBe("a\\nb\\r\\tc");
  });

  it("has escapes for what hides or turns round what is read", () => {
    expect(legible("Ng\u202Egnp.exe\u2066\u2069\u200F\u061C")).toBe("Ng\\u202Egnp.exe\\u2066\\u2069\\u200F\\u061C");
    expect(legible("Last\u200B_\u200DName\uFEFF\u00AD\u2060")).toBe("Last\\u200B_\\u200DName\\uFEFF\\u00AD\\u2060");
    expect(legible("a\u2028b\u2029\u0085")).toBe("a\\u2028b\\u2029\\u0085");
    expect(legible("filled\u3164\uFFA0\u115F\u1160\u034F\u2800")).toBe(
      "filled\\u3164\\uFFA0\\u115F\\u1160\\u034F\\u2800",
    );
    expect(legible("tag \u{E0041}")).toBe("tag \\uDB40\\uDC41");
    expect(legible("half \uD800")).toBe("half \\uD800");
  });

  it("is the text itself otherwise", () => {
    for (const text of [
      "",
      "Okafor & Sons",
      "Schlüssel",
      "田中",
      "🙂",
      "…",
      "\u0600123",
      "é",
      "नि",
      "❤️",
      "한글",
      "“quoted”",
    ])
      expect(legible(text)).toBe(text);
  });

  it("as JSON says the same", () => {
    const value = { "a\u202E": ["b\u200B\n", "\u009B", "田"] };
    const json = legibleJson(JSON.stringify(value));
    expect(json).toBe('{"a\\u202E":["b\\u200B\\n","\\u009B","田"]}');
    expect(JSON.parse(json)).toEqual(value);
  });

  it("keeps its columns as blanks", () => {
    const line = "a\u001Bb\u202Ec\u{E0041}d";
    expect(blanked(line)).toBe("a b c  d");
    expect(blanked(line)).toHaveLength(line.length);
  });
});
