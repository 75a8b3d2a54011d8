import { checks, nearest } from "@zoho-preflight/validator/checks";
import { demandKnownKeys, describeFound, optionRows } from "@zoho-preflight/validator/node";
import type { OptionRow } from "@zoho-preflight/validator/node";

import { readClientPattern } from "./client-pattern.ts";
import { demandText, isRecord, Misfit, placed } from "./misfit.ts";
import type { PayloadPattern, PluginSettings, TestPattern } from "./settings.ts";

/** The keys that were given and are of the right form; `metadata` may still be relative, and is null when it is wrong. */
export interface ParsedSettings extends Partial<Omit<PluginSettings, "problems">> {
  readonly problems: readonly string[];
}

/** Calls a reader; what it refuses becomes a problem, and the answer undefined. */
type Attempt = <T>(read: () => T) => T | undefined;
/** Takes a value as it stands under a key, and gives the one to use. Throws a Misfit. */
type Read = (value: unknown, at: string, attempt: Attempt) => unknown;

/** Of these each entry counts for itself: one that is wrong does not silence the others. */
const BY_ENTRY: Readonly<Record<string, (option: OptionRow) => Read>> = {
  severity: (option) => (value, at, attempt) =>
    isRecord(value)
      ? Object.fromEntries(
          Object.entries(value).filter(
            ([check, level]) => attempt(() => readWhole(option)({ [check]: level }, at, attempt)) !== undefined,
          ),
        )
      : readWhole(option)(value, at, attempt),
  clients: () => (value, at, attempt) => readList(value, at, readClientPattern, attempt),
  payloads: () => readPayloads,
  tests: (option) => (value, at, attempt) =>
    (readWhole(option)(value, at, attempt) as readonly string[]).map((files): TestPattern => ({ files })),
};

const CHECKS = checks.map(({ name }) => name);
const READERS: ReadonlyMap<string, Read> = new Map(
  optionRows("ESLint settings").map((option) => [option.name, (BY_ENTRY[option.name] ?? readWhole)(option)]),
);
const NAMES = [...READERS.keys()];
/** `digest` and `toJSON` are there for ESLint's cache alone, `modules` for `pull`, `token` for run-time: a lint result must not depend on the hour. */
const UNSAID = ["digest", "toJSON", "$schema", ...optionRows("zoho-preflight.json").map(({ name }) => name)];

/** An option that is read as the other doors read it. */
function readWhole({ form }: OptionRow): Read {
  return (value, at) => placed(at, () => form.read(value, { checks: CHECKS }));
}

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
    if (!isRecord(given)) throw new Misfit(whole, 'an object, { metadata: "./zoho-metadata" }', describeFound(given));
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
      // The prefix ends as text goes on: `zoho-preflight.json: `, `settings["zoho-crm"].`
      placed(prefix, () => {
        demandKnownKeys([key], NAMES, UNSAID);
      });
    });
    // Somebody who writes `metdata` has an org, and its modules are not the standard org's.
    if (!READERS.has(key) && !UNSAID.includes(key) && nearest(key, NAMES, 1)[0] === "metadata") read["metadata"] = null;
  }
  for (const [key, reader] of READERS) {
    const value = given[key];
    if (value === undefined) continue;
    const used = attempt(() => reader(value, `${prefix}${key}`, attempt));
    if (used !== undefined) read[key] = used;
    else if (key === "metadata") read[key] = null;
  }
  return read;
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
    throw new Misfit(
      at,
      'an object, { files: "payloads/*.json", request: "POST /crm/v8/Leads" }',
      describeFound(value),
    );
  placed(at, () => {
    demandKnownKeys(Object.keys(value), ["files", "request"]);
  });
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
  if (!Array.isArray(value)) throw new Misfit(at, "a list", describeFound(value));
  return value.flatMap((entry, index) => attempt(() => read(entry, `${at}[${index}]`)) ?? []);
}
