import { legible } from "@zoho-preflight/validator/secrets";

import type { FileAnalysis } from "../analyse.ts";
import type { Issue } from "../judged-call.ts";

/** The checks whose names `metadata` gathers in one line. */
export const CHECKS_OF_NAMES: ReadonlySet<string> = new Set(["known-fields", "picklist-value", "known-module"]);

/** More names than these are counted. */
const SHOWN = 5;

/**
 * A name that was compared with those of the standard org alone, and is near to none: without the user's own metadata it may be right. What is
 * only called so by people (`Customer_Name` for `Company`) is suggested without a replacement, and not near. What is near to an endpoint was
 * hardly meant as a module.
 */
export function mayBeTheirs({ standardOrg, suggestions = [] }: Issue): boolean {
  return (
    standardOrg === true && !suggestions.some(({ replace, text }) => replace !== undefined || text.startsWith("/"))
  );
}

/**
 * `2 names that Zoho's default fields lack: Loyalty_Points, Boats. Run zoho-preflight pull to check against your own.` Undefined where there is
 * none, or where the file is judged by metadata that somebody pulled. A name that is reported as a slip at one call is not among them.
 */
export function unknownNames({ calls, metadata }: FileAnalysis): string | undefined {
  if (metadata?.isStandardOrg !== true) return undefined;
  const issues = calls.flatMap((call) => call.issues().flatMap(({ issue, agreed }) => (agreed ? [issue] : [])));
  const ours = new Set(issues.flatMap((issue) => (mayBeTheirs(issue) ? [] : (nameIn(issue) ?? []))));
  const theirs = new Set(issues.flatMap((issue) => (mayBeTheirs(issue) ? (nameIn(issue) ?? []) : [])));
  const names = [...theirs].filter((name) => !ours.has(name));
  if (names.length === 0) return undefined;
  const more = names.length > SHOWN ? ` and ${names.length - SHOWN} more` : "";
  const shown = legible(names.slice(0, SHOWN).join(", "));
  return `${names.length} ${names.length === 1 ? "name" : "names"} that Zoho's default fields lack: ${shown}${more}. Run zoho-preflight pull to check against your own.`;
}

/** `Loyalty_Points`, `Boats`, `Rating "Lukewarm"`: the field, module or option that may be the org's own. */
function nameIn({ check, standardOrg, because: { facts } }: Issue): string | undefined {
  const { key, field, module, api_name, value } = facts;
  if (standardOrg !== true || !CHECKS_OF_NAMES.has(check)) return undefined;
  if (check === "picklist-value") return `${String(api_name)} ${JSON.stringify(value)}`;
  const name = check === "known-module" ? module : (key ?? field);
  return typeof name === "string" ? name : undefined;
}
