import { atLeast, duplicateCheckFields, undocumentedWriteKeys, writeKeys } from "@zoho-preflight/metadata/catalogue";
import type { Operation, WriteKey } from "@zoho-preflight/metadata/catalogue";

import type { RequestContext } from "../../../check.ts";
import { nearest } from "../../../nearest/nearest.ts";
import { nearestFields } from "../../../nearest/nearest-fields.ts";
import { isHidden, isObject, isText, readable } from "../../../seen.ts";
import type { SeenObject } from "../../../seen.ts";

/** Judges what stands beside `data` in a write of records: `trigger`, `duplicate_check_fields`, `apply_feature_execution` … */
export function judgeWriteKeys(root: SeenObject, operation: Operation, context: RequestContext): void {
  const { report } = context;
  for (const name of Object.keys(root)) {
    const value = root[name];
    if (name === operation.body?.key || value === undefined) continue;
    const path = ["body", name];
    const known = writeKeys.find((entry) => entry.name === name);
    if (known === undefined) {
      if (operation.body?.keys?.includes(name) === true || undocumentedWriteKeys.includes(name)) continue;
      report({
        code: null,
        severity: "warning",
        path,
        say: { kind: "unknown", key: name },
        suggestions: () =>
          nearest(
            name,
            writeKeys.map((entry) => entry.name),
          ).map((text) => ({ text, replace: { path, value: text, renames: true } })),
      });
    } else if (!known.kinds.includes(operation.kind)) {
      report({ code: null, severity: "warning", path, say: { kind: "other", key: name, kinds: known.kinds } });
    } else if (known.type === "array" && value !== null && !isHidden(value)) {
      if (Array.isArray(value))
        value.forEach((item: unknown, index) => {
          judgeItem(known, item, index, context);
        });
      // guess: the type is documented, the refusal is not.
      else
        report({
          code: "INVALID_DATA",
          severity: "warning",
          details: { expected_data_type: "jsonarray", api_name: name },
          path,
          value,
          say: { kind: "list", key: name },
          suggestions: () =>
            typeof value === "string" ? [{ text: JSON.stringify([value]), replace: { path, value: [value] } }] : [],
        });
    }
  }
}

function judgeItem(known: WriteKey, item: unknown, index: number, context: RequestContext): void {
  const { name, values, names } = known;
  if (values !== undefined) {
    if (typeof item !== "string" || values.includes(item)) return;
    const path = ["body", name, index];
    context.report({
      code: "INVALID_DATA",
      severity: "warning",
      details: { api_name: name },
      path,
      value: item,
      say: { kind: "value", key: name, values },
      suggestions: () => nearest(item, values).map((value) => ({ text: value, replace: { path, value } })),
    });
  } else if (names !== undefined) {
    const given = isObject(item) ? readable(item, "name") : undefined;
    if (typeof given !== "string" || names.values.includes(given)) return;
    const path = ["body", name, index, "name"];
    const refused =
      names.refusedFrom !== undefined && context.version !== undefined && atLeast(context.version, names.refusedFrom);
    context.report({
      code: "INVALID_DATA",
      ...(refused ? {} : { severity: "warning" }),
      details: { api_name: "name", supported_values: names.values },
      path,
      value: given,
      say: { kind: "value", key: name, values: names.values },
      suggestions: () => nearest(given, names.values).map((value) => ({ text: value, replace: { path, value } })),
    });
  } else if (name === "duplicate_check_fields" && typeof item === "string" && !isText(item)) {
    judgeDuplicateField(item, index, context);
  }
}

/** Fields to compare are ones of the module, and unique ones or the one that Zoho compares anyway. guess: the refusal is not documented. */
function judgeDuplicateField(given: string, index: number, { module, snapshot, report }: RequestContext): void {
  const metadata = module === undefined ? undefined : snapshot.module(module.name);
  if (metadata?.fields === undefined) return;
  const { api_name, fields } = metadata;
  const field = fields.find((candidate) => candidate.api_name === given);
  const usual = Object.hasOwn(duplicateCheckFields, api_name) ? duplicateCheckFields[api_name] : "Name";
  const path = ["body", "duplicate_check_fields", index];
  const warning = {
    code: "INVALID_DATA",
    severity: "warning",
    details: { api_name: "duplicate_check_fields" },
    path,
    value: given,
  } as const;
  if (field === undefined) {
    const near = (): string[] =>
      nearestFields(
        given,
        api_name,
        fields.map((candidate) => candidate.api_name),
      );
    // The standard org has none of the org's own fields; only a slip in a standard name is clear.
    const folded = given.toLowerCase();
    if (snapshot.embedded === true && !fields.some((candidate) => candidate.api_name.toLowerCase() === folded)) return;
    report({
      ...warning,
      say: { kind: "no field", module: api_name },
      suggestions: () => near().map((text) => ({ text, replace: { path, value: text } })),
    });
  } else if (snapshot.embedded !== true && field.unique === undefined && given !== usual) {
    const unique = fields.filter((candidate) => candidate.unique !== undefined).map((candidate) => candidate.api_name);
    report({
      ...warning,
      say: {
        kind: "not unique",
        module: api_name,
        unique: usual === undefined ? unique : [...new Set([usual, ...unique])],
      },
    });
  }
}
