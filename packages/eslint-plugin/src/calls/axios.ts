import { AST_NODE_TYPES as AST } from "@typescript-eslint/types";
import type { TSESTree } from "@typescript-eslint/types";

import { spread } from "../evaluate/access.ts";
import { keyOf } from "../evaluate/effects.ts";
import { known, oneOf } from "../evaluate/value.ts";
import type { Value } from "../evaluate/value.ts";
import { argument, hidesArguments, option } from "./call.ts";
import type { CallContext, FoundCall } from "./call.ts";

const WITHOUT_BODY: ReadonlySet<string> = new Set(["get", "delete", "head", "options"]);
const WITH_BODY: ReadonlySet<string> = new Set(["post", "put", "patch"]);

/** `axios.post(url, data, config)`, `axios(config)`, and the same of what `axios.create` made. */
export function axiosCall(node: TSESTree.CallExpression, context: CallContext): FoundCall | undefined {
  const { callee } = node;
  const method = callee.type === AST.MemberExpression ? keyOf(callee) : undefined;
  if (callee.type === AST.MemberExpression && (method === undefined || !(WITHOUT_BODY.has(method) || WITH_BODY.has(method) || method === "request" || method === "default"))) return undefined;
  const target = targetOf(node, context);
  if (target === undefined || hidesArguments(node)) return undefined;
  const { defaults, name } = target;
  if (name === undefined || name === "request") return configured(node, defaults, context);
  const url = argument(node, 0, context);
  if (url === undefined) return undefined;
  const hasBody = WITH_BODY.has(name);
  const config = argument(node, hasBody ? 2 : 1, context);
  const body = hasBody ? argument(node, 1, context) : option(config, "data", context);
  const verb = known(name.toUpperCase(), callee.type === AST.MemberExpression ? callee.property : callee);
  return { ...common(node, config, defaults, context), url, method: verb, ...(body === undefined || isAbsent(body) ? {} : { body }) };
}

interface Target {
  /** What `axios.create` was given. */
  readonly defaults: Value | undefined;
  /** The method called; undefined when the instance itself is called. */
  readonly name: string | undefined;
}

function targetOf({ callee }: TSESTree.CallExpression, { evaluator, frame }: CallContext): Target | undefined {
  const whole = evaluator.evaluate(callee, frame);
  if (whole.kind === "foreign" && whole.module === "axios") {
    const [name, ...more] = whole.path;
    return more.length > 0 || name === "create" ? undefined : { defaults: undefined, name };
  }
  // A script tag's axios.
  if (whole.kind === "foreign" && whole.module === undefined && whole.path[0] === "axios" && whole.path.length <= 2) return whole.path[1] === "create" ? undefined : { defaults: undefined, name: whole.path[1] };
  if (whole.kind === "instance" && whole.what === "axios") return { defaults: whole.from, name: undefined };
  if (callee.type !== AST.MemberExpression) return undefined;
  const owner = evaluator.evaluate(callee.object, frame);
  return owner.kind === "instance" && owner.what === "axios" ? { defaults: owner.from, name: keyOf(callee) } : undefined;
}

/** `axios({ method, url, data, params })`, `axios(url, config)` */
function configured(node: TSESTree.CallExpression, defaults: Value | undefined, context: CallContext): FoundCall | undefined {
  const first = argument(node, 0, context);
  if (first === undefined) return undefined;
  const isText = first.kind === "known" || first.kind === "text";
  const config = isText ? argument(node, 1, context) : first;
  const url = isText ? first : option(config, "url", context);
  if (url === undefined) return undefined;
  const body = option(config, "data", context);
  return { ...common(node, config, defaults, context), url, method: option(config, "method", context) ?? known("GET", node), ...(body === undefined ? {} : { body }) };
}

function common(node: TSESTree.CallExpression, config: Value | undefined, defaults: Value | undefined, context: CallContext): Pick<FoundCall, "node" | "client" | "base" | "query" | "headers" | "moreHeaders"> {
  const base = option(config, "baseURL", context) ?? option(defaults, "baseURL", context);
  const query = both(option(defaults, "params", context), option(config, "params", context));
  const headers = both(option(defaults, "headers", context), option(config, "headers", context));
  return { node, client: "axios", moreHeaders: true, ...(base === undefined ? {} : { base }), ...(query === undefined ? {} : { query }), ...(headers === undefined ? {} : { headers }) };
}

/** The instance's own come first, those of the call win. */
function both(one: Value | undefined, other: Value | undefined): Value | undefined {
  if (one === undefined || other === undefined) return other ?? one;
  return one.kind === "object" ? spread(one, other) : oneOf([other], other.node);
}

function isAbsent(value: Value): boolean {
  return value.kind === "known" && (value.value === undefined || value.value === null);
}
