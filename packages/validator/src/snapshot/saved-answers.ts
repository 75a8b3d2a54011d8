import { isRaw } from "./shape.ts";
import type { Raw } from "./shape.ts";

/** An org's metadata in the words of the API, as it was answered. Lists are empty where nothing is known. */
export interface OrgMetadata {
  readonly modules: (version: string) => readonly Raw[];
  readonly fields: (module: string, version: string) => readonly Raw[];
  readonly layouts: (module: string, version: string) => readonly Raw[];
  readonly relatedLists: (module: string) => readonly Raw[];
  /** `org`, `profiles`, `__features`: the entries of a saved response. */
  readonly account: (part: "org" | "profile" | "user_licenses", key: string) => readonly Raw[];
}

/**
 * Where a snapshot has the answers that it was read from: what the checks need of them is a part, and whoever answers in Zoho's place needs them
 * all. A registered symbol, since two copies of the validator may meet.
 */
export const SAVED: unique symbol = Symbol.for("zoho-preflight.saved-answers") as never;

/** A snapshot that still has its answers. */
export interface WithSavedAnswers {
  readonly [SAVED]: OrgMetadata;
}

/** The list of a response, `{ "fields": [...] }`, the bare list, or the one entry by itself. */
export function entriesOf(response: unknown, key: string): readonly Raw[] {
  const list = isRaw(response) && Object.hasOwn(response, key) ? response[key] : response;
  if (Array.isArray(list)) return list.filter(isRaw);
  return isRaw(list) ? [list] : [];
}
