import type { Ruling } from "@zoho-preflight/validator/schemas";

/** What a query may say of a field, each once and numbered from 1: the rows of the table `rules` in it. */
export class Rules {
  readonly #numbers = new Map<string, number>();
  readonly all: (Ruling & { readonly field: string })[] = [];

  numberOf(field: string, ruling: Ruling): number {
    const key = JSON.stringify([field, ruling.check, ruling.code, ruling.effect, ruling.severity]);
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    this.all.push({ field, ...ruling });
    this.#numbers.set(key, this.all.length);
    return this.all.length;
  }
}
