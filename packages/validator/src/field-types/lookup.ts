import { inRange } from "@zoho-preflight/metadata/catalogue";

import type { FieldType, Spoken, Verdict } from "./field-type.ts";
import { isSent } from "./field-type.ts";

/** A record or user by its id: `{ id: "1000000000001" }`. Text and what stands inside the object are `lookup-shape`'s. */
export const lookup: FieldType = {
  dataTypes: ["lookup", "ownerlookup", "userlookup", "layout"],
  expected: "jsonobject",
  json: ["jsonobject"],
  plain: "object",
  takes,
  instead: (value) => (typeof value === "number" && Number.isSafeInteger(value) ? { id: String(value) } : undefined),
  names: "record",
};

function takes(value: unknown, { version, catalogue }: Spoken): Verdict {
  if ((typeof value === "object" && !Array.isArray(value)) || typeof value === "string" || !isSent(value))
    return "good";
  // guess: where an id is taken as bare text, it may be taken as bare number too
  return typeof value === "number" && inRange(version, undefined, catalogue.writeRules.bareLookupIds.until)
    ? "doubtful"
    : "wrong";
}

/** A record of one of several modules: `{ id, module }`. How else it may be written is not documented, so nothing is more than doubtful. */
export const multiModuleLookup: FieldType = {
  dataTypes: ["multi_module_lookup", "multimodulelookup", "module"],
  expected: "jsonobject",
  json: ["jsonobject", "jsonarray"],
  takes: (value) =>
    typeof value === "number" || typeof value === "boolean" ? (isSent(value) ? "doubtful" : "good") : "good",
};
