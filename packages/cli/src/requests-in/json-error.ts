import { skipSpace } from "./json-walk.ts";

/** What is wrong with text that is not JSON: `{ text: "it ends before it is complete", offset: 120 }`. */
export interface JsonError {
  readonly text: string;
  /** From 0. */
  readonly offset: number;
}

/** What may come next: a value; a key or the end of an object, …; what follows a value; nothing more. */
type Expected = "value" | "value or end" | "key" | "key or end" | "colon" | "comma or end" | "nothing";

const WORD = /(?:true|false|null)(?![\w$])/y;
const NUMBER = /-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?/y;
const ESCAPE = /\\(?:["\\/bfnrt]|u[0-9A-Fa-f]{4})/y;
/** A word that may be shown: `None`, `undefined`. Whatever holds a digit may be part of a secret. */
const PLAIN_WORD = /[A-Za-z]{1,12}(?![\w.$-])/y;

/**
 * Says why `JSON.parse` refused a text, and where, in the same words in each runtime. V8 tells no place of most faults, or quotes the text around it,
 * tokens and all; here a character or a plain word is shown at most.
 */
export function jsonError(text: string): JsonError {
  if (text.trim() === "") return { text: "it is empty", offset: 0 };
  return firstFault(text) ?? { text: "it is not JSON", offset: 0 };
}

/** The first place where text is not JSON; undefined where all of it is. Does not recurse, so that any text can be walked. */
function firstFault(text: string): JsonError | undefined {
  /** The containers that are open, each by the bracket that ends it. */
  const open: ("}" | "]")[] = [];
  let expected: Expected = "value";
  let at = skipSpace(text, 0);
  while (at < text.length) {
    const start = at;
    const character = text.charAt(at);
    if (character === '"' && expected !== "colon" && expected !== "comma or end" && expected !== "nothing") {
      const end = stringEnd(text, at);
      if (typeof end !== "number") return end;
      at = end;
      expected = expected.startsWith("key") ? "colon" : behindValue(open);
    } else if (expected.endsWith("end") && character === open.at(-1)) {
      open.pop();
      at++;
      expected = behindValue(open);
    } else if (expected === "colon" && character === ":") {
      at++;
      expected = "value";
    } else if (expected === "comma or end" && character === ",") {
      at++;
      expected = open.at(-1) === "}" ? "key" : "value";
    } else if (expected.startsWith("value") && (character === "{" || character === "[")) {
      open.push(character === "{" ? "}" : "]");
      at++;
      expected = character === "{" ? "key or end" : "value or end";
    } else if (expected.startsWith("value")) {
      at = matchEnd(NUMBER, text, at) ?? matchEnd(WORD, text, at) ?? at;
      expected = behindValue(open);
    }
    if (at === start) return isCutOff(text, at) ? cutOff(text) : foreign(text, at, isSurplus(text, at));
    at = skipSpace(text, at);
  }
  return expected === "nothing" ? undefined : cutOff(text);
}

function behindValue(open: readonly string[]): Expected {
  return open.length === 0 ? "nothing" : "comma or end";
}

function matchEnd(pattern: RegExp, text: string, at: number): number | undefined {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : undefined;
}

/** The offset behind the closing quote, or what is wrong before it. */
function stringEnd(text: string, start: number): number | JsonError {
  let at = start + 1;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (code === 0x22) return at + 1;
    if (code === 0x0a || code === 0x0d)
      return { text: "a line break in a text is written \\n, unless a closing quote is missing", offset: at };
    if (code < 0x20) return { text: "a control character in a text is written as an escape", offset: at };
    if (code !== 0x5c) at++;
    else {
      const end = matchEnd(ESCAPE, text, at);
      if (end === undefined)
        return text.length - at < 6 && /^\\(?:u[0-9A-Fa-f]*)?$/.test(text.slice(at))
          ? cutOff(text)
          : { text: "JSON has no such escape", offset: at };
      at = end;
    }
  }
  return cutOff(text);
}

/** Whether the text ends in the middle of a word or number: `{"a": tru`, `{"a": -`. */
function isCutOff(text: string, at: number): boolean {
  const rest = text.slice(at, at + 6).trimEnd();
  return (
    at + rest.length === text.trimEnd().length &&
    (rest === "-" || ["true", "false", "null"].some((word) => word.startsWith(rest)))
  );
}

/** Whether a bracket closes what ends in a comma. */
function isSurplus(text: string, at: number): boolean {
  return /[}\]]/.test(text.charAt(at)) && text.slice(0, at).trimEnd().endsWith(",");
}

function cutOff(text: string): JsonError {
  return { text: "it ends before it is complete", offset: text.trimEnd().length };
}

function foreign(text: string, offset: number, isSurplusComma: boolean): JsonError {
  const word = text.slice(offset, matchEnd(PLAIN_WORD, text, offset) ?? offset + 1);
  const shown = /^[\x20-\x7E]+$/.test(word) ? `'${word}'` : "this character";
  const why = isSurplusComma ? ", the comma before it is one too many" : word === "'" ? ", JSON has double quotes" : "";
  return { text: `${shown} does not belong here${why}`, offset };
}
