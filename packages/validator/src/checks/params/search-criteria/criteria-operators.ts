/** Operators of the `criteria` parameter. Source: v7 documentation, search records; Kaizen #82 for v4. */
export const criteriaOperators: readonly string[] = [
  "equals",
  "not_equal",
  "starts_with",
  "in",
  "between",
  "greater_than",
  "greater_equal",
  "less_than",
  "less_equal",
];

/**
 * Comparators of other Zoho CRM calls (filters, custom views). No source has them for `criteria`, but none shows them refused there either.
 * Source: Kaizen #178.
 */
export const otherComparators: ReadonlySet<string> = new Set([
  "equal",
  "contains",
  "not_contains",
  "ends_with",
  "not_between",
  "not_in",
  "like",
  "not_like",
  "is_empty",
  "is_not_empty",
]);

/**
 * Operators of SQL, of programs and of other APIs, with the one of `criteria` that means the same: for suggestions only. Words without such a
 * twin (`contains`, `like`) are not among them. `is` would be nearer to `in` by its letters.
 */
export const meantOperators: ReadonlyMap<string, string> = new Map([
  ...["=", "==", "===", "eq", "is", "equal", "equal_to", "equals_to"].map((word) => [word, "equals"] as const),
  ...["!=", "!==", "<>", "ne", "neq", "is_not", "isnot", "not", "not_equals", "not_equal_to"].map(
    (word) => [word, "not_equal"] as const,
  ),
  ...[">", "gt", "after"].map((word) => [word, "greater_than"] as const),
  ...[">=", "=>", "ge", "gte", "greater_than_or_equal"].map((word) => [word, "greater_equal"] as const),
  ...["<", "lt", "before"].map((word) => [word, "less_than"] as const),
  ...["<=", "=<", "le", "lte", "less_than_or_equal"].map((word) => [word, "less_equal"] as const),
  ...["begins_with", "startswith"].map((word) => [word, "starts_with"] as const),
]);

const compared = ["equals", "not_equal", "greater_equal", "greater_than", "less_equal", "less_than", "between", "in"];
const listed = ["equals", "not_equal", "in"];
const written = ["equals", "not_equal", "starts_with", "in"];

/** Operators that a field of that type takes, where documented (one source, so a warning). Source: v7 documentation, search records. */
const byType: ReadonlyMap<string, readonly string[]> = new Map([
  ...["date", "datetime", "integer", "currency", "double", "decimal", "bigint", "percent"].map(
    (type) => [type, compared] as const,
  ),
  ...["lookup", "ownerlookup", "userlookup", "picklist", "autonumber"].map((type) => [type, listed] as const),
  ...["text", "email", "phone", "website", "multiselectpicklist"].map((type) => [type, written] as const),
  ["textarea", ["equals", "not_equal", "starts_with"]],
  ["boolean", ["equals", "not_equal"]],
]);

/** `["equals", "not_equal"]` for `"boolean"`; undefined for types of which nothing is documented. */
export function operatorsOf(data_type: string): readonly string[] | undefined {
  return byType.get(data_type);
}
