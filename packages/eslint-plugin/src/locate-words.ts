import { AST_NODE_TYPES as AST } from "@typescript-eslint/types";

import type { Path, Report } from "@zoho-preflight/validator";
import { urlPlace } from "@zoho-preflight/validator/seen";

import { parentOf } from "./code/tree.ts";
import { isShown, soleValueAt } from "./locate.ts";
import type { Place, ShownFile } from "./locate.ts";
import type { FoundCall } from "./requests/call.ts";
import { literalOffsets } from "./values/literal-offsets.ts";
import { textsOf } from "./values/text.ts";
import type { Piece, Value } from "./values/value.ts";

type Issue = Pick<Report["issues"][number], "path" | "range">;
type Words = NonNullable<Issue["range"]>;

/** Stands for a hole where pieces are put together: the words of an issue count one as one character. */
const HOLE = "\uFFFE";

/**
 * Where the words that an issue means stand in the code of a call: of `"select Last_Nme from Leads …"` the second word, whatever is escaped before it. Undefined
 * where the issue means no words, or code does not show them one by one.
 */
export function locateWords(
  { path, range }: Issue,
  found: FoundCall,
  addresses: readonly (readonly Piece[])[],
  source: ShownFile,
): Place | undefined {
  if (range === undefined) return undefined;
  const place = wordsAt(path, range, found, addresses, source);
  return place !== undefined && isShown(place.node, found, source) ? place : undefined;
}

function wordsAt(
  path: Path,
  range: Words,
  found: FoundCall,
  [address, ...others]: readonly (readonly Piece[])[],
  source: ShownFile,
): Place | undefined {
  if (path[0] !== "query") return wordsOf(soleValueAt(path, found), range, source);
  if (address === undefined || others.length > 0) return undefined;
  const { query } = found;
  const params = query?.kind === "instance" ? query.from : query;
  const given = params?.kind === "object" ? params.entries.get(String(path[1]))?.value : undefined;
  if (given !== undefined) return wordsOf(given, range, source);
  const words = urlPlace(address.map(({ text }) => text ?? HOLE).join(""), path, range);
  return words === undefined ? undefined : inPieces(address, words, source);
}

function wordsOf(value: Value | undefined, range: Words, source: ShownFile): Place | undefined {
  const [pieces, ...others] = value === undefined || value.kind === "choice" ? [] : textsOf(value);
  return pieces === undefined || others.length > 0 ? undefined : inPieces(pieces, range, source);
}

function inPieces(pieces: readonly Piece[], { start, end }: Words, source: ShownFile): Place | undefined {
  let from = 0;
  let first: { readonly piece: Piece; readonly start: number } | undefined;
  for (const piece of pieces) {
    const next = from + (piece.text ?? HOLE).length;
    if (first === undefined && start < next) {
      const at = offsetIn(piece, start - from, source);
      if (at === undefined) return undefined;
      first = { piece, start: at };
    }
    if (first !== undefined && (end <= next || piece === pieces.at(-1))) {
      // What ends in another literal is shown up to the end of the first.
      const last = isSameLiteral(first.piece, piece)
        ? offsetIn(piece, end - from, source)
        : offsetIn(first.piece, first.piece.text?.length ?? 0, source);
      return last === undefined || last <= first.start
        ? undefined
        : { node: first.piece.node, range: [first.start, last] };
    }
    from = next;
  }
  return undefined;
}

function isSameLiteral({ node }: Piece, { node: other }: Piece): boolean {
  return (
    node === other ||
    (node.type === AST.TemplateElement && other.type === AST.TemplateElement && parentOf(node) === parentOf(other))
  );
}

/** Where a character of a piece stands in the file. */
function offsetIn({ text, start, node }: Piece, index: number, { text: code }: ShownFile): number | undefined {
  if (text === undefined) return undefined;
  if (start !== undefined) return start + index;
  if (node.type !== AST.Literal && node.type !== AST.TemplateElement && (node.type as string) !== "String")
    return undefined;
  const [begin] = node.range;
  // Parsers differ in whether the range of a stretch of a template holds the backtick.
  const from = begin + (/^["'`}]/.test(code.charAt(begin)) ? 1 : 0);
  const plain = literalOffsets(text, code, from);
  if (plain !== undefined) return plain[index];
  // Text that the client encodes.
  const [decoded, before] = [unencoded(text), unencoded(text.slice(0, index))];
  return decoded === undefined || before === undefined
    ? undefined
    : literalOffsets(decoded, code, from)?.[before.length];
}

function unencoded(text: string): string | undefined {
  try {
    const decoded = decodeURIComponent(text);
    return encodeURIComponent(decoded) === text ? decoded : undefined;
  } catch {
    return undefined;
  }
}
