import type { Source, Variable } from "../code/source.ts";
import type { InstanceValue, Node, Value } from "../values/value.ts";

/** Where an expression is read: in which file, inside which calls, and for which use. */
export interface Frame {
  readonly source: Source;
  /**
   * The call that the value is for. What was written to an object before it counts, what comes after does not. For what a file exports
   * it is the whole file.
   */
  readonly use: Node;
  /** Parameters of the functions that were entered on the way, and what they were given. */
  readonly bound: ReadonlyMap<Variable, Value>;
  /** What `this` is. */
  readonly self?: InstanceValue;
  /** How many functions and files were entered. */
  readonly depth: number;
  /** Values read in this frame, by node. */
  readonly memo: Map<Node, Value>;
}

const NOTHING_BOUND: ReadonlyMap<Variable, Value> = new Map<Variable, Value>();

/** A frame that begins at a use: a request call, or a whole file. */
export function frameFor(source: Source, use: Node): Frame {
  return { source, use, bound: NOTHING_BOUND, depth: 0, memo: new Map() };
}

/** The same place, for another use. */
export function usedBy(frame: Frame, use: Node): Frame {
  return use === frame.use ? frame : { ...frame, use, memo: new Map() };
}

/** The frame of a function's body: what is read there is used by `use`. */
export function inside(
  frame: Frame,
  entered: {
    readonly use: Node;
    readonly bound?: ReadonlyMap<Variable, Value>;
    readonly self?: InstanceValue | undefined;
    readonly depth: number;
  },
): Frame {
  const { use, bound, depth, self = frame.self } = entered;
  return {
    source: frame.source,
    use,
    bound: bound === undefined || bound.size === 0 ? frame.bound : new Map([...frame.bound, ...bound]),
    ...(self === undefined ? {} : { self }),
    depth,
    memo: new Map(),
  };
}
