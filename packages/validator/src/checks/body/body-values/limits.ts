import type { BodyNode } from "@zoho-preflight/metadata/bodies";

import { nearest } from "../../../nearest/nearest.ts";
import { offers } from "../../../nearest/offers.ts";
import type { Path } from "../../../report/issue.ts";
import { MAYBE, isOpen } from "../../../seen.ts";
import type { KnownBody } from "../shared/schema-of.ts";
import { nameAt } from "../shared/walk-schema.ts";
import type { ValueContext } from "./kinds.ts";

/** Judges a value of the right type: it is one of those that are taken, and not too long. */
export function judgeLimits(value: unknown, node: BodyNode, path: Path, known: KnownBody, context: ValueContext): void {
  const evidence = (isProven: boolean | undefined): "thin" | undefined =>
    isProven === true && known.isProven ? undefined : "thin";
  if (Array.isArray(value)) {
    judgeCount(value, node, path, evidence(node.maxItemsIsProven), context);
  } else if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") {
    const { values, maxLength } = node;
    if (values === undefined && maxLength === undefined) return;
    const api_name = nameAt(path);
    if (values !== undefined && value !== "" && !isOneOf(value, values)) {
      const suggest = () => offers(path, typeof value === "string" ? nearest(value, values.map(String)) : []);
      const facts = { api_name, value, supported_values: values };
      context.report({ kind: "outside", facts, evidence: evidence(node.valuesAreProven), suggest }, path);
    } else if (maxLength !== undefined && typeof value === "string" && value.length > maxLength) {
      // Two units may be one character.
      const count = Array.from(value.slice(0, LONGEST)).length + Math.max(0, value.length - LONGEST);
      if (count <= maxLength) return;
      const facts = { api_name, maximum_length: maxLength, count };
      context.report({ kind: "tooLong", facts, evidence: evidence(node.maxLengthIsProven) }, path);
    }
  }
}

/** No limit is beyond this, so what comes after it needs no exact count. */
const LONGEST = 100_000;

/** Lists are printed in one case and taken in another: `April`. */
function isOneOf(value: string | number | boolean, values: readonly unknown[]): boolean {
  const given = String(value).toLowerCase();
  return values.some((one) => String(one).toLowerCase() === given);
}

function judgeCount(
  list: readonly unknown[] & { readonly [MAYBE]?: ReadonlySet<string> },
  { maxItems, minItems, required }: BodyNode,
  path: Path,
  evidence: "thin" | undefined,
  { operation, report }: ValueContext,
): void {
  // A POST that needs its list does nothing without an item; a PUT may empty what it replaces.
  const isFilled =
    minItems !== undefined || (required !== undefined && path.length === 2 && operation?.method === "POST");
  if (maxItems === undefined && !isFilled) return;
  const api_name = nameAt(path);
  const count = list.length - (list[MAYBE]?.size ?? 0);
  // How many items the root key takes is `record-limit`'s where that knows it.
  const isCounted = operation?.body?.maxItems !== undefined && path.length === 2 && api_name === operation.body.key;
  if (maxItems !== undefined && count > maxItems && !isCounted)
    report({ kind: "tooMany", facts: { api_name, maximum_length: maxItems, count }, evidence }, path);
  else if (isFilled && list.length === 0 && !isOpen(list)) report({ kind: "empty", facts: { api_name } }, path);
}
