import type { Sentence } from "../issue.ts";
import { recordKeySentences } from "./record-keys.ts";
import { recordValueSentences } from "./record-values.ts";

export const recordSentences = { ...recordValueSentences, ...recordKeySentences } satisfies Record<string, Sentence>;
