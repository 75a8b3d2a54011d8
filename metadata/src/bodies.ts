import { decodedAnswer } from "./body-answers.ts";
import type { BodyAnswer, EncodedAnswer } from "./body-answers.ts";
import { encodedBodies } from "./generated/bodies.ts";
import type { Version } from "./types.ts";

export type { BodyAnswer } from "./body-answers.ts";

/** The pages that print refusals of bodies are those of this version. */
const PRINTED_FOR: Version = "v8";

export type BodyType = "object" | "array" | "string" | "number" | "integer" | "boolean";

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
  /** What the value names: a module, a record, a user … */
  readonly ref?: string;
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

/** What `scripts/build-bodies.mjs` writes: nodes with places of nodes in them. */
interface Encoded {
  readonly operations: Readonly<Record<string, readonly [node: number, typed: 0 | 1, answers?: readonly number[]]>>;
  readonly nodes: readonly EncodedNode[];
  readonly answers: readonly EncodedAnswer[];
}
interface EncodedNode {
  readonly t?: BodyType;
  readonly T?: 1;
  readonly P?: 1;
  readonly a?: readonly (BodyType | "id")[];
  readonly k?: Readonly<Record<string, number>>;
  readonly i?: number;
  readonly r?: 1 | 2;
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
  readonly f?: string;
  readonly p?: readonly string[];
}

let encoded: Encoded | undefined;
const nodes = new Map<number, BodyNode>();
const schemas = new Map<string, BodySchema>();

/** The facts are parsed when a body is first asked for, and each operation's decoded once. */
export const bodies: Bodies = {
  of(operation) {
    const known = schemas.get(operation);
    if (known !== undefined) return known;
    const all = (encoded ??= JSON.parse(encodedBodies) as Encoded);
    const found = Object.hasOwn(all.operations, operation) ? all.operations[operation] : undefined;
    if (found === undefined) return undefined;
    const [node, typed, answers = []] = found;
    const schema = {
      root: nodeAt(node, all),
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

/** Nodes refer only to nodes before them, so this ends. */
function nodeAt(place: number, all: Encoded): BodyNode {
  const known = nodes.get(place);
  if (known !== undefined) return known;
  const { t, T, P, a, k, i, r, y, u, o, e, E, l, L, x, X, m, f, p } = all.nodes[place] ?? {};
  const node: BodyNode = {
    ...(t && { type: t, typeIsSure: T === 1, typeIsPrinted: P === 1 }),
    ...(a && { also: a }),
    ...(k && { keys: keysFrom(k, all) }),
    ...(i !== undefined && { item: nodeAt(i, all) }),
    ...(r && { required: r === 2 ? "proven" : "likely" }),
    ...(y && { requiredIf: y }),
    ...(u && { requiredUnless: u }),
    ...(o && { orElse: o }),
    ...(e && { values: e, valuesAreProven: E === 1 }),
    ...(l !== undefined && { maxLength: l, maxLengthIsProven: L === 1 }),
    ...(x !== undefined && { maxItems: x, maxItemsIsProven: X === 1 }),
    ...(m && { minItems: m }),
    ...(f !== undefined && { ref: f }),
    ...(p && { operations: p }),
  };
  nodes.set(place, node);
  return node;
}

function keysFrom(keys: Readonly<Record<string, number>>, all: Encoded): Readonly<Record<string, BodyNode>> {
  return Object.fromEntries(Object.entries(keys).map(([name, place]) => [name, nodeAt(place, all)]));
}
