import { createRequire } from "node:module";
import { relative, sep } from "node:path";

import { payloadName, splitRequest } from "@zoho-preflight/validator/node";
import type { PayloadName } from "@zoho-preflight/validator/node";

import type { PluginSettings } from "../settings/settings.ts";

/** What a payload file's name or the settings say of its request. */
export interface PayloadRequest {
  readonly method: string;
  readonly url: string;
}

const OPERATIONS: Readonly<Record<PayloadName["operation"], { readonly method: string; readonly behind: string }>> = {
  insert: { method: "POST", behind: "" },
  update: { method: "PUT", behind: "" },
  upsert: { method: "POST", behind: "/upsert" },
};
const ENVELOPE = /\.zoho\.json[c5]?$/;

/** Whether a JSON file holds something that is sent: `Leads.insert.zoho.json`, any other `*.zoho.json`, or a pattern of the settings. */
export function isPayloadFile(filename: string, { payloads }: Pick<PluginSettings, "payloads">, cwd: string): boolean {
  return ENVELOPE.test(filename) || payloads.some(({ files }) => fits(files, filename, cwd));
}

/** The request of a payload file; undefined for one that has to name it itself. */
export function payloadRequest(filename: string, settings: PluginSettings, version: string, cwd: string): PayloadRequest | undefined {
  const pattern = settings.payloads.find(({ files }) => fits(files, filename, cwd));
  if (pattern !== undefined) return splitRequest(pattern.request);
  const name = payloadName(filename);
  if (name === undefined) return undefined;
  const { method, behind } = OPERATIONS[name.operation];
  return { method, url: `/crm/${version}/${name.module}${behind}` };
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
