import { createHash } from "node:crypto";
import { readdirSync } from "node:fs";
import { join } from "node:path";

import { moduleFileNames, readTextFile, SNAPSHOT_FORMAT } from "@zoho-preflight/validator/node";

import { SettingsError } from "../settings.ts";

/** The files of a snapshot but for `snapshot.json`, by name, `"fields/Leads.json"`, with their text in the one form that `jsonText` gives. */
export type SnapshotFiles = ReadonlyMap<string, string>;

/** What `snapshot.json` says, as far as it can be read. */
export interface SnapshotInfo {
  readonly version?: string;
  readonly dataCenter?: string;
  /** Nothing in the folder is older than this. */
  readonly pulledAt?: Date;
  /** Whose view of the org it is: another profile may see less. */
  readonly profileId?: string;
  /** What the token might do that it was pulled with, sorted. */
  readonly scopes?: readonly string[];
  readonly digest?: string;
}

/** A snapshot as it lies in its folder. */
export interface StoredSnapshot {
  readonly info: SnapshotInfo;
  readonly files: SnapshotFiles;
  /** api_names in `modules.json`. */
  readonly modules: readonly string[];
  /** Names that the files of these modules have or would have; other files of modules were put there by hand. */
  readonly managed: ReadonlySet<string>;
  /** Nobody has changed a file since it was pulled, and what a pull keeps has not changed either. */
  readonly intact: boolean;
}

export const INFO_FILE = "snapshot.json";
const TOP_FILES = [
  "modules.json",
  "org.json",
  "profile.json",
  "users.json",
  "user_licenses.json",
  "features.json",
  "apis.json",
];
const FOLDERS = ["fields", "layouts", "related_lists"];

/** Goes up whenever a pull keeps more of the same answer than before: then what is stored does not answer for what Zoho calls unchanged. */
const KEPT_REVISION = 1;

/** The `snapshot.json` of a folder; undefined when there is none. Throws `SettingsError` when it cannot be read, or is of a newer format. */
export function readStoredInfo(folder: string): SnapshotInfo | undefined {
  const file = join(folder, INFO_FILE);
  const text = readIfThere(file);
  return text === undefined ? undefined : readInfo(parse(text), file);
}

/** The snapshot in a folder; undefined when it has no `snapshot.json`. Files that are not JSON have an empty text. Throws `SettingsError` when one cannot be read. */
export function readStored(folder: string): StoredSnapshot | undefined {
  const info = readStoredInfo(folder);
  if (info === undefined) return undefined;
  const names = [
    ...TOP_FILES,
    ...FOLDERS.flatMap((inner) => filesIn(join(folder, inner)).map((name) => `${inner}/${name}`)),
  ];
  const files = new Map<string, string>();
  for (const name of names) {
    const found = readIfThere(join(folder, name));
    if (found !== undefined) files.set(name, jsonText(parse(found)));
  }
  const modules = moduleNames(files);
  const fileOf = moduleFiles(modules);
  const managed = new Set(FOLDERS.flatMap((inner) => modules.map((module) => fileOf(inner, module))));
  return { info, files, modules, managed, intact: info.digest === digestOf(files) };
}

/** Two blanks, a line per value, a line break at the end: what Prettier would write, and what a diff shows best. */
export function jsonText(value: unknown): string {
  return value === undefined ? "" : `${JSON.stringify(value, null, 2)}\n`;
}

/** `snapshot.json`: `{ "format": 1, "version": "v8", "dataCenter": "eu", "pulledAt": "2027-01-31T12:00:00Z", … }`. */
export function infoText({ pulledAt, version, dataCenter, profileId, scopes, digest }: SnapshotInfo): string {
  return jsonText({
    format: SNAPSHOT_FORMAT,
    version,
    dataCenter,
    pulledAt: pulledAt && inSeconds(pulledAt),
    profileId,
    scopes,
    digest,
  });
}

/** `2027-01-31T12:00:00Z` */
export function inSeconds(date: Date): string {
  return date.toISOString().replace(/\.\d+Z$/, "Z");
}

/** SHA-256 over names and contents, whatever white space or line ends the files have on disk. */
export function digestOf(files: SnapshotFiles): string {
  const hash = createHash("sha256").update(String(KEPT_REVISION));
  for (const name of [...files.keys()].sort()) hash.update(`\0${name}\0${files.get(name) ?? ""}`);
  return hash.digest("hex");
}

/** Whether a file is about one module: `"layouts/Leads.json"` is, `"org.json"` is not. */
export function isAboutModules(name: string): boolean {
  return name.includes("/");
}

/** The file of a module in a part, `"fields/Leads.json"`, among all modules of the snapshot. */
export function moduleFiles(modules: readonly string[]): (part: string, module: string) => string {
  const names = moduleFileNames(modules);
  return (part, module) => `${part}/${names.get(module) ?? ""}`;
}

function moduleNames(files: SnapshotFiles): readonly string[] {
  const json = parse(files.get("modules.json") ?? "") as { modules?: unknown } | undefined;
  const modules: unknown = json?.modules;
  if (!Array.isArray(modules)) return [];
  return (modules as readonly { api_name?: unknown }[]).flatMap(({ api_name }) =>
    typeof api_name === "string" ? [api_name] : [],
  );
}

function readInfo(json: unknown, file: string): SnapshotInfo {
  if (typeof json !== "object" || json === null) return {};
  const { format, version, dataCenter, pulledAt, profileId, scopes, digest } = json as Record<string, unknown>;
  if (typeof format === "number" && format > SNAPSHOT_FORMAT)
    throw new SettingsError(`${file} was written by a newer version of zoho-preflight: update this one`);
  const date = typeof pulledAt === "string" ? new Date(pulledAt) : undefined;
  return {
    ...(typeof version === "string" && { version }),
    ...(typeof dataCenter === "string" && { dataCenter }),
    ...(date !== undefined && !Number.isNaN(date.getTime()) && { pulledAt: date }),
    ...(typeof profileId === "string" && { profileId }),
    ...(Array.isArray(scopes) && { scopes: scopes.filter((scope) => typeof scope === "string") }),
    ...(typeof digest === "string" && { digest }),
  };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

function readIfThere(file: string): string | undefined {
  const read = readTextFile(file);
  if ("text" in read) return read.text;
  // What is damaged is replaced by what is pulled; whoever judges by it reads it elsewhere, with its sentence.
  if ("wrong" in read) return "";
  if (isAbsent(read)) return undefined;
  throw unreadable(file, read);
}

function filesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder)
      .filter((name) => name.endsWith(".json"))
      .sort();
  } catch (error) {
    if (isAbsent(error)) return [];
    throw unreadable(folder, error);
  }
}

function unreadable(file: string, error: unknown): SettingsError {
  return new SettingsError(`${file} cannot be read (${(error as NodeJS.ErrnoException).code ?? "an unknown error"})`);
}

function isAbsent(error: unknown): boolean {
  const { code } = error as NodeJS.ErrnoException;
  return code === "ENOENT" || code === "ENOTDIR";
}
