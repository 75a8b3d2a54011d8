import { referencesIn } from "@zoho-preflight/metadata/catalogue";
import type { Catalogue, Operation } from "@zoho-preflight/metadata/catalogue";

import type { RequestContext } from "../../../check.ts";
import type { SeenBody } from "../../../request/request.ts";
import { isObject, isOpen, isText } from "../../../seen.ts";

const ONLY_NAMED = "Only the requests and records in the body were checked.";
const ONLY_PARTS = "Of the form only the names of its parts and sizes of files that can be seen were checked.";
const NOTHING_KNOWN = "The body was not checked: what this call takes is not known here.";

/**
 * Says what of a body nobody here can judge, in a sentence for `skipped`; undefined where all of it is judged, or there is nothing to judge.
 * Records have the org's fields, a sub-request is a request, and a query has its language; of any other body the root key is known, and perhaps
 * what every item needs.
 */
export function withoutFacts(
  operation: Operation,
  body: SeenBody,
  catalogue: Catalogue,
  /** What was handed in: bodies bring what judges sub-requests and records in bodies. */
  { bodies, readsQueries }: Pick<RequestContext, "bodies" | "readsQueries">,
): string | undefined {
  const { body: wanted, records, coqlIn } = operation;
  if (body.kind === "absent" || body.kind === "unknown") return undefined;
  if (body.kind === "form" && body.sizes !== undefined && Object.hasOwn(catalogue.fileParts, operation.id))
    return ONLY_PARTS;
  // Where JSON is taken and nothing else, `body-shape` says that this is none.
  if (body.kind !== "json")
    return wanted !== undefined && wanted.contentTypes === undefined ? undefined : NOTHING_KNOWN;
  if (records !== undefined || isEmpty(body.value)) return undefined;
  const [reference] = bodies === undefined ? [] : referencesIn(catalogue, operation);
  if (reference !== undefined) return reference.is === "request" && isAlone(body.value) ? undefined : ONLY_NAMED;
  if (wanted?.key === undefined) return NOTHING_KNOWN;
  // GraphQL is text too, and nobody here reads it.
  if (readsQueries && coqlIn !== undefined && isQuery(body.value, coqlIn)) return undefined;
  return "Only the root of the body was checked: what this call takes below it is not known here.";
}

function isEmpty(value: unknown): boolean {
  return isObject(value) && Object.keys(value).length === 0 && !isOpen(value);
}

function isAlone(value: unknown): boolean {
  return isObject(value) && !isOpen(value) && Object.keys(value).length === 1;
}

function isQuery(root: unknown, key: string): boolean {
  if (!isObject(root) || !Object.hasOwn(root, key)) return false;
  const value = root[key];
  return typeof value === "string" || isText(value);
}
