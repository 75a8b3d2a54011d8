import { isZohoCrmUrl, otherRequest } from "../is-zoho-crm.ts";
import { stringExcerpt } from "../json-place.ts";
import { skipSpace, valueEnd } from "../json-walk.ts";
import { Lines, rangeIn } from "../place.ts";
import { placeInUrl, requestPlace } from "../request-place.ts";
import { isObject } from "../../is-object.ts";
import type { Found } from "../found.ts";

/** `fetch("https://…"` as browsers write it behind "Copy as fetch": both arguments are JSON. */
const CALL = /\bfetch\(\s*(?="https?:\/\/)/g;

/** Whether a text holds a call as a browser copies it. */
export function hasFetchCall(text: string): boolean {
  return text.search(CALL) >= 0;
}

/** The requests of "Copy as fetch" and "Copy all as fetch". A call that is written by hand is code, and a problem here. */
export function* fetchCalls(text: string, file: string, firstLine = 1): Generator<Found, void> {
  const lines = new Lines(text, firstLine);
  for (const { 0: call, index } of text.matchAll(CALL)) {
    const { line, column } = lines.place(index);
    const literal = index + call.length;
    const read = readCall(text, literal);
    if (read === undefined) {
      const why = "this call is not as a browser copies it; code is checked by the ESLint plugin";
      yield { kind: "problem", file, line, column, text: why };
      continue;
    }
    const { url, init, start } = read;
    if (!isZohoCrmUrl(url)) {
      yield otherRequest(url, "requests");
      continue;
    }
    const { method = "GET", headers, body } = init;
    yield {
      kind: "request",
      file,
      line,
      column,
      request: {
        method,
        url,
        ...(isObject(headers) ? { headers } : {}),
        ...(body === null || body === undefined ? {} : { body }),
      },
      among: "requests",
      place: (path, part, within) => {
        if (start !== undefined && path[0] !== "url" && path[0] !== "query")
          return requestPlace({ text, start, lines }, path, part, within);
        const excerpt = stringExcerpt(text, literal);
        const range = placeInUrl(excerpt.text, path, within);
        const whole = { start: literal, end: valueEnd(text, literal) };
        const { start: from, end } = range === undefined ? whole : rangeIn(excerpt, range);
        return lines.place(from, end);
      },
    };
  }
}

interface Call {
  readonly url: string;
  readonly init: Readonly<Record<string, unknown>>;
  /** Where the second argument stands. */
  readonly start?: number;
}

function readCall(text: string, literal: number): Call | undefined {
  try {
    const end = valueEnd(text, literal);
    const url: unknown = JSON.parse(text.slice(literal, end));
    const comma = skipSpace(text, end);
    if (typeof url !== "string") return undefined;
    if (text[comma] !== ",") return text[comma] === ")" ? { url, init: {} } : undefined;
    const start = skipSpace(text, comma + 1);
    const init: unknown = JSON.parse(text.slice(start, valueEnd(text, start)));
    return isObject(init) ? { url, init, start } : undefined;
  } catch {
    return undefined;
  }
}
