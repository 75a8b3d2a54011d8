import { checks } from "@zoho-preflight/validator/checks";
import { splitRequest } from "@zoho-preflight/validator/node";

import type { FoundCall } from "../requests/call.ts";
import { emptyObject, known, unknown } from "../values/value.ts";
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

type Parts = Readonly<Record<"request" | "url" | "method" | "headers" | "preflight-ignore", Value | undefined>>;

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
  const { headers } = parts;
  return {
    node,
    client: "payload",
    ...addressOf(line, parts),
    ...(hasPath(line.value) ? { zoho: true } : {}),
    ...(headers === undefined ? {} : { headers }),
    ...contentOf(value),
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
    "preflight-ignore": value("preflight-ignore"),
  };
}

/** Where other clients keep it: axios (`data`, `params`, `baseURL`), Python's requests (`json`), mock files (`query`). */
const BODY = ["body", "data", "json"];
const QUERY = ["params", "query"];
const BASE = "baseURL";

/**
 * Body, parameters and base by the names of their keys. An object under any other name may be the body or the parameters, so these are unknown
 * where nothing else is.
 */
function contentOf({ entries, node }: ObjectValue): Pick<FoundCall, "body" | "query" | "base"> {
  const under = (keys: readonly string[]): Value[] => keys.flatMap((key) => entries.get(key)?.value ?? []);
  const [body, ...bodies] = under(BODY);
  const [query, ...queries] = under(QUERY);
  const base = entries.get(BASE)?.value;
  const isOpen = [...entries].some(
    ([
      key,
      {
        value: { kind },
      },
    ]) => (kind === "object" || kind === "array") && ![...KEYS, ...BODY, ...QUERY, BASE].includes(key),
  );
  const hasBody = body !== undefined && bodies.length === 0;
  const unread = hasBody || (body === undefined && !isOpen) ? body : unknown(node, "a key that is not read");
  const parameters = queries.length > 0 || (isOpen && query === undefined) ? emptyObject(node, true) : query;
  return {
    ...(unread === undefined ? {} : { body: unread }),
    ...(parameters === undefined ? {} : { query: parameters }),
    ...(base === undefined ? {} : { base }),
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
