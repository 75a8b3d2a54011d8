import { validateRecords } from "@zoho-preflight/validator/checks";
import { isObject, isOpen, saidAs, UNKNOWN, validateSeen } from "@zoho-preflight/validator/seen";

import { unknownCheck } from "./settings.ts";
import type { FoundRequest, Problem, RequestInput, NotRead } from "./requests-in/found.ts";
import type { Preflight, Report } from "@zoho-preflight/validator";

/** What the validator says of a request in a file. Throws what it throws where the metadata cannot be read. */
export function judge(preflight: Preflight, { request, partial, places, says, unread = [] }: FoundRequest): Report {
  const judged =
    partial === true
      ? validateSeen(preflight, request)
      : places === undefined
        ? preflight.validate(request)
        : validateRecords(preflight, request, places);
  const report = says === undefined ? judged : { ...judged, issues: judged.issues.map((issue) => saidAs(issue, says)) };
  const skipped = [...notRead(request, unread), ...(partial === true ? notKnown(request, report) : [])];
  return skipped.length === 0 ? report : { ...report, skipped: [...report.skipped, ...skipped] };
}

/** What is wrong with the metadata file of a module that a request needed, if that is why its records were not judged; it is read only now. */
export function metadataFault({ snapshot }: Preflight, { skipped }: Report): string | undefined {
  for (const { reason, module } of skipped) {
    if (reason !== "no-metadata" || module === undefined) continue;
    try {
      snapshot.module(module);
    } catch (error) {
      return error instanceof Error ? error.message : String(error);
    }
  }
  return undefined;
}

/** What of a request nobody has looked at, since the file does not hold it. */
function notRead({ body }: RequestInput, unread: readonly NotRead[]): Report["skipped"] {
  const entry = { check: "body-shape", about: "request" } as const;
  if (unread.length > 0)
    return unread.map(({ name, why }) => ({
      ...entry,
      reason: "not-read",
      text: `${JSON.stringify(name)} was not read${why === undefined ? "" : ` (${why})`}.`,
    }));
  return body === UNKNOWN
    ? [{ ...entry, reason: "unknown-value", text: "The body cannot be known from the file." }]
    : [];
}

/** Lists of the body that the file does not show completely: `{"data": $ROWS}`. Single values may be anything, and are not told. */
function notKnown({ body }: RequestInput, { skipped }: Report): Report["skipped"] {
  if (!isObject(body)) return [];
  const told = new Set(skipped.flatMap(({ path }) => (path?.[0] === "body" ? [path[1]] : [])));
  const entry = { check: "body-shape", about: "request", reason: "unknown-value" } as const;
  return [
    ...(isOpen(body) ? [{ ...entry, text: "Some keys of the body cannot be known from the file." }] : []),
    ...Object.keys(body).flatMap((key) => {
      const value = body[key];
      const isUnknown = value === UNKNOWN;
      if (told.has(key) || !(isUnknown || (Array.isArray(value) && isPartly(value)))) return [];
      const text = `${isUnknown ? "" : "Part of "}${JSON.stringify(key)} in the body cannot be known from the file.`;
      return [{ ...entry, path: ["body", key], text }];
    }),
  ];
}

/** Whether a list has items that nobody sees, or rows with keys that nobody sees. */
function isPartly(list: readonly unknown[]): boolean {
  return isOpen(list) || list.some((item) => item === UNKNOWN || (isObject(item) && isOpen(item)));
}

/** A problem at the place where a request starts. */
export function problemAt({ file, line, column }: FoundRequest, text: string): Problem {
  return { kind: "problem", file, line, column, text };
}

/** The names under a request's `preflight-ignore` that are not checks. */
export function faultyIgnores(found: FoundRequest): readonly Problem[] {
  return (found.ignore ?? []).flatMap((name) => {
    const fault = unknownCheck(name);
    return fault === undefined ? [] : [problemAt(found, `"preflight-ignore": ${fault}`)];
  });
}
