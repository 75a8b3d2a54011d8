import { describe, expect, it } from "vitest";

import { parseSettings } from "./parse-settings.ts";

const parse = (given: unknown): ReturnType<typeof parseSettings> => parseSettings(given, 'settings["zoho-crm"].');
const problemsOf = (given: unknown): readonly string[] => parse(given).problems;

describe("parseSettings", () => {
  it("takes every key", () => {
    const settings = {
      metadata: "./zoho-metadata",
      apiVersion: "v8",
      dataCenter: "eu",
      environment: "sandbox",
      scopes: ["ZohoCRM.modules.ALL"],
      severity: { "picklist-value": "error", "known-fields": "off" },
      clients: [
        { callee: "zohoFetch", method: { arg: 0 }, path: { arg: 1 }, body: { arg: 2 }, base: "/crm/v8" },
        { callee: "client.send", method: "POST", url: { arg: 0, key: "url" }, query: { arg: 1 }, headers: { arg: 2 } },
      ],
      payloads: [{ files: "payloads/*.json", request: "POST /crm/v8/Leads" }],
      embeddedVersion: "v2.1",
      maxAgeDays: 0.5,
    };
    expect(parse(settings)).toEqual({ ...settings, problems: [] });
  });

  it("takes payloads by file pattern", () => {
    expect(parse({ payloads: { "leads/*.json": "POST /crm/v8/Leads", "deals/*.json": "PUT /crm/v8/Deals" } })).toEqual({
      payloads: [
        { files: "leads/*.json", request: "POST /crm/v8/Leads" },
        { files: "deals/*.json", request: "PUT /crm/v8/Deals" },
      ],
      problems: [],
    });
  });

  it("passes over what others read", () => {
    expect(parse({ digest: "5f3a", token: { expiresAt: 1790000000000 }, $schema: "./schema.json" })).toEqual({
      problems: [],
    });
  });

  it("passes over keys without a value", () => {
    expect(parse({ metadata: undefined, clients: undefined, apiVersion: undefined })).toEqual({ problems: [] });
  });
});

describe("parseSettings says in one sentence", () => {
  it("that they are no object", () => {
    expect(problemsOf("./zoho-metadata")).toEqual([
      'settings["zoho-crm"]: expected an object, { metadata: "./zoho-metadata" }, found "./zoho-metadata".',
    ]);
    expect(problemsOf(null)).toEqual([
      'settings["zoho-crm"]: expected an object, { metadata: "./zoho-metadata" }, found null.',
    ]);
    expect(problemsOf([])).toEqual([
      'settings["zoho-crm"]: expected an object, { metadata: "./zoho-metadata" }, found a list.',
    ]);
    expect(parseSettings(7, "/boats/zoho-preflight.json: ").problems).toEqual([
      '/boats/zoho-preflight.json: expected an object, { metadata: "./zoho-metadata" }, found the number 7.',
    ]);
  });

  it("that a key is misspelt", () => {
    expect(problemsOf({ maxAgeDay: 7 })).toEqual([
      'settings["zoho-crm"].maxAgeDay: expected a known key, found "maxAgeDay". Did you mean "maxAgeDays"?',
    ]);
  });

  it("which keys there are", () => {
    expect(problemsOf({ quux: 1 })).toEqual([
      'settings["zoho-crm"].quux: expected a known key, found "quux". The keys are dataCenter, environment, apiVersion, scopes, severity, metadata, clients, payloads, embeddedVersion, maxAgeDays, tests.',
    ]);
  });

  it("that a folder is none", () => {
    expect(problemsOf({ metadata: 7 })).toEqual([
      'settings["zoho-crm"].metadata: expected the folder of the snapshot, "./zoho-metadata", found the number 7.',
    ]);
    expect(problemsOf({ metadata: "" })).toEqual([
      'settings["zoho-crm"].metadata: expected the folder of the snapshot, "./zoho-metadata", found empty text.',
    ]);
  });

  it("what is wrong with an option of the validator", () => {
    expect(problemsOf({ dataCenter: "europe" })).toEqual([
      'settings["zoho-crm"].dataCenter: expected one of us, eu, in, au, jp, cn, ca, sa, ae, uk, found "europe".',
    ]);
    expect(problemsOf({ environment: "sandbx" })).toEqual([
      'settings["zoho-crm"].environment: expected one of production, sandbox, developer, found "sandbx". Did you mean "sandbox"?',
    ]);
    expect(problemsOf({ apiVersion: 8 })).toEqual([
      'settings["zoho-crm"].apiVersion: expected an API version such as "v8", found the number 8.',
    ]);
    expect(problemsOf({ scopes: "ZohoCRM.modules.ALL" })).toEqual([
      'settings["zoho-crm"].scopes: expected a list of scopes, ["ZohoCRM.modules.ALL"], found "ZohoCRM.modules.ALL".',
    ]);
  });

  it("which level of a check is wrong", () => {
    expect(problemsOf({ severity: "error" })).toEqual([
      'settings["zoho-crm"].severity: expected an object by check name, { "picklist-value": "error" }, found "error".',
    ]);
    expect(problemsOf({ severity: { "picklst-value": "off" } })).toEqual([
      'settings["zoho-crm"].severity: expected the name of a check, found "picklst-value". Did you mean "picklist-value"?',
    ]);
    expect(problemsOf({ severity: { "known-fields": "warn" } })).toEqual([
      'settings["zoho-crm"].severity["known-fields"]: expected one of error, warning, off, found "warn". Did you mean "warning"?',
    ]);
  });

  it("what is wrong with a client", () => {
    const example = '{ callee: "zohoFetch", method: { arg: 0 }, path: { arg: 1 } }';
    expect(problemsOf({ clients: {} })).toEqual(['settings["zoho-crm"].clients: expected a list, found an object.']);
    expect(problemsOf({ clients: ["zohoFetch"] })).toEqual([
      `settings["zoho-crm"].clients[0]: expected an object, ${example}, found "zohoFetch".`,
    ]);
    expect(problemsOf({ clients: [{ callee: "zohoFetch" }] })).toEqual([
      `settings["zoho-crm"].clients[0]: expected path or url, ${example}, found neither.`,
    ]);
    expect(problemsOf({ clients: [{ url: { arg: 0 } }] })).toEqual([
      'settings["zoho-crm"].clients[0].callee: expected the name of a function, "zohoFetch" or "client.request", found nothing.',
    ]);
    expect(problemsOf({ clients: [{ callee: "f", url: 0 }] })).toEqual([
      'settings["zoho-crm"].clients[0].url: expected the place of an argument, { arg: 1 }, found the number 0.',
    ]);
    expect(problemsOf({ clients: [{ callee: "f", url: { arg: -1 } }] })).toEqual([
      'settings["zoho-crm"].clients[0].url.arg: expected the number of an argument, counted from 0, found the number -1.',
    ]);
    expect(problemsOf({ clients: [{ callee: "f", url: { arg: 0, kye: "url" } }] })).toEqual([
      'settings["zoho-crm"].clients[0].url.kye: expected a known key, found "kye". Did you mean "key"?',
    ]);
    expect(problemsOf({ clients: [{ callee: "f", url: { arg: 0 }, method: "" }] })).toEqual([
      'settings["zoho-crm"].clients[0].method: expected a method, found empty text.',
    ]);
    expect(problemsOf({ clients: [{ callee: "f", url: { arg: 0 }, bodi: { arg: 1 } }] })).toEqual([
      'settings["zoho-crm"].clients[0].bodi: expected a known key, found "bodi". Did you mean "body"?',
    ]);
  });

  it("what is wrong with a payload pattern", () => {
    expect(problemsOf({ payloads: "payloads/*.json" })).toEqual([
      'settings["zoho-crm"].payloads: expected a list, found "payloads/*.json".',
    ]);
    expect(problemsOf({ payloads: [{ files: "payloads/*.json" }] })).toEqual([
      'settings["zoho-crm"].payloads[0].request: expected a request, "POST /crm/v8/Leads", found nothing.',
    ]);
    expect(problemsOf({ payloads: { "payloads/*.json": null } })).toEqual([
      'settings["zoho-crm"].payloads["payloads/*.json"]: expected a request, "POST /crm/v8/Leads", found null.',
    ]);
  });

  it("that a number or a version is none", () => {
    expect(problemsOf({ maxAgeDays: "7" })).toEqual([
      'settings["zoho-crm"].maxAgeDays: expected a number of days, found "7".',
    ]);
    expect(problemsOf({ maxAgeDays: 0 })).toEqual([
      'settings["zoho-crm"].maxAgeDays: expected a number of days, found the number 0.',
    ]);
    expect(problemsOf({ embeddedVersion: "8" })).toEqual([
      'settings["zoho-crm"].embeddedVersion: expected an API version such as "v8", found "8".',
    ]);
  });
});

describe("what is wrong does not silence the rest", () => {
  it("all of it is said, and the good keys hold", () => {
    expect(parse({ maxAgeDays: "7", dataCenter: "eu", apiVersion: "8", quux: 1 })).toEqual({
      dataCenter: "eu",
      problems: [
        'settings["zoho-crm"].quux: expected a known key, found "quux". The keys are dataCenter, environment, apiVersion, scopes, severity, metadata, clients, payloads, embeddedVersion, maxAgeDays, tests.',
        'settings["zoho-crm"].apiVersion: expected an API version such as "v8", found "8".',
        'settings["zoho-crm"].maxAgeDays: expected a number of days, found "7".',
      ],
    });
  });

  it("the good entries of a list hold", () => {
    const { clients, payloads, problems } = parse({
      clients: [{ callee: "zohoFetch", url: { arg: 0 } }, { callee: "" }],
      payloads: [
        { files: "", request: "POST /crm/v8/Leads" },
        { files: "deals/*.json", request: "POST /crm/v8/Deals" },
      ],
    });
    expect(clients).toEqual([{ callee: "zohoFetch", url: { arg: 0 } }]);
    expect(payloads).toEqual([{ files: "deals/*.json", request: "POST /crm/v8/Deals" }]);
    expect(problems).toHaveLength(2);
  });

  it("the good levels hold", () => {
    expect(parse({ severity: { "known-fields": "off", "known-feilds": "off" } }).severity).toEqual({
      "known-fields": "off",
    });
  });

  it("a wrong folder is none, and not the nearest", () => {
    expect(parse({ metadata: 7 }).metadata).toBeNull();
    expect(parse({ metdata: "./zoho-metadata" }).metadata).toBeNull();
    expect(parse({ metdata: "./other", metadata: "./zoho-metadata" }).metadata).toBe("./zoho-metadata");
    expect(parse({ quux: 1 }).metadata).toBeUndefined();
  });

  it("a getter that throws is no end of the world", () => {
    const settings = Object.defineProperty({}, "metadata", {
      enumerable: true,
      get() {
        throw new Error("no");
      },
    });
    expect(problemsOf(settings)).toEqual(['settings["zoho-crm"]: cannot be read.']);
  });
});
