import { createRequire } from "node:module";
import { basename, relative, sep } from "node:path";

import type { PluginSettings } from "../settings/settings.ts";

/** What a payload file's name or the settings say of its request. */
export interface PayloadRequest {
  readonly method: string;
  readonly url: string;
}

const OPERATIONS: Readonly<Record<string, { readonly method: string; readonly behind: string }>> = {
  insert: { method: "POST", behind: "" },
  update: { method: "PUT", behind: "" },
  upsert: { method: "POST", behind: "/upsert" },
};
const NAME = /^([A-Za-z]\w*)\.(insert|update|upsert)\.zoho\.json[c5]?$/;
const ENVELOPE = /\.zoho\.json[c5]?$/;

/** Whether a JSON file holds something that is sent: `Leads.insert.zoho.json`, any other `*.zoho.json`, or a pattern of the settings. */
export function isPayloadFile(filename: string, { payloads }: Pick<PluginSettings, "payloads">, cwd: string): boolean {
  return ENVELOPE.test(filename) || payloads.some(({ files }) => fits(files, filename, cwd));
}

/** The request of a payload file; undefined for one that has to name it itself. */
export function payloadRequest(filename: string, settings: PluginSettings, version: string, cwd: string): PayloadRequest | undefined {
  const pattern = settings.payloads.find(({ files }) => fits(files, filename, cwd));
  if (pattern !== undefined) return splitRequest(pattern.request);
  const [, module, name] = NAME.exec(basename(filename)) ?? [];
  const operation = name === undefined ? undefined : OPERATIONS[name];
  return module === undefined || operation === undefined ? undefined : { method: operation.method, url: `/crm/${version}/${module}${operation.behind}` };
}

/** `"POST /crm/v8/Leads"`; the method may be left out. */
export function splitRequest(text: string): PayloadRequest {
  const [, method = "GET", url = text] = /^\s*([A-Za-z]+)\s+(\S.*?)\s*$/s.exec(text) ?? [];
  return { method: method.toUpperCase(), url };
}

type Matcher = (path: string) => boolean;
const matchers = new Map<string, Matcher>();

/** Patterns count from the working directory, as ESLint's own do; without a slash they fit in any folder. */
function fits(pattern: string, filename: string, cwd: string): boolean {
  let matcher = matchers.get(pattern);
  if (matcher === undefined) {
    const picomatch = createRequire(import.meta.url)("picomatch") as (glob: string, options: object) => Matcher;
    matchers.set(pattern, (matcher = picomatch(pattern.replace(/^\.\//, ""), { dot: true, basename: !pattern.includes("/") })));
  }
  return matcher(relative(cwd, filename).split(sep).join("/"));
}
