import { didYouMean, quoted } from "../../../report/words.ts";

interface Facts {
  readonly relation: string;
  readonly module: string;
  readonly resource_path_index: number;
}

const none = ({ relation, module }: Pick<Facts, "relation" | "module">, names: readonly string[]): string =>
  `${module} has no related list ${quoted(relation)}.${didYouMean(names)}`;

/** What lists and pages say of the check, and where we know it from. */
export const listed = {
  description: "The related list named behind a record is one that the module has",
  source:
    "v8 documentation, related records; v8 examples: INVALID_DATA with resource_path_index for an unknown related list",
};

export const says = {
  misspelt: (facts: Facts, names: readonly string[]) => none(facts, names),
  unknown: (facts: Facts, names: readonly string[]) => none(facts, names),
  inBody: (
    facts: { readonly relation: string; readonly api_name: string; readonly module: string },
    names: readonly string[],
  ) => none(facts, names),
  lookup: ({ relation, module, api_name, holder }: Facts & { readonly api_name: string; readonly holder: string }) =>
    `${relation} of ${module} hang on the lookup ${api_name}, and this call links none of them. Write ${api_name} in the record of ${holder}.`,
};
