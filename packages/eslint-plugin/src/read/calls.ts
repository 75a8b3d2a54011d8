import { AST_NODE_TYPES as AST } from "@typescript-eslint/types";
import type { TSESTree } from "@typescript-eslint/types";

import { keyOf } from "../code/keys.ts";
import { sdkClass, sdkVersion } from "../libraries/zoho-sdk.ts";
import { spread } from "../values/access.ts";
import { isForeign } from "../values/foreign.ts";
import { MOMENTS } from "../values/moments.ts";
import { readParams } from "../values/search-params.ts";
import type { Node } from "../values/source.ts";
import { concat, encoded, textMethod, textOf, wholeText } from "../values/text.ts";
import { emptyObject, known, oneOf, optionsOf, unknown } from "../values/value.ts";
import type { Entry, ForeignValue, Frame, FunctionValue, InstanceValue, ObjectValue, Value } from "../values/value.ts";
import { instanceOf } from "./classes.ts";
import { usedBy } from "./frame.ts";
import { returnedBy } from "./functions.ts";
import type { Evaluator } from "./reader.ts";

const EPOCHS = [1790000000123, 1704844798001];
/** Most elements that a callback is read for, one by one. */
const MOST_ELEMENTS = 20;
const NOT_FOLLOWED = "a call that cannot be followed";

/** What a call gives back. */
export function callOf(node: TSESTree.CallExpression, evaluator: Evaluator, frame: Frame): Value {
  const { callee } = node;
  const own = functionCalled(node, evaluator, frame);
  if (own !== undefined) return returnedBy(own.target, own.given, node, evaluator, frame);
  const target = evaluator.evaluate(callee, frame);
  if (target.kind === "foreign") {
    const value = foreignCall(target, node, evaluator, frame);
    if (value !== undefined) return value;
  }
  if (callee.type !== AST.MemberExpression) return unknown(node, NOT_FOLLOWED);
  const method = keyOf(callee);
  if (method === undefined) return unknown(node, NOT_FOLLOWED);
  return methodCall(evaluator.evaluate(callee.object, frame), method, node, evaluator, frame);
}

/** A function of the project that is called, `send(path)` or `send.call(this, path)`, and what it is given. */
export function functionCalled(
  node: TSESTree.CallExpression,
  evaluator: Evaluator,
  frame: Frame,
): { readonly target: FunctionValue; readonly given: readonly Value[] } | undefined {
  const target = evaluator.evaluate(node.callee, frame);
  if (target.kind === "function") return { target, given: givenTo(node, evaluator, frame) };
  if (node.callee.type !== AST.MemberExpression || keyOf(node.callee) !== "call") return undefined;
  const owner = evaluator.evaluate(node.callee.object, frame);
  return owner.kind === "function" ? { target: owner, given: givenTo(node, evaluator, frame).slice(1) } : undefined;
}

/** The arguments; none behind a spread, which may be any number. */
function givenTo(node: TSESTree.CallExpression | TSESTree.NewExpression, evaluator: Evaluator, frame: Frame): Value[] {
  const given: Value[] = [];
  for (const argument of node.arguments) {
    if (argument.type === AST.SpreadElement) break;
    given.push(evaluator.evaluate(argument, frame));
  }
  return given;
}

function foreignCall(
  target: ForeignValue,
  node: TSESTree.CallExpression,
  evaluator: Evaluator,
  frame: Frame,
): Value | undefined {
  const [first] = node.arguments;
  const argument = (): Value => (first === undefined ? known(undefined, node) : evaluator.evaluate(first, frame));
  if (target.module !== undefined) {
    if (target.module !== "axios") return undefined;
    return isForeign(target, "axios", "create")
      ? { kind: "instance", what: "axios", from: first === undefined ? emptyObject(node) : argument(), node }
      : undefined;
  }
  switch (target.path.join(".")) {
    case "require":
      return first === undefined ? undefined : evaluator.project.required(first, node, evaluator, frame);
    case "JSON.stringify":
      // The text is made here and now: what is written to the object afterwards is not in it.
      return first === undefined
        ? undefined
        : {
            kind: "instance",
            what: "json-text",
            from: isReplaced(node, evaluator, frame)
              ? unknown(node, "what a replacer makes of it")
              : evaluator.evaluate(first, usedBy(frame, node)),
            node,
          };
    case "JSON.parse": {
      const text = argument();
      return text.kind === "instance" && text.what === "json-text" ? text.from : undefined;
    }
    case "Object.assign":
      return assigned(node, evaluator, frame);
    case "Object.freeze":
    case "Object.seal":
    case "structuredClone":
    case "Promise.resolve":
      return argument();
    case "Object.keys":
    case "Object.values":
    case "Object.entries":
      return listed(argument(), target.path[1] ?? "", node);
    case "Object.fromEntries":
      return fromEntries(argument(), node);
    case "Array.from":
      return node.arguments.length === 1
        ? argument()
        : {
            kind: "array",
            items: [called(node.arguments[1], [unknown(node, "an element of a list")], node, evaluator, frame)],
            open: true,
            node,
          };
    case "Array.of":
      return { kind: "array", items: givenTo(node, evaluator, frame), open: false, node };
    case "encodeURIComponent":
      return encoded(argument(), node);
    case "encodeURI":
    case "decodeURIComponent":
      return undefined;
    case "String": {
      const value = argument();
      if (value.kind === "instance") return instanceMethod(value, "toString", node);
      return value.kind === "known" || value.kind === "text"
        ? concat([value], node)
        : value.kind === "unknown"
          ? textOf([{ node: value.node, reason: value.reason }], node)
          : undefined;
    }
    case "Boolean":
      return { kind: "sample", samples: [true, false], node };
    case "Date.now":
      return { kind: "sample", samples: EPOCHS, node };
    default:
      return undefined;
  }
}

/** `JSON.stringify(lead, withoutEmpty)` */
function isReplaced({ arguments: [, replacer] }: TSESTree.CallExpression, evaluator: Evaluator, frame: Frame): boolean {
  if (replacer === undefined) return false;
  const value = evaluator.evaluate(replacer, frame);
  return value.kind !== "known" || (value.value !== null && value.value !== undefined);
}

function assigned(node: TSESTree.CallExpression, evaluator: Evaluator, frame: Frame): Value | undefined {
  const [target, ...sources] = node.arguments;
  const onto = target === undefined ? undefined : evaluator.evaluate(target, frame);
  if (onto?.kind !== "object") return undefined;
  return sources.reduce(
    (object: ObjectValue, each) =>
      spread(object, evaluator.evaluate(each.type === AST.SpreadElement ? each.argument : each, frame)),
    onto,
  );
}

function listed(value: Value, what: string, node: Node): Value {
  if (value.kind !== "object") return unknown(node, NOT_FOLLOWED);
  const items = [...value.entries].map(([key, entry]): Value => {
    const name = known(key, entry.key);
    return what === "keys"
      ? name
      : what === "values"
        ? entry.value
        : { kind: "array", items: [name, entry.value], open: false, node };
  });
  const certain = !value.open && [...value.entries.values()].every((entry) => entry.maybe !== true);
  return { kind: "array", items, open: !certain, node };
}

function fromEntries(value: Value, node: Node): Value {
  if (value.kind !== "array") return unknown(node, NOT_FOLLOWED);
  const entries = new Map<string, Entry>();
  for (const item of value.items) {
    const [key, content] = item.kind === "array" ? item.items : [];
    if (key?.kind !== "known" || content === undefined) return { kind: "object", entries, open: true, node };
    entries.set(String(key.value), { key: key.node, value: content, maybe: value.open });
  }
  return { kind: "object", entries, open: value.open, node };
}

function methodCall(
  value: Value,
  method: string,
  node: TSESTree.CallExpression,
  evaluator: Evaluator,
  frame: Frame,
): Value {
  // Dates of every library write themselves so.
  if (method === "toISOString" && node.arguments.length === 0) return { kind: "sample", samples: MOMENTS, node };
  switch (value.kind) {
    case "choice":
      return oneOf(
        value.options.map((option) => methodCall(option, method, node, evaluator, frame)),
        node,
      );
    case "known":
    case "text":
    case "sample":
      return (
        textMethod(value, method, givenTo(node, evaluator, frame), node) ??
        (method === "concat" && value.kind !== "sample"
          ? concat([value, ...givenTo(node, evaluator, frame)], node)
          : unknown(node, NOT_FOLLOWED))
      );
    case "array":
      return arrayMethod(value, method, node, evaluator, frame);
    case "instance":
      return instanceMethod(value, method, node);
    case "function":
      return method === "bind" && node.arguments.length < 2 ? value : unknown(node, NOT_FOLLOWED);
    case "unknown":
      // `rows.map(toRecord)`: nobody knows how many, but each one looks like this.
      if (method === "map")
        return {
          kind: "array",
          items: [called(node.arguments[0], [unknown(value.node, "an element of a list")], node, evaluator, frame)],
          open: true,
          node,
        };
      return unknown(node, NOT_FOLLOWED);
    default:
      return unknown(node, NOT_FOLLOWED);
  }
}

function arrayMethod(
  value: Extract<Value, { kind: "array" }>,
  method: string,
  node: TSESTree.CallExpression,
  evaluator: Evaluator,
  frame: Frame,
): Value {
  const given = givenTo(node, evaluator, frame);
  switch (method) {
    case "map": {
      const items =
        value.items.length === 0 && value.open ? [unknown(value.node, "an element of a list")] : value.items;
      if (items.length > MOST_ELEMENTS) return unknown(node, "a long list");
      return { ...value, items: items.map((item) => called(node.arguments[0], [item], node, evaluator, frame)), node };
    }
    case "join": {
      const [separator] = given;
      const between = separator === undefined ? known(",", node) : separator;
      if (value.open) return textOf([{ node, reason: "a list that may hold more" }], node);
      return concat(
        value.items.flatMap((item, index) => (index === 0 ? [item] : [between, item])),
        node,
      );
    }
    case "concat": {
      const others = given.map((each): { items: readonly Value[]; open: boolean } =>
        each.kind === "array" ? each : { items: each.kind === "unknown" ? [] : [each], open: each.kind === "unknown" },
      );
      return {
        ...value,
        items: [...value.items, ...others.flatMap((each) => each.items)],
        open: value.open || others.some((each) => each.open),
        node,
      };
    }
    case "filter":
      // Which elements stay is not known, so none has its place; that each is one of these is no help to a reader.
      return { kind: "array", items: [], open: true, node };
    case "at": {
      const [index] = given;
      return index?.kind === "known" && typeof index.value === "number" && !value.open
        ? (value.items.at(index.value) ?? known(undefined, node))
        : unknown(node, NOT_FOLLOWED);
    }
    default:
      return unknown(node, NOT_FOLLOWED);
  }
}

function instanceMethod(value: InstanceValue, method: string, node: Node): Value {
  if (method !== "toString" && method !== "toJSON") return unknown(node, NOT_FOLLOWED);
  if (value.what === "URLSearchParams") return { ...value, asText: true };
  return value.what === "URL" || value.what === "json-text" ? value : unknown(node, NOT_FOLLOWED);
}

/** What a callback gives back for one element. */
function called(
  callback: Node | undefined,
  given: readonly Value[],
  node: Node,
  evaluator: Evaluator,
  frame: Frame,
): Value {
  const target = callback === undefined ? undefined : evaluator.evaluate(callback, frame);
  return target?.kind === "function" ? returnedBy(target, given, node, evaluator, frame) : unknown(node, NOT_FOLLOWED);
}

const BUILT_IN: Readonly<Record<string, "URL" | "URLSearchParams" | "Headers" | "FormData" | "Date">> = {
  URL: "URL",
  URLSearchParams: "URLSearchParams",
  Headers: "Headers",
  FormData: "FormData",
  Date: "Date",
};

/** What `new` makes. */
export function constructed(node: TSESTree.NewExpression, evaluator: Evaluator, frame: Frame): Value {
  const target = evaluator.evaluate(node.callee, frame);
  const given = givenTo(node, evaluator, frame);
  if (target.kind === "class") return instanceOf(target, given, node);
  if (target.kind !== "foreign") return unknown(node, "an object that cannot be followed");
  const name = target.path.at(-1) ?? "";
  if (target.module?.startsWith("@zohocrm/") === true) return sdkObject(target.module, target.path, given, node);
  const what =
    target.module === undefined ||
    target.module === "url" ||
    target.module === "node:url" ||
    target.module === "undici" ||
    target.module === "node-fetch" ||
    target.module === "form-data"
      ? BUILT_IN[name === "" && target.module === "form-data" ? "FormData" : name]
      : undefined;
  if (what === undefined) return unknown(node, "an object that cannot be followed");
  const [first, second] = given;
  const firstNode = node.arguments[0];
  if (what === "URL")
    return {
      kind: "instance",
      what,
      from: first === undefined ? unknown(node, "no address") : resolved(first, second, node),
      node,
    };
  if (what === "URLSearchParams") return { kind: "instance", what, from: readParams(first, firstNode ?? node), node };
  return { kind: "instance", what, from: first ?? emptyObject(node), node };
}

function sdkObject(module: string, path: readonly string[], given: readonly Value[], node: Node): InstanceValue {
  const [name, version] = [sdkClass(module, path), sdkVersion(module)];
  return {
    kind: "instance",
    what: "sdk",
    from: sdkFields(given, node),
    node,
    ...(name === undefined ? {} : { name }),
    ...(version === undefined ? {} : { version }),
  };
}

/** `new Choice("Won")` holds its value; other classes of the SDK begin empty. */
function sdkFields(given: readonly Value[], node: Node): Value {
  const [first] = given;
  return first === undefined
    ? emptyObject(node)
    : { kind: "object", entries: new Map([["value", { value: first, key: first.node }]]), open: false, node };
}

/** `new URL("/crm/v8/Leads", base)` */
function resolved(first: Value, base: Value | undefined, node: Node): Value {
  if (base === undefined) return first;
  const options = optionsOf(first).map((option) => {
    const text = wholeText(option) ?? (option.kind === "text" ? option.pieces[0]?.text : undefined);
    if (text === undefined) return unknown(node, "an address that cannot be read");
    if (/^[a-z][a-z0-9+.-]*:\/\//i.test(text)) return option;
    return text.startsWith("/")
      ? concat([originOf(base, node), option], node)
      : unknown(node, "an address that is relative to another one");
  });
  return oneOf(options, node);
}

/** Scheme and host of a base address: all that stays when the path begins with a slash. */
function originOf(base: Value, node: Node): Value {
  const value = base.kind === "instance" && base.what === "URL" ? base.from : base;
  return oneOf(
    optionsOf(value).map((option) => {
      const text = wholeText(option);
      const origin = text === undefined ? undefined : /^[a-z][a-z0-9+.-]*:\/\/[^/?#]*/i.exec(text)?.[0];
      return origin === undefined
        ? textOf([{ node: base.node, reason: "a base address" }], node)
        : known(origin, option.node, option.kind === "known" ? option.start : undefined);
    }),
    node,
  );
}
