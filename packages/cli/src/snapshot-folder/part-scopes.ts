import { atLeast, catalogue, isVersion } from "@zoho-preflight/metadata/catalogue";
import type { Operation } from "@zoho-preflight/metadata/catalogue";

/** The operations that a pull calls. */
export const MODULES = operation("modules.list");
export const FIELDS = operation("fields.list");
export const LAYOUTS = operation("layouts.list");
export const RELATED_LISTS = operation("related_lists.list");
export const PROFILE = operation("profiles.get");
export const ORG = operation("org.get");
export const USERS = operation("users.list");
/** How many licences there are, and what else the org may have, and how much of it. */
export const USER_LICENSES = operation("features.user_licenses");
export const FEATURES = operation("features.list");
/** The org's own list of addresses. */
export const APIS = operation("apis.list");

/** The parts of a snapshot and what each is asked by; the profile is that of the token's user, so users are asked for it too. */
const PARTS: readonly (readonly [part: string, ...operations: Operation[]])[] = [
  ["modules.json", MODULES],
  ["fields/", FIELDS],
  ["layouts/", LAYOUTS],
  ["related_lists/", RELATED_LISTS],
  ["profile.json", PROFILE, USERS],
  ["org.json", ORG],
  ["users.json", USERS],
  ["user_licenses.json", USER_LICENSES],
  ["features.json", FEATURES],
  ["apis.json", APIS],
];

/** Every scope that a pull of this version asks for, and the parts that need it: `[["ZohoCRM.settings.modules.READ", ["modules.json"]], …]`. */
export function scopesByPart(version: string): readonly (readonly [scope: string, parts: readonly string[]])[] {
  const operations = [MODULES, FIELDS, LAYOUTS, RELATED_LISTS, PROFILE, ORG, USERS, FEATURES, APIS];
  return operations
    .filter((one) => isOffered(one, version))
    .map(scopeOf)
    .map((scope) => [
      scope,
      PARTS.flatMap(([part, ...asked]) =>
        asked.some((one) => isOffered(one, version) && scopeOf(one) === scope) ? [part] : [],
      ),
    ]);
}

/** The one scope that an operation of a pull needs. */
export function scopeOf({ scopes }: Operation): string {
  return scopes[0]?.join(",") ?? "";
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
