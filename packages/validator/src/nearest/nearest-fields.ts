import { fieldAliases } from "@zoho-preflight/metadata/catalogue";

import { fold, nearest } from "./nearest.ts";

/** How many are offered. */
const MOST = 3;

/**
 * The fields that a name may mean, best first: those that hold what people call so (`Zip`: `Mailing_Zip`), then those spelt alike. Only names
 * among the candidates are given, so that no module gets another one's fields.
 */
export function nearestFields(name: string, module: string, candidates: Iterable<string>): string[] {
  const names = new Set(candidates);
  const meant = aliased(name, module, names);
  const near = nearest(name, names, MOST);
  return [
    ...new Set([
      ...near.filter((candidate) => fold(candidate) === fold(name)),
      ...meant,
      ...(meant.length > 0 ? [] : near),
    ]),
  ].slice(0, MOST);
}

function aliased(name: string, module: string, candidates: ReadonlySet<string>): string[] {
  const lines = byName().get(fold(name)) ?? [];
  // A line for the module says it better than one for all.
  const own = lines.filter(({ modules }) => modules?.includes(module) === true);
  return (own.length > 0 ? own : lines.filter(({ modules }) => modules === undefined)).flatMap(({ fields }) =>
    fields.filter((field) => candidates.has(field)),
  );
}

type Lines = readonly (typeof fieldAliases)[number][];
let made: ReadonlyMap<string, Lines> | undefined;

/** Made when something is misspelt for the first time. */
function byName(): ReadonlyMap<string, Lines> {
  if (made !== undefined) return made;
  const lines = new Map<string, Lines>();
  for (const line of fieldAliases)
    for (const name of line.names) lines.set(fold(name), [...(lines.get(fold(name)) ?? []), line]);
  return (made = lines);
}
