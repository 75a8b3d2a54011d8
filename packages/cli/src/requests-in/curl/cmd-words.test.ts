import { describe, expect, test } from "vitest";

import { cmdCommands, isForCmd } from "./cmd-words.ts";

function words(text: string): (string[] | string)[] {
  return [...cmdCommands(text)].map((command) =>
    "problem" in command ? command.problem : command.words.map((word) => word.text),
  );
}

describe("words of the Windows command prompt", () => {
  test("as browsers write them now", () => {
    expect(
      words(
        'curl ^"https://a.example/?x=1^&y=2^" ^\r\n  -H ^"b: c^" ^\r\n  --data-raw ^"^{^\\^"d^\\^":^\\^"e f^\\^"^}^"\r\n',
      ),
    ).toEqual([["curl", "https://a.example/?x=1&y=2", "-H", "b: c", "--data-raw", '{"d":"e f"}']]);
  });

  test("a command ends with the text, whatever its last character is", () => {
    expect(words('curl ^"https://a.example/^"')).toEqual([["curl", "https://a.example/"]]);
    expect(words("curl a ^\n")).toEqual([["curl", "a"]]);
    expect(words("curl b^")).toEqual([["curl", "b"]]);
    expect(words('curl "c d')).toEqual([["curl", "c d"]]);
  });

  test("as they wrote them before", () => {
    expect(words('curl "https://a.example/" ^\n -H "b: c" --data "{""d"":1}"')).toEqual([
      ["curl", "https://a.example/", "-H", "b: c", "--data", '{"d":1}'],
    ]);
  });

  test("one command a line, remarks left out", () => {
    expect(words("rem my calls\ncurl a\n\ncurl b")).toEqual([
      ["curl", "a"],
      ["curl", "b"],
    ]);
  });

  test("commands with & between them, as all requests are copied", () => {
    expect(words('curl ^"a^&b^" ^\n  --insecure &\ncurl "c & d" && curl e | more')).toEqual([
      ["curl", "a&b", "--insecure"],
      ["curl", "c & d"],
      ["curl", "e"],
      ["more"],
    ]);
    expect(words("curl https://a.example/?x=1&y=2")).toEqual([["curl", "https://a.example/?x=1&y=2"]]);
  });

  test("told by its carets", () => {
    expect(isForCmd('curl ^"a^"')).toBe(true);
    expect(isForCmd('curl "a" \\\n -X GET')).toBe(false);
  });
});
