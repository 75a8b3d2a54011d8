import { compileFunction } from "node:vm";

import ts from "typescript";
import * as zod from "zod";

/** Runs a generated zod file: what it exports, by name. */
export function evaluate(source: string): Readonly<Record<string, zod.ZodType>> {
  const { outputText } = ts.transpileModule(source, {
    compilerOptions: { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022 },
  });
  const exported: Record<string, zod.ZodType> = {};
  const run = compileFunction(outputText, ["exports", "require"]) as (
    exports: object,
    require: (name: string) => unknown,
  ) => void;
  run(exported, (name) => {
    if (name !== "zod") throw new Error(`A generated file needs nothing but zod, not ${name}`);
    return zod;
  });
  return exported;
}
