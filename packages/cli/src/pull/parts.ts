import { trimFields, trimLayouts, trimRelatedLists } from "@zoho-preflight/validator/node";

import { FIELDS, LAYOUTS, RELATED_LISTS, scopesByPart } from "../snapshot-folder/part-scopes.ts";
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
  { folder: "fields", noun: "fields", operation: FIELDS, query: { type: "all" }, trim: trimFields },
  { folder: "layouts", noun: "layouts", operation: LAYOUTS, trim: trimLayouts },
  { folder: "related_lists", noun: "related lists", operation: RELATED_LISTS, trim: trimRelatedLists },
];

/** Every scope that a pull of this version asks for: `["ZohoCRM.settings.modules.READ", …]`. */
export function scopesOfPull(version: string): readonly string[] {
  return scopesByPart(version).map(([scope]) => scope);
}

/**
 * The scopes of a token as a snapshot keeps them: all, or none of a token that reads metadata and nothing else. That one was made for pulling, and
 * the program whose requests are checked has another.
 */
export function scopesToKeep(scopes: readonly string[] | undefined): readonly string[] | undefined {
  const pulled = new Set(scopesOfPull("").map(serviceAndGroup));
  return scopes?.some((scope) => !pulled.has(serviceAndGroup(scope))) === true ? scopes : undefined;
}

/** `zohocrm.settings` of `ZohoCRM.settings.fields.READ`. */
function serviceAndGroup(scope: string): string {
  return scope.toLowerCase().split(".").slice(0, 2).join(".");
}

/** From the version on: `/settings/profiles/100000000000000009`. */
export function pathOf({ path }: Operation, profile = ""): string {
  return path.replace("/crm/{version}", "").replace("{profile_id}", encodeURIComponent(profile));
}
