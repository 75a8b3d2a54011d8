import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

import { operations, reservedSegments } from "./operations.ts";
import type { Operation } from "./types.ts";

interface Fact {
  readonly id: string;
  readonly method: string;
  readonly path: string;
  readonly sources: readonly string[];
}

const facts = readFileSync(new URL("../facts/operations.ndjson", import.meta.url), "utf8")
  .trimEnd()
  .split("\n")
  .map((line) => JSON.parse(line) as Fact);

function operation(id: string): Operation {
  const found = operations().find((candidate) => candidate.id === id);
  if (found === undefined) throw new Error(`no operation ${id}`);
  return found;
}

function parameter(id: string, name: string): unknown {
  return operation(id).query.find((candidate) => candidate.name === name);
}

describe("the facts", () => {
  it("know 597 operations and more", () => {
    expect(facts.length).toBeGreaterThanOrEqual(597);
  });

  it("name each operation once", () => {
    expect(new Set(facts.map(({ id }) => id)).size).toBe(facts.length);
  });

  it("have each method of an address once", () => {
    expect(new Set(facts.map(({ method, path }) => `${method} ${path.replaceAll(/\{[^}]*\}/g, "{}")}`)).size).toBe(
      facts.length,
    );
  });

  it("say for each operation who knows it", () => {
    expect(facts.filter(({ sources }) => sources.length === 0)).toEqual([]);
  });

  it("are built into the generated module", async () => {
    const script = new URL("../scripts/build.mjs", import.meta.url).href;
    const { generatedModules } = (await import(/* @vite-ignore */ script)) as {
      generatedModules: () => Promise<readonly { readonly file: string; readonly text: string }[]>;
    };
    const made = await generatedModules();
    expect(made.map(({ file }) => file)).toContain("metadata/src/generated/catalogue.ts");
    const stale = made.filter(
      ({ file, text }) => readFileSync(new URL(`../../${file}`, import.meta.url), "utf8") !== text,
    );
    expect(stale.map(({ file }) => file)).toEqual([]);
  });

  it("are read back from their compact form as they are, corrected", async () => {
    const script = new URL("../scripts/build-catalogue.mjs", import.meta.url).href;
    const { catalogueOperations } = (await import(/* @vite-ignore */ script)) as {
      catalogueOperations: () => readonly Operation[];
    };
    expect(operations()).toEqual(catalogueOperations());
  });
});

describe("operations", () => {
  it("are decoded once", () => {
    expect(operations()).toBe(operations());
  });

  it("hold every operation of the facts", () => {
    const known = new Set(operations().map(({ id }) => id));
    expect(facts.filter(({ id }) => !known.has(id))).toEqual([]);
  });

  it("name each operation once, the hand-written ones too", () => {
    expect(new Set(operations().map(({ id }) => id)).size).toBe(operations().length);
  });

  it("insert records with at most 100 under data", () => {
    expect(operation("records.insert")).toEqual({
      id: "records.insert",
      method: "POST",
      path: "/crm/{version}/{module}",
      kind: "create",
      records: { module: "{module}" },
      query: [],
      body: {
        key: "data",
        keyType: "array",
        required: "error",
        maxItems: 100,
        keys: [
          "trigger",
          "process",
          "lar_id",
          "wf_trigger",
          "duplicate_check_fields",
          "apply_feature_execution",
          "skip_feature_execution",
        ],
      },
      scopes: [["ZohoCRM.modules.{module}.CREATE"]],
      documentedScopes: true,
    });
  });

  it("ask a list call for fields from v3 on", () => {
    expect(parameter("records.list", "fields")).toEqual({
      name: "fields",
      required: "error",
      requiredFrom: "v3",
      form: "fields",
    });
    expect(parameter("related.list", "fields")).toEqual({
      name: "fields",
      required: "error",
      requiredFrom: "v3",
      since: "v3",
      form: "fields",
    });
    expect(parameter("notes.list", "fields")).toEqual({
      name: "fields",
      required: "error",
      requiredFrom: "v3",
      form: "fields",
    });
    expect(parameter("attachments.list", "fields")).toEqual({
      name: "fields",
      required: "error",
      requiredFrom: "v3",
      form: "fields",
    });
  });

  it("ask one record, which has all fields, for none", () => {
    expect(parameter("records.get", "fields")).toEqual({ name: "fields", form: "fields" });
    expect(parameter("related.get", "fields")).toEqual({ name: "fields", since: "v3", form: "fields" });
  });

  it("only warn where one witness calls a parameter mandatory", () => {
    expect(parameter("appointments.list", "fields")).toEqual({
      name: "fields",
      required: "warning",
      requiredFrom: "v3",
      form: "fields",
    });
    expect(parameter("webhooks.delete", "ids")).toEqual({ name: "ids", required: "warning", form: "ids" });
  });

  it("ask for a module where the documentation and the OpenAPI files agree", () => {
    expect(parameter("fields.list", "module")).toEqual({ name: "module", required: "error", form: "module" });
    expect(parameter("fields.list", "include")).toEqual({
      name: "include",
      since: "v3",
      list: "fields.include",
    });
  });

  it("let ids of deleted records be given in the query only", () => {
    expect(operation("records.delete").query).toEqual([
      { name: "ids", required: "error", form: "ids" },
      { name: "wf_trigger", form: "boolean" },
    ]);
  });

  it("search by one of four parameters, with two scopes", () => {
    expect(operation("records.search").oneOf).toEqual([["criteria", "email", "phone", "word"]]);
    expect(operation("records.search").scopes).toEqual([
      ["ZohoCRM.modules.{module}.READ", "ZohoSearch.securesearch.READ"],
    ]);
  });

  it("know which parameters exclude each other", () => {
    expect(operation("records.list").exclusive).toEqual([
      ["page", "page_token"],
      ["cvid", "sort_by"],
    ]);
  });

  it("add tags by name in the query until v3, and by body afterwards", () => {
    expect(parameter("tags.add", "tag_names")).toEqual({ name: "tag_names", until: "v3" });
    expect(operation("tags.add").body).toEqual({
      key: "tags",
      keyType: "array",
      required: "warning",
      requiredFrom: "v3",
      keys: ["ids", "over_write"],
    });
  });

  it("post notes under a record without naming it again", () => {
    expect(operation("record_notes.insert").records).toEqual({ module: "Notes", underParent: true });
    expect(operation("notes.insert").records).toEqual({ module: "Notes" });
  });

  it("patch a watch without asking for a root key, since the sources disagree", () => {
    expect(operation("notifications.patch").body?.key).toBeUndefined();
    expect(operation("notifications.patch").body?.keys).toContain("watch");
  });

  it("upload to the content host", () => {
    expect(operation("bulk_write.upload").host).toBe("content");
    expect(operation("bulk_write.upload").body).toEqual({ contentTypes: ["multipart/form-data"] });
  });

  it("call functions without a token", () => {
    expect(operation("functions.execute").anonymous).toBe(true);
  });

  it("transfer users under the singular address of the official samples too", () => {
    expect(operation("users.transfer_alias").path).toBe("/crm/{version}/users/action/transfer");
  });

  it("came with a version only where a page says so, and no source has them earlier", () => {
    const brought = operations().filter(({ introduced }) => introduced !== undefined);
    expect(brought.length).toBeGreaterThan(90);
    expect(brought.filter(({ since, introduced }) => since !== undefined && since !== introduced)).toEqual([]);
    expect(operation("records.clone").introduced).toBe("v7");
    expect(operation("kiosks.execute").introduced).toBe("v8");
    // The first SDK that has them is no bound.
    expect(operation("fiscal_year.get")).toMatchObject({ since: "v5" });
    expect(operation("fiscal_year.get").introduced).toBeUndefined();
  });

  it("demand nothing where the address is inferred from the title of a page", () => {
    const inferred = operation("records.permit_threshold_one");
    expect(inferred.query).toEqual([{ name: "owner_id", form: "id" }]);
    expect(inferred.scopes).toEqual([]);
    expect(operation("records.permit_threshold").query).toEqual([
      { name: "owner_id", required: "warning", form: "id" },
    ]);
    expect(operation("blueprints.update_one").body).toEqual({ key: "blueprints", keyType: "array" });
  });

  it("end where the SDKs stop", () => {
    expect(operation("taxes.create").until).toBe("v2.1");
    expect(operation("taxes.list").until).toBeUndefined();
  });

  it("keep {id} for records and {module} for modules", () => {
    const odd = operations().filter(
      ({ path }) =>
        /\{(?!version\}|module\}|id\}|related_id\})[^}]*\}/.test(path) && /\{version\}\/\{(?!module\})/.test(path),
    );
    expect(odd).toEqual([]);
    const settings = operations().filter(
      ({ path }) => path.startsWith("/crm/{version}/settings/") && /\{(id|module)\}/.test(path),
    );
    expect(settings).toEqual([]);
  });
});

describe("reserved segments", () => {
  it("are the first segments that no module can have", () => {
    expect(reservedSegments()).toEqual([
      "__apis",
      "__composite_requests",
      "__digest",
      "__features",
      "__zia_org_enrichment",
      "__zia_people_enrichment",
      "actions",
      "backup",
      "coql",
      "files",
      "functions",
      "graphql",
      "org",
      "read",
      "settings",
      "signals",
      "upload",
      "users",
      "workflow_configurations",
      "write",
    ]);
  });
});
