import { inRange } from "@zoho-preflight/metadata/catalogue";
import type { Operation, Parameter, Version } from "@zoho-preflight/metadata/catalogue";

import { requestCheck } from "../../../check.ts";
import type { RequestContext } from "../../../check.ts";
import type { SeenUrl } from "../../../request/url.ts";
import { firstEntry, presenceOf } from "../../../request/query.ts";

/**
 * The query stays within the limits that hold in every edition: names in `fields`, ids in a delete, records that paging can reach.
 *
 * reads     fields, ids, page, per_page, page_token; the catalogue's limits
 * reports   LIMIT_EXCEEDED for too many fields or ids, DISCRETE_PAGINATION_LIMIT_EXCEEDED and LIMIT_REACHED for a page beyond reach,
 *           INVALID_DATA for a page that is too large; warnings where the code is a guess or only one source has the limit
 * silent    when a value cannot be read, or a page_token may be there
 */
export const paramLimits = requestCheck({
  name: "param-limits",
  stage: "params",
  description: "Fields, ids and pages stay within the limits",
  severity: "error",
  codes: ["LIMIT_EXCEEDED", "DISCRETE_PAGINATION_LIMIT_EXCEEDED", "LIMIT_REACHED", "INVALID_DATA"],
  source: "v7 documentation, get records, delete records and search records; v8 examples of getRecords",

  run(context) {
    const { operation, version, request } = context;
    if (operation === undefined || version === undefined || request.url.query.length === 0) return;
    for (const parameter of operation.query) {
      if (parameter.form === "fields") judgeFields(context, parameter, version);
      else if (parameter.form === "ids" && operation.method === "DELETE") judgeIds(context, parameter);
    }
    judgePages(context, operation, version);
  },
});

/** Printed for the list call; in other calls that take `fields` only the documentation of v7 has it. Not before the version that demands fields. */
function judgeFields(
  context: RequestContext,
  { name, required, requiredFrom, until }: Parameter,
  version: Version,
): void {
  const limit = context.catalogue.limits.fieldsPerList;
  const count = countNames(context.request.url, name);
  if (count <= limit || !inRange(version, requiredFrom, until)) return;
  context.report({
    code: "LIMIT_EXCEEDED",
    details: { limit, param: name },
    path: ["query", name],
    ...(required === "error" ? {} : { severity: "warning" }),
    say: { kind: "fields", count, limit },
  });
}

/** guess: LIMIT_EXCEEDED; the limit is documented, the answer is not. */
function judgeIds(context: RequestContext, { name }: Parameter): void {
  const limit = context.catalogue.limits.idsPerDelete;
  const count = countNames(context.request.url, name);
  if (count > limit)
    context.report({
      code: "LIMIT_EXCEEDED",
      details: { limit, param: name },
      path: ["query", name],
      severity: "warning",
      say: { kind: "ids", count, limit },
    });
}

function countNames(url: SeenUrl, name: string): number {
  const value = firstEntry(url, name)?.value;
  return typeof value === "string" ? value.split(",").filter((part) => part.trim() !== "").length : 0;
}

function judgePages(context: RequestContext, operation: Operation, version: Version): void {
  const { url } = context.request;
  const { perPage: most, discretePagination: limit } = context.catalogue.limits;
  const takes = (name: string): Parameter | undefined =>
    operation.query.find((parameter) => parameter.name === name && inRange(version, parameter.since, parameter.until));
  if (takes("per_page") === undefined) return;
  const perPage = wholeNumber(url, "per_page", most);
  if (perPage === undefined) return;
  if (perPage > most) {
    const path = ["query", "per_page"];
    context.report({
      code: "INVALID_DATA",
      details: { param: "per_page" },
      path,
      severity: "warning",
      value: String(perPage),
      say: { kind: "per_page", most },
      suggestions: () => [{ text: String(most), replace: { path, value: String(most) } }],
    });
  }

  const page = takes("page") === undefined ? undefined : wholeNumber(url, "page", 1);
  if (page === undefined || page * perPage <= limit) return;
  // The last page may reach over the limit: documented as refused, yet it holds records below it.
  const soft = (page - 1) * perPage < limit;
  const say = { page, perPage, limit };
  if (takes("page_token") !== undefined) {
    if (presenceOf(url, "page_token") !== "absent") return;
    const documented =
      operation.exclusive?.some((pair) => pair.includes("page") && pair.includes("page_token")) === true;
    context.report({
      code: "DISCRETE_PAGINATION_LIMIT_EXCEEDED",
      details: { limit },
      path: ["query", "page"],
      ...(soft || !documented ? { severity: "warning" } : {}),
      say: { kind: "page", ...say },
    });
  } else if (operation.oneOf !== undefined) {
    // A search: no token goes on from there.
    context.report({
      code: "LIMIT_REACHED",
      details: {},
      path: ["query", "page"],
      ...(soft ? { severity: "warning" } : {}),
      say: { kind: "search", ...say },
    });
  }
}

/** The number, `otherwise` when the parameter is surely absent, undefined when it cannot be told. */
function wholeNumber(url: SeenUrl, name: string, otherwise: number): number | undefined {
  const presence = presenceOf(url, name);
  if (presence !== "present") return presence === "absent" ? otherwise : undefined;
  const value = firstEntry(url, name)?.value;
  return typeof value === "string" && /^\d{1,9}$/.test(value) ? Number(value) : undefined;
}
