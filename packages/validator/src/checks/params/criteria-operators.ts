/** Operators of the `criteria` parameter. Source: v7 documentation, search records; Kaizen #82 for v4. */
export const criteriaOperators: readonly string[] = ["equals", "not_equal", "starts_with", "in", "between", "greater_than", "greater_equal", "less_than", "less_equal"];

/**
 * Comparators of other Zoho CRM calls (filters, custom views). No source has them for `criteria`, but none shows them refused there either.
 * Source: Kaizen #178.
 */
export const otherComparators: ReadonlySet<string> = new Set(["equal", "contains", "not_contains", "ends_with", "not_between", "not_in", "like", "not_like", "is_empty", "is_not_empty"]);

const compared = ["equals", "not_equal", "greater_equal", "greater_than", "less_equal", "less_than", "between", "in"];
const listed = ["equals", "not_equal", "in"];
const written = ["equals", "not_equal", "starts_with", "in"];

/** Operators that a field of that type takes, where documented (one source, so a warning). Source: v7 documentation, search records. */
const byType: ReadonlyMap<string, readonly string[]> = new Map([
  ...["date", "datetime", "integer", "currency", "double", "decimal", "bigint", "percent"].map((type) => [type, compared] as const),
  ...["lookup", "ownerlookup", "userlookup", "picklist", "autonumber"].map((type) => [type, listed] as const),
  ...["text", "email", "phone", "website", "multiselectpicklist"].map((type) => [type, written] as const),
  ["textarea", ["equals", "not_equal", "starts_with"]],
  ["boolean", ["equals", "not_equal"]],
]);

/** `["equals", "not_equal"]` for `"boolean"`; undefined for types of which nothing is documented. */
export function operatorsOf(data_type: string): readonly string[] | undefined {
  return byType.get(data_type);
}
