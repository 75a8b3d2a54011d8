import type { ClassNode, FunctionNode, Node, Source, Variable } from "./source.ts";

/**
 * What an expression is, as far as the code shows it. Every part keeps the node that it was read from, so that an issue can underline that
 * very literal. `toSeen` makes the validator's seen forms of it.
 */
export type Value =
  | Known
  | TextValue
  | ObjectValue
  | ArrayValue
  | ChoiceValue
  | SampleValue
  | FunctionValue
  | ClassValue
  | InstanceValue
  | ForeignValue
  | UnknownValue;

/** A literal, or a constant that never changes: `"Closed Won"`, `5`, `null`, `undefined`. */
export interface Known {
  readonly kind: "known";
  readonly value: string | number | boolean | null | bigint | undefined;
  readonly node: Node;
  /** Offset in the file at which the text begins, where the file has it character for character. */
  readonly start?: number;
}

/** Text with holes: `/crm/v8/${module}/upsert`. */
export interface TextValue {
  readonly kind: "text";
  readonly pieces: readonly Piece[];
  readonly node: Node;
  /** It may be `undefined` as well: `amount?.toFixed(2)`. */
  readonly orUndefined?: true;
}
/** A stretch of text, or a hole (`text` absent), which keeps the expression that fills it. */
export interface Piece {
  readonly text?: string;
  readonly node: Node;
  readonly start?: number;
  /** Of a hole: it is filled with the digits of an id. */
  readonly digits?: true;
  /** Of a hole: what fills it was encoded for an address. */
  readonly encoded?: true;
  /** Of a hole: why it cannot be read. */
  readonly reason?: string;
  /** Of a hole: nothing may stand there. */
  readonly orEmpty?: true;
}

/** An object key by key. `open`: it may hold more than is listed. */
export interface ObjectValue {
  readonly kind: "object";
  readonly entries: ReadonlyMap<string, Entry>;
  readonly open: boolean;
  readonly node: Node;
}
export interface Entry {
  readonly value: Value;
  /** The key's own node, for issues about the name: in `lead.Phone = …` the property. */
  readonly key: Node;
  /** The key may be absent. */
  readonly maybe?: boolean;
}

/** The items that are known; `open`: there may be more, and fewer. */
export interface ArrayValue {
  readonly kind: "array";
  readonly items: readonly Value[];
  readonly open: boolean;
  /** Of an open one: how many items, from the first one on, have their place; all where it is absent. Of `[...rest, last]` none. */
  readonly placed?: number;
  readonly node: Node;
}

/** One of several: `ok ? a : b`, `a ?? b`. Never holds another choice. */
export interface ChoiceValue {
  readonly kind: "choice";
  readonly options: readonly Value[];
  readonly node: Node;
}

/** The kind is known, the value is not: `new Date().toISOString()`. Only what every sample fails is reported, and messages quote the code. */
export interface SampleValue {
  readonly kind: "sample";
  readonly samples: readonly (string | number | boolean)[];
  readonly node: Node;
  /** It may be `undefined` as well: `date?.toISOString()`. */
  readonly orUndefined?: true;
}

/** A function whose body can be read, and where its free names are looked up. */
export interface FunctionValue {
  readonly kind: "function";
  readonly node: FunctionNode;
  readonly frame: Frame;
}

export interface ClassValue {
  readonly kind: "class";
  readonly node: ClassNode;
  readonly frame: Frame;
  /** Static members that were set later. */
  readonly touched?: ReadonlySet<string>;
}

/** An object of a class that matters here: one of the project's own, or a built-in one. */
export interface InstanceValue {
  readonly kind: "instance";
  readonly what: InstanceKind;
  /**
   * What it was made from. `URL`: its text; `URLSearchParams`, `Headers`, `FormData`: an object; `axios`, `http`: its config; `json-text`: the value
   * given to `JSON.stringify`; `sdk`: an object of its fields.
   */
  readonly from: Value;
  /** For `URLSearchParams`: it is the text that `toString()` makes of them, which may be empty. */
  readonly asText?: true;
  /** For `URL`: an object of the parameters that were set on it later. */
  readonly query?: Value;
  /** For `object`: the class, and what its constructor was given (undefined where the object was not seen being made). */
  readonly of?: ClassValue;
  readonly given?: readonly Value[];
  /** For `object`: fields that were set, or of which the content was changed, by code outside of the class. */
  readonly touched?: ReadonlyMap<string, "set" | "changed">;
  /** For `axios`: what its interceptors, or those that have it in hand, make of every request. */
  readonly rewritten?: Rewritten;
  /** For `sdk`: the class of the official SDK, `"Record"`, `"BodyWrapper"`, `"Choice"`. */
  readonly name?: string;
  /** For `sdk`: the API version that the SDK speaks. */
  readonly version?: string;
  readonly node: Node;
}
/** Parts of a request that are no longer what the call says. */
export interface Rewritten {
  readonly url?: Value;
  readonly params?: Value;
  readonly data?: Value;
  /** Headers that are set last. */
  readonly headers?: Value;
}
export type InstanceKind =
  "URL" | "URLSearchParams" | "Headers" | "FormData" | "Date" | "json-text" | "axios" | "http" | "sdk" | "object";

/** Something of a package (`module`) or of the run-time environment: `axios.create` is `{ module: "axios", path: ["default", "create"] }`. */
export interface ForeignValue {
  readonly kind: "foreign";
  readonly module?: string;
  readonly path: readonly string[];
  readonly node: Node;
}

export interface UnknownValue {
  readonly kind: "unknown";
  /** Why, for `coverage`: `"a parameter"`, `"a call that cannot be followed"`. */
  readonly reason: string;
  readonly node: Node;
  /** What stops `phone && { Phone: phone }`: a spread adds nothing for it. */
  readonly falsy?: true;
  /** It has an empty default: `id || ""`. */
  readonly orEmpty?: true;
  /** Among what a call is given, as the last one: any number of values, `send(path, ...others)`. */
  readonly more?: true;
}

/** What a function is given: a value, or what makes it once it is asked for. */
export type Given = Value | (() => Value);

/** What parameters mean. */
export interface Bound {
  /** Whether anything is bound at all. */
  readonly isAny: boolean;
  get(variable: Variable): Value | undefined;
}

/** Where an expression is read: in which file, inside which calls, and for which use. */
export interface Frame {
  readonly source: Source;
  /**
   * The call that the value is for. What was written to an object before it counts, what comes after does not. For what a file exports
   * it is the entire file.
   */
  readonly use: Node;
  /** Parameters of the functions that were entered on the way, and what they were given. */
  readonly bound: Bound;
  /** What `this` is. */
  readonly self?: InstanceValue;
  /** How many functions and files were entered. */
  readonly depth: number;
  /** Values read in this frame, by node. */
  readonly memo: Memo;
}

/**
 * Values by node, for one reader: another one, for whom the same file was read before, begins anew, since what the first left out within a
 * recursion may be all there for him.
 */
export class Memo {
  #reader: object | undefined;
  #values: Map<Node, Value> | undefined;

  valuesFor(reader: object): Map<Node, Value> {
    if (this.#values === undefined || this.#reader !== reader) {
      this.#reader = reader;
      this.#values = new Map();
    }
    return this.#values;
  }
}

export function unknown(node: Node, reason: string): UnknownValue {
  return { kind: "unknown", reason, node };
}

export function known(value: Known["value"], node: Node, start?: number): Known {
  return start === undefined ? { kind: "known", value, node } : { kind: "known", value, node, start };
}

export function emptyObject(node: Node, open = false): ObjectValue {
  return { kind: "object", entries: new Map(), open, node };
}

/** Most alternatives that one value is followed into; more are one unknown. */
const MOST_OPTIONS = 8;

/** One of the values; the value itself when there is one, unknown when there are too many to follow. */
export function oneOf(values: readonly Value[], node: Node): Value {
  const [only] = values;
  if (only !== undefined && values.length === 1 && only.kind !== "choice") return only;
  const options: Value[] = [];
  for (const value of values.flatMap((each) => (each.kind === "choice" ? each.options : [each]))) {
    if (!options.some((other) => isSame(other, value))) options.push(value);
  }
  const [first, ...others] = options;
  if (first === undefined) return unknown(node, "nothing");
  if (others.length === 0) return first;
  if (options.length > MOST_OPTIONS) return unknown(node, "one of too many values");
  return { kind: "choice", options, node };
}

/** The values that a value may be. */
export function optionsOf(value: Value): readonly Value[] {
  return value.kind === "choice" ? value.options : [value];
}

/** Whether the kind of a value is known, but not whether there is one: `amount?.toFixed(2)`. */
export function mayBeLeftOut(value: Value): boolean {
  return (value.kind === "text" || value.kind === "sample") && value.orUndefined === true;
}

/** What a value is where it is one. */
export function whereGiven(value: Value): Value {
  if (value.kind === "text") return { kind: "text", pieces: value.pieces, node: value.node };
  return value.kind === "sample" ? { kind: "sample", samples: value.samples, node: value.node } : value;
}

function isSame(one: Value, other: Value): boolean {
  if (one === other) return true;
  return one.kind === "known" && other.kind === "known" && Object.is(one.value, other.value);
}

/** The same value, said of another node: where what is imported is used. */
export function at(value: Value, node: Node): Value {
  if (value.kind === "known") return known(value.value, node);
  // Functions and classes are what they are; so is where they stand.
  if (value.kind === "function" || value.kind === "class") return value;
  if (value.kind === "text")
    return {
      ...value,
      pieces: value.pieces.map(({ text, reason, orEmpty }) => ({
        node,
        ...(text === undefined ? {} : { text }),
        ...(reason === undefined ? {} : { reason }),
        ...(orEmpty === undefined ? {} : { orEmpty }),
      })),
      node,
    };
  return { ...value, node };
}
