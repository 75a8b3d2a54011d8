import { COMMON } from "../common-words.ts";
import type { CommandWords } from "../flag-kinds.ts";
import type { SampleFlags } from "./flags.ts";

/** The words of `zoho-preflight sample`. */
export const words: CommandWords<keyof SampleFlags> = {
  brief: "Make up records of a module: valid ones, or wrong in exactly one way",
  examples: [
    ["Leads", "A record that nothing is wrong with, as the body of a request"],
    ["Deals --operation update --count 3", "Three for an update"],
    ["Leads --list-wrong", "In which ways a lead can be wrong, check and kind"],
    ["Leads --wrong mandatory-fields/missing", "A lead with that fault and no other"],
  ],
  description: [
    "Prints { \"data\": [ … ] }, made from your org's metadata where there are some, else from Zoho's default fields, and judged before it is printed. The same seed gives the same records. They are made up: an id in them names no record, and addresses are those that are kept for examples.",
    "",
    "Exit code: 0 records or kinds were printed, 2 there is no such module or fault, metadata could not be read, or wrong usage.",
  ],
  flags: {
    metadata: COMMON.metadata,
    operation: "What the records are for (default: insert)",
    count: "How many, up to 100 (default: 1)",
    seed: "Another number gives other records (default: 1)",
    wrong: "The one fault that every record has: check/kind, as --list-wrong names it",
    listWrong: "Print the faults that a record of the module can have alone, one a line",
  },
};
