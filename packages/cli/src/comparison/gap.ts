/** A part that only one of two snapshots has, so that it could not be compared: `{ part: "layouts", missing: "before", modules: ["Deals"] }`. */
export interface Gap {
  readonly part:
    "modules" | "fields" | "layouts" | "related lists" | "org" | "permissions" | "features" | "addresses" | "scopes";
  /** The snapshot that lacks it. */
  readonly missing: "before" | "after";
  /** Modules of both whose part it is; empty for what is not per module. */
  readonly modules: readonly string[];
}
