import { sparsePlaces } from "../growth/sparse.ts";
import type { Found } from "../report/kinds.ts";
import { MAYBE, isHidden, isObject, isOpen } from "../seen.ts";

/**
 * The first finding about an element of an array, with its place. Nothing when an element before it is not wholly seen: that one may be at
 * fault, the finding would then be its, and hiding a part of it must not put another finding in its place.
 */
export function inElements<F extends Found>(
  values: readonly unknown[],
  test: (element: unknown) => F | undefined,
): F | undefined {
  const places = sparsePlaces(values);
  const count = places === undefined ? values.length : places.length;
  for (let place = 0; place < count; place++) {
    const index = places === undefined ? place : (places[place] ?? 0);
    const element = values[index];
    if (isHidden(element)) return undefined;
    const finding = test(element);
    if (finding === undefined) continue;
    for (let before = 0; before < place; before++)
      if (!isSeen(values[places === undefined ? before : (places[before] ?? 0)], DEEPEST)) return undefined;
    // Written out: a spread takes longer than most tests.
    const { kind, facts, suggest, range, evidence, code }: Found = finding;
    const placed: Found = { kind, facts, at: [index, ...(finding.at ?? [])], suggest, range, evidence, code };
    return placed as F;
  }
  return undefined;
}

/** No test of elements looks deeper than `[{ Skill: { id } }]`. */
const DEEPEST = 2;

function isSeen(value: unknown, depth: number): boolean {
  if (isHidden(value)) return false;
  if (depth === 0 || !isObject(value)) return true;
  return (
    !isOpen(value) && value[MAYBE] === undefined && Object.values(value).every((inner) => isSeen(inner, depth - 1))
  );
}
