import MiniSearch from "minisearch";

import { searchOptions } from "../src/search-options.ts";
import { cataloguePages } from "./catalogue-pages.ts";
import { documentPage, guideGroups, guidesPage, readDocuments } from "./documents.ts";
import { laidOut, SECTIONS } from "./layout.ts";
import { modulePages } from "./module-pages.ts";
import type { Page } from "./page.ts";

/** Everything that is browsed. */
export interface Browsed {
  readonly pages: readonly Page[];
  /** Pictures, as files of the repository and of the site alike. */
  readonly images: readonly string[];
}

/** Makes all pages from the repository's own sources: docs, catalogue, standard org. Throws for a link that leads nowhere. */
export function browsed(root: string): Browsed {
  const { documents, images } = readDocuments(root);
  const groups = guideGroups(root, documents);
  const guides = groups.flatMap(({ list }) => list);
  const others = documents.filter((one) => !guides.includes(one));
  const pages = [
    guidesPage(groups),
    ...[...guides, ...others].map(documentPage),
    ...cataloguePages(root),
    ...modulePages(),
  ];
  return { pages, images };
}

/** A page as it is served. */
export function pageHtml(template: string, page: Page, pages: readonly Page[]): string {
  return laidOut(template, page, besides(page, pages));
}

/** What stands in the list beside a page: its part, with the head of the part first; of 600 operations those of its group. */
function besides({ section, path, group }: Page, pages: readonly Page[]): readonly Page[] {
  const head = SECTIONS.find((one) => one.section === section)?.path;
  if (path === head && section === "catalogue") return [];
  const all = pages.filter((page) => page.section === section && page.group === group && page.path !== head);
  return [...pages.filter((page) => page.path === head), ...all];
}

/** The index of the search, as JSON. */
export function searchIndex(pages: readonly Page[]): string {
  const index = new MiniSearch(searchOptions);
  index.addAll(pages.flatMap(({ entries }) => entries).map((entry, id) => ({ ...entry, id })));
  return JSON.stringify(index);
}
