import { isLikely } from "@zoho-preflight/validator/checks";
import { legible } from "@zoho-preflight/validator/secrets";

import type { FileAnalysis } from "../analyse.ts";
import type { Issue } from "../judged-call.ts";

/** More names than these are counted. */
const SHOWN = 5;

/** The names of a file that only Zoho's default fields lack: which are slips, and which may be the user's own. */
interface Names {
  readonly slips: ReadonlySet<string>;
  readonly own: ReadonlySet<string>;
}

const known = new WeakMap<FileAnalysis, Names>();

function namesIn(analysis: FileAnalysis): Names {
  const before = known.get(analysis);
  if (before !== undefined) return before;
  const issues = analysis.calls.flatMap((call) =>
    call.issues().flatMap(({ issue, agreed }) => (agreed && issue.standardOrg === true ? [issue] : [])),
  );
  const slips = new Set(issues.flatMap((issue) => (isUnlike(issue) ? [] : [nameIn(issue)])));
  const own = new Set(issues.flatMap((issue) => (isUnlike(issue) ? [nameIn(issue)] : [])));
  for (const name of slips) own.delete(name);
  const names = { slips, own };
  known.set(analysis, names);
  return names;
}

/**
 * Whether an issue is about a name that may be right in the user's own org: it was compared with those of the standard org alone, is near to
 * none of them, and no other call of the file shows it to be a slip. `metadata` gathers them in one line.
 */
export function mayBeTheirs(issue: Issue, analysis: FileAnalysis): boolean {
  return issue.standardOrg === true && isUnlike(issue) && !namesIn(analysis).slips.has(nameIn(issue));
}

/**
 * What is only called so by people (`Customer_Name` for `Company`) is suggested too, and not near. What is near to an endpoint was hardly meant as
 * a module.
 */
function isUnlike(issue: Issue): boolean {
  const name = wordIn(issue);
  return !(issue.suggestions ?? []).some(
    ({ replace, text }) => replace !== undefined || text.startsWith("/") || isLikely(name, text),
  );
}

/**
 * `2 names that Zoho's default fields lack: Loyalty_Points, Boats. Run zoho-preflight pull to check against your own.` Undefined where there is
 * none, or where the file is judged by metadata that somebody pulled. A name that is reported as a slip at one call is not among them.
 */
export function unknownNames(analysis: FileAnalysis): string | undefined {
  if (analysis.metadata?.isStandardOrg !== true) return undefined;
  const names = [...namesIn(analysis).own];
  if (names.length === 0) return undefined;
  const more = names.length > SHOWN ? ` and ${names.length - SHOWN} more` : "";
  const shown = legible(names.slice(0, SHOWN).join(", "));
  return `${names.length} ${names.length === 1 ? "name" : "names"} that Zoho's default fields lack: ${shown}${more}. Run zoho-preflight pull to check against your own.`;
}

/** `Loyalty_Points`, `Boats`, `Rating "Lukewarm"`: the field, module or option that may be the org's own. */
function nameIn(issue: Issue): string {
  const { check, because } = issue;
  return check === "picklist-value"
    ? `${String(because.facts["api_name"])} ${JSON.stringify(because.facts["value"])}`
    : wordIn(issue);
}

/** The word that is not among Zoho's. */
function wordIn({ check, because: { facts } }: Issue): string {
  const { key, field, module, api_name, value } = facts;
  return String(
    check === "picklist-value" ? value : check === "known-module" ? module : (key ?? field ?? api_name ?? module),
  );
}
