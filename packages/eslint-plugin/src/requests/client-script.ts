import type { TSESTree } from "@typescript-eslint/types";

import { known, unknown } from "../values/value.ts";
import type { Entry, Value } from "../values/value.ts";
import { argument } from "./call.ts";
import type { CallContext, FoundCall } from "./call.ts";

/** `// zoho-module: Leads`, since a client script does not say which page it is for. */
const COMMENT = /zoho-module:\s*([A-Za-z]\w*)/;

/**
 * `ZDK.Page.getField("Last_Nme")` in a Client Script: the form of a record has the fields of its module. It is judged as if the field were
 * written, and only by its name.
 */
export function clientScriptCall(node: TSESTree.CallExpression, context: CallContext): FoundCall | undefined {
  const { reading } = context;
  const callee = reading.evaluate(node.callee);
  if (callee.kind !== "foreign" || callee.module !== undefined || callee.path.join(".") !== "ZDK.Page.getField")
    return undefined;
  const module = COMMENT.exec(reading.frame.source.text)?.[1];
  const name = argument(node, 0, context);
  if (module === undefined || name?.kind !== "known" || typeof name.value !== "string") return undefined;
  const entry: Entry = { key: name.node, value: unknown(name.node, "a field of the form") };
  const record: Value = { kind: "object", entries: new Map([[name.value, entry]]), open: true, node };
  const data: Value = { kind: "array", items: [record], open: false, node };
  return {
    node,
    client: "client-script",
    zoho: true,
    method: known("PUT", node),
    url: known(`/crm/${context.settings.apiVersion ?? "v8"}/${module}`, node),
    body: { kind: "object", entries: new Map([["data", { value: data, key: node }]]), open: true, node },
    checks: ["known-fields"],
  };
}
