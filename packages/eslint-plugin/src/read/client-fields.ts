import { AST_NODE_TYPES as AST } from "@typescript-eslint/types";

import type { Node } from "../values/source.ts";
import { wholeText } from "../values/text.ts";
import type { Value } from "../values/value.ts";

/** The client that a field holds, of all that it is set to: one, or several for the same address. Undefined for anything else. */
export function sameClient(made: readonly Value[]): Value | undefined {
  const [first, ...others] = made;
  if (first?.kind !== "instance" || (first.what !== "axios" && first.what !== "http")) return undefined;
  if (others.length === 0) return first;
  const bases = made.map(baseOf);
  const [base] = bases;
  if (base === undefined || bases.some((each) => each === undefined || wholeText(each) !== wholeText(base)))
    return undefined;
  const entries = new Map([["baseURL", { value: base, key: base.node }]]);
  return { ...first, from: { kind: "object", entries, open: false, node: first.node } };
}

/** Of a client the address that it is made for, where it is known to the end. */
function baseOf(client: Value): Value | undefined {
  const config = client.kind === "instance" && client.what === "axios" ? client.from : undefined;
  const base = config?.kind === "object" ? config.entries.get("baseURL")?.value : undefined;
  return base === undefined || wholeText(base) === undefined ? undefined : base;
}

/** Whether a field begins with something; `#api = null` waits for it. */
export function isFilled(value: Node | null | undefined): boolean {
  return value != null && !(value.type === AST.Literal && value.value === null) && !isUndefined(value);
}

function isUndefined(value: Node): boolean {
  return value.type === AST.Identifier && value.name === "undefined";
}
