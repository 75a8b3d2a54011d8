import type { Word } from "../word.ts";

/** How much of a word is kept as one text while it grows: enough for `export`, a method, `NAME=`, `https://`. */
const HEAD = 64;

/** A word of which the end has not been reached yet. */
export class WordInMaking {
  readonly #start: number;
  readonly #parts: string[] = [];
  readonly #offsets: number[] = [];
  #head = "";

  constructor(start: number) {
    this.#start = start;
  }

  /** Its first 64 characters. */
  get head(): string {
    return this.#head;
  }

  /** `NAME=` stands before what comes. */
  get isAssignment(): boolean {
    return /^[A-Za-z_]\w*=/.test(this.#head);
  }

  /** Characters that all stand for what is written at `offset`. */
  add(characters: string, offset: number): void {
    this.#push(characters);
    for (let index = 0; index < characters.length; index++) this.#offsets.push(offset);
  }

  /** Characters as they stand in the text. */
  addRange(text: string, start: number, end: number): void {
    this.#push(text.slice(start, end));
    for (let at = start; at < end; at++) this.#offsets.push(at);
  }

  /** What a variable or here-document holds: its characters keep the places where they are written. */
  addWord({ text, offsets }: Pick<Word, "text" | "offsets">): void {
    this.#push(text);
    for (let index = 0; index < text.length; index++) this.#offsets.push(offsets[index] ?? this.#start);
  }

  end(end: number): Word {
    return { text: this.#parts.join(""), offsets: this.#offsets, start: this.#start, end };
  }

  #push(characters: string): void {
    this.#parts.push(characters);
    if (this.#head.length < HEAD) this.#head += characters.slice(0, HEAD - this.#head.length);
  }
}
