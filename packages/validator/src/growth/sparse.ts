/** Shorter arrays are walked from end to end, holes or not. */
const LONG = 10_000;
const PROBES = 64;

/**
 * The indexes of an array that has far more places than items, `[0, 40000000]`; undefined for all others, which are walked as they are. JSON has no
 * such arrays, but `rows[row.id] = …` makes one, and walking its holes would take as long as its length.
 */
export function sparsePlaces(items: readonly unknown[]): readonly number[] | undefined {
  const { length } = items;
  if (length <= LONG) return undefined;
  const step = Math.floor(length / PROBES);
  let at = 0;
  while (at < length && at in items) at += step;
  return at >= length ? undefined : Object.keys(items).flatMap((key) => (/^\d+$/.test(key) ? [Number(key)] : []));
}

/** `forEach` for arrays that may have far more places than items. */
export function eachItem(items: readonly unknown[], visit: (item: unknown, index: number) => void): void {
  const places = sparsePlaces(items);
  if (places === undefined) items.forEach(visit);
  else for (const index of places) visit(items[index], index);
}
