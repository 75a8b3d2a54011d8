import type { RequestContext } from "../../../check.ts";
import type { FindingOf } from "../../../report/kinds.ts";
import type { Path } from "../../../report/issue.ts";
import type { says } from "./says.ts";

const place = { code: "INVALID_MODULE", names: ["module"], details: ["resource_path_index", "param"] } as const;
/** What `known-module` finds. */
export const kinds = {
  otherCase: { ...place, evidence: "thin" },
  label: { ...place, evidence: "either" },
  unknown: { ...place, evidence: "either" },
  unsupported: { ...place, evidence: "either", words: "the given module is not supported in api" },
  tooEarly: { ...place, evidence: "thin" },
  tooLate: { ...place, evidence: "thin" },
  // Which code answers differs by call, and is read for few of them.
  inBody: { code: "INVALID_DATA", names: ["module"], details: ["api_name"], evidence: "either" },
  otherOperation: { ...place, evidence: "thin" },
} as const;

type Finding = FindingOf<typeof says, typeof kinds>;

/** What the check is handed, with its own findings. */
export type ModuleContext = Omit<RequestContext, "report"> & {
  readonly report: (finding: Finding, path: Path) => void;
};
