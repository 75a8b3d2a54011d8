import type { ContextOf } from "../../../check.ts";
import type { says } from "./says.ts";

export const kinds = {
  notListed: { code: "PATTERN_NOT_MATCHED", names: ["param"], details: ["param"], evidence: "either" },
  otherCase: { code: "PATTERN_NOT_MATCHED", names: ["param"], details: ["param"], evidence: "thin" },
  likelySlip: { code: "PATTERN_NOT_MATCHED", names: ["param"], details: ["param"], evidence: "thin" },
  notBoolean: { code: "PATTERN_NOT_MATCHED", names: ["param"], details: ["param"], evidence: "thin" },
  // What a list call answers to a name that is not a field's is documented nowhere; a related list gives the record without it.
  unknownField: { code: null, effect: "ignored", names: ["param", "api_name"] },
  unknownOrder: { code: "INVALID_QUERY", names: ["param", "api_name"], details: ["api_name"], evidence: "thin" },
  notSortable: { code: "INVALID_QUERY", names: ["param", "api_name"], details: ["api_name"], evidence: "thin" },
  notPositive: { code: "INVALID_DATA", names: ["param"], details: ["param"], evidence: "thin" },
} as const;

export type ParamContext = ContextOf<typeof says, typeof kinds>;
