/** Those of the one list that the other one does not have, each once. */
export function gone(before: readonly string[], after: readonly string[]): readonly string[] {
  const kept = new Set(after);
  return [...new Set(before)].filter((name) => !kept.has(name));
}

/** Which of two kinds a number's change is; undefined when it is none, or one of the two numbers is not known. */
export function stepKind<Kind>(
  before: number | undefined,
  after: number | undefined,
  less: Kind,
  more: Kind,
): Kind | undefined {
  if (before === undefined || after === undefined || before === after) return undefined;
  return after < before ? less : more;
}

/** Entries by a key; of several with the same one the first. */
export function byKey<T>(entries: readonly T[], key: (entry: T) => string): ReadonlyMap<string, T> {
  const map = new Map<string, T>();
  for (const entry of entries) {
    const name = key(entry);
    if (!map.has(name)) map.set(name, entry);
  }
  return map;
}

/**
 * Pairs of entries that have the same key, where each list has but one of that key: what was, and what seems to have become of it.
 * An entry without a key has no pair.
 */
export function pairs<T>(
  before: readonly T[],
  after: readonly T[],
  key: (entry: T) => string | undefined,
): readonly (readonly [T, T])[] {
  const [was, is] = [before, after].map((entries) => {
    const single = new Map<string, T | undefined>();
    for (const entry of entries) {
      const name = key(entry);
      if (name !== undefined) single.set(name, single.has(name) ? undefined : entry);
    }
    return single;
  });
  return [...(was ?? [])].flatMap(([name, one]) => {
    const other = is?.get(name);
    return one === undefined || other === undefined ? [] : [[one, other] as const];
  });
}
