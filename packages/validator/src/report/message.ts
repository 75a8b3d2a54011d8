import type { Said } from "./issue.ts";
import { batchSentences } from "./messages/batch.ts";
import { recordSentences } from "./messages/record.ts";
import type { CheckName } from "../checks/index.ts";
import type { Sentence } from "./issue.ts";

/** One entry per check: a check without a sentence does not compile. */
const sentences = {
  ...recordSentences,
  ...batchSentences,
} satisfies Partial<Record<CheckName, Sentence>>;

/** What an issue says: what is wrong, with the value, and what to do. */
export function sentence(check: string, said: Said): string {
  return (sentences as Record<string, Sentence>)[check]?.(said) ?? "";
}
