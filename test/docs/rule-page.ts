import { readFileSync } from "node:fs";
import { join } from "node:path";

import { root } from "./page.ts";

/** A piece of code on a rule's page, and what the page says about it. */
export interface RuleExample {
  readonly code: string;
  /** `settings["zoho-crm"]`, from the last `json settings` block above. */
  readonly settings: object;
  /** The quoted messages, exactly as they are reported. */
  readonly messages: readonly string[];
  /** What the first suggestion makes of the code. */
  readonly mended?: string;
}

export interface RulePage {
  readonly title: string;
  /** The first sentence. */
  readonly description: string;
  /** `**error** in …` */
  readonly head: string;
  readonly sections: readonly string[];
  readonly bad: readonly RuleExample[];
  readonly good: readonly RuleExample[];
}

/** Reads `docs/rules/stringify-body.md`. */
export function readRulePage(file: string): RulePage {
  const text = readFileSync(join(root, file), "utf8");
  const lines = text.split("\n");
  const bad: { code: string; settings: object; messages: string[]; mended?: string }[] = [];
  const good: RuleExample[] = [];
  let settings: object = {};
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? "";
    if (line.startsWith("> ")) bad.at(-1)?.messages.push(line.slice(2));
    const [, kind] = /^```(.+)$/.exec(line) ?? [];
    if (kind === undefined) continue;
    const end = lines.indexOf("```", at + 1);
    const code = `${lines.slice(at + 1, end).join("\n")}\n`;
    const last = bad.at(-1);
    if (kind === "json settings") settings = JSON.parse(code) as object;
    else if (kind === "js bad") bad.push({ code, settings, messages: [] });
    else if (kind === "js good") good.push({ code, settings, messages: [] });
    else if (kind === "js mended" && last !== undefined) last.mended = code;
    else throw new Error(`${file}:${at + 1}: no test knows a block "${kind}" here`);
    at = end;
  }
  return {
    title: lines[0] ?? "",
    description: lines[2] ?? "",
    head: lines[4] ?? "",
    sections: [...text.matchAll(/^## (.*)$/gm)].map(([, heading = ""]) => heading),
    bad,
    good,
  };
}
