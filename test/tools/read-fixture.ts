import { join } from "node:path";

import { plain } from "../../packages/cli/src/issues/plain-text.ts";
import { readInput } from "../../packages/cli/src/requests-in/read-input.ts";
import { recordsOfName } from "../../packages/cli/src/requests-in/records.ts";
import type { FoundRequest } from "../../packages/cli/src/requests-in/found.ts";

const FIXTURES = join(import.meta.dirname, "fixtures");

/**
 * What comes out of a file, a line each thing: requests with method, address, headers, body and the places of these; what is wrong; and how many are
 * somebody else's. `…` is what nobody can know.
 */
export async function readFixture(name: string): Promise<readonly object[]> {
  const records = recordsOfName(name, "v8");
  const out: object[] = [];
  for await (const found of readInput(name, {
    cwd: FIXTURES,
    stdin: (async function* () {
      yield await Promise.resolve("");
    })(),
    ...(records === undefined ? {} : { records }),
  })) {
    if (found.kind === "other") out.push({ other: found.among });
    else if (found.kind === "problem") {
      const { line, column, text, isWarning } = found;
      out.push({ [isWarning === true ? "warning" : "problem"]: text, at: at({ line, column }) });
    } else if (found.kind === "request") out.push(request(found));
  }
  return out;
}

function request(found: FoundRequest): object {
  const { method, url, headers, body } = plain(found.request) as Record<string, unknown>;
  const { unread } = found;
  const place = (path: readonly (string | number)[]): string => at(found.place(path, "value"));
  return {
    at: at(found),
    method,
    url,
    headers,
    ...(body === undefined ? {} : { body }),
    ...(unread === undefined || unread.length === 0 ? {} : { unread }),
    places: {
      url: place(["url", "path", 0]),
      ...(headers === undefined ? {} : { authorization: place(["headers", "authorization"]) }),
      ...(body === undefined ? {} : { body: place(["body", "data", 0]) }),
    },
  };
}

function at({
  file,
  line,
  column,
}: {
  readonly file?: string;
  readonly line?: number | undefined;
  readonly column?: number | undefined;
}): string {
  return [...(file === undefined ? [] : [file]), line, column].join(":");
}
