import { compare, formsOf, lower } from "./comparing.ts";
import type { BlockSummary } from "./block-summary.ts";
import type { Plain } from "./comparing.ts";
import type { WantedRecords } from "./find-records.ts";

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
 * Conditions joined by `and` and `or`, in the order in which they are read; `and` binds tighter, brackets tightest. KeptRecord as a list in which
 * the joiners follow what they join, so that no depth of brackets is too deep.
 */
export class Filter implements WantedRecords {
  readonly #storeSteps: (Condition | "and" | "or")[] = [];
  readonly #waiting: ("and" | "or" | "(")[] = [];

  add(condition: Condition): void {
    this.#storeSteps.push(condition);
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
    return this.#all((condition) => holds(condition, record[condition.field]));
  }

  /** Whether some record of a block may have it all; false only when none has. */
  mayBeIn(block: BlockSummary): boolean {
    return this.#all((condition) => mayHold(condition, block));
  }

  #all(holds: (condition: Condition) => boolean): boolean {
    const values: boolean[] = [];
    for (const step of this.#storeSteps) {
      if (typeof step === "object") {
        values.push(holds(step));
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
    if (joiner === "and" || joiner === "or") this.#storeSteps.push(joiner);
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

/** Whether a condition may hold for a record of a block. What most records have is not looked for. */
function mayHold({ field, operator, values }: Condition, block: BlockSummary): boolean {
  const [first = null, second = null] = values;
  switch (operator) {
    case "equals":
      return block.mayHave(field, first);
    case "in":
      return values.some((value) => block.mayHave(field, value));
    case "starts_with":
      return block.mayContain(lower(first));
    case "like":
      return lower(first)
        .split("%")
        .every((part) => block.mayContain(part));
    case "between":
      return block.mayReach(field, first) && block.mayBeBelow(field, second);
    case "greater_than":
    case "greater_equal":
      return block.mayReach(field, first);
    case "less_than":
    case "less_equal":
      return block.mayBeBelow(field, first);
    case "empty":
      return block.mayBeEmpty(field);
    case "not_empty":
      return block.mayBeFilled(field);
    case "not_equal":
    case "not_in":
    case "not_like":
    case "not_between":
      return true;
  }
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
