import { AST_NODE_TYPES as AST } from "@typescript-eslint/types";

import type { Reading } from "../libraries/reading.ts";
import { textsOf } from "../values/text.ts";
import type { Value } from "../values/value.ts";

/** Keys of what a client is made with that hold its address. */
export const BASE_KEYS: readonly string[] = ["baseURL", "baseUrl", "prefixUrl", "prefix", "baseUrlOverride"];

/** Names of the same that only clients nobody knows have. */
const MORE_KEYS: readonly string[] = ["baseUri", "basePath", "apiUrl", "rootUrl"];

/**
 * Whether a client that nobody knows was made for another service's address: `createClient({ baseUrl: "https://api.example.com" })`, `new Api("https://…")`.
 * What it is given as a path goes there, whatever the path is called.
 */
export function isMadeForOthers(client: Value, reading: Reading): boolean {
  const { kind, node } = client;
  if (kind !== "unknown" || (node.type !== AST.CallExpression && node.type !== AST.NewExpression)) return false;
  const [first] = node.arguments;
  if (first === undefined || first.type === AST.SpreadElement || !reading.frame.source.holds(first)) return false;
  const given = reading.evaluate(first);
  if (given.kind !== "object") return isOfOthers(given);
  return [...BASE_KEYS, ...MORE_KEYS].some((key) => {
    const value = given.entries.get(key)?.value;
    return value !== undefined && isOfOthers(value);
  });
}

/** An address whose host can be read, and is none of Zoho's. */
function isOfOthers(address: Value): boolean {
  return textsOf(address).every(([first]) => /^https?:\/\/(?![^/]*zoho)[^/]+/i.test(first?.text ?? ""));
}
