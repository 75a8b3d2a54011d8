import type { RequestContext } from "../../../check.ts";
import type { Path } from "../../../report/issue.ts";
import type { FindingOf } from "../../../report/kinds.ts";
import type { says } from "./says.ts";

const refused = { code: "INVALID_DATA", names: ["api_name"], evidence: "either" } as const;

export const valueKinds = {
  type: { ...refused, details: ["expected_data_type", "api_name"] },
  outside: { ...refused, details: ["api_name", "supported_values"] },
  // guess: with the org's own modules too; which of them can be watched no list tells.
  event: { ...refused, details: ["api_name"], evidence: "thin" },
  tooLong: { ...refused, details: ["maximum_length", "api_name"] },
  tooMany: { ...refused, details: ["maximum_length", "api_name"] },
  form: {
    code: ["INVALID_DATA", "INVALID_CALLBACK_URL"],
    names: ["api_name"],
    details: ["api_name", "expected_data_type"],
    evidence: "either",
  },
  twice: { code: "DUPLICATE_DATA", names: ["api_name"], details: ["api_name"], evidence: "either" },
  // guess: what an empty list is answered is documented nowhere.
  empty: { ...refused, details: ["api_name"], evidence: "thin" },
} as const;

/** The request, and what takes findings of this check. */
export type ValueContext = Omit<RequestContext, "report"> & {
  readonly report: (finding: FindingOf<typeof says, typeof valueKinds>, path: Path) => void;
};
