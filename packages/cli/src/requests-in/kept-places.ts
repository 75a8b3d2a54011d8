import { items, stringEnd } from "./json-walk.ts";
import type { Item } from "./json-walk.ts";
import type { Excerpt } from "./place.ts";

/** Texts whose places are kept: the file, the body that is text in it, and those before. */
const TEXTS = 4;
/** Containers of a text whose items are kept. A request may have many issues, and the place of each would be walked to from its start. */
const CONTAINERS = 1000;
const EXCERPTS = 4;

/** The items of an object or array, walked as far as they were asked for and then kept. */
class Container {
  readonly #walk: Generator<Item, void>;
  readonly #items: Item[] = [];
  #byKey: Map<string, Item> | undefined;

  constructor(text: string, start: number) {
    this.#walk = items(text, start);
  }

  item(step: string | number): Item | undefined {
    // What the first item has, all have: a key, or none.
    const first = this.#nth(0);
    if (first === undefined) return undefined;
    if (first.key === undefined) return typeof step === "number" ? this.#nth(step) : undefined;
    return this.#keys().get(String(step));
  }

  #nth(index: number): Item | undefined {
    while (this.#items.length <= index) {
      const { value } = this.#walk.next();
      if (value === undefined) return undefined;
      this.#items.push(value);
    }
    return this.#items[index];
  }

  #keys(): Map<string, Item> {
    if (this.#byKey === undefined) {
      for (const item of this.#walk) this.#items.push(item);
      // A key that is written twice counts as `JSON.parse` counts it: the last one.
      this.#byKey = new Map(this.#items.map((item) => [item.key ?? "", item]));
    }
    return this.#byKey;
  }
}

/** What was found in a text. The containers that were not asked for the longest time leave first. */
class KeptPlaces {
  readonly text: string;
  readonly #containers = new Map<number, Container>();
  readonly #excerpts = new Map<number, Excerpt>();
  #isJson: boolean | undefined;

  constructor(text: string) {
    this.text = text;
  }

  container(start: number): Container {
    const known = this.#containers.get(start);
    if (known !== undefined) this.#containers.delete(start);
    else if (this.#containers.size >= CONTAINERS) {
      const [oldest] = this.#containers.keys();
      if (oldest !== undefined) this.#containers.delete(oldest);
    }
    const container = known ?? new Container(this.text, start);
    this.#containers.set(start, container);
    return container;
  }

  isJson(): boolean {
    if (this.#isJson === undefined) {
      try {
        JSON.parse(this.text);
        this.#isJson = true;
      } catch {
        this.#isJson = false;
      }
    }
    return this.#isJson;
  }

  excerpt(offset: number): Excerpt {
    let excerpt = this.#excerpts.get(offset);
    if (excerpt === undefined) {
      excerpt = excerptAt(this.text, offset);
      if (this.#excerpts.size >= EXCERPTS) this.#excerpts.clear();
      this.#excerpts.set(offset, excerpt);
    }
    return excerpt;
  }
}

let kept: readonly KeptPlaces[] = [];

/** What is kept of a text; the same text has the same places, wherever it comes from. */
export function keptPlaces(text: string): KeptPlaces {
  const [first] = kept;
  if (first?.text === text) return first;
  const places = kept.find((candidate) => candidate.text === text) ?? new KeptPlaces(text);
  kept = [places, ...kept.filter((candidate) => candidate !== places)].slice(0, TEXTS);
  return places;
}

function excerptAt(text: string, offset: number): Excerpt {
  const end = stringEnd(text, offset) - 1;
  const literal = text.slice(offset, end + 1);
  const decoded = String(JSON.parse(literal));
  // Nothing is escaped, so each character stands for itself.
  if (decoded.length === literal.length - 2) return { text: decoded, at: (index) => Math.min(offset + 1 + index, end) };
  const offsets = new Uint32Array(decoded.length);
  let count = 0;
  for (let at = offset + 1; at < end; count++) {
    offsets[count] = at;
    at += text[at] !== "\\" ? 1 : text[at + 1] === "u" ? 6 : 2;
  }
  return { text: decoded, at: (index) => offsets[index] ?? end };
}
