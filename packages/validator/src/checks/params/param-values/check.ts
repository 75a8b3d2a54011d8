import { inRange } from "@zoho-preflight/metadata/catalogue";
import type { Parameter, Version } from "@zoho-preflight/metadata/catalogue";

import { requestCheck } from "../../../check.ts";
import { nearest } from "../../../nearest/nearest.ts";
import type { Suggestion } from "../../../report/issue.ts";
import { firstEntry, parametersIn } from "../../../request/query.ts";
import { judgeFieldNames } from "./field-names.ts";
import { kinds } from "./kinds.ts";
import type { ParamContext } from "./kinds.ts";
import type { says } from "./says.ts";

/**
 * The value of a parameter is one that the API takes: from its closed list, `true` or `false`, a positive integer, names of fields.
 *
 * reads     the first entry of each parameter; the catalogue's closed lists for the request's version; fields of the module that is asked for
 * reports   PATTERN_NOT_MATCHED for a value outside a closed list; warnings for a difference in case, for booleans and numbers (the codes
 *           are guesses), for a list that one source alone prints, for a value one letter away from one that a description has,
 *           and for fields that the module does not have, or that its metadata does not let records be sorted by
 * silent    when the value is empty or cannot be read; with the standard org on names that do not look like a slip
 */
export const paramValues = requestCheck<typeof says>()({
  name: "param-values",
  stage: "params",
  severity: "error",
  kinds,

  run(context) {
    const { operation, version, request } = context;
    if (operation === undefined || version === undefined || request.url.query.length === 0) return;
    for (const parameter of parametersIn(operation, version)) {
      const value = firstEntry(request.url, parameter.name)?.value;
      if (typeof value !== "string" || value === "") continue;
      if (parameter.list !== undefined && judgeList(context, parameter, parameter.list, version, value)) continue;
      if (parameter.form === "fields" || parameter.form === "field") judgeFieldNames(context, parameter, value);
      else if (parameter.form === "boolean") judgeBoolean(context, parameter, value);
      else if (parameter.form === "integer") judgeInteger(context, parameter, version, value);
      else if (parameter.seen !== undefined) judgeSeen(context, parameter, parameter.seen, value);
    }
  },
});

/** False where the list does not hold for the version. */
function judgeList(
  context: ParamContext,
  parameter: Parameter,
  name: string,
  version: Version,
  value: string,
): boolean {
  const list = Object.hasOwn(context.catalogue.closedLists, name) ? context.catalogue.closedLists[name] : undefined;
  const values = list?.ranges.find((range) => inRange(version, range.from, range.until))?.values;
  if (list === undefined || values === undefined || values.length === 0) return false;
  const parts = list.commas === true ? value.split(",").map((part) => part.trim()) : [value];
  const twinOf = (part: string): string | undefined =>
    values.find((candidate) => candidate.toLowerCase() === part.trim().toLowerCase());
  // One is enough to be refused for: rather one that is none than one in another case.
  const unlisted = parts.filter((part) => part !== "" && !values.includes(part));
  const wrong = unlisted.find((part) => twinOf(part) === undefined) ?? unlisted[0];
  if (wrong === undefined) return true;
  const twin = twinOf(wrong);
  const { name: param } = parameter;
  // In a comma list only the one part is exchanged.
  const instead = (better: readonly string[]): Suggestion[] =>
    exchange(param, better, (text) => parts.map((part) => (part === wrong ? text : part)).join(","));
  context.report(
    twin === undefined
      ? {
          kind: "notListed",
          facts: { param, value: wrong, values, thin: list.thin === true },
          evidence: list.thin && "thin",
          suggest: () => instead(near(wrong, values)),
        }
      : { kind: "otherCase", facts: { param, value: wrong, listed: twin }, suggest: () => instead([twin]) },
    ["query", param],
  );
  return true;
}

/** The nearest values, or those that are a short form of what is written: `asc` for `ascending`. */
function near(value: string, values: readonly string[]): readonly string[] {
  const found = nearest(value, values);
  return found.length > 0
    ? found
    : values.filter((candidate) => value.toLowerCase().startsWith(candidate.toLowerCase()));
}

function judgeBoolean(context: ParamContext, { name: param }: Parameter, value: string): void {
  if (value === "true" || value === "false") return;
  const meant = /^(?:true|1|yes|on)$/i.test(value) ? "true" : /^(?:false|0|no|off)$/i.test(value) ? "false" : undefined;
  const suggest = (): Suggestion[] => exchange(param, meant === undefined ? [] : [meant]);
  context.report({ kind: "notBoolean", facts: { param, value }, suggest }, ["query", param]);
}

/** guess: INVALID_DATA; no source prints the answer to `page=0` or `page=two`. */
function judgeInteger(context: ParamContext, { name: param }: Parameter, version: Version, value: string): void {
  const takesZero = param === "page" && inRange(version, undefined, context.catalogue.pageZero.until);
  if (/^\d+$/.test(value) && (Number(value) > 0 || takesZero)) return;
  const suggest = (): Suggestion[] => exchange(param, /^0+$/.test(value) ? ["1"] : []);
  context.report({ kind: "notPositive", facts: { param, value }, suggest }, ["query", param]);
}

/** What a description lists may be incomplete, so only what is surely a slip of it is reported. */
function judgeSeen(context: ParamContext, { name: param }: Parameter, seen: readonly string[], value: string): void {
  for (const part of value.split(",", 100).map((piece) => piece.trim())) {
    if (part.length < 4 || part.length > 100 || seen.includes(part)) continue;
    const meant = seen.find((candidate) => isOneSlip(part.toLowerCase(), candidate.toLowerCase()));
    if (meant === undefined) continue;
    const suggest = (): Suggestion[] => exchange(param, [meant], (text) => value.replace(part, () => text));
    context.report({ kind: "likelySlip", facts: { param, value: part }, suggest }, ["query", param]);
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

/** Each of the better texts, with what the parameter's entire value becomes. */
function exchange(param: string, better: readonly string[], entire = (text: string): string => text): Suggestion[] {
  return better.map((text) => ({ text, replace: { path: ["query", param], value: entire(text) } }));
}
