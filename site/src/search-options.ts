import type { Options } from "minisearch";

import type { Entry } from "../browse/page.ts";

/** What is found; kept small, since the index is loaded when somebody searches. */
export interface FoundEntry extends Pick<Entry, "title" | "kind" | "path"> {
  readonly id: number;
}

/** How the index is made, and how it is read: both must agree. */
export const searchOptions: Options<Entry & { readonly id: number }> = {
  fields: ["title", "kind", "text"],
  storeFields: ["title", "kind", "path"],
  searchOptions: { boost: { title: 4, kind: 2 }, prefix: true, fuzzy: (term) => (term.length > 5 ? 0.15 : false) },
};
