import type { ContextOf } from "../../../check.ts";
import type { says } from "./says.ts";

export const kinds = {
  uri: {
    code: "INVALID_DATA",
    names: ["uri"],
    details: ["expected_data_type", "regex", "api_name"],
    evidence: "either",
  },
  // guess: the details are those of an address.
  id: {
    code: "INVALID_DATA",
    names: ["id"],
    details: ["expected_data_type", "regex", "api_name"],
    evidence: "either",
    guessed: ["INVALID_DATA"],
  },
  header: {
    code: "INVALID_DATA",
    names: ["header"],
    details: ["restricted_headers", "api_name"],
    evidence: "either",
  },
  // guess: the second of the two is refused.
  sameId: {
    code: "DUPLICATE_DATA",
    names: ["id"],
    details: ["api_name"],
    evidence: "either",
    guessed: ["DUPLICATE_DATA"],
  },
  exclusive: {
    code: "AMBIGUITY_DURING_PROCESSING",
    names: ["first"],
    details: ["ambiguity_due_to"],
    evidence: "either",
  },
  noReference: { code: "INVALID_REFERENCE", names: ["reference"], evidence: "either", answer: "unknown" },
  // Two sources name two codes.
  laterVersion: {
    code: "NOT_SUPPORTED",
    names: ["sub_request_version"],
    details: ["sub_request_version", "composite_request_version"],
    evidence: "thin",
  },
} as const;

export type SubRequestContext = ContextOf<typeof says, typeof kinds>;
export type Evidence = "thin" | undefined;
