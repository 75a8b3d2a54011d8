import { inRange, pageZero } from "@zoho-preflight/metadata/catalogue";
import type { Parameter, Version } from "@zoho-preflight/metadata/catalogue";

import { requestCheck } from "../../../check.ts";
import type { RequestContext } from "../../../check.ts";
import { nearest } from "../../../nearest/nearest.ts";
import { firstEntry } from "../../../request/query.ts";

/**
 * The value of a parameter is one that the API takes: from its closed list, `true` or `false`, a positive integer.
 *
 * reads     the first entry of each parameter; the catalogue's closed lists for the request's version
 * reports   PATTERN_NOT_MATCHED for a value outside a closed list; warnings for a difference in case, for booleans and numbers (the codes
 *           are guesses), and for a value one letter away from one that a description has
 * silent    when the value is empty or cannot be read, and on lists that only one source prints
 */
export const paramValues = requestCheck({
  name: "param-values",
  stage: "params",
  description: "The value of a parameter is one that the API takes",
  severity: "error",
  codes: ["PATTERN_NOT_MATCHED", "INVALID_DATA"],
  source: "Kaizen #25, 1.e; v7 documentation; the catalogue's closed lists with their witnesses",

  run(context) {
    const { operation, version, request } = context;
    if (operation === undefined || version === undefined || request.url.query.length === 0) return;
    for (const parameter of operation.query) {
      const value = firstEntry(request.url, parameter.name)?.value;
      if (typeof value !== "string" || value === "" || !inRange(version, parameter.since, parameter.until)) continue;
      if (parameter.list !== undefined) judgeList(context, parameter, parameter.list, version, value);
      else if (parameter.form === "boolean") judgeBoolean(context, parameter, value);
      else if (parameter.form === "integer") judgeInteger(context, parameter, version, value);
      else if (parameter.seen !== undefined) judgeSeen(context, parameter, parameter.seen, value);
    }
  },
});

function judgeList(context: RequestContext, parameter: Parameter, name: string, version: Version, value: string): void {
  const list = Object.hasOwn(context.catalogue.closedLists, name) ? context.catalogue.closedLists[name] : undefined;
  const values = list?.ranges.find((range) => inRange(version, range.from, range.until))?.values;
  if (list === undefined || values === undefined || values.length === 0) return;
  const parts = list.commas === true ? value.split(",").map((part) => part.trim()) : [value];
  const twinOf = (part: string): string | undefined =>
    values.find((candidate) => candidate.toLowerCase() === part.trim().toLowerCase());
  // One is enough to be refused for: rather one that is none than one in another case.
  const unlisted = parts.filter((part) => part !== "" && !values.includes(part));
  const wrong = unlisted.find((part) => twinOf(part) === undefined) ?? unlisted[0];
  if (wrong === undefined) return;
  const twin = twinOf(wrong);
  report(context, parameter, {
    value: wrong,
    soft: twin !== undefined,
    say: { kind: twin === undefined ? "list" : "case", values },
    instead: () => (twin === undefined ? near(wrong, values) : [twin]),
    // In a comma list only the one part is exchanged.
    whole: (better) => parts.map((part) => (part === wrong ? better : part)).join(","),
  });
}

/** The nearest values, or those that are a short form of what is written: `asc` for `ascending`. */
function near(value: string, values: readonly string[]): readonly string[] {
  const found = nearest(value, values);
  return found.length > 0
    ? found
    : values.filter((candidate) => value.toLowerCase().startsWith(candidate.toLowerCase()));
}

function judgeBoolean(context: RequestContext, parameter: Parameter, value: string): void {
  if (value === "true" || value === "false") return;
  const meant = /^(?:true|1|yes|on)$/i.test(value) ? "true" : /^(?:false|0|no|off)$/i.test(value) ? "false" : undefined;
  report(context, parameter, {
    value,
    soft: true,
    say: { kind: "boolean" },
    instead: () => (meant === undefined ? [] : [meant]),
  });
}

/** guess: INVALID_DATA; no source prints the answer to `page=0` or `page=two`. */
function judgeInteger(context: RequestContext, parameter: Parameter, version: Version, value: string): void {
  if (
    /^\d+$/.test(value) &&
    (Number(value) > 0 || (parameter.name === "page" && inRange(version, undefined, pageZero.until)))
  )
    return;
  report(context, parameter, {
    code: "INVALID_DATA",
    value,
    soft: true,
    say: { kind: "integer" },
    instead: () => (/^0+$/.test(value) ? ["1"] : []),
  });
}

/** What a description lists may be incomplete, so only what is surely a slip of it is reported. */
function judgeSeen(context: RequestContext, parameter: Parameter, seen: readonly string[], value: string): void {
  for (const part of value.split(",", 100).map((piece) => piece.trim())) {
    if (part.length < 4 || part.length > 100 || seen.includes(part)) continue;
    const meant = seen.find((candidate) => isOneSlip(part.toLowerCase(), candidate.toLowerCase()));
    if (meant === undefined) continue;
    report(context, parameter, {
      value: part,
      soft: true,
      say: { kind: "seen" },
      instead: () => [meant],
      whole: (better) => value.replace(part, () => better),
    });
    return;
  }
}

/** The same but for one letter too many, too few or wrong: `ActiveUser`, `ActiveUsers`. */
function isOneSlip(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end++;
  return Math.max(a.length, b.length) - start - end <= 1;
}

interface Found {
  readonly code?: "INVALID_DATA";
  readonly value: string;
  readonly soft: boolean;
  readonly say: Readonly<Record<string, unknown>>;
  readonly instead: () => readonly string[];
  readonly whole?: (better: string) => string;
}

function report(context: RequestContext, { name }: Parameter, { code, value, soft, say, instead, whole }: Found): void {
  const path = ["query", name];
  context.report({
    code: code ?? "PATTERN_NOT_MATCHED",
    details: { param: name },
    path,
    value,
    ...(soft ? { severity: "warning" } : {}),
    say,
    suggestions: () => instead().map((text) => ({ text, replace: { path, value: whole?.(text) ?? text } })),
  });
}
