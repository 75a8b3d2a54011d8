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

/** What stands before the name of a file that is imported. */
const IMPORTING = ["from", "import", "require"];
/** `from "./client"`, `import "./client"`, `require("./client")`, `import("./client")` */
const SPECIFIER = /[a-z]+\b\s*(?:\(\s*)?(?:"([^"\n]*)"|'([^'\n]*)')/y;
/** What is imported by a name that is made first may be anything. */
const MADE = /(?:require|import)\s*\(\s*(?!["'\s])/y;
const IN_WORD = /\w/;
/** Texts kept; an editor may run for weeks. */
const MOST_KEPT = 20_000;
const kept = new Map<string, Summary>();

/** What a text imports: the files, as it names them, and whether there is one by a name that is not written there. */
interface Imports {
  readonly specifiers: readonly string[];
  readonly anything: boolean;
}

let lastText = "";
let lastImports: Imports = { specifiers: [], anything: false };

/** A few words are looked for, which is faster than one expression for all: most of a text is neither. */
function importsIn(text: string): Imports {
  if (text === lastText) return lastImports;
  const found: [number, string][] = [];
  let anything = false;
  for (const word of IMPORTING) {
    for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) {
      if (IN_WORD.test(text.charAt(at - 1)) || IN_WORD.test(text.charAt(at + word.length))) continue;
      SPECIFIER.lastIndex = MADE.lastIndex = at;
      const specifier = SPECIFIER.exec(text);
      if (specifier !== null) found.push([at, specifier[1] ?? specifier[2] ?? ""]);
      else anything ||= MADE.test(text);
    }
  }
  found.sort(([one], [other]) => one - other);
  lastText = text;
  return (lastImports = { specifiers: [...new Set(found.map(([, specifier]) => specifier))], anything });
}

/** The files that a text imports, as it names them. */
export function specifiersIn(text: string): readonly string[] {
  return importsIn(text).specifiers;
}

/** Whether a text imports something by a name that is not written there. */
export function importsAnything(text: string): boolean {
  return importsIn(text).anything;
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
