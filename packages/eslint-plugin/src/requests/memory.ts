import type { TSESTree } from "@typescript-eslint/types";

import type { Node, Source } from "../values/source.ts";
import type { Piece, Value } from "../values/value.ts";
import type { FoundCall } from "./call.ts";
import type { Candidates } from "./candidates.ts";

/** Functions that call functions that send a request. */
export const DEEPEST_HELPER = 3;
/** Imported files of which something is kept; an editor may run for weeks. */
const MOST_KEPT = 200;

/** A request that a function sends, by the call in it. */
export interface InnerRequest {
  readonly request: FoundCall;
  readonly call: TSESTree.CallExpression;
  /** Whether it is sent whenever the function is called. */
  readonly certain: boolean;
}

/** The request of a function that asks an address with a parameter in it, as it stands there: ``request(path)``, which fetches `${API}${path}`. */
export interface HandedAddress {
  /** Which of the parameters. */
  readonly index: number;
  /** What stands before it in the address, and behind it. */
  readonly before: readonly Piece[];
  readonly after: readonly Piece[];
  readonly inner: InnerRequest;
}

/** What a function sends whatever it is given, or the address of which it is given a part. */
export type Fixed = { readonly requests: readonly InnerRequest[] } | { readonly address: HandedAddress };

/** An expression, and its value. */
export type ReadValue = readonly [Node, Value];

/** What was found out about the calls of files. */
export class Memory {
  readonly calls = new Map<Source, readonly TSESTree.CallExpression[]>();
  readonly candidates = new Map<Source, Candidates>();
  /** The request of a call by a known client, as its own file shows it; null for other calls. */
  readonly direct = new Map<Node, FoundCall | null>();
  /** What the callee of a call in a function is, and the object that it is taken from, whatever the function is given; nothing where that may matter. */
  readonly callees = new Map<Node, readonly ReadValue[]>();
  /** Whether a function sends, by the number of functions that it may go through. */
  readonly sending = byDepth<boolean>();
  /** What can be told of a function's requests for all of its calls, by the number of functions around it; null for nothing. */
  readonly fixed = byDepth<Fixed | null>();
}

function byDepth<T>(): readonly Map<Node, T>[] {
  return Array.from({ length: DEEPEST_HELPER + 1 }, () => new Map<Node, T>());
}

/** What was found out about imported files, by what was left out. */
export type Memories = Map<string, Memory>;

export function noMemories(): Memories {
  return new Map();
}

export function memoryIn(memories: Memories, key: string): Memory {
  let memory = memories.get(key);
  if (memory === undefined || memory.candidates.size > MOST_KEPT) memories.set(key, (memory = new Memory()));
  return memory;
}
