/** Longer names are not compared: nobody misspells 100 characters, and time must stay linear. */
export const LONGEST = 100;

/** `Last_Name`, `last name` and `LastName` are one: `lastname`. */
export function fold(name: string): string {
  return name.length > LONGEST ? name : name.toLowerCase().replace(/[\s_$-]+/g, "");
}
