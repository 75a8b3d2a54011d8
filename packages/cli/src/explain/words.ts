import type { CommandWords } from "../flag-kinds.ts";

/** The words of `zoho-preflight explain`. */
export const words: CommandWords<never> = {
  brief: "Explain a Zoho error code or message, or a check",
  examples: [
    ["MANDATORY_NOT_FOUND", "What it means, when Zoho sends it, how to fix it"],
    ["required field not found", "The same, by the message of the answer"],
    ["picklist-value", "What a check looks at, and how we know"],
    ["", "List all codes and checks"],
  ],
  description: [
    "Explains a Zoho error code, the message of an answer, or a check of this tool. Without a name it lists all codes and checks.",
  ],
  flags: {},
};
