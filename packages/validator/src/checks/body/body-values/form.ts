import type { BodyNode, BodyType } from "@zoho-preflight/metadata/bodies";

import { eachItem } from "../../../growth/sparse.ts";
import type { Path, Suggestion } from "../../../report/issue.ts";
import { outline } from "../shared/outline.ts";
import type { KnownBody } from "../shared/schema-of.ts";
import { nameAt } from "../shared/walk-schema.ts";
import type { ValueContext } from "./kinds.ts";

/** Zoho's words for types, as its answers write them. */
const WORDS: Readonly<Record<BodyType, string>> = {
  object: "jsonobject",
  array: "jsonarray",
  string: "text",
  boolean: "boolean",
  integer: "integer",
  number: "double",
};

/** Judges the type of a value; false where it is another one, and nothing more is to be said of it. */
export function judgeForm(
  value: unknown,
  node: BodyNode,
  path: Path,
  known: KnownBody,
  context: ValueContext,
): boolean {
  const { type } = node;
  const given = formOf(value);
  if (type === undefined || given === undefined || fits(value, given, node)) return true;
  if (isOfShape(node, path, context)) return false;
  // A number where text is expected is taken nearly everywhere; other types stand and fall together in an operation.
  const isRefused =
    given === "number" && type === "string"
      ? node.typeIsPrinted === true
      : node.typeIsPrinted === true || (known.schema.refusesTypes && node.typeIsSure === true);
  const evidence = isRefused && node.also === undefined && known.isProven ? undefined : "thin";
  const facts = { api_name: nameAt(path), value: outline(value), expected_data_type: WORDS[type] };
  context.report({ kind: "type", facts, evidence, suggest: () => fixes(value, given, type, path) }, path);
  return false;
}

/** Null empties a key, so it may stand there for any type; an item of a list it does not empty. */
export function judgeNulls(list: readonly unknown[], { item }: BodyNode, path: Path, context: ValueContext): void {
  const type = item?.type;
  if (item === undefined || type === undefined) return;
  eachItem(list, (value, index) => {
    const at = [...path, index];
    if (value !== null || isOfShape(item, at, context)) return;
    const facts = { api_name: nameAt(path), value, expected_data_type: WORDS[type] };
    context.report({ kind: "type", facts, evidence: "thin", suggest: () => [] }, at);
  });
}

type Form = Exclude<BodyType, "integer">;

/** What JSON makes of a value; undefined for what is not sent, or sent as null. */
function formOf(value: unknown): Form | undefined {
  if (Array.isArray(value)) return "array";
  if (typeof value === "number") return Number.isFinite(value) ? "number" : undefined;
  if (typeof value === "string") return "string";
  if (typeof value === "boolean") return "boolean";
  return typeof value === "object" && value !== null ? "object" : undefined;
}

function fits(value: unknown, given: Form, { type, also = [] }: BodyNode): boolean {
  if (given === type || also.includes(given) || (given === "number" && also.includes("integer"))) return true;
  if (also.includes("id") && typeof value === "string" && /^\d+$/.test(value)) return true;
  // Official samples write numbers in quotes everywhere.
  const isNumeric = type === "integer" || type === "number";
  return isNumeric && (given === "number" || (typeof value === "string" && /^\s*[-+]?\d+(?:\.\d+)?\s*$/.test(value)));
}

/** The root, its key and the items below it are `body-shape`'s. */
function isOfShape({ type }: BodyNode, path: Path, { operation }: ValueContext): boolean {
  const body = operation?.body;
  if (path.length === 1) return true;
  if (body?.key === undefined || path[1] !== body.key) return false;
  if (path.length === 2) return type === body.keyType;
  return path.length === 3 && type === "object" && body.itemKeys !== undefined;
}

/** What was surely meant. */
function fixes(value: unknown, given: Form, type: BodyType, path: Path): Suggestion[] {
  if (type === "array" && given === "object") return [{ text: "[{ … }]", replace: { path, value: [value] } }];
  if (type === "boolean" && (value === "true" || value === "false"))
    return [{ text: value, replace: { path, value: value === "true" } }];
  if (type === "string" && given !== "object" && given !== "array")
    return [{ text: `"${String(value)}"`, replace: { path, value: String(value) } }];
  return [];
}
