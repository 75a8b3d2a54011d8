import { judgeSites } from "../analyse.ts";
import type { FileAnalysis } from "../analyse.ts";
import type { FoundCall } from "../calls/call.ts";
import { known } from "../evaluate/value.ts";
import type { Node, Value } from "../evaluate/value.ts";
import type { PluginSettings } from "../settings/settings.ts";
import { metadataFor } from "../settings/snapshot-cache.ts";
import { asNode, jsonValue } from "./json-value.ts";
import type { JsonNode } from "./json-value.ts";
import { payloadRequest, splitRequest } from "./payload-request.ts";

/** What of ESLint's source code of a JSON file is read. */
interface JsonFile {
  readonly text: string;
  readonly ast: unknown;
}

/** The request that a JSON file holds: its body, or an envelope `{ request: "POST /crm/v8/Leads", body }`, or `{ method, url, body }`. */
export function analysePayload({ text, ast }: JsonFile, file: { readonly filename: string; readonly cwd: string }, settings: PluginSettings): FileAnalysis {
  const root = (ast as JsonNode).body;
  const source = { text, holds: () => true };
  if (root === undefined) return { calls: [], metadata: undefined, source };
  const metadata = metadataFor(settings, file.filename);
  const value = jsonValue(root, text);
  const found = enveloped(value, asNode(root)) ?? named(value, asNode(root), file, settings, metadata.version);
  return { calls: found === undefined ? [] : judgeSites([{ node: found.node, requests: [found] }], source, metadata), metadata, source };
}

function enveloped(value: Value, node: Node): FoundCall | undefined {
  if (value.kind !== "object") return undefined;
  const [request, url, method, headers, body] = ["request", "url", "method", "headers", "body"].map((key) => value.entries.get(key)?.value);
  const parts = { node, client: "payload" as const, zoho: true as const, ...(headers === undefined ? {} : { headers }), ...(body === undefined ? {} : { body }) };
  if (url?.kind === "known" && typeof url.value === "string") return { ...parts, url, ...(method === undefined ? {} : { method }) };
  if (request?.kind !== "known" || typeof request.value !== "string") return undefined;
  const { method: verb, url: address } = splitRequest(request.value);
  // The address stands in the same text, behind the method.
  const start = request.start === undefined ? undefined : request.start + request.value.lastIndexOf(address);
  return { ...parts, url: known(address, request.node, start), method: known(verb, request.node) };
}

function named(value: Value, node: Node, { filename, cwd }: { readonly filename: string; readonly cwd: string }, settings: PluginSettings, version: string): FoundCall | undefined {
  const request = payloadRequest(filename, settings, settings.apiVersion ?? version, cwd);
  if (request === undefined) return undefined;
  return { node, client: "payload", zoho: true, url: known(request.url, node), method: known(request.method, node), body: asBody(value, request.url) };
}

/** Records may stand alone or in a list; the address of records takes them under `data`. */
function asBody(value: Value, url: string): Value {
  const isRecords = /^(?:https:\/\/[^/]+)?\/crm\/v[\d.]+\/[A-Z]\w*(?:\/upsert)?$/.test(url);
  if (!isRecords || (value.kind === "object" && value.entries.has("data"))) return value;
  // A body with the wrong root key is the validator's to mend: a bare record has none of these.
  if (value.kind === "object" && [...value.entries.values()].every((entry) => entry.value.kind === "array" || entry.value.kind === "object") && value.entries.size > 0) return value;
  const data: Value = value.kind === "array" ? value : { kind: "array", items: [value], open: false, node: value.node };
  return { kind: "object", entries: new Map([["data", { value: data, key: value.node }]]), open: false, node: value.node };
}
