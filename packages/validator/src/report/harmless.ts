import { isSecretHeader, isSecretName } from "../text/secret-names.ts";
import { withoutTokens } from "../text/zoho-token.ts";
import type { Path } from "./issue.ts";

/** Facts that quote what a request holds; the others name what Zoho knows. */
const QUOTING = ["value", "values", "raw", "near", "written", "item"] as const;
/** Facts that say of which name the value is, where the path leads to an entire query or criteria text. */
const NAMING = ["api_name", "param", "field", "column_name", "key"] as const;

type Facts = Readonly<Record<string, unknown>>;

/** The facts of a finding, with `***` for what is quoted under a secret name: `{ api_name: "Portal_Password", value: "***" }`. */
export function harmlessFacts(facts: Readonly<object>, path: Path): Readonly<object> {
  const given = facts as Facts;
  // Asked for every message, so without a list or a closure.
  for (const name of QUOTING) {
    if (!isQuoted(given[name])) continue;
    return isUnderSecret(given, path) ? withoutQuoted(given) : facts;
  }
  return facts;
}

function isQuoted(value: unknown): boolean {
  return value !== undefined && value !== "" && value !== null;
}

function withoutQuoted(facts: Facts): Facts {
  const quoted = QUOTING.filter((name) => isQuoted(facts[name]));
  return { ...facts, ...Object.fromEntries(quoted.map((name) => [name, hidden(facts[name])])) };
}

function isUnderSecret(facts: Facts, path: Path): boolean {
  const isSecret = path[0] === "headers" ? isSecretHeader : isSecretName;
  for (let at = 1; at < path.length; at++) {
    const part = path[at];
    if (typeof part === "string" && isSecret(part)) return true;
  }
  for (const name of NAMING) {
    const named = facts[name];
    if (typeof named === "string" && isSecretName(named)) return true;
  }
  return false;
}

/** Of what is hidden its form may still be told. */
function hidden(value: unknown): unknown {
  if (typeof value === "number" || typeof value === "bigint") return "***";
  if (typeof value !== "object" || value === null) return typeof value === "string" ? "***" : value;
  return Array.isArray(value) ? [] : {};
}

const DEEPEST = 20;

/** JSON without secrets, by their names and by the form of Zoho's tokens; the value itself where it has none. */
export function harmless(value: unknown, depth = 0): unknown {
  if (typeof value === "string") return withoutTokens(value);
  if (typeof value !== "object" || value === null || depth > DEEPEST) return value;
  return Array.isArray(value) ? harmlessItems(value, depth) : harmlessEntries(value as Facts, depth);
}

function harmlessItems(items: readonly unknown[], depth: number): readonly unknown[] {
  let copy: unknown[] | undefined;
  for (const [index, item] of items.entries()) {
    const clean = harmless(item, depth + 1);
    if (clean !== item) (copy ??= items.slice())[index] = clean;
  }
  return copy ?? items;
}

function harmlessEntries(object: Facts, depth: number): Facts {
  let copy: [string, unknown][] | undefined;
  const names = Object.keys(object);
  for (const [index, name] of names.entries()) {
    const item = object[name];
    const shown = withoutTokens(name);
    // A replacement may hold a part of the request.
    const clean = typeof item === "string" && isSecretName(name) ? "***" : harmless(item, depth + 1);
    if (copy === undefined && (shown !== name || clean !== item))
      copy = names.slice(0, index).map((before) => [before, object[before]]);
    copy?.push([shown, clean]);
  }
  return copy === undefined ? object : Object.fromEntries(copy);
}
