/** What stands for a secret. */
const MASK = "***";
/** Nothing shorter is looked for: it would be found in the middle of words. */
const SHORTEST = 6;
/** Zoho's tokens, client ids and client secrets are longer; a made-up one, `production`, might be a word of the org's metadata. */
const SHORTEST_IN_METADATA = 20;

/** The secrets of a pull: the credentials, and every token made from them. Whatever is shown or written is cleaned of them first. */
export class Secrets {
  readonly #known = new Set<string>();

  add(...secrets: readonly string[]): void {
    for (const secret of secrets) this.#known.add(secret);
  }

  /**
   * Text without them, also as they stand in JSON or in an address. It must come before anything is cut off: half a secret is not
   * recognised.
   */
  hide(text: string): string {
    return this.#without(text, SHORTEST);
  }

  /** The same for an answer, of which files are made. */
  hideInAnswer(text: string): string {
    return this.#without(text, SHORTEST_IN_METADATA);
  }

  #without(text: string, shortest: number): string {
    let clean = text;
    for (const secret of this.#known) {
      if (secret.length < shortest) continue;
      for (const form of [secret, JSON.stringify(secret).slice(1, -1), encodeURIComponent(secret)])
        if (clean.includes(form)) clean = clean.replaceAll(form, MASK);
    }
    return clean;
  }
}
