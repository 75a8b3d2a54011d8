import { fitsOperation, inRange } from "@zoho-preflight/metadata/catalogue";
import type { Operation, Parameter, Version } from "@zoho-preflight/metadata/catalogue";

import { requestCheck } from "../../../check.ts";
import type { ContextOf } from "../../../check.ts";
import { offers } from "../../../nearest/offers.ts";
import type { SeenUrl } from "../../../request/url.ts";
import { firstEntry, parametersIn, presenceOf } from "../../../request/query.ts";
import type { says } from "./says.ts";

const kinds = {
  fields: { code: "LIMIT_EXCEEDED", names: ["param"], details: ["limit", "param"], evidence: "either" },
  ids: { code: "LIMIT_EXCEEDED", names: ["param"], details: ["limit", "param"], evidence: "thin" },
  page: { code: "DISCRETE_PAGINATION_LIMIT_EXCEEDED", details: ["limit"], evidence: "either" },
  searchPage: { code: "LIMIT_REACHED", evidence: "either" },
  tooShort: { code: "INVALID_DATA", names: ["param"], details: ["param"], evidence: "thin" },
  tooLong: { code: "INVALID_DATA", names: ["param"], details: ["param"], evidence: "thin" },
  perPage: { code: "INVALID_DATA", names: ["param"], details: ["param"], evidence: "thin" },
} as const;
type Context = ContextOf<typeof says, typeof kinds>;

/**
 * The query stays within the limits that hold in every edition: names in `fields`, ids in a delete, characters of
 * what is searched for, records that paging can reach.
 *
 * reads     fields, ids, page, per_page, page_token; the catalogue's limits
 * reports   LIMIT_EXCEEDED for too many fields or ids, DISCRETE_PAGINATION_LIMIT_EXCEEDED and LIMIT_REACHED for a page beyond reach,
 *           INVALID_DATA for a page that is too large; warnings where the code is a guess or only one source has the limit
 * silent    when a value cannot be read, or a page_token may be there
 */
export const paramLimits = requestCheck<typeof says>()({
  name: "param-limits",
  stage: "params",
  severity: "error",
  kinds,

  run(context) {
    const { operation, version, request } = context;
    if (operation === undefined || version === undefined || request.url.query.length === 0) return;
    for (const parameter of operation.query) {
      if (parameter.form === "fields") judgeFields(context, parameter, version);
      else if (parameter.form === "ids" && operation.method === "DELETE") judgeIds(context, parameter);
    }
    judgeCharacters(context, operation, version);
    judgePages(context, operation, version);
  },
});

/** Printed for the list call; in other calls that take `fields` only the documentation of v7 has it. Not before the version that demands fields. */
function judgeFields(context: Context, { name, required, requiredFrom, until }: Parameter, version: Version): void {
  const limit = context.catalogue.limits.fieldsPerList;
  const count = countNames(context.request.url, name);
  if (count <= limit || !inRange(version, requiredFrom, until)) return;
  const evidence = required === "error" ? undefined : "thin";
  context.report({ kind: "fields", facts: { param: name, count, limit }, evidence }, ["query", name]);
}

/** guess: LIMIT_EXCEEDED; the limit is documented, the answer is not. */
function judgeIds(context: Context, { name }: Parameter): void {
  const limit = context.catalogue.limits.idsPerDelete;
  const count = countNames(context.request.url, name);
  if (count > limit) context.report({ kind: "ids", facts: { param: name, count, limit } }, ["query", name]);
}

function countNames(url: SeenUrl, name: string): number {
  const value = firstEntry(url, name)?.value;
  return typeof value === "string" ? value.split(",").filter((part) => part.trim() !== "").length : 0;
}

/** guess: INVALID_DATA; one schema has the lengths, and no source prints the answer. */
function judgeCharacters(context: Context, operation: Operation, version: Version): void {
  const { operations, characters } = context.catalogue.searchParameters;
  if (!fitsOperation(operation, operations) || !inRange(version, characters.from, undefined)) return;
  for (const [param, { least = 0, most }] of Object.entries(characters.of)) {
    const value = firstEntry(context.request.url, param)?.value;
    if (typeof value !== "string" || value === "") continue;
    const count = value.length;
    if (count < least) context.report({ kind: "tooShort", facts: { param, count, limit: least } }, ["query", param]);
    else if (count > most) context.report({ kind: "tooLong", facts: { param, count, limit: most } }, ["query", param]);
  }
}

function judgePages(context: Context, operation: Operation, version: Version): void {
  const { url } = context.request;
  const { perPage: most, discretePagination: limit } = context.catalogue.limits;
  const takes = (name: string): Parameter | undefined =>
    parametersIn(operation, version).find((parameter) => parameter.name === name);
  if (takes("per_page") === undefined) return;
  const perPage = wholeNumber(url, "per_page", most);
  if (perPage === undefined) return;
  if (perPage > most) {
    const path = ["query", "per_page"];
    const facts = { param: "per_page", value: String(perPage), limit: most };
    context.report({ kind: "perPage", facts, suggest: () => offers(path, [String(most)]) }, path);
  }

  const page = takes("page") === undefined ? undefined : wholeNumber(url, "page", 1);
  if (page === undefined || page * perPage <= limit) return;
  // The last page may reach over the limit: documented as refused, yet it holds records below it.
  const soft = (page - 1) * perPage < limit;
  const facts = { page, perPage, limit };
  if (takes("page_token") !== undefined) {
    if (presenceOf(url, "page_token") !== "absent") return;
    const documented =
      operation.exclusive?.some((pair) => pair.includes("page") && pair.includes("page_token")) === true;
    context.report({ kind: "page", facts, evidence: soft || !documented ? "thin" : undefined }, ["query", "page"]);
  } else if (operation.oneOf !== undefined) {
    // A search: no token goes on from there.
    context.report({ kind: "searchPage", facts, evidence: soft ? "thin" : undefined }, ["query", "page"]);
  }
}

/** The number, `otherwise` when the parameter is surely absent, undefined when it cannot be told. */
function wholeNumber(url: SeenUrl, name: string, otherwise: number): number | undefined {
  const presence = presenceOf(url, name);
  if (presence !== "present") return presence === "absent" ? otherwise : undefined;
  const value = firstEntry(url, name)?.value;
  return typeof value === "string" && /^\d{1,9}$/.test(value) ? Number(value) : undefined;
}
