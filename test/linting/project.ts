import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

import { afterAll } from "vitest";

export type Files = Readonly<Record<string, unknown>>;

const made: string[] = [];
afterAll(() => {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** A new folder with files in it: text as it is, anything else as JSON. It is gone after the tests of the file. */
export function project(files: Files = {}): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "preflight-")));
  made.push(folder);
  write(folder, files);
  return folder;
}

/** Writes files into a folder: `write(folder, { "zoho-metadata/fields/Boats.json": { fields: [] } })`. */
export function write(folder: string, files: Files): void {
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), typeof content === "string" ? content : JSON.stringify(content));
  }
}

const text = (api_name: string, more: object = {}): object => ({
  api_name,
  field_label: api_name.replaceAll("_", " "),
  data_type: "text",
  json_type: "string",
  length: 120,
  ...more,
});

/** `fields/Boats.json` with a mandatory Name and these text fields. */
export function fields(...names: readonly string[]): object {
  return { fields: [text("Name", { system_mandatory: true }), ...names.map((name) => text(name))] };
}

/** The snapshot folder of an invented org that has the module Boats, below `zoho-metadata/` or another folder. */
export function snapshot(folder = "zoho-metadata", boats: object = fields("Home_Port")): Files {
  return {
    [`${folder}/snapshot.json`]: { format: 1, version: "v8" },
    [`${folder}/modules.json`]: { modules: [{ api_name: "Boats", api_supported: true }] },
    [`${folder}/fields/Boats.json`]: boats,
  };
}
