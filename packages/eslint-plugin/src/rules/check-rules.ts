import { checks } from "@zoho-preflight/validator/checks";
import type { CheckInfo } from "@zoho-preflight/validator/checks";

/** A rule that shows findings of a check. */
export interface CheckRule {
  /** `param-limits`, `maybe-param-limits` */
  readonly name: string;
  readonly check: CheckInfo;
  /** Which of its findings: what Zoho surely refuses, what is weaker, or all of them. */
  readonly shows: "errors" | "warnings" | "all";
}

/** A request in code always has a URL, so there is nothing of it to see. */
const NOT_IN_CODE: ReadonlySet<string> = new Set(["request-shape"]);

/**
 * The rules of each check: ESLint knows one severity per rule, and the findings of a check that may be errors have two. Any such check has
 * weaker ones: of a version that nobody knows, everything is a guess.
 */
export const checkRules: readonly CheckRule[] = checks
  .filter(({ name }) => !NOT_IN_CODE.has(name))
  .flatMap((check): CheckRule[] =>
    check.severity === "error"
      ? [
          { name: check.name, check, shows: "errors" },
          { name: `maybe-${check.name}`, check, shows: "warnings" },
        ]
      : [{ name: check.name, check, shows: "all" }],
  );
