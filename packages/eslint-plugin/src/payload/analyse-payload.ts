import { nearest } from "@zoho-preflight/validator/checks";

import { judgeSites } from "../analyse.ts";
import type { FileAnalysis } from "../analyse.ts";
import type { FoundCall } from "../requests/call.ts";
import { known } from "../values/value.ts";
import type { Value } from "../values/value.ts";
import type { PluginSettings } from "../settings/settings.ts";
import { metadataFor } from "../settings/snapshot-cache.ts";
import { enveloped } from "./envelope.ts";
import { jsonValue } from "./json-value.ts";
import type { JsonNode } from "./json-value.ts";
import type { PayloadFile, RequestLine } from "./payload-file.ts";

/** What of ESLint's source code of a JSON file is read. */
interface JsonSource {
  readonly text: string;
  readonly ast: unknown;
}

/** What a file of data has nothing of. */
const NO_CODE = { unsent: () => [], unrecognised: () => [], callees: () => [] };

/** The requests that a JSON file holds: its body, an envelope, or a list of envelopes. */
export function analysePayload(
  { text, ast }: JsonSource,
  filename: string,
  { request }: PayloadFile,
  settings: PluginSettings,
): FileAnalysis {
  const root = (ast as JsonNode).body;
  const source = { text, holds: () => true };
  if (root === undefined) return { calls: [], ...NO_CODE, metadata: undefined, source };
  const metadata = metadataFor(settings, filename);
  const value = jsonValue(root, text);
  const calls =
    request === undefined
      ? envelopesIn(value, false)
      : envelopesIn(value, true, bodyOf(value, request(settings.apiVersion ?? metadata.version)));
  return {
    calls: judgeSites(
      calls.map((found) => ({ node: found.node, requests: [found] })),
      source,
      metadata,
    ),
    ...NO_CODE,
    metadata,
    source,
  };
}

/** The envelopes of a file; `otherwise` when it holds none. */
function envelopesIn(value: Value, mayBeBody: boolean, otherwise?: FoundCall): FoundCall[] {
  const items = value.kind === "array" && value.items.length > 0 ? value.items : [value];
  const found = items.map((item) => enveloped(item, item.node, mayBeBody));
  return found.every((each) => each !== undefined) ? found : otherwise === undefined ? [] : [otherwise];
}

function bodyOf(value: Value, { method, url }: RequestLine): FoundCall {
  return {
    node: value.node,
    client: "payload",
    zoho: true,
    url: known(url, value.node),
    method: known(method, value.node),
    body: asBody(value, url),
  };
}

const RECORDS = /\/crm\/v[\d.]+\/([A-Z]\w*)(?:\/(?:upsert|\d+))?(?:\?.*)?$/s;

/** Records may stand alone or in a list; the address of records takes them under `data`. */
function asBody(value: Value, url: string): Value {
  const module = RECORDS.exec(url)?.[1];
  if (
    module === undefined ||
    (value.kind === "object" && [...value.entries].some(([key, entry]) => isRoot(key, entry.value, module)))
  )
    return value;
  const data: Value = value.kind === "array" ? value : { kind: "array", items: [value], open: false, node: value.node };
  return {
    kind: "object",
    entries: new Map([["data", { value: data, key: value.node }]]),
    open: false,
    node: value.node,
  };
}

/** `data`, or what somebody takes for it, which the check of the body's shape then says: a list of records under another name. */
function isRoot(key: string, value: Value, module: string): boolean {
  return (
    key === "data" ||
    (value.kind === "array" && (key === "records" || key === module || nearest(key, ["data"], 1).length > 0))
  );
}
