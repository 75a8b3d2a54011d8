import type { Raw, SAVED } from "./shape.ts";

/** An org's metadata in the words of the API, as it was answered. Lists are empty where nothing is known. */
export interface OrgMetadata {
  readonly modules: (version: string) => readonly Raw[];
  readonly fields: (module: string, version: string) => readonly Raw[];
  readonly layouts: (module: string, version: string) => readonly Raw[];
  readonly relatedLists: (module: string) => readonly Raw[];
  /** `org`, `profiles`, `__features`: the entries of a saved response. */
  readonly account: (part: "org" | "profile" | "user_licenses", key: string) => readonly Raw[];
}

/** A snapshot that still has its answers. */
export interface WithSavedAnswers {
  readonly [SAVED]: OrgMetadata;
}
