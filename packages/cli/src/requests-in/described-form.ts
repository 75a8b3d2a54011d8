/**
 * A multipart form as a command or a collection describes it: the names of its parts, and how large its files are. Nothing else of them is read,
 * and FormData itself would need their bytes. It is read by its tag, as FormData is.
 */
export class DescribedForm {
  readonly #parts: (readonly [name: string, value: string | { readonly size: number }])[] = [];

  get [Symbol.toStringTag](): string {
    return "FormData";
  }

  /** Adds a part: a text, or a file of so many bytes. */
  append(name: string, bytes?: number): void {
    this.#parts.push([name, bytes === undefined ? "" : { size: bytes }]);
  }

  entries(): ArrayIterator<readonly [name: string, value: string | { readonly size: number }]> {
    return this.#parts.values();
  }

  keys(): string[] {
    return this.#parts.map(([name]) => name);
  }

  [Symbol.iterator](): ArrayIterator<readonly [name: string, value: string | { readonly size: number }]> {
    return this.entries();
  }
}
