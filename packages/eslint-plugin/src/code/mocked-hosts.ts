import { AST_NODE_TYPES as AST } from "@typescript-eslint/types";
import type { TSESTree } from "@typescript-eslint/types";

import type { Node, Source } from "../values/source.ts";
import { calleeText } from "./keys.ts";
import { originOf } from "./origin.ts";

/** `nock("https://…")`, `http.post("https://…", …)` of msw, `agent.get("https://…")` of undici's MockAgent. */
const HANDLERS = /^(?:http|rest|graphql)\.(?:get|post|put|patch|delete|head|options|all)$/;
const SERVERS = /^setup(?:Server|Worker)$/;
const NO_NETWORK = /(?:^|\.)(?:disableNetConnect|disableExternalRequests)$/;

/**
 * Whether a call of nock, msw or MockAgent answers requests to Zoho CRM, or may: it names a host of Zoho, or what it answers stands elsewhere.
 * One that names another host leaves requests to Zoho as they are.
 */
export function replacesHost(call: TSESTree.CallExpression, source: Source): boolean {
  const text = calleeText(call.callee) ?? "";
  if (NO_NETWORK.test(text)) return true;
  const [first] = call.arguments;
  const origin = originOf(call.callee, source);
  const from = origin?.from === "import" ? origin.name : "";
  if (from === "nock" && call.callee.type === AST.Identifier) return isOurs(first);
  if (from === "msw" && HANDLERS.test(text)) return isOurs(first);
  if (from.startsWith("msw") && SERVERS.test(text)) return call.arguments.some(isElsewhere);
  return from === "undici" && /\.(?:get|intercept)$/.test(text) && source.text.includes("MockAgent") && isOurs(first);
}

/** An address that is Zoho's, or that cannot be read. */
function isOurs(address: Node | undefined): boolean {
  const text =
    address?.type === AST.Literal && typeof address.value === "string"
      ? address.value
      : address?.type === AST.TemplateLiteral
        ? (address.quasis[0]?.value.cooked ?? "")
        : "";
  return /zoho|\/crm\//i.test(text) || !/^https?:\/\/[^/]/.test(text);
}

/** `...handlers`, `handlers.list` */
function isElsewhere(handler: Node): boolean {
  return handler.type !== AST.CallExpression;
}
