import type { FunctionNode } from "../values/source.ts";
import { textOf, textsOf } from "../values/text.ts";
import type { Given } from "../values/value.ts";
import { mayBeOurs } from "./may-be-ours.ts";
import type { Fixed, HandedAddress, InnerRequest } from "./memory.ts";

/**
 * What can be told of all calls of a function, from what it sends for parameters of which nothing is known.
 *
 * @param isGiven whether it asked for any of them
 * @param calls how many calls in it may send
 */
export function fixedOf(
  inner: readonly InnerRequest[],
  { node, isGiven, calls }: { readonly node: FunctionNode; readonly isGiven: boolean; readonly calls: number },
): Fixed | null {
  if (!isGiven && inner.length > 0 && inner.every(({ request }) => request.elsewhere === true))
    return { requests: inner };
  const address = calls === 1 ? handedAddress(inner, node) : undefined;
  return address === undefined ? null : { address };
}

/**
 * The address of a function's only request with its parameter left open; undefined where the function may do something else for one of them, or something else to it.
 */
function handedAddress(
  [inner, ...others]: readonly InnerRequest[],
  { params }: FunctionNode,
): HandedAddress | undefined {
  if (inner?.certain !== true || others.length > 0) return undefined;
  const { client, url, elsewhere } = inner.request;
  if (client !== "fetch" || url.kind !== "text" || elsewhere === true) return undefined;
  const [at, ...more] = url.pieces.flatMap(({ text, node }, position) =>
    text === undefined && params.some((parameter) => parameter === node) ? [position] : [],
  );
  const piece = at === undefined ? undefined : url.pieces[at];
  if (at === undefined || more.length > 0 || piece === undefined) return undefined;
  if (piece.digits === true || piece.encoded === true || piece.orEmpty === true) return undefined;
  return {
    index: params.findIndex((parameter) => parameter === piece.node),
    before: url.pieces.slice(0, at),
    after: url.pieces.slice(at + 1),
    inner,
  };
}

/**
 * The request for a path that is written where the function is called, where that shows that it is one's own server's: most are, and nothing else of
 * them is read. Undefined for others, of which all is read.
 */
export function askedElsewhere(
  { index, before, after, inner: { request, call } }: HandedAddress,
  given: readonly Given[],
): InnerRequest | undefined {
  const handed = given[index];
  const value = typeof handed === "function" ? handed() : handed;
  if (value?.kind !== "text" && (value?.kind !== "known" || typeof value.value !== "string")) return undefined;
  const url = textOf([...before, ...textsOf(value).flat(), ...after], request.url.node);
  return mayBeOurs(url)
    ? undefined
    : { request: { node: call, client: "fetch", url, elsewhere: true }, call, certain: true };
}
