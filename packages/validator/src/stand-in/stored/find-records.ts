import { answered, BLOCK } from "./module-records.ts";
import { inOrder } from "./record-order.ts";
import type { BlockSummary } from "./block-summary.ts";
import type { ReadRecords, StoredRecord } from "./module-records.ts";
import type { OrderBy } from "./record-order.ts";

/** What is looked for. */
export interface WantedRecords {
  readonly matches: (record: StoredRecord) => boolean;
  /** Whether one of a block's records may match; false only when none does. */
  readonly mayBeIn: (block: BlockSummary) => boolean;
}

/** Every record. */
export const EVERYTHING: WantedRecords = { matches: () => true, mayBeIn: () => true };
/** None. */
export const NOBODY: WantedRecords = { matches: () => false, mayBeIn: () => false };

/** A part of a list: those behind the first `from`, at most `count`. */
export interface ListPart {
  readonly from: number;
  readonly count: number;
}

/** A part of a list, and whether the list goes on. */
export interface FoundRecords {
  readonly records: readonly StoredRecord[];
  readonly more: boolean;
}

/** So few are sorted by themselves; for more the order of all is kept. */
const FEW = 2000;
const BY_ID: OrderBy = [{ column: "id", descending: false }];

/** The records that are wanted, in an order. The walk stops where the part does, and passes over blocks that hold nothing wanted. */
export function findRecords(
  records: ReadRecords,
  wanted: WantedRecords,
  by: OrderBy = BY_ID,
  part: ListPart = { from: 0, count: Infinity },
): FoundRecords {
  const [{ column, descending } = { column: "id", descending: false }] = by;
  if (column === "id" && records.isAscending)
    return taken(placesById(records, wanted, descending), records, wanted, part);
  if (wanted === EVERYTHING) return taken(records.inOrder(by), records, wanted, part);
  const blocks = blocksOf(records, false).filter((block) => wanted.mayBeIn(records.summary(block)));
  if (blocks.length * BLOCK <= FEW) {
    const found = blocks
      .flatMap((block) => [...placesIn(records, block, false)])
      .flatMap((place) => {
        const record = records.at(place);
        return record !== undefined && wanted.matches(record) ? [record] : [];
      });
    return sorted(found, by, part);
  }
  const may = new Set(blocks);
  return taken(
    filtered(records.inOrder(by), (place) => may.has(Math.floor(place / BLOCK))),
    records,
    wanted,
    part,
  );
}

/** A part of a few records in an order. */
export function sorted(found: readonly StoredRecord[], by: OrderBy, { from, count }: ListPart): FoundRecords {
  return {
    records: [...found]
      .sort(inOrder(by))
      .slice(from, from + count)
      .map(answered),
    more: found.length > from + count,
  };
}

/** How many records are wanted. */
export function countRecords(records: ReadRecords, wanted: WantedRecords): number {
  if (wanted === EVERYTHING) return records.size;
  let count = 0;
  for (const place of placesById(records, wanted, false)) {
    const record = records.at(place);
    if (record !== undefined && wanted.matches(record)) count++;
  }
  return count;
}

function taken(
  places: Iterable<number>,
  records: ReadRecords,
  wanted: WantedRecords,
  { from, count }: ListPart,
): FoundRecords {
  const found: StoredRecord[] = [];
  let passed = 0;
  for (const place of places) {
    if (!records.has(place)) continue;
    // Where everything is wanted, nobody has to read what lies before the part.
    if (wanted === EVERYTHING && passed < from) {
      passed++;
      continue;
    }
    const record = records.at(place);
    if (record === undefined || !wanted.matches(record)) continue;
    if (passed++ < from) continue;
    if (found.length >= count) return { records: found, more: true };
    found.push(answered(record));
  }
  return { records: found, more: false };
}

function* placesById(records: ReadRecords, wanted: WantedRecords, descending: boolean): Generator<number, void> {
  for (const block of blocksOf(records, descending))
    if (wanted === EVERYTHING || wanted.mayBeIn(records.summary(block))) yield* placesIn(records, block, descending);
}

function blocksOf({ end }: ReadRecords, descending: boolean): number[] {
  const blocks = Array.from({ length: Math.ceil(end / BLOCK) }, (_, block) => block);
  return descending ? blocks.reverse() : blocks;
}

function* placesIn({ end }: ReadRecords, block: number, descending: boolean): Generator<number, void> {
  const [from, to] = [block * BLOCK, Math.min(end, (block + 1) * BLOCK)];
  if (descending) for (let place = to - 1; place >= from; place--) yield place;
  else for (let place = from; place < to; place++) yield place;
}

function* filtered(places: Iterable<number>, test: (place: number) => boolean): Generator<number, void> {
  for (const place of places) if (test(place)) yield place;
}
