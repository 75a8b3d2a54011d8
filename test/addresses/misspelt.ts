import type { Operation } from "@zoho-preflight/metadata/catalogue";

/** An address with one word misspelt: `{ written: "/crm/v8/Leads/serach", meant: "/crm/v8/Leads/search" }`. */
export interface Misspelt {
  readonly method: string;
  readonly written: string;
  readonly meant: string;
}

/** What stands for the parameters of a template. */
const SAMPLES: Readonly<Record<string, string>> = { "{version}": "v8", "{module}": "Leads", "{related_list}": "Notes" };

/**
 * Every word of every address of the catalogue, each with two letters swapped, one dropped, one doubled, hyphens for underscores, and the
 * singular for the plural. Letters are those in the middle of the word. One per address, whatever its methods.
 */
export function misspeltAddresses(operations: readonly Operation[]): Misspelt[] {
  const found = new Map<string, Misspelt>();
  for (const { path, method } of operations) {
    const template = path.split("/").slice(1);
    const segments = template.map((part) => SAMPLES[part] ?? (part.startsWith("{") ? "800000000000123001" : part));
    const meant = `/${segments.join("/")}`;
    for (const [at, word] of template.entries()) {
      if (at === 0 || word.startsWith("{")) continue;
      for (const wrong of slips(word)) {
        const written = `/${segments.with(at, wrong).join("/")}`;
        if (!found.has(written)) found.set(written, { method, written, meant });
      }
    }
  }
  return [...found.values()];
}

function slips(word: string): string[] {
  const middle = Math.floor(word.length / 2);
  const before = word.slice(0, middle - 1);
  const letter = word.charAt(middle - 1);
  const after = word.charAt(middle);
  return [
    `${before}${after}${letter}${word.slice(middle + 1)}`,
    `${word.slice(0, middle)}${word.slice(middle + 1)}`,
    `${word.slice(0, middle)}${after}${word.slice(middle)}`,
    word.replaceAll("_", "-"),
    word.replace(/ies$/, "y").replace(/s$/, ""),
  ].filter((wrong) => wrong.toLowerCase() !== word.toLowerCase());
}
