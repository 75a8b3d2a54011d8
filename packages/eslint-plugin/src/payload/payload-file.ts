import { basename } from "node:path";

import { nearest } from "@zoho-preflight/validator/checks";

import { foldersOf } from "../settings/config-folder.ts";
import type { PluginSettings } from "../settings/settings.ts";
import { patternFor } from "./payload-pattern.ts";

/** Where a JSON file is, and where ESLint was started. */
export interface JsonFileName {
  readonly filename: string;
  readonly cwd: string;
}

/** `POST`, and where to. */
export interface RequestLine {
  readonly method: string;
  readonly url: string;
}

/** What a payload file's name or the settings say of it. */
export interface PayloadFile {
  /** The request that its content is the body of; absent for one that has to name its request itself. */
  readonly request?: (version: string) => RequestLine;
  /** Why the name cannot be what was meant. */
  readonly problem?: string;
}

const OPERATIONS: Readonly<Record<string, { readonly method: string; readonly behind: string }>> = {
  insert: { method: "POST", behind: "" },
  update: { method: "PUT", behind: "" },
  upsert: { method: "POST", behind: "/upsert" },
};
/** `Leads.insert.zoho.json`; what stands between tells several apart: `Leads.insert.from-fair.zoho.json`. */
const NAME = /^([A-Za-z]\w*)\.(\w+)(?:\.[^.]+)*\.zoho\.json[c5]?$/;
const ANY_NAME = /\.zoho\.json[c5]?$/;

/** A JSON file that holds something that is sent: `Leads.insert.zoho.json`, any other `*.zoho.json`, or one of the settings' patterns. */
export function payloadFile({ filename, cwd }: JsonFileName, { payloads }: Pick<PluginSettings, "payloads">): PayloadFile | undefined {
  const pattern = payloads.length === 0 ? undefined : patternFor(filename, payloads, foldersOf(filename, cwd));
  if (pattern !== undefined) return { request: () => requestLine(pattern.request) };
  const name = basename(filename);
  return ANY_NAME.test(name) ? byName(name) : undefined;
}

function byName(name: string): PayloadFile {
  const [, module = "", word = ""] = NAME.exec(name) ?? [];
  const operation = Object.hasOwn(OPERATIONS, word) ? OPERATIONS[word] : undefined;
  if (operation !== undefined) return { request: (version) => ({ method: operation.method, url: `/crm/${version}/${module}${operation.behind}` }) };
  const [near] = word === "" ? [] : nearest(word, Object.keys(OPERATIONS), 1);
  return near === undefined ? {} : { problem: `The file's name says "${word}", which is no operation, so it is not judged. Did you mean "${name.replace(`.${word}.`, `.${near}.`)}"?` };
}

/** `"POST /crm/v8/Leads"`; the method may be left out. */
export function requestLine(text: string): RequestLine {
  const [, method = "GET", url = text.trim()] = /^\s*([A-Za-z]+)\s+(\S.*?)\s*$/s.exec(text) ?? [];
  return { method: method.toUpperCase(), url };
}
