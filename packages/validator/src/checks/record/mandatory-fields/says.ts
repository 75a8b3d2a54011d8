import { quoted, recordOf } from "../../../report/words.ts";
import { lacking } from "../shared/value-words.ts";

interface Field {
  readonly api_name: string;
  readonly module: string;
  /** `"Deal"`, where the metadata has it. */
  readonly singular_label: string | undefined;
}

interface Given extends Field {
  /** The field is one of a row of a subform. */
  readonly rows: boolean;
  readonly value: unknown;
}

/** What lists and pages say of the check, and where we know it from. */
export const listed = {
  description: "A new record has every system-mandatory field, and no write empties one",
  source: "Kaizen #25, 1.d; Fields API, system_mandatory; v7 documentation, insert and update records",
};

export const says = {
  missing: (facts: Field) => `${quoted(facts.api_name)} is missing, and every ${holder(facts)} needs it.`,
  missingInRow: ({ api_name }: { api_name: string }) => `${quoted(api_name)} is missing, and every row needs it.`,
  missingInNewRow: ({ api_name }: { api_name: string }) =>
    `${quoted(api_name)} is missing. A row without "id" is added as a new one, and a new row needs it.`,
  missingOnUpsert: (facts: Field) =>
    `${quoted(facts.api_name)} is missing. If no such ${holder(facts)} exists yet, Zoho answers MANDATORY_NOT_FOUND.`,
  empty: (facts: Given & { readonly write: string }) =>
    `${quoted(facts.api_name)} is ${lacking(facts.value)}, and every ${holder(facts)} needs one.${facts.write === "create" ? "" : " Give it a value, or leave the key out."}`,
  advised: (facts: Given) =>
    `${quoted(facts.api_name)} is ${lacking(facts.value)}. Some of Zoho's pages say that every ${holder(facts)} needs it; not every org requires it.`,
};

function holder({ module, singular_label, rows }: Field & { readonly rows?: boolean }): string {
  return rows === true ? "row" : recordOf(module, singular_label);
}
