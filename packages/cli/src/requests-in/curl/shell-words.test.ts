import { describe, expect, test } from "vitest";

import { HOLE } from "../word.ts";
import { shellCommands } from "./shell-words.ts";
import type { ShellText } from "./shell-words.ts";

/** The words of each command, holes as `?`. */
function words(text: string, how: ShellText = {}): (string[] | string)[] {
  return [...shellCommands(text, how)].map((command) =>
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

describe("variables", () => {
  test("that get a value once, at the start of a line, are filled in", () => {
    expect(words('BASE=https://a.eu/crm/v8/\nexport ID="1 2"\ncurl "$BASE" "${BASE%/}/x" "$ID" $ID')).toEqual([
      ["BASE=https://a.eu/crm/v8/"],
      ["export", "ID=1 2"],
      ["curl", "https://a.eu/crm/v8/", "https://a.eu/crm/v8/x", "1 2", "?"],
    ]);
  });

  test("that get one twice, in a branch, a loop, from a file or as a placeholder are not known", () => {
    const use = (text: string): unknown => words(`${text}\ncurl "$A"`).at(-1);
    expect(use("A=1")).toEqual(["curl", "1"]);
    expect(use("A=1\nA=2")).toEqual(["curl", "?"]);
    expect(use("A=1\nif x; then A=2; fi")).toEqual(["curl", "?"]);
    expect(use("if x; then\n  A=1\nfi")).toEqual(["curl", "?"]);
    expect(use("A=1\nfor A in 1 2; do x; done")).toEqual(["curl", "?"]);
    expect(use("A=1\nread -r A")).toEqual(["curl", "?"]);
    expect(use("A=1\nsource .env")).toEqual(["curl", "?"]);
    expect(use('A=""')).toEqual(["curl", "?"]);
    expect(use("A=$(date)")).toEqual(["curl", "?"]);
    expect(use("A=1 b")).toEqual(["curl", "?"]);
    expect(words("curl '$A' \\$A\nA=1")).toEqual([["curl", "$A", "$A"], ["A=1"]]);
  });

  test("an address that stands in for one of the environment is taken, nothing else", () => {
    expect(words('curl "${A:-https://a.eu}" "${B-x}" "${C:=}"')).toEqual([["curl", "https://a.eu", "?", "?"]]);
  });
});

describe("here-documents", () => {
  const inputs = (text: string): (string | undefined)[] =>
    [...shellCommands(text)].map((command) =>
      "problem" in command ? command.problem : command.input?.text.replaceAll(HOLE, "?"),
    );

  test("are what a command reads, and hide nothing behind them", () => {
    expect(inputs("curl -d @- <<EOF\na's $X\nEOF\ncurl b")).toEqual(["a's ?\n", undefined]);
    expect(inputs("curl -d @- <<'EOF' \\\n  -s\n$X\nEOF")).toEqual(["$X\n"]);
    expect(inputs("cat <<EOF | curl -d @-\n{}\nEOF")).toEqual(["{}\n", "{}\n"]);
    expect(inputs("curl -d @- <<EOF | jq .\n{}\nEOF")).toEqual(["{}\n", undefined]);
  });

  test("may be the value of a variable", () => {
    expect(words(`B=$(cat <<'EOF'\n{"a":"b's"}\nEOF\n)\ncurl -d "$B"`).at(-1)).toEqual(["curl", "-d", `{"a":"b's"}`]);
    expect(words("read -r -d '' B <<EOF\n{}\nEOF\ncurl -d \"$B\"").at(-1)).toEqual(["curl", "-d", "{}\n"]);
  });
});

test("a script may quote over lines, also what is no curl command", () => {
  const text = "echo 'a\ncurl b'\ncurl c";
  expect(words(text, { isScript: true })).toEqual([
    ["echo", "a\ncurl b"],
    ["curl", "c"],
  ]);
});

test("options on a line of their own belong to the command, and are named", () => {
  const [command] = shellCommands("curl a\n-X PUT\n--data b\n\n-H c\n- not an option");
  expect(command).toMatchObject({ optionLine: 7 });
  expect(words("curl a\n-X PUT\n--data b\n\n-H c\n- item")).toEqual([
    ["curl", "a", "-X", "PUT", "--data", "b", "-H", "c"],
    ["-", "item"],
  ]);
});

test("a megabyte is read in one go", () => {
  const body = "x".repeat(1_000_000);
  expect(words(`curl '${body}' "${body}" ${body.replaceAll("xx", "x-")}`)[0]).toHaveLength(4);
});
