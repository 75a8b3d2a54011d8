import { jsonError } from "./json-error.ts";
import { skipSpace } from "./json-place.ts";
import { Lines } from "./place.ts";
import { readValue } from "./request-object.ts";
import type { Found } from "./found.ts";
import type { RecordsOf } from "./records.ts";
import type { SourceLine } from "./text-source.ts";

/** One request (or record) a line. A line that cannot be read is a problem of its own; the next ones are read all the same. */
export async function* ndjsonRequests(
  lines: AsyncIterable<SourceLine>,
  file: string,
  records: RecordsOf | undefined,
): AsyncGenerator<Found, void> {
  for await (const { text, number } of lines) {
    if (text.trim() === "") continue;
    let value: unknown;
    try {
      value = JSON.parse(text);
    } catch (error) {
      const problem = jsonError(text, error);
      yield {
        kind: "problem",
        file,
        line: number,
        ...(problem.offset === undefined ? {} : { column: problem.offset + 1 }),
        text: `this line cannot be read as JSON: ${problem.text}`,
      };
      continue;
    }
    yield readValue(value, {
      file,
      text,
      start: skipSpace(text, 0),
      lines: new Lines(text, number),
      ...(records === undefined ? {} : { records }),
    });
  }
}
