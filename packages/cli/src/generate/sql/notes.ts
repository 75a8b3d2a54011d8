import { legible } from "@zoho-preflight/validator/secrets";

import { NOT_READ, PREDICATES } from "./predicates.ts";
import type { QueryParts } from "./query-parts.ts";

/** What the head of a file says: how cells are read, and what `zoho-preflight check` reports and the query does not. */
export function notesOf(
  { module, operation, columns, judged, isNamed, hasLayouts, sql }: QueryParts,
  form: "query" | "dbt" = "query",
): string[] {
  const read = new Set(columns.map(({ api_name }) => api_name));
  const listed = columns.flatMap((column) =>
    column.judged?.judgedAs === undefined
      ? []
      : [{ name: column.api_name, judgedAs: column.judged.judgedAs, data_type: column.judged.field.data_type }],
  );
  const misses = Object.entries(PREDICATES).flatMap(([check, byType]) =>
    Object.entries(byType).flatMap(([type, { misses }]) => {
      const names = listed.filter(({ judgedAs }) => judgedAs === type).map(({ name }) => name);
      return misses === undefined || names.length === 0 ? [] : [`${check} of ${names.join(", ")}: ${misses}`];
    }),
  );
  const unread = judged.fields.filter(
    ({ field, judgedAs, isIgnored }) =>
      !isIgnored &&
      field.api_name !== "id" &&
      (judgedAs === undefined || NOT_READ.has(judgedAs)) &&
      (!isNamed || read.has(field.api_name)),
  );
  const foldsCase = listed.some(({ name }) =>
    judged.fields.some(({ field }) => field.api_name === name && field.unique?.case_sensitive === false),
  );
  const readsId = columns.some((column) => column.judged === undefined);
  const isDbt = form === "dbt";
  const layouts = hasLayouts
    ? ["related-keys, layout-fields", "each other or on the layout"]
    : ["related-keys", "each other"];
  const pipelines =
    hasLayouts && listed.some(({ name }) => name === "Pipeline") ? ["- picklist-value of Pipeline"] : [];
  return [
    isDbt
      ? `What \`zoho-preflight check\` would report of rows as records of ${module} to ${operation}, as tests in ${sql.title}.`
      : `Rows that \`zoho-preflight check\` would report as records of ${module} to ${operation}, in ${sql.title}: key, field, code, effect, severity, check.`,
    "A column of text is read as a cell of a CSV file, one of numbers as numbers. NULL and '' are not sent.",
    `Not in ${isDbt ? "these tests" : "this query"}:`,
    "- what is about the request: address, parameters, scopes, permissions, number of records",
    "- known-fields: other columns of the table are not read",
    ...(unread.length === 0
      ? []
      : [`- the values of ${unread.map(({ field }) => `${field.api_name} (${field.data_type})`).join(", ")}`]),
    ...misses.map((miss) => `- ${miss}`),
    ...pipelines,
    `- ${layouts[0] ?? ""}: fields that depend on ${layouts[1] ?? ""}`,
    ...(operation === "upsert" || !foldsCase
      ? []
      : [`- unique-in-batch: values that differ only in the case of letters${isDbt ? "" : " beyond A to Z"}`]),
    ...(operation === "insert" || readsId ? [] : ["- record-id: no column is the id"]),
    ...(operation === "insert" ? [] : ["- mandatory-fields: an update that empties a field, since NULL is not sent"]),
    ...(isDbt ? DBT_MISSES : []),
  ].map(legible);
}

const DBT_MISSES = [
  "- mandatory-fields: '' in place of NULL, and fields that no column fills",
  "- record-id: an id that is not a number",
];
