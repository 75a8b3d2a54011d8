import { explanation } from "@zoho-preflight/metadata/explanations";
import { checks } from "@zoho-preflight/validator/checks";
import type { CheckInfo } from "@zoho-preflight/validator/checks";

/** What is said of names, for programs: `{ "version": 1, "checks": [{ "name": "known-fields", … }], "codes": [{ "code": "INVALID_DATA", … }] }`. */
export function namesJson(named: readonly CheckInfo[], codes: readonly string[]): string {
  const told = {
    version: 1,
    checks: named.map(({ name, severity, stage, description, codes, source, docs }) => ({
      name,
      severity,
      stage,
      description,
      codes,
      source,
      docs,
    })),
    codes: codes.map((code) => {
      const { status, means, when, mend, predictable, from } = explanation(code) ?? {};
      const reportedBy = checks.filter((check) => check.codes.includes(code)).map(({ name }) => name);
      return { code, status, means, when, fix: mend, predictable, from, reportedBy };
    }),
  };
  return `${JSON.stringify(told)}\n`;
}
