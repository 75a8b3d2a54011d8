import { GivenValues } from "./bound.ts";
import type { Node, Source, Variable } from "./source.ts";
import { Memo } from "./value.ts";
import type { Frame, Given, InstanceValue } from "./value.ts";

const NOTHING_BOUND = new GivenValues();

/** A frame that begins at a use: a request call, or an entire file. */
export function frameFor(source: Source, use: Node): Frame {
  return { source, use, bound: NOTHING_BOUND, depth: 0, memo: new Memo() };
}

/** The same place, for another use. */
export function usedBy(frame: Frame, use: Node): Frame {
  return use === frame.use ? frame : { ...frame, use, memo: new Memo() };
}

/** The frame of a function's body: what is read there is used by `use`. */
export function inside(
  frame: Frame,
  entered: {
    readonly use: Node;
    readonly bound?: ReadonlyMap<Variable, Given>;
    readonly self?: InstanceValue | undefined;
    readonly depth: number;
  },
): Frame {
  const { use, bound, depth, self = frame.self } = entered;
  return {
    source: frame.source,
    use,
    bound: bound === undefined || bound.size === 0 ? frame.bound : new GivenValues(bound, frame.bound),
    ...(self === undefined ? {} : { self }),
    depth,
    memo: new Memo(),
  };
}
