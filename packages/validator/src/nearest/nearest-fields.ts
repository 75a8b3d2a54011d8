import type { Catalogue, FieldAlias } from "@zoho-preflight/metadata/catalogue";

import { fold } from "./fold.ts";
import { WordList } from "./word-list.ts";

/** How many are offered. */
const MOST = 3;

/**
 * The fields that a name may mean, best first: those that hold what people call so (`Zip`: `Mailing_Zip`), then those spelt alike. Only names
 * among the candidates are given, so that no module gets another one's fields, and of those only what `fits`.
 */
export function nearestFields(
  name: string,
  candidates: Iterable<string> | WordList,
  module: string,
  { fieldAliases }: Pick<Catalogue, "fieldAliases">,
  fits: (candidate: string) => boolean = () => true,
): readonly string[] {
  const words = candidates instanceof WordList ? candidates : new WordList(candidates);
  const meant = aliased(name, words, module, fieldAliases).filter(fits);
  const near = words.best(name, MOST, fits);
  if (meant.length === 0) return near;
  const folded = fold(name);
  return [...new Set([...near.filter((candidate) => fold(candidate) === folded), ...meant])].slice(0, MOST);
}

function aliased(name: string, candidates: WordList, module: string, aliases: readonly FieldAlias[]): string[] {
  const lines = byName(aliases).get(fold(name)) ?? [];
  // A line for the module says it better than one for all.
  const own = lines.filter(({ modules }) => modules?.includes(module) === true);
  return (own.length > 0 ? own : lines.filter(({ modules }) => modules === undefined)).flatMap(({ fields }) =>
    fields.filter((field) => candidates.has(field)),
  );
}

type Lines = ReadonlyMap<string, readonly FieldAlias[]>;
/** By the table that a catalogue holds. */
const made = new WeakMap<readonly FieldAlias[], Lines>();

/** Made when something is misspelt for the first time. */
function byName(aliases: readonly FieldAlias[]): Lines {
  const known = made.get(aliases);
  if (known !== undefined) return known;
  const lines = new Map<string, readonly FieldAlias[]>();
  for (const line of aliases)
    for (const name of line.names) lines.set(fold(name), [...(lines.get(fold(name)) ?? []), line]);
  made.set(aliases, lines);
  return lines;
}
