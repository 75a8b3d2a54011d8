import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import * as sdk from "@zohocrm/nodejs-sdk-8.0";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";

import { loopback } from "../../../test/loopback.ts";
import type { Loopback } from "../../../test/loopback.ts";
import { createPreflight } from "./index.ts";
import type { Report } from "./index.ts";
import { PreflightError, attachPreflight } from "./sdk.ts";
import type { GuardOptions, JudgedRequest } from "./sdk.ts";

const { APIHTTPConnector, Environment, FileStore, InitializeBuilder, OAuthBuilder, ParameterMap, SDKConfigBuilder } =
  sdk;
const { BodyWrapper, FileBodyWrapper, GetRecordsParam, Record: ZohoRecord, RecordOperations } = sdk.Record;

const preflight = createPreflight();
const leads = readFileSync(new URL("../../../metadata/standard-org/fields/Leads.json", import.meta.url), "utf8");

let server: Loopback;
let folder = "";
let judged: { readonly report: Report; readonly request: JudgedRequest }[] = [];
let onServer: GuardOptions;

beforeAll(async () => {
  // The SDK asks for the fields of a module by itself, and keeps them in a file.
  server = await loopback(({ method, url }) => ({
    body: url.includes("/settings/fields")
      ? fields()
      : method === "GET"
        ? { data: [], info: { more_records: false } }
        : { data: [{ code: "SUCCESS", details: { id: "1" }, message: "record added", status: "success" }] },
  }));
  onServer = { hosts: [server.host], onReport: (report, request) => judged.push({ report, request }) };
  folder = mkdtempSync(join(tmpdir(), "preflight-sdk-"));
  const here = `http://${server.host}`;
  const builder = await new InitializeBuilder();
  await builder
    .environment(new Environment(here, `${here}/oauth/v2/token`, here))
    .token(new OAuthBuilder().accessToken("an access token of nobody, in words").findUser(false).build())
    .store(new FileStore(join(folder, "tokens.txt")))
    .SDKConfig(new SDKConfigBuilder().pickListValidation(false).autoRefreshFields(false).build())
    .resourcePath(folder)
    .initialize();
}, 20_000);
afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});
afterEach(() => {
  judged = [];
  server.expecting();
});

/** What the SDK needs to know of the fields that are used here. */
function fields(): object {
  const { fields: all } = JSON.parse(leads) as { fields: { api_name: string; data_type: string; json_type: string }[] };
  return {
    fields: all
      .filter(({ api_name }) => ["Last_Name", "Company"].includes(api_name))
      .map(({ api_name, data_type }) => ({
        id: "1",
        api_name,
        data_type,
        json_type: "string",
        field_label: api_name,
        length: 100,
        system_mandatory: false,
      })),
  };
}

/** Inserts a lead as users of the SDK do. */
async function insert(values: Readonly<Record<string, string>>): Promise<{ getStatusCode(): number }> {
  const record = new ZohoRecord();
  for (const [api_name, value] of Object.entries(values)) record.addKeyValue(api_name, value);
  const body = new BodyWrapper();
  body.setData([record]);
  return new RecordOperations("Leads").createRecords(body);
}

async function list(fieldNames?: string): Promise<{ getStatusCode(): number }> {
  const parameters = new ParameterMap();
  if (fieldNames !== undefined) await parameters.add(GetRecordsParam.FIELDS, fieldNames);
  return new RecordOperations("Leads").getRecords(parameters, null);
}

const failure = (call: Promise<unknown>): Promise<unknown> =>
  call.then(
    () => undefined,
    (error: unknown) => error,
  );
const records = (): string[] =>
  server.arrived
    .filter(({ url }) => !url.includes("/settings/"))
    .map(({ method, url, body }) => `${method} ${url} ${body}`);

describe("the guarded official SDK, over real HTTP", () => {
  it("does not send what Zoho CRM would refuse, and tells the cause", async () => {
    const detach = attachPreflight(APIHTTPConnector, preflight, onServer);
    const error = await failure(insert({ Company: "Okafor & Sons" }));
    detach();
    expect((error as Error).constructor.name).toBe("SDKException");
    expect((error as Error).message).toContain(
      `POST http://${server.host}/crm/v8/Leads was not sent: Zoho CRM would answer 400.`,
    );
    expect((error as Error).cause).toBeInstanceOf(PreflightError);
    expect(((error as Error).cause as PreflightError).report.issues.map((issue) => issue.code)).toEqual([
      "MANDATORY_NOT_FOUND",
    ]);
    expect(records()).toEqual([]);
  });

  it("sends the rest as it does without", async () => {
    const calls = async (): Promise<number[]> => [
      (await insert({ Last_Name: "Okafor", Company: "Okafor & Sons" })).getStatusCode(),
      (await list("Last_Name,Company")).getStatusCode(),
    ];
    expect(await calls()).toEqual([200, 200]);
    const detach = attachPreflight(APIHTTPConnector, preflight, onServer);
    expect(await calls()).toEqual([200, 200]);
    detach();
    const [insertion, listing, ...again] = records();
    expect(insertion).toBe('POST /crm/v8/Leads {"data":[{"Last_Name":"Okafor","Company":"Okafor & Sons"}]}');
    expect(again).toEqual([insertion, listing]);
    expect(
      judged.map(({ report, request }) => [
        report.operation?.id,
        report.issues.length,
        request.url.replace(server.host, "host"),
      ]),
    ).toEqual([
      ["records.insert", 0, "http://host/crm/v8/Leads"],
      ["records.list", 0, "http://host/crm/v8/Leads?fields=Last_Name,Company"],
    ]);
  });

  it("judges the parameters", async () => {
    const detach = attachPreflight(APIHTTPConnector, preflight, onServer);
    const error = await failure(list());
    detach();
    expect((error as Error).message).toContain("REQUIRED_PARAM_MISSING");
  });

  it("leaves files to the SDK", async () => {
    const detach = attachPreflight(APIHTTPConnector, preflight, onServer);
    const file = new FileBodyWrapper();
    file.setFile(new sdk.StreamWrapper("photo.png", null, join(folder, "tokens.txt")));
    await failure(new RecordOperations("Leads").uploadPhoto(1000000000001n, file));
    detach();
    expect(judged.map(({ report }) => [report.operation?.path, report.issues])).toEqual([
      ["/crm/{version}/{module}/{id}/photo", []],
    ]);
    expect(records().map((line) => line.split(" ", 2))).toEqual([["POST", "/crm/v8/Leads/1000000000001/photo"]]);
  });

  it("can be taken off, whatever was put on since", async () => {
    const told: string[] = [];
    const [first, second] = ["first", "second"].map((name) =>
      attachPreflight(APIHTTPConnector, preflight, { ...onServer, onReport: () => told.push(name) }),
    );
    await list("Last_Name");
    first?.();
    await list("Last_Name");
    second?.();
    await list("Last_Name");
    expect([told, records().length]).toEqual([["second", "first", "second"], 3]);
  });

  it("refuses a class of another shape", () => {
    const expected =
      'attachPreflight: option "connector": expected the class APIHTTPConnector of a Zoho CRM SDK, found';
    expect(() => attachPreflight(RecordOperations as never, preflight)).toThrow(expected);
    expect(() => attachPreflight(undefined as never, preflight)).toThrow(`${expected} nothing.`);
  });
});

describe("the connectors of other SDKs", () => {
  /** Written like those of the TypeScript SDKs, which hand their parameters to got. */
  class APIHTTPConnectorOfTypeScript {
    url = "https://www.zohoapis.eu/crm/v8/Leads";
    requestMethod = "GET";
    headers = new Map([["Authorization", "Zoho-oauthtoken {access_token}"]]);
    parameters = new Map<string, unknown>([
      ["fields", "Last_Name,Company & more"],
      ["page", 2],
    ]);
    requestBody = {};
    contentType: string | undefined;
    setRequestBody(body: object): void {
      this.requestBody = body;
    }
    fireRequest(): Promise<string> {
      return Promise.resolve("sent");
    }
  }

  it("have their parameters escaped as got does", async () => {
    const urls: string[] = [];
    const detach = attachPreflight(APIHTTPConnectorOfTypeScript, preflight, {
      onReport: (_report, { url }) => urls.push(url),
    });
    expect(await new APIHTTPConnectorOfTypeScript().fireRequest()).toBe("sent");
    detach();
    expect(urls).toEqual(["https://www.zohoapis.eu/crm/v8/Leads?fields=Last_Name%2CCompany%20%26%20more&page=2"]);
  });

  it("have their files read by nobody else", async () => {
    const checks: string[] = [];
    const detach = attachPreflight(APIHTTPConnectorOfTypeScript, preflight, {
      onReport: ({ issues }) => checks.push(...issues.map((issue) => issue.check)),
    });
    const connector = new APIHTTPConnectorOfTypeScript();
    connector.requestMethod = "POST";
    connector.parameters = new Map();
    connector.contentType = "multipart/form-data";
    connector.setRequestBody({ file: "names.csv" });
    expect(await connector.fireRequest()).toBe("sent");
    detach();
    expect(checks).toEqual([]);
  });
});
