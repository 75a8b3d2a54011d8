import { jsonFault } from "@zoho-preflight/validator/seen";

/** What is wrong with text that is not JSON: `{ text: "it ends before it is complete", offset: 120 }`. */
export interface JsonError {
  readonly text: string;
  /** From 0. */
  readonly offset: number;
}

/** What a value or an escape begins with where the text was cut off in it: `tru`, `-`, `\u00`. */
const CUT_OFF = /^(?:t(?:ru?)?|f(?:a(?:ls?)?)?|n(?:ul?)?|-|\\(?:u[0-9A-Fa-f]{0,3})?)$/;
/** A word that may be shown: `None`, `undefined`. Whatever holds a digit may be part of a secret. */
const PLAIN_WORD = /^[A-Za-z]{1,12}(?![\w.$-])/;

/**
 * Says why `JSON.parse` refused a text, and where, in the same words in each runtime. V8 tells no place of most faults, or quotes the text around it,
 * tokens and all; here a character or a plain word is shown at most.
 */
export function jsonError(text: string): JsonError {
  const end = text.trimEnd().length;
  if (end === 0) return { text: "it is empty", offset: 0 };
  const offset = jsonFault(text);
  if (offset === undefined) return { text: "it is not JSON", offset: 0 };
  const ahead = text.slice(offset, offset + 20).trimEnd();
  if (offset >= end || (offset + ahead.length === end && CUT_OFF.test(ahead)))
    return { text: "it ends before it is complete", offset: end };
  return { text: fault(text.slice(0, offset).trimEnd(), text.slice(offset, offset + 20)), offset };
}

function fault(before: string, ahead: string): string {
  const first = ahead.charAt(0);
  if (first === "\n" || first === "\r")
    return "a line break in a text is written \\n, unless a closing quote is missing";
  if (first < " ") return "a control character in a text is written as an escape";
  // Outside of a text, a backslash follows what begins a value or ends one.
  if (first === "\\" && !/(?:^|[[{,:}\]])$/.test(before)) return "JSON has no such escape";
  const [shown = first] = PLAIN_WORD.exec(ahead) ?? [];
  const what = /^[\x20-\x7E]+$/.test(shown) ? `'${shown}' does not belong here` : "this character does not belong here";
  if (/[}\]]/.test(first) && before.endsWith(",")) return `${what}, the comma before it is one too many`;
  return first === "'" ? `${what}, JSON has double quotes` : what;
}
