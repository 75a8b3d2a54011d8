import { isObject } from "../../is-object.ts";
import { count } from "../../terminal/counted.ts";
import { jsonLines } from "../../terminal/json-lines.ts";
import { maskedJson } from "../../terminal/masked-json.ts";
import { printable } from "../../terminal/printable.ts";
import type { Colours } from "../../terminal/colour.ts";
import type { Report } from "@zoho-preflight/validator";

/** Rows of a bulk answer that are shown where not all are wanted: a hundred records give a hundred. */
const ROWS = 2;
const INDENT = "    ";

/** The answer that Zoho would give: on one line where it fits into `width` columns, else indented below. Of a bulk answer the first rows, or `all`. */
export function answerLines(
  { response }: Report,
  known: readonly string[],
  { dim }: Colours,
  { width, all }: { readonly width: number; readonly all: boolean },
): string[] {
  if (response === undefined) return [];
  const { status, confidence } = response;
  const body = maskedJson(response.body, known);
  const rows = rowsOf(body);
  const hidden = all || rows === undefined ? 0 : Math.max(0, rows.length - ROWS);
  const shown = hidden === 0 ? body : { ...(body as object), data: rows?.slice(0, ROWS) };
  const head = `  Zoho would answer ${status}${confidence === "guess" ? " (our guess)" : ""}`;
  const [only = "", ...others] = jsonLines(shown, width - INDENT.length).map((line) => printable(line, known));
  const isShort = others.length === 0 && head.length + 1 + only.length <= width;
  const lines = isShort ? [`${head} ${only}`] : [`${head}:`, ...[only, ...others].map((line) => INDENT + line)];
  const more = hidden === 0 ? [] : [`${INDENT}… and ${count(hidden, "more row")} (--all-issues shows them)`];
  return [...lines, ...more].map(dim);
}

function rowsOf(body: unknown): readonly unknown[] | undefined {
  return isObject(body) && Array.isArray(body["data"]) ? body["data"] : undefined;
}
