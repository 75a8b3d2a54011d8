import { decodedParam, splitQuery } from "@zoho-preflight/validator/languages";
import { isAccountsPath } from "@zoho-preflight/validator/stand-in";

import { printableJson } from "../terminal/printable-json.ts";
import { mask, secretsOf } from "../terminal/mask.ts";
import { maskedJson } from "../terminal/masked-json.ts";
import { labelOf } from "../issues/effect.ts";
import { printable } from "../terminal/printable.ts";
import { write } from "../terminal/streams.ts";
import type { RequestInput } from "../requests-in/found.ts";
import type { Colours } from "../terminal/colour.ts";
import type { Output } from "../terminal/streams.ts";
import type { Report } from "@zoho-preflight/validator";

/** `ok`, `warning` and `error` are the validator's word; `unjudged` went on without one; `failed` got no answer; `aborted`: the client has gone. */
export type RequestVerdict = "ok" | "warning" | "error" | "unjudged" | "failed" | "aborted";

/** One request and what became of it. */
export interface LogEntry {
  readonly method: string;
  readonly target: string;
  readonly verdict: RequestVerdict;
  /** HTTP status of the answer; absent where there was none. */
  readonly status?: number;
  /** Whether it went on to Zoho. */
  readonly forwarded?: boolean;
  readonly request?: RequestInput;
  readonly report?: Report;
  readonly note?: string;
}

/** How a running server tells what happens. */
export interface RequestLog {
  readonly listening: (url: string, what: string) => Promise<void>;
  readonly request: (entry: LogEntry) => Promise<void>;
}

/** Issues of one request that a line for people shows. */
const SHOWN = 5;
const FAILURES: readonly RequestVerdict[] = ["error", "failed"];

/** One line a request: `POST /crm/v8/Leads  400 error  MANDATORY_NOT_FOUND: "Last_Name" is missing: …  (mandatory-fields)`. */
export function prettyLog(output: Output, colours: Colours, quiet: boolean): RequestLog {
  return {
    listening: (url, what) => write(output, `Listening on ${colours.bold(url)}${what}. Press Ctrl+C to stop.\n`),
    request: async (entry) => {
      if (quiet && !FAILURES.includes(entry.verdict)) return;
      const known = secretsOf(entry.request ?? {});
      const safe = (text: string): string => printable(text, known);
      const issues = entry.report?.issues ?? [];
      const said = issues
        .slice(0, SHOWN)
        .map((issue) => `${safe(labelOf(issue))}: ${safe(issue.message)} ${colours.dim(`(${issue.check})`)}`);
      if (issues.length > SHOWN) said.push(`and ${issues.length - SHOWN} more`);
      if (entry.note !== undefined) said.push(safe(entry.note));
      const head = `${safe(entry.method)} ${safe(safeTarget(entry.target, known))}`;
      const outcome = `${entry.status === undefined ? "" : `${entry.status} `}${painted(entry.verdict, colours)}${entry.forwarded === true ? " forwarded" : ""}`;
      await write(output, `${[head, outcome, ...said].join("  ")}\n`);
    },
  };
}

/** The same as JSON, one object a line: `{ "time", "method", "path", "status", "verdict", "forwarded", "operation", "issues", "note" }`. */
export function jsonLog(output: Output, quiet: boolean): RequestLog {
  const line = (value: object): Promise<void> =>
    write(output, `${printableJson({ time: new Date().toISOString(), ...value })}\n`);
  return {
    listening: (url) => line({ event: "listening", url }),
    request: async ({ method, target, verdict, status, forwarded = false, request, report, note }) => {
      if (quiet && !FAILURES.includes(verdict)) return;
      const known = secretsOf(request ?? {});
      const issues = maskedJson(report?.issues ?? [], known);
      await line({
        event: "request",
        method,
        path: safeTarget(target, known),
        status,
        verdict,
        forwarded,
        operation: report?.operation?.id,
        issues,
        ...(note === undefined ? {} : { note: mask(note, known) }),
      });
    },
  };
}

/** A path and query without secrets, also where they are percent-encoded. What is sent to the accounts server is all secret. */
export function safeTarget(target: string, known: readonly string[]): string {
  const [path = "", ...rest] = target.split("?");
  const query = rest.join("?");
  const shownPath = safePart(path, "", known);
  if (query === "") return shownPath;
  if (isAccountsPath(path)) return `${shownPath}?…`;
  const pairs = splitQuery(query).map(({ name, value }) =>
    value === undefined
      ? safePart(name, "", known)
      : `${safePart(name, "", known)}=${safePart(value, decodedParam(name), known)}`,
  );
  return `${shownPath}?${pairs.join("&")}`;
}

/** The text as it is when there is nothing to hide in it, decoded or not; `name` is whose value it is. */
function safePart(raw: string, name: string, known: readonly string[]): string {
  const plain = decodedParam(raw);
  // The name may be masked too, so the value is taken by its place.
  const [shown] = Object.values(maskedJson({ [name]: plain }, known) as Record<string, unknown>);
  return shown === plain ? mask(raw, known) : String(shown);
}

function painted(verdict: RequestVerdict, { red, yellow }: Colours): string {
  return FAILURES.includes(verdict) ? red(verdict) : verdict === "ok" ? verdict : yellow(verdict);
}
