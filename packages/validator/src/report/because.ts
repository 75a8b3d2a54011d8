import { withoutTokens } from "../text/zoho-token.ts";

/** Why there is an issue: `{ kind: "unknown", facts: { api_name: "Stage", value: "Wno" } }`. Kinds and the names of their facts are public. */
export interface Because {
  readonly kind: string;
  readonly facts: Readonly<Record<string, unknown>>;
}

/** Text is quoted as far as sentences quote it, twice over; a longer one is cut. */
const LONGEST_TEXT = 200;
const MOST_ITEMS = 20;
const DEEPEST = 3;

/** Facts as plain JSON: what a caller gave may be cyclic, huge or no JSON at all, and is then named by its form. */
export function plainFacts(facts: Readonly<object>): Readonly<Record<string, unknown>> {
  const plain: Record<string, unknown> = {};
  for (const [name, fact] of Object.entries(facts) as [string, unknown][])
    if (fact !== undefined) plain[name] = plainFact(fact, 0);
  return plain;
}

function plainFact(fact: unknown, depth: number): unknown {
  if (typeof fact === "string") return shortText(withoutTokens(fact));
  if (fact === null || typeof fact === "boolean") return fact;
  if (typeof fact === "number") return Number.isFinite(fact) ? fact : String(fact);
  if (typeof fact === "bigint") return `${fact.toString()}n`;
  if (typeof fact !== "object") return `a ${typeof fact}`;
  if (depth >= DEEPEST) return Array.isArray(fact) ? "an array" : "an object";
  if (Array.isArray(fact)) return fact.slice(0, MOST_ITEMS).map((item: unknown) => plainFact(item, depth + 1));
  try {
    const entries = Object.entries(fact).slice(0, MOST_ITEMS) as [string, unknown][];
    return Object.fromEntries(entries.map(([name, value]) => [withoutTokens(name), plainFact(value, depth + 1)]));
  } catch {
    // A getter that throws, or a revoked proxy.
    return "an object";
  }
}

function shortText(text: string): string {
  return text.length > LONGEST_TEXT ? `${text.slice(0, LONGEST_TEXT - 1)}…` : text;
}

/** The message where no sentences are at hand: `picklist-value: unknown (api_name: "Stage", value: "Wno")`. */
export function shortMessage(check: string, { kind, facts }: Because): string {
  const told = Object.entries(facts).map(([name, fact]) => `${name}: ${JSON.stringify(fact)}`);
  return `${check}: ${kind}${told.length === 0 ? "" : ` (${told.join(", ")})`}`;
}
