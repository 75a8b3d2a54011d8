import { PARTS } from "../seen.ts";
import type { Text } from "../seen.ts";
import type { Field } from "../snapshot/snapshot.ts";
import type { FieldType, Spoken, Verdict } from "./field-type.ts";

/** One for each text that some type tells from others; empty text, which many do, comes first. */
const TEXTS = ["", "7", "-2.5", "1234567890123456", "true", "Okafor"];
const VERDICTS: readonly Verdict[] = ["good", "doubtful", "wrong"];

/** What a type says of text of which the content is not known, `String(amount)`: the mildest of what it says of any. */
export function ofAnyText({ takes, dataTypes }: FieldType, text: Text, spoken: Spoken, field: Field): Verdict {
  // Of a data type that nobody knows, only the declared form of its values is known, which is not enough for what has none.
  if (takes === undefined || dataTypes.length === 0) return "good";
  const texts = text[PARTS].every((part) => typeof part !== "string" || part === "") ? TEXTS : TEXTS.slice(1);
  const verdicts = new Set(texts.map((sample) => takes(sample, spoken, field)));
  return VERDICTS.find((verdict) => verdicts.has(verdict)) ?? "good";
}
