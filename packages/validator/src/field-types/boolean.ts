import type { FieldType } from "./field-type.ts";
import { isSent } from "./field-type.ts";

/** `true` or `false`. The v7 pages allow nothing else, yet a sample of theirs sends `"false"`: such text, 0 and 1 are doubtful. */
export const boolean: FieldType = {
  dataTypes: ["boolean"],
  expected: "boolean",
  json: ["boolean"],
  plain: "boolean",
  takes: (value) =>
    typeof value === "boolean" || !isSent(value)
      ? "good"
      : value === "" || meaning(value) !== undefined
        ? "doubtful"
        : "wrong",
  instead: meaning,
};

function meaning(value: unknown): boolean | undefined {
  if (value === 1 || value === 0) return value === 1;
  if (typeof value !== "string" || value.length > 5) return undefined;
  const word = value.toLowerCase();
  return word === "true" ? true : word === "false" ? false : undefined;
}
