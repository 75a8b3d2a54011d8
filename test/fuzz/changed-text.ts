import fc from "fast-check";

/** A change of a text: at which thousandth of it, what is done there, and with what. */
export type Change = readonly [place: number, what: "put" | "cut" | "double" | "swap", piece: string];

/** Some changes with pieces of a language, or with anything. */
export function changes(pieces: readonly string[], most = 6): fc.Arbitrary<Change[]> {
  return fc.array(
    fc.tuple(
      fc.nat(999),
      fc.constantFrom("put", "cut", "double", "swap"),
      fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: "binary", maxLength: 5 })),
    ),
    { maxLength: most },
  );
}

/** The text with pieces put in, cut out, doubled and swapped. */
export function changed(text: string, by: readonly Change[]): string {
  let now = text;
  for (const [place, what, piece] of by) {
    const at = Math.floor((place / 1000) * now.length);
    if (what === "put") now = now.slice(0, at) + piece + now.slice(at);
    else if (what === "cut") now = now.slice(0, at) + now.slice(at + 1 + piece.length);
    else if (what === "double") now = now.slice(0, at) + now.slice(Math.max(0, at - 20), at) + now.slice(at);
    else now = now.slice(0, at) + piece + now.slice(at + piece.length);
  }
  return now;
}
