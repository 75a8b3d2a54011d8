import type { CriteriaFacts } from "@zoho-preflight/metadata/catalogue";

import type { RequestContext } from "../../../check.ts";
import type { Field } from "../../../snapshot/snapshot.ts";

/** A flag that shuts a field out: `{ flag: "searchable", evidence: "thin" }`. */
export interface ShutOut {
  readonly flag: "searchable" | "filterable" | "sortable";
  readonly evidence: "thin" | undefined;
}

/**
 * Whether a field's metadata shuts it out of a place of queries: `shutOut(field, "order", context)` when its `sortable` is false. Thin unless a refusal was
 * reported and the metadata is the org's own, of the request's version. Undefined when it may stand there, or nobody knows.
 */
export function shutOut(
  field: Field | undefined,
  place: keyof CriteriaFacts["flags"],
  { snapshot, version, catalogue }: Pick<RequestContext, "snapshot" | "version" | "catalogue">,
): ShutOut | undefined {
  const { flag, isReported } = catalogue.criteria.flags[place];
  if (field?.[flag] !== false) return undefined;
  const isSure = isReported === true && snapshot.embedded !== true && snapshot.version === version;
  return { flag, evidence: isSure ? undefined : "thin" };
}

/** The data type as which a field is compared: a formula as what it gives. */
export function comparedType(
  { data_type, return_type }: Field,
  { resultTypes }: Pick<CriteriaFacts, "resultTypes">,
): string {
  if (data_type !== "formula") return data_type;
  return (return_type === undefined ? undefined : resultTypes.get(return_type.toLowerCase())) ?? data_type;
}
