import type { BodyNode, TextForm } from "@zoho-preflight/metadata/bodies";

import { isDay } from "../../../field-types/calendar.ts";
import type { Path } from "../../../report/issue.ts";
import { isObject, presence } from "../../../seen.ts";
import type { KnownBody } from "../shared/schema-of.ts";
import { nameAt } from "../shared/walk-schema.ts";
import type { ValueContext } from "./kinds.ts";

const ADDRESS = /^https?:\/\/\S/i;
const LOOKS: Readonly<Record<TextForm, (text: string) => boolean>> = {
  id: (text) => /^\d+$/.test(text),
  email: (text) => text.includes("@"),
  url: (text) => ADDRESS.test(text),
  callback: (text) => ADDRESS.test(text),
  datetime: (text) => /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/.test(text),
  date: isDay,
};

/** Judges what a text looks like. Places to fill in, `${…}` and `{id}`, may become anything. */
export function judgeTextForm(
  value: string,
  node: BodyNode,
  path: Path,
  known: KnownBody,
  context: ValueContext,
): void {
  const { form, formIsPrinted } = node;
  if (form === undefined || value === "" || /[${}<>]/.test(value) || LOOKS[form](value.trim())) return;
  // As Zoho calls an id in a list, and one under a key.
  const expected_data_type = typeof path.at(-1) === "number" ? "long" : "bigint";
  const facts = { api_name: nameAt(path), value, form, ...(form === "id" && { expected_data_type }) };
  const evidence = formIsPrinted === true && known.isProven ? undefined : "thin";
  const code = form === "callback" ? "INVALID_CALLBACK_URL" : "INVALID_DATA";
  context.report({ kind: "form", code, facts, evidence }, path);
}

/** Judges a list whose items differ in a key: a column of a bulk write is mapped once. */
export function judgeDistinct(
  list: readonly unknown[],
  node: BodyNode,
  path: Path,
  known: KnownBody,
  context: ValueContext,
): void {
  for (const key of node.distinct ?? []) {
    const met = new Set<unknown>();
    for (const [index, item] of list.entries()) {
      if (!isObject(item) || presence(item, key) !== "present") continue;
      const value = item[key];
      if (typeof value !== "string" && typeof value !== "number") continue;
      if (met.has(value)) {
        const evidence = node.distinctIsPrinted === true && known.isProven ? undefined : "thin";
        context.report({ kind: "twice", facts: { api_name: key, value }, evidence }, [...path, index, key]);
      }
      met.add(value);
    }
  }
}
