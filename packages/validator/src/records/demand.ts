import type { PlanContext } from "../check.ts";
import type { Field } from "../snapshot/snapshot.ts";
import { aliasesOf } from "./field-names.ts";

/** A field that a record must have. */
export interface Demand {
  readonly field: Field;
  /** Keys that count as this field. */
  readonly names: readonly string[];
  /** Some source says otherwise, so it is asked for gently. */
  readonly advised: boolean;
}

/** What a write demands of a field: one demand, or none. */
export function demandOf(field: Field, context: PlanContext): readonly Demand[] {
  // Most fields end here, and every plan asks for all of them.
  if (!field.system_mandatory && field.advised !== true) return NONE;
  const { module, version, underParent, catalogue, kind, rows } = context;
  // Where the record stands says what its parent is.
  if (field.condition !== undefined || ((underParent || rows) && field.api_name === "Parent_Id")) return NONE;
  // What the API never takes cannot be asked for; rows are written through subforms although their flags say no.
  const { operation_type: writes } = field;
  if (
    catalogue.computedTypes.includes(field.data_type) ||
    (writes?.api_create === false && field.data_type !== "subform")
  )
    return NONE;
  const conditional =
    Object.hasOwn(catalogue.conditionallyMandatory, module.api_name) &&
    catalogue.conditionallyMandatory[module.api_name]?.includes(field.api_name) === true;
  const advised = field.advised === true || conditional;
  // An update that empties what is merely advised does what it says.
  if (advised && kind === "update" && !rows) return NONE;
  return [
    { field, names: [field.api_name, ...aliasesOf(field.api_name, module.api_name, version, catalogue)], advised },
  ];
}

const NONE: readonly Demand[] = [];
