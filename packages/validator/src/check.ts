import type { Bodies } from "@zoho-preflight/metadata/bodies";
import type { Catalogue, Environment, Kind, Method, Operation, Version } from "@zoho-preflight/metadata/catalogue";
import { codesOf } from "./report/kinds.ts";
import type { FindingOf, Found, Kinds, KindsOf, Says } from "./report/kinds.ts";
import type { Path, Severity, Stage } from "./report/issue.ts";
import type { SetUpReason } from "./report/set-up.ts";
import type { SeenRequest } from "./request/request.ts";
import type { SeenObject } from "./seen.ts";
import type { Field, ModuleMetadata, Snapshot } from "./snapshot/snapshot.ts";

/** What every check says about itself. Its description and source stand beside its sentences, since only lists and pages need them. */
export interface CheckMeta<Name extends string = string> {
  /** One name everywhere: check, ESLint rule, severity key, page. Named after what should hold. */
  readonly name: Name;
  /** The strongest severity it gives. A finding may be weaker. */
  readonly severity: Severity;
  /** Zoho's codes it may report, which follow from its kinds; null where Zoho answers success and the value is lost. */
  readonly codes: readonly (string | null)[];
  /** What it finds, a row a kind: code or effect, which facts name a thing and which are Zoho's own details, and how sure it is. */
  readonly kinds: Kinds;
  /** Issues are about the name of a key, so that the name is underlined and not the value behind it. */
  readonly about?: "key";
}

/** What a check about the entire request may look at. */
export interface RequestContext {
  readonly request: SeenRequest;
  /** The operation, when the URL and method leave exactly one. */
  readonly operation: Operation | undefined;
  /** Methods that the address takes when the given one is none of them; empty otherwise. With no operation and none of these, no template fits. */
  readonly otherMethods: readonly Method[];
  /** No method but `otherMethods` can be right: all that the address takes are known. */
  readonly methodsAreClosed: boolean;
  /** The version that brought the operation, where a page says so: the least over all templates that fit. */
  readonly introduced: Version | undefined;
  /** The version the request is judged by; undefined when the URL is none of the API's. */
  readonly version: Version | undefined;
  /** api_name in the path, when it can be read: `{ name: "Leads", index: 0 }`. */
  readonly module: { readonly name: string; readonly index: number } | undefined;
  readonly catalogue: Catalogue;
  /** The bodies of operations that do not write records; absent where they were not handed in. */
  readonly bodies: Bodies | undefined;
  /** What reads queries was handed in. */
  readonly readsQueries: boolean;
  readonly snapshot: Snapshot;
  readonly options: CheckOptions;
  readonly report: (finding: Found, path: Path) => void;
  /** Says why the check could not judge: once per check and cause. */
  readonly skip: (reason: RequestSkipReason, text: string, of?: SkippedPart) => void;
}

/** What it is that a check could not judge: the metadata of a module, a part of the request. */
export interface SkippedPart {
  readonly module?: string;
  readonly path?: Path;
}

/** Why a check was silent although it applies: something in this request was not judged. */
export type RequestSkipReason = "unknown-value" | "not-read" | "no-facts" | "no-version" | "no-metadata";
/** Why a check is silent for every request of a preflight: it has nothing to judge by. */
export type SetupSkipReason = SetUpReason | "off";
export type SkipReason = RequestSkipReason | SetupSkipReason;

/** The options of `createPreflight` that checks may ask for, already checked. */
export interface CheckOptions {
  readonly scopes?: readonly string[];
  readonly dataCenter?: string;
  readonly environment?: Environment;
  readonly token?: { readonly expiresAt: number };
  /** Epoch ms. */
  readonly now: () => number;
}

/** Asked for each request. */
export interface RequestTest<Context = RequestContext> {
  (context: Context): void;
  /**
   * Of the records of a body it reads nothing but `id`: text of digits passes anyway, and so does a record without one, unless it is needed. Absent:
   * it may read anything.
   */
  readonly passesIds?: { readonly needed: boolean };
}

/** What a check is asked by whether it has anything to say about an operation in this preflight. */
export interface OperationContext extends Pick<RequestContext, "catalogue" | "snapshot" | "options"> {
  readonly operation: Operation;
}

/**
 * A check about the request: host to body; `record` for those that need the path or a header to judge a record. It has one of the two: `run`
 * judges any request; `forOperation` is asked for its test at first use of an operation, and where it has nothing to say, or nothing to judge by, it
 * returns nothing and costs nothing.
 */
export interface RequestCheck<Name extends string = string> extends CheckMeta<Name> {
  readonly type: "request";
  readonly stage: Exclude<Stage, "batch">;
  /** Says that a check of an early stage reads the body too; what reads nothing but the address is not asked again for an address found good. */
  readonly reads?: "body";
  /** Of the stage of the body: has nothing to say about a usual body (`isUsualBody`), and is not asked about one. */
  readonly passesUsualBody?: true;
  /**
   * Has nothing to say about a sub-request that brings no headers, whose token is that of its call, in a preflight of these options and this org.
   * Without it, it is asked.
   */
  passesSubRequest?(given: Pick<OperationContext, "options" | "snapshot">): boolean;
  readonly run?: RequestTest;
  forOperation?(context: OperationContext): RequestTest | undefined;
  /** Asked in the stage of the body, of bodies that hold no records: what it judges elsewhere may be named in one. */
  readBody?(context: RequestContext): void;
}

/** What a record check may ask when it compiles itself; the plan that results is shared by all requests of that kind. */
export interface PlanContext {
  readonly module: ModuleMetadata;
  readonly fields: readonly Field[];
  readonly kind: Extract<Kind, "create" | "update" | "upsert">;
  readonly version: Version;
  /** The records are rows of a subform, line items or the like. */
  readonly rows: boolean;
  /** Posted under a parent record, which need not be named again. */
  readonly underParent: boolean;
  readonly catalogue: Catalogue;
  readonly snapshot: Snapshot;
}

/** Says that an object or array is good, whatever else is asked of it. */
export interface ObjectTest {
  (value: object): boolean;
  /** Another such test, which lets pass whatever this one does. */
  readonly within?: ObjectTest;
}

/** From the one to the other, both included. */
export type Span = readonly [from: number, to: number];

/**
 * Asked for each value of a field. The value may be anything, `UNKNOWN` and other symbols included: a test must neither throw on them
 * (no template, no comparison with < or >, no `regex.test` before a `typeof`) nor trouble to look for them; the engine drops such findings.
 */
export interface FieldTest<F = Found> {
  (value: unknown, record: SeenObject): F | undefined;
  /** What `typeof` says of values that pass anyway (`"object"` stands for arrays and null too), so that the test is not even asked. */
  readonly passes?: readonly ("string" | "number" | "boolean" | "object")[];
  /** Text of a length from the one to the other passes anyway: `[0, 80]` for a test of length. */
  readonly passesLengths?: Span;
  /** Whole numbers from the one to the other pass anyway: `[-999, 999]` for a test of three digits. */
  readonly passesWhole?: Span;
  /** Objects and arrays of which this says true pass anyway. */
  readonly passesObjects?: ObjectTest;
}
/** Asked for each key of a record that is not a field of the module in that version. */
export type KeyTest<F = Found> = (key: string, value: unknown, record: SeenObject) => F | undefined;
/** Keys that say by themselves that a record passes, where nothing in it is empty (null, `""`, `[]`): it has all of `filled`, and none of `without`. */
export interface PassingKeys {
  readonly filled: readonly string[];
  readonly without: readonly string[];
}
/** Asked once per record. */
export interface RecordTest<F = Found> {
  (record: SeenObject, report: (finding: F) => void): void;
  /** Absent: the keys of a record do not say whether it passes. */
  readonly passesKeys?: PassingKeys;
}
/** Asked once per request that holds two records or more, with all that are objects and their places. */
export type BatchTest<F = Found> = (
  records: readonly { readonly record: SeenObject; readonly index: number }[],
  report: (index: number, finding: F) => void,
) => void;

/**
 * A check about records. At first use of a module it is asked once for each test; where it has nothing to say it returns nothing and costs nothing.
 */
export interface RecordCheck<Name extends string = string, F = Found> extends CheckMeta<Name> {
  readonly type: "record";
  readonly stage: "record" | "batch";
  /** Its errors stand with the embedded standard org too, where the field's type is trusted; otherwise they become warnings there. */
  readonly embedded?: "error";
  forField?(field: Field, context: PlanContext): FieldTest<F> | undefined;
  forUnknownKey?(context: PlanContext): KeyTest<F> | undefined;
  forModule?(context: PlanContext): RecordTest<F> | undefined;
  forBatch?(context: PlanContext): BatchTest<F> | undefined;
  /** As in a check about the request: what it judges in records may be named in other bodies. */
  readBody?(context: RequestContext): void;
}

export type Check = RequestCheck | RecordCheck;

/** Says of a field test which values pass it anyway, by their `typeof`, the length of text, the size of whole numbers or a test; most are never asked about then. */
export function passing<F>(
  passes: NonNullable<FieldTest["passes"]>,
  test: FieldTest<F>,
  spans: Pick<FieldTest, "passesLengths" | "passesWhole" | "passesObjects"> = {},
): FieldTest<F> {
  return Object.assign(test, { passes }, spans);
}

/** Says of a record test which records pass it anyway, by their keys; of tables with millions of rows few are asked about then. */
export function passingKeys<F>(passesKeys: PassingKeys, test: RecordTest<F>): RecordTest<F> {
  return Object.assign(test, { passesKeys });
}

/** A check as it is written: `kinds` has a row for each sentence of its `says`. */
type Written<Check, S extends Says, Given> = Omit<Check, "type" | "codes" | "kinds"> & {
  readonly kinds: Given & KindsOf<S, Given> & Kinds;
};

/** What a check with these sentences and kinds may find; that it is a finding at all is plain for any of them. */
type Finding<S extends Says, Given> = Found & FindingOf<S, Given>;

/** What a check of the request is handed, with a `report` for its own findings. */
export type ContextOf<S extends Says, Given> = Omit<RequestContext, "report"> & {
  readonly report: (finding: Finding<S, Given>, path: Path) => void;
};

type WrittenRequestCheck<Name extends string, S extends Says, Given> = Written<
  Omit<RequestCheck<Name>, "run" | "forOperation" | "readBody">,
  S,
  Given
> & { readBody?(context: ContextOf<S, Given>): void } & (
    | { run(context: ContextOf<S, Given>): void; forOperation?: never }
    | { forOperation(context: OperationContext): RequestTest<ContextOf<S, Given>> | undefined; run?: never }
  );

type WrittenRecordCheck<Name extends string, S extends Says, Given> = Written<
  Omit<RecordCheck<Name, Finding<S, Given>>, "stage" | "readBody">,
  S,
  Given
> & { readonly stage?: "record" | "batch"; readBody?(context: ContextOf<S, Given>): void };

/**
 * Declares a check about the request: `requestCheck<typeof says>()({ name, stage, kinds: { … }, run({ report }) { … } })`. A kind without a
 * sentence, a finding of no kind, or one that lacks a fact does not compile.
 */
export function requestCheck<S extends Says>() {
  return <const Name extends string, const Given>(check: WrittenRequestCheck<Name, S, Given>): RequestCheck<Name> => ({
    type: "request",
    codes: codesOf(check.kinds),
    ...check,
  });
}

/** Declares a check about records, likewise; its tests return or report `{ kind, facts, suggest?, at?, evidence?, code? }`. */
export function recordCheck<S extends Says>() {
  return <const Name extends string, const Given>(check: WrittenRecordCheck<Name, S, Given>): RecordCheck<Name> => ({
    type: "record",
    stage: "record",
    codes: codesOf(check.kinds),
    ...check,
  });
}
