import { join } from "node:path";

import json from "@eslint/json";
import { Linter } from "eslint";
import { expect, it } from "vitest";

import zohoCrm from "@zoho-preflight/eslint-plugin";

import { commandLine } from "./command-line.ts";
import { newFolder } from "./folders.ts";

/** Each package of a repository has an org, and a file is judged by the nearest one, whoever looks at it and from wherever. */

const field = { api_name: "Name", data_type: "text", json_type: "string", length: 40, system_mandatory: true };
const org = (folder: string, module: string): Readonly<Record<string, unknown>> => ({
  [`${folder}/zoho-preflight.json`]: { severity: { "mandatory-fields": "warning" } },
  [`${folder}/zoho-metadata/snapshot.json`]: { format: 1, version: "v8" },
  [`${folder}/zoho-metadata/modules.json`]: { modules: [{ api_name: module }] },
  [`${folder}/zoho-metadata/fields/${module}.json`]: { fields: [field] },
});
const payload = JSON.stringify({ data: [{ Nmae: "Oak" }] });
const files = [
  "packages/bakery/Ovens.insert.zoho.json",
  "packages/bakery/src/Boats.insert.zoho.json",
  "packages/harbour/src/payloads/Boats.insert.zoho.json",
  "Leads.insert.zoho.json",
];

it("from its root, check and the editor say the same of each file", async () => {
  const folder = newFolder({
    ...org("packages/bakery", "Ovens"),
    ...org("packages/harbour", "Boats"),
    ...Object.fromEntries(files.map((file) => [file, payload])),
  });

  const { exit, stdout } = await commandLine(["check", ...files, "--json"], { folder });
  const { results } = JSON.parse(stdout) as {
    results: { file: string; report: { issues: { check: string; severity: string; message: string }[] } }[];
  };
  const printed = results.flatMap(({ file, report }) =>
    report.issues.map(({ check, severity, message }) => [file, check, severity, message]),
  );

  const config: Linter.Config[] = [
    {
      files: ["**/*.json"],
      language: "json/json",
      plugins: { json, "zoho-crm": zohoCrm },
      rules: zohoCrm.configs.strict.rules,
    },
  ];
  const rules = new Set(Object.keys(zohoCrm.configs.strict.rules));
  const shown = files.flatMap((file) =>
    new Linter({ cwd: folder })
      .verify(payload, config, { filename: join(folder, file) })
      .filter(({ ruleId }) => ruleId !== null && rules.has(ruleId))
      .map(({ ruleId, message }) => [file, ruleId?.replace("zoho-crm/", ""), message]),
  );

  expect(printed).toEqual([
    [files[0], "known-fields", "warning", expect.stringContaining('Ovens has no field "Nmae"')],
    [files[0], "mandatory-fields", "warning", expect.stringContaining('"Name" is missing')],
    [files[1], "known-module", "error", expect.stringContaining('has no module "Boats"')],
    [files[2], "known-fields", "warning", expect.stringContaining('Boats has no field "Nmae"')],
    [files[2], "mandatory-fields", "warning", expect.stringContaining('"Name" is missing')],
    [files[3], "known-fields", "warning", expect.stringContaining('Leads has no field "Nmae"')],
    [files[3], "mandatory-fields", "error", expect.stringContaining('"Last_Name" is missing')],
  ]);
  const ruled = printed.map(([file, check, severity, message]) => {
    // Zoho's default fields alone lack it, which the command says of each name, and the rules in one line.
    if (file === files[3] && check === "known-fields")
      return [file, "metadata", expect.stringContaining("Nmae") as string];
    const isWeaker = severity === "warning" && check !== "known-fields";
    return [file, isWeaker ? `maybe-${String(check)}` : check, message];
  });
  // The order of reports is ESLint's to say.
  const sorted = (lists: readonly (readonly unknown[])[]): readonly (readonly unknown[])[] =>
    lists.toSorted((a, b) => (a.slice(0, 2).join() < b.slice(0, 2).join() ? -1 : 1));
  expect(sorted(shown)).toEqual(sorted(ruled));
  expect(exit).toBe(1);
});
