import { AST_NODE_TYPES as AST } from "@typescript-eslint/types";

import type { Change } from "../code/effect.ts";
import { missed } from "../code/guards.ts";
import { calleeText, keyOf } from "../code/keys.ts";
import type { Condition } from "../code/order.ts";
import { listOf } from "../libraries/arguments.ts";
import { axiosChanged, axiosOf } from "../libraries/axios.ts";
import type { Reading } from "../libraries/reading.ts";
import { FIELD_CONSTANT } from "../libraries/zoho-sdk.ts";
import { disturbed, shaken } from "../values/access.ts";
import { afterMethod, anyList } from "../values/lists.ts";
import { parameterOf } from "../values/search-params.ts";
import type { Node } from "../values/source.ts";
import { oneOf, optionsOf } from "../values/value.ts";
import type { InstanceValue, ObjectValue, Value } from "../values/value.ts";
import {
  descend,
  setKey,
  touched,
  ANY_FIELD,
  touchedClass,
  OVERWRITTEN,
  deleteKey,
  merged,
} from "../values/written.ts";

const HANDED_ON = "handed to a function before";
const SENDING: ReadonlySet<string> = new Set([
  "get",
  "post",
  "put",
  "patch",
  "delete",
  "head",
  "options",
  "request",
  "postForm",
  "putForm",
  "patchForm",
  "getUri",
]);

/** How a line is reached that changes something. */
export interface How {
  readonly certain: boolean;
  /** It may have run more often than once. */
  readonly many: boolean;
  /** The one condition that it depends on: `if (!deal.Stage) deal.Stage = …`. */
  readonly only?: Condition | undefined;
}

/** What a value is after a line of code has changed it, for certain or perhaps. */
export function changed(value: Value, change: Change, how: How, reading: Reading): Value {
  if (optionsOf(value).some((option) => axiosOf(option, change) !== undefined))
    return oneOf(
      optionsOf(value).map((option) => clientChanged(option, change, how, reading)),
      value.node,
    );
  return descend(value, pathOf(change), (inner) => {
    switch (change.kind) {
      case "set":
        return setKey(
          how.only === undefined ? inner : notSet(inner, change, how.only),
          change.path.at(-1) ?? "",
          { key: change.key, value: reading.evaluate(change.right) },
          how.certain,
        );
      case "set-any": {
        const key = reading.evaluate(change.key);
        const keys = optionsOf(key).map((option) => (option.kind === "known" ? String(option.value) : undefined));
        if (keys.every((each) => each !== undefined))
          return keys.reduce(
            (object, each) =>
              setKey(
                object,
                each,
                { key: change.key, value: reading.evaluate(change.right) },
                how.certain && keys.length === 1,
              ),
            inner,
          );
        if (inner.kind === "instance" && inner.what === "object") return touched(inner, ANY_FIELD, "set");
        if (inner.kind === "class") return touchedClass(inner, ANY_FIELD);
        // Any item may be another one by now.
        return inner.kind === "array" ? anyList(inner.node) : shaken(inner, OVERWRITTEN);
      }
      case "delete":
        return deleteKey(inner, change.path.at(-1) ?? "", how.certain);
      case "merge":
        if (inner.kind === "instance" && inner.what === "object") return touched(inner, ANY_FIELD, "set");
        return inner.kind === "object"
          ? change.node.arguments
              .slice(1)
              .reduce((object: ObjectValue, argument) => merged(object, reading.evaluate(argument), how.certain), inner)
          : inner;
      case "call":
        return called(inner, change, how, reading);
      case "escape":
        // What its own methods do to an object, its class shows.
        if (inner.kind === "instance" && inner.what === "object")
          return change.method === undefined ? touched(inner, ANY_FIELD, "changed") : inner;
        if (change.method === undefined) return shaken(inner, HANDED_ON);
        if (leavesAlone(inner, change.method)) return inner;
        return (
          (inner.kind === "array" ? afterMethod(inner, change.method, anyList(change.node), false) : undefined) ??
          shaken(inner, HANDED_ON)
        );
    }
  });
}

/** The object as it is where a line was not run that depends on the key alone. */
function notSet(inner: Value, { path, node }: Extract<Change, { kind: "set" }>, only: Condition): Value {
  const key = path.at(-1) ?? "";
  const entry = inner.kind === "object" ? inner.entries.get(key) : undefined;
  const name = node.type === AST.AssignmentExpression ? calleeText(node.left) : undefined;
  if (inner.kind !== "object" || entry === undefined || name === undefined) return inner;
  const value = missed(entry.value, only, name);
  return value === entry.value ? inner : { ...inner, entries: new Map([...inner.entries, [key, { ...entry, value }]]) };
}

/** `crm.list(…)`: a function that an object holds changes the object when it says `this`. */
function leavesAlone(value: Value, method: string): boolean {
  const held = value.kind === "object" ? value.entries.get(method)?.value : undefined;
  return (
    held?.kind === "function" && !/\bthis\b/.test(held.frame.source.text.slice(held.node.range[0], held.node.range[1]))
  );
}

function clientChanged(value: Value, change: Change, how: How, reading: Reading): Value {
  const client = axiosOf(value, change);
  return client === undefined || (change.path.length === 0 && sends(change))
    ? value
    : axiosChanged(client, change, (object, inner) => changed(object, inner, how, reading), reading);
}

/** `crm.post("/Leads", …)`: to send something does not change the client. */
function sends(change: Change): boolean {
  const { node } = change;
  // `(await crm.get("/Leads")).data.seen = true`
  if (change.kind === "escape" && SENDING.has(change.method ?? "")) return true;
  return (
    node.type === AST.CallExpression &&
    node.callee.type === AST.MemberExpression &&
    SENDING.has(keyOf(node.callee) ?? "")
  );
}

function called(value: Value, { method, node }: Extract<Change, { kind: "call" }>, how: How, reading: Reading): Value {
  if (value.kind === "array") {
    const added = listOf(node.arguments, node, reading);
    return afterMethod(value, method, added, how.certain && !how.many) ?? shaken(value, OVERWRITTEN);
  }
  const given = node.arguments.map((argument) => reading.evaluate(argument));
  if (value.kind === "object") return disturbed(value, HANDED_ON);
  // A client's or another object's own method of that name.
  if (value.kind !== "instance" || value.what === "axios" || value.what === "http" || value.what === "object")
    return value;
  const [name, content] = given;
  const key = node.arguments[0] as Node | undefined;
  if (method === "delete")
    return name?.kind === "known"
      ? deleteKey(value, String(name.value), how.certain)
      : { ...value, from: shaken(value.from, OVERWRITTEN) };
  if (method === "setId" && name !== undefined && key !== undefined)
    return setKey(value, "id", { key, value: name }, how.certain);
  if (method === "setData" && name !== undefined && key !== undefined)
    return setKey(value, "data", { key, value: name }, how.certain);
  if (name === undefined || content === undefined || key === undefined)
    return { ...value, from: shaken(value.from, HANDED_ON) };
  const names = optionsOf(name).map((option) => nameOf(option, value));
  if (names.some((each) => each === undefined)) return { ...value, from: shaken(value.from, OVERWRITTEN) };
  const written = value.what === "URLSearchParams" ? parameterOf(content) : content;
  return names.reduce(
    (object: Value, each) =>
      each === undefined ? object : setKey(object, each, { key, value: written }, how.certain && names.length === 1),
    value,
  );
}

/** The key that a method is given: text, or `Field.Leads.LAST_NAME` of the official SDK, which `sdk` fields are kept under as `$LAST_NAME`. */
function nameOf(name: Value, { what }: InstanceValue): string | undefined {
  if (name.kind === "known") return String(name.value);
  return what === "sdk" && name.kind === "foreign" ? `${FIELD_CONSTANT}${name.path.at(-1) ?? ""}` : undefined;
}

/** Where the object stands that is changed: a `set` names the key too. */
function pathOf(change: Change): readonly string[] {
  return change.kind === "set" || change.kind === "delete" ? change.path.slice(0, -1) : change.path;
}
