import { AST_NODE_TYPES as AST } from "@typescript-eslint/types";
import type { TSESTree } from "@typescript-eslint/types";

import { keyOf } from "../code/keys.ts";
import { HEADER_GROUPS } from "../libraries/axios.ts";
import { spread } from "../values/access.ts";
import { emptyObject, known, oneOf, unknown } from "../values/value.ts";
import type { ObjectValue, Rewritten, Value } from "../values/value.ts";
import { argument, hidesArguments, option } from "./call.ts";
import type { CallContext, FoundCall } from "./call.ts";

const WITHOUT_BODY: ReadonlySet<string> = new Set(["get", "delete", "head", "options"]);
const WITH_BODY: ReadonlySet<string> = new Set(["post", "put", "patch"]);

/** `axios.post(url, data, config)`, `axios(config)`, and the same of what `axios.create` made. */
export function axiosCall(node: TSESTree.CallExpression, context: CallContext): FoundCall | undefined {
  const { callee } = node;
  const method = callee.type === AST.MemberExpression ? keyOf(callee) : undefined;
  if (
    callee.type === AST.MemberExpression &&
    (method === undefined ||
      !(WITHOUT_BODY.has(method) || WITH_BODY.has(method) || method === "request" || method === "default"))
  )
    return undefined;
  const target = targetOf(node, context);
  if (target === undefined || hidesArguments(node)) return undefined;
  const found = sent(node, target, context);
  return found === undefined ? undefined : rewritten(found, target);
}

function sent(node: TSESTree.CallExpression, target: Target, context: CallContext): FoundCall | undefined {
  const { callee } = node;
  const { name } = target;
  if (name === undefined || name === "request") return configured(node, target, context);
  const url = argument(node, 0, context);
  if (url === undefined) return undefined;
  const hasBody = WITH_BODY.has(name);
  const config = argument(node, hasBody ? 2 : 1, context);
  const body = hasBody ? argument(node, 1, context) : option(config, "data", context);
  const verb = known(name.toUpperCase(), callee.type === AST.MemberExpression ? callee.property : callee);
  return {
    ...common(node, config, target, verb, context),
    url,
    method: verb,
    ...(body === undefined || isAbsent(body) ? {} : { body: transformed(body, config, target, context) }),
  };
}

interface Target {
  /** What `axios.create` was given. */
  readonly defaults: Value | undefined;
  readonly rewritten?: Rewritten | undefined;
  /** The method called; undefined when the instance itself is called. */
  readonly name: string | undefined;
}

function targetOf({ callee }: TSESTree.CallExpression, { reading }: CallContext): Target | undefined {
  const whole = reading.evaluate(callee);
  if (whole.kind === "foreign" && whole.module === "axios") {
    const [name, ...more] = whole.path;
    return more.length > 0 || name === "create" ? undefined : { defaults: undefined, name };
  }
  // A script tag's axios.
  if (whole.kind === "foreign" && whole.module === undefined && whole.path[0] === "axios" && whole.path.length <= 2)
    return whole.path[1] === "create" ? undefined : { defaults: undefined, name: whole.path[1] };
  if (whole.kind === "instance" && whole.what === "axios")
    return { defaults: whole.from, rewritten: whole.rewritten, name: undefined };
  if (callee.type !== AST.MemberExpression) return undefined;
  const owner = reading.evaluate(callee.object);
  return owner.kind === "instance" && owner.what === "axios"
    ? { defaults: owner.from, rewritten: owner.rewritten, name: keyOf(callee) }
    : undefined;
}

/** `axios({ method, url, data, params })`, `axios(url, config)` */
function configured(node: TSESTree.CallExpression, target: Target, context: CallContext): FoundCall | undefined {
  const first = argument(node, 0, context);
  if (first === undefined) return undefined;
  const isText = first.kind === "known" || first.kind === "text";
  const config = isText ? argument(node, 1, context) : first;
  const url = isText ? first : option(config, "url", context);
  if (url === undefined) return undefined;
  const body = option(config, "data", context);
  const method = option(config, "method", context) ?? known("GET", node);
  return {
    ...common(node, config, target, method, context),
    url,
    method,
    ...(body === undefined ? {} : { body: transformed(body, config, target, context) }),
  };
}

function common(
  node: TSESTree.CallExpression,
  config: Value | undefined,
  { defaults }: Target,
  method: Value,
  context: CallContext,
): Pick<FoundCall, "node" | "client" | "base" | "query" | "headers" | "moreHeaders"> {
  const base = option(config, "baseURL", context) ?? option(defaults, "baseURL", context);
  const params = both(option(defaults, "params", context), option(config, "params", context));
  const serializer = option(config, "paramsSerializer", context) ?? option(defaults, "paramsSerializer", context);
  const query =
    params === undefined || serializer === undefined
      ? params
      : spread(emptyObject(params.node), unknown(serializer.node, "what paramsSerializer makes of it"));
  const headers = both(ungrouped(option(defaults, "headers", context), method), option(config, "headers", context));
  return {
    node,
    client: "axios",
    moreHeaders: true,
    ...(base === undefined ? {} : { base }),
    ...(query === undefined ? {} : { query }),
    ...(headers === undefined ? {} : { headers }),
  };
}

/** `{ common: { Authorization: … }, post: { … } }`: those of all methods and of this one, beside the rest. */
function ungrouped(headers: Value | undefined, method: Value): Value | undefined {
  if (headers?.kind !== "object" || ![...headers.entries.keys()].some((key) => HEADER_GROUPS.has(key))) return headers;
  const verb = method.kind === "known" ? String(method.value).toLowerCase() : "";
  const groups = [headers.entries.get("common"), headers.entries.get(verb)].flatMap((entry) =>
    entry === undefined ? [] : [entry.value],
  );
  const own: Value = { ...headers, entries: new Map([...headers.entries].filter(([key]) => !HEADER_GROUPS.has(key))) };
  return [...groups, own].reduce<ObjectValue>((all, each) => spread(all, each), emptyObject(headers.node));
}

/** `transformRequest` makes something else of a body. Few clients have one, so one that is made elsewhere, `http: AxiosInstance`, is taken to have none. */
function transformed(body: Value, config: Value | undefined, { defaults }: Target, context: CallContext): Value {
  const transform =
    option(config, "transformRequest", context) ??
    (defaults?.kind === "object" ? option(defaults, "transformRequest", context) : undefined);
  return transform === undefined ? body : unknown(body.node, "what transformRequest makes of it");
}

/** What interceptors change is no longer what the call says. */
function rewritten(found: FoundCall, { rewritten: by }: Target): FoundCall {
  if (by === undefined) return found;
  const { base, query, ...others } = found;
  const headers = both(found.headers, by.headers);
  return {
    ...others,
    ...(by.url === undefined ? (base === undefined ? {} : { base }) : { url: by.url }),
    ...(by.data === undefined ? {} : { body: by.data }),
    ...(by.params === undefined
      ? query === undefined
        ? {}
        : { query }
      : { query: spread(query?.kind === "object" ? query : emptyObject(found.node), by.params) }),
    ...(headers === undefined ? {} : { headers }),
  };
}

/** The instance's own come first, those of the call win. */
function both(one: Value | undefined, other: Value | undefined): Value | undefined {
  if (one === undefined || other === undefined) return other ?? one;
  return one.kind === "object" ? spread(one, other) : oneOf([other], other.node);
}

function isAbsent(value: Value): boolean {
  return value.kind === "known" && (value.value === undefined || value.value === null);
}
