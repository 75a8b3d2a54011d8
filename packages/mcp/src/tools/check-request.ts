import { printPath } from "@zoho-preflight/validator";
import type { Issue, Preflight } from "@zoho-preflight/validator";

import { fixesOf } from "../patches.ts";
import type { Operation } from "../patch.ts";
import type { Fix } from "../patches.ts";
import { bounded, LONGEST_FIX, shortened } from "../bounded.ts";

/** Places that a line names, and that its patch fixes; the same mistake in a hundred records is one line. */
const PLACES = 4;

/** What is wrong in several places alike. */
interface Finding {
  readonly issue: Issue;
  readonly places: Issue["path"][];
  readonly patch: Operation[];
  /** A patch of a finding before this one fixes it as well. */
  isAbove: boolean;
}

/**
 * What Zoho CRM would answer to a request: each finding with its places, and a JSON Patch of the request where a fix is ready. Errors come first;
 * `from` is the number of the finding to begin with, where an answer before had no room for all.
 */
export function checkRequest(preflight: Preflight, request: unknown, from = 1): string {
  const report = preflight.validate(request);
  const { issues, skipped, response } = report;
  const unread = [
    ...new Set(skipped.filter(({ about }) => about === "request").map(({ text }) => `not checked: ${text}`)),
  ];
  const errors = issues.filter(({ severity }) => severity === "error").length;
  const verdict =
    errors > 0
      ? `Zoho would refuse this${response === undefined ? "" : ` with ${response.status}`}: ${counted(errors, "error")}${issues.length > errors ? `, ${counted(issues.length - errors, "warning")}` : ""}.`
      : issues.length > 0
        ? "Zoho would accept this, but probably not with the result you want."
        : "No issues: nothing is wrong with this request, as far as the metadata tells.";
  const sorted = [...issues].sort((a, b) => Number(b.severity === "error") - Number(a.severity === "error"));
  const lines = [...findingsOf(sorted, fixesOf(preflight, sorted, request)).map(findingLine), ...unread];
  return bounded(
    lines.slice(from - 1),
    (left) => `… ${left} more: fix these first, or check_request with from: ${lines.length - left + 1}`,
    { head: verdict, longest: LONGEST_FIX },
  );
}

function findingsOf(issues: readonly Issue[], fixes: ReadonlyMap<Issue, Fix>): readonly Finding[] {
  const findings = new Map<string, Finding>();
  for (const issue of issues) {
    const key = `${labelOf(issue)} ${issue.message}`;
    const known = findings.get(key) ?? { issue, places: [], patch: [], isAbove: false };
    findings.set(key, known);
    known.places.push(issue.path);
    const fix = fixes.get(issue) ?? [];
    if (fix === "above") known.isAbove = true;
    else if (known.places.length <= PLACES) known.patch.push(...fix);
  }
  return [...findings.values()];
}

function findingLine({ issue, places, patch, isAbove }: Finding): string {
  const shown = places.slice(0, PLACES).filter((path) => path.length > 0);
  const more =
    places.length > PLACES
      ? ` and ${places.length - PLACES} more ${places.length === PLACES + 1 ? "place" : "places"}`
      : "";
  const place = shown.length === 0 ? "" : ` at ${shown.map(printPath).join(", ")}${more}`;
  return `- ${labelOf(issue)}${place}: ${shortened(issue.message, 300)}${isAbove && patch.length === 0 ? " (in the patch above)" : patchLine(patch)}`;
}

/** As many steps of a patch as there is room for: a step that is cut is none. */
function patchLine(patch: readonly Operation[]): string {
  for (let count = patch.length; count > 0; count--) {
    const text = JSON.stringify(patch.slice(0, count));
    if (Buffer.byteLength(text) <= (count > 1 ? LONGEST_FIX / 6 : LONGEST_FIX - 500)) return `\n  patch ${text}`;
  }
  return "";
}

/** `error refused MANDATORY_NOT_FOUND` */
function labelOf({ severity, effect, code }: Issue): string {
  return [severity, effect ?? "not readable", ...(code === null ? [] : [code])].join(" ");
}

function counted(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}
