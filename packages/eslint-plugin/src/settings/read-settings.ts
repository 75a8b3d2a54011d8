import { dirname, join, resolve } from "node:path";

import { CONFIG_FILE, loadConfig } from "@zoho-preflight/validator/node";

import { fileStamp } from "./file-stamp.ts";
import { parseSettings } from "./parse-settings.ts";
import type { ParsedSettings } from "./parse-settings.ts";
import type { ClientPattern, PluginSettings } from "./settings.ts";
import { isProblem } from "./settings-problem.ts";
import type { SettingsProblem } from "./settings-problem.ts";
import { foldersUpwards } from "./upwards.ts";

/** What of a rule's context the settings are read from. */
export interface SettingsContext {
  readonly filename: string;
  readonly cwd: string;
  readonly settings: Readonly<Record<string, unknown>>;
}

/** The key under which ESLint's settings hold ours. */
export const SETTINGS_KEY = "zoho-crm";

/**
 * The settings that hold for a file: the nearest `zoho-preflight.json` above it, then ESLint's `settings["zoho-crm"]`, which win key by
 * key. A relative `metadata` counts from the folder of the file that names it; in ESLint's settings, which do not say where they stand, from
 * the working directory. The same settings give the same object, so that what is made from them can be kept by it.
 */
export function readSettings(context: SettingsContext): PluginSettings | SettingsProblem {
  const own = ownSettings(context);
  if (isProblem(own)) return own;
  const file = fileSettings(context.filename);
  return file === undefined ? own.alone : isProblem(file) ? file : merged(file, own);
}

/** ESLint's settings, parsed; ESLint hands the same object to each file of an entry. */
interface OwnSettings {
  readonly given: ParsedSettings;
  /** The settings when no file adds to them. */
  readonly alone: PluginSettings;
  readonly merged: WeakMap<ParsedSettings, PluginSettings>;
}

const kept = new WeakMap<object, OwnSettings | SettingsProblem>();
/** Settings that are absent, or no object. */
const none: OwnSettings = { given: {}, alone: complete({}), merged: new WeakMap() };

function ownSettings({ settings, cwd }: SettingsContext): OwnSettings | SettingsProblem {
  const given = settings[SETTINGS_KEY];
  if (given === undefined) return none;
  if (typeof given !== "object" || given === null) return parseSettings(given, ORIGIN) as SettingsProblem;
  let own = kept.get(given);
  if (own === undefined) kept.set(given, (own = read(given, cwd)));
  return own;
}

const ORIGIN = `settings["${SETTINGS_KEY}"]`;

function read(given: object, cwd: string): OwnSettings | SettingsProblem {
  const parsed = parseSettings(given, ORIGIN);
  if (isProblem(parsed)) return parsed;
  const absolute = parsed.metadata === undefined ? parsed : { ...parsed, metadata: resolve(cwd, parsed.metadata) };
  return { given: absolute, alone: complete(absolute), merged: new WeakMap() };
}

function merged(file: ParsedSettings, own: OwnSettings): PluginSettings {
  let both = own.merged.get(file);
  if (both === undefined) own.merged.set(file, (both = complete({ ...file, ...own.given })));
  return both;
}

function complete(parsed: ParsedSettings): PluginSettings {
  return { ...parsed, clients: parsed.clients ?? [], payloads: parsed.payloads ?? [], embeddedVersion: parsed.embeddedVersion ?? "v2" };
}

/** Nothing configured, by far the most often. */
const noClients: readonly Pick<ClientPattern, "callee">[] = [];

/**
 * The functions that settings call clients, as far as they are known without looking at the disk again: those of ESLint's settings, and those
 * of the `zoho-preflight.json` that held for the folder when it was last read. Enough to tell which files are worth a look.
 */
export function knownClients({ settings, filename }: Pick<SettingsContext, "settings" | "filename">): readonly Pick<ClientPattern, "callee">[] {
  const given = settings[SETTINGS_KEY] as { readonly clients?: unknown } | undefined;
  const own = Array.isArray(given?.clients) ? (given.clients as readonly unknown[]).filter((client): client is ClientPattern => typeof (client as ClientPattern | null)?.callee === "string") : noClients;
  const folder = dirname(filename);
  if (!clientsByFolder.has(folder)) fileSettings(filename);
  const inFile = clientsByFolder.get(folder) ?? noClients;
  return inFile.length === 0 ? own : [...own, ...inFile];
}

const clientsByFolder = new Map<string, readonly Pick<ClientPattern, "callee">[]>();

/** `zoho-preflight.json` files read so far, each good until it is written again. */
const files = new Map<string, { readonly stamp: string; readonly settings: ParsedSettings | SettingsProblem }>();

function fileSettings(filename: string): ParsedSettings | SettingsProblem | undefined {
  const found = nearestFile(filename);
  clientsByFolder.set(dirname(filename), found === undefined || isProblem(found) ? noClients : (found.clients ?? noClients));
  return found;
}

function nearestFile(filename: string): ParsedSettings | SettingsProblem | undefined {
  for (const folder of foldersUpwards(filename)) {
    const path = join(folder, CONFIG_FILE);
    const stamp = fileStamp(path);
    if (stamp === undefined) continue;
    let known = files.get(path);
    if (known?.stamp !== stamp) files.set(path, (known = { stamp, settings: readFile(folder, path) }));
    return known.settings;
  }
  return undefined;
}

function readFile(folder: string, path: string): ParsedSettings | SettingsProblem {
  try {
    const loaded = loadConfig(folder);
    if (loaded === undefined) return {};
    const parsed = parseSettings(loaded.config, path);
    return isProblem(parsed) || loaded.metadata === undefined ? parsed : { ...parsed, metadata: loaded.metadata };
  } catch (error) {
    return { problem: error instanceof Error ? error.message : `${path}: cannot be read.` };
  }
}
