import { nearest } from "@zoho-preflight/validator/checks";

/** A setting that its key cannot have: `settings["zoho-crm"].maxAgeDays: expected a number of days, found "7".` Thrown and caught by the reader. */
export class Misfit extends Error {
  /** @param key the whole key, `settings["zoho-crm"].clients[0].callee` */
  constructor(key: string, expected: string, found: string, advice = "") {
    super(`${key}: expected ${expected}, found ${found}.${advice}`);
  }
}

/** What a value is, in the words of the validator's own errors: `"7"`, `a list`, `nothing`. */
export function shown(found: unknown): string {
  if (found === undefined) return "nothing";
  if (typeof found === "string")
    return found === "" ? "empty text" : JSON.stringify(found.length > 40 ? `${found.slice(0, 40)}…` : found);
  if (typeof found === "number") return `the number ${found}`;
  if (Array.isArray(found)) return "a list";
  return found === null || typeof found === "boolean"
    ? String(found)
    : typeof found === "object"
      ? "an object"
      : `a ${typeof found}`;
}

/** @throws {Misfit} unless it is text, and not empty */
export function demandText(given: unknown, at: string, expected: string): string {
  if (typeof given === "string" && given !== "") return given;
  throw new Misfit(at, expected, shown(given));
}

/**
 * @param prefix what stands before a key: `settings["zoho-crm"].`
 * @param unsaid keys that are taken and not advertised
 * @throws {Misfit} at the first key that is none of the known ones
 */
export function demandKnownKeys(
  keys: readonly string[],
  known: readonly string[],
  prefix: string,
  unsaid: readonly string[] = [],
): void {
  for (const key of keys) {
    if (known.includes(key) || unsaid.includes(key)) continue;
    const near = nearestKey(key, known);
    throw new Misfit(
      `${prefix}${key}`,
      "a known key",
      shown(key),
      near === undefined ? ` The keys are ${known.join(", ")}.` : ` Did you mean "${near}"?`,
    );
  }
}

export function nearestKey(key: string, known: readonly string[]): string | undefined {
  return nearest(key, known, 1)[0];
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
