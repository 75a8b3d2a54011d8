import { requestCheck } from "../../../check.ts";
import { isLikely } from "../../../nearest/likely.ts";
import { nearest } from "../../../nearest/nearest.ts";
import { offers } from "../../../nearest/offers.ts";
import type { says } from "./says.ts";
import { includes, usualRelations } from "./relation-names.ts";

const place = { code: "INVALID_DATA", names: ["relation"], details: ["resource_path_index"] } as const;

/**
 * The related list named behind a record is one that the module has: `Contacts` in `GET /crm/v8/Accounts/5000000000000100001/Contacts`.
 *
 * reads     the segment behind a record's id; the module's related lists in the snapshot; modules and names that orgs usually have
 * reports   INVALID_DATA; an error only where the module's own related lists have a name that is surely meant, else a warning
 * silent    when the name cannot be read; without the module's related lists, about names that are like none that orgs usually have
 */
export const knownRelation = requestCheck<typeof says>()({
  name: "known-relation",
  stage: "module",
  severity: "error",
  kinds: {
    misspelt: { ...place, evidence: "either" },
    unknown: { ...place, evidence: "thin" },
  },

  run({ operation, module, request, snapshot, catalogue, report }) {
    const index = operation?.path.split("/").slice(3).indexOf("{related_list}") ?? -1;
    const relation = index < 0 ? undefined : request.url.segments[index];
    // `actions` and `__x` are not relations: a new address of Zoho's.
    if (module === undefined || typeof relation !== "string" || relation === "actions" || relation.startsWith("__"))
      return;
    const path = ["url", "path", index];
    const facts = { relation, module: module.name, resource_path_index: index };
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
