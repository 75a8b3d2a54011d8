import * as typescriptParser from "@typescript-eslint/parser";
import { RuleTester } from "@typescript-eslint/rule-tester";
import type { RuleTesterConfig } from "@typescript-eslint/rule-tester";
import * as espree from "espree";
import { afterAll, describe, it } from "vitest";

RuleTester.afterAll = afterAll;
RuleTester.describe = describe;
RuleTester.it = it;
RuleTester.itOnly = it.only;

/** Runs cases of a rule. Each report has its place in full, and the data of its message: nothing of it is left to chance. */
function runWith(languageOptions: NonNullable<RuleTesterConfig["languageOptions"]>): RuleTester["run"] {
  const tester = new RuleTester({ languageOptions });
  return (title, rule, cases) => {
    tester.run(title, rule, { assertionOptions: { requireData: true, requireLocation: true }, ...cases });
  };
}

/** JavaScript, by ESLint's own parser. */
export const javascript: RuleTester["run"] = runWith({
  parser: espree,
  ecmaVersion: "latest",
  sourceType: "module",
  parserOptions: { ecmaFeatures: { jsx: true } },
});
/** TypeScript, without types. */
export const typescript: RuleTester["run"] = runWith({
  parser: typescriptParser,
  parserOptions: { ecmaFeatures: { jsx: true } },
});
