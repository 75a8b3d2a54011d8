import { atLeast } from "@zoho-preflight/metadata/catalogue";
import type { Operation, WriteKey } from "@zoho-preflight/metadata/catalogue";

import { eachItem } from "../../../growth/sparse.ts";
import { nearest } from "../../../nearest/nearest.ts";
import { ready } from "../../../nearest/likely.ts";
import { offers, renamings } from "../../../nearest/offers.ts";
import { nearestFields } from "../../../nearest/nearest-fields.ts";
import { isHidden, isObject, isText, readable } from "../../../seen.ts";
import type { SeenObject } from "../../../seen.ts";
import type { Suggestion } from "../../../report/issue.ts";
import { outline } from "../shared/outline.ts";
import type { KeyContext } from "./kinds.ts";

/** Judges what stands beside `data` in a write of records: `trigger`, `duplicate_check_fields`, `apply_feature_execution` … */
export function judgeWriteKeys(root: SeenObject, operation: Operation, context: KeyContext): void {
  const { report, catalogue } = context;
  const { writeKeys, undocumentedWriteKeys } = catalogue;
  const rootKey = operation.body?.key ?? "";
  for (const key of Object.keys(root)) {
    const value = root[key];
    if (key === rootKey || value === undefined) continue;
    const path = ["body", key];
    const known = writeKeys.find((entry) => entry.name === key);
    if (known === undefined) {
      if (operation.body?.keys?.includes(key) === true || undocumentedWriteKeys.includes(key)) continue;
      const names = writeKeys.map((entry) => entry.name);
      const suggest = (): Suggestion[] => renamings(path, nearest(key, names));
      report({ kind: "unknown", facts: { key, root: rootKey }, suggest }, path);
    } else if (!known.kinds.includes(operation.kind)) {
      report({ kind: "otherCall", facts: { key, writes: known.kinds } }, path);
    } else if (known.type === "array" && value !== null && !isHidden(value)) {
      if (Array.isArray(value))
        eachItem(value, (item, index) => {
          judgeItem(known, item, index, context);
        });
      else {
        const suggest = (): Suggestion[] =>
          typeof value === "string" ? [{ text: JSON.stringify([value]), replace: { path, value: [value] } }] : [];
        const facts = { api_name: key, expected_data_type: "jsonarray", value: outline(value) };
        report({ kind: "notAList", facts, suggest }, path);
      }
    }
  }
}

function judgeItem(known: WriteKey, item: unknown, index: number, context: KeyContext): void {
  const { name, values, names } = known;
  if (values !== undefined) {
    if (typeof item !== "string" || values.includes(item) || (item === "" && known.mayBeBlank === true)) return;
    const path = ["body", name, index];
    const suggest = (): Suggestion[] => offers(path, nearest(item, values));
    context.report({ kind: "unknownValue", facts: { api_name: name, value: item, values }, suggest }, path);
  } else if (names !== undefined) {
    const given = isObject(item) ? readable(item, "name") : undefined;
    if (typeof given !== "string" || names.values.includes(given)) return;
    const path = ["body", name, index, "name"];
    const isRefused =
      names.refusedFrom !== undefined && context.version !== undefined && atLeast(context.version, names.refusedFrom);
    const suggest = (): Suggestion[] => offers(path, nearest(given, names.values));
    const facts = { key: name, value: given, api_name: "name", supported_values: names.values };
    context.report({ kind: "unknownName", facts, evidence: isRefused ? undefined : "thin", suggest }, path);
  } else if (name === "duplicate_check_fields" && typeof item === "string" && !isText(item)) {
    judgeDuplicateField(item, index, context);
  }
}

/** Fields to compare are ones of the module, and unique ones or the one that Zoho compares anyway. guess: the refusal is not documented. */
function judgeDuplicateField(given: string, index: number, { module, snapshot, catalogue, report }: KeyContext): void {
  const metadata = module === undefined ? undefined : snapshot.module(module.name);
  if (metadata?.fields === undefined) return;
  const { api_name, fields } = metadata;
  const { duplicateCheckFields } = catalogue;
  const field = fields.find((candidate) => candidate.api_name === given);
  const usual = Object.hasOwn(duplicateCheckFields, api_name) ? duplicateCheckFields[api_name] : "Name";
  const path = ["body", "duplicate_check_fields", index];
  const facts = { api_name: "duplicate_check_fields", field: given, module: api_name };
  if (field === undefined) {
    // The standard org has none of the org's own fields; only a slip in a standard name is clear.
    const folded = given.toLowerCase();
    if (snapshot.embedded === true && !fields.some((candidate) => candidate.api_name.toLowerCase() === folded)) return;
    const names = fields.map((candidate) => candidate.api_name);
    const suggest = (): Suggestion[] =>
      offers(path, nearestFields(given, names, api_name, catalogue)).map((offer) =>
        ready(offer, given, snapshot.embedded === true),
      );
    report({ kind: "unknownField", facts, suggest }, path);
  } else if (snapshot.embedded !== true && field.unique === undefined && given !== usual) {
    const own = fields.filter((candidate) => candidate.unique !== undefined).map((candidate) => candidate.api_name);
    const unique = usual === undefined ? own : [...new Set([usual, ...own])];
    report({ kind: "notUnique", facts: { ...facts, unique } }, path);
  }
}
