import type { TSESTree } from "@typescript-eslint/types";

import { known } from "../values/value.ts";
import type { ForeignValue, Value } from "../values/value.ts";
import { argument, hidesArguments, option } from "./call.ts";
import type { CallContext, FoundCall } from "./call.ts";

/** Packages whose default export is `fetch`, and those that have it by name. */
const PACKAGES: ReadonlySet<string> = new Set([
  "node-fetch",
  "cross-fetch",
  "isomorphic-fetch",
  "undici",
  "isomorphic-unfetch",
  "whatwg-fetch",
]);

/** `fetch(url, { method, headers, body })`: the global one, node-fetch's, undici's. */
export function fetchCall(node: TSESTree.CallExpression, context: CallContext): FoundCall | undefined {
  const callee = context.reading.evaluate(node.callee);
  if (callee.kind !== "foreign" || !isFetch(callee) || hidesArguments(node)) return undefined;
  const url = argument(node, 0, context);
  if (url === undefined) return undefined;
  if (!context.isWanted(url)) return { node, client: "fetch", url, elsewhere: true };
  const init = argument(node, 1, context);
  // `fetch(new Request(…))` says the rest elsewhere.
  const isText =
    url.kind === "known" ||
    url.kind === "text" ||
    url.kind === "choice" ||
    (url.kind === "instance" && url.what === "URL");
  if (!isText && init === undefined) return { node, client: "fetch", url };
  return { node, client: "fetch", url, ...requestInit(init, node, context) };
}

function isFetch({ module, path }: ForeignValue): boolean {
  const [name, ...more] = path;
  if (module === undefined) return name === "fetch" && more.length === 0;
  return PACKAGES.has(module) && more.length === 0 && (name === undefined ? module !== "undici" : name === "fetch");
}

/** Method, headers and body of a `RequestInit`. */
function requestInit(
  init: Value | undefined,
  node: TSESTree.CallExpression,
  context: CallContext,
): Pick<FoundCall, "method" | "headers" | "body" | "rawBody" | "session"> {
  if (init === undefined) return { method: known("GET", node) };
  const headers = option(init, "headers", context);
  const body = option(init, "body", context);
  const credentials = option(init, "credentials", context);
  return {
    method: option(init, "method", context) ?? known("GET", node),
    ...(headers === undefined ? {} : { headers }),
    ...(body === undefined ? {} : { body, rawBody: true }),
    ...(credentials?.kind === "known" && credentials.value !== "omit" ? { session: true } : {}),
  };
}
