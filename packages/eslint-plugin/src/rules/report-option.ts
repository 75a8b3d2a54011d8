import type { RuleContext } from "../file-analysis.ts";
import type { CheckRule } from "./check-rules.ts";

/** What the option `report` says, which the `maybe-` rules have replaced: errors, warnings too, or those that are not likely the org's own names. */
export type ReportOption = "errors" | "likely" | "all";

/** The files, by their trees, with the checks whose rule reports the weaker findings too, as the option says. */
const weakerToo = new WeakMap<object, Set<string>>();
let isTold = false;

/** Notes what the rule of a check is told, before any rule reports. The first time, whoever runs ESLint is told what to write instead. */
export function noteReportOption(
  { check, shows }: CheckRule,
  report: ReportOption | undefined,
  { sourceCode: { ast } }: RuleContext,
): void {
  if (shows === "warnings") return;
  if (report === undefined || report === "errors") weakerToo.get(ast)?.delete(check.name);
  else weakerToo.set(ast, (weakerToo.get(ast) ?? new Set()).add(check.name));
  if (report === undefined || isTold) return;
  isTold = true;
  process.emitWarning(
    `The option "report" of zoho-crm/${check.name} is read for the last time in this version. Weaker findings have rules of their own, such as zoho-crm/maybe-param-limits: set their severity instead.`,
    { type: "DeprecationWarning", code: "ZOHO_PREFLIGHT_REPORT" },
  );
}

/** Whether the rule of the check itself reports its weaker findings in this file, so that its `maybe-` rule does not. */
export function showsWeakerToo({ check }: CheckRule, { sourceCode: { ast } }: RuleContext): boolean {
  return weakerToo.get(ast)?.has(check.name) === true;
}
