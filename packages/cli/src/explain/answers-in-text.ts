import { isObject } from "../is-object.ts";
import type { FoundAnswer } from "../requests-in/found.ts";

/** Places in a text where an answer may begin; a log has many brackets. */
const MOST_TRIES = 2000;
/** Characters that are passed over for them all: brackets that are never closed would have a log read 2,000 times. */
const MOST_PASSED = 20_000_000;

/** `HTTP/1.1 400 Bad Request`, as curl -i prints it, also behind the `< ` of curl -v. */
const STATUS_LINE = /^(?:<\s)?HTTP\/\d(?:\.\d)?[ \t]+(\d{3})\b.*$/m;

/**
 * The answer that stands in a text: an HTTP response, or the first JSON in it that has a code of Zoho's. The entire text where nothing else is found, so
 * that what it is can be said.
 */
export function answerInText(text: string): FoundAnswer {
  const [line, digits] = STATUS_LINE.exec(text) ?? [];
  const status = digits === undefined ? undefined : Number(digits);
  const rest = line === undefined ? text : bodyBehind(text, text.indexOf(line) + line.length);
  const json = answerJson(rest);
  return { ...(status === undefined ? {} : { status }), body: json ?? rest };
}

/** Whether a text holds JSON that is an answer with a code. */
export function holdsAnswer(text: string): boolean {
  return answerJson(text) !== undefined || STATUS_LINE.test(text);
}

/** What follows the headers of a response: from the first empty line on. */
function bodyBehind(text: string, end: number): string {
  const rest = text.slice(end).replace(/^<[ \t]?/gm, "");
  const blank = /\r?\n[ \t]*\r?\n/.exec(rest);
  return blank === null ? "" : rest.slice(blank.index + blank[0].length);
}

function answerJson(text: string): unknown {
  let tries = 0;
  let passed = 0;
  const most = MOST_PASSED + 2 * text.length;
  for (let start = text.indexOf("{"); start >= 0 && tries < MOST_TRIES && passed < most; tries++) {
    const end = closing(text, start);
    passed += (end < 0 ? text.length : end) - start;
    const value = end < 0 ? undefined : parsed(text.slice(start, end));
    if (isAnswer(value)) return value;
    // What is JSON and no answer holds none either, unless as text.
    start = text.indexOf("{", value === undefined ? start + 1 : end);
  }
  return undefined;
}

/** Where the bracket at `start` is closed; -1 where it is not. */
function closing(text: string, start: number): number {
  let depth = 0;
  let quoted = false;
  for (let at = start; at < text.length; at++) {
    const char = text[at];
    if (quoted) {
      if (char === "\\") at++;
      else if (char === '"') quoted = false;
    } else if (char === '"') quoted = true;
    else if (char === "{") depth++;
    else if (char === "}" && --depth === 0) return at + 1;
  }
  return -1;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** `{ code, status, message }`, alone or in a list of an object. */
function isAnswer(value: unknown): boolean {
  if (!isObject(value)) return false;
  return [
    value,
    ...Object.values(value).flatMap((inner) => (Array.isArray(inner) ? (inner as unknown[]) : [inner])),
  ].some((one) => isObject(one) && typeof one.code === "string" && typeof one.status === "string" && "message" in one);
}
