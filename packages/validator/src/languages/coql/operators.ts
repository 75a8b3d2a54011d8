/** Signs that compare; the words are `in`, `like`, `between` (each also with `not`) and `is [not] null`. Sources: v2 and v7 documentation, limitations; v8 OpenAPI file, coql. */
export const signs: readonly string[] = ["=", "!=", ">", "<", ">=", "<="];

/** Operators of SQL, of programs and of Zoho's other calls that neither source lists, with what is meant; `…` where the value changes too. `<>` is not among them: many parsers read it as `!=`. */
export const foreignOperators: ReadonlyMap<string, string> = new Map([
  ["==", "="],
  ["===", "="],
  ["!==", "!="],
  ["=>", ">="],
  ["=<", "<="],
  ["=~", "like '%…%'"],
  ["equals", "="],
  ["equal", "="],
  ["not_equal", "!="],
  ["greater_than", ">"],
  ["greater_equal", ">="],
  ["less_than", "<"],
  ["less_equal", "<="],
  ["contains", "like '%…%'"],
  ["not_contains", "not like '%…%'"],
  ["starts_with", "like '…%'"],
  ["startswith", "like '…%'"],
  ["ends_with", "like '%…'"],
  ["endswith", "like '%…'"],
  ["ilike", "like"],
  ["rlike", "like '%…%'"],
  ["regexp", "like '%…%'"],
  ["not_in", "not in"],
  ["not_like", "not like"],
  ["is_empty", "is null"],
  ["is_not_empty", "is not null"],
  ["isnull", "is null"],
  ["notnull", "is not null"],
]);

const listed = ["=", "!=", "in", "not in", "is null", "is not null"];
const written = [...listed, "like", "not like"];
const ordered = [...listed, ">", ">=", "<", "<=", "between", "not between"];

/** Operators by data type. Source: v7 documentation, field types and their comparators; Kaizen #80 and #81 for v4. */
const byType: ReadonlyMap<string, readonly string[]> = new Map([
  ...["text", "picklist"].map((type) => [type, written] as const),
  ...["lookup", "ownerlookup", "userlookup"].map((type) => [type, listed] as const),
  ...["date", "datetime", "integer", "bigint", "double", "currency", "percent"].map((type) => [type, ordered] as const),
  ["boolean", ["="]],
]);

/** What a field of that type can be compared with; undefined for types of which nothing is documented. */
export function coqlOperators(data_type: string): readonly string[] | undefined {
  return byType.get(data_type);
}

/** Whether the refusal has a second witness: the v7 error list and the v8 example (`First_Name >`) both show an order of text. */
export function isRefusedOperator(data_type: string, operator: string): boolean {
  return data_type === "text" && /[<>]/.test(operator);
}
