/** Parts of the site, as its head names them. */
export type Section = "guides" | "checks" | "codes" | "catalogue" | "modules" | "sure";

/** A page of what is known: `{ path: "docs/check.html", title: "Requests in files", section: "guides", body: "<h1>…" }`. */
export interface Page {
  /** Where it stands in the site, without a slash before it. */
  readonly path: string;
  readonly title: string;
  /** Its title in the list beside it, where that is another one. */
  readonly short?: string;
  readonly section: Section;
  /** A part of the section, where all of it would be too much for a list. */
  readonly group?: string;
  /** One sentence for lists and for search engines. */
  readonly summary: string;
  /** HTML. */
  readonly body: string;
  /** Its headings of the second rank, for the list beside it. */
  readonly headings: readonly { readonly id: string; readonly text: string }[];
  /** What search finds: the page, or its parts. */
  readonly entries: readonly Entry[];
}

/** Something that search finds. */
export interface Entry {
  /** `docs/check.html#exit-codes` */
  readonly path: string;
  readonly title: string;
  /** `Guide`, `Check`, `Code`, `Operation`, `Module`, and behind it the page that it is a part of. */
  readonly kind: string;
  readonly text: string;
}
