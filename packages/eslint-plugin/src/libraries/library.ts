import type { TSESTree } from "@typescript-eslint/types";

import type { Node } from "../values/source.ts";
import type { ForeignValue, InstanceValue, Value } from "../values/value.ts";
import type { Reading } from "./reading.ts";

/** What a call of one function gives back; undefined where that cannot be told. */
export type CallMeaning = (node: TSESTree.CallExpression, reading: Reading) => Value | undefined;

/** What a library of the language, of a run-time or of a package means to the reader: one file each. */
export interface Library {
  /** Its functions by their full name, `"JSON.stringify"`; of a package with its name before a colon, `"axios:create"`. */
  readonly calls?: Readonly<Record<string, CallMeaning>>;
  /** What `new` makes of one of its classes; undefined for others. */
  readonly made?: (target: ForeignValue, given: readonly Value[], node: TSESTree.NewExpression) => Value | undefined;
  /** A property of an object that it made; undefined where it says nothing. */
  readonly member?: (value: InstanceValue, key: string, node: Node) => Value | undefined;
}
