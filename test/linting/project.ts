import type { Files } from "../folders.ts";

export { newFolder as project, write } from "../folders.ts";
export type { Files } from "../folders.ts";

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
