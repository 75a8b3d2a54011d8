import { readFileSync } from "node:fs";
import { join } from "node:path";
import { runInNewContext } from "node:vm";

import { describe, expect, it } from "vitest";

import { createPreflight } from "@zoho-preflight/validator";
import { asSnapshot } from "@zoho-preflight/validator/schemas";

import { generatedFiles } from "../../packages/cli/src/generate/files.ts";
import { root } from "../docs/page.ts";
import { evaluate } from "./evaluate.ts";
import { org, projects } from "./org.ts";

const page = readFileSync(join(root, "docs/generate.md"), "utf8");
const blocks = (language: string): string[] =>
  [...page.matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\``, "gm"))].map(([, text = ""]) => text);

const [fields = "[]", jsonSchema = ""] = blocks("json");
const [zod = "", types = "", usage = ""] = blocks("ts");
const wanted = {
  digest: undefined,
  version: "v8",
  lenient: false,
  modules: ["Projects"],
  operations: ["insert", "update", "upsert", "read"],
  formats: ["zod", "types", "json-schema"],
} as const;
const files = generatedFiles({
  ...wanted,
  snapshot: asSnapshot({
    version: "v8",
    modules: [{ api_name: "Projects" }],
    fields: { Projects: JSON.parse(fields) as unknown },
  }),
});

describe("docs/generate.md", () => {
  it("shows what comes out", () => {
    expect(zod).not.toBe("");
    expect(files.get("Projects.zod.ts")).toContain(zod);
    expect(types).not.toBe("");
    expect(files.get("Projects.types.ts")).toContain(types);
    expect(jsonSchema).not.toBe("");
    expect(files.get("Projects.insert.schema.json")).toContain(jsonSchema);
    expect(files.get("Projects.types.ts")).toContain("Phase?: ProjectsPhase | (string & {}) | null | undefined;");
  });

  const exported = evaluate(files.get("Projects.zod.ts") ?? "");
  const lines = [...usage.matchAll(/^(.+); \/\/ (.+)$/gm)].map(([, expression = "", result = ""]) => ({
    expression,
    result,
  }));

  it.each(lines)("says of $expression what is so", ({ expression, result }) => {
    expect(JSON.stringify(runInNewContext(expression, exported))).toBe(JSON.stringify(JSON.parse(result)));
  });

  it("has six such lines, and the two schemas it makes of others work", () => {
    expect(lines).toHaveLength(6);
    const required = exported["projectsUpdate"] as unknown as {
      required: (mask: object) => { safeParse: (value: unknown) => { success: boolean } };
    };
    expect(required.required({ id: true }).safeParse({ Budget: 1 }).success).toBe(false);
    expect(required.required({ id: true }).safeParse({ id: "1", Budget: 1 }).success).toBe(true);
  });
});

describe("where strict schemas are stricter than the validator, by docs/generate.md", () => {
  const snapshot = asSnapshot({
    ...org,
    fields: {
      ...org.fields,
      Projects: {
        fields: [...projects, { api_name: "What_Id", data_type: "multi_module_lookup", json_type: "jsonobject" }],
      },
    },
  });
  const preflight = createPreflight({ snapshot });
  const exported = evaluate(generatedFiles({ ...wanted, snapshot, formats: ["zod"] }).get("Projects.zod.ts") ?? "");
  const rows = [...page.matchAll(/^\| (insert )?`(\{.*\})` \|/gm)].map(([, insert, record = ""]) => ({
    insert: insert !== undefined,
    record,
  }));

  it("there are as many cases as the page lists", () => {
    expect(rows).toHaveLength(10);
  });

  it.each(rows)("$record", ({ insert, record }) => {
    const value = { ...(insert ? { Name: "Bridge", Status: "Open" } : {}), ...(JSON.parse(record) as object) };
    const request = insert
      ? { method: "POST", url: "/crm/v8/Projects" }
      : { method: "PUT", url: "/crm/v8/Projects/1000000000001" };
    const issues = preflight
      .validate({ ...request, body: { data: [value] } })
      .issues.filter(({ check }) => check !== "related-keys");
    expect(issues.map(({ message }) => message)).toEqual([]);
    expect(exported[insert ? "projectsInsert" : "projectsUpdate"]?.safeParse(value).success).toBe(false);
  });
});
