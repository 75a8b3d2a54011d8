import type { Node } from "../values/source.ts";
import { concat, hole, queryTexts, textOf, textsOf, withQuery } from "../values/text.ts";
import { oneOf, optionsOf } from "../values/value.ts";
import type { Piece, Value } from "../values/value.ts";
import type { FoundCall } from "./call.ts";

/** Why something cannot be read that no code shows, and that a client may add: nothing is unread for that. */
export const MAY_BE_ADDED = "what a client may add";

/** Most ways that one address is followed in. */
const MOST_WAYS = 8;

/** The complete addresses that a call may send to: base, path and parameters, in pieces that know where they stand. */
export function addressesOf({
  url,
  base,
  query,
  node,
  moreQuery,
}: Pick<FoundCall, "url" | "base" | "query" | "node" | "moreQuery">): readonly (readonly Piece[])[] {
  const whole = textsOf(base === undefined ? url : withBase(url, base, node)).map((pieces) => closed(pieces, node));
  const written = withQuery(whole, query === undefined ? [[]] : queryTexts(query), node);
  const addresses = moreQuery === true ? withQuery(written, [[hole(node, MAY_BE_ADDED)]], node) : written;
  return addresses.length > MOST_WAYS ? [[hole(node, "one of too many addresses")]] : addresses;
}

/** `baseURL` and path as axios joins them; an absolute path stands alone. */
function withBase(path: Value, base: Value, node: Node): Value {
  return oneOf(
    textsOf(path)
      .map((pieces) => {
        const [first] = pieces;
        const text = textOf(pieces, node);
        if (first?.text !== undefined && /^(?:[a-z][a-z0-9+.-]*:)?\/\//i.test(first.text)) return text;
        const slash =
          first === undefined || first.text?.startsWith("/") === true ? [] : [textOf([{ text: "/", node }], node)];
        return concat(
          [
            oneOf(
              textsOf(base).map((option) => textOf(trimEnd(option), node)),
              node,
            ),
            ...slash,
            text,
          ],
          node,
        );
      })
      .flatMap(optionsOf),
    node,
  );
}

function trimEnd(pieces: readonly Piece[]): readonly Piece[] {
  const last = pieces.at(-1);
  return last?.text?.endsWith("/") === true
    ? [...pieces.slice(0, -1), { ...last, text: last.text.replace(/\/+$/, "") }]
    : pieces;
}

/**
 * `?per_page=200${more}`: a hole right behind a value may bring its own parameters, so more may follow. Where the hole is the value, or an
 * item of it, it is that and nothing else.
 */
function closed(pieces: readonly Piece[], node: Node): readonly Piece[] {
  let before = "";
  for (const each of pieces) {
    // `%3A` is not a letter: `criteria=(Email%3Aequals%3A${email})`
    if (
      each.text === undefined &&
      before.includes("?") &&
      /[A-Za-z0-9)]$/.test(before) &&
      !/%[0-9A-F]{2}$/i.test(before)
    )
      return [...pieces, { text: "&", node }, hole(each.node, "parameters that cannot be read")];
    before += each.text ?? "\uFFFE";
  }
  return pieces;
}
