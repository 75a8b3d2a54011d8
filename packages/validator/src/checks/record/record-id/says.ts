import { quoted } from "../../../report/words.ts";
import { lacking } from "../shared/value-words.ts";

interface Id {
  /** Always `"id"`. */
  readonly api_name: string;
  readonly value: unknown;
}

/** What lists and pages say of the check, and where we know it from. */
export const listed = {
  description: "A record to update is named by its id",
  source: "v7 documentation, update records and external ids",
};

export const says = {
  missing: ({ api_name }: Omit<Id, "value">) =>
    `This record has no "${api_name}", so Zoho does not know which one to update. Add it, or name the record in the path: PUT …/{id}.`,
  empty: ({ api_name, value }: Id) =>
    `"${api_name}" is ${lacking(value)}, so Zoho does not know which record to update. Send the record's id.`,
  digits: ({ api_name, value }: Id) =>
    `"${api_name}" is ${quoted(value)}, but a record id is text of digits such as "4150868000001747019". An external id needs the header X-EXTERNAL.`,
  other: ({ api_name, value, inPath }: Id & { inPath: string }) =>
    `"${api_name}" is ${quoted(value)}, but the path names the record ${inPath}. Leave "${api_name}" out of the body.`,
};
