import type { Sentence } from "../issue.ts";

export const methodSentences = {
  "allowed-method": ({ value, say }) => {
    const allowed = (say["allowed"] as readonly string[]).join(", ");
    return `This address takes ${allowed}, not ${String(value).slice(0, 20)}.`;
  },
} satisfies Record<string, Sentence>;
