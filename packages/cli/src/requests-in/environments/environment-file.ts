import { existsSync } from "node:fs";
import { basename, dirname, join } from "node:path";

import { readTextFile } from "@zoho-preflight/validator/node";

import { brunoBlocks, brunoPairs } from "../bruno/bruno-blocks.ts";
import { jsonError } from "../json-error.ts";
import { Lines } from "../place.ts";
import { isObject } from "../../is-object.ts";

/** Variables of an environment by their names: `{ base: "https://www.zohoapis.eu/crm/v8" }`. Secret ones are left out, and stay unknown. */
export type Environment = ReadonlyMap<string, string>;

/** JetBrains IDEs keep their environments in a file of this name beside the requests. */
const JETBRAINS = "http-client.env.json";

/** An environment that could not be opened. */
export class UnreadEnvironment extends Error {
  override readonly name = "UnreadEnvironment";
}

/** Whether a parsed file is an environment as Postman exports it. */
export function isPostmanEnvironment(value: unknown): value is { readonly values: readonly unknown[] } {
  return isObject(value) && Array.isArray(value.values) && !("item" in value) && value.values.every(isEntry);
}

/**
 * Reads an environment file: Postman's export, `http-client.env.json` or a `.bru` file of Bruno. Of several environments in one file, a variable
 * counts where all that have it agree; `name` picks one of them. Throws an `Error` whose message is a sentence about the file.
 */
export function readEnvironment(path: string, name?: string): Environment {
  const text = textOf(path);
  if (path.endsWith(".bru")) {
    const vars = brunoBlocks(text).find((block) => block.name === "vars");
    return new Map(vars === undefined ? [] : brunoPairs(text, vars.content).map((pair) => [pair.name, pair.value]));
  }
  const value = parsed(text, path);
  if (isPostmanEnvironment(value)) return postmanValues(value.values);
  if (!isObject(value)) throw new Error(`${basename(path)} is not an environment of Postman, JetBrains or Bruno.`);
  return jetBrainsValues(value, name, path);
}

/** The environment that lies beside a file of requests, as JetBrains IDEs find it; undefined when there is none. */
export function environmentBeside(file: string): Environment | undefined {
  const path = join(dirname(file), JETBRAINS);
  return existsSync(path) ? readEnvironment(path) : undefined;
}

function textOf(path: string): string {
  const read = readTextFile(path);
  if ("text" in read) return read.text;
  if ("wrong" in read)
    throw new Error(`${basename(path)}, line ${read.wrong.line}, column ${read.wrong.column}: ${read.wrong.text}.`);
  throw new UnreadEnvironment(read.code);
}

function parsed(text: string, path: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const { text: what, offset } = jsonError(text);
    const { line, column } = new Lines(text).place(offset);
    throw new Error(`${basename(path)}, line ${line}, column ${column}: this cannot be read as JSON: ${what}.`, {
      cause: error,
    });
  }
}

function isEntry(entry: unknown): entry is Record<string, unknown> {
  return isObject(entry) && typeof entry.key === "string";
}

function postmanValues(entries: readonly unknown[]): Environment {
  const values = new Map<string, string>();
  for (const entry of entries)
    if (isEntry(entry) && entry.enabled !== false && entry.type !== "secret" && isText(entry.value))
      values.set(String(entry.key), String(entry.value));
  return values;
}

function jetBrainsValues(file: Readonly<Record<string, unknown>>, name: string | undefined, path: string): Environment {
  const names = Object.keys(file).filter((key) => isObject(file[key]) && key !== "$shared");
  if (name !== undefined && !names.includes(name))
    throw new Error(`${basename(path)} has no environment "${name}". It has ${names.join(", ")}.`);
  const values = new Map<string, string>();
  const differs = new Set<string>();
  for (const key of name === undefined ? names : [name]) {
    const shared = isObject(file.$shared) ? file.$shared : {};
    for (const [variable, value] of Object.entries({ ...shared, ...(file[key] as Record<string, unknown>) })) {
      if (!isText(value)) continue;
      if (values.has(variable) && values.get(variable) !== String(value)) differs.add(variable);
      values.set(variable, String(value));
    }
  }
  for (const variable of differs) values.delete(variable);
  return values;
}

function isText(value: unknown): value is string | number | boolean {
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean";
}
