import type { FindingOf } from "../../../report/kinds.ts";
import type { says } from "./says.ts";

const refused = { code: "INVALID_DATA", names: ["api_name"], details: ["expected_data_type", "api_name"] } as const;
const thin = { ...refused, evidence: "thin" } as const;
/** What `lookup-shape` finds. */
export const kinds = {
  bareName: refused,
  // Where bare ids are taken, names were not seen to be refused.
  doubtfulName: thin,
  bareId: thin,
  onlyName: thin,
  // guess: "" may be taken for null
  empty: thin,
  // With X-EXTERNAL an id may be any text, and a check of fields does not see headers.
  id: { ...thin, details: ["api_name"] },
  withoutId: { code: "MANDATORY_NOT_FOUND", names: ["field"], details: ["api_name"], evidence: "thin" },
  row: thin,
  rowWithoutKey: thin,
  // guess: the answer to tags, comments and the like as text. Samples send `[{ name: "2026" }]`.
  element: thin,
} as const;
export type Finding = FindingOf<typeof says, typeof kinds>;

/** What Zoho's `details` say where an object was wanted. */
export const expected_data_type = "jsonobject";
