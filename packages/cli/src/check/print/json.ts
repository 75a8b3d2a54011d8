import { ONE_OF, PARTS, UNKNOWN } from "@zoho-preflight/validator/seen";

import { maskedJson, secretsOf } from "../../terminal/mask.ts";
import { write } from "../../terminal/streams.ts";
import type { Reporter } from "./reporter.ts";
import type { Output } from "../../terminal/streams.ts";

/** `{ version: 1, results: [{ file, line, column, request, report }], summary }`, a result a line, written as they come. */
export function jsonReporter(output: Output): Reporter {
  let results = 0;
  return {
    start: () => write(output, '{"version":1,"results":['),
    request: ({ file, line, column, request }, report) => {
      const known = secretsOf(request);
      const result = {
        file,
        line,
        column,
        request: maskedJson(plain(request), known),
        report: maskedJson(report, known),
      };
      return write(output, `${results++ === 0 ? "\n" : ",\n"}${JSON.stringify(result)}`);
    },
    share: () => Promise.resolve(),
    problem: () => Promise.resolve(),
    end: (summary) => write(output, `${results === 0 ? "" : "\n"}],"summary":${JSON.stringify(summary)}}\n`),
  };
}

/** A seen value as JSON: what cannot be known is `…`, a form is its names and texts. */
function plain(value: unknown): unknown {
  if (value === UNKNOWN) return "…";
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map(plain);
  if (value instanceof FormData)
    return Object.fromEntries(
      [...value.entries()].map(([name, part]) => [name, typeof part === "string" ? part : "…"]),
    );
  if (PARTS in value) return (value[PARTS] as unknown[]).map((part) => (part === UNKNOWN ? "…" : part)).join("");
  if (ONE_OF in value) return "…";
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, plain(inner)]));
}

/** A URL for people: `https://…/crm/v8/Leads` where the host is a variable. */
export function plainText(value: unknown): string {
  const text = plain(value);
  return typeof text === "string" ? text : text === undefined ? "" : JSON.stringify(text);
}
