import type { AnySchema } from "../field-types/schemas/schema.ts";

/** What people send in place of the right value. Which fault each one is, the checks say. */
const USUAL: readonly unknown[] = [
  "no such option",
  "31.12.2026",
  "2026-02-30",
  "2026-12-31T10:00:00",
  "2026-12-31T10:00:00.123+00:00",
  "nobody at example",
  "http://",
  "twelve",
  12,
  12.3456789,
  10 ** 15,
  true,
  { id: "not an id" },
  { name: "Okafor" },
  [],
  ["no such option"],
  null,
  "",
];

/** Values that a field probably does not take: the usual mistakes, and one that is too long. */
export function wrongValues(schema: AnySchema): readonly unknown[] {
  const longest = "maxLength" in schema ? schema.maxLength : undefined;
  // Nobody wants to see a megabyte.
  if (longest === undefined || longest > 40_000) return USUAL;
  const tail = "name" in schema && schema.name === "email" ? "@example.com" : "";
  const start = "name" in schema && schema.name === "website" ? "https://www.example.com/" : "";
  const letter = "name" in schema && schema.name === "phone" ? "5" : "x";
  return [start + letter.repeat(Math.max(1, longest + 1 - tail.length - start.length)) + tail, ...USUAL];
}

/** A name with a slip of the fingers: `Last_Nmae`. */
export function misspelt(name: string): string {
  const at = Math.max(0, name.length - 3);
  return `${name.slice(0, at)}${name.charAt(at + 1)}${name.charAt(at)}${name.slice(at + 2)}`;
}
