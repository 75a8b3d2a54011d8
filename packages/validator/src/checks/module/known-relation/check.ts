import { fitsOperation } from "@zoho-preflight/metadata/catalogue";
import type { Operation } from "@zoho-preflight/metadata/catalogue";

import { requestCheck } from "../../../check.ts";
import type { RequestContext } from "../../../check.ts";
import { isLikely } from "../../../nearest/likely.ts";
import { nearest } from "../../../nearest/nearest.ts";
import { offers } from "../../../nearest/offers.ts";
import type { ModuleMetadata } from "../../../snapshot/snapshot.ts";
import { relatedModule, relationIndex } from "../../params/shared/asked-module.ts";
import type { says } from "./says.ts";
import { includes, usualRelations } from "./relation-names.ts";

const place = { code: "INVALID_DATA", names: ["relation"], details: ["resource_path_index"] } as const;

/**
 * The related list named behind a record is one that the module has: `Contacts` in `GET /crm/v8/Accounts/5000000000000100001/Contacts`.
 *
 * reads     the segment behind a record's id, related lists that bodies name; the module's related lists in the snapshot; modules and names that orgs usually have
 * reports   INVALID_DATA; an error only where the module's own related lists have a name that is surely meant, else a warning; INVALID_MODULE, a
 *           warning, for a link between records that a lookup makes
 * silent    when the name cannot be read; without the module's related lists, about names that are like none that orgs usually have
 */
export const knownRelation = requestCheck<typeof says>()({
  name: "known-relation",
  stage: "module",
  severity: "error",
  kinds: {
    misspelt: { ...place, evidence: "either" },
    unknown: { ...place, evidence: "thin" },
    inBody: { code: "INVALID_DATA", names: ["relation"], details: ["api_name"], evidence: "thin" },
    lookup: { code: "INVALID_MODULE", names: ["relation"], details: ["resource_path_index"], evidence: "thin" },
  },

  run(context) {
    const { operation, module, request, snapshot, catalogue, report } = context;
    const index = operation === undefined ? undefined : relationIndex(operation.path);
    const relation = index === undefined ? undefined : request.url.segments[index];
    // `actions` and `__x` are not relations: a new address of Zoho's.
    if (module === undefined || operation === undefined || index === undefined || typeof relation !== "string") return;
    if (relation === "actions" || relation.startsWith("__")) return;
    const path = ["url", "path", index];
    const facts = { relation, module: module.name, resource_path_index: index };
    const field = lookupOf(context, operation, relatedModule(snapshot, module.name, relation));
    if (field !== undefined) report({ kind: "lookup", facts: { ...facts, ...field } }, path);
    const own = snapshot.module(module.name)?.related_lists?.map(({ api_name }) => api_name) ?? [];
    if (includes(own, relation)) return;
    if (own.length > 0) {
      const near = nearest(relation, own);
      const meant = near.find((name) => isLikely(relation, name));
      const suggest = () => offers(path, near);
      if (meant === undefined) report({ kind: "unknown", facts, suggest }, path);
      else report({ kind: "misspelt", facts, suggest: () => offers(path, [meant]) }, path);
      return;
    }
    const usual = usualRelations({ snapshot, catalogue });
    // `Contacts1` is how an org calls a second list of contacts.
    if (includes(usual, relation) || /\d/.test(relation)) return;
    const meant = nearest(relation, usual).find((name) => isLikely(relation, name));
    if (meant !== undefined)
      report({ kind: "misspelt", facts, evidence: "thin", suggest: () => offers(path, [meant]) }, path);
  },
});

/** The field by which records of the related module hang on the parent, where the call would link them in another way than by setting it. */
function lookupOf(
  { module, catalogue }: Pick<RequestContext, "module" | "catalogue">,
  operation: Operation,
  related: ModuleMetadata | undefined,
): { readonly api_name: string; readonly holder: string } | undefined {
  const { operations, supported } = catalogue.links;
  const parent = module?.name ?? "";
  if (related === undefined || !fitsOperation(operation, operations)) return undefined;
  const holder = related.api_name;
  if (supported.some((pair) => pair.includes(parent) && pair.includes(holder) && parent !== holder)) return undefined;
  // Records of many to many are linked by a module between them.
  const isLinked = related.fields?.some(
    ({ data_type, lookup }) => data_type === "multiselectlookup" && lookup?.modules.includes(parent),
  );
  const field = related.fields?.find(
    ({ data_type, lookup }) => data_type === "lookup" && lookup?.modules.includes(parent) === true,
  );
  return field === undefined || isLinked === true ? undefined : { api_name: field.api_name, holder };
}
