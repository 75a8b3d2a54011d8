import { UniqueHash } from "./unique-hash.ts";
import { SeenCells } from "./seen-cells.ts";
import type { CellPlaces, RowJudge } from "./byte-rows.ts";
import type { Column } from "./columns.ts";
import type { Row } from "./text-rows.ts";
import type { KeyVerdict, RecordVerdicts } from "@zoho-preflight/validator/checks";

/** Digits of a number that a double holds exactly, in any order of adding them up. */
const EXACT_DIGITS = 15;
const MINUS = 0x2d;
const POINT = 0x2e;
const POWERS = Array.from({ length: EXACT_DIGITS + 1 }, (_, power) => Number(`1e${power}`));
const NONE = [0, -1] as const;

/** How a column's cells are judged. */
const FREE = 0;
const BY_LENGTH = 1;
const NUMBER = 2;
const ASKED = 3;

/** Takes each value of a column that no two rows may share. */
export type TakesUnique = (number: number, hash: Uint32Array, row: number) => void;

/**
 * Judges the rows of a table by their columns, without making records of them. What it passes, `validate` passes; what it does not, is `validate`'s.
 * Without verdicts it passes no row, and sees to the unique columns alone.
 */
export class ColumnJudge implements RowJudge {
  readonly #columns: readonly AskedColumn[];
  readonly #kinds: Uint8Array;
  /** The most bytes, of columns that are judged by length. */
  readonly #most: Int32Array;
  /** 1: each row must have a value there, 2: none may. */
  readonly #demands: Uint8Array;
  readonly #unique: readonly { readonly column: number; readonly isCaseSensitive: boolean }[];
  readonly #takesUnique: TakesUnique;
  readonly #hash = new UniqueHash();
  readonly #passesNone: boolean;

  constructor(columns: readonly Column[], verdicts: RecordVerdicts | undefined, takesUnique: TakesUnique) {
    const keys = verdicts?.keys;
    const names = new Set(columns.filter(({ isSent }) => isSent).map(({ api_name }) => api_name));
    // Of two columns that fill one field the last counts, unless its cell is empty.
    const isTwice = names.size < columns.filter(({ isSent }) => isSent).length;
    this.#passesNone = keys === undefined || isTwice || keys.filled.some((name) => !names.has(name));
    this.#columns = columns.map(
      (column) => new AskedColumn(column, column.isSent ? verdicts?.key(column.api_name) : undefined),
    );
    this.#kinds = Uint8Array.from(this.#columns, ({ kind }) => kind);
    this.#most = Int32Array.from(this.#columns, ({ most }) => most);
    this.#demands = Uint8Array.from(columns, ({ api_name, isSent }) =>
      !isSent ? 0 : keys?.filled.includes(api_name) === true ? 1 : keys?.without.includes(api_name) === true ? 2 : 0,
    );
    this.#unique = columns.flatMap(({ unique }, column) =>
      unique === undefined ? [] : [{ column, isCaseSensitive: unique.case_sensitive }],
    );
    this.#takesUnique = takesUnique;
  }

  passesBytes(cells: CellPlaces, row: number): boolean {
    const { bytes, starts, ends } = cells;
    if (this.#unique.length > 0) this.#takeBytes(cells, row);
    if (this.#passesNone) return false;
    const kinds = this.#kinds;
    for (let column = 0; column < kinds.length; column++) {
      const from = starts[column] ?? 0;
      const to = ends[column] ?? 0;
      const demand = this.#demands[column];
      if (from === to) {
        if (demand === 1) return false;
        continue;
      }
      if (demand === 2) return false;
      const kind = kinds[column];
      if (kind === FREE) continue;
      // Text never has more units than bytes.
      if (kind === BY_LENGTH && to - from <= (this.#most[column] ?? 0)) continue;
      const asked = this.#columns[column];
      if (asked === undefined) return false;
      if (kind === NUMBER && asked.passesNumber(bytes, from, to)) continue;
      if (kind === ASKED && asked.seen.has(bytes, from, to)) continue;
      if (!asked.passesText(cells.cell(column))) return false;
      if (kind === ASKED) asked.seen.add(bytes, from, to);
    }
    return true;
  }

  passesText({ cells, row }: Row): boolean {
    for (const [number, { column, isCaseSensitive }] of this.#unique.entries()) {
      const text = cells[column] ?? "";
      if (text !== "") this.#take(number, text, isCaseSensitive, row);
    }
    return (
      !this.#passesNone &&
      this.#columns.every((column, number) => {
        const text = cells[number] ?? "";
        const demand = this.#demands[number];
        return text === "" ? demand !== 1 : demand !== 2 && (column.kind === FREE || column.passesText(text));
      })
    );
  }

  #takeBytes(cells: CellPlaces, row: number): void {
    const { bytes, starts, ends, doubled } = cells;
    for (let number = 0; number < this.#unique.length; number++) {
      const unique = this.#unique[number];
      if (unique === undefined) continue;
      const { column, isCaseSensitive } = unique;
      const from = starts[column] ?? 0;
      const to = ends[column] ?? 0;
      if (from === to) continue;
      if (doubled[column] === 0 && this.#hash.ofBytes(bytes, from, to, isCaseSensitive))
        this.#takesUnique(number, this.#hash.words, row);
      else this.#take(number, cells.cell(column), isCaseSensitive, row);
    }
  }

  #take(number: number, text: string, isCaseSensitive: boolean, row: number): void {
    this.#hash.ofText(text, isCaseSensitive);
    this.#takesUnique(number, this.#hash.words, row);
  }
}

/** A column with what its field asks of a value. */
class AskedColumn {
  readonly kind: number;
  readonly most: number;
  readonly seen = new SeenCells();
  readonly #read: ((text: string) => unknown) | undefined;
  readonly #verdict: KeyVerdict | undefined;

  constructor({ read, isNumber }: Column, verdict: KeyVerdict | undefined) {
    const { lengths, wholes } = verdict ?? {};
    const isByLength = read === undefined && lengths !== undefined && lengths[0] <= 1;
    this.kind =
      verdict === undefined
        ? FREE
        : isByLength
          ? BY_LENGTH
          : isNumber === true && wholes !== undefined
            ? NUMBER
            : ASKED;
    this.most = isByLength ? lengths[1] : 0;
    this.#read = read;
    this.#verdict = verdict;
  }

  passesText(text: string): boolean {
    return this.#verdict?.passes(this.#read === undefined ? text : this.#read(text)) === true;
  }

  /** Whether bytes are a number, as JSON writes it, that passes; false where they must be asked as text. */
  passesNumber(bytes: Uint8Array, from: number, to: number): boolean {
    const isNegative = bytes[from] === MINUS;
    const first = isNegative ? from + 1 : from;
    if (first === to || to - first > EXACT_DIGITS) return false;
    let number = 0;
    let point = -1;
    for (let at = first; at < to; at++) {
      const byte = bytes[at] ?? 0;
      if (byte >= 48 && byte <= 57) number = number * 10 + byte - 48;
      else if (byte === POINT && point < 0 && at > first && at + 1 < to) point = at;
      else return false;
    }
    if (isNegative) number = -number;
    // Both are exact, so the division is rounded as the text would be.
    if (point >= 0) return this.#verdict?.passes(number / (POWERS[to - point - 1] ?? 1)) === true;
    const [least, most] = this.#verdict?.wholes ?? NONE;
    return number >= least && number <= most;
  }
}
