import { AST_NODE_TYPES as AST } from "@typescript-eslint/types";

import { isTransparent, keyOf } from "../code/keys.ts";
import { nameIn, parentOf } from "../code/tree.ts";
import type { Node, Source } from "../values/source.ts";
import type { Piece } from "../values/value.ts";

/** An expression that stands in a value of the query as it is: `?email=${email}`. */
export interface UnencodedHole {
  readonly node: Node;
  readonly param: string;
}

/** Parameters whose values people write. Others hold numbers, ids and names of fields. Source: v8 documentation, search records. */
const WRITTEN_BY_PEOPLE: ReadonlySet<string> = new Set(["criteria", "email", "phone", "word"]);
/** What needs no encoding by its name: ids, numbers, dates, and what says that it is encoded. */
const PLAIN =
  /(?:^|[._])ids?$|[a-z\d]I[dD]s?$|_IDS?$|encod|escap|quer(?:y|ies)$|param|page|count|limit|offset|size|num(?:ber)?$|index|year|month|day|date|time|amount|total|status|stage|flag|bool|uuid|digits/i;
/** Methods after which text may hold what breaks a query as before. */
const KEEPS_TEXT: ReadonlySet<string> = new Set(["trim", "toLowerCase", "toUpperCase", "toString"]);

/** The holes of an address that break the query when they hold `&`, `+`, `#` or a bracket. */
export function unencodedHoles(
  pieces: readonly Piece[],
  source: Pick<Source, "holds" | "variableOf" | "declaredBy">,
): readonly UnencodedHole[] {
  let before = "";
  return pieces.flatMap((piece, index): readonly UnencodedHole[] => {
    const param = paramAt(before);
    before += piece.text ?? "\uFFFE";
    if (piece.text !== undefined || piece.encoded === true || piece.digits === true || param === undefined) return [];
    const node = writtenAt(pieces[index - 1]);
    return node !== undefined && source.holds(node) && mayNeedEncoding(node, source) ? [{ node, param }] : [];
  });
}

/** The parameter whose value begins or goes on behind a text; of criteria only behind a comparator, `(Email:equals:`. */
function paramAt(before: string): string | undefined {
  const [, name = "", value = ""] = /\?(?:[^#]*&)?([a-z_]+)=([^&#]*)$/.exec(before) ?? [];
  if (!WRITTEN_BY_PEOPLE.has(name)) return undefined;
  if (name !== "criteria") return value === "" ? name : undefined;
  return /\([\w.]+(?::|%3A)[a-z_]+(?::|%3A)$/.test(value) ? name : undefined;
}

/** The expression behind a stretch of text, as it is written there. */
function writtenAt(piece: Piece | undefined): Node | undefined {
  if (piece?.text === undefined) return undefined;
  const parent = parentOf(piece.node);
  if (parent?.type === AST.TemplateLiteral)
    return parent.expressions[parent.quasis.findIndex((quasi) => quasi === piece.node)];
  if (parent?.type !== AST.BinaryExpression || parent.operator !== "+") return undefined;
  if (parent.left === piece.node) return parent.right;
  const around = parentOf(parent);
  return around?.type === AST.BinaryExpression && around.left === parent ? around.right : undefined;
}

function mayNeedEncoding(node: Node, source: Pick<Source, "variableOf" | "declaredBy">): boolean {
  if (isTransparent(node) && "expression" in node) return mayNeedEncoding(node.expression as Node, source);
  if (node.type === AST.CallExpression)
    return (
      node.callee.type === AST.MemberExpression &&
      KEEPS_TEXT.has(keyOf(node.callee) ?? "") &&
      mayNeedEncoding(node.callee.object, source)
    );
  if (node.type !== AST.Identifier && node.type !== AST.MemberExpression) return false;
  if (PLAIN.test(nameIn(node))) return false;
  return node.type !== AST.Identifier || isText(node, source);
}

/** Whether a name is given text that nobody encoded, as far as the file shows it: a number is none, nor what each call encodes before. */
function isText(
  name: Extract<Node, { type: "Identifier" }>,
  source: Pick<Source, "variableOf" | "declaredBy">,
): boolean {
  const variable = source.variableOf(name);
  const [definition] = variable?.defs ?? [];
  if (variable === null || definition === undefined) return true;
  const written = definition.name as Node;
  const type = written.type === AST.Identifier ? written.typeAnnotation?.typeAnnotation.type : undefined;
  if (type !== undefined && type !== AST.TSStringKeyword) return false;
  // A value that the file changes may be encoded by then.
  if (variable.references.some((reference) => reference.isWrite() && reference.init !== true)) return false;
  const owner = definition.node as Node;
  if (owner.type === AST.VariableDeclarator)
    return (
      owner.init === null ||
      owner.id.type !== AST.Identifier ||
      mayNeedEncoding(owner.init, source) ||
      owner.init.type === AST.AwaitExpression
    );
  const index = "params" in owner ? owner.params.findIndex((each) => each === written) : -1;
  return index === -1 || !callsOf(owner, source).some((call) => isEncoded(call.arguments[index]));
}

function callsOf(
  owner: Node,
  source: Pick<Source, "declaredBy">,
): readonly Extract<Node, { type: "CallExpression" }>[] {
  const named = parentOf(owner)?.type === AST.VariableDeclarator ? (parentOf(owner) ?? owner) : owner;
  return source.declaredBy(named).flatMap(({ references }) =>
    references.flatMap(({ identifier }) => {
      const call = parentOf(identifier);
      return call?.type === AST.CallExpression && call.callee === identifier ? [call] : [];
    }),
  );
}

/** `encodeURIComponent(email)`, `encode(email)` */
function isEncoded(node: Node | undefined): boolean {
  return node?.type === AST.CallExpression && /enc|escape/i.test(nameIn(node.callee));
}
