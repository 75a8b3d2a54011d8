import type { Replaced } from "../code/replaced.ts";
import { originOf } from "../code/origin.ts";
import type { Source } from "../values/source.ts";
import type { ClientName, FoundCall } from "./call.ts";
import { isClientPackage } from "./may-send.ts";
import type { CallSite } from "./find-requests.ts";

/** What a client is called where it is replaced: a global, or one of its packages. */
const CALLED: Readonly<Partial<Record<ClientName, RegExp>>> = {
  fetch: /^(?:fetch|node-fetch|cross-fetch|isomorphic-(?:un)?fetch|whatwg-fetch|undici|(?:node:)?https?)$/,
  axios: /^(?:axios|XMLHttpRequest|(?:node:)?https?)$/,
  "request-options": /^(?:request(?:-promise(?:-native)?)?|postman-request|teeny-request|(?:node:)?https?)$/,
  "embedded-sdk": /^ZOHO$/,
  connection: /^ZOHO$/,
  "client-script": /^ZDK$/,
  zrc: /^zrc$/,
  "official-sdk": /^@zohocrm\//,
  zcrmsdk: /^zcrmsdk$/,
};

/**
 * Whether a call sends nothing: it goes through what its file replaces, or, in a test, through another file, where a mock that stands
 * elsewhere may wait for it. A direct call of a client that nobody replaces is a request in a test too.
 */
export function isUnsent(
  { node, requests }: CallSite,
  source: Source,
  { isTest, replaced }: { readonly isTest: boolean; readonly replaced: Replaced },
): boolean {
  if (!isTest && replaced.names.size === 0 && !replaced.everything) return false;
  // Of a client that nobody knows, nobody knows what replaces it.
  if (requests.some(({ provenByAddress }) => provenByAddress === true)) return true;
  if (
    replaced.everything ||
    requests.some((request) => isReplaced(request, replaced) || goesElsewhere(request, source))
  )
    return true;
  const origin = originOf(node.callee, source);
  return origin?.from === "import" && !isClientPackage(origin.name);
}

function isReplaced({ client, sender = client, callee = "" }: FoundCall, { names }: Replaced): boolean {
  const called = CALLED[sender];
  if (called === undefined) return names.has(callee.split(".")[0] ?? "");
  return [...names].some((name) => called.test(name));
}

function goesElsewhere({ through = [] }: FoundCall, source: Source): boolean {
  return through.some((node) => !source.holds(node));
}
