import { checks } from "@zoho-preflight/validator/checks";
import { splitRequest } from "@zoho-preflight/validator/node";

import type { FoundCall } from "../requests/call.ts";
import { known } from "../values/value.ts";
import type { Known, ObjectValue, Value } from "../values/value.ts";
import type { Node } from "../values/source.ts";

/** What an envelope may have, here and for `zoho-preflight check`. */
const KEYS: ReadonlySet<string> = new Set([
  "request",
  "url",
  "method",
  "headers",
  "body",
  "name",
  "options",
  "preflight-ignore",
  "$schema",
]);

type Parts = Readonly<
  Record<"request" | "url" | "method" | "headers" | "body" | "preflight-ignore", Value | undefined>
>;

/**
 * A request that names itself: `{ "request": "POST /crm/v8/Leads", "body": … }` or `{ "method", "url", "headers", "body" }`; undefined for any
 * other JSON.
 *
 * @param mayBeBody the file is the body of a request that its name tells. A record may have a field `url`, but an envelope has nothing else
 */
export function enveloped(value: Value, node: Node, mayBeBody: boolean): FoundCall | undefined {
  if (value.kind !== "object") return undefined;
  const parts = partsOf(value);
  const line = textOf(parts.request) ?? textOf(parts.url);
  if (
    line === undefined ||
    (mayBeBody && !(hasPath(line.value) && [...value.entries.keys()].every((key) => KEYS.has(key))))
  )
    return undefined;
  const { headers, body } = parts;
  return {
    node,
    client: "payload",
    ...addressOf(line, parts),
    ...(hasPath(line.value) ? { zoho: true } : {}),
    ...(headers === undefined ? {} : { headers }),
    ...(body === undefined ? {} : { body }),
    ...notIgnored(parts["preflight-ignore"]),
  };
}

function partsOf({ entries }: ObjectValue): Parts {
  const value = (key: string): Value | undefined => entries.get(key)?.value;
  return {
    request: value("request"),
    url: value("url"),
    method: value("method"),
    headers: value("headers"),
    body: value("body"),
    "preflight-ignore": value("preflight-ignore"),
  };
}

type Text = Known & { readonly value: string };

function textOf(value: Value | undefined): Text | undefined {
  return value?.kind === "known" && typeof value.value === "string" ? (value as Text) : undefined;
}

function hasPath(text: string): boolean {
  return /(?:^|\/|\s)crm\//i.test(text);
}

/** Method and address may stand in one text; each keeps its place. */
function addressOf(line: Text, { request, method }: Parts): Pick<FoundCall, "url" | "method"> {
  const given = method === undefined ? {} : { method };
  if (line !== request) return { url: line, ...given };
  const { method: verb, url } = splitRequest(line.value);
  const at = (text: string): number | undefined =>
    line.start === undefined ? undefined : line.start + line.value.lastIndexOf(text);
  const word = /^\s*([A-Za-z]+)\s/.exec(line.value)?.[1];
  return {
    url: known(url, line.node, at(url)),
    ...(word === undefined ? given : { method: known(verb, line.node, at(word)) }),
  };
}

/** `"preflight-ignore": "known-fields"`, or a list: JSON has no comments that could say so. */
function notIgnored(ignore: Value | undefined): Pick<FoundCall, "checks"> {
  const names = (ignore?.kind === "array" ? ignore.items : [ignore]).flatMap((item) => textOf(item)?.value ?? []);
  return names.length === 0 ? {} : { checks: checks.map(({ name }) => name).filter((name) => !names.includes(name)) };
}
