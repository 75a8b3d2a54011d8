import type { TSESTree } from "@typescript-eslint/types";

import { calleeText } from "../code/keys.ts";
import { rootOf } from "../code/tree.ts";
import type { Node } from "../values/source.ts";
import { concat } from "../values/text.ts";
import { known, unknown } from "../values/value.ts";
import type { Entry, Value } from "../values/value.ts";
import { argument, option } from "./call.ts";
import type { CallContext, FoundCall } from "./call.ts";

interface Shape {
  readonly method: string;
  /** Behind the module: the record's id, or a literal. */
  readonly behind?: "id" | "search" | "upsert" | "related";
  readonly writes?: true;
  /** Keys that become parameters. */
  readonly params?: readonly string[];
}

/** Functions of `ZOHO.CRM.API` and the requests that they send. Source: reference of the Embedded App SDK; usage in public widgets. */
const FUNCTIONS: Readonly<Record<string, Shape>> = {
  insertRecord: { method: "POST", writes: true },
  updateRecord: { method: "PUT", writes: true },
  upsertRecord: { method: "POST", behind: "upsert", writes: true },
  deleteRecord: { method: "DELETE", behind: "id" },
  getRecord: { method: "GET", behind: "id" },
  getAllRecords: { method: "GET", params: ["sort_order", "sort_by", "converted", "approved", "page", "per_page"] },
  searchRecord: { method: "GET", behind: "search" },
  getRelatedRecords: { method: "GET", behind: "related" },
};

/** Words of `searchRecord`'s `Type`, and the parameters that they stand for. */
const SEARCHES: Readonly<Record<string, string>> = {
  criteria: "criteria",
  email: "email",
  phone: "phone",
  word: "word",
};

/** `ZOHO.CRM.API.insertRecord({ Entity, APIData, Trigger })` and its kin, in a widget. */
export function embeddedSdkCall(node: TSESTree.CallExpression, context: CallContext): FoundCall | undefined {
  const [root, product, area, name = ""] = sdkPath(node, context);
  if (root !== "ZOHO" || product !== "CRM") return undefined;
  const config = argument(node, 0, context);
  if (config === undefined) return undefined;
  if (area === "API" && (name === "getAllUsers" || name === "getUser")) return users(node, name, config, context);
  if (area === "API" && name === "coql") return coql(node, config, context);
  if (area === "API" && name === "addNotes") return note(node, config, context);
  const shape = area === "API" && Object.hasOwn(FUNCTIONS, name) ? FUNCTIONS[name] : undefined;
  if (shape !== undefined) return recordCall(node, shape, config, context);
  return area === "META" && name === "getFields" ? fields(node, config, context) : undefined;
}

/** `["ZOHO", "CRM", "API", "insertRecord"]`: of the page's global, or of one that is imported under that name, also from a copy of the SDK in the project. */
function sdkPath({ callee }: TSESTree.CallExpression, { reading }: CallContext): readonly string[] {
  const written = calleeText(callee)?.split(".") ?? [];
  const target = reading.evaluate(callee);
  if (target.kind === "foreign" && target.module === undefined) return target.path;
  if (written[0] !== "ZOHO") return [];
  const isCopy = target.kind === "function" && rootOf(target.node) !== rootOf(callee);
  return isCopy || target.kind === "unknown" || target.kind === "foreign" ? written : [];
}

/** `addNotes({ Entity, RecordID, Title, Content })` */
function note(node: TSESTree.CallExpression, config: Value, context: CallContext): FoundCall | undefined {
  const entity = option(config, "Entity", context);
  if (entity === undefined) return undefined;
  const entries = new Map<string, Entry>();
  for (const [given, name] of [
    ["Title", "Note_Title"],
    ["Content", "Note_Content"],
  ] as const) {
    const value = option(config, given, context);
    if (value !== undefined) entries.set(name, { value, key: value.node });
  }
  const record: Value = { kind: "object", entries, open: false, node: config.node };
  const data: Value = { kind: "array", items: [record], open: false, node: config.node };
  return {
    ...common(node, "POST", context),
    url: concat(
      [
        known(`/crm/${context.settings.embeddedVersion}/`, node),
        entity,
        known("/", node),
        unknown(node, "an id"),
        known("/Notes", node),
      ],
      node,
    ),
    body: {
      kind: "object",
      entries: new Map([["data", { value: data, key: config.node }]]),
      open: false,
      node: config.node,
    },
  };
}

function common(
  node: Node,
  method: string,
  context: CallContext,
): Pick<FoundCall, "node" | "client" | "method" | "zoho" | "apiVersion"> {
  return {
    node,
    client: "embedded-sdk",
    method: known(method, node),
    zoho: true,
    apiVersion: context.settings.embeddedVersion,
  };
}

function recordCall(
  node: TSESTree.CallExpression,
  shape: Shape,
  config: Value,
  context: CallContext,
): FoundCall | undefined {
  const entity = option(config, "Entity", context);
  if (entity === undefined) return undefined;
  const path = [
    known(`/crm/${context.settings.embeddedVersion}/`, node),
    entity,
    ...tail(shape, config, node, context),
  ];
  const query =
    shape.behind === "search"
      ? search(config, context)
      : shape.params === undefined
        ? undefined
        : named(shape.params, config, context);
  const body = shape.writes === true ? records(config, context) : undefined;
  return {
    ...common(node, shape.method, context),
    url: concat(path, node),
    ...(query === undefined ? {} : { query }),
    ...(body === undefined ? {} : { body }),
  };
}

function tail({ behind }: Shape, config: Value, node: Node, context: CallContext): Value[] {
  switch (behind) {
    case "id": {
      // Of a list page the page-load event hands over an array of ids.
      const id = option(config, "RecordID", context) ?? unknown(node, "no RecordID");
      return [known("/", node), id.kind === "known" ? id : unknown(id.node, "an id")];
    }
    case "related": {
      const [id, list] = [option(config, "RecordID", context), option(config, "RelatedList", context)];
      return [
        known("/", node),
        id?.kind === "known" ? id : unknown(node, "an id"),
        known("/", node),
        list ?? unknown(node, "a related list"),
      ];
    }
    case undefined:
      return [];
    default:
      return [known(`/${behind}`, node)];
  }
}

function search(config: Value, context: CallContext): Value | undefined {
  const type = option(config, "Type", context);
  const query = option(config, "Query", context);
  const name = type?.kind === "known" && typeof type.value === "string" ? SEARCHES[type.value] : undefined;
  if (name === undefined || query === undefined)
    return { kind: "object", entries: new Map(), open: true, node: config.node };
  return {
    kind: "object",
    entries: new Map([[name, { value: query, key: query.node }]]),
    open: false,
    node: config.node,
  };
}

/** Keys that the SDK hands on as parameters; it may add what its version of the API wants. */
function named(names: readonly string[], config: Value, context: CallContext): Value {
  const entries = new Map<string, Entry>();
  for (const name of names) {
    const value = option(config, name, context);
    const key = config.kind === "object" ? config.entries.get(name)?.key : undefined;
    if (value !== undefined && key !== undefined) entries.set(name, { value, key });
  }
  return { kind: "object", entries, open: true, node: config.node };
}

/** `APIData` is one record or several; the SDK puts them under `data`. */
function records(config: Value, context: CallContext): Value | undefined {
  const data = option(config, "APIData", context);
  if (data === undefined) return undefined;
  const list: Value =
    data.kind === "array" || data.kind === "unknown" || data.kind === "choice"
      ? data
      : { kind: "array", items: [data], open: false, node: data.node };
  const trigger = option(config, "Trigger", context);
  const entries = new Map<string, Entry>([
    ["data", { value: list.kind === "choice" ? unknown(data.node, "one of several records") : list, key: data.node }],
  ]);
  if (trigger !== undefined) entries.set("trigger", { value: trigger, key: trigger.node });
  return { kind: "object", entries, open: false, node: data.node };
}

function coql(node: TSESTree.CallExpression, config: Value, context: CallContext): FoundCall {
  return {
    ...common(node, "POST", context),
    url: known(`/crm/${context.settings.embeddedVersion}/coql`, node),
    body: config,
  };
}

function fields(node: TSESTree.CallExpression, config: Value, context: CallContext): FoundCall | undefined {
  const entity = option(config, "Entity", context);
  if (entity === undefined) return undefined;
  const query: Value = {
    kind: "object",
    entries: new Map([["module", { value: entity, key: entity.node }]]),
    open: false,
    node,
  };
  return {
    ...common(node, "GET", context),
    url: known(`/crm/${context.settings.embeddedVersion}/settings/fields`, node),
    query,
  };
}

/** `getAllUsers({ Type: "AllUsers" })`, `getUser({ ID })` */
function users(
  node: TSESTree.CallExpression,
  name: "getAllUsers" | "getUser",
  config: Value,
  context: CallContext,
): FoundCall {
  const users = known(`/crm/${context.settings.embeddedVersion}/users`, node);
  if (name === "getUser")
    return { ...common(node, "GET", context), url: concat([users, known("/", node), unknown(node, "an id")], node) };
  const type = option(config, "Type", context);
  const entries = new Map<string, Entry>(type === undefined ? [] : [["type", { value: type, key: type.node }]]);
  return {
    ...common(node, "GET", context),
    url: users,
    query: { kind: "object", entries, open: true, node: config.node },
  };
}
