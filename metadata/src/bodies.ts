import { decodedAnswer } from "./body-answers.ts";
import type { BodyAnswer, EncodedAnswer } from "./body-answers.ts";
import { encodedBodies } from "./generated/bodies.ts";
import type { Version } from "./types.ts";

export type { BodyAnswer } from "./body-answers.ts";

/** The pages that print refusals of bodies are those of this version. */
const PRINTED_FOR: Version = "v8";

export type BodyType = "object" | "array" | "string" | "number" | "integer" | "boolean";

/** `callback` is an address that a job calls when it is done. */
export type TextForm = "id" | "email" | "url" | "callback" | "datetime" | "date";

/** What is known of one value of a body; all of it is optional, and what is not known is nobody's fault. */
export interface BodyNode {
  readonly type?: BodyType;
  /** Two sources have the type. */
  readonly typeIsSure?: boolean;
  /** The refusal of another type is printed for this very key. */
  readonly typeIsPrinted?: boolean;
  /** Forms that are taken beside the type: `"id"` is a record id as text. */
  readonly also?: readonly (BodyType | "id")[];
  /** Keys of an object. */
  readonly keys?: Readonly<Record<string, BodyNode>>;
  /** Items of an array. */
  readonly item?: BodyNode;
  /** The key is needed: `"proven"` where a printed refusal or a page says so, in what is created. */
  readonly required?: "likely" | "proven";
  /** Needed only with one of these values beside it, or at the root: `{ "$.operation": ["update"] }`. */
  readonly requiredIf?: Readonly<Record<string, readonly string[]>>;
  /** Not needed with one of these values beside it. */
  readonly requiredUnless?: Readonly<Record<string, readonly string[]>>;
  /** Keys that do instead. */
  readonly orElse?: readonly string[];
  /** The values that are taken, without regard to case. */
  readonly values?: readonly unknown[];
  readonly valuesAreProven?: boolean;
  /** The longest text, in characters. */
  readonly maxLength?: number;
  readonly maxLengthIsProven?: boolean;
  /** The most items. */
  readonly maxItems?: number;
  readonly maxItemsIsProven?: boolean;
  /** An empty list is not taken. */
  readonly minItems?: 1;
  /** Keys of an object of which one at least is needed. */
  readonly oneOf?: readonly string[];
  /** It must not be sent. */
  readonly isRefused?: boolean;
  /** What a text looks like. */
  readonly form?: TextForm;
  readonly formIsPrinted?: boolean;
  /** Keys in which the items of a list differ. */
  readonly distinct?: readonly string[];
  readonly distinctIsPrinted?: boolean;
  /** What the value names: a module, a record, a user … */
  readonly ref?: string;
  /** A page prints the refusal of a name that there is not. */
  readonly refIsPrinted?: boolean;
  /**
   * The module whose field, criteria or relation it is: by its name, that of the path (`{module}`), a parameter of the query (`?module`), or a
   * place in the body (`$.resource[].module`), where each list is the one that the value itself stands in.
   */
  readonly of?: string;
  /** Of criteria: the codes whose refusals are printed for them in this operation. */
  readonly printed?: readonly string[];
  /** What can be done to the records of a module that an event names: `Leads.create`. */
  readonly operations?: readonly string[];
}

/** The body of one operation. */
export interface BodySchema {
  readonly root: BodyNode;
  /** Some refusal of a value's type is printed for this operation, so that others are sure too. */
  readonly refusesTypes: boolean;
  /** The version for which refusals are printed; before it they are only likely. */
  readonly provenSince: Version;
  /** What Zoho answers to faults of this body, as far as it is printed. */
  readonly answers: readonly BodyAnswer[];
}

/** The bodies of operations that do not write records, by id: `bodies.of("tags.create")`. */
export interface Bodies {
  of(operation: string): BodySchema | undefined;
}

/** What `scripts/build-bodies.mjs` writes: values under their name and tag, with what is below them. */
interface Encoded {
  readonly operations: Readonly<
    Record<string, readonly [tag: string, below: Below, typed: 0 | 1, answers?: readonly number[]]>
  >;
  /** What the number in a tag stands for. */
  readonly more: readonly More[];
  readonly answers: readonly EncodedAnswer[];
}
/** `{ "name s!": 0, "owner o": { "id s3": 0 } }`; `*` are the items of a list, 0 is nothing. */
type Below = 0 | { readonly [nameAndTag: string]: Below };
interface More {
  readonly a?: readonly (BodyType | "id")[];
  readonly y?: BodyNode["requiredIf"];
  readonly u?: BodyNode["requiredUnless"];
  readonly o?: readonly string[];
  readonly e?: readonly unknown[];
  readonly E?: 1;
  readonly l?: number;
  readonly L?: 1;
  readonly x?: number;
  readonly X?: 1;
  readonly m?: 1;
  readonly N?: readonly string[];
  readonly z?: 1;
  readonly g?: TextForm;
  readonly G?: 1;
  readonly d?: readonly string[];
  readonly D?: 1;
  readonly f?: string;
  readonly R?: 1;
  readonly O?: string;
  readonly c?: readonly string[];
  readonly p?: readonly string[];
}

const TYPES: Readonly<Record<string, BodyType>> = {
  o: "object",
  a: "array",
  s: "string",
  n: "number",
  i: "integer",
  b: "boolean",
};

let encoded: Encoded | undefined;
const schemas = new Map<string, BodySchema>();

/** The facts are parsed when a body is first asked for, and each operation's decoded once. */
export const bodies: Bodies = {
  of(operation) {
    const known = schemas.get(operation);
    if (known !== undefined) return known;
    const all = (encoded ??= JSON.parse(encodedBodies) as Encoded);
    const found = Object.hasOwn(all.operations, operation) ? all.operations[operation] : undefined;
    if (found === undefined) return undefined;
    const [tag, below, typed, answers = []] = found;
    const schema = {
      root: nodeFrom(tag, below, all),
      refusesTypes: typed === 1,
      provenSince: PRINTED_FOR,
      answers: answers
        .map((place) => all.answers[place])
        .filter((row) => row !== undefined)
        .map(decodedAnswer),
    };
    schemas.set(operation, schema);
    return schema;
  },
};

function nodeFrom(tag: string, below: Below, all: Encoded): BodyNode {
  const [, letter = "", sure, printed, needed, place] = /^([oasnib]?)(!?)(p?)([?r]?)(\d*)$/.exec(tag) ?? [];
  const type = TYPES[letter];
  const { a, y, u, o, e, E, l, L, x, X, m, N, z, g, G, d, D, f, R, O, c, p } =
    (place ? all.more[Number(place)] : undefined) ?? {};
  return {
    ...(type && { type, typeIsSure: sure === "!", typeIsPrinted: printed === "p" }),
    ...(a && { also: a }),
    ...(below !== 0 && inside(below, all)),
    ...(needed && { required: needed === "r" ? "proven" : "likely" }),
    ...(y && { requiredIf: y }),
    ...(u && { requiredUnless: u }),
    ...(o && { orElse: o }),
    ...(e && { values: e, valuesAreProven: E === 1 }),
    ...(l !== undefined && { maxLength: l, maxLengthIsProven: L === 1 }),
    ...(x !== undefined && { maxItems: x, maxItemsIsProven: X === 1 }),
    ...(m && { minItems: m }),
    ...(N && { oneOf: N }),
    ...(z === 1 && { isRefused: true }),
    ...(g !== undefined && { form: g, formIsPrinted: G === 1 }),
    ...(d && { distinct: d, distinctIsPrinted: D === 1 }),
    ...(f !== undefined && { ref: f }),
    ...(c && { printed: c }),
    ...(R === 1 && { refIsPrinted: true }),
    ...(O !== undefined && { of: O }),
    ...(p && { operations: p }),
  };
}

/** The items of a list, the keys of an object; one that may be either has both. */
function inside(below: Exclude<Below, 0>, all: Encoded): Pick<BodyNode, "item" | "keys"> {
  const nodes = Object.entries(below).map(([nameAndTag, deeper]): [string, BodyNode] => {
    const blank = nameAndTag.lastIndexOf(" ");
    return [nameAndTag.slice(0, blank), nodeFrom(nameAndTag.slice(blank + 1), deeper, all)];
  });
  const [[, item] = []] = nodes.filter(([name]) => name === "*");
  const keys = nodes.filter(([name]) => name !== "*");
  return { ...(item && { item }), ...(keys.length > 0 && { keys: Object.fromEntries(keys) }) };
}
