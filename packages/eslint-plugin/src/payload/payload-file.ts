import { basename } from "node:path";

import { nearest } from "@zoho-preflight/validator/checks";
import { didYouMean, payloadName, splitRequest } from "@zoho-preflight/validator/node";
import type { PayloadName } from "@zoho-preflight/validator/node";

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

const OPERATIONS: Readonly<Record<PayloadName["operation"], { readonly method: string; readonly behind: string }>> = {
  insert: { method: "POST", behind: "" },
  update: { method: "PUT", behind: "" },
  upsert: { method: "POST", behind: "/upsert" },
};
/** A name in which a word stands where the operation would. */
const OTHER_NAME = /^[A-Za-z]\w*\.(\w+)(?:\.[^.]+)*\.zoho\.json[c5]?$/;
const ANY_NAME = /\.zoho\.json[c5]?$/;

/** A JSON file that holds something that is sent: `Leads.insert.zoho.json`, any other `*.zoho.json`, or one of the settings' patterns. */
export function payloadFile(
  { filename, cwd }: JsonFileName,
  { payloads }: Pick<PluginSettings, "payloads">,
): PayloadFile | undefined {
  const pattern = payloads.length === 0 ? undefined : patternFor(filename, payloads, foldersOf(filename, cwd));
  if (pattern !== undefined) return { request: () => splitRequest(pattern.request) };
  const name = basename(filename);
  return ANY_NAME.test(name) ? byName(name) : undefined;
}

function byName(name: string): PayloadFile {
  const told = payloadName(name);
  if (told !== undefined) {
    const { method, behind } = OPERATIONS[told.operation];
    return { request: (version) => ({ method, url: `/crm/${version}/${told.module}${behind}` }) };
  }
  const word = OTHER_NAME.exec(name)?.[1] ?? "";
  const [near] = word === "" ? [] : nearest(word, Object.keys(OPERATIONS), 1);
  return near === undefined
    ? {}
    : {
        problem: `The file's name says "${word}", which is not an operation, so the file is not checked.${didYouMean([name.replace(`.${word}.`, `.${near}.`)])}`,
      };
}
