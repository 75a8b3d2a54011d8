import { nearest } from "@zoho-preflight/validator/checks";
import type { Field, Preflight } from "@zoho-preflight/validator";

import { bounded } from "../bounded.ts";
import { fieldLine } from "../field-line.ts";
import { moduleOf } from "../module-of.ts";

/** Fields that one question finds. */
const FOUND = 5;
/** Options of a pick list that are shown. */
const OPTIONS = 60;

/** The fields of a module that a word means: by api_name, by label, by a part of either, or spelt alike; with all their options. */
export function findField(
  preflight: Preflight,
  { module: name, field: word }: { readonly module: string; readonly field: string },
): string {
  const module = moduleOf(preflight, name);
  if (typeof module === "string") return module;
  const found = fieldsMeant(module.fields, word);
  if (found.length === 0)
    return `${module.api_name} has no field like ${JSON.stringify(word)}; Zoho would drop it in silence.`;
  const lines = found.map((field) => fieldLine(field, "create", found.length === 1 ? OPTIONS : OPTIONS / found.length));
  return bounded(lines, (left) => `… ${left} more`);
}

function fieldsMeant(fields: readonly Field[], word: string): readonly Field[] {
  const wanted = folded(word);
  const names = ({ api_name, field_label = "" }: Field): string[] => [folded(api_name), folded(field_label)];
  const exact = fields.filter((field) => names(field).includes(wanted));
  if (exact.length > 0) return exact.slice(0, FOUND);
  const near = nearest(
    word,
    fields.map(({ api_name }) => api_name),
  ).flatMap((name) => fields.find(({ api_name }) => api_name === name) ?? []);
  const parts = fields.filter((field) => names(field).some((one) => wanted !== "" && one.includes(wanted)));
  return [...new Set([...near, ...parts])].slice(0, FOUND);
}

function folded(text: string): string {
  return text.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, "");
}
