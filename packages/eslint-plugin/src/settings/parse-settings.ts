import { createPreflight, OptionError } from "@zoho-preflight/validator";
import type { PreflightOptions } from "@zoho-preflight/validator";
import { nearest } from "@zoho-preflight/validator/checks";

import type { ArgumentPlace, ClientPattern, PayloadPattern } from "./settings.ts";
import type { SettingsProblem } from "./settings-problem.ts";

/** The keys as they were written, each one of the right form; `metadata` may still be relative. */
export interface ParsedSettings extends Pick<PreflightOptions, "apiVersion" | "dataCenter" | "environment" | "scopes" | "severity"> {
  readonly metadata?: string;
  readonly clients?: readonly ClientPattern[];
  readonly payloads?: readonly PayloadPattern[];
  readonly embeddedVersion?: string;
  readonly maxAgeDays?: number;
}

/** Thrown and caught in this file. */
class Misfit extends Error {
  constructor(key: string, expected: string, found: unknown, advice = "") {
    super(`${key}: expected ${expected}, found ${shown(found)}.${advice}`);
  }
}

/** Keys that `createPreflight` takes and judges itself. */
const OPTIONS = ["apiVersion", "dataCenter", "environment", "scopes", "severity"] as const;
/** `digest` is there for ESLint's cache alone, `token` for run-time: a lint result must not depend on the hour. */
const KEYS = [...OPTIONS, "metadata", "clients", "payloads", "embeddedVersion", "maxAgeDays", "token", "digest", "$schema"] as const;
const PARTS = ["path", "url", "query", "headers", "body"] as const;

/**
 * Reads settings, from `zoho-preflight.json` or from ESLint. Takes anything; a wrong one gives one sentence:
 * `settings["zoho-crm"].maxAgeDay: expected a known key, found "maxAgeDay". Did you mean "maxAgeDays"?`
 *
 * @param origin what the sentence begins with: `settings["zoho-crm"]`, or the path of the file
 */
export function parseSettings(given: unknown, origin: string): ParsedSettings | SettingsProblem {
  try {
    if (!isRecord(given)) throw new Misfit(origin, 'an object, { metadata: "./zoho-metadata" }', given);
    demandKeys(given, KEYS, origin);
    const { metadata, clients, payloads, embeddedVersion, maxAgeDays } = given;
    return {
      ...readOptions(given, origin),
      ...(metadata !== undefined && { metadata: text(metadata, `${origin}.metadata`, 'the folder of the snapshot, "./zoho-metadata"') }),
      ...(clients !== undefined && { clients: list(clients, `${origin}.clients`, readClient) }),
      ...(payloads !== undefined && { payloads: readPayloads(payloads, `${origin}.payloads`) }),
      ...(embeddedVersion !== undefined && { embeddedVersion: readVersion(embeddedVersion, `${origin}.embeddedVersion`) }),
      ...(maxAgeDays !== undefined && { maxAgeDays: readDays(maxAgeDays, `${origin}.maxAgeDays`) }),
    };
  } catch (error) {
    // Anything else is a getter of the given object that throws; ESLint's settings are plain, so this is for odd callers.
    return { problem: error instanceof Misfit ? error.message : `${origin}: cannot be read.` };
  }
}

/** Nothing but a snapshot that knows nothing, so that asking `createPreflight` about options costs no embedded org. */
const NOTHING = { version: "v8", modules: [], module: () => undefined };

function readOptions(given: Readonly<Record<string, unknown>>, origin: string): PreflightOptions {
  const options = Object.fromEntries(OPTIONS.filter((key) => given[key] !== undefined).map((key) => [key, given[key]]));
  if (Object.keys(options).length === 0) return {};
  try {
    createPreflight({ ...options, snapshot: NOTHING });
  } catch (error) {
    if (!(error instanceof OptionError)) throw error;
    throw new Misfit(`${origin}.${error.option}`, ...expectation(error));
  }
  return options;
}

/** `createPreflight: option "dataCenter": expected one of us, eu …, found "europe".` says the same of a setting. */
function expectation({ message, option }: OptionError): [expected: string, found: unknown, advice: string] {
  const said = message.slice(message.indexOf("expected ") + "expected ".length, -1);
  const cut = said.lastIndexOf(", found ");
  const found = said.slice(cut + ", found ".length);
  const [near] = option === "dataCenter" || option === "environment" ? nearest(found.replaceAll('"', ""), said.slice("one of ".length, cut).split(", "), 1) : [];
  return [said.slice(0, cut), new Shown(found), near === undefined ? "" : ` Did you mean "${near}"?`];
}

/** A found value that is in words already. */
class Shown {
  readonly words: string;
  constructor(words: string) {
    this.words = words;
  }
}

function readClient(given: unknown, at: string): ClientPattern {
  const example = '{ callee: "zohoFetch", method: { arg: 0 }, path: { arg: 1 } }';
  if (!isRecord(given)) throw new Misfit(at, `an object, ${example}`, given);
  demandKeys(given, ["callee", "method", "base", ...PARTS], at);
  const { callee, method, base } = given;
  if (given["path"] === undefined && given["url"] === undefined) throw new Misfit(at, `path or url, ${example}`, undefined);
  const places: Partial<Record<(typeof PARTS)[number], ArgumentPlace>> = {};
  for (const part of PARTS) if (given[part] !== undefined) places[part] = readPlace(given[part], `${at}.${part}`);
  return {
    callee: text(callee, `${at}.callee`, 'the name of a function, "zohoFetch" or "client.request"'),
    ...(method !== undefined && { method: typeof method === "string" ? text(method, `${at}.method`, "a method") : readPlace(method, `${at}.method`) }),
    ...(base !== undefined && { base: text(base, `${at}.base`, 'what stands before the path, "/crm/v8"') }),
    ...places,
  };
}

function readPlace(given: unknown, at: string): ArgumentPlace {
  if (!isRecord(given)) throw new Misfit(at, "the place of an argument, { arg: 1 }", given);
  demandKeys(given, ["arg", "key"], at);
  const { arg, key } = given;
  if (typeof arg !== "number" || !Number.isInteger(arg) || arg < 0) throw new Misfit(`${at}.arg`, "the number of an argument, counted from 0", arg);
  return { arg, ...(key !== undefined && { key: text(key, `${at}.key`, "a key of that argument") }) };
}

/** A list, or an object by file pattern: `{ "payloads/leads/*.json": "POST /crm/v8/Leads" }`. */
function readPayloads(given: unknown, at: string): readonly PayloadPattern[] {
  if (isRecord(given)) return Object.entries(given).map(([files, request]) => ({ files, request: text(request, `${at}["${files}"]`, 'a request, "POST /crm/v8/Leads"') }));
  return list(given, at, (entry, place) => {
    if (!isRecord(entry)) throw new Misfit(place, 'an object, { files: "payloads/*.json", request: "POST /crm/v8/Leads" }', entry);
    demandKeys(entry, ["files", "request"], place);
    return { files: text(entry["files"], `${place}.files`, 'a file pattern, "payloads/*.json"'), request: text(entry["request"], `${place}.request`, 'a request, "POST /crm/v8/Leads"') };
  });
}

function readVersion(given: unknown, at: string): string {
  if (typeof given === "string" && /^v\d{1,3}(?:\.\d{1,3})?$/.test(given)) return given;
  throw new Misfit(at, 'an API version such as "v2"', given);
}

function readDays(given: unknown, at: string): number {
  if (typeof given === "number" && given > 0) return given;
  throw new Misfit(at, "a number of days", given);
}

function list<T>(given: unknown, at: string, read: (entry: unknown, at: string) => T): readonly T[] {
  if (!Array.isArray(given)) throw new Misfit(at, "a list", given);
  return given.map((entry, index) => read(entry, `${at}[${index}]`));
}

function text(given: unknown, at: string, expected: string): string {
  if (typeof given === "string" && given !== "") return given;
  throw new Misfit(at, expected, given);
}

function demandKeys(given: object, known: readonly string[], at: string): void {
  for (const key of Object.keys(given)) {
    if (known.includes(key)) continue;
    const [near] = nearest(key, known, 1);
    const names = known.filter((name) => name !== "$schema" && name !== "digest" && name !== "token");
    throw new Misfit(`${at}.${key}`, "a known key", key, near === undefined ? ` The keys are ${names.join(", ")}.` : ` Did you mean "${near}"?`);
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function shown(found: unknown): string {
  if (found instanceof Shown) return found.words;
  if (found === undefined) return "nothing";
  if (typeof found === "string") return found.length > 40 ? `"${found.slice(0, 40)}…"` : `"${found}"`;
  if (typeof found === "number") return `the number ${found}`;
  if (Array.isArray(found)) return "a list";
  return found === null || typeof found === "boolean" ? String(found) : typeof found === "object" ? "an object" : `a ${typeof found}`;
}
