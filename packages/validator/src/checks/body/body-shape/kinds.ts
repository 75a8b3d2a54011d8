import type { Path } from "../../../report/issue.ts";
import type { FindingOf } from "../../../report/kinds.ts";
import type { says } from "./says.ts";

/** A body that is not the object it should be; Zoho calls it by its place. */
const body = { code: "INVALID_DATA", details: ["expected_data_type"], evidence: "either", words: "body" } as const;
const rootKey = { code: "MANDATORY_NOT_FOUND", names: ["api_name"], details: ["api_name"] } as const;

export const shapeKinds = {
  absent: body,
  broken: body,
  form: body,
  notAnObject: body,
  otherKey: { ...rootKey, evidence: "either" },
  bareRecord: { ...rootKey, evidence: "either" },
  missing: { ...rootKey, evidence: "either" },
  container: {
    code: "INVALID_DATA",
    names: ["api_name"],
    details: ["expected_data_type", "api_name"],
    evidence: "either",
  },
  // guess: what an empty list is answered is documented nowhere.
  empty: { ...rootKey, evidence: "thin" },
  largeFile: {
    code: ["FILE_SIZE_MORE_THAN_ALLOWED_SIZE", "FILE_TOO_LARGE"],
    names: ["part"],
    evidence: "either",
    // Which of its statuses comes with it differs by call.
    guessed: ["FILE_SIZE_MORE_THAN_ALLOWED_SIZE"],
  },
  item: { code: "INVALID_DATA", names: ["key"], details: ["expected_data_type"], evidence: "either" },
  noFile: {
    code: ["failure_in_attachment_handling", "MANDATORY_NOT_FOUND", "INVALID_DATA"],
    names: ["part"],
    evidence: "either",
  },
  manyFiles: { code: "INVALID_REQUEST", names: ["part"], evidence: "either" },
} as const;

/** Takes a finding and its place, and knows how sure this operation's body is. */
export type Tell = (finding: FindingOf<typeof says, typeof shapeKinds>, path: Path) => void;

/** What Zoho expects instead of whatever is not an object. */
export const notJson = { expected_data_type: "jsonobject" } as const;
