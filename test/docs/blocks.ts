import { readFileSync } from "node:fs";
import { join } from "node:path";

import { root } from "./page.ts";

/** A block of code of a page. */
export interface Block {
  /** `js`, `console`; empty when the page does not say. */
  readonly language: string;
  /** The file that the line before names: `` `eslint.config.js`: ``. */
  readonly file?: string;
  readonly text: string;
}

/** The blocks of code of a page, in order: `blocksOf("docs/editors.md")`. */
export function blocksOf(page: string): readonly Block[] {
  const lines = readFileSync(join(root, page), "utf8").split("\n");
  const blocks: Block[] = [];
  for (let at = 0; at < lines.length; at++) {
    const language = /^```(.*)$/.exec(lines[at] ?? "")?.[1];
    if (language === undefined) continue;
    const end = lines.indexOf("```", at + 1);
    if (end === -1) throw new Error(`${page}:${String(at + 1)}: the block has no end`);
    const before = lines.slice(0, at).findLast((line) => line !== "") ?? "";
    const file = /^`([^`]+)`:$/.exec(before)?.[1];
    blocks.push({
      language,
      text: `${lines.slice(at + 1, end).join("\n")}\n`,
      ...(file === undefined ? {} : { file }),
    });
    at = end;
  }
  return blocks;
}

/** The text of a block that is a file, the first one of that name or the one that `index` says. Throws when the page has none. */
export function fileIn(page: string, file: string, index = 0): string {
  const found = blocksOf(page).filter((block) => block.file === file)[index];
  if (found === undefined) throw new Error(`${page} has no ${file}`);
  return found.text;
}
