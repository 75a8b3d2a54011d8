import { ONE_OF, UNKNOWN, isOneOf } from "../seen.ts";
import type { Seen } from "../seen.ts";

/** Most ways to judge one request; what goes beyond counts as unknown. */
const MOST = 16;
/** Containers looked into; deeper ones hold nothing that a check reads. */
const DEEPEST = 12;

interface Place {
  readonly container: Record<string, unknown>;
  readonly key: string;
  readonly choices: readonly Seen[];
}

/**
 * The requests that a request with `ONE_OF` values may be: one per combination, by putting the values in place along their paths. The
 * containers on those paths are copied once, so the given request stays as it is; a request without alternatives is handed back itself.
 * Each yielded request is only good until the next one is asked for. At the end comes how many choices each varied part has, the first one
 * changing fastest: `[2, 3]` for six requests.
 */
export function* alternatives(request: unknown): Generator<unknown, readonly number[], undefined> {
  const places: Place[] = [];
  const root = spine({ request }, places, 0, new Set()) as { request: unknown };
  if (places.length === 0) {
    yield request;
    return [];
  }
  let product = 1;
  const varied: Place[] = [];
  for (const place of places) {
    if (place.choices.length === 0 || product * place.choices.length > MOST) {
      place.container[place.key] = UNKNOWN;
      continue;
    }
    product *= place.choices.length;
    varied.push(place);
  }
  for (let number = 0; number < product; number++) {
    let rest = number;
    for (const { container, key, choices } of varied) {
      container[key] = choices[rest % choices.length];
      rest = Math.floor(rest / choices.length);
    }
    yield root.request;
  }
  return varied.map(({ choices }) => choices.length);
}

/** A copy of the containers on the way to each `ONE_OF`, sharing everything else; notes where the choices are. */
function spine(value: unknown, places: Place[], depth: number, above: Set<object>): unknown {
  if (typeof value !== "object" || value === null || depth > DEEPEST || above.has(value)) return value;
  const prototype: unknown = Object.getPrototypeOf(value);
  if (!Array.isArray(value) && prototype !== Object.prototype && prototype !== null) return value;
  above.add(value);
  let copy: Record<string, unknown> | undefined;
  for (const key of Object.keys(value)) {
    const inner = (value as Record<string, unknown>)[key];
    if (isOneOf(inner)) {
      copy ??= copyOf(value);
      // Choices that hold their own choices are not looked into: they stay hidden.
      places.push({ container: copy, key, choices: inner[ONE_OF] });
      continue;
    }
    const changed = spine(inner, places, depth + 1, above);
    if (changed !== inner) {
      copy ??= copyOf(value);
      copy[key] = changed;
    }
  }
  above.delete(value);
  return copy ?? value;
}

/** Own keys and marks (`OPEN`, `MAYBE`), one level. */
function copyOf(value: object): Record<string, unknown> {
  const copy: unknown = Array.isArray(value)
    ? Object.assign([], value)
    : Object.assign(Object.create(Object.getPrototypeOf(value) as object | null) as object, value);
  return copy as Record<string, unknown>;
}
