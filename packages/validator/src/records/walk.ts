import type { BatchTest, FieldTest, KeyTest, RecordTest } from "../check.ts";
import type { Findings } from "../report/findings.ts";
import type { Path } from "../report/issue.ts";
import type { Found } from "../report/kinds.ts";
import { UNKNOWN, isHidden, isObject } from "../seen.ts";
import type { SeenObject } from "../seen.ts";
import type { Bound, Plan } from "./plan.ts";
import { sparsePlaces } from "../growth/sparse.ts";
import { steps } from "../growth/steps.ts";

/** Where findings go. */
export type TakesFindings = Pick<Findings, "add">;

/** Walks the keys of each record, not those of the module: 25 look-ups, not 200. Items that are not objects are `body-shape`'s. */
export function walkRecords(
  plan: Plan,
  data: readonly unknown[],
  path: Path,
  findings: TakesFindings,
  places = sparsePlaces(data),
): void {
  const walker = new Walker(plan, findings, path);
  const records: { record: SeenObject; index: number }[] = [];
  const count = places === undefined ? data.length : places.length;
  const isBatch = plan.batch.length > 0 && count > 1;
  for (let at = 0; at < count; at++) {
    const index = places === undefined ? at : (places[at] ?? 0);
    const record = data[index];
    if (!isObject(record)) continue;
    walker.walk(record, index);
    if (isBatch) records.push({ record, index });
  }
  if (records.length < 2) return;
  for (const bound of plan.batch) {
    bound.test(records, (index, finding) => {
      addFinding(bound, finding, [...path, index], findings);
    });
  }
}

/** Walks a record that stands alone, at a path such as `["body", "data", 0, "Deals"]`. */
export function walkRecord(plan: Plan, record: SeenObject, path: Path, findings: TakesFindings): void {
  const last = path.at(-1);
  if (last !== undefined) new Walker(plan, findings, path.slice(0, -1)).walk(record, last);
}

/** A test of whether a record passes all that a plan asks of it, where only that is wanted. */
export function passesPlan(plan: Plan): (record: SeenObject) => boolean {
  let found = 0;
  const listener: TakesFindings = {
    add: () => {
      found++;
    },
  };
  const walker = new Walker(plan, listener, NOWHERE);
  return (record) => {
    found = 0;
    walker.walk(record, 0);
    return found === 0;
  };
}

const NOWHERE: Path = ["body", "data"];

/** Judges the records of one array. */
class Walker {
  readonly #plan: Plan;
  readonly #findings: TakesFindings;
  /** Where the array is: a path, or, for rows, the walker that stands at the key that holds them. */
  readonly #above: Path | Walker;
  /** Where it is in the array, and at which key with rows. */
  #index: number | string = 0;
  #key = "";
  /** That of the rows that were walked last. */
  #rows: Walker | undefined;
  #report: ((finding: Found) => void) | undefined;
  #asked: Bound<RecordTest> | undefined;

  constructor(plan: Plan, findings: TakesFindings, above: Path | Walker) {
    this.#plan = plan;
    this.#findings = findings;
    this.#above = above;
  }

  walk(record: SeenObject, index: number | string): void {
    steps.records++;
    this.#index = index;
    const plan = this.#plan;
    // An object with another prototype is copied: `for in` over a plain one reads values by V8's own list of keys, several times
    // faster than Object.keys and look-ups, but it would find inherited keys too.
    const plain = isPlain(record) ? record : { ...record };
    let before = plan.start;
    for (const key in plain) {
      let value: unknown = plain[key];
      // What JSON.stringify leaves out is not sent.
      if (value === undefined) continue;
      let entry = before.next;
      if (entry?.name !== key) entry = plan.keyBehind(before, key);
      if (entry === undefined) {
        if (isOtherObject(value)) value = sent(value);
        for (const bound of plan.unknownKey) this.#addAt(bound, bound.test(key, value, record), value, key);
        continue;
      }
      before = entry;
      let tests: readonly Bound<FieldTest>[];
      if (typeof value === "string") {
        const { length } = value;
        tests = length <= entry.textTo && length >= entry.textFrom ? entry.shortStrings : entry.strings;
      } else if (typeof value === "number") {
        tests =
          value <= entry.wholeTo && value >= entry.wholeFrom && Number.isInteger(value)
            ? entry.wholeNumbers
            : entry.numbers;
      } else if (typeof value === "boolean") tests = entry.booleans;
      else {
        if (isOtherObject(value)) value = sent(value);
        // What a toJSON made may be of any type, so every test that judges any is asked.
        tests =
          typeof value !== "object"
            ? entry.all
            : value !== null && entry.passesObjects?.(value) === true
              ? NONE
              : entry.others;
      }
      for (let test = 0; test < tests.length; test++) {
        const bound = tests[test] as Bound<FieldTest>;
        const finding = bound.test(value, record);
        if (finding !== undefined) this.#addAt(bound, finding, value, key);
      }
      if (entry.rows !== undefined && Array.isArray(value)) this.#walkRows(entry.rows, value, key);
    }
    if (plan.record.length === 0) return;
    const report = this.#report ?? this.#reporter();
    for (let test = 0; test < plan.record.length; test++) {
      this.#asked = plan.record[test];
      this.#asked?.test(record, report);
    }
  }

  /** One function for all records. By way of a name: V8 takes one that is assigned to a property for a method that lives long (see `Context`). */
  #reporter(): (finding: Found) => void {
    const report = (finding: Found): void => {
      if (this.#asked !== undefined) addFinding(this.#asked, finding, this.#place(), this.#findings);
    };
    this.#report = report;
    return report;
  }

  #walkRows(plan: Plan, rows: readonly unknown[], key: string): void {
    this.#key = key;
    let walker = this.#rows;
    if (walker === undefined || walker.#plan !== plan) this.#rows = walker = new Walker(plan, this.#findings, this);
    const places = sparsePlaces(rows);
    const count = places === undefined ? rows.length : places.length;
    for (let at = 0; at < count; at++) {
      const index = places === undefined ? at : (places[at] ?? 0);
      const row = rows[index];
      if (isObject(row)) walker.walk(row, index);
    }
  }

  /** The path of the record. */
  #place(): Path {
    const above = this.#above;
    return above instanceof Walker ? [...above.#place(), above.#key, this.#index] : [...above, this.#index];
  }

  /** The one place where findings about what cannot be seen are dropped. */
  #addAt(bound: Bound<FieldTest> | Bound<KeyTest>, finding: Found | undefined, value: unknown, key: string): void {
    if (finding === undefined) return;
    // An unknown key, or one that Zoho does not write, is reported even when its value is hidden: the name is what is wrong. So is what is
    // known of a value's form.
    const { about, kinds } = bound.check;
    const isOfValue = about !== "key" && kinds[finding.kind]?.about !== "form";
    if (isOfValue && isHidden(valueAt(value, finding.at)) && this.#plan.isField(key)) return;
    addFinding(bound, finding, this.#below(key), this.#findings);
  }

  /** The path of a key, a list of just that length: one that is added to has room for twenty more, and there may be a hundred thousand issues. */
  #below(key: string): Path {
    const above = this.#above;
    if (above instanceof Walker) return above.#below(above.#key).concat(this.#index, key);
    const [body, list] = above;
    if (body !== undefined && list !== undefined && above.length === 2) return [body, list, this.#index, key];
    return above.concat(this.#index, key);
  }
}

const NONE: readonly Bound<FieldTest>[] = [];

/** What stands at the rest of a path inside a value: `1` in `["a", UNKNOWN]` is UNKNOWN. */
function valueAt(value: unknown, at: Path | undefined): unknown {
  let found = value;
  for (const part of at ?? []) {
    if (typeof found !== "object" || found === null || isHidden(found) || !Object.hasOwn(found, part)) return found;
    found = (found as Readonly<Record<string | number, unknown>>)[part];
  }
  return found;
}

function addFinding(
  bound: Bound<FieldTest | KeyTest | RecordTest | BatchTest>,
  finding: Found,
  path: Path,
  findings: TakesFindings,
): void {
  steps.findings++;
  findings.add(bound.check, finding, finding.at === undefined ? path : [...path, ...finding.at], bound.soft);
}

/** An object as JSON.parse and literals make it: its own keys are all that `for in` finds. */
function isPlain(value: object): boolean {
  return Object.getPrototypeOf(value) === Object.prototype;
}

/** Neither an array nor an object as JSON has them: what it is sent as is asked. */
function isOtherObject(value: unknown): value is object {
  return typeof value === "object" && value !== null && !Array.isArray(value) && !isPlain(value);
}

/** What JSON.stringify would send for a Date and the like; the value itself when it has no toJSON, UNKNOWN when that throws. */
function sent(value: object): unknown {
  try {
    const { toJSON } = value as { toJSON?: unknown };
    return typeof toJSON === "function" ? (toJSON as () => unknown).call(value) : value;
  } catch {
    return UNKNOWN;
  }
}
