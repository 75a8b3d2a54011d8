import { AST_NODE_TYPES as AST } from "@typescript-eslint/types";
import type { TSESTree } from "@typescript-eslint/types";

import { keyOf } from "../code/keys.ts";
import type { Node } from "../values/source.ts";
import { concat } from "../values/text.ts";
import { known, unknown } from "../values/value.ts";
import type { ForeignValue, Value } from "../values/value.ts";
import { argument, hidesArguments, option } from "./call.ts";
import type { CallContext, FoundCall } from "./call.ts";
import { proven } from "./generic.ts";
import type { Described } from "./generic.ts";
import { laterArgument } from "./sent-later.ts";

/** What a client makes of a call; undefined where it sends nothing. */
type Reads = (node: TSESTree.CallExpression, context: CallContext) => Described | undefined;

/** Functions by package and name, `"https:request"`; globals by name. `node:` before a package does not count. */
const FUNCTIONS: Readonly<Record<string, Reads>> = {
  "https:request": (node, context) => overSocket(node, context),
  "https:get": (node, context) => overSocket(node, context, "GET"),
  // Source: Apps Script reference, UrlFetchApp: GET where nothing is said.
  "UrlFetchApp.fetch": (node, context) => withOptions(node, context, "GET"),
  // Source: api.jquery.com, jQuery.ajax: `type` is an older name of `method`, and GET where nothing is said.
  "$.ajax": (node, context) => withOptions(node, context, "GET"),
  "jQuery.ajax": (node, context) => withOptions(node, context, "GET"),
  "jquery:ajax": (node, context) => withOptions(node, context, "GET"),
  // Source: reference of the Embedded App SDK, ZOHO.CRM.HTTP, and of Client Script, ZDK.HTTP: any address, its own parameters.
  "ZOHO.CRM.HTTP.get": (node, context) => withOptions(node, context, "GET", true),
  "ZOHO.CRM.HTTP.post": (node, context) => withOptions(node, context, "POST", true),
  "ZOHO.CRM.HTTP.put": (node, context) => withOptions(node, context, "PUT", true),
  "ZOHO.CRM.HTTP.patch": (node, context) => withOptions(node, context, "PATCH", true),
  "ZOHO.CRM.HTTP.delete": (node, context) => withOptions(node, context, "DELETE", true),
  "ZDK.HTTP.request": (node, context) => withOptions(node, context),
};

/** `https.request(options)`, `$.ajax({ url })`, `UrlFetchApp.fetch(url, { method })`, `xhr.open(method, url)`, `wretch(url).post(body)`: one row each. */
export function httpClientCall(node: TSESTree.CallExpression, context: CallContext): FoundCall | undefined {
  if (hidesArguments(node)) return undefined;
  const described = ofFunction(node, context) ?? ofXhr(node, context) ?? ofWretch(node, context);
  return described === undefined ? undefined : proven(node, described, context, "http");
}

function ofFunction(node: TSESTree.CallExpression, context: CallContext): Described | undefined {
  const callee = context.reading.evaluate(node.callee);
  const name = callee.kind === "foreign" ? nameOf(callee) : undefined;
  return name !== undefined && Object.hasOwn(FUNCTIONS, name) ? FUNCTIONS[name]?.(node, context) : undefined;
}

function nameOf({ module, path }: ForeignValue): string {
  const name = path.join(".");
  return module === undefined ? name : `${module.replace(/^node:/, "").replace(/^http$/, "https")}:${name}`;
}

/** `(url, options)`, `(options)`; `fixed`: the method is that of the function. */
function withOptions(
  node: TSESTree.CallExpression,
  context: CallContext,
  method?: string,
  fixed = false,
): Described | undefined {
  const [first, second] = [argument(node, 0, context), argument(node, 1, context)];
  const options = first?.kind === "object" ? first : second;
  const url = first?.kind === "object" ? option(first, "url", context) : first;
  if (url === undefined) return undefined;
  const verb = method === undefined ? undefined : known(method, node);
  return {
    url,
    options,
    ...(verb === undefined ? {} : fixed ? { method: verb } : { otherwise: verb }),
  };
}

/** `https.request({ hostname, path, method }, onAnswer)`, `https.request(url, options, onAnswer)`; the body is written to what it gives back. */
function overSocket(node: TSESTree.CallExpression, context: CallContext, fixed?: string): Described | undefined {
  const [first, second] = [argument(node, 0, context), argument(node, 1, context)];
  const isObject = first?.kind === "object";
  const options = isObject ? first : second?.kind === "object" ? second : undefined;
  const url = isObject ? ofParts(first, context) : first;
  if (url === undefined) return undefined;
  const body = laterArgument(node, ["write", "end"], context);
  const otherwise = known("GET", node);
  return {
    url,
    options,
    ...(fixed === undefined ? { otherwise } : { method: known(fixed, node) }),
    ...(body === undefined ? {} : { body }),
  };
}

/** `{ hostname: "www.zohoapis.eu", path: "/crm/v8/Leads" }` */
function ofParts(options: Value, context: CallContext): Value | undefined {
  const host = option(options, "hostname", context) ?? option(options, "host", context);
  const path = option(options, "path", context);
  return host === undefined || path === undefined
    ? undefined
    : concat([known("https://", options.node), host, path], options.node);
}

/** `xhr.open("POST", url); xhr.send(text)` */
function ofXhr(node: TSESTree.CallExpression, context: CallContext): Described | undefined {
  const { callee } = node;
  if (callee.type !== AST.MemberExpression || keyOf(callee) !== "open") return undefined;
  const owner = context.reading.evaluate(callee.object);
  if (owner.kind !== "unknown" || !isXhr(callee.object, context)) return undefined;
  const [method, url] = [argument(node, 0, context), argument(node, 1, context)];
  if (method === undefined || url === undefined) return undefined;
  const body = laterArgument(callee.object, ["send"], context);
  return { url, method, ...(body === undefined ? {} : { body }) };
}

function isXhr(name: Node, { reading }: CallContext): boolean {
  const declared = name.type === AST.Identifier ? reading.frame.source.variableOf(name)?.defs[0]?.node : undefined;
  const made = declared?.type === AST.VariableDeclarator ? declared.init : null;
  if (made?.type !== AST.NewExpression) return false;
  const target = reading.evaluate(made.callee);
  return target.kind === "foreign" && target.path.join(".") === "XMLHttpRequest";
}

/** `wretch("https://…").url("/Leads").query({ page: 1 }).post({ data: [ … ] })`; what a name holds is looked up once. */
function ofWretch(node: TSESTree.CallExpression, context: CallContext): Described | undefined {
  const { callee } = node;
  const verb = callee.type === AST.MemberExpression ? (keyOf(callee) ?? "") : "";
  if (callee.type !== AST.MemberExpression || !/^(?:get|post|put|patch|delete|head)$/.test(verb)) return undefined;
  const urls: Value[] = [];
  let query: Value | undefined;
  let at: Node | undefined = callee.object;
  for (let steps = 0; at?.type === AST.CallExpression && steps < 20; steps++) {
    const [first] = at.arguments;
    const given = first === undefined || first.type === AST.SpreadElement ? undefined : context.reading.evaluate(first);
    if (at.callee.type !== AST.MemberExpression) {
      const target = context.reading.evaluate(at.callee);
      if (target.kind !== "foreign" || target.module !== "wretch") return undefined;
      if (given !== undefined) urls.unshift(given);
      const body = /^(?:post|put|patch)$/.test(verb) ? argument(node, 0, context) : undefined;
      const options = query === undefined ? undefined : optionsOf("query", query);
      return {
        url: urls.length === 0 ? unknown(node, "no address") : concat(urls, node),
        method: known(verb.toUpperCase(), callee.property),
        ...(body === undefined ? {} : { body }),
        ...(options === undefined ? {} : { options }),
      };
    }
    const name = keyOf(at.callee);
    if (name === "url" && given !== undefined) urls.unshift(given);
    if (name === "query") query ??= given;
    at = inner(at.callee.object, context);
  }
  return undefined;
}

function optionsOf(key: string, value: Value): Value {
  return { kind: "object", entries: new Map([[key, { value, key: value.node }]]), open: true, node: value.node };
}

/** The call that a constant is made by. */
function inner(node: Node, { reading }: CallContext): Node | undefined {
  if (node.type !== AST.Identifier) return node;
  const variable = reading.frame.source.variableOf(node);
  const declared = variable?.defs.length === 1 ? variable.defs[0]?.node : undefined;
  return declared?.type === AST.VariableDeclarator && declared.parent.kind === "const"
    ? (declared.init ?? undefined)
    : undefined;
}
