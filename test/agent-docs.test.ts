import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";

import { PROJECT } from "@zoho-preflight/validator/checks";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";

import { TOOLS } from "../packages/mcp/src/tool-words.ts";
import { COMMANDS, llmsIndex, SKILL } from "../scripts/agent-docs.mjs";
import { root } from "./docs/page.ts";

const read = (file: string): string => readFileSync(join(root, file), "utf8");
const linksOf = (text: string): string[] => [...text.matchAll(/\]\(([^)\s]+)\)/g)].map(([, target = ""]) => target);
/** A file of the repository that a link of a page leads to. */
const fileOf = (page: string, link: string): string =>
  link.startsWith(PROJECT) ? link.slice(`${PROJECT}/blob/main/`.length) : join(dirname(page), link.split("#")[0] ?? "");

describe("llms.txt", () => {
  const text = read("llms.txt");

  it("is what `pnpm sync` writes", () => {
    expect(text).toBe(llmsIndex(root));
  });

  it("has the form of such a file: a title, what it is about, lists of pages under headings", () => {
    expect(text).toMatch(/^# .+\n\n> .+\n\n.+\n\n## .+\n\n- \[/);
    for (const line of text.split("\n").filter((one) => one.startsWith("- "))) {
      const [, sentence = ""] = /^- \[[^\]]+\]\([^)]+\): (.+)$/.exec(line) ?? [];
      expect(sentence, line).toMatch(/[.?!]$/);
      expect(sentence.length, line).toBeLessThan(400);
    }
  });

  it("names every page for users once, and leads to what is there", () => {
    const links = linksOf(text);
    const pages = readdirSync(join(root, "docs")).filter((name) => name.endsWith(".md"));
    expect(pages.filter((name) => links.filter((link) => link === `docs/${name}`).length !== 1)).toEqual([]);
    expect(links.filter((link) => !existsSync(join(root, fileOf("llms.txt", link))))).toEqual([]);
  });
});

describe("the skill", () => {
  const text = read(SKILL);
  const [, head = "", body = ""] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(text) ?? [];

  it("bears the name of its folder, and says when it is wanted, in the lengths that skills may have", () => {
    const { name, description, ...others } = parse(head) as Readonly<Record<string, string>>;
    expect(name).toBe(dirname(SKILL).split("/").at(-1));
    expect(name).toMatch(/^[a-z\d-]{1,64}$/);
    expect(description?.length).toBeLessThanOrEqual(1024);
    expect(others).toEqual({});
  });

  it("names each tool with its own words, and commands that there are", () => {
    for (const [name, says] of Object.entries(TOOLS)) expect(body).toContain(`| \`${name}\` | ${says} |`);
    for (const name of COMMANDS) expect(body).toContain(`| \`zoho-preflight ${name}\` |`);
  });

  it("leads to what is there, and is packed", () => {
    const links = linksOf(body);
    expect(links.length).toBeGreaterThan(2);
    expect(links.filter((link) => !existsSync(join(root, fileOf(SKILL, link))))).toEqual([]);
    const { files } = JSON.parse(read("packages/mcp/package.json")) as { readonly files: readonly string[] };
    expect(files).toContain("skills");
  });

  it("is short enough to be read at once", () => {
    expect(body.split(/\s+/).length).toBeLessThan(1200);
  });
});
