import { AST_NODE_TYPES as AST } from "@typescript-eslint/types";
import type { TSESTree } from "@typescript-eslint/types";

import { known, unknown } from "../values/value.ts";
import type { Value } from "../values/value.ts";
import { concat } from "../values/text.ts";
import { argument } from "./call.ts";
import type { CallContext, FoundCall } from "./call.ts";

/** Functions of `ZDK.Apps.CRM.<Module>` and the requests that they send. Source: usage in public client scripts; what else they add is not known. */
const FUNCTIONS: Readonly<Record<string, { readonly method: string; readonly behind?: true; readonly writes?: true }>> =
  {
    create: { method: "POST", writes: true },
    update: { method: "PUT", writes: true },
    fetch: { method: "GET" },
    fetchById: { method: "GET", behind: true },
    delete: { method: "DELETE", behind: true },
  };
/** What a script may say wrong by itself; the rest is the client's. */
const CHECKS: readonly string[] = [
  "known-module",
  "known-fields",
  "writable-fields",
  "field-type",
  "field-format",
  "field-length",
  "picklist-value",
  "lookup-shape",
];

/** `ZDK.Apps.CRM.Leads.create({ Last_Name: "Ng" })` in a Client Script. */
export function clientScriptRecordCall(node: TSESTree.CallExpression, context: CallContext): FoundCall | undefined {
  const callee = context.reading.evaluate(node.callee);
  if (callee.kind !== "foreign" || callee.module !== undefined) return undefined;
  const [zdk, apps, crm, module = "", name = "", ...more] = callee.path;
  const shape = Object.hasOwn(FUNCTIONS, name) ? FUNCTIONS[name] : undefined;
  if (zdk !== "ZDK" || apps !== "Apps" || crm !== "CRM" || shape === undefined || more.length > 0) return undefined;
  const given = shape.writes === true ? argument(node, 0, context) : undefined;
  return {
    node,
    client: "client-script",
    zoho: true,
    method: known(shape.method, node),
    url: concat(
      [
        known(`/crm/${context.settings.apiVersion ?? "v8"}/`, node),
        known(module, node.callee.type === AST.MemberExpression ? node.callee.object : node),
        ...(shape.behind === true ? [known("/", node), unknown(node, "an id")] : []),
      ],
      node,
    ),
    moreQuery: true,
    ...(shape.writes === true ? { body: bodyOf(given, node) } : {}),
    checks: CHECKS,
  };
}

function bodyOf(given: Value | undefined, node: TSESTree.CallExpression): Value {
  if (given?.kind !== "object" && given?.kind !== "array") return unknown(node, "a request that is made elsewhere");
  const data: Value = given.kind === "array" ? given : { kind: "array", items: [given], open: false, node: given.node };
  return {
    kind: "object",
    entries: new Map([["data", { value: data, key: given.node }]]),
    open: true,
    node: given.node,
  };
}
