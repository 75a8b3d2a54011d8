import { dirname, join, resolve, sep } from "node:path";

import { CONFIG_FILE, ConfigError, loadConfig, readTextFile } from "@zoho-preflight/validator/node";

import { fromConfigFolder } from "./config-folder.ts";
import { fileStamp } from "./file-stamp.ts";
import { parseSettings } from "./parse-settings.ts";
import type { ParsedSettings } from "./parse-settings.ts";
import type { ClientPattern, PluginSettings } from "./settings.ts";
import { nearestInRun } from "./upwards.ts";
import type { Run } from "./upwards.ts";

/** What of a rule's context the settings are read from. */
export interface SettingsContext {
  readonly filename: string;
  readonly cwd: string;
  readonly settings: Readonly<Record<string, unknown>>;
  /** The run that the file is linted in, where its files are many. */
  readonly run?: Run;
}

/** The key under which ESLint's settings hold ours. */
export const SETTINGS_KEY = "zoho-crm";

/**
 * The settings that hold for a file: the nearest `zoho-preflight.json` above it, then ESLint's `settings["zoho-crm"]`, which win key by key.
 * A relative `metadata` counts from the folder of the file that names it; for ESLint's settings, that is the nearest `eslint.config.js`.
 * Never throws: what is wrong is left out and named in `problems`. The same settings give the same object, so that what is made from them can
 * be kept by it.
 */
export function readSettings({ filename, cwd, settings, run }: SettingsContext): PluginSettings {
  const own = ownSettings(settings[SETTINGS_KEY]);
  const { metadata } = own.parsed;
  return merged(
    nearestSettings(filename, run) ?? NOTHING_SAID,
    own,
    typeof metadata === "string" ? fromConfigFolder(metadata, filename, cwd) : metadata,
  );
}

const NOTHING_SAID: ParsedSettings = { problems: [] };

/** ESLint's settings, and what became of them together with the files that hold too, by the metadata's folder. */
interface OwnSettings {
  readonly parsed: ParsedSettings;
  readonly merged: WeakMap<ParsedSettings, Map<string | null | undefined, PluginSettings>>;
}

const kept = new WeakMap<object, OwnSettings>();
const noSettings: OwnSettings = { parsed: NOTHING_SAID, merged: new WeakMap() };

/** ESLint hands the same object to each file of an entry. */
function ownSettings(given: unknown): OwnSettings {
  if (given === undefined) return noSettings;
  const before = typeof given === "object" && given !== null ? kept.get(given) : undefined;
  if (before !== undefined) return before;
  const own: OwnSettings = { parsed: parseSettings(given, `settings["${SETTINGS_KEY}"].`), merged: new WeakMap() };
  if (typeof given === "object" && given !== null) kept.set(given, own);
  return own;
}

function merged(file: ParsedSettings, own: OwnSettings, metadata: string | null | undefined): PluginSettings {
  let byFolder = own.merged.get(file);
  if (byFolder === undefined) own.merged.set(file, (byFolder = new Map<string | null | undefined, PluginSettings>()));
  let both = byFolder.get(metadata);
  if (both === undefined) byFolder.set(metadata, (both = merge(file, own.parsed, metadata)));
  return both;
}

function merge(file: ParsedSettings, own: ParsedSettings, metadata: string | null | undefined): PluginSettings {
  const { clients = [], payloads = [], embeddedVersion = "v2", ...others } = { ...file, ...own };
  return {
    ...others,
    ...(metadata !== undefined && { metadata }),
    ...(others.severity !== undefined && { severity: { ...file.severity, ...own.severity } }),
    clients,
    payloads,
    embeddedVersion,
    problems: [...file.problems, ...own.problems],
  };
}

/** Nothing configured, by far the most often. */
const noClients: readonly Pick<ClientPattern, "callee">[] = [];

/**
 * The functions that settings call clients, as far as they are known without looking at the disk again: those of ESLint's settings, and those
 * of the `zoho-preflight.json` that held for the folder when it was last read. Enough to tell which files are worth a look.
 */
export function knownClients({
  settings,
  filename,
}: Pick<SettingsContext, "settings" | "filename">): readonly Pick<ClientPattern, "callee">[] {
  const given = settings[SETTINGS_KEY] as { readonly clients?: unknown } | null | undefined;
  const own = Array.isArray(given?.clients)
    ? (given.clients as readonly unknown[]).filter(
        (client): client is ClientPattern => typeof (client as ClientPattern | null)?.callee === "string",
      )
    : noClients;
  const inFile = clientsInFile(filename);
  return inFile.length === 0 ? own : [...own, ...inFile];
}

const clientsByFolder = new Map<string, readonly Pick<ClientPattern, "callee">[]>();
/** The folder before, `"/home/me/project/src/"`, and its clients: files of one folder mostly follow each other. */
let lastFolder = "";
let lastClients = noClients;

function clientsInFile(filename: string): readonly Pick<ClientPattern, "callee">[] {
  if (lastFolder !== "" && filename.startsWith(lastFolder) && !filename.includes(sep, lastFolder.length))
    return lastClients;
  const folder = dirname(filename);
  if (!clientsByFolder.has(folder)) nearestSettings(filename);
  lastFolder = folder + sep;
  return (lastClients = clientsByFolder.get(folder) ?? noClients);
}

/** `zoho-preflight.json` files read so far, each good until it is written again. */
const files = new Map<string, { readonly stamp: string; readonly settings: ParsedSettings }>();

/** What the nearest `zoho-preflight.json` above a file says, `metadata` absolute; undefined when there is none up to the root. */
function nearestSettings(filename: string, run?: Run): ParsedSettings | undefined {
  const found = nearestFile(filename, run);
  clientsByFolder.set(dirname(filename), found?.clients ?? noClients);
  lastFolder = "";
  return found;
}

function nearestFile(filename: string, run: Run | undefined): ParsedSettings | undefined {
  const folder = nearestInRun(run, filename, CONFIG_FILE);
  if (folder === undefined) return undefined;
  const path = join(folder, CONFIG_FILE);
  const stamp = fileStamp(path) ?? "";
  let known = files.get(path);
  if (known?.stamp !== stamp) files.set(path, (known = { stamp, settings: readFile(folder, path) }));
  return known.settings;
}

/** The command refuses a file at its first wrong key; here its other keys still count. */
function readFile(folder: string, path: string): ParsedSettings {
  try {
    const { config = {} } = loadConfig(folder) ?? {};
    return within(folder, parseSettings(config, `${path}: `));
  } catch (error) {
    const problem = error instanceof Error ? error.message : `${path}: cannot be read.`;
    if (!(error instanceof ConfigError) || error.key === "") return { metadata: null, problems: [problem] };
    // Its JSON could be read, since the error is about a key.
    const read = readTextFile(path);
    const parsed = within(folder, parseSettings("text" in read ? JSON.parse(read.text) : {}, `${path}: `));
    // What only the command reads may be wrong too.
    return parsed.problems.length > 0 ? parsed : { ...parsed, problems: [problem] };
  }
}

/** Paths in a file count from its folder. */
function within(folder: string, parsed: ParsedSettings): ParsedSettings {
  const { metadata, payloads, tests } = parsed;
  return {
    ...parsed,
    ...(typeof metadata === "string" && { metadata: resolve(folder, metadata) }),
    ...(payloads !== undefined && { payloads: payloads.map((pattern) => ({ ...pattern, folder })) }),
    ...(tests !== undefined && { tests: tests.map((pattern) => ({ ...pattern, folder })) }),
  };
}
