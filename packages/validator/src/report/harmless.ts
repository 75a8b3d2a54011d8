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
  const quoting = QUOTING.filter((name) => given[name] !== undefined && given[name] !== "" && given[name] !== null);
  if (quoting.length === 0 || !isUnderSecret(given, path)) return facts;
  return { ...facts, ...Object.fromEntries(quoting.map((name) => [name, hidden(given[name])])) };
}

function isUnderSecret(facts: Facts, path: Path): boolean {
  const isSecret = path[0] === "headers" ? isSecretHeader : isSecretName;
  for (let at = 1; at < path.length; at++) {
    const part = path[at];
    if (typeof part === "string" && isSecret(part)) return true;
  }
  return NAMING.some((name) => {
    const named = facts[name];
    return typeof named === "string" && isSecretName(named);
  });
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
  if (Array.isArray(value)) {
    const items = value.map((item: unknown) => harmless(item, depth + 1));
    return items.every((item, index) => item === value[index]) ? value : items;
  }
  const entries = Object.entries(value) as [string, unknown][];
  const clean = entries.map(([name, item]) => {
    // A replacement may hold a part of the request.
    const shown = typeof item === "string" && isSecretName(name) ? "***" : harmless(item, depth + 1);
    return [withoutTokens(name), shown] as const;
  });
  const isSame = clean.every(([name, item], index) => name === entries[index]?.[0] && item === entries[index][1]);
  return isSame ? value : Object.fromEntries(clean);
}
