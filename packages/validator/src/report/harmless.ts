import { isSecretHeader, isSecretName } from "../text/secret-names.ts";
import { withoutTokens } from "../text/zoho-token.ts";
import type { Path } from "./issue.ts";

type Facts = Readonly<Record<string, unknown>>;

/** Facts that quote what a request holds; the others name what Zoho knows. */
function quotes(name: string): boolean {
  switch (name) {
    case "value":
    case "values":
    case "raw":
    case "near":
    case "written":
    case "item":
      return true;
    default:
      return false;
  }
}

/** Facts that say of which name the value is, where the path leads to an entire query or criteria text. */
function names(name: string): boolean {
  switch (name) {
    case "api_name":
    case "param":
    case "field":
    case "column_name":
    case "key":
      return true;
    default:
      return false;
  }
}

/** The facts of a finding, with `***` for what is quoted under a secret name: `{ api_name: "Portal_Password", value: "***" }`. */
export function harmlessFacts(facts: Readonly<object>, path: Path): Readonly<object> {
  const given = facts as Facts;
  // Asked for every message, so without a list or a closure; a finding has few facts, and asking for each of all that may be takes longer.
  for (const name in given) {
    if (!quotes(name) || !isQuoted(given[name])) continue;
    return isUnderSecret(given, path) ? withoutQuoted(given) : facts;
  }
  return facts;
}

function isQuoted(value: unknown): boolean {
  return value !== undefined && value !== "" && value !== null;
}

function withoutQuoted(facts: Facts): Facts {
  const quoted = Object.keys(facts).filter((name) => quotes(name) && isQuoted(facts[name]));
  return { ...facts, ...Object.fromEntries(quoted.map((name) => [name, hidden(facts[name])])) };
}

function isUnderSecret(facts: Facts, path: Path): boolean {
  const isSecret = path[0] === "headers" ? isSecretHeader : isSecretName;
  let last: string | undefined;
  for (let at = 1; at < path.length; at++) {
    const part = path[at];
    if (typeof part !== "string") continue;
    if (isSecret(part)) return true;
    last = part;
  }
  for (const name in facts) {
    const named = facts[name];
    // Mostly the name that the path ends in.
    if (named !== last && typeof named === "string" && names(name) && isSecretName(named)) return true;
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
