import { existsSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

import { CONFIG_FILE } from "@zoho-preflight/validator/node";

import { isObject } from "../is-object.ts";
import { readOwnText } from "../own-files.ts";
import { SettingsError } from "../settings.ts";

/** What `init` writes down. */
export interface InitAnswers {
  readonly dataCenter: string;
  readonly environment: string;
  readonly apiVersion: string;
  /** As it is to stand in the file: `"./zoho-metadata"`. */
  readonly metadata: string;
  readonly generate?: { readonly modules: readonly string[] };
}

const SCHEMA_FILE = "zoho-preflight.schema.json";

/**
 * The text of a `zoho-preflight.json`: what was answered, and after it what else an older one says. What is the default anyway is not written.
 *
 * @param before the parsed configuration that is replaced
 */
export function configText(
  { dataCenter, environment, apiVersion, metadata, generate }: InitAnswers,
  schema: string | undefined,
  before: Readonly<Record<string, unknown>> = {},
): string {
  const answers = {
    ...(schema === undefined ? {} : { $schema: schema }),
    dataCenter,
    ...(environment === "production" ? {} : { environment }),
    apiVersion,
    metadata,
    ...(generate === undefined ? {} : { generate }),
  };
  const others = Object.entries(before).filter(([name]) => !(name in answers) && name !== "environment");
  return `${JSON.stringify({ ...answers, ...Object.fromEntries(others) }, null, 2)}\n`;
}

/** Path of the schema, for editors: that of the installed package, relative to the file; undefined where none is installed. */
export function schemaFor(folder: string): string | undefined {
  for (let [at, path] = [folder, "./"]; ; [at, path] = [dirname(at), path === "./" ? "../" : `${path}../`]) {
    const inner = join("node_modules/zoho-preflight", SCHEMA_FILE);
    if (existsSync(join(at, inner))) return `${path}node_modules/zoho-preflight/${SCHEMA_FILE}`;
    if (dirname(at) === at) return undefined;
  }
}

/**
 * The configuration in a folder, parsed; undefined when there is none, an empty object when it is not a JSON object. Throws `SettingsError` when its
 * letters cannot be kept, since they are in another encoding.
 */
export function configIn(folder: string): Readonly<Record<string, unknown>> | undefined {
  const file = join(folder, CONFIG_FILE);
  if (!existsSync(file)) return undefined;
  const text = readOwnText(file, CONFIG_FILE);
  try {
    const json = JSON.parse(text) as unknown;
    return isObject(json) ? json : {};
  } catch {
    return {};
  }
}

/** Writes a file completely or not at all; one that is there keeps its mode, and a link stays a link. Throws `SettingsError` when it cannot. */
export function writeWhole(file: string, text: string): void {
  let part: string | undefined;
  try {
    const target = existsSync(file) ? realpathSync(file) : file;
    const mode = statSync(target, { throwIfNoEntry: false })?.mode ?? 0o666;
    part = `${target}.${process.pid}.part`;
    writeFileSync(part, text, { flag: "wx", mode });
    renameSync(part, target);
  } catch (error) {
    if (part !== undefined) rmSync(part, { force: true });
    throw new SettingsError(
      `${file} cannot be written (${(error as NodeJS.ErrnoException).code ?? "an unknown error"})`,
    );
  }
}
