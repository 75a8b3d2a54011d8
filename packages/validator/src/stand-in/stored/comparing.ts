export type Plain = string | number | boolean | null;

/** What a value can be compared by: a lookup has its id and its name, a multi-select all its options, what is absent nothing. */
export function formsOf(value: unknown): Plain[] {
  if (value === null || value === undefined || value === "") return [];
  if (Array.isArray(value)) return value.flatMap(formsOf);
  if (typeof value === "object")
    return Object.entries(value).flatMap(([key, inner]) => (key === "id" || key === "name" ? formsOf(inner) : []));
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean" ? [value] : [];
}

/** Numbers as numbers, times as times, anything else as text in which case does not count. */
export function compare(a: unknown, b: unknown): number {
  const left = comparableNumber(a);
  const right = left === undefined ? undefined : comparableNumber(b);
  if (left !== undefined && right !== undefined) return left - right;
  const [x, y] = [lower(a), lower(b)];
  return x < y ? -1 : x > y ? 1 : 0;
}

/** What values have in common that are the same to `compare`. */
export function sameKey(value: unknown): string {
  const number = comparableNumber(value);
  return number === undefined ? `text ${lower(value)}` : `number ${number}`;
}

/** Where a value stands among others. Numbers and times stand by their size before texts; what is absent stands before all. */
export function sortKey(value: unknown): number | string {
  const text = lower(value);
  return text === "" ? -Infinity : (comparableNumber(value) ?? text);
}

export function bySortKey(a: number | string, b: number | string): number {
  if (typeof a !== typeof b) return typeof a === "number" ? -1 : 1;
  return a < b ? -1 : a > b ? 1 : 0;
}

export function comparableNumber(value: unknown): number | undefined {
  if (typeof value === "number") return value;
  if (typeof value !== "string") return undefined;
  // An id has more digits than a number holds.
  if (/^-?\d{1,15}(?:\.\d{1,15})?$/.test(value)) return Number(value);
  const time = /^\d{4}-\d\d-\d\d(?:T|$)/.test(value) ? Date.parse(value) : NaN;
  return Number.isNaN(time) ? undefined : time;
}

export function lower(value: unknown): string {
  return typeof value === "string"
    ? value.toLowerCase()
    : typeof value === "number" || typeof value === "boolean"
      ? String(value)
      : "";
}
