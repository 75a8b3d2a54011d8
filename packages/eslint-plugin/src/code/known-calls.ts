import { AST_NODE_TYPES as AST } from "@typescript-eslint/types";
import type { TSESTree } from "@typescript-eslint/types";

import type { Node, Source } from "../values/source.ts";
import { calleeText, keyOf } from "./keys.ts";

/** Methods of arrays, text, maps and URLs that leave their object as it is, and do not hand it on. */
export const READS = new Set(
  "at concat entries every filter find findIndex findLast findLastIndex flat flatMap forEach get getAll has includes indexOf join keys lastIndexOf map match reduce reduceRight replace replaceAll slice some split startsWith endsWith substring toISOString toJSON toLowerCase toString toUpperCase trim values then catch finally padStart padEnd toFixed getTime charAt localeCompare valueOf toLocaleString toSorted toReversed with post put patch head options request".split(
    " ",
  ),
);
/** Methods whose callback is given the elements. */
export const CALLBACKS = new Set([
  "every",
  "filter",
  "find",
  "findIndex",
  "findLast",
  "flatMap",
  "forEach",
  "map",
  "reduce",
  "reduceRight",
  "findLastIndex",
  "findLast",
  "some",
  "then",
]);
/** Methods that change their object in a way that is followed. */
export const WRITES = new Set([
  "push",
  "unshift",
  "set",
  "append",
  "delete",
  "addKeyValue",
  "addFieldValue",
  "setId",
  "setData",
  "setKeyValue",
]);
/** Globals whose functions only read what they are given. `Object.assign` is looked at apart. */
const PURE_GLOBALS = new Set([
  "JSON",
  "Object",
  "Array",
  "console",
  "Math",
  "String",
  "Number",
  "Boolean",
  "Promise",
  "Date",
  "structuredClone",
  "encodeURIComponent",
  "encodeURI",
  "parseInt",
  "parseFloat",
  "isNaN",
  "URL",
  "URLSearchParams",
  "Headers",
  "Set",
  "Map",
  "WeakMap",
  "WeakRef",
  "Symbol",
  "BigInt",
  "Buffer",
  "btoa",
  "atob",
  "expect",
  "assert",
  "setTimeout",
]);
/** `logger.info(lead)`, `log.debug(lead)`, `debug(lead)`. */
const LOGGERS = /^(?:.*log(?:ger)?|debug|winston|pino|consola|assert|expect)$/i;

/** `Object.assign(lead, …)` */
export function isMerge({ callee }: TSESTree.CallExpression): boolean {
  return (
    callee.type === AST.MemberExpression &&
    keyOf(callee) === "assign" &&
    callee.object.type === AST.Identifier &&
    callee.object.name === "Object"
  );
}

/** Global functions whose result is what they are given, as the same thing, or a list that holds it. */
const SAME: ReadonlySet<string> = new Set(
  "Object.freeze Object.seal Object.preventExtensions Object.assign Promise.resolve Promise.reject".split(" "),
);
const HOLDS: ReadonlySet<string> = new Set(
  "Object.values Object.entries Object.fromEntries Object.groupBy Map.groupBy Array.from Array.of Promise.all Promise.allSettled Promise.race Promise.any Map Set WeakMap WeakRef".split(
    " ",
  ),
);

/** Whether a call gives back the very thing that it is given, or something that holds it; undefined for neither. */
export function handsBack({ callee }: TSESTree.CallExpression | TSESTree.NewExpression): "same" | "holds" | undefined {
  const name = calleeText(callee) ?? "";
  return SAME.has(name) ? "same" : HOLDS.has(name) ? "holds" : undefined;
}

/** Functions of the language that change what they are given first. */
const CHANGES_FIRST: ReadonlySet<string> = new Set(
  "Object.defineProperty Object.defineProperties Object.setPrototypeOf".split(" "),
);
/** `Object.prototype.hasOwnProperty.call(lead, "Phone")` */
const BORROWED = /\.(?:call|apply)$/;
const BORROWED_READS = /\.(?:hasOwnProperty|propertyIsEnumerable|toString|isPrototypeOf)\.(?:call|apply)$/;

/** Whether a function of the language hands the argument at an index on to code that may change it, or changes it itself. */
function changesArgument(callee: Node, index: number): boolean {
  const name = calleeText(callee) ?? "";
  if (CHANGES_FIRST.has(name)) return index === 0;
  // `setTimeout(fill, 0, lead)`
  if (name === "setTimeout") return index >= 2;
  if (!BORROWED.test(name)) return false;
  const [method = ""] = name.split(".").slice(-2);
  return !READS.has(method) && !BORROWED_READS.test(name);
}

/** Whether a call, by its name, leaves what it is given as it is; `index`: which of its arguments is meant. */
export function isPure({ callee, type }: TSESTree.CallExpression | TSESTree.NewExpression, index = 0): boolean {
  let root: Node = callee;
  let last = "";
  while (root.type === AST.MemberExpression) {
    last = last === "" ? (keyOf(root) ?? "") : last;
    root = root.object;
  }
  if (root.type === AST.Identifier && PURE_GLOBALS.has(root.name)) return !changesArgument(callee, index);
  if (root.type === AST.Identifier && LOGGERS.test(root.name)) return true;
  // `this.logger.info(lead)`, `request.log.warn(lead)`
  if (
    callee.type === AST.MemberExpression &&
    callee.object.type === AST.MemberExpression &&
    LOGGERS.test(keyOf(callee.object) ?? "")
  )
    return true;
  // What a collection takes in, it does not change; nor does a client what it sends.
  if (/^(?:push|add|unshift|fetch|get|post|put|patch|delete|head|request|send)$/.test(last)) return true;
  return (
    type === AST.CallExpression &&
    root === callee &&
    root.type === AST.Identifier &&
    /^(?:fetch|axios|isEmpty|String|Number|Boolean|require)$/.test(root.name)
  );
}

/** `record.setOwner(owner)` of the official SDK keeps what it is given. */
export function isSdkSetter({ callee }: TSESTree.CallExpression | TSESTree.NewExpression, source: Source): boolean {
  return source.hasSdk && callee.type === AST.MemberExpression && /^set[A-Z]/.test(keyOf(callee) ?? "");
}
