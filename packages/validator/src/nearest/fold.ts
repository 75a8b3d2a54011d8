/** Longer names are not compared: nobody misspells 100 characters, and time must stay linear. */
export const LONGEST = 100;

/** Names that are kept with what they fold to: the same key is misspelt in each record of a request. */
const MOST_KEPT = 1000;
const kept = new Map<string, string>();

/** `Last_Name`, `last name` and `LastName` are one: `lastname`. */
export function fold(name: string): string {
  if (name.length > LONGEST) return name;
  let folded = kept.get(name);
  if (folded === undefined) {
    folded = name.toLowerCase().replace(/[\s_$-]+/g, "");
    if (kept.size >= MOST_KEPT) kept.clear();
    kept.set(name, folded);
  }
  return folded;
}
