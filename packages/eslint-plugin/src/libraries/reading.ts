import type { Node } from "../values/source.ts";
import type { Frame, FunctionValue, Value } from "../values/value.ts";

/** Reads expressions at one place, without running them. Everything that reads code asks this; the one recursion behind it is in `read/`. */
export interface Reading {
  /** The place: in which file, inside which calls, and for which use. */
  readonly frame: Frame;
  /** The value of an expression where it stands, as the frame's use finds it. What cannot be seen is unknown, never a guess. */
  evaluate(node: Node): Value;
  /** Notes the value of an expression that was read before, at the same place and for the same use. */
  recall(node: Node, value: Value): void;
  /** A property, by its name: of an object, of an instance of a class, of a package. */
  member(value: Value, key: string, node: Node): Value;
  /** The same reader at another place. */
  at(frame: Frame): Reading;
  /** What a function gives back for what it is given; said of `node`. */
  returned(callee: FunctionValue, given: readonly Value[], node: Node): Value;
  /** What a specifier, `"./client"`, exports under a name (`default`, `*`); said of `node`. */
  exported(specifier: string, wanted: string, node: Node): Value;
  /** How often something was left out so far because it is read already, lies too deep, or is one step too many. */
  readonly cuts: number;
  /** One step more; false when there were too many. */
  goesOn(): boolean;
}
