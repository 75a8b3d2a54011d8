import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

const script = fileURLToPath(new URL("../scripts/merge-openapi.mjs", import.meta.url));

const facts = [
  {
    id: "gadgets.list",
    method: "GET",
    path: "/crm/{version}/settings/gadgets",
    sources: ["oas1", "oas2"],
    query: [
      { name: "colour", sources: ["oas2"], type: "string" },
      { name: "module", sources: ["oas1", "oas2"], type: "string" },
    ],
    scopes: {},
  },
  {
    id: "gadgets.create",
    method: "POST",
    path: "/crm/{version}/settings/gadgets",
    sources: ["oas2"],
    query: [],
    body: { key: "data", keyType: "array", required: true, sources: ["oas2"] },
    scopes: {},
  },
  {
    id: "gadgets.delete_one",
    method: "DELETE",
    path: "/crm/{version}/settings/gadgets/{gadget_id}",
    sources: ["oas2", "docs"],
    query: [],
    scopes: {},
  },
];

const described = {
  openapi: "3.1.0",
  servers: [{ url: "https://zohoapis.example/crm/v8" }],
  paths: {
    "/settings/gadgets": {
      get: {
        parameters: [
          { $ref: "#/components/parameters/module" },
          { name: "page", in: "query", schema: { type: "integer" } },
        ],
        security: [{ oauth: ["ZohoCRM.settings.gadgets.READ"] }],
      },
      post: {
        requestBody: {
          required: true,
          content: { "application/json": { schema: { $ref: "#/components/schemas/gadgets" } } },
        },
      },
    },
    "/{moduleApiName}/{recordId}/Gadgets": { get: {} },
  },
  components: {
    parameters: { module: { name: "module", in: "query", required: true, schema: { type: "string" } } },
    schemas: {
      gadgets: {
        type: "object",
        required: ["gadgets"],
        properties: {
          gadgets: {
            type: "array",
            maxItems: 2,
            items: { type: "object", required: ["name"], properties: { name: { type: "string" } } },
          },
        },
      },
    },
  },
};

let folder = "";
const factsFile = (): string => join(folder, "facts.ndjson");

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "merge-openapi-"));
  mkdirSync(join(folder, "v8.0/gadgets"), { recursive: true });
  writeFileSync(join(folder, "v8.0/gadgets/gadgets.json"), JSON.stringify(described));
  writeFileSync(factsFile(), facts.map((fact) => `${JSON.stringify(fact)}\n`).join(""));
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

const run = (...more: string[]): string =>
  execFileSync(process.execPath, [script, join(folder, "v8.0"), "--facts", factsFile(), ...more], { encoding: "utf8" });

describe("merge-openapi", () => {
  it("prints what differs and writes nothing", () => {
    const before = readFileSync(factsFile(), "utf8");
    expect(run()).toBe(`~ gadgets.list: parameter module is required now
~ gadgets.list: + parameter page
~ gadgets.list: - parameter colour
~ gadgets.create: root key data -> gadgets
+ GET /crm/{version}/{module}/{id}/Gadgets (gadgets.list_2: a name to be looked at)
- DELETE /crm/{version}/settings/gadgets/{gadget_id} (gadgets.delete_one)
3 operations in 1 files, 6 differences
`);
    expect(readFileSync(factsFile(), "utf8")).toBe(before);
  });

  it("takes the differences over, keeps what is no longer described, and then finds none", () => {
    run("--write");
    expect(
      readFileSync(factsFile(), "utf8")
        .trimEnd()
        .split("\n")
        .map((line) => JSON.parse(line) as unknown),
    ).toEqual([
      {
        id: "gadgets.list",
        method: "GET",
        path: "/crm/{version}/settings/gadgets",
        sources: ["oas1", "oas2"],
        query: [
          { name: "module", sources: ["oas1", "oas2"], type: "string", required: { oas2: true } },
          { name: "page", sources: ["oas2"], type: "integer" },
        ],
        scopes: { oas2: [["ZohoCRM.settings.gadgets.READ"]] },
      },
      {
        id: "gadgets.create",
        method: "POST",
        path: "/crm/{version}/settings/gadgets",
        sources: ["oas2"],
        query: [],
        body: {
          key: "gadgets",
          keyType: "array",
          required: true,
          sources: ["oas2"],
          requiredKeys: ["gadgets"],
          maxItems: 2,
          itemKeys: ["name"],
        },
        scopes: {},
      },
      {
        id: "gadgets.delete_one",
        method: "DELETE",
        path: "/crm/{version}/settings/gadgets/{gadget_id}",
        sources: ["docs"],
        query: [],
        scopes: {},
      },
      {
        id: "gadgets.list_2",
        method: "GET",
        path: "/crm/{version}/{module}/{id}/Gadgets",
        sources: ["oas2"],
        query: [],
        scopes: {},
      },
    ]);
    expect(run()).toBe("3 operations in 1 files, 0 differences\n");
  });

  it("says that YAML has to become JSON first", () => {
    rmSync(join(folder, "v8.0/gadgets/gadgets.json"));
    writeFileSync(join(folder, "v8.0/gadgets/gadgets.yaml"), "openapi: 3.1.0\n");
    const { status, stderr } = spawnSync(process.execPath, [script, join(folder, "v8.0"), "--facts", factsFile()], {
      encoding: "utf8",
    });
    expect(status).toBe(2);
    expect(stderr).toContain("no OpenAPI file in JSON, but 1 in YAML: turn them into JSON first");
  });
});
