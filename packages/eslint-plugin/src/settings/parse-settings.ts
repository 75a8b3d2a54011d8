import { createPreflight, OptionError } from "@zoho-preflight/validator";

import { readClientPattern } from "./client-pattern.ts";
import { demandKnownKeys, demandText, isRecord, Misfit, nearestKey, shown } from "./misfit.ts";
import type { PayloadPattern, PluginSettings } from "./settings.ts";

/** The keys that were given and are of the right form; `metadata` may still be relative, and is null when it is wrong. */
export interface ParsedSettings extends Partial<Omit<PluginSettings, "problems">> {
  readonly problems: readonly string[];
}

/** Calls a reader; what it refuses becomes a problem, and the answer undefined. */
type Attempt = <T>(read: () => T) => T | undefined;
/** Takes a value as it stands under a key, and gives the one to use. Throws a Misfit. */
type Read = (value: unknown, at: string, attempt: Attempt) => unknown;

const KEYS: Readonly<Record<Exclude<keyof ParsedSettings, "problems">, Read>> = {
  apiVersion: option("apiVersion"),
  dataCenter: option("dataCenter"),
  environment: option("environment"),
  scopes: option("scopes"),
  severity: readSeverity,
  metadata: (value, at) => demandText(value, at, 'the folder of the snapshot, "./zoho-metadata"'),
  clients: (value, at, attempt) => readList(value, at, readClientPattern, attempt),
  payloads: readPayloads,
  embeddedVersion: (value, at) => {
    if (typeof value === "string" && /^v\d{1,3}(?:\.\d{1,3})?$/.test(value)) return value;
    throw new Misfit(at, 'an API version such as "v8"', shown(value));
  },
  maxAgeDays: (value, at) => {
    if (typeof value === "number" && value > 0) return value;
    throw new Misfit(at, "a number of days", shown(value));
  },
};
const NAMES = Object.keys(KEYS) as (keyof typeof KEYS)[];
/** `digest` and `toJSON` are there for ESLint's cache alone, `modules` for `pull`, `token` for run-time: a lint result must not depend on the hour. */
const UNSAID = ["token", "modules", "digest", "toJSON", "$schema"];

/**
 * Reads settings, from `zoho-preflight.json` or from ESLint. Takes anything. What is wrong is left out and gets one sentence, so that one
 * slip does not silence the rest: `settings["zoho-crm"].maxAgeDay: expected a known key, found "maxAgeDay". Did you mean "maxAgeDays"?`
 *
 * @param prefix what a sentence puts before the key: `settings["zoho-crm"].`, or the path of the file and `: `
 */
export function parseSettings(given: unknown, prefix: string): ParsedSettings {
  const problems: string[] = [];
  const whole = prefix.replace(/(?:\.|: )$/, "");
  const attempt: Attempt = (read) => {
    try {
      return read();
    } catch (error) {
      // Anything else is a getter of the given object that throws; ESLint's settings are plain, so this is for odd callers.
      problems.push(error instanceof Misfit ? error.message : `${whole}: cannot be read.`);
      return undefined;
    }
  };
  const read = attempt(() => {
    if (!isRecord(given)) throw new Misfit(whole, 'an object, { metadata: "./zoho-metadata" }', shown(given));
    return readKeys(given, prefix, attempt);
  });
  return { ...read, problems };
}

function readKeys(
  given: Readonly<Record<string, unknown>>,
  prefix: string,
  attempt: Attempt,
): Omit<ParsedSettings, "problems"> {
  const read: Record<string, unknown> = {};
  for (const key of Object.keys(given)) {
    attempt(() => {
      demandKnownKeys([key], NAMES, prefix, UNSAID);
    });
    // Somebody who writes `metdata` has an org, and its modules are not the standard org's.
    if (!isName(key) && !UNSAID.includes(key) && nearestKey(key, NAMES) === "metadata") read["metadata"] = null;
  }
  for (const key of NAMES) {
    const value = given[key];
    if (value === undefined) continue;
    const used = attempt(() => KEYS[key](value, `${prefix}${key}`, attempt));
    if (used !== undefined) read[key] = used;
    else if (key === "metadata") read[key] = null;
  }
  return read;
}

function isName(key: string): key is keyof typeof KEYS {
  return Object.hasOwn(KEYS, key);
}

/** Nothing but a snapshot that knows nothing, so that asking `createPreflight` about options costs no embedded org. */
const NOTHING = { version: "v8", modules: [], module: () => undefined };

/** An option of `createPreflight`, which judges it. */
function option(name: string): Read {
  return (value, at) => {
    demandOption(name, value, at);
    return value;
  };
}

/** Each check's level stands for itself. */
function readSeverity(value: unknown, at: string, attempt: Attempt): unknown {
  if (!isRecord(value)) {
    demandOption("severity", value, at);
    return undefined;
  }
  const levels = Object.entries(value).filter(([name, level]) =>
    attempt(() => {
      demandOption("severity", { [name]: level }, at);
      return true;
    }),
  );
  return Object.fromEntries(levels);
}

function demandOption(name: string, value: unknown, at: string): void {
  try {
    createPreflight({ [name]: value, snapshot: NOTHING });
  } catch (error) {
    if (!(error instanceof OptionError)) throw error;
    // `severity["known-fields"]` is a key of the option.
    throw new Misfit(`${at}${error.option.slice(name.length)}`, ...expectation(error, value));
  }
}

/** `createPreflight: option "dataCenter": expected one of us, eu …, found "europe".` says the same of a setting. */
function expectation({ message }: OptionError, value: unknown): [expected: string, found: string, advice: string] {
  const said = message.slice(message.indexOf("expected ") + "expected ".length, -1);
  const cut = said.lastIndexOf(", found ");
  const expected = said.slice(0, cut);
  const near =
    typeof value === "string" && expected.startsWith("one of ")
      ? nearestKey(value, expected.slice("one of ".length).split(", "))
      : undefined;
  return [
    expected,
    isRecord(value) ? said.slice(cut + ", found ".length) : shown(value),
    near === undefined ? "" : ` Did you mean "${near}"?`,
  ];
}

/** A list, or an object by file pattern: `{ "payloads/leads/*.json": "POST /crm/v8/Leads" }`. */
function readPayloads(value: unknown, at: string, attempt: Attempt): readonly PayloadPattern[] {
  if (!isRecord(value)) return readList(value, at, readPayload, attempt);
  return Object.entries(value).flatMap(
    ([files, request]) => attempt(() => ({ files, request: demandRequest(request, `${at}["${files}"]`) })) ?? [],
  );
}

function readPayload(value: unknown, at: string): PayloadPattern {
  if (!isRecord(value))
    throw new Misfit(at, 'an object, { files: "payloads/*.json", request: "POST /crm/v8/Leads" }', shown(value));
  demandKnownKeys(Object.keys(value), ["files", "request"], `${at}.`);
  return {
    files: demandText(value["files"], `${at}.files`, 'a file pattern, "payloads/*.json"'),
    request: demandRequest(value["request"], `${at}.request`),
  };
}

function demandRequest(value: unknown, at: string): string {
  return demandText(value, at, 'a request, "POST /crm/v8/Leads"');
}

/** The entries that are right; each wrong one is a problem. */
function readList<T>(
  value: unknown,
  at: string,
  read: (entry: unknown, at: string) => T,
  attempt: Attempt,
): readonly T[] {
  if (!Array.isArray(value)) throw new Misfit(at, "a list", shown(value));
  return value.flatMap((entry, index) => attempt(() => read(entry, `${at}[${index}]`)) ?? []);
}
