import { atLeast, catalogue, isVersion } from "@zoho-preflight/metadata/catalogue";
import { trimFields, trimLayouts, trimRelatedLists } from "@zoho-preflight/validator/node";

import type { Operation } from "@zoho-preflight/metadata/catalogue";
import type { TrimmedAnswer } from "@zoho-preflight/validator/node";

/** A part of the snapshot that there is once per module: its folder, where Zoho keeps it, and what is kept of the answer. */
export interface ModulePart {
  /** Folder in the snapshot, `"related_lists"`; also the key of Zoho's answer. */
  readonly folder: "fields" | "layouts" | "related_lists";
  readonly noun: string;
  readonly operation: Operation;
  readonly query?: Readonly<Record<string, string>>;
  readonly trim: (answer: unknown, module: string) => TrimmedAnswer | undefined;
}

export const MODULE_PARTS: readonly ModulePart[] = [
  // `type=all`: the default leaves out fields that are on no layout, and a write to one would look like a write to an unknown key.
  { folder: "fields", noun: "fields", operation: operation("fields.list"), query: { type: "all" }, trim: trimFields },
  { folder: "layouts", noun: "layouts", operation: operation("layouts.list"), trim: trimLayouts },
  {
    folder: "related_lists",
    noun: "related lists",
    operation: operation("related_lists.list"),
    trim: trimRelatedLists,
  },
];

/** The operations about the org as a whole. */
export const MODULES = operation("modules.list");
export const ORG = operation("org.get");
export const USERS = operation("users.list");
export const PROFILE = operation("profiles.get");
export const USER_LICENSES = operation("features.user_licenses");
/** The org's own list of addresses. */
export const APIS = operation("apis.list");

/** Every scope that a pull of this version asks for: `["ZohoCRM.settings.modules.READ", …]`. */
export function scopesOfPull(version: string): readonly string[] {
  return [MODULES, ...MODULE_PARTS.map((part) => part.operation), PROFILE, ORG, USERS, USER_LICENSES, APIS]
    .filter((one) => isOffered(one, version))
    .map(scopeOf);
}

/** The one scope that an operation of a pull needs. */
export function scopeOf({ scopes }: Operation): string {
  return scopes[0]?.join(",") ?? "";
}

/** From the version on: `/settings/profiles/100000000000000009`. */
export function pathOf({ path }: Operation, profile = ""): string {
  return path.replace("/crm/{version}", "").replace("{profile_id}", encodeURIComponent(profile));
}

/** Whether a version has an operation. Of a version that the catalogue does not know, a newer one, all is expected. */
export function isOffered({ since }: Operation, version: string): boolean {
  return since === undefined || !isVersion(version) || atLeast(version, since);
}

function operation(id: string): Operation {
  const found = catalogue.operations.find((one) => one.id === id);
  if (found === undefined) throw new Error(`The catalogue has no operation ${id}`);
  return found;
}
