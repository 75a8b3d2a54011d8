import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join, posix } from "node:path";

import { escaped, link, relative } from "./html.ts";
import { rendered } from "./markdown.ts";
import { tryAddress } from "./try-link.ts";
import type { Rendered } from "./markdown.ts";
import type { Page, Section } from "./page.ts";

/** Files beside those of `docs/` that are read as pages too. */
const OTHERS = [
  "README.md",
  "CONTRIBUTING.md",
  "CHANGELOG.md",
  "SECURITY.md",
  "examples/README.md",
  "metadata/README.md",
];
/** What `README.md` says on how sure all this is. */
const SURE = /^(?:docs\/(?:sources|one-witness|trust|mutants|severity)|bench\/.*)\.md$/;

/** A file that is shown as a page. */
export interface Document extends Rendered {
  readonly file: string;
  readonly path: string;
  readonly section: Section;
}

/** The Markdown of the repository as pages, and the pictures in them by the place where they are shown. */
export function readDocuments(root: string): {
  readonly documents: readonly Document[];
  readonly images: readonly string[];
} {
  const bench = readdirSync(join(root, "bench")).filter((name) => name.endsWith(".md"));
  const files = [
    ...markdownIn(root, "docs"),
    ...bench.toSorted().map((name) => `bench/${name}`),
    ...packagePages(root),
    ...OTHERS,
  ];
  const known = new Set(files);
  const images = new Set<string>();
  const documents = files.map((file): Document => {
    const path = pagePath(file);
    const made = rendered(readFileSync(join(root, file), "utf8"), path, (target) => resolved(target, file, path));
    for (const image of made.images) images.add(posix.join(posix.dirname(file), image));
    return { ...made, file, path, section: sectionOf(file) };
  });
  return { documents, images: [...images] };

  function resolved(target: string, file: string, path: string): string | undefined {
    if (/^(?:https?:|mailto:|#)/.test(target)) return target;
    const [name = "", anchor] = target.split("#");
    const meant = posix.join(posix.dirname(file), name).replace(/\/$/, "");
    const readme = `${meant}/README.md`;
    const found = known.has(meant) ? meant : known.has(readme) ? readme : undefined;
    if (found !== undefined)
      return relative(path, pagePath(found)) + (anchor === undefined ? "" : `#${anchor.toLowerCase()}`);
    const onDisk = join(root, meant);
    if (!existsSync(onDisk)) throw new Error(`${file} leads to ${target}, which is nowhere`);
    // What can be pasted into the page is a click away; what else lies in the repository is named only.
    return /^examples\/(?:bad|good|error-guide|answers|[^/]+$)/.test(meant) && isShort(onDisk)
      ? relative(path, tryAddress(readFileSync(onDisk, "utf8")))
      : undefined;
  }
}

/** `docs/check.md` becomes `docs/check.html`; a README is the start of its folder. */
function pagePath(file: string): string {
  return file === "README.md" ? "about.html" : file.replace(/\.md$/, ".html");
}

function markdownIn(root: string, folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true })
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const name = posix.join(folder, entry.name);
      if (entry.isDirectory()) return markdownIn(root, name);
      return entry.name.endsWith(".md") ? [name] : [];
    });
}

function packagePages(root: string): string[] {
  return readdirSync(join(root, "packages"))
    .map((name) => `packages/${name}/README.md`)
    .filter((file) => existsSync(join(root, file)));
}

function isShort(file: string): boolean {
  const stats = statSync(file);
  return stats.isFile() && stats.size < 20_000;
}

function sectionOf(file: string): Section {
  if (file.startsWith("docs/checks/")) return "checks";
  if (file.startsWith("docs/codes")) return "codes";
  return SURE.test(file) ? "sure" : "guides";
}

const KINDS: Readonly<Record<Section, string>> = {
  guides: "Guide",
  checks: "Check",
  codes: "Code",
  sure: "How sure",
  catalogue: "Operation",
  modules: "Module",
};

/** A document as a page, found by search under each of its headings. */
export function documentPage({ path, title, section, summary, html, headings, parts }: Document): Page {
  const isList = path === "docs/codes.html" || path === "docs/severity.html";
  return {
    path,
    title,
    section,
    summary,
    body: path === "docs/codes.html" ? withRowIds(html) : html,
    headings,
    entries: parts.map(({ id, heading, text }) => ({
      path: id === "" ? path : `${path}#${id}`,
      title: heading,
      kind: id === "" || heading === title ? KINDS[section] : `${KINDS[section]}: ${title}`,
      // The rows of a list are found as what they name.
      text: isList ? "" : text,
    })),
  };
}

/** A code without a page is found at its row. */
function withRowIds(html: string): string {
  return html.replace(
    /<tr>(?=\n<td>(?:<a [^>]*>)?((?:\w|<wbr \/>)+))/g,
    (_, name: string) => `<tr id="${name.replaceAll("<wbr />", "")}">`,
  );
}

/** Guides under a heading of README. */
interface Group {
  readonly title: string;
  readonly list: readonly Document[];
}

/** The guides, in the groups in which README names them. */
export function guideGroups(root: string, documents: readonly Document[]): readonly Group[] {
  const readme = readFileSync(join(root, "README.md"), "utf8");
  const guides = new Map(
    documents
      .filter(({ section, file }) => section === "guides" && dirname(file) !== ".")
      .map((one) => [one.file, one]),
  );
  const groups: Group[] = [];
  for (const part of readme.split(/^## /m).slice(1)) {
    const list = [...part.matchAll(/\]\(([^)#]+\.md)(?:#[^)]*)?\)/g)].flatMap(([, file = ""]) => {
      const found = guides.get(file);
      guides.delete(file);
      return found === undefined ? [] : [found];
    });
    if (list.length > 0) groups.push({ title: part.split("\n", 1)[0] ?? "", list });
  }
  if (guides.size > 0) groups.push({ title: "More", list: [...guides.values()] });
  return [...groups, { title: "The project", list: documents.filter(({ file }) => !file.includes("/")) }];
}

/** The page that lists them. */
export function guidesPage(groups: readonly Group[]): Page {
  const path = "docs/index.html";
  const lists = groups.map(
    ({ title, list }) =>
      `<h2>${escaped(title)}</h2><ul class="cards">${list
        .map(
          (one) => `<li>${link(relative(path, one.path), escaped(one.title))}<span>${escaped(one.summary)}</span></li>`,
        )
        .join("")}</ul>`,
  );
  return {
    path,
    title: "Guides",
    section: "guides",
    summary: "How to check requests in files, code, tests and in CI.",
    body: `<h1>Guides</h1>${lists.join("")}`,
    headings: [],
    entries: [],
  };
}
