/** ` Did you mean "A", "B" or "C"?` to follow a sentence, or nothing. Takes the nearest names, best first; `shown` writes one: `--quiet` needs no quotes. */
export function didYouMean(names: readonly string[], shown: (name: string) => string = inQuotes): string {
  return names.length === 0 ? "" : ` Did you mean ${either(names.slice(0, 3).map(shown))}?`;
}

/** `a`, `a or b`, `a, b or c`. */
export function either(words: readonly string[]): string {
  return words.length < 2 ? words.join() : `${words.slice(0, -1).join(", ")} or ${words.at(-1) ?? ""}`;
}

function inQuotes(name: string): string {
  return `"${name}"`;
}
