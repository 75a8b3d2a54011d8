import type { RequestContext } from "../../../check.ts";
import type { Path } from "../../../report/issue.ts";
import type { FindingOf } from "../../../report/kinds.ts";
import type { says } from "./says.ts";

export const keyKinds = {
  // guess: the type is documented, the refusal is not.
  notAList: {
    code: "INVALID_DATA",
    names: ["api_name"],
    details: ["expected_data_type", "api_name"],
    evidence: "thin",
  },
  unknownValue: { code: "INVALID_DATA", names: ["api_name"], details: ["api_name"], evidence: "thin" },
  unknownName: {
    code: "INVALID_DATA",
    names: ["key"],
    details: ["api_name", "supported_values"],
    evidence: "either",
    // v8 example of createRecords
    answer: "row",
  },
  unknownField: { code: "INVALID_DATA", names: ["field"], details: ["api_name"], evidence: "thin" },
  notUnique: { code: "INVALID_DATA", names: ["field"], details: ["api_name"], evidence: "thin" },
  missingInItem: { code: "MANDATORY_NOT_FOUND", names: ["api_name"], details: ["api_name"], evidence: "either" },
  missing: {
    code: "MANDATORY_NOT_FOUND",
    names: ["api_name"],
    details: ["api_name"],
    evidence: "either",
  },
  noneOf: { code: "EXPECTED_FIELD_MISSING", names: ["names"], details: ["expected_fields"], evidence: "either" },
  notSettable: { code: "NOT_SUPPORTED", names: ["api_name"], details: ["api_name"], evidence: "either" },
  misspelt: { code: null, effect: "ignored", names: ["key"] },
  unknown: { code: null, effect: "ignored", names: ["key"] },
  otherCall: { code: null, effect: "ignored", names: ["key"] },
} as const;

/** The request, and what takes findings of this check. */
export type KeyContext = Omit<RequestContext, "report"> & {
  readonly report: (finding: FindingOf<typeof says, typeof keyKinds>, path: Path) => void;
};
