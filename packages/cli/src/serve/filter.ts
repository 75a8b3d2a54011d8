type Plain = string | number | boolean | null;

/** One comparison: `{ field: "Last_Name", operator: "starts_with", values: ["N"] }`. */
export interface Condition {
  readonly field: string;
  readonly operator: Operator;
  readonly values: readonly Plain[];
}

export type Operator =
  | "equals"
  | "not_equal"
  | "starts_with"
  | "like"
  | "not_like"
  | "in"
  | "not_in"
  | "between"
  | "not_between"
  | "greater_than"
  | "greater_equal"
  | "less_than"
  | "less_equal"
  | "empty"
  | "not_empty";

/**
 * Conditions joined by `and` and `or`, in the order in which they are read; `and` binds tighter, brackets tightest. Kept as a list in which
 * the joiners follow what they join, so that no depth of brackets is too deep.
 */
export class Filter {
  readonly #steps: (Condition | "and" | "or")[] = [];
  readonly #waiting: ("and" | "or" | "(")[] = [];

  add(condition: Condition): void {
    this.#steps.push(condition);
  }

  join(by: "and" | "or"): void {
    for (let top = this.#waiting.at(-1); top === "and" || top === by; top = this.#waiting.at(-1)) this.#settle();
    this.#waiting.push(by);
  }

  open(): void {
    this.#waiting.push("(");
  }

  close(): void {
    while (this.#waiting.length > 0 && this.#waiting.at(-1) !== "(") this.#settle();
    this.#waiting.pop();
  }

  /** To be called when everything is read. */
  end(): void {
    while (this.#waiting.length > 0) this.#settle();
  }

  /** Whether a record has it all. A filter without conditions takes everything. */
  matches(record: Readonly<Record<string, unknown>>): boolean {
    const values: boolean[] = [];
    for (const step of this.#steps) {
      if (typeof step === "object") {
        values.push(holds(step, record[step.field]));
        continue;
      }
      const right = values.pop() ?? true;
      const left = values.pop() ?? true;
      values.push(step === "and" ? left && right : left || right);
    }
    return values.pop() ?? true;
  }

  #settle(): void {
    const joiner = this.#waiting.pop();
    if (joiner === "and" || joiner === "or") this.#steps.push(joiner);
  }
}

function holds({ operator, values }: Condition, value: unknown): boolean {
  const forms = formsOf(value);
  const [first = null, second = null] = values;
  const any = (test: (form: Plain) => boolean): boolean => forms.some(test);
  switch (operator) {
    case "equals":
      return any((form) => compare(form, first) === 0);
    case "not_equal":
      return !any((form) => compare(form, first) === 0);
    case "in":
      return any((form) => values.some((wanted) => compare(form, wanted) === 0));
    case "not_in":
      return !any((form) => values.some((wanted) => compare(form, wanted) === 0));
    case "starts_with":
      return any((form) => lower(form).startsWith(lower(first)));
    case "like":
      return any((form) => isLike(lower(form), lower(first)));
    case "not_like":
      return !any((form) => isLike(lower(form), lower(first)));
    case "between":
      return any((form) => compare(form, first) >= 0 && compare(form, second) <= 0);
    case "not_between":
      return !any((form) => compare(form, first) >= 0 && compare(form, second) <= 0);
    case "greater_than":
      return any((form) => compare(form, first) > 0);
    case "greater_equal":
      return any((form) => compare(form, first) >= 0);
    case "less_than":
      return any((form) => compare(form, first) < 0);
    case "less_equal":
      return any((form) => compare(form, first) <= 0);
    case "empty":
      return forms.length === 0;
    case "not_empty":
      return forms.length > 0;
  }
}

/** What a value can be compared by: a lookup has its id and its name, a multi-select all its options, what is absent nothing. */
function formsOf(value: unknown): Plain[] {
  if (value === null || value === undefined || value === "") return [];
  if (Array.isArray(value)) return value.flatMap(formsOf);
  if (typeof value === "object")
    return Object.entries(value).flatMap(([key, inner]) => (key === "id" || key === "name" ? formsOf(inner) : []));
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean" ? [value] : [];
}

/** Numbers as numbers, times as times, anything else as text in which case does not count. */
export function compare(a: unknown, b: unknown): number {
  const left = asNumber(a);
  const right = left === undefined ? undefined : asNumber(b);
  if (left !== undefined && right !== undefined) return left - right;
  const [x, y] = [lower(a), lower(b)];
  return x < y ? -1 : x > y ? 1 : 0;
}

/** What values have in common that are the same to `compare`. */
export function sameKey(value: unknown): string {
  const number = asNumber(value);
  return number === undefined ? `text ${lower(value)}` : `number ${number}`;
}

/** The first of a list in an order, at most `most`: no more is kept, and not all of it is sorted. */
export function firstOf<Item>(items: Iterable<Item>, most: number, order: (a: Item, b: Item) => number): Item[] {
  let kept: Item[] = [];
  for (const item of items) {
    kept.push(item);
    if (kept.length >= 2 * most + 1000) kept = kept.sort(order).slice(0, most);
  }
  return kept.sort(order).slice(0, most);
}

function asNumber(value: unknown): number | undefined {
  if (typeof value === "number") return value;
  if (typeof value !== "string") return undefined;
  // An id has more digits than a number holds.
  if (/^-?\d{1,15}(?:\.\d{1,15})?$/.test(value)) return Number(value);
  const time = /^\d{4}-\d\d-\d\d(?:T|$)/.test(value) ? Date.parse(value) : NaN;
  return Number.isNaN(time) ? undefined : time;
}

function lower(value: unknown): string {
  return typeof value === "string"
    ? value.toLowerCase()
    : typeof value === "number" || typeof value === "boolean"
      ? String(value)
      : "";
}

/** `%` stands for anything. Each part is looked for behind the one before it, so the time is linear. */
function isLike(text: string, pattern: string): boolean {
  const parts = pattern.split("%");
  const [first = "", ...rest] = parts;
  if (rest.length === 0) return text === first;
  const last = rest.pop() ?? "";
  if (!text.startsWith(first) || text.length < first.length + last.length || !text.endsWith(last)) return false;
  let at = first.length;
  for (const part of rest) {
    const found = text.indexOf(part, at);
    if (found < 0 || found + part.length > text.length - last.length) return false;
    at = found + part.length;
  }
  return true;
}
