import { quoted } from "../words.ts";
import type { Sentence } from "../issue.ts";

export const batchSentences = {
  "unique-in-batch": ({ value, details, say }) => {
    const first = `data[${String(say["first"])}]`;
    if (say["kind"] === "id")
      return `The record ${quoted(value)} is updated by ${first} already; only one of the two can last.`;
    return `"${String(details["api_name"])}" is a unique field of ${String(say["module"])}, and ${first} holds the same value as ${quoted(value)}: Zoho would refuse the second one.`;
  },
} satisfies Record<string, Sentence>;
