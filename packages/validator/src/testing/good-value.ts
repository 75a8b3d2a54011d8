import type { AnySchema, ObjectSchema, Schema } from "../field-types/schemas/schema.ts";
import type { Random } from "./random.ts";

const WORDS = ["Okafor", "Lindqvist", "Moreau", "Tanaka", "Silva", "Novak", "Haddad", "Kowalski"];
/** Text that has a form, by the name of its pattern; the domain and the numbers are those kept for examples. */
const NAMED: Readonly<Record<string, (number: number) => string>> = {
  email: (number) => `person.${String(number)}@example.com`,
  phone: (number) => `+1 555 01${String(number % 100).padStart(2, "0")}`,
  website: (number) => `https://www.example.com/${String(number)}`,
};

/** A value that a schema takes: `"Okafor 412"`, `17`, `true`, `"2026-03-09"`; undefined where it does not say enough to make one. */
export function goodValue(schema: AnySchema, random: Random): unknown {
  if (schema.type === "object") return goodObject(schema, random);
  if (schema.anyOf !== undefined)
    return schema.anyOf.map((option) => goodValue(option, random)).find((value) => value !== undefined && value !== "");
  if (schema.enum !== undefined)
    return random.one(schema.enum.filter((option) => option !== "" && option !== "-None-"));
  switch (schema.type) {
    case "string":
      return goodText(schema, random);
    case "integer":
    case "number":
      return goodNumber(schema, random);
    case "boolean":
      return random.below(2) === 1;
    case "array": {
      const item = schema.items === undefined ? undefined : goodValue(schema.items, random);
      return item === undefined ? undefined : [item];
    }
    default:
      return undefined;
  }
}

function goodObject({ members, newRow }: ObjectSchema, random: Random): Record<string, unknown> | undefined {
  const needed = new Set(newRow?.keeps ?? members.filter(({ required }) => required).map(({ name }) => name));
  const usual = members.filter(({ nullable, schema }) => !nullable && schema.type !== "null");
  const chosen = needed.size > 0 ? members.filter(({ name }) => needed.has(name)) : usual;
  // An object of which nothing is known names something by its id, most likely.
  if (chosen.length === 0) return { id: digits(random.below(1_000_000)) };
  const made = chosen.map(({ name, schema }) => [name, goodValue(schema, random)] as const);
  return made.some(([, value]) => value === undefined) ? undefined : Object.fromEntries(made);
}

function goodText({ name, format, pattern, maxLength = 60 }: Schema, random: Random): string | undefined {
  const number = random.below(1_000_000);
  const day = `2026-${two(1 + random.below(12))}-${two(1 + random.below(28))}`;
  if (format === "date") return day;
  if (format === "date-time") return `${day}T${two(8 + random.below(10))}:30:00+00:00`;
  const named = name === undefined ? undefined : NAMED[name];
  const text =
    named?.(number) ?? (pattern === undefined ? `${random.one(WORDS) ?? ""} ${String(number)}` : digits(number));
  // Text without a form may be cut; the rest would no longer be what it was.
  const fitting = named === undefined ? text.slice(0, maxLength).trim() : text;
  const fits = fitting.length <= maxLength && (pattern === undefined || new RegExp(pattern, "u").test(fitting));
  return fits && fitting !== "" ? fitting : undefined;
}

/** Looks like the id of a record, and is none. */
function digits(number: number): string {
  return `1000000000${String(number).padStart(6, "0")}`;
}

function goodNumber({ minimum, maximum, exclusiveMaximum, decimals }: Schema, random: Random): number {
  // A hundred is a good number of percent too.
  const most = Math.min(maximum ?? 100, (exclusiveMaximum ?? 101) - 1, 100);
  const least = Math.max(minimum ?? 1, 1);
  const whole = least + random.below(Math.max(1, most - least));
  return decimals === undefined || decimals < 2 || whole >= most ? whole : whole + 0.5;
}

function two(number: number): string {
  return String(number).padStart(2, "0");
}
