import type { TSESTree } from "@typescript-eslint/types";

import { concat } from "../values/text.ts";
import { known, unknown } from "../values/value.ts";
import type { Value } from "../values/value.ts";
import { argument, option } from "./call.ts";
import type { CallContext, FoundCall } from "./call.ts";

/** Functions of `ZCRM.API.MODULES` in the old package `zcrmsdk`, which speaks v2. Source: its README. */
const FUNCTIONS: Readonly<Record<string, { readonly method: string; readonly behind?: string }>> = {
  get: { method: "GET" },
  post: { method: "POST" },
  put: { method: "PUT" },
  delete: { method: "DELETE" },
  search: { method: "GET", behind: "/search" },
  getAllDeletedRecords: { method: "GET", behind: "/deleted" },
  getRecycleBinRecords: { method: "GET", behind: "/deleted" },
  getPermanentlyDeletedRecords: { method: "GET", behind: "/deleted" },
};
const BASE = "/crm/v2/";

/** `ZCRMRestClient.API.MODULES.post({ module: "Leads", body: { data: [ … ] } })` */
export function zcrmsdkCall(node: TSESTree.CallExpression, context: CallContext): FoundCall | undefined {
  const callee = context.reading.evaluate(node.callee);
  if (callee.kind !== "foreign" || callee.module !== "zcrmsdk") return undefined;
  const [area, kind, name = ""] = callee.path.slice(-3);
  const shape = area === "API" && kind === "MODULES" && Object.hasOwn(FUNCTIONS, name) ? FUNCTIONS[name] : undefined;
  const input = argument(node, 0, context);
  const module = option(input, "module", context);
  if (shape === undefined || input === undefined || module === undefined) return undefined;
  const id = option(input, "id", context);
  const path: Value[] = [known(BASE, node), module];
  if (shape.behind !== undefined) path.push(known(shape.behind, node));
  else if (id !== undefined) path.push(known("/", node), id.kind === "known" ? id : unknown(id.node, "an id"));
  const [query, body] = [option(input, "params", context), option(input, "body", context)];
  return {
    node,
    client: "zcrmsdk",
    url: concat(path, node),
    method: known(shape.method, node.callee),
    zoho: true,
    ...(query === undefined ? {} : { query }),
    ...(body === undefined ? {} : { body }),
  };
}
