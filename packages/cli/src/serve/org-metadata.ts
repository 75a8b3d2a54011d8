import { join } from "node:path";

import { atLeast, inRange, isVersion } from "@zoho-preflight/metadata/catalogue";
import { standardOrg } from "@zoho-preflight/metadata/standard-org";
import { loadSnapshot, moduleFileNames, readTextFile } from "@zoho-preflight/validator/node";

import { isObject } from "../is-object.ts";
import type { StandardField, StandardModule } from "@zoho-preflight/metadata/standard-org";

/** An object of a response, as it came. */
export type Entry = Readonly<Record<string, unknown>>;

/** An org's metadata in the words of the API. Lists are empty where nothing is known. */
export interface OrgMetadata {
  readonly modules: (version: string) => readonly Entry[];
  readonly fields: (module: string, version: string) => readonly Entry[];
  readonly layouts: (module: string, version: string) => readonly Entry[];
  readonly relatedLists: (module: string) => readonly Entry[];
  /** `org`, `profiles`, `__features`: the entries of a saved response. */
  readonly account: (file: "org" | "profile" | "user_licenses", key: string) => readonly Entry[];
}

/**
 * The responses in a snapshot folder, as they were saved, read anew on each call. Throws what reading throws: the validator has looked at the
 * folder before and says it better.
 */
export function folderMetadata(folder: string): OrgMetadata {
  const read = (name: string, key: string): readonly Entry[] => entriesOf(readJson(join(folder, name)), key);
  const fileOf = (part: string, module: string): string | undefined => {
    const name = moduleFileNames(loadSnapshot(folder).modules.map(({ api_name }) => api_name)).get(module);
    return name === undefined ? undefined : join(part, name);
  };
  const ofModule = (part: string, key: string, module: string): readonly Entry[] => {
    const file = fileOf(part, module);
    return file === undefined ? [] : read(file, key);
  };
  return {
    modules: () => read("modules.json", "modules"),
    fields: (module) => ofModule("fields", "fields", module),
    layouts: (module) => ofModule("layouts", "layouts", module),
    relatedLists: (module) => ofModule("related_lists", "related_lists", module),
    account: (file, key) => read(`${file}.json`, key),
  };
}

/** The standard org that is built in, without our own marks: what the version has, and nothing that a feature must bring first. */
export const standardMetadata: OrgMetadata = {
  modules: (version) => standardOrg.modules.modules.filter(({ $preflight }) => exists(version, $preflight)).map(plain),
  fields: standardFields,
  layouts: (module, version) => {
    const fields = standardFields(module, version);
    const required = (field: Entry): Entry => ({ ...field, required: field.system_mandatory === true });
    const section = {
      api_name: `${module}_Information`,
      name: `${module} Information`,
      display_label: `${module} Information`,
      type: "used",
      sequence_number: 1,
      column_count: 2,
      fields: fields.map(required),
    };
    return fields.length === 0
      ? []
      : [
          {
            id: layoutId(module),
            name: "Standard",
            display_label: "Standard",
            status: "active",
            visible: true,
            generated_type: "system",
            profiles: [],
            sections: [section],
          },
        ];
  },
  relatedLists: () => [],
  account: () => [],
};

/** The same metadata, with the profile in another file. */
export function withProfileFile(metadata: OrgMetadata, file: string | undefined): OrgMetadata {
  if (file === undefined) return metadata;
  return {
    ...metadata,
    account: (part, key) => (part === "profile" ? entriesOf(readJson(file), key) : metadata.account(part, key)),
  };
}

function standardFields(module: string, version: string): readonly Entry[] {
  const fields = Object.hasOwn(standardOrg.fields, module) ? (standardOrg.fields[module]?.fields ?? []) : [];
  return fields
    .filter(({ $preflight }) => exists(version, $preflight) && $preflight.condition === undefined)
    .map(plain);
}

function exists(version: string, marks: { readonly since?: string; readonly until?: string } | undefined): boolean {
  if (marks === undefined || !isVersion(version)) return true;
  return (marks.since === undefined || atLeast(version, marks.since)) && inRange(version, undefined, marks.until);
}

function plain(entry: StandardModule | StandardField): Entry {
  return Object.fromEntries(Object.entries(entry).filter(([key]) => key !== "$preflight"));
}

/** Invented: as the module's own id, with 1 in the fourth place. */
function layoutId(module: string): string {
  return (standardOrg.modules.modules.find(({ api_name }) => api_name === module)?.id ?? "900000000000000000").replace(
    /^9000/,
    "9001",
  );
}

/** The list of a response, `{ "fields": [...] }`, the bare list, or the one entry by itself. */
function entriesOf(response: unknown, key: string): readonly Entry[] {
  const list = isObject(response) && Object.hasOwn(response, key) ? response[key] : response;
  if (Array.isArray(list)) return list.filter(isObject);
  return isObject(list) ? [list] : [];
}

function readJson(file: string): unknown {
  const read = readTextFile(file);
  if ("text" in read) return JSON.parse(read.text) as unknown;
  // A module whose name is too long for a file has none.
  if ("code" in read && ["ENOENT", "ENAMETOOLONG"].includes(read.code)) return undefined;
  throw new Error("wrong" in read ? `${file}: ${read.wrong.text}` : `${file} cannot be read (${read.code})`);
}
