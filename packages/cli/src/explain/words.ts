import type { CommandWords } from "../flag-kinds.ts";

/** The words of `zoho-preflight explain`. */
export const words: CommandWords<never> = {
  brief: "Explain a Zoho error code, or a check",
  examples: [
    ["MANDATORY_NOT_FOUND", "What it means, when Zoho sends it, how to fix it"],
    ["picklist-value", "What a check looks at, and how we know"],
    ["", "List all codes and checks"],
  ],
  description: ["Explains a Zoho error code, or a check of this tool. Without a name it lists all of them."],
  flags: {},
};
