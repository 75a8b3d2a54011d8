import { mkdirSync, symlinkSync } from "node:fs";
import { fileURLToPath } from "node:url";

import js from "@eslint/js";
import { ESLint } from "eslint";
import tseslint from "typescript-eslint";
import { expect, it } from "vitest";

import { standardOrg } from "@zoho-preflight/metadata/standard-org";
import { asSnapshot } from "@zoho-preflight/validator/schemas";

import { generatedFiles } from "../../packages/cli/src/generate/files.ts";
import { newFolder } from "../folders.ts";
import { HOSTILE_MODULES, hostileOrg } from "./hostile-org.ts";
import { smallOrg } from "./small-org.ts";

/** What a user's ESLint says of generated files, in the strictest sets that typescript-eslint has: `Leads.zod.ts:3 no-useless-escape`. */
async function reports(files: ReadonlyMap<string, string>): Promise<string[]> {
  const folder = newFolder({
    ...Object.fromEntries(files),
    "package.json": { type: "module" },
    "tsconfig.json": {
      compilerOptions: { module: "nodenext", target: "es2022", strict: true, types: [], skipLibCheck: true },
    },
  });
  const zod = fileURLToPath(new URL("../../node_modules/zod", import.meta.url));
  mkdirSync(`${folder}/node_modules`);
  symlinkSync(zod, `${folder}/node_modules/zod`, "dir");
  const eslint = new ESLint({
    cwd: folder,
    overrideConfigFile: true,
    baseConfig: [
      js.configs.recommended,
      ...tseslint.configs.strictTypeChecked,
      ...tseslint.configs.stylisticTypeChecked,
      {
        languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: folder } },
        linterOptions: { reportUnusedDisableDirectives: "error" },
      },
    ] as ESLint.Options["baseConfig"] & object,
  });
  const results = await eslint.lintFiles(["*.ts"]);
  expect(results).toHaveLength(files.size);
  return results.flatMap(({ filePath, messages }) =>
    messages.map(({ line, ruleId, message }) => `${filePath.slice(folder.length + 1)}:${line} ${ruleId ?? message}`),
  );
}

const wanted = {
  digest: undefined,
  version: "v8",
  operations: ["insert", "update", "upsert", "read"],
  formats: ["zod", "types"],
} as const;

it("generated files pass typescript-eslint's strict and stylistic rules", { timeout: 120_000 }, async () => {
  const standard = asSnapshot(standardOrg);
  const files = new Map([
    ...generatedFiles({ ...wanted, snapshot: standard, modules: ["Leads", "Quotes", "Events"], lenient: false }),
    ...generatedFiles({ ...wanted, snapshot: smallOrg, modules: ["Building_Sites"], lenient: true }),
    ...generatedFiles({ ...wanted, snapshot: hostileOrg, modules: HOSTILE_MODULES.slice(1, 6), lenient: false }),
  ]);
  expect(await reports(files)).toEqual([]);
});
