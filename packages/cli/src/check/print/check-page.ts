import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

import { projectPage } from "@zoho-preflight/validator/checks";

/** A check's page in the two forms that SARIF has. */
interface CheckPage {
  readonly markdown: string;
  readonly text: string;
}

/**
 * The page of a check, `docs/checks/known-fields.md`, as it can be shown elsewhere: links lead to the project, and code is marked by its language
 * alone. Undefined where it cannot be read.
 */
export function checkPage(docs: string): CheckPage | undefined {
  let page;
  try {
    page = readFileSync(join(FOLDER, docs), "utf8");
  } catch {
    return undefined;
  }
  // `json bad` says to our tests what a block is for.
  const markdown = page
    .replace(/^```(\w+) .*$/gm, "```$1")
    .replace(/\]\((?!https?:|#)([^)#\s]+)(#[^)\s]*)?\)/g, (_, file: string, part = "") => {
      return `](${projectPage(join(dirname(docs), file).replaceAll("\\", "/"))}${String(part)})`;
    });
  return { markdown, text: withoutMarks(markdown) };
}

/** The build copies the pages into the package; the sources have them where they are written. */
const FOLDER = join(
  dirname(createRequire(import.meta.url).resolve("zoho-preflight/package.json")),
  import.meta.url.endsWith(".ts") ? "../.." : "dist",
);

/** Markdown as plain text: headings, links, fences and emphasis lose their marks, code keeps its lines. */
function withoutMarks(markdown: string): string {
  return markdown
    .split(/^```.*\n/m)
    .map((part, index) => (index % 2 === 1 ? part : plainProse(part)))
    .join("")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
}

function plainProse(prose: string): string {
  return prose
    .replace(/^#+ /gm, "")
    .replace(/^> /gm, "")
    .replace(/\[((?:[^\]`]|`[^`]*`)*)\]\([^)]*\)/g, "$1")
    .replace(/\*\*([^*]+)\*\*/g, "$1")
    .replace(/`([^`]+)`/g, "$1");
}
