import { atLeast, referencesIn } from "@zoho-preflight/metadata/catalogue";
import type { RequestReference } from "@zoho-preflight/metadata/catalogue";

import { requestCheck } from "../../../check.ts";
import { subRequestsOf } from "../../../request/sub-requests-of.ts";
import { isAddressOf } from "../../../request/sub-request.ts";
import type { Placed } from "../../../request/values-at.ts";
import { MAYBE, isObject, presence, readable } from "../../../seen.ts";
import type { SeenObject } from "../../../seen.ts";
import { jsonRoot } from "../shared/json-root.ts";
import { judgeLinks } from "./links.ts";
import { kinds } from "./kinds.ts";
import type { Evidence, SubRequestContext } from "./kinds.ts";
import type { says } from "./says.ts";

/**
 * The sub-requests of a composite call have the form that it takes; what each of them asks for is judged as a request by itself.
 *
 * reads     the keys beside the sub-requests, and of each its uri, headers and id, and the references to other answers in it
 * reports   INVALID_DATA for an address without a version, an id of another form and a header that is the call's; DUPLICATE_DATA for an id
 *           given twice; INVALID_REFERENCE for a reference that leads to no earlier sub-request; AMBIGUITY_DURING_PROCESSING; NOT_SUPPORTED, a
 *           warning, for a later version than the call's. Before v7, whose page says so, all are warnings
 * silent    about what cannot be seen; about references while an id is missing or cannot be seen
 */
export const subRequests = requestCheck<typeof says>()({
  name: "sub-requests",
  stage: "body",
  severity: "error",
  kinds,

  forOperation({ operation, catalogue }) {
    const reference = referencesIn(catalogue, operation).find(({ is }) => is === "request");
    if (reference?.is !== "request") return undefined;
    return (context) => {
      const root = jsonRoot(context.request);
      if (root === undefined) return;
      const evidence =
        context.version !== undefined && atLeast(context.version, reference.form.provenSince) ? undefined : "thin";
      judgeSwitches(root, reference, evidence, context);
      const found = subRequestsOf(context.request, reference.at[0]);
      for (const item of found.items)
        if (isObject(item.value) && !isUsual(item.value, reference, context))
          judge(item.value, item, reference, evidence, context);
      judgeLinks(found, root, evidence, context);
    };
  },
});

/** Two keys beside the sub-requests that cannot both be true. */
function judgeSwitches(
  root: SeenObject,
  { form: { exclusive } }: RequestReference,
  evidence: Evidence,
  { report }: SubRequestContext,
): void {
  const [first, second] = exclusive;
  // Most calls name neither of the two.
  if (
    root[first] === undefined ||
    !exclusive.every((name) => presence(root, name) === "present" && readable(root, name) === true)
  )
    return;
  const ambiguity_due_to = exclusive.map((api_name) => ({ api_name, json_path: `$.${api_name}` }));
  report({ kind: "exclusive", facts: { first, second, ambiguity_due_to }, evidence }, ["body", second]);
}

/** What most are, of which nothing is to be said here: no pattern need be asked about it, nor with care whether a part may be hidden. */
function isUsual(item: SeenObject, { form }: RequestReference, { version }: SubRequestContext): boolean {
  const { uri, sub_request_id: id, headers } = item;
  return (
    Object.getPrototypeOf(item) === Object.prototype &&
    item[MAYBE] === undefined &&
    headers === undefined &&
    typeof uri === "string" &&
    isAddressOf(uri, version) &&
    !uri.includes("\n") &&
    (id === undefined || (typeof id === "string" && isOfForm(id, form.sub_request_id)))
  );
}

function judge(
  item: SeenObject,
  place: Placed,
  { form }: RequestReference,
  evidence: Evidence,
  { report, version }: SubRequestContext,
): void {
  const uri = presence(item, "uri") === "present" ? readable(item, "uri") : undefined;
  if (typeof uri === "string" && uri !== "") {
    if (!isOfForm(uri, form.uri)) {
      const facts = { api_name: "uri", expected_data_type: "text", regex: form.uri, uri };
      // guess: Zoho's own sample leaves out the first slash.
      const isSlip = isOfForm(`/${uri}`, form.uri);
      report({ kind: "uri", facts, evidence: isSlip ? "thin" : evidence }, [...place.path, "uri"]);
    } else if (version !== undefined) {
      const [given] = /v\d+(?:\.\d+)?(?=\/)/.exec(uri) ?? [];
      if (given !== undefined && given !== version && atLeast(given, version)) {
        const facts = {
          sub_request_version: Number(given.slice(1)),
          composite_request_version: Number(version.slice(1)),
        };
        report({ kind: "laterVersion", facts }, [...place.path, "uri"]);
      }
    }
  }
  const id = readable(item, "sub_request_id");
  if (typeof id === "string" && presence(item, "sub_request_id") === "present" && !isOfForm(id, form.sub_request_id)) {
    const facts = { api_name: "sub_request_id", expected_data_type: "text", regex: form.sub_request_id, id };
    report({ kind: "id", facts, evidence }, [...place.path, "sub_request_id"]);
  }
  const headers = readable(item, "headers");
  if (!isObject(headers)) return;
  const { restricted_headers } = form;
  const given = Object.keys(headers).find((name) => restricted_headers.includes(name.toLowerCase()));
  if (given === undefined || presence(headers, given) !== "present" || headers[given] === undefined) return;
  report({ kind: "header", facts: { api_name: "headers", restricted_headers, header: given }, evidence }, [
    ...place.path,
    "headers",
  ]);
}

/** Patterns are few and the same for all requests; so are ids, "1" and "2", of which those that fit are kept. */
const patterns = new Map<string, { readonly regex: RegExp; readonly fit: Set<string> }>();
const MOST_KEPT = 100;
const LONGEST_KEPT = 10;

function isOfForm(text: string, pattern: string): boolean {
  let form = patterns.get(pattern);
  if (form === undefined)
    patterns.set(pattern, (form = { regex: new RegExp(`^(?:${pattern})$`), fit: new Set<string>() }));
  const { regex, fit } = form;
  if (text.length > LONGEST_KEPT) return regex.test(text);
  if (fit.has(text)) return true;
  const fits = regex.test(text);
  if (fits && fit.size < MOST_KEPT) fit.add(text);
  return fits;
}
