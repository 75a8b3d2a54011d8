import { AST_NODE_TYPES as AST } from "@typescript-eslint/types";
import type { TSESTree } from "@typescript-eslint/types";

import { keyOf } from "../code/keys.ts";
import { known } from "../values/value.ts";
import type { Value } from "../values/value.ts";
import { argument, hidesArguments, option } from "./call.ts";
import type { CallContext, FoundCall } from "./call.ts";

const PACKAGES: ReadonlySet<string> = new Set([
  "request",
  "request-promise",
  "request-promise-native",
  "postman-request",
  "teeny-request",
]);
const VERBS: ReadonlySet<string> = new Set(["get", "post", "put", "patch", "delete", "del", "head"]);
/** What n8n hands to its nodes: `this.helpers.httpRequest(options)`; those with credentials take them first, behind `.call(this, …)`. */
const N8N =
  /^(?:httpRequest|request|httpRequestWithAuthentication|requestWithAuthentication|requestOAuth2|requestOAuth1)$/;

/** `request({ method, uri, qs, body, json })`: the package of that name, its kin, and what n8n hands to its nodes. */
export function requestOptionsCall(node: TSESTree.CallExpression, context: CallContext): FoundCall | undefined {
  if (hidesArguments(node)) return undefined;
  const found = ofPackage(node, context) ?? ofN8n(node, context);
  if (found === undefined) return undefined;
  const { options, method, address } = found;
  const url = address ?? option(options, "url", context) ?? option(options, "uri", context);
  if (url === undefined) return undefined;
  const base = option(options, "baseUrl", context) ?? option(options, "baseURL", context);
  const query = option(options, "qs", context);
  const headers = option(options, "headers", context);
  const body = bodyOf(options, context);
  return {
    node,
    client: "request-options",
    url,
    method: method ?? option(options, "method", context) ?? known("GET", node),
    moreHeaders: true,
    ...(base === undefined ? {} : { base }),
    ...(query === undefined ? {} : { query }),
    ...(headers === undefined ? {} : { headers }),
    ...(body === undefined ? {} : { body }),
  };
}

interface Options {
  readonly options: Value | undefined;
  readonly method?: Value;
  readonly address?: Value;
}

function ofPackage(node: TSESTree.CallExpression, context: CallContext): Options | undefined {
  const callee = context.reading.evaluate(node.callee);
  if (callee.kind !== "foreign" || callee.module === undefined || !PACKAGES.has(callee.module)) return undefined;
  const [verb, ...more] = callee.path;
  if (more.length > 0 || (verb !== undefined && !VERBS.has(verb))) return undefined;
  const first = argument(node, 0, context);
  if (first === undefined) return undefined;
  const isAddress = first.kind === "known" || first.kind === "text";
  return {
    options: isAddress ? argument(node, 1, context) : first,
    ...(isAddress ? { address: first } : {}),
    ...(verb === undefined
      ? {}
      : {
          method: known(
            verb === "del" ? "DELETE" : verb.toUpperCase(),
            node.callee.type === AST.MemberExpression ? node.callee.property : node.callee,
          ),
        }),
  };
}

function ofN8n(node: TSESTree.CallExpression, context: CallContext): Options | undefined {
  let { callee } = node;
  let index = 0;
  if (callee.type === AST.MemberExpression && keyOf(callee) === "call") {
    callee = callee.object;
    index = callee.type === AST.MemberExpression && /Authentication|OAuth/.test(keyOf(callee) ?? "") ? 2 : 1;
  } else if (callee.type === AST.MemberExpression && /Authentication|OAuth/.test(keyOf(callee) ?? "")) index = 1;
  if (
    callee.type !== AST.MemberExpression ||
    !N8N.test(keyOf(callee) ?? "") ||
    callee.object.type !== AST.MemberExpression ||
    keyOf(callee.object) !== "helpers"
  )
    return undefined;
  const options = argument(node, index, context);
  return options === undefined ? undefined : { options };
}

/** `body`, or the object that `json` is when it is one. */
function bodyOf(options: Value | undefined, context: CallContext): Value | undefined {
  const json = option(options, "json", context);
  return option(options, "body", context) ?? (json?.kind === "object" || json?.kind === "array" ? json : undefined);
}
