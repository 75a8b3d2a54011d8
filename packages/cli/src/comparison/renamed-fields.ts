import { nearest } from "@zoho-preflight/validator/checks";

import { pairs } from "./differences.ts";
import type { Field } from "@zoho-preflight/validator/node";

/** A field that is gone, and one that is new and seems to be the same. */
export interface RenamedField {
  readonly from: Field;
  readonly to: Field;
  /** What the guess rests on. */
  readonly same: "label" | "form";
}

/**
 * Guesses which of the fields that are gone live on under another api_name: the type and the label are the same; or the full form is (limits,
 * options, modules), and the names are near or the form tells much. A field that has two possible heirs has none.
 */
export function findRenamedFields(removed: readonly Field[], added: readonly Field[]): readonly RenamedField[] {
  if (removed.length === 0 || added.length === 0) return [];
  const labelled = pairs(removed, added, ({ field_label, data_type }) =>
    field_label === undefined ? undefined : JSON.stringify([data_type, field_label.trim().toLowerCase()]),
  );
  const paired = new Set(labelled.flat());
  const rest = (fields: readonly Field[]): readonly Field[] => fields.filter((field) => !paired.has(field));
  const formed = pairs(rest(removed), rest(added), form).filter(
    ([from, to]) => tellsMuch(from) || isNear(from.api_name, to.api_name),
  );
  return [
    ...labelled.map(([from, to]) => ({ from, to, same: "label" as const })),
    ...formed.map(([from, to]) => ({ from, to, same: "form" as const })),
  ];
}

/** All that is said of a field but its names. */
function form({
  data_type,
  json_type,
  length,
  decimal_place,
  system_mandatory,
  custom_field,
  unique,
  pick_list_values,
  lookup,
  associated_module,
}: Field): string {
  const options = pick_list_values?.map((option) => [option.display_value, option.actual_value]);
  return JSON.stringify([
    data_type,
    json_type,
    length,
    decimal_place,
    system_mandatory,
    custom_field,
    unique,
    options,
    lookup?.modules,
    associated_module,
  ]);
}

/** A text of 255 characters is like any other; a list of options or a target is not. */
function tellsMuch({ pick_list_values = [], lookup }: Field): boolean {
  return pick_list_values.length > 2 || lookup !== undefined;
}

function isNear(name: string, other: string): boolean {
  return nearest(name, [other]).length > 0 || nearest(other, [name]).length > 0;
}
