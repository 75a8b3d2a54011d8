import MiniSearch from "minisearch";

import { searchOptions } from "../src/search-options.ts";
import { cataloguePages } from "./catalogue-pages.ts";
import { documentPage, guidesPage, readDocuments } from "./documents.ts";
import { laidOut } from "./layout.ts";
import { modulePages } from "./module-pages.ts";
import type { Page, Section } from "./page.ts";

/** Everything that is browsed. */
export interface Browsed {
  readonly pages: readonly Page[];
  /** Pictures, as files of the repository and of the site alike. */
  readonly images: readonly string[];
}

/** Makes all pages from the repository's own sources: docs, catalogue, standard org. Throws for a link that leads nowhere. */
export function browsed(root: string): Browsed {
  const { documents, images } = readDocuments(root);
  const pages = [
    guidesPage(root, documents),
    ...documents.map(documentPage),
    ...cataloguePages(root),
    ...modulePages(),
  ];
  return { pages, images };
}

/** A page as it is served. */
export function pageHtml(template: string, page: Page, pages: readonly Page[]): string {
  return laidOut(template, page, besides(page.section, pages));
}

/** What stands in the list beside the pages of a part; 600 operations would be no help. */
function besides(section: Section, pages: readonly Page[]): readonly Page[] {
  return section === "catalogue" ? [] : pages.filter((page) => page.section === section);
}

/** The index of the search, as JSON. */
export function searchIndex(pages: readonly Page[]): string {
  const index = new MiniSearch(searchOptions);
  index.addAll(pages.flatMap(({ entries }) => entries).map((entry, id) => ({ ...entry, id })));
  return JSON.stringify(index);
}
