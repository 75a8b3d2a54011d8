import { AST_NODE_TYPES as AST } from "@typescript-eslint/types";

import { parentOf } from "../code/tree.ts";
import type { Place } from "../locate.ts";
import { codeText, isName, isPlain, keyText } from "./code-text.ts";
import type { Writing } from "./code-text.ts";
import type { Node } from "../values/source.ts";

/** Text in place of a stretch of the file, by offsets. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** What is written to. */
export interface Code {
  readonly text: string;
  readonly json: boolean;
}

/** Kinds of nodes that are a value themselves, so that another one can stand there. Others are names, calls and the like. */
const VALUES: ReadonlySet<string> = new Set([
  AST.Literal,
  AST.TemplateLiteral,
  AST.UnaryExpression,
  AST.ArrayExpression,
  AST.ObjectExpression,
  "String",
  "Number",
  "Boolean",
  "Null",
  "NaN",
  "Infinity",
  "Array",
  "Object",
]);

export function textAt({ range }: Node, { text }: Code): string {
  return text.slice(range[0], range[1]);
}

function writingAt(node: Node, code: Code): Writing {
  const first = code.text.charAt(node.range[0]);
  return { json: code.json, ...(first === "'" || first === '"' || first === "`" ? { quote: first } : {}) };
}

/** A value by another one, in the quotes that were there. Undefined where the code is not a literal, or the value is not known to the bottom. */
export function replaced(node: Node, value: unknown, code: Code): Edit | undefined {
  if (!VALUES.has(node.type) || !isPlain(value) || (node.type === AST.TemplateLiteral && node.expressions.length > 0))
    return undefined;
  return { start: node.range[0], end: node.range[1], text: codeText(value, writingAt(node, code)) };
}

/** A value that goes into an address, where text and number are the same: a number stays one. */
export function replacedInAddress(node: Node, value: string, code: Code): Edit | undefined {
  const isNumber = node.type === AST.Literal && typeof node.value === "number" && String(Number(value)) === value;
  return replaced(node, isNumber ? Number(value) : value, code);
}

/** `{ data: … }` around what is there. */
export function wrapped(node: Node, key: string, inList: boolean, code: Code): Edit {
  const parent = parentOf(node);
  // `{ data }` becomes `{ data: [data] }`.
  const before = parent?.type === AST.Property && parent.shorthand ? `${textAt(node, code)}: ` : "";
  const inner = inList ? `[${textAt(node, code)}]` : textAt(node, code);
  return {
    start: node.range[0],
    end: node.range[1],
    text: before + (key === "" ? inner : `{ ${keyText(key, { json: code.json })}: ${inner} }`),
  };
}

/** A key by another name; the shorthand `{ Last_Nme }` keeps its value. Undefined where the old name is not written there: an SDK gives keys that nobody writes. */
export function renamed(
  node: Node,
  { from, to: name }: { readonly from: string; readonly to: string },
  code: Code,
): Edit | undefined {
  const [start, end] = node.range;
  if (writtenName(node) !== from) return undefined;
  // Only JSON5 has keys without quotes.
  if (node.type === AST.Identifier && code.json) return { start, end, text: keyText(name, { json: !isName(name) }) };
  if (node.type !== AST.Identifier) return VALUES.has(node.type) ? replaced(node, name, code) : undefined;
  const parent = parentOf(node);
  // `[KEY]: …`: another name in its place would be another variable.
  if (parent?.type === AST.Property && parent.computed) return undefined;
  if (parent?.type === AST.Property)
    return {
      start,
      end,
      text: parent.shorthand ? `${keyText(name, { json: false })}: ${node.name}` : keyText(name, { json: false }),
    };
  // `lead.Last_Nme = …`: only a name can stand behind the dot.
  return parent?.type === AST.MemberExpression && !parent.computed && parent.property === node && isName(name)
    ? { start, end, text: name }
    : undefined;
}

/** `Last_Nme` and `"Last_Nme"`, in JSON too. */
function writtenName(node: Node): string | undefined {
  if (node.type === AST.Identifier) return node.name;
  if (node.type === AST.TemplateLiteral)
    return node.expressions.length === 0 ? (node.quasis[0]?.value.cooked ?? undefined) : undefined;
  const { value } = node as { readonly value?: unknown };
  return typeof value === "string" || typeof value === "number" ? String(value) : undefined;
}

/** A missing key, behind the others. */
export function added(node: Node, key: string, value: unknown, code: Code): Edit | undefined {
  if (!isPlain(value)) return undefined;
  const [from, to] = node.range;
  const text = `${keyText(key, { json: code.json })}: ${codeText(value, { json: code.json })}`;
  if (node.type === AST.ObjectExpression) return behind(node.properties.at(-1)?.range[1], from + 1, to - 1, text, code);
  const json = node as unknown as {
    readonly type: string;
    readonly members?: readonly { readonly range: readonly [number, number] }[];
  };
  return json.type === "Object" ? behind(json.members?.at(-1)?.range[1], from + 1, to - 1, text, code) : undefined;
}

/** Whether a node is an object in which keys are written. */
export function isObjectOf({ type }: Node): boolean {
  return type === AST.ObjectExpression || (type as string) === "Object";
}

function behind(last: number | undefined, open: number, close: number, text: string, code: Code): Edit {
  // Comments stay.
  if (last === undefined)
    return code.text.slice(open, close).trim() === ""
      ? { start: open, end: close, text: ` ${text} ` }
      : { start: open, end: open, text: ` ${text}` };
  // A trailing comma stays the last thing.
  const comma = /^\s*,/.exec(code.text.slice(last, close))?.[0];
  return comma === undefined
    ? { start: last, end: last, text: `, ${text}` }
    : { start: last + comma.length, end: last + comma.length, text: ` ${text},` };
}

/** `"PUT"` becomes `"POST"`, `axios.put` becomes `axios.post`. */
export function otherMethod({ node, range }: Place, name: string, code: Code): Edit | undefined {
  if (range !== undefined) return { start: range[0], end: range[1], text: name };
  const parent = parentOf(node);
  if (parent?.type === AST.MemberExpression && parent.property === node && parent.computed)
    return replaced(node, name.toLowerCase(), code);
  if (node.type === AST.Identifier && parent?.type === AST.MemberExpression && parent.property === node)
    return { start: node.range[0], end: node.range[1], text: name.toLowerCase() };
  return node.type === AST.Literal || code.json ? replaced(node, name, code) : undefined;
}
