import type { Body } from "@zoho-preflight/metadata/catalogue";

import { requestCheck } from "../../../check.ts";
import type { Finding, Path } from "../../../report/issue.ts";
import { isHidden, isObject, isOpen, presence } from "../../../seen.ts";
import type { SeenObject } from "../../../seen.ts";
import { writesItself } from "../shared/json-root.ts";
import { besideRoot, meantRoot } from "./meant-root.ts";

/**
 * The body is JSON in the envelope that the operation takes: an object with one root key that holds what it should.
 *
 * reads     the body, the operation's root key and its type
 * reports   INVALID_DATA for a body that is missing, no JSON, a form or no object, for a root key of another type and for items that are no
 *           objects; MANDATORY_NOT_FOUND for a missing root key; only a warning where fewer than two sources call the body required, for an
 *           empty list of records, and for multipart bodies
 * silent    when the operation has no body (or one of files), when the body or its root cannot be seen, on open objects
 */
export const bodyShape = requestCheck({
  name: "body-shape",
  stage: "body",
  description: "The body is JSON with the root key that the operation takes",
  severity: "error",
  codes: ["INVALID_DATA", "MANDATORY_NOT_FOUND"],
  source: "Kaizen #25, 1.b and 1.d; v7 documentation, insert records; public reports of wrong root keys",

  run({ operation, request: { body }, report }) {
    const wanted = operation?.body;
    if (
      wanted === undefined ||
      operation?.method === "GET" ||
      wanted.contentTypes?.includes("application/json") === false
    )
      return;
    const sure = wanted.required === "error" && wanted.key !== undefined && wanted.keyType !== undefined;
    const tell = (finding: Finding & { readonly path: Path }): void => {
      report(sure ? finding : { ...finding, severity: "warning" });
    };
    const notJson = {
      code: "INVALID_DATA",
      details: { expected_data_type: "jsonobject" },
      path: ["body"],
      answer: "body",
    };

    switch (body.kind) {
      case "absent":
        if (wanted.required !== undefined)
          tell({ ...notJson, say: { kind: "absent", key: wanted.key ?? "", keyType: wanted.keyType ?? "" } });
        return;
      case "broken":
        tell({ ...notJson, say: { kind: "broken", reason: body.reason } });
        return;
      case "form": {
        const type = body.type === "multipart" ? "multipart/form-data" : "application/x-www-form-urlencoded";
        if (wanted.contentTypes?.includes(type) === true) return;
        // Multipart at a JSON endpoint is reported by nobody: a guess.
        tell({
          ...notJson,
          say: { kind: "form", type },
          ...(body.type === "multipart" ? { severity: "warning" } : {}),
        });
        return;
      }
      case "json":
        judgeRoot(body.value, wanted, operation?.records !== undefined, notJson, tell);
    }
  },
});

type Tell = (finding: Finding & { readonly path: Path }) => void;

function judgeRoot(
  root: unknown,
  wanted: Body,
  records: boolean,
  notJson: Finding & { readonly path: Path },
  tell: Tell,
): void {
  if (isHidden(root) || writesItself(root)) return;
  const { key } = wanted;
  if (!isObject(root)) {
    const wrap = (value: unknown): { [key: string]: unknown } => (key === undefined ? {} : { [key]: value });
    const listed = Array.isArray(root) && key !== undefined && wanted.keyType === "array";
    tell({
      ...notJson,
      value: root,
      say: { kind: "root", key: key ?? "", list: listed },
      ...(listed
        ? { suggestions: () => [{ text: `{ "${key}": [ … ] }`, replace: { path: ["body"], value: wrap(root) } }] }
        : {}),
    });
    return;
  }
  if (key === undefined) return;
  if (presence(root, key) === "absent") {
    if (wanted.required === undefined && besideRoot(root, wanted).length === 0) return;
    const meant = meantRoot(root, wanted, key, records);
    tell({
      code: "MANDATORY_NOT_FOUND",
      details: { api_name: key },
      path: ["body"],
      say: { kind: "missing", meant: meant.kind, ...(meant.kind === "renamed" ? { given: meant.given } : {}) },
      suggestions: meant.suggestions,
    });
    return;
  }
  judgeRootValue(root, key, wanted, records, tell);
}

function judgeRootValue(root: SeenObject, key: string, wanted: Body, records: boolean, tell: Tell): void {
  const value = root[key];
  if (value === undefined || isHidden(value) || writesItself(value)) return;
  const path = ["body", key];
  const expected = wanted.keyType === "array" ? "jsonarray" : wanted.keyType === "object" ? "jsonobject" : undefined;
  const fits = expected === undefined || (expected === "jsonarray" ? Array.isArray(value) : isObject(value));
  if (!fits) {
    const wrapped = expected === "jsonarray" && isObject(value);
    tell({
      code: "INVALID_DATA",
      details: { expected_data_type: expected, api_name: key },
      path,
      value,
      say: { kind: "container" },
      ...(wrapped ? { suggestions: () => [{ text: `"${key}": [{ … }]`, replace: { path, value: [value] } }] } : {}),
    });
    return;
  }
  if (!Array.isArray(value)) return;
  if (value.length === 0 && records && !isOpen(value)) {
    // guess: what an empty list is answered is documented nowhere.
    tell({
      code: "MANDATORY_NOT_FOUND",
      severity: "warning",
      details: { api_name: key },
      path,
      value,
      say: { kind: "empty" },
    });
    return;
  }
  // Lists of ids and the like hold text.
  if (!records && wanted.itemKeys === undefined) return;
  value.forEach((item: unknown, index) => {
    if (isObject(item) || isHidden(item) || writesItself(item)) return;
    tell({
      code: "INVALID_DATA",
      details: { expected_data_type: "jsonobject" },
      path: [...path, index],
      value: item,
      say: { kind: "item", key },
      ...(records ? {} : { severity: "warning" }),
    });
  });
}
