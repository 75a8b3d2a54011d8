import { describe, expect, it } from "vitest";

import { generatedFiles } from "../../packages/cli/src/generate/files.ts";
import { smallOrg } from "./small-org.ts";

const wanted = { snapshot: smallOrg, digest: "1f2e3d", version: "v8", lenient: false, modules: ["Building_Sites"] };

// The files in generated/ are what is to come out. They are compiled with the tests, and to be read whenever they change (`vitest -u`).
describe("what is generated from a small org", () => {
  it("as zod source", async () => {
    const files = generatedFiles({ ...wanted, operations: ["insert", "update", "read"], formats: ["zod"] });
    expect([...files.keys()]).toEqual(["Building_Sites.zod.ts"]);
    await expect(files.get("Building_Sites.zod.ts")).toMatchFileSnapshot("generated/Building_Sites.zod.ts");
  });

  it("as types", async () => {
    const files = generatedFiles({ ...wanted, operations: ["insert", "update", "read"], formats: ["types"] });
    expect([...files.keys()]).toEqual(["Building_Sites.types.ts"]);
    await expect(files.get("Building_Sites.types.ts")).toMatchFileSnapshot("generated/Building_Sites.types.ts");
  });

  it("as JSON Schema", async () => {
    const files = generatedFiles({ ...wanted, operations: ["update"], formats: ["json-schema"] });
    expect([...files.keys()]).toEqual(["Building_Sites.update.schema.json"]);
    await expect(files.get("Building_Sites.update.schema.json")).toMatchFileSnapshot(
      "generated/Building_Sites.update.schema.json",
    );
  });

  it("as lenient zod source", async () => {
    const files = generatedFiles({ ...wanted, lenient: true, operations: ["insert"], formats: ["zod"] });
    await expect(files.get("Building_Sites.zod.ts")).toMatchFileSnapshot("generated/lenient.zod.ts");
  });

  it("is the same whatever the order in which it is asked for", () => {
    const all = generatedFiles({
      ...wanted,
      operations: ["insert", "update", "read"],
      formats: ["json-schema", "types", "zod"],
    });
    const again = generatedFiles({
      ...wanted,
      modules: ["Building_Sites", "Building_Sites"],
      operations: ["insert", "update", "read"],
      formats: ["zod", "types", "json-schema"],
    });
    expect([...again]).toEqual([...all]);
    expect([...all.keys()]).toEqual([
      "Building_Sites.insert.schema.json",
      "Building_Sites.update.schema.json",
      "Building_Sites.read.schema.json",
      "Building_Sites.types.ts",
      "Building_Sites.zod.ts",
    ]);
  });

  it("types are those of good records, even where schemas are lenient", () => {
    const types = (lenient: boolean): string =>
      generatedFiles({ ...wanted, lenient, operations: ["insert"], formats: ["types"] }).get(
        "Building_Sites.types.ts",
      ) ?? "";
    expect(types(true).replace(/^\/\/ Lenient.*\n/m, "")).toBe(types(false));
  });
});
