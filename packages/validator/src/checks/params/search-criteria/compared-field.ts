import type { Piece } from "../../../languages/criteria/parse-criteria.ts";
import { ready } from "../../../nearest/likely.ts";
import { nearestFields } from "../../../nearest/nearest-fields.ts";
import type { Field } from "../../../snapshot/snapshot.ts";
import { shutOut } from "../shared/query-use.ts";
import type { Searchable } from "../shared/searchable-fields.ts";
import type { JudgedCriteria } from "./judged-criteria.ts";

/** The field that a comparison names; undefined where nothing is known of it, and where it cannot be searched by, so that the rest says nothing. */
export function judgeField(judged: JudgedCriteria, name: Piece, fields: Searchable): Field | undefined {
  const [api_name = ""] = name.text.split(".", 1);
  if (api_name === "") return undefined;
  const known = fields.find(api_name);
  if (known === undefined) {
    reportUnknown(judged, name, api_name, fields);
    return undefined;
  }
  if (api_name === name.text) return canBeSearched(judged, name, known.field) ? known.field : undefined;
  // `Owner.id` is how many programs name a lookup; what else it leads to is another module's.
  if (name.text !== `${api_name}.id`)
    judged.report({ kind: "behindLookup", facts: { api_name: name.text, base: api_name } }, name);
  return undefined;
}

function canBeSearched(judged: JudgedCriteria, name: Piece, field: Field | undefined): boolean {
  const { context } = judged;
  const { doubtfulFields, unsearchableTypes } = context.catalogue.criteria;
  const facts = { api_name: name.text };
  const shut = shutOut(field, "criteria", context);
  if (shut !== undefined) {
    judged.report({ kind: "notSearchable", facts, evidence: shut.evidence }, name);
    return false;
  }
  if (field !== undefined && field.trust !== "name" && unsearchableTypes.has(field.data_type)) {
    judged.report({ kind: "typeNotSearchable", facts: { ...facts, data_type: field.data_type } }, name);
    return false;
  }
  if (doubtfulFields.includes(name.text)) judged.report({ kind: "doubtfulField", facts }, name);
  return true;
}

function reportUnknown(judged: JudgedCriteria, name: Piece, api_name: string, fields: Searchable): void {
  const { snapshot, version, catalogue, module: { name: module } = { name: "" } } = judged.context;
  const twins = fields.spelt(api_name);
  const embedded = snapshot.embedded === true;
  const isThin =
    embedded || snapshot.version !== version || twins.some((twin) => twin.toLowerCase() === api_name.toLowerCase());
  judged.report(
    {
      kind: "unknownField",
      facts: { api_name, module, embedded },
      evidence: isThin ? "thin" : undefined,
      suggest: () =>
        (twins.length > 0 ? twins : nearestFields(api_name, fields.names(), module, catalogue)).flatMap((better) =>
          judged
            .exchange(name, `${better}${name.text.slice(api_name.length)}`, better)
            .map((suggestion) => ready(suggestion, api_name, embedded)),
        ),
    },
    name,
  );
}
