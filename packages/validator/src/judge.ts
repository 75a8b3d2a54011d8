import type { Catalogue, Method, Operation, Version } from "@zoho-preflight/metadata/catalogue";

import type {
  BatchTest,
  Check,
  FieldTest,
  JudgingOptions,
  KeyTest,
  RecordFinding,
  RecordTest,
  RequestCheck,
  RequestContext,
  SkipReason,
} from "./check.ts";
import { FoundIssue } from "./report.ts";
import type { Level, Skipped, Voice } from "./report.ts";
import type { Finding, Path, Severity, Suggestion } from "./issue.ts";
import type { Bound, Plan } from "./records/plan.ts";
import { UNKNOWN, isHidden, isObject } from "./seen.ts";
import type { SeenObject } from "./seen.ts";
import type { Snapshot } from "./snapshot/snapshot.ts";
import type { SeenRequest } from "./request/request.ts";
import type { Route } from "./request/route.ts";

/** Collects what checks say about one request, in the order in which they say it. */
export class Judgement {
  /** What the user is told. */
  readonly issues: FoundIssue[] = [];
  /** What a user switched off: not shown, but Zoho would refuse it all the same. */
  readonly silenced: FoundIssue[] = [];
  readonly skipped: Skipped[] = [];
  readonly #levels: ReadonlyMap<string, Level>;
  readonly #voice: Voice;

  constructor(levels: ReadonlyMap<string, Level>, voice: Voice) {
    this.#levels = levels;
    this.#voice = voice;
  }

  /** Adds a finding; `soft` ones are warnings whatever the check says. A weaker finding never becomes stronger than a warning. */
  add(check: Check, finding: Finding, path: Path, soft: boolean): void {
    const weaker = soft || finding.severity === "warning" || check.severity === "warning";
    const own: Severity = weaker ? "warning" : "error";
    const level = this.#levels.get(check.name) ?? own;
    if (level === "off") {
      this.silenced.push(new FoundIssue(check, finding, path, own, own, this.#voice));
      return;
    }
    const raised = level === "error" && check.severity === "warning" && finding.severity === undefined;
    const shown: Severity = level === "warning" ? "warning" : raised ? "error" : own;
    this.issues.push(new FoundIssue(check, finding, path, own, shown, this.#voice));
  }

  skip(check: string, reason: SkipReason, text: string, module?: string): void {
    if (this.skipped.some((entry) => entry.check === check && entry.reason === reason && entry.module === module))
      return;
    this.skipped.push({ check, reason, text, ...(module === undefined ? {} : { module }) });
  }
}

/** A request as the checks meet it: one object for all checks of a request, since making one per check would cost more than most checks do. */
export class Judging implements RequestContext {
  // `declare`: a field would be defined before the constructor sets it, which takes longer than most checks.
  declare readonly request: SeenRequest;
  declare readonly operation: Operation | undefined;
  declare readonly otherMethods: readonly Method[];
  declare readonly since: Version | undefined;
  declare readonly version: Version | undefined;
  declare readonly module: RequestContext["module"];
  declare readonly catalogue: Catalogue;
  declare readonly snapshot: Snapshot;
  declare readonly options: JudgingOptions;
  readonly #judgement: Judgement;
  #check: RequestCheck | undefined;

  constructor(
    request: SeenRequest,
    routed: Route,
    operation: Operation | undefined,
    version: Version | undefined,
    org: { readonly catalogue: Catalogue; readonly snapshot: Snapshot; readonly options: JudgingOptions },
    judgement: Judgement,
  ) {
    this.request = request;
    this.operation = operation;
    this.otherMethods = routed.otherMethods;
    this.since = routed.since;
    this.version = version;
    this.module = routed.module;
    this.catalogue = org.catalogue;
    this.snapshot = org.snapshot;
    this.options = org.options;
    this.#judgement = judgement;
  }

  /** Runs checks of the stages from host to body. */
  run(checks: readonly RequestCheck[]): void {
    for (const check of checks) {
      this.#check = check;
      check.run(this);
    }
  }

  // Arrow functions, since checks take `report` and `skip` apart from the context.
  readonly report = (finding: Finding & { readonly path: Path }): void => {
    if (this.#check !== undefined && !(finding.value !== undefined && isHidden(finding.value)))
      this.#judgement.add(this.#check, finding, finding.path, false);
  };

  readonly skip = (reason: SkipReason, text: string, module?: string): void => {
    if (this.#check !== undefined) this.#judgement.skip(this.#check.name, reason, text, module);
  };
}

/** Walks the keys of each record, not those of the module: 25 look-ups, not 200. Items that are no objects are `body-shape`'s. */
export function judgeRecords(plan: Plan, data: readonly unknown[], path: Path, judgement: Judgement): void {
  const walker = new Walker(plan, judgement);
  const records: { record: SeenObject; index: number }[] = [];
  for (let index = 0; index < data.length; index++) {
    const record = data[index];
    if (!isObject(record)) continue;
    walker.walk(record, path, index);
    if (plan.batch.length > 0) records.push({ record, index });
  }
  for (const bound of plan.batch) {
    bound.test(records, (index, finding) => {
      addFinding(bound, finding, [...path, index], judgement);
    });
  }
}

/** Judges the records of one array. */
class Walker {
  readonly #plan: Plan;
  readonly #judgement: Judgement;
  readonly #rows = new Map<Plan, Walker>();

  constructor(plan: Plan, judgement: Judgement) {
    this.#plan = plan;
    this.#judgement = judgement;
  }

  walk(record: SeenObject, base: Path, index: number): void {
    const plan = this.#plan;
    // An object with another prototype is copied: `for in` over a plain one reads values by V8's own list of keys, several times
    // faster than Object.keys and look-ups, but it would find inherited keys too.
    const plain = isPlain(record) ? record : { ...record };
    let at = -1;
    for (const key in plain) {
      at++;
      let value: unknown = plain[key];
      // What JSON.stringify leaves out is not sent.
      if (value === undefined) continue;
      const entry = plan.keyAt(at, key);
      let tests: readonly Bound<FieldTest>[] | undefined;
      let length = -1;
      if (typeof value === "string") {
        tests = entry?.strings;
        length = value.length;
      } else if (typeof value === "number") tests = entry?.numbers;
      else if (typeof value === "boolean") tests = entry?.booleans;
      else {
        if (typeof value === "object" && value !== null && !isPlain(value) && !Array.isArray(value))
          value = sent(value);
        // What a toJSON made may be of any type, so every test that judges any is asked.
        tests = typeof value === "object" ? entry?.others : entry?.all;
      }
      if (entry === undefined || tests === undefined) {
        for (const bound of plan.unknownKey)
          this.#addAt(bound, bound.test(key, value, record), value, base, index, key);
        continue;
      }
      for (let test = 0; test < tests.length; test++) {
        const bound = tests[test] as Bound<FieldTest>;
        if (length >= bound.from && length <= bound.to) continue;
        const finding = bound.test(value, record);
        if (finding !== undefined) this.#addAt(bound, finding, value, base, index, key);
      }
      if (entry.rows !== undefined && Array.isArray(value)) this.#walkRows(entry.rows, value, [...base, index, key]);
    }
    for (let test = 0; test < plan.record.length; test++) {
      const bound = plan.record[test] as Bound<RecordTest>;
      bound.test(record, (finding) => {
        addFinding(bound, finding, [...base, index], this.#judgement);
      });
    }
  }

  #walkRows(plan: Plan, rows: readonly unknown[], path: Path): void {
    let walker = this.#rows.get(plan);
    if (walker === undefined) this.#rows.set(plan, (walker = new Walker(plan, this.#judgement)));
    for (let index = 0; index < rows.length; index++) {
      const row = rows[index];
      if (isObject(row)) walker.walk(row, path, index);
    }
  }

  /** The one place where findings about what cannot be seen are dropped. */
  #addAt(
    bound: Bound<FieldTest> | Bound<KeyTest>,
    finding: RecordFinding | undefined,
    value: unknown,
    base: Path,
    index: number,
    key: string,
  ): void {
    if (finding === undefined) return;
    const told = "value" in finding ? finding : { ...finding, value };
    // An unknown key is reported even when its value is hidden: the name is what is wrong.
    if (isHidden(told.value) && this.#plan.isField(key)) return;
    addFinding(bound, told, [...base, index, key], this.#judgement);
  }
}

function addFinding(
  bound: Bound<FieldTest | KeyTest | RecordTest | BatchTest>,
  finding: RecordFinding,
  path: Path,
  judgement: Judgement,
): void {
  const place = finding.at === undefined ? path : [...path, ...finding.at];
  judgement.add(
    bound.check,
    finding.suggestions === undefined
      ? finding
      : { ...finding, suggestions: placedSuggestions(finding.suggestions, place) },
    place,
    bound.soft,
  );
}

/** A record test does not know where its record stands: its replacements count from the finding's own place. */
function placedSuggestions(suggestions: () => readonly Suggestion[], place: Path): () => readonly Suggestion[] {
  return () =>
    suggestions().map(({ text, replace }) =>
      replace === undefined ? { text } : { text, replace: { ...replace, path: [...place, ...replace.path] } },
    );
}

/** An object as JSON.parse and literals make it: its own keys are all that `for in` finds. */
function isPlain(value: object): boolean {
  return Object.getPrototypeOf(value) === Object.prototype;
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
