import type { RuleContext } from "../file-analysis.ts";
import type { CheckRule } from "./check-rules.ts";

/** What the option `report` says, which the `maybe-` rules have replaced: errors, warnings too, or those that are not likely the org's own names. */
export type ReportOption = "errors" | "likely" | "all";

/** The files, by their trees, with the checks whose rule reports the weaker findings too, as the option says. */
const weakerToo = new WeakMap<object, Set<string>>();
let isNoticed = false;

/** Notes the option of a check's rule, before any rule reports. The first time, a notice says what to write instead. */
export function noteReportOption(
  { check, shows }: CheckRule,
  report: ReportOption | undefined,
  { sourceCode: { ast } }: RuleContext,
): void {
  // Nobody has given the option so far, which is how it mostly stays.
  if (shows === "warnings" || (report === undefined && !isNoticed)) return;
  if (report === undefined || report === "errors") weakerToo.get(ast)?.delete(check.name);
  else weakerToo.set(ast, (weakerToo.get(ast) ?? new Set()).add(check.name));
  if (report === undefined || isNoticed) return;
  isNoticed = true;
  const instead =
    shows === "all"
      ? "Remove it: the rule reports all that its check finds."
      : `Set the severity of zoho-crm/maybe-${check.name} instead: it reports the weaker findings.`;
  process.emitWarning(`The option "report" of zoho-crm/${check.name} goes with the next version. ${instead}`, {
    type: "DeprecationWarning",
    code: "ZOHO_PREFLIGHT_REPORT",
  });
}

/** Whether the rule of the check itself reports its weaker findings in this file, so that its `maybe-` rule does not. */
export function showsWeakerToo({ check }: CheckRule, { sourceCode: { ast } }: RuleContext): boolean {
  return weakerToo.get(ast)?.has(check.name) === true;
}
