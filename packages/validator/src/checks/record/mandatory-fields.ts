import { conditionallyMandatory } from "@zoho-preflight/metadata/catalogue";

import { recordCheck } from "../../check.ts";
import type { PlanContext } from "../../check.ts";
import { aliasesOf } from "../../records/field-names.ts";
import { fieldTypeOf } from "../../field-types/index.ts";
import { presence } from "../../seen.ts";
import type { Field } from "../../snapshot/snapshot.ts";
import { givenName, isEmpty, isThereAlready } from "./given.ts";

/**
 * A record being created has a value for every field that the module calls system-mandatory; an update does not empty one.
 *
 * reads     the record and the module's fields; rows of subforms and line items too, unless they name an existing row or delete one
 * reports   MANDATORY_NOT_FOUND at the record for a missing field, at the field for an empty one (null, "" or []); a warning on upsert, since
 *           the record may exist, in new rows of an update, and for fields that not every source calls mandatory
 * silent    when the record is open or the field may be there; about what an upsert with an id leaves out; on fields of a feature; on the parent of records posted under it
 */
export const mandatoryFields = recordCheck({
  name: "mandatory-fields",
  description: "A new record has every system-mandatory field, and no write empties one",
  severity: "error",
  embedded: "error",
  codes: ["MANDATORY_NOT_FOUND"],
  source: "Kaizen #25, 1.d; Fields API, system_mandatory; v7 documentation, insert and update records",

  forModule(context) {
    const { kind, rows } = context;
    const mandatory = context.fields.flatMap((field) => demandOf(field, context));
    if (mandatory.length === 0) return undefined;

    return (record, report) => {
      // `id` and `_delete` name a row that is there already.
      const existing = !rows && isThereAlready(record, kind);
      if (rows && (presence(record, "id") !== "absent" || presence(record, "_delete") !== "absent")) return;
      for (const { field, names, advised } of mandatory) {
        // The usual case, before any question about names and what can be seen.
        const value = record[field.api_name];
        if (typeof value === "string" ? value !== "" : typeof value === "number") continue;
        const given = givenName(record, names);
        const missing = given === undefined;
        if (missing ? existing : given === "maybe" || !isEmpty(record[given])) continue;
        const { api_name } = field;
        const weak = advised
          ? "advised"
          : !missing
            ? undefined
            : kind === "upsert"
              ? "upsert"
              : rows && kind === "update"
                ? "row"
                : undefined;
        report({
          code: "MANDATORY_NOT_FOUND",
          details: { api_name },
          say: { label: field.field_label, module: context.module.api_name, kind, weak, rows, missing },
          ...(missing
            ? { suggestions: () => [{ text: api_name, replace: { path: [api_name], value: emptyValue(field) } }] }
            : { at: [given], value: record[given] }),
          ...(weak === undefined ? {} : { severity: "warning" }),
        });
      }
    };
  },
});

/** Something to start from, in the shape that the field takes: `{ id: "" }`, `[]`, `0`, the first real option of a pick list, else empty text. */
function emptyValue(field: Field): unknown {
  const { expected, names, number } = fieldTypeOf(field);
  if (expected === "jsonarray") return [];
  if (expected === "jsonobject") return names === "record" ? { id: "" } : {};
  if (expected === "boolean") return false;
  if (number === "number") return 0;
  const { pick_list_values = [] } = field;
  return (
    pick_list_values.find((option) => option.type !== "unused" && option.display_value !== "-None-")?.display_value ??
    ""
  );
}

/** A field that a record must have. */
export interface Demand {
  readonly field: Field;
  /** Keys that count as this field. */
  readonly names: readonly string[];
  /** Some source says otherwise, so it is asked for gently. */
  readonly advised: boolean;
}

/** What a write demands of a field: one demand, or none. */
export function demandOf(field: Field, { module, version, underParent, catalogue, kind, rows }: PlanContext): Demand[] {
  if (!field.system_mandatory && field.advised !== true) return [];
  // Where the record stands says what its parent is.
  if (field.condition !== undefined || ((underParent || rows) && field.api_name === "Parent_Id")) return [];
  // What the API never takes cannot be asked for; rows are written through subforms although their flags say no.
  const { operation_type: writes } = field;
  if (
    catalogue.computedTypes.includes(field.data_type) ||
    (writes?.api_create === false && field.data_type !== "subform")
  )
    return [];
  const conditional =
    Object.hasOwn(conditionallyMandatory, module.api_name) &&
    conditionallyMandatory[module.api_name]?.includes(field.api_name) === true;
  const advised = field.advised === true || conditional;
  // An update that empties what is merely advised does what it says.
  if (advised && kind === "update" && !rows) return [];
  return [
    { field, names: [field.api_name, ...aliasesOf(field.api_name, module.api_name, version, catalogue)], advised },
  ];
}
