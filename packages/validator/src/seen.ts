/**
 * A request may be known in part: the editor sees `{ Stage: stage }`, a HAR file may have lost its bodies. The forms below say what is
 * known, and this file is the only one that reads them. `Symbol.for`, since two copies of the validator may meet in one process.
 */

/** A value that is there but cannot be read from here: a variable, a call, a pruned part of a HAR file. */
export const UNKNOWN: unique symbol = Symbol.for("zoho-preflight.unknown") as never;
/** Marks an object or array that may hold more than what is listed: `{ ...base, Stage: "Won" }` is `{ Stage: "Won", [OPEN]: true }`. */
export const OPEN: unique symbol = Symbol.for("zoho-preflight.open") as never;
/** The keys of a container that may be absent, a `Set`: `if (phone) lead.Phone = phone` - the value is known, its presence is not. */
export const MAYBE: unique symbol = Symbol.for("zoho-preflight.maybe") as never;
/** Text with holes: `?ids="${a}"` is `{ [PARTS]: ['?ids="', UNKNOWN, '"'] }`. */
export const PARTS: unique symbol = Symbol.for("zoho-preflight.parts") as never;
/**
 * Text of digits that nobody has read: a record id that is known only at run time. An entire value, or a part of a `Text`. Where a path wants an
 * id it is one, never a literal and never a module; for checks it is hidden, like `UNKNOWN`.
 */
export const DIGITS: unique symbol = Symbol.for("zoho-preflight.digits") as never;
/** One of several values: `ok ? "Won" : "Lost"` is `{ [ONE_OF]: ["Won", "Lost"] }`. */
export const ONE_OF: unique symbol = Symbol.for("zoho-preflight.one-of") as never;

/** Text with holes: `{ [PARTS]: ['?ids="', UNKNOWN, '"'] }`. */
export interface Text {
  readonly [PARTS]: readonly (string | typeof UNKNOWN | typeof DIGITS)[];
}
/** One of several values: `{ [ONE_OF]: ["Won", "Lost"] }`. */
export interface OneOf {
  readonly [ONE_OF]: readonly Seen[];
}
/** An object of which every value may be unknown; `OPEN` and `MAYBE` say what is known of its keys. */
export interface SeenObject {
  readonly [key: string]: Seen | undefined;
  readonly [OPEN]?: boolean;
  readonly [MAYBE]?: ReadonlySet<string>;
}
/** An array of which every item may be unknown; with `OPEN` it may hold more. */
export type SeenArray = readonly Seen[] & { readonly [OPEN]?: boolean };
/** Plain JSON in which any node may be `UNKNOWN` or `DIGITS`, any string a `Text`, any value a `OneOf`, and any container `OPEN`. */
export type Seen =
  typeof UNKNOWN | typeof DIGITS | Text | OneOf | string | number | boolean | null | SeenArray | SeenObject;

/** What a value of any kind may carry of the marks; reading one costs a fraction of asking `in`. */
interface Marked {
  readonly [PARTS]?: unknown;
  readonly [ONE_OF]?: unknown;
}

/** An object that is neither null, an array, a `Text` nor a `OneOf`: something with keys. */
export function isObject(value: unknown): value is SeenObject {
  return (
    typeof value === "object" &&
    value !== null &&
    !Array.isArray(value) &&
    (value as Marked)[PARTS] === undefined &&
    (value as Marked)[ONE_OF] === undefined
  );
}

/** Whether a value is text with holes. */
export function isText(value: unknown): value is Text {
  return typeof value === "object" && value !== null && (value as Marked)[PARTS] !== undefined;
}

/** Whether a value is one of several. */
export function isOneOf(value: unknown): value is OneOf {
  return typeof value === "object" && value !== null && (value as Marked)[ONE_OF] !== undefined;
}

/** Whether a value cannot be judged: `UNKNOWN`, `DIGITS`, text with holes, or alternatives that were not resolved. */
export function isHidden(value: unknown): boolean {
  if (typeof value !== "object" || value === null) return value === UNKNOWN || value === DIGITS;
  return (value as Marked)[PARTS] !== undefined || (value as Marked)[ONE_OF] !== undefined;
}

/** Whether a container may hold more than it shows. */
export function isOpen(container: object): boolean {
  return (container as { [OPEN]?: boolean })[OPEN] === true;
}

/** `"maybe"` when the container is open, or the key is one that may be absent. Own keys only, so `__proto__` and `toString` are not keys. */
export function presence(container: SeenObject, key: string): "present" | "absent" | "maybe" {
  if (Object.hasOwn(container, key) && container[key] !== undefined) {
    return container[MAYBE]?.has(key) === true ? "maybe" : "present";
  }
  return container[OPEN] === true ? "maybe" : "absent";
}

type Readable = Exclude<Seen, typeof UNKNOWN | typeof DIGITS | Text | OneOf>;

/** The value of an own key, or undefined when it is absent or cannot be read. */
export function readable(container: SeenObject, key: string): Readable | undefined {
  if (!Object.hasOwn(container, key)) return undefined;
  const value = container[key];
  return isHidden(value) ? undefined : (value as Readable | undefined);
}
