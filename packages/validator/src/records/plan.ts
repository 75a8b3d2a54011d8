import type { Catalogue, Kind, Version } from "@zoho-preflight/metadata/catalogue";

import type { BatchTest, FieldTest, KeyTest, ObjectTest, PlanContext, RecordCheck, RecordTest } from "../check.ts";
import type { Field, ModuleMetadata, Snapshot } from "../snapshot/snapshot.ts";
import { fieldsInVersion, rowModuleOf } from "./version-fields.ts";
import type { Formed } from "./version-fields.ts";

/** A test with the check it came from; `soft` findings become warnings. */
export interface Bound<Test> {
  readonly check: RecordCheck;
  readonly test: Test;
  readonly soft: boolean;
}

/**
 * What is known of one key of a record: its tests, by what `typeof` says of the value, without those that such a value passes anyway. Most text
 * and most numbers pass the others by their length or size: two comparisons then, where each test would be a walk through memory.
 */
export interface KeyPlan {
  readonly name: string;
  /** What came behind it in the record before, since records mostly have the same keys in the same order. */
  next: KeyPlan | undefined;
  /** Text of these lengths is asked what is left of its tests. */
  readonly textFrom: number;
  readonly textTo: number;
  readonly shortStrings: readonly Bound<FieldTest>[];
  readonly strings: readonly Bound<FieldTest>[];
  /** Whole numbers from the one to the other, likewise. */
  readonly wholeFrom: number;
  readonly wholeTo: number;
  readonly wholeNumbers: readonly Bound<FieldTest>[];
  readonly numbers: readonly Bound<FieldTest>[];
  readonly booleans: readonly Bound<FieldTest>[];
  /** Objects and arrays of which this says true pass all tests; absent: they are asked. */
  readonly passesObjects: ObjectTest | undefined;
  /** For objects, arrays and null. */
  readonly others: readonly Bound<FieldTest>[];
  /** For whatever is not JSON: symbols, functions, big integers. */
  readonly all: readonly Bound<FieldTest>[];
  /** Plan of the rows, for subforms, line items and the like. */
  readonly rows: Plan | undefined;
}

/** All that the record checks have to say about one module in one kind of write and one version. Keys are compiled when they are first met. */
export class Plan {
  readonly module: ModuleMetadata;
  readonly unknownKey: readonly Bound<KeyTest>[];
  readonly record: readonly Bound<RecordTest>[];
  readonly batch: readonly Bound<BatchTest>[];
  readonly #formed: ReadonlyMap<string, Formed>;
  readonly #compile: (name: string, formed: Formed | undefined) => KeyPlan;
  readonly #keys = new Map<string, KeyPlan>();
  /** Stands before the first key of a record. */
  readonly start: KeyPlan;

  constructor(
    parts: Pick<Plan, "module" | "unknownKey" | "record" | "batch">,
    formed: ReadonlyMap<string, Formed>,
    compile: (name: string, formed: Formed | undefined) => KeyPlan,
  ) {
    this.module = parts.module;
    this.unknownKey = parts.unknownKey;
    this.record = parts.record;
    this.batch = parts.batch;
    this.#formed = formed;
    this.#compile = compile;
    this.start = compile("", undefined);
  }

  /** What to test of a key; undefined for a key that is not a field. */
  key(name: string): KeyPlan | undefined {
    let plan = this.#keys.get(name);
    if (plan !== undefined) return plan;
    const formed = this.#formed.get(name);
    if (formed === undefined) return undefined;
    plan = this.#compile(name, formed);
    this.#keys.set(name, plan);
    return plan;
  }

  /** The same for a key that is not the one that came behind `before` last time. */
  keyBehind(before: KeyPlan, name: string): KeyPlan | undefined {
    // A record that lacks a key says nothing about the next one.
    const behind = before.next?.next;
    if (behind?.name === name) return behind;
    const plan = this.key(name);
    if (plan !== undefined) before.next = plan;
    return plan;
  }

  isField(name: string): boolean {
    return this.#formed.has(name);
  }
}

/** How records are written. */
export interface Writing {
  readonly kind: PlanContext["kind"];
  readonly version: Version;
  readonly underParent: boolean;
}

interface WritingPlan extends Writing {
  readonly plan: Plan;
}

function isSameWriting(one: Writing, other: Writing): boolean {
  return one.kind === other.kind && one.version === other.version && one.underParent === other.underParent;
}

interface PlanRequest extends Writing {
  readonly module: ModuleMetadata;
}

/** Kinds of writes that carry records. */
export function isRecordKind(kind: Kind): kind is PlanContext["kind"] {
  return kind === "create" || kind === "update" || kind === "upsert";
}

/**
 * Makes plans and keeps them, by the very object that the snapshot's `module()` returned: when a reader hands back a new object after a
 * change, a new plan is made with no other call.
 */
export class Plans {
  /** A few for each module, so that looking through them is quicker than making up a key. */
  readonly #kept = new WeakMap<ModuleMetadata, WritingPlan[]>();
  /** The one asked for last: a client mostly writes to one module. */
  #last: WritingPlan | undefined;
  readonly #checks: readonly RecordCheck[];
  readonly #catalogue: Catalogue;
  readonly #snapshot: Snapshot;

  constructor(checks: readonly RecordCheck[], catalogue: Catalogue, snapshot: Snapshot) {
    this.#checks = checks;
    this.#catalogue = catalogue;
    this.#snapshot = snapshot;
  }

  /** The plan, or undefined when the snapshot has no fields for the module. */
  for(module: ModuleMetadata, wanted: Writing): Plan | undefined {
    if (module.fields === undefined) return undefined;
    const last = this.#last;
    if (last?.plan.module === module && isSameWriting(last, wanted)) return last.plan;
    const plan = this.#of(module, module.fields, wanted);
    this.#last = { ...wanted, plan };
    return plan;
  }

  #of(module: ModuleMetadata, fields: readonly Field[], wanted: Writing): Plan {
    let plans = this.#kept.get(module);
    if (plans === undefined) this.#kept.set(module, (plans = []));
    const known = plans.find((writing) => isSameWriting(writing, wanted));
    if (known !== undefined) return known.plan;
    const plan = this.#make({ module, ...wanted }, fields, false, this.#snapshot.embedded === true);
    plans.push({ ...wanted, plan });
    return plan;
  }

  #make(wanted: PlanRequest, all: readonly Field[], rows: boolean, embedded: boolean): Plan {
    const { module, kind, version, underParent } = wanted;
    const { fields, byName } = fieldsInVersion(module, all, version, this.#catalogue);
    const context: PlanContext = {
      module,
      fields,
      kind,
      version,
      rows,
      underParent,
      catalogue: this.#catalogue,
      snapshot: this.#snapshot,
    };
    const bind = <Test>(ask: (check: RecordCheck) => Test | undefined): Bound<Test>[] =>
      this.#checks.flatMap((check) => {
        const test = ask(check);
        return test === undefined ? [] : [{ check, test, soft: embedded && check.embedded !== "error" }];
      });
    const parts = {
      module,
      unknownKey: bind((check) => check.forUnknownKey?.(context)),
      record: bind((check) => check.forModule?.(context)),
      batch: rows ? [] : bind((check) => check.forBatch?.(context)),
    };
    return new Plan(parts, byName, (name, formed) =>
      formed === undefined ? keyPlan(name, []) : this.#compile(name, formed, context, wanted, embedded),
    );
  }

  #compile(name: string, formed: Formed, context: PlanContext, wanted: PlanRequest, embedded: boolean): KeyPlan {
    const { field } = formed;
    const tests: Bound<FieldTest>[] = [];
    for (const check of this.#checks) {
      const test = check.forField?.(field, context);
      if (test === undefined) continue;
      tests.push({ check, test, soft: field.trust === "name" || (embedded && check.embedded !== "error") });
    }
    // Rows hold no further rows: a subform cannot nest, and a hostile snapshot must not send us round in circles.
    const rows = context.rows ? undefined : this.#rowPlan(formed, wanted);
    return keyPlan(name, tests, rows);
  }

  #rowPlan(formed: Formed, wanted: PlanRequest): Plan | undefined {
    const rows = rowModuleOf(formed, this.#catalogue, this.#snapshot);
    return rows === undefined
      ? undefined
      : this.#make({ ...wanted, module: rows.module, underParent: false }, rows.fields, true, rows.embedded);
  }
}

function keyPlan(name: string, tests: readonly Bound<FieldTest>[], rows?: Plan): KeyPlan {
  const strings = without(tests, "string");
  const numbers = without(tests, "number");
  const others = without(tests, "object");
  let [textFrom, textTo, wholeFrom, wholeTo] = [-LARGEST, LARGEST, -LARGEST, LARGEST];
  for (const { test } of strings) {
    textFrom = Math.max(textFrom, test.passesLengths?.[0] ?? -LARGEST);
    textTo = Math.min(textTo, test.passesLengths?.[1] ?? LARGEST);
  }
  for (const { test } of numbers) {
    wholeFrom = Math.max(wholeFrom, test.passesWhole?.[0] ?? -LARGEST);
    wholeTo = Math.min(wholeTo, test.passesWhole?.[1] ?? LARGEST);
  }
  return {
    name,
    next: undefined,
    textFrom,
    textTo,
    shortStrings: strings.filter(({ test }) => test.passesLengths === undefined),
    strings,
    wholeFrom,
    wholeTo,
    wholeNumbers: numbers.filter(({ test }) => test.passesWhole === undefined),
    numbers,
    booleans: without(tests, "boolean"),
    passesObjects: strictest(others),
    others,
    all: tests,
    rows,
  };
}

/** The tests that values of a type do not pass anyway. */
function without(
  tests: readonly Bound<FieldTest>[],
  type: "string" | "number" | "boolean" | "object",
): readonly Bound<FieldTest>[] {
  return tests.filter(({ test }) => test.passes?.includes(type) !== true);
}

/** The one of several that lets pass only what the others do; undefined where none is known to. */
function strictest(tests: readonly Bound<FieldTest>[]): ObjectTest | undefined {
  return tests.find(({ test: { passesObjects: one } }) =>
    tests.every(
      ({ test: { passesObjects: other } }) => other !== undefined && (other === one || one?.within === other),
    ),
  )?.test.passesObjects;
}

/** A small integer, which V8 compares faster than Infinity; beyond it all tests are asked. */
const LARGEST = 2 ** 30 - 1;
