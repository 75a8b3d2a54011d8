import { quoted } from "../../../report/words.ts";
import { given, write } from "../shared/value-words.ts";

interface Named {
  readonly api_name: string;
  /** Zoho's own detail: `"jsonobject"`. */
  readonly expected_data_type: string;
}
interface Value {
  readonly value: unknown;
}

const MAYBE = "Zoho may answer INVALID_DATA.";

/** What lists and pages say of the check, and where we know it from. */
export const listed = {
  description: "A lookup names its record by id",
  source: "v7 documentation, insert records and external ids; v2 calls recorded with bare ids; reports",
};

export const says = {
  bareName: ({ api_name, value }: Named & Value) =>
    `${api_name} needs the id of a record, { id: "…" }, not ${given(value)}.`,
  doubtfulName: ({ api_name, value }: Named & Value) =>
    `${api_name} should have the id of a record, { id: "…" }, not ${given(value)}: ${MAYBE}`,
  bareId: ({ api_name, value }: Named & Value, suggestions: readonly string[]) =>
    `${api_name} accepts the bare id ${quoted(value)} only in older versions: ${MAYBE}${write(suggestions)}`,
  onlyName: ({ api_name }: Named) =>
    `${api_name} has a name but no id, and whether Zoho finds a record by its name depends on the field. Send { id: "…" }.`,
  empty: ({ api_name }: Named) =>
    `${api_name} should be { id: "…" }; Zoho may refuse the text "". Send null to empty the field.`,
  id: ({ api_name, value }: Pick<Named, "api_name"> & Value) =>
    `The id in ${api_name} is ${given(value)}, but ids are digits in quotes: ${MAYBE}`,
  withoutId: ({ field }: { field: string; api_name: string }) =>
    `${field} is an object that names no record. Send { id: "…" }, or null to empty the field.`,
  row: ({ api_name, value, key }: Named & Value & { key: string | undefined }) =>
    `Each element of ${api_name} should be a row such as ${rowOf(key)}, not ${given(value)}: ${MAYBE}`,
  rowWithoutKey: ({ api_name, key }: Named & { key: string }) =>
    `A row of ${api_name} needs "${key}", which holds the record: ${rowOf(key)}. ${MAYBE}`,
  element: ({ api_name, value }: Named & Value, suggestions: readonly string[]) =>
    `Each element of ${api_name} should be an object, not ${given(value)}: ${MAYBE}${write(suggestions)}`,
};

function rowOf(key: string | undefined): string {
  return `{ ${key ?? "<lookup of the linking module>"}: { id: "…" } }`;
}
