import { AST_NODE_TYPES as AST } from "@typescript-eslint/types";

import type { Change } from "../code/effect.ts";
import { spread } from "../values/access.ts";
import type { Node } from "../values/source.ts";
import { emptyObject, optionsOf, unknown } from "../values/value.ts";
import type { InstanceValue, ObjectValue, Rewritten, Value } from "../values/value.ts";
import { firstArgument } from "./arguments.ts";
import type { Library } from "./library.ts";
import type { Reading } from "./reading.ts";

const INTERCEPTED = "an interceptor may change it";
/** Keys of `headers` under which axios keeps those of one method, or of all. */
export const HEADER_GROUPS: ReadonlySet<string> = new Set([
  "common",
  "get",
  "delete",
  "head",
  "options",
  "post",
  "put",
  "patch",
]);

/** Writes into an object what a line of code does to it, as certainly as it is done. */
type Write = (object: ObjectValue, change: Change) => Value;

export const axios: Library = {
  calls: {
    "axios:create": (node, reading) => ({
      kind: "instance",
      what: "axios",
      from: node.arguments.length === 0 ? emptyObject(node) : firstArgument(node, reading),
      node,
    }),
  },
  member: (value, key, node) =>
    // Of axios itself, which became an instance when its defaults were set.
    value.what === "axios" && key === "create" ? { kind: "foreign", module: "axios", path: [key], node } : undefined,
};

/** Types of TypeScript that mean an instance. */
export const AXIOS_TYPES: ReadonlySet<string> = new Set(["AxiosInstance", "AxiosStatic", "Axios"]);

/** `axios.defaults.baseURL = …`: from there on axios itself is like an instance that was made with it. */
export function axiosOf(value: Value, { path }: Change): InstanceValue | undefined {
  if (value.kind === "instance") return value.what === "axios" ? value : undefined;
  if (value.kind !== "foreign" || (path[0] !== "defaults" && path[0] !== "interceptors")) return undefined;
  const isAxios =
    value.module === "axios"
      ? value.path.length === 0
      : value.module === undefined && value.path.length === 1 && value.path[0] === "axios";
  return isAxios ? { kind: "instance", what: "axios", from: emptyObject(value.node), node: value.node } : undefined;
}

/** An instance after its defaults were changed, after an interceptor was given to it, or after it was handed to other code. */
export function axiosChanged(client: InstanceValue, change: Change, write: Write, reading: Reading): InstanceValue {
  const [area, ...path] = change.path;
  if (area === "defaults") return { ...client, from: withDefaults(client.from, { ...change, path }, write, reading) };
  if (area === "interceptors")
    return path[0] === "request" && change.kind === "escape" && change.method === "use"
      ? intercepted(client, change.node, reading)
      : client;
  if (area !== undefined || change.kind !== "escape") return client;
  const lost = unknown(change.node, "handed to a function before");
  // `axiosRetry(crm)`: what a package does to a client, it does to its headers and parameters at most.
  return rewritten(
    client,
    isOfPackage(change.node, reading) ? { params: lost } : { url: lost, params: lost, data: lost },
  );
}

function isOfPackage(node: Node, reading: Reading): boolean {
  if (node.type !== AST.CallExpression) return false;
  const target = reading.evaluate(node.callee);
  return target.kind === "foreign" && target.module !== undefined;
}

function withDefaults(from: Value, change: Change, write: Write, reading: Reading): Value {
  if (from.kind !== "object") return from;
  // `axios.defaults = { … }`
  if (change.kind === "set" && change.path.length === 0) return spread(from, reading.evaluate(change.right));
  return write(withHeaders(from, change), change);
}

/** `headers` and its groups are there from the start. */
function withHeaders(from: ObjectValue, { path, node }: Change): ObjectValue {
  const [first, group] = path;
  if (first !== "headers") return from;
  const headers = from.entries.get(first) ?? { value: emptyObject(node), key: node };
  const { value } = headers;
  const inner =
    group !== undefined && HEADER_GROUPS.has(group) && value.kind === "object" && !value.entries.has(group)
      ? { ...value, entries: new Map(value.entries).set(group, { value: emptyObject(node), key: node }) }
      : value;
  return { ...from, entries: new Map(from.entries).set(first, { ...headers, value: inner }) };
}

/** `crm.interceptors.request.use((config) => { config.params = …; return config; })`: what the function changes is no longer what the call says. */
function intercepted(client: InstanceValue, node: Node, reading: Reading): InstanceValue {
  const first = node.type === AST.CallExpression ? node.arguments[0] : undefined;
  const callback = first === undefined ? undefined : reading.evaluate(first);
  if (callback === undefined || callback.kind === "known") return client;
  const lost = unknown(node, INTERCEPTED);
  // A logger, a cache: not what a package would rewrite an address for.
  if (callback.kind === "foreign") return rewritten(client, { params: lost });
  if (callback.kind !== "function") return rewritten(client, { url: lost, params: lost, data: lost });

  const config = {
    url: unknown(node, INTERCEPTED),
    baseURL: unknown(node, INTERCEPTED),
    method: unknown(node, INTERCEPTED),
    params: emptyObject(node, true),
    data: emptyObject(node, true),
    headers: emptyObject(node, true),
  };
  const given: ObjectValue = {
    kind: "object",
    entries: new Map(Object.entries(config).map(([key, value]) => [key, { value, key: node }])),
    open: true,
    node,
  };
  const results = optionsOf(reading.returned(callback, [given], node));
  const isKept = (key: keyof typeof config): boolean =>
    results.every((result) => result.kind === "object" && result.entries.get(key)?.value === config[key]);
  const headers =
    results.length === 1 && results[0]?.kind === "object" ? results[0].entries.get("headers")?.value : undefined;
  return rewritten(client, {
    ...(isKept("url") && isKept("baseURL") && isKept("method") ? {} : { url: lost }),
    ...(isKept("params") ? {} : { params: lost }),
    ...(isKept("data") ? {} : { data: lost }),
    ...(isKept("headers") ? {} : { headers: headers?.kind === "object" ? headers : lost }),
  });
}

function rewritten(client: InstanceValue, more: Rewritten): InstanceValue {
  const before = client.rewritten?.headers;
  const headers =
    before?.kind === "object" && more.headers !== undefined ? { headers: spread(before, more.headers) } : {};
  return { ...client, rewritten: { ...client.rewritten, ...more, ...headers } };
}
