import { AST_NODE_TYPES as AST } from "@typescript-eslint/types";
import type { TSESTree } from "@typescript-eslint/types";

import { known } from "../values/value.ts";
import { argument, hidesArguments, option } from "./call.ts";
import type { CallContext, FoundCall } from "./call.ts";

const WITH_BODY: ReadonlySet<string> = new Set(["post", "put", "patch"]);
const METHODS: ReadonlySet<string> = new Set(["get", "delete", ...WITH_BODY]);

/** `zrc.post("/crm/v8/Leads", { data: [ … ] }, config)`, in Client Script and widgets. */
export function zrcCall(node: TSESTree.CallExpression, context: CallContext): FoundCall | undefined {
  const callee = context.reading.evaluate(node.callee);
  if (
    callee.kind !== "foreign" ||
    callee.module !== undefined ||
    callee.path[0] !== "zrc" ||
    callee.path.length !== 2 ||
    hidesArguments(node)
  )
    return undefined;
  const method = callee.path[1] ?? "";
  const url = argument(node, 0, context);
  if (!METHODS.has(method) || url === undefined) return undefined;
  const hasBody = WITH_BODY.has(method);
  const config = argument(node, hasBody ? 2 : 1, context);
  const body = hasBody ? argument(node, 1, context) : undefined;
  const query = option(config, "params", context);
  const base = option(config, "baseUrl", context);
  return {
    node,
    client: "zrc",
    url,
    method: known(method.toUpperCase(), node.callee.type === AST.MemberExpression ? node.callee.property : node.callee),
    // Without a connection the address is this org's own; with one, or with a base, it may be anybody's, and then has a host.
    ...(option(config, "connection", context) === undefined && base === undefined ? { zoho: true } : {}),
    ...(base === undefined ? {} : { base }),
    ...(query === undefined ? {} : { query }),
    ...(body === undefined ? {} : { body }),
  };
}

/** `ZOHO.CRM.CONNECTION.invoke("crm", { method, url, parameters, param_type })`. */
export function connectionCall(node: TSESTree.CallExpression, context: CallContext): FoundCall | undefined {
  const callee = context.reading.evaluate(node.callee);
  if (
    callee.kind !== "foreign" ||
    callee.module !== undefined ||
    callee.path.join(".") !== "ZOHO.CRM.CONNECTION.invoke"
  )
    return undefined;
  const request = argument(node, 1, context);
  const url = option(request, "url", context);
  if (url === undefined) return undefined;
  const method = option(request, "method", context) ?? known("GET", node);
  const parameters = option(request, "parameters", context);
  const type = option(request, "param_type", context);
  // 1: in the query string, 2: as the body. Without it the place is not known.
  const place = type?.kind === "known" ? String(type.value) : undefined;
  return {
    node,
    client: "connection",
    url,
    method,
    moreHeaders: true,
    ...(parameters !== undefined && place === "1" ? { query: parameters } : {}),
    ...(parameters !== undefined && place === "2" ? { body: parameters } : {}),
    ...(parameters !== undefined && place !== "1" && place !== "2"
      ? {
          body: { kind: "unknown", reason: "parameters without a param_type", node: parameters.node },
          query: { kind: "object", entries: new Map(), open: true, node: parameters.node },
        }
      : {}),
  };
}
