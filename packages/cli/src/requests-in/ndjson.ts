import { wrongByte } from "@zoho-preflight/validator/seen";

import { jsonError } from "./json-error.ts";
import { skipSpace } from "./json-walk.ts";
import { Lines } from "./place.ts";
import { isRequestObject, readValues } from "./request-object.ts";
import type { Found, Problem } from "./found.ts";
import type { ValueOptions } from "./request-object.ts";
import type { SourceLine } from "./text-source.ts";

/** Lines without a request whose places are kept until there is a line with one; of more, only their number. */
const MOST_WAITING = 1000;

/**
 * One request (or record) a line. A line that is broken is a separate problem; the next ones are read all the same. A log has other lines too:
 * where any line holds a request, those that hold none are counted, and no mistake.
 */
export async function* ndjsonRequests(
  lines: AsyncIterable<SourceLine>,
  file: string,
  options: ValueOptions,
): AsyncGenerator<Found, void> {
  const waiting: Problem[] = [];
  let more = 0;
  let isLog = false;
  for await (const line of lines) {
    if (line.text.trim() === "") continue;
    for (const { found, holdsNone } of readLine(line, file, options)) {
      if (found.kind === "problem" && holdsNone) {
        if (isLog) yield LOG_LINE;
        else if (waiting.length < MOST_WAITING) waiting.push(found);
        else more++;
        continue;
      }
      if (!isLog && found.kind === "request") {
        isLog = true;
        for (let count = waiting.splice(0).length + more; count > 0; count--) yield LOG_LINE;
      }
      yield found.kind === "other" ? LOG_LINE : found;
    }
  }
  yield* waiting;
  if (more > 0)
    yield {
      kind: "problem",
      file,
      text: more === 1 ? "1 more line holds no request" : `${more} more lines hold no request`,
    };
}

const LOG_LINE = { kind: "other", among: "lines" } as const;

/** What a line is; `holdsNone`: it can be read, and is not a request. */
function readLine(
  { text, number }: SourceLine,
  file: string,
  options: ValueOptions,
): readonly { readonly found: Found; readonly holdsNone: boolean }[] {
  const wrong = wrongByte(text, number);
  const damage: Problem | undefined = wrong === undefined ? undefined : { kind: "problem", file, ...wrong };
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    const { text: what, offset } = jsonError(text);
    const found: Problem = damage ?? {
      kind: "problem",
      file,
      line: number,
      column: offset + 1,
      text: `this line cannot be read as JSON: ${what}`,
    };
    // `12:03 server started`: nobody meant that as a request.
    return [{ found, holdsNone: !/^\s*[{["]/.test(text) }];
  }
  const context = { file, text, start: skipSpace(text, 0), lines: new Lines(text, number), ...options };
  const read = [...readValues(value, context)];
  if (damage !== undefined && read.some(({ kind }) => kind === "request")) return [{ found: damage, holdsNone: false }];
  return read.map((found) => ({ found, holdsNone: !isRequestObject(value) }));
}
