import { counted, shortened } from "../../../report/words.ts";

interface Ids {
  /** Absent for an id in the path. */
  readonly param: string | undefined;
  readonly value: string;
  /** It takes several ids. */
  readonly several: boolean;
}

/** What lists and pages say of the check, and where we know it from. */
export const listed = {
  description: "Ids are bare digits with commas between",
  source: "Kaizen #25, 1.b; v7 documentation and v8 examples of ids",
};

export const says = {
  quotes: (facts: Ids, suggestions: readonly string[]) =>
    `${is(facts)}; ${digits(facts)}, without quotes. ${write(facts, suggestions) ?? "Remove the quotes."}`,
  brackets: (facts: Ids, suggestions: readonly string[]) =>
    `${is(facts)}; ${digits(facts)}, not an array. ${write(facts, suggestions) ?? "Remove the brackets."}`,
  letters: (facts: Ids & { readonly records: boolean }) =>
    `${is(facts)}; ${digits(facts)}.${facts.records ? " For ids of another system, send the header X-EXTERNAL." : ""}`,
  spaces: (facts: Ids, suggestions: readonly string[]) =>
    `${place(facts)} contains spaces; ${digits(facts)}, and Zoho may not read them with spaces. ${write(facts, suggestions) ?? "Remove the spaces."}`,
  several: ({ param, count }: Ids & { readonly count: number }) =>
    `${String(param)} takes one id; this value has ${counted(count)}. Send a request for each.`,
  commas: (facts: Ids, suggestions: readonly string[]) =>
    `${is(facts)}, with a comma too many. ${write(facts, suggestions) ?? "Remove it."}`,
};

function place({ param }: Ids): string {
  return param ?? "The record id";
}

/** The value may hold quotes itself, so it gets none. */
function is(facts: Ids): string {
  return `${place(facts)} is ${shortened(facts.value)}`;
}

function digits({ several }: Ids): string {
  return several ? "ids are bare digits separated by commas" : "an id is bare digits";
}

function write({ param }: Ids, [best]: readonly string[]): string | undefined {
  return best === undefined ? undefined : `Write ${param === undefined ? "" : `${param}=`}${shortened(best)}.`;
}
