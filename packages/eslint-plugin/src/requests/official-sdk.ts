import { AST_NODE_TYPES as AST } from "@typescript-eslint/types";
import type { TSESTree } from "@typescript-eslint/types";

import { keyOf } from "../code/keys.ts";
import { concat } from "../values/text.ts";
import { known, unknown } from "../values/value.ts";
import type { Entry, InstanceValue, Value } from "../values/value.ts";
import { argument } from "./call.ts";
import type { CallContext, FoundCall } from "./call.ts";

interface Shape {
  readonly method: string;
  readonly behind?: "upsert" | "search" | "id";
  /** It has no body, and parameters of a ParameterMap that is filled elsewhere. */
  readonly reads?: true;
}

/** Methods of `RecordOperations`. Source: READMEs of `@zohocrm/nodejs-sdk-8.0` and `@zohocrm/typescript-sdk-2.0`. */
const METHODS: Readonly<Record<string, Shape>> = {
  createRecords: { method: "POST" },
  updateRecords: { method: "PUT" },
  updateRecord: { method: "PUT", behind: "id" },
  upsertRecords: { method: "POST", behind: "upsert" },
  getRecords: { method: "GET", reads: true },
  getRecord: { method: "GET", behind: "id", reads: true },
  searchRecords: { method: "GET", behind: "search", reads: true },
  deleteRecord: { method: "DELETE", behind: "id", reads: true },
  deleteRecords: { method: "DELETE", reads: true },
};

/**
 * `new RecordOperations().createRecords("Leads", request)` of `@zohocrm/nodejs-sdk-8.0` and `@zohocrm/typescript-sdk-2.0`, the request being
 * a BodyWrapper of Records that were filled with `addFieldValue` and `addKeyValue`. In later SDKs the constructor is given the module.
 */
export function officialSdkCall(node: TSESTree.CallExpression, context: CallContext): FoundCall | undefined {
  const { callee } = node;
  const name = callee.type === AST.MemberExpression ? (keyOf(callee) ?? "") : "";
  const shape = Object.hasOwn(METHODS, name) ? METHODS[name] : undefined;
  if (shape === undefined || callee.type !== AST.MemberExpression) return undefined;
  const operations = context.reading.evaluate(callee.object);
  if (operations.kind !== "instance" || operations.what !== "sdk" || operations.name !== "RecordOperations")
    return undefined;

  const given = node.arguments.flatMap((_, index) => argument(node, index, context) ?? []);
  const wrapper = given.find(
    (value): value is InstanceValue =>
      value.kind === "instance" && value.what === "sdk" && /^(?:BodyWrapper|ActionWrapper)$/.test(value.name ?? ""),
  );
  const module = moduleOf(operations, given, shape.behind === "id");
  if (module === undefined) return undefined;
  const version = operations.version ?? context.settings.apiVersion ?? "v8";
  const path = [
    known(`/crm/${version}/`, node),
    module,
    ...(shape.behind === "id"
      ? [known("/", node), unknown(node, "an id")]
      : shape.behind === undefined
        ? []
        : [known(`/${shape.behind}`, node)]),
  ];
  return {
    node,
    client: "official-sdk",
    zoho: true,
    method: known(shape.method, node),
    url: concat(path, node),
    ...(shape.reads === true
      ? { moreQuery: true }
      : { body: wrapper === undefined ? unknown(node, "a request that is made elsewhere") : bodyOf(wrapper) }),
  };
}

function moduleOf(operations: InstanceValue, given: readonly Value[], hasId: boolean): Value | undefined {
  const named = operations.from.kind === "object" ? operations.from.entries.get("value")?.value : undefined;
  if (named !== undefined) return named;
  // `updateRecord(id, moduleAPIName, request)`
  return given[hasId ? 1 : 0];
}

/** What the SDK makes of a BodyWrapper: `{ data: [ … ] }`. */
function bodyOf(wrapper: InstanceValue): Value {
  const data = wrapper.from.kind === "object" ? wrapper.from.entries.get("data") : undefined;
  const entries = new Map<string, Entry>();
  if (data !== undefined)
    entries.set("data", { key: data.key, value: plain(data.value), ...(data.maybe === true ? { maybe: true } : {}) });
  return {
    kind: "object",
    entries,
    open: wrapper.from.kind !== "object" || wrapper.from.open || data === undefined,
    node: wrapper.node,
  };
}

/** An SDK's value as the SDK sends it: a Record as an object, a Choice as its value; dates it writes itself. */
function plain(value: Value): Value {
  switch (value.kind) {
    case "array":
      return { ...value, items: value.items.map(plain) };
    case "instance": {
      if (value.what !== "sdk" || value.from.kind !== "object") return unknown(value.node, "an object of the SDK");
      if (value.name === "Choice")
        return value.from.entries.get("value")?.value ?? unknown(value.node, "an object of the SDK");
      if (value.name !== "Record") return unknown(value.node, "an object of the SDK");
      const entries = new Map(
        [...value.from.entries].map(([key, entry]) => [key, { ...entry, value: plain(entry.value) }] as const),
      );
      return { ...value.from, entries, node: value.node };
    }
    case "choice":
      return unknown(value.node, "one of several values");
    case "sample":
    case "foreign":
      return unknown(value.node, "a value of the SDK");
    default:
      return value;
  }
}
