import { fieldTypeOf } from "../field-types/index.ts";
import type { ObjectSchema } from "../field-types/schemas/schema.ts";
import { nearest } from "../nearest/nearest.ts";
import { checkNames, OptionError } from "../options/options.ts";
import type { Preflight } from "../preflight/preflight.ts";
import { recordSchema } from "../records/record-schema.ts";
import type { Issue } from "../report/issue.ts";
import { didYouMean } from "../report/words.ts";
import { recordAddress, writeOperations } from "../request/record-address.ts";
import type { WriteOperation } from "../request/record-address.ts";
import type { Field } from "../snapshot/snapshot.ts";
import { goodValue } from "./good-value.ts";
import { Random } from "./random.ts";
import { misspelt, wrongValues } from "./wrong-values.ts";

/** A record, as it stands in `data`: `{ Last_Name: "Okafor 412" }`. */
export type SampleRecord = Readonly<Record<string, unknown>>;

/** How samples are made. */
export interface SampleOptions {
  /** Default: insert. */
  readonly operation?: WriteOperation | undefined;
  /** How many; from 1 to 100, which one request takes. Default: 1. */
  readonly count?: number | undefined;
  /** The same seed gives the same records, as long as metadata and version of this package are the same. Default: 1. */
  readonly seed?: number | undefined;
  /** One of `wrongKinds`: `"picklist-value/unknown"`. Every record has this one fault. Default: none has any. */
  readonly wrong?: string | undefined;
}

/** For messages. */
const OF = "sample";
/** More fields make a sample that nobody reads. */
const OTHERS = 8;

/**
 * Records of a module that the preflight has nothing to say about, or that are wrong in exactly one way: `sample(preflight, "Leads", { wrong:
 * "mandatory-fields/missing" })`. They are made up: ids in them name no record. Throws `OptionError` for a module that cannot be written, and for a
 * fault that no record of it can have alone.
 */
export function sample(preflight: Preflight, module: string, options: SampleOptions = {}): readonly SampleRecord[] {
  checkNames(options, ["operation", "count", "seed", "wrong"], OF);
  const { count = 1, wrong } = options;
  if (!Number.isInteger(count) || count < 1 || count > 100)
    throw new OptionError("count", "a whole number from 1 to 100", count, OF);
  const samples = new Samples(preflight, module, options);
  const records: SampleRecord[] = [];
  for (let tries = 0; records.length < count && tries < count * 3; tries++) {
    const record = wrong === undefined ? samples.good() : samples.wrong(wrong);
    // Values that must be unique may meet; then another one is made.
    if (samples.addsNothing(records, record, wrong)) records.push(record);
  }
  if (records.length < count)
    throw new OptionError(
      "count",
      `at most ${String(records.length)} here, since more are at odds with one another`,
      count,
      OF,
    );
  return records;
}

/**
 * In which ways a record of a module can be wrong, and in nothing else: `["field-length/tooLong", "mandatory-fields/missing", …]`, check and kind as
 * issues name them. Found by trial, so each of them is one that `sample` can make. Throws `OptionError` for a module that cannot be written.
 */
export function wrongKinds(
  preflight: Preflight,
  module: string,
  options: Pick<SampleOptions, "operation" | "seed"> = {},
): readonly string[] {
  checkNames(options, ["operation", "seed"], OF);
  return new Samples(preflight, module, options).kinds();
}

class Samples {
  readonly #preflight: Preflight;
  readonly #address: { readonly method: string; readonly url: string };
  /** Many records are updated at once, so each says which one it is. */
  readonly #isUpdate: boolean;
  readonly #schema: ObjectSchema;
  readonly #readOnly: readonly string[];
  /** Fields, without the other keys that a record may have; the id belongs into the address. */
  readonly #fields: ReadonlySet<string>;
  /** Fields of which the metadata say enough for a value that somebody would send. */
  readonly #described: ReadonlySet<string>;
  readonly #random: Random;

  constructor(preflight: Preflight, module: string, { operation = "insert", seed = 1 }: SampleOptions) {
    if (!writeOperations.includes(operation))
      throw new OptionError("operation", `one of ${writeOperations.join(", ")}`, operation, OF);
    if (!Number.isSafeInteger(seed)) throw new OptionError("seed", "a whole number", seed, OF);
    const { snapshot } = preflight;
    const names = snapshot.modules.map(({ api_name }) => api_name);
    if (typeof (module as unknown) !== "string" || !names.includes(module))
      throw new OptionError("module", "a module of the metadata", module, OF, adviceOn(module, names));
    const schema = recordSchema(snapshot, module, { operation });
    if (schema === undefined) throw new OptionError("module", "a module whose fields are in the metadata", module, OF);
    const { method, url } = recordAddress(operation, module, snapshot.version);
    this.#preflight = preflight;
    this.#address = { method, url: url.replace("/{id}", "") };
    this.#isUpdate = operation === "update";
    this.#schema = schema;
    const members = new Set(schema.members.map(({ name }) => name));
    const fields = snapshot.module(module)?.fields ?? [];
    this.#fields = new Set(fields.map((field) => field.api_name).filter((name) => name !== "id"));
    this.#readOnly = fields.map((field) => field.api_name).filter((name) => !members.has(name));
    this.#described = new Set(fields.filter(isDescribed).map((field) => field.api_name));
    this.#random = new Random(seed);
    const fault = this.#issues([{}]).find(({ path, stage }) => path[0] !== "body" && AT_ADDRESS.has(stage));
    if (fault !== undefined)
      throw new OptionError(
        "module",
        `a module whose records can be written (${operation})`,
        module,
        OF,
        fault.message,
      );
  }

  /** A record without a fault. */
  good(): SampleRecord {
    const must = this.#schema.members.filter(
      ({ name, nullable, required }) => required || (!nullable && this.#fields.has(name)),
    );
    const others = this.#schema.members.filter(
      ({ name, nullable, schema }) => nullable && isPlain(schema) && this.#described.has(name),
    );
    const record: Record<string, unknown> = this.#isUpdate
      ? { id: `1000000000${String(this.#random.below(1_000_000)).padStart(6, "0")}` }
      : {};
    for (const { name, schema } of [...must, ...this.#random.shuffled(others).slice(0, OTHERS)])
      this.#put(record, name, goodValue(schema, this.#random));
    // What the form alone does not say: pairs of fields, layouts. What is in the way goes, what is asked for comes.
    for (let tries = 0; tries < 30; tries++) {
      const [issue] = this.#issues([record]);
      if (issue === undefined) return record;
      this.#mend(
        record,
        issue,
        must.map(({ name }) => name),
      );
    }
    throw new OptionError(
      "module",
      "a module of which a record can be made up",
      this.#address.url,
      OF,
      this.#issues([record])[0]?.message,
    );
  }

  /** A record whose one fault has this name. */
  wrong(kind: string): SampleRecord {
    for (let tries = 0; tries < 5; tries++)
      for (const record of this.#spoilt(this.good())) if (this.#onlyKind(record) === kind) return record;
    const advice = didYouMean(nearest(kind, this.kinds())).trimStart();
    throw new OptionError("wrong", "one of wrongKinds, check/kind, for this module and operation", kind, OF, advice);
  }

  kinds(): readonly string[] {
    const found = new Set<string>();
    for (const record of this.#spoilt(this.good())) {
      const kind = this.#onlyKind(record);
      if (kind !== undefined) found.add(kind);
    }
    return [...found].sort();
  }

  /** Whether the records get no other issue for one more than its own. */
  addsNothing(records: readonly SampleRecord[], record: SampleRecord, wrong: string | undefined): boolean {
    return this.#issues([...records, record]).length === (wrong === undefined ? 0 : records.length + 1);
  }

  /** The same record with one thing wrong, in all ways that come to mind. */
  *#spoilt(good: SampleRecord): Generator<SampleRecord> {
    const members = this.#random.shuffled(this.#schema.members);
    for (const { name } of members) {
      const { [name]: value, ...rest } = good;
      if (value === undefined) continue;
      yield rest;
      yield { ...rest, [misspelt(name)]: value };
    }
    for (const { name } of members) if (good[name] === undefined) yield { ...good, [misspelt(name)]: "Okafor" };
    for (const name of this.#random.shuffled(this.#readOnly)) yield { ...good, [name]: "Okafor" };
    for (const { name, schema } of members) for (const value of wrongValues(schema)) yield { ...good, [name]: value };
  }

  #onlyKind(record: SampleRecord): string | undefined {
    const [issue, ...others] = this.#issues([record]);
    return issue === undefined || others.length > 0 ? undefined : `${issue.check}/${issue.because.kind}`;
  }

  #mend(record: Record<string, unknown>, { path, details, because }: Issue, must: readonly string[]): void {
    const [, , , name] = path;
    if (typeof name === "string" && !must.includes(name) && name in record) {
      Reflect.deleteProperty(record, name);
      return;
    }
    const asked = [details["api_name"], because.facts["api_name"]].find((one) => typeof one === "string");
    const member = this.#schema.members.find((one) => one.name === (asked ?? name));
    if (member !== undefined) this.#put(record, member.name, goodValue(member.schema, this.#random));
  }

  #put(record: Record<string, unknown>, name: string, value: unknown): void {
    if (value !== undefined) record[name] = value;
  }

  /** Of the records alone: who may write them is another matter. */
  #issues(data: readonly SampleRecord[]): readonly Issue[] {
    const { issues } = this.#preflight.validate({ ...this.#address, body: { data } });
    return issues.filter(({ path, stage }) => path[0] === "body" || AT_ADDRESS.has(stage));
  }
}

const AT_ADDRESS: ReadonlySet<string> = new Set(["url", "method", "module"]);

/** A pick list without its options takes everything, and keys with a dollar are Zoho's own. */
function isDescribed(field: Field): boolean {
  const hasOptions = field.pick_list_values !== undefined && field.pick_list_values.length > 0;
  return !/^(?:id$|\$)/.test(field.api_name) && (fieldTypeOf(field).options === undefined || hasOptions);
}

/** Objects and lists name what is not there, or are much to read. */
function isPlain(schema: object): boolean {
  return "enum" in schema || ("type" in schema && schema.type !== "object" && schema.type !== "array");
}

function adviceOn(module: unknown, names: readonly string[]): string {
  return typeof module === "string" ? didYouMean(nearest(module, names)).trimStart() : "";
}
