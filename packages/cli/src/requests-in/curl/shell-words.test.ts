import { describe, expect, test } from "vitest";

import { HOLE } from "../word.ts";
import { shellCommands } from "./shell-words.ts";

/** The words of each command, holes as `?`. */
function words(text: string): (string[] | string)[] {
  return [...shellCommands(text)].map((command) =>
    "problem" in command
      ? `${command.offset}: ${command.problem}`
      : command.words.map((word) => word.text.replaceAll(HOLE, "?")),
  );
}

describe("words of a shell", () => {
  test("quotes of all kinds", () => {
    expect(words(`curl 'a b' "c \\"d\\" \\$ \\n" e\\ f 'O'\\''Neil' $'\\'x\\' \\u00e9\\n\\x41'`)).toEqual([
      ["curl", "a b", 'c "d" $ \\n', "e f", "O'Neil", "'x' é\nA"],
    ]);
  });

  test("continued lines, Windows line ends, and blanks behind the backslash", () => {
    expect(words('curl "a" \\\n  -X POST \\\r\n  -H b \\  \n  -d c\n')).toEqual([
      ["curl", "a", "-X", "POST", "-H", "b", "-d", "c"],
    ]);
  });

  test("several commands, comments and empty lines", () => {
    expect(words("# one\ncurl a # two\n\n  curl b; curl c && curl d | jq . &\n")).toEqual([
      ["curl", "a"],
      ["curl", "b"],
      ["curl", "c"],
      ["curl", "d"],
      ["jq", "."],
    ]);
  });

  test("variables and substitutions are holes; the command inside comes along", () => {
    expect(words('T=$(curl "x" | jq .)\ncurl "$T/a/${ID}b" -d "`cat f`" \'$no\' a$ $1')).toEqual([
      ["T=?"],
      ["curl", "x"],
      ["jq", "."],
      ["curl", "?/a/?b", "-d", "?", "$no", "a$", "?"],
      ["cat", "f"],
    ]);
  });

  test("a bare URL keeps its ampersands and brackets", () => {
    expect(words("curl https://www.zohoapis.eu/crm/v8/Leads?a=(x)&b=2 -X GET & curl b")).toEqual([
      ["curl", "https://www.zohoapis.eu/crm/v8/Leads?a=(x)&b=2", "-X", "GET"],
      ["curl", "b"],
    ]);
  });

  test("redirections and here-documents are passed over", () => {
    expect(words('curl a -d @- <<\'END\' > out.json 2>&1\n{"it\'s": "text"}\nEND\ncurl b')).toEqual([
      ["curl", "a", "-d", "@-"],
      ["curl", "b"],
    ]);
  });

  test("a placeholder in angle brackets is no redirection", () => {
    expect(words("curl a -H Authorization:<token>")).toEqual([["curl", "a", "-H", "Authorization:<token>"]]);
  });

  test("after a quote that is never closed, on with the next curl command", () => {
    expect(words("curl a\ncurl 'b\ncurl c")).toEqual([
      ["curl", "a"],
      "12: the quote that opens here is never closed",
      ["curl", "c"],
    ]);
  });

  test("characters know their places behind quotes and escapes", () => {
    const [command] = shellCommands('curl "a\\"b"');
    if (command === undefined || "problem" in command) throw new Error("no command");
    expect(command.words[1]).toEqual({ text: 'a"b', offsets: [6, 7, 9], start: 5, end: 11 });
  });
});
