import { readFileSync } from "node:fs";

import type { Look } from "./look.ts";

/** Whether the text of a file says something that sends. */
export interface SenderWords {
  /** Tells one set of words from another. */
  readonly key: string;
  readonly test: (text: string) => boolean;
}

/** What the text of a file shows without being parsed. */
interface Summary {
  readonly stamp: string;
  readonly sends: boolean;
  readonly specifiers: readonly string[];
}

/** `from "./client"`, `import "./client"`, `require("./client")`, `import("./client")` */
const SPECIFIERS = /\b(?:from|import|require)\b\s*(?:\(\s*)?(?:"([^"\n]*)"|'([^'\n]*)')/g;
/** What is imported by a name that is made first may be anything. */
const MADE = /\b(?:require|import)\s*\(\s*(?!["'\s])/;
/** Texts kept; an editor may run for weeks. */
const MOST_KEPT = 20_000;
const kept = new Map<string, Summary>();

/** The files that a text imports, as it names them. */
export function specifiersIn(text: string): readonly string[] {
  const found = new Set<string>();
  for (const [, double, single] of text.matchAll(SPECIFIERS)) found.add(double ?? single ?? "");
  return [...found];
}

/** Whether a text imports something by a name that is not written there. */
export function importsAnything(text: string): boolean {
  return MADE.test(text);
}

/**
 * Whether one can get from a file to something that sends, through what files import of each other. Their texts decide, no tree is made: of
 * the files that speak of Zoho, half get nowhere.
 *
 * @param resolve the path that a specifier means in a file
 */
export function leadsToSender(
  path: string,
  words: SenderWords,
  look: Look,
  resolve: (specifier: string, from: string) => string | undefined,
): boolean {
  const before = look.leads.get(`${words.key}\0${path}`);
  if (before !== undefined) return before;
  const met = new Set([path]);
  for (const file of met) {
    const known = look.leads.get(`${words.key}\0${file}`);
    const summary = known === undefined ? summaryOf(file, words, look) : undefined;
    if (known === true || summary?.sends === true) {
      look.leads.set(`${words.key}\0${file}`, true);
      look.leads.set(`${words.key}\0${path}`, true);
      return true;
    }
    for (const specifier of summary?.specifiers ?? []) {
      const next = resolve(specifier, file);
      if (next !== undefined) met.add(next);
    }
  }
  for (const file of met) look.leads.set(`${words.key}\0${file}`, false);
  return false;
}

function summaryOf(path: string, words: SenderWords, look: Look): Summary | undefined {
  const stamp = look.stamp(path);
  if (stamp === undefined) return undefined;
  const key = `${words.key}\0${path}`;
  const before = kept.get(key);
  if (before?.stamp === stamp) return before;
  if (kept.size >= MOST_KEPT) kept.clear();
  const summary = { stamp, ...summaryOfText(textAt(path), words) };
  kept.set(key, summary);
  return summary;
}

function summaryOfText(text: string, words: SenderWords): Omit<Summary, "stamp"> {
  return words.test(text) || importsAnything(text)
    ? { sends: true, specifiers: [] }
    : { sends: false, specifiers: specifiersIn(text) };
}

function textAt(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return "";
  }
}
