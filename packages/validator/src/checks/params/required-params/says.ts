import { anyOf, quoted } from "../../../report/words.ts";

interface Missing {
  readonly param: string;
  /** What the value is made of: `fields`, `ids`, … */
  readonly form: string | undefined;
}

/** What lists and pages say of the check, and where we know it from. */
export const listed = {
  description: "The query string has every parameter that the operation needs",
  source: "Kaizen #25, 1.g; v7 documentation, mandatory parameters; v8 examples of getRecords and searchRecords",
};

export const says = {
  missing: (facts: Missing, suggestions: readonly string[]) =>
    `The required parameter ${quoted(facts.param)} is missing. ${add(facts, suggestions)}`,
  misspelt: ({ param, given }: Missing & { readonly given: string }) =>
    `The query string has ${quoted(given)}. Did you mean the required parameter ${quoted(param)}?`,
  advised: (facts: Missing, suggestions: readonly string[]) =>
    `The parameter ${quoted(facts.param)} is missing, and one of Zoho's sources calls it mandatory. ${add(facts, suggestions)}`,
  missingForRelatedList: (facts: Missing & { readonly segment: string }, suggestions: readonly string[]) =>
    `The parameter ${quoted(facts.param)} is missing. If ${quoted(facts.segment)} is a related list, Zoho requires it. ${add(facts, suggestions)}`,
  empty: (facts: Missing, suggestions: readonly string[]) =>
    `The parameter ${quoted(facts.param)} is empty, which probably counts as missing. ${add(facts, suggestions)}`,
  noneOf: ({ params }: { params: readonly string[] }) =>
    `The query string needs one of ${anyOf(params)}. Add, for example, word=Boyle.`,
  allEmpty: ({ param }: { param: string; params: readonly string[] }) =>
    `The parameter ${quoted(param)} is empty. Give it something to search for.`,
};

/** What to type, for a missing parameter. */
function add({ param, form }: Missing, [best]: readonly string[]): string {
  const example = form === "ids" ? "<id>,<id>" : form === "id" ? "<id>" : "…";
  return `Add ${best ?? `${param}=${example}`}${form === "fields" ? " (up to 50 API names, comma-separated)" : ""}.`;
}
