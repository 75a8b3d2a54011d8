import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";

import { codeExamples } from "./code.ts";
import type { CodeExample } from "./code.ts";

export const root = join(import.meta.dirname, "../..");

/** A request of a page that fails, with what the page says about it. */
export interface Example {
  readonly request: unknown;
  /** Options of `createPreflight`, from the last `json options` block above; `{}` without one. */
  readonly options: Record<string, unknown>;
  /** The quoted messages, exactly as printed. */
  readonly messages: readonly string[];
  /** The sentence before the answer: `Zoho answers 400:` or, where it is a guess, `Zoho would probably answer 400:`. */
  readonly told?: string;
  /** The predicted body. */
  readonly answer?: unknown;
  /** The `details` of the issue. */
  readonly details?: unknown;
}

/** A page of docs/, read for what the tests need. */
export interface Page {
  /** `docs/checks/mandatory-fields.md` */
  readonly file: string;
  /** `mandatory-fields` */
  readonly name: string;
  readonly text: string;
  readonly title: string;
  readonly bad: readonly Example[];
  readonly good: readonly Pick<Example, "request" | "options">[];
  /** Code that is linted: blocks `js bad`, `ts good`, `js silent`. */
  readonly code: readonly CodeExample[];
  /** Excerpts of files: blocks of code that begin with `// packages/…`. */
  readonly excerpts: readonly { readonly file: string; readonly lines: readonly string[] }[];
  /** Targets of links, as written. */
  readonly links: readonly string[];
}

/** The Markdown files of a folder below the root, without those of its subfolders: `pagesIn("docs/checks")`. */
export function pagesIn(folder: string): Page[] {
  return readdirSync(join(root, folder))
    .filter((name) => name.endsWith(".md"))
    .sort()
    .map((name) => readPage(`${folder}/${name}`));
}

export function readPage(file: string): Page {
  const text = readFileSync(join(root, file), "utf8");
  const lines = text.split("\n");
  const bad: (Omit<{ -readonly [Key in keyof Example]: Example[Key] }, "messages"> & {
    readonly messages: string[];
  })[] = [];
  const good: Pick<Example, "request" | "options">[] = [];
  const excerpts: { file: string; lines: string[] }[] = [];
  let options: Record<string, unknown> = {};
  /** What a quoted message or an answer belongs to. */
  let last: (typeof bad)[number] | undefined;

  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? "";
    if (last !== undefined && line.startsWith("> ")) last.messages.push(line.slice(2));
    if (last !== undefined && /^Zoho (?:answers|would probably answer) \d+:$/.test(line)) last.told ??= line;
    const fence = /^```(?:json (\w+))?/.exec(line);
    if (fence === null) continue;
    if (/^```[jt]s /.test(line)) last = undefined;
    const end = lines.indexOf("```", at + 1);
    if (end === -1) throw new Error(`${file}:${String(at + 1)}: the block has no end`);
    const [, kind] = fence;
    const [, source] = /^\/\/ (\S+\.ts)$/.exec(lines[at + 1] ?? "") ?? [];
    if (source !== undefined) excerpts.push({ file: source, lines: lines.slice(at + 2, end) });
    if (kind !== undefined) {
      const value: unknown = JSON.parse(lines.slice(at + 1, end).join("\n"));
      if (kind === "options") options = value as Record<string, unknown>;
      else if (kind === "bad") bad.push((last = { request: value, options, messages: [] }));
      else if (kind === "good") good.push({ request: value, options });
      else if (kind === "answer" && last !== undefined) last.answer = value;
      else if (kind === "details" && last !== undefined) last.details = value;
      else if (kind !== "settings" && kind !== "file")
        throw new Error(`${file}:${String(at + 1)}: no test knows a block "json ${kind}" here`);
    }
    at = end;
  }
  return {
    file,
    name: file.replace(/^.*\/|\.md$/g, ""),
    text,
    title: lines[0] ?? "",
    bad,
    good,
    code: codeExamples(file, lines),
    excerpts,
    links: [...text.matchAll(/\]\(([^)\s]+)\)/g)].map(([, target = ""]) => target),
  };
}
