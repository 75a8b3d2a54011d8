import { AST_NODE_TYPES as AST } from "@typescript-eslint/types";
import type { TSESTree } from "@typescript-eslint/types";

import { textsOf } from "../values/text.ts";
import { known, optionsOf, unknown } from "../values/value.ts";
import type { ForeignValue, Value } from "../values/value.ts";
import { addressesOf } from "./addresses.ts";
import { argument, option } from "./call.ts";
import type { CallContext, FoundCall } from "./call.ts";
import { BASE_KEYS, isMadeForOthers } from "./made-for-others.ts";
import { chainedArgument } from "./sent-later.ts";
import { ADDRESS_KEYS, isVerbText, senderName } from "./sending.ts";

/** Keys of an options object, in the order in which they are asked for. */
const BODY_KEYS = ["json", "body", "data", "payload"];
const QUERY_KEYS = ["params", "query", "searchParams", "queryParams", "qs"];
/** Keys that no body has, so that an object with one of them is options. */
const OPTION_KEYS = [
  ...BODY_KEYS.slice(0, 2),
  ...QUERY_KEYS,
  ...BASE_KEYS,
  "method",
  "headers",
  "timeout",
  "responseType",
];
/** Packages, and globals, whose function takes an address and options, and sends GET where no method is given. */
const GETS_BY_DEFAULT: ReadonlySet<string> = new Set(
  "ky ky-universal got ofetch ofetch:ofetch ofetch:$fetch umi:request @umijs/max:request umi-request umi-request:request undici:request $fetch".split(
    " ",
  ),
);
const WITHOUT_BODY: ReadonlySet<string> = new Set(["GET", "HEAD"]);

/** What a call of a client that nobody knows says of a request, as far as its arguments can be told apart. */
export interface Described {
  readonly url: Value;
  readonly method?: Value | undefined;
  readonly options?: Value | undefined;
  readonly body?: Value | undefined;
  /** What the client was made with: `ky.create({ prefixUrl })`. */
  readonly defaults?: Value | undefined;
  /** The method where none is given. */
  readonly otherwise?: Value;
}

/**
 * A call of a function of a package, of a parameter or of a global: `nango.post({ endpoint: "/crm/v8/Leads", data })`, `request(url, { method, data })`.
 * Its address alone says that it is a request to Zoho CRM, and only what is written may be wrong: it may add headers and parameters, a method that is not
 * given is not known, and so is a body.
 */
export function genericCall(node: TSESTree.CallExpression, context: CallContext): FoundCall | undefined {
  const name = senderName(node.callee);
  if (name === undefined) return undefined;
  const callee = context.reading.evaluate(node.callee);
  if (callee.kind === "function" || callee.kind === "class") return undefined;
  // `wretch(base)` makes a client.
  if (callee.kind === "foreign" && callee.module === "wretch") return undefined;
  const verb =
    name.verb === undefined
      ? undefined
      : known(name.verb, "property" in node.callee ? node.callee.property : node.callee);
  const described = describe(node, verb, context);
  if (described === undefined) return undefined;
  const client = node.callee.type === AST.MemberExpression ? context.reading.evaluate(node.callee.object) : callee;
  if (!isAbsolute(described.url) && isMadeForOthers(client, context.reading)) return undefined;
  const defaults = defaultsOf(node, callee, context);
  const gets = defaults !== undefined || (callee.kind === "foreign" && GETS_BY_DEFAULT.has(nameOf(callee)));
  return proven(node, { ...described, defaults, ...(gets ? { otherwise: known("GET", node) } : {}) }, context);
}

/** `"https://…"`, which goes there whatever a client was made with. */
function isAbsolute(url: Value): boolean {
  return textsOf(url).every(([first]) => /^https?:/i.test(first?.text ?? ""));
}

/** `"undici:request"`, `"$fetch"` */
function nameOf({ module, path }: ForeignValue): string {
  return [...(module === undefined ? [] : [module]), ...path].join(":");
}

function defaultsOf({ callee }: TSESTree.CallExpression, called: Value, { reading }: CallContext): Value | undefined {
  const owner = callee.type === AST.MemberExpression ? reading.evaluate(callee.object) : called;
  return owner.kind === "instance" && owner.what === "http" ? owner.from : undefined;
}

function describe(node: TSESTree.CallExpression, verb: Value | undefined, context: CallContext): Described | undefined {
  const [first] = node.arguments;
  if (first === undefined) return undefined;
  // `request("POST", "/crm/v8/Leads", { data: [ … ] })`
  if (verb === undefined && isVerbText(first) && node.arguments.length > 1) {
    const [method, url, more] = [argument(node, 0, context), argument(node, 1, context), argument(node, 2, context)];
    return url === undefined ? undefined : { url, method, ...restOf(more) };
  }
  const given = argument(node, 0, context);
  if (given === undefined) return undefined;
  if (given.kind === "object") {
    const url = ADDRESS_KEYS.map((key) => option(given, key, context)).find((value) => value !== undefined);
    return url === undefined ? undefined : { url, method: verb ?? option(given, "method", context), options: given };
  }
  const second = argument(node, 1, context);
  const third = argument(node, 2, context);
  // `client.post(url, body, options)`
  if (third !== undefined) return { url: given, method: verb, body: second, options: third };
  return { url: given, method: verb, ...restOf(second) };
}

/** `{ method, data }` beside an address, or the body itself, `{ data: [ … ] }`; what may be either is neither. */
function restOf(value: Value | undefined): Pick<Described, "body" | "options"> {
  if (value === undefined) return {};
  if (value.kind !== "object") return { body: value };
  const data = value.entries.get("data")?.value;
  if (data?.kind === "array") return { body: value };
  if (OPTION_KEYS.some((key) => value.entries.has(key)) || data !== undefined) return { options: value };
  return { body: unknown(value.node, "an object that may be the body or options") };
}

/** The request, where its address may be one of Zoho CRM's. */
export function proven(
  node: TSESTree.CallExpression,
  { url, options, ...described }: Described,
  context: CallContext,
  client: "generic" | "http" = "generic",
): FoundCall | undefined {
  const { defaults } = described;
  const headers = option(options, "headers", context) ?? option(defaults, "headers", context);
  const base = firstOf(options, BASE_KEYS, context) ?? firstOf(defaults, BASE_KEYS, context) ?? baseOf(url, node);
  const address = {
    node,
    client,
    url,
    ...(base === undefined ? {} : { base }),
    ...(headers === undefined ? {} : { headers }),
  };
  if (!mayBeOurs(address)) return undefined;
  const method =
    described.method ??
    firstOf(options, ["method", "type"], context) ??
    described.otherwise ??
    unknown(node, "a method that is not given");
  const body = described.body ?? firstOf(options, BODY_KEYS, context) ?? chainedArgument(node, "send", context);
  const query = paramsOf(firstOf(options, QUERY_KEYS, context) ?? chainedArgument(node, "query", context));
  const isRead = method.kind === "known" && WITHOUT_BODY.has(String(method.value).toUpperCase());
  return {
    ...address,
    provenByAddress: true,
    method: verbOf(method),
    moreHeaders: true,
    moreQuery: true,
    ...(query === undefined ? {} : { query }),
    ...(body === undefined ? {} : { body }),
    ...(isRead && body === undefined ? {} : { moreBody: true }),
  };
}

/** `HttpMethod.POST`, of an enum that cannot be read, is the verb that it is called. */
function verbOf(method: Value): Value {
  if (method.kind !== "foreign") return method;
  const name = method.path.at(-1) ?? "";
  return /^(?:GET|POST|PUT|PATCH|DELETE|HEAD)$/i.test(name) ? known(name.toUpperCase(), method.node) : method;
}

/** `"crm/v8/Leads"`, which a client puts behind its host. */
function baseOf(url: Value, node: TSESTree.CallExpression): Value | undefined {
  const starts = optionsOf(url).map((option) =>
    option.kind === "known" ? option.value : option.kind === "text" ? option.pieces[0]?.text : undefined,
  );
  return starts.every((start) => typeof start === "string" && /^crm\//i.test(start)) ? known("", node) : undefined;
}

/** Something behind the version: `createClient("https://www.zohoapis.eu/crm/v8")` is given a base. */
const BEHIND_VERSION = /(?:^|[/\uFFFE])crm\/(?:(?:bulk|email)\/)?(?:v[\d.\uFFFE]+|\uFFFE)\/?[\w\uFFFE]/i;

/** Whether an address may be Zoho CRM's: it shows `/crm/` and a version, or will when what fills it is known. */
function mayBeOurs(call: Pick<FoundCall, "node" | "url" | "headers" | "base">): boolean {
  return addressesOf(call).some((pieces) => {
    const text = pieces.map((piece) => piece.text ?? "\uFFFE").join("");
    return text.startsWith("\uFFFE") || BEHIND_VERSION.test(text);
  });
}

/** Parameters as an object; of any other form nothing is known. */
function paramsOf(query: Value | undefined): Value | undefined {
  const params = query?.kind === "instance" && query.what === "URLSearchParams" ? query.from : query;
  return params?.kind === "object" ? params : undefined;
}

function firstOf(options: Value | undefined, keys: readonly string[], context: CallContext): Value | undefined {
  for (const key of keys) {
    const value = option(options, key, context);
    if (value !== undefined && !(options?.kind === "object" && options.entries.get(key) === undefined)) return value;
  }
  return undefined;
}
