import { quoted } from "../../../report/words.ts";

interface Pair {
  readonly api_name: string;
  /** The other key of the two. */
  readonly dependee: { readonly api_name: string };
}

/** What lists and pages say of the check, and where we know it from. */
export const listed = {
  description: "Keys of a record that depend on each other fit together",
  source: "v7 documentation, insert records; v8 description of createRecords",
};

export const says = {
  module: ({ api_name, dependee }: Pair) =>
    `"${api_name}" needs "${dependee.api_name}" beside it, the module of that record. Add it, as in "${dependee.api_name}": "Deals".`,
  companion: ({ api_name, dependee }: Pair) => `"${api_name}" needs "${dependee.api_name}" beside it.`,
  lead: ({ api_name, meant, module }: { api_name: string; meant: string; module: string }) =>
    `"${api_name}" holds a contact; a record of ${module} belongs in "${meant}". Zoho may answer INVALID_DATA.`,
  zero: ({ api_name, dependee, value, type }: Pair & { value: unknown; type: string }) =>
    `"${api_name}" is ${quoted(value)}, but a duration of zero does not fit "${dependee.api_name}": ${quoted(type)}.`,
  order: ({ api_name, dependee, value }: Pair & { value: unknown }) =>
    `"${api_name}" (${quoted(value)}) is before "${dependee.api_name}".`,
};
