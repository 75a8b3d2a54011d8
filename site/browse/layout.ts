import { breakable, escaped, link, relative } from "./html.ts";
import type { Page, Section } from "./page.ts";

/** The parts of the site, in the order of its head. */
export const SECTIONS: readonly { readonly section: Section | "try"; readonly title: string; readonly path: string }[] =
  [
    { section: "try", title: "Try it", path: "index.html" },
    { section: "guides", title: "Guides", path: "docs/index.html" },
    { section: "checks", title: "Checks", path: "docs/severity.html" },
    { section: "codes", title: "Codes", path: "docs/codes.html" },
    { section: "catalogue", title: "Catalogue", path: "catalogue/index.html" },
    { section: "modules", title: "Modules", path: "modules/index.html" },
    { section: "sure", title: "How sure we are", path: "docs/sources.html" },
  ];

/** The head of a page: the parts of the site, and the search over all of them. */
export function top(path: string, current: Section | "try"): string {
  const items = SECTIONS.map(
    ({ section, title, path: to }) =>
      `<li><a href="${relative(path, to)}"${section === current ? ' aria-current="true"' : ""}>${title}</a></li>`,
  );
  return `<header class="top"><a class="brand" href="${relative(path, "index.html")}">Zoho CRM Preflight</a><nav aria-label="Site"><ul>${items.join("")}</ul></nav>
<search class="search" hidden><label><span class="hidden">Search</span><input type="search" id="search" placeholder="Search" autocomplete="off" aria-keyshortcuts="/" /></label><div id="found" hidden><p id="found-count" role="status"></p><ol></ol></div></search></header>`;
}

/** A page in the template, which stands at the root of the site: its addresses begin with `./`. */
export function laidOut(template: string, page: Page, side: readonly Page[]): string {
  const up = "../".repeat(page.path.split("/").length - 1);
  const filled: Readonly<Record<string, string>> = {
    __TITLE__: escaped(`${page.title} · Zoho CRM Preflight`),
    __SUMMARY__: escaped(page.summary === "" ? page.title : page.summary),
    __ROOT__: up === "" ? "./" : up,
    "<!--top-->": top(page.path, page.section),
    "<!--side-->": sideOf(page, side),
    "<!--body-->": page.body,
  };
  return template
    .replace(/(href|src)="\.\//g, (_, name: string) => `${name}="${up === "" ? "./" : up}`)
    .replace(/__[A-Z]+__|<!--(?:top|side|body)-->/g, (mark) => filled[mark] ?? mark);
}

/** What stands beside a page: those of its part, and its own headings. Where there is little room it is folded. */
function sideOf(page: Page, side: readonly Page[]): string {
  if (side.length === 0 && page.headings.length === 0) return "";
  const headings =
    page.headings.length < 2
      ? ""
      : `<ul class="headings">${page.headings.map(({ id, text }) => `<li>${link(`#${id}`, escaped(text))}</li>`).join("")}</ul>`;
  const items = side.map((one) => {
    const isThis = one.path === page.path;
    const anchor = `<a href="${escaped(relative(page.path, one.path))}"${isThis ? ' aria-current="page"' : ""}>${breakable(one.short ?? one.title)}</a>`;
    return `<li>${anchor}${isThis ? headings : ""}</li>`;
  });
  const isListed = side.some(({ path }) => path === page.path);
  return `<nav class="side" aria-label="Pages of this part"><details><summary>Contents</summary>${
    isListed ? "" : headings
  }<ul>${items.join("")}</ul></details></nav>`;
}
