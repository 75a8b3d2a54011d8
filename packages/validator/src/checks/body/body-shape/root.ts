import type { Body, Catalogue } from "@zoho-preflight/metadata/catalogue";

import { eachItem } from "../../../growth/sparse.ts";
import type { Suggestion } from "../../../report/issue.ts";
import { isHidden, isObject, isOpen, presence } from "../../../seen.ts";
import type { SeenObject } from "../../../seen.ts";
import { writesItself } from "../shared/json-root.ts";
import { outline } from "../shared/outline.ts";
import { notJson } from "./kinds.ts";
import type { Tell } from "./kinds.ts";
import { besideRoot, meantRoot } from "./meant-root.ts";

/** Judges a body that is JSON: it is an object, has the root key, and that holds what it should. */
export function judgeRoot(root: unknown, wanted: Body, records: boolean, catalogue: Catalogue, tell: Tell): void {
  if (isHidden(root)) return;
  const { key } = wanted;
  if (!isObject(root)) {
    const isList = Array.isArray(root) && key !== undefined && wanted.keyType === "array";
    const suggest = (): Suggestion[] =>
      isList ? [{ text: `{ "${key}": [ … ] }`, replace: { path: ["body"], value: { [key]: root } } }] : [];
    tell({ kind: "notAnObject", facts: { ...notJson, key: key ?? "", value: outline(root) }, suggest }, ["body"]);
    return;
  }
  if (key === undefined) return;
  if (presence(root, key) !== "absent") {
    judgeRootValue(root, key, wanted, records, tell);
    return;
  }
  const others = besideRoot(root, wanted, catalogue);
  if (wanted.required === undefined && others.length === 0) return;
  const { kind, given, suggest } = meantRoot(others, root, wanted, key, records);
  if (kind === "otherKey") tell({ kind, facts: { api_name: key, given }, suggest }, ["body"]);
  else tell({ kind, facts: { api_name: key }, suggest }, ["body"]);
}

function judgeRootValue(root: SeenObject, key: string, wanted: Body, records: boolean, tell: Tell): void {
  const value = root[key];
  if (value === undefined || isHidden(value) || writesItself(value)) return;
  const path = ["body", key];
  const expected = wanted.keyType === "array" ? "jsonarray" : wanted.keyType === "object" ? "jsonobject" : undefined;
  if (expected !== undefined && !(expected === "jsonarray" ? Array.isArray(value) : isObject(value))) {
    const suggest = (): Suggestion[] =>
      expected === "jsonarray" && isObject(value)
        ? [{ text: `"${key}": [{ … }]`, replace: { path, value: [value] } }]
        : [];
    tell(
      {
        kind: "container",
        facts: { api_name: key, expected_data_type: expected, value: outline(value) },
        suggest,
      },
      path,
    );
    return;
  }
  if (wanted.keyType === "string" && typeof value !== "string") {
    tell({ kind: "container", facts: { api_name: key, expected_data_type: "text", value: outline(value) } }, path);
    return;
  }
  if (!Array.isArray(value)) return;
  if (value.length === 0 && records && !isOpen(value)) {
    tell({ kind: "empty", facts: { api_name: key } }, path);
    return;
  }
  // Lists of ids and the like hold text.
  if (!records && wanted.itemKeys === undefined) return;
  eachItem(value, (item, index) => {
    if (isObject(item) || isHidden(item) || writesItself(item)) return;
    const evidence = records ? undefined : "thin";
    tell({ kind: "item", facts: { ...notJson, key, value: outline(item) }, evidence }, [...path, index]);
  });
}
