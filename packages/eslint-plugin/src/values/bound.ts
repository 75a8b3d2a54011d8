import type { Variable } from "./source.ts";
import type { Bound, Given, Value } from "./value.ts";

/** What the parameters of a function were given, and those of functions around it. Functions often use a part of it, so a value is made when it is first asked for. */
export class GivenValues implements Bound {
  readonly #given: ReadonlyMap<Variable, Given>;
  readonly #made = new Map<Variable, Value>();
  readonly #around: Bound | undefined;

  constructor(given: ReadonlyMap<Variable, Given> = new Map(), around?: Bound) {
    this.#given = given;
    this.#around = around?.isAny === true ? around : undefined;
  }

  get isAny(): boolean {
    return this.#given.size > 0 || this.#around !== undefined;
  }

  get(variable: Variable): Value | undefined {
    const given = this.#given.get(variable);
    if (typeof given !== "function") return given ?? this.#around?.get(variable);
    let value = this.#made.get(variable);
    if (value === undefined) this.#made.set(variable, (value = given()));
    return value;
  }
}
