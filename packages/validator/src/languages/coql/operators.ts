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
