import type { Said } from "./issue.ts";
import { authSentences } from "./messages/auth.ts";
import { bodySentences } from "./messages/body.ts";
import { hostSentences } from "./messages/host.ts";
import { methodSentences } from "./messages/method.ts";
import { moduleSentences } from "./messages/module.ts";
import { urlSentences } from "./messages/url.ts";
import type { CheckName } from "../checks/index.ts";
import type { Sentence } from "./issue.ts";

/** One entry per check: a check without a sentence does not compile. */
const sentences = {
  ...hostSentences,
  ...urlSentences,
  ...methodSentences,
  ...authSentences,
  ...moduleSentences,
  ...bodySentences,
} satisfies Partial<Record<CheckName, Sentence>>;

/** What an issue says: what is wrong, with the value, and what to do. */
export function sentence(check: string, said: Said): string {
  return (sentences as Record<string, Sentence>)[check]?.(said) ?? "";
}
