import { count } from "../terminal/counted.ts";
import { escaped } from "./page.ts";

/** One cause, wherever it was met. Texts come without secrets; HTML is made of them here. */
export interface Card {
  /** What becomes of it, the heading that it stands below: `refused`. */
  readonly effect: string;
  readonly tone: "error" | "warning" | "good";
  /** `error`, `breaking`. */
  readonly word: string;
  /** Zoho's code, or the kind of a change. */
  readonly code?: string;
  /** The check, the operation. */
  readonly name?: string;
  readonly sentences: readonly string[];
  /** The request where it was first met: `POST https://…`. */
  readonly request?: string;
  /** The line of the file, and below it what is marked in it. */
  readonly quoted?: string;
}

/** Cards that are shown, places of each, and those of them that need no click; of more, their number. */
const CARDS = 500;
const PLACES = 100;
const VISIBLE = 3;

const TONES: readonly Card["tone"][] = ["error", "warning", "good"];

interface Met {
  readonly card: Card;
  readonly places: string[];
  count: number;
}

/** Collects causes over a run, in bounded memory: the same cause once, with how often and where it was met. */
export class Cards {
  readonly #met = new Map<string, Met>();
  #more = 0;

  /** `make` is asked when a cause is first met. */
  add(key: string, place: string, make: () => Card): void {
    const known = this.#met.get(key);
    if (known !== undefined) {
      known.count++;
      if (known.places.length < PLACES) known.places.push(place);
    } else if (this.#met.size < CARDS) this.#met.set(key, { card: make(), places: [place], count: 1 });
    else this.#more++;
  }

  get isEmpty(): boolean {
    return this.#met.size === 0;
  }

  /** By effect, what is worst first, and of each effect the most frequent cause first. `what` more there are: `issue`. */
  html(what = "issue"): string[] {
    const all = [...this.#met.values()];
    const effects = [...new Set(all.map(({ card }) => card.effect))];
    const rank = (effect: string): number =>
      Math.min(...all.flatMap(({ card }) => (card.effect === effect ? [TONES.indexOf(card.tone)] : [])));
    const groups = effects
      .sort((a, b) => rank(a) - rank(b))
      .map((effect) => {
        const own = all.filter(({ card }) => card.effect === effect).sort((a, b) => b.count - a.count);
        const title = `${effect.slice(0, 1).toUpperCase()}${effect.slice(1)}`;
        return `<h2>${escaped(title)}</h2>\n${own.map(article).join("\n")}`;
      });
    return [
      ...groups,
      ...(this.#more > 0
        ? [
            `<p class="quiet">And ${count(this.#more, `more ${what}`)}; --json lists ${this.#more === 1 ? "it" : "them all"}.</p>`,
          ]
        : []),
    ];
  }
}

function article({ card, places, count }: Met): string {
  const { tone, word, code, name, sentences, request, quoted } = card;
  const head = [
    `<b>${escaped(word)}</b>`,
    ...(code === undefined ? [] : [`<code>${escaped(code)}</code>`]),
    ...(name === undefined ? [] : [`<span>${escaped(name)}</span>`]),
  ];
  return [
    `<article class="${tone}"><h3>${head.join(" ")}</h3>`,
    ...sentences.map((sentence) => `<p>${escaped(sentence)}</p>`),
    ...(request === undefined ? [] : [`<p class="quiet">${escaped(request)}</p>`]),
    ...(quoted === undefined ? [] : [`<pre tabindex="0">${escaped(quoted)}</pre>`]),
    placesOf(places, count),
    "</article>",
  ].join("");
}

function placesOf(places: readonly string[], count: number): string {
  const first = `<p class="quiet">${places.slice(0, VISIBLE).map(escaped).join("<br>")}</p>`;
  const others = places.slice(VISIBLE);
  if (others.length === 0) return first;
  const left = count - places.length;
  const rest = `${others.map(escaped).join("<br>")}${left > 0 ? `<br>and ${left} more` : ""}`;
  return `${first}<details><summary>${count - VISIBLE} more</summary><p class="quiet">${rest}</p></details>`;
}
