import { Readable } from "node:stream";

import axios from "axios";
import type { AxiosInstance } from "axios";
import axiosRetry from "axios-retry";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";

import { loopback } from "../../../test/loopback.ts";
import type { Loopback } from "../../../test/loopback.ts";
import { PreflightError, attachPreflight } from "./axios.ts";
import type { GuardOptions, JudgedRequest } from "./axios.ts";
import { createPreflight } from "./index.ts";
import type { Report } from "./index.ts";

const preflight = createPreflight();
const Authorization = "Zoho-oauthtoken {access_token}";

let server: Loopback;
let judged: { readonly report: Report; readonly request: JudgedRequest }[] = [];
let onServer: GuardOptions;
/** An instance as users make one, for the server. */
let create: (config?: object) => AxiosInstance;

beforeAll(async () => {
  server = await loopback();
  onServer = { hosts: [server.host], onReport: (report, request) => judged.push({ report, request }) };
  create = (config = {}) =>
    axios.create({ baseURL: `http://${server.host}/crm/v8`, headers: { Authorization }, ...config });
});
afterAll(() => server.close());
afterEach(() => {
  judged = [];
  server.expecting();
});

const checks = (): string[] => judged.flatMap(({ report }) => report.issues.map((issue) => issue.check));
const sent = (): string[] => server.arrived.map(({ method, url, body }) => `${method} ${url} ${body}`);

describe("a guarded axios, over real HTTP", () => {
  it("does not send what Zoho CRM would refuse", async () => {
    const zoho = create();
    attachPreflight(zoho, preflight, onServer);
    const error: unknown = await zoho
      .post("/Leads", { data: [{ Company: "Okafor & Sons" }] })
      .catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(PreflightError);
    expect((error as PreflightError).request).toEqual({ method: "POST", url: `http://${server.host}/crm/v8/Leads` });
    expect(sent()).toEqual([]);
  });

  it("sends the rest as axios without it does", async () => {
    const plain = create();
    const guarded = create();
    attachPreflight(guarded, preflight, onServer);
    for (const zoho of [plain, guarded]) {
      await zoho.post("/Leads", { data: [{ Last_Name: "Okafor" }] });
      await zoho.post("Leads/upsert", '{ "data": [ { "Last_Name": "Ng" } ] }', {
        headers: { "Content-Type": "application/json" },
      });
      await zoho.get("/Leads", { params: { fields: "Last_Name,Company", page: 2 } });
      await zoho.delete("/Leads", { params: { ids: "1000000000001" } });
    }
    const [without, withIt] = [server.arrived.slice(0, 4), server.arrived.slice(4)];
    expect(withIt).toEqual(without);
    expect(judged.map(({ report }) => report.operation?.id)).toEqual([
      "records.insert",
      "records.upsert",
      "records.list",
      "records.delete",
    ]);
    expect(checks()).toEqual([]);
  });

  it("knows Zoho's own hosts by themselves, through a proxy", async () => {
    const zoho = axios.create({
      baseURL: "http://www.zohoapis.eu/crm/v8/",
      headers: { Authorization },
      proxy: { protocol: "http", host: "127.0.0.1", port: server.port },
    });
    attachPreflight(zoho, preflight);
    await expect(zoho.put("Leads/upsert", { data: [{ Last_Name: "Ng" }] })).rejects.toThrow(
      "PUT http://www.zohoapis.eu/crm/v8/Leads/upsert was not sent: Zoho CRM would answer 400.",
    );
    await zoho.post("Leads/upsert", { data: [{ Last_Name: "Ng" }] });
    await zoho.post("http://www.zohoapis.eu/books/v3/invoices", "not json");
    expect(server.arrived.map(({ url }) => url)).toEqual([
      "http://www.zohoapis.eu/crm/v8/Leads/upsert",
      "http://www.zohoapis.eu/books/v3/invoices",
    ]);
  });

  it("judges the parameters as they are sent, by axios' serializer or one's own", async () => {
    const zoho = create();
    attachPreflight(zoho, preflight, onServer);
    await expect(zoho.get("/Leads")).rejects.toThrow("REQUIRED_PARAM_MISSING");
    await expect(zoho.delete("/Leads", { params: { ids: '"1000000000001"' } })).rejects.toThrow(
      "UNABLE_TO_PARSE_DATA_TYPE",
    );
    await expect(
      zoho.get("/Leads", { params: { fields: "Last_Name" }, paramsSerializer: { serialize: () => "page=1" } }),
    ).rejects.toThrow("REQUIRED_PARAM_MISSING");
    await zoho.get("/Leads", {
      params: { columns: "Last_Name" },
      paramsSerializer: { serialize: () => "fields=Last_Name" },
    });
    expect(sent()).toEqual(["GET /crm/v8/Leads?fields=Last_Name "]);
  });

  it("puts URLs together as axios does", async () => {
    const zoho = create({ baseURL: `http://${server.host}/crm/` });
    attachPreflight(zoho, preflight, { ...onServer, onIssues: () => undefined });
    await zoho.get("/v8/org");
    await zoho.get("v8/org");
    await zoho.request({ baseURL: `http://${server.host}/crm/v8/org` });
    await zoho.get(`http://${server.host}/crm/v8/org`, { baseURL: "https://api.example.com" });
    await zoho.get("http://v8/org", { allowAbsoluteUrls: false });
    expect(judged.map(({ request }) => request.url.replace(server.host, "host"))).toEqual([
      "http://host/crm/v8/org",
      "http://host/crm/v8/org",
      "http://host/crm/v8/org",
      "http://host/crm/v8/org",
      "http://host/crm/http://v8/org",
    ]);
    expect(server.arrived.map(({ url }) => url)).toEqual([
      "/crm/v8/org",
      "/crm/v8/org",
      "/crm/v8/org",
      "/crm/v8/org",
      "/crm/http://v8/org",
    ]);
  });

  it("reads no stream and no bytes", async () => {
    const zoho = create({ headers: { Authorization, "Content-Type": "application/json" } });
    attachPreflight(zoho, preflight, onServer);
    const nameless = '{"data":[{}]}';
    await zoho.post("/Leads", Buffer.from(nameless));
    await zoho.post("/Leads", Readable.from([nameless]), { maxRedirects: 0 });
    expect(server.arrived.map(({ body }) => body)).toEqual([nameless, nameless]);
    await expect(zoho.put("/Leads/upsert", Buffer.from(nameless))).rejects.toThrow("INVALID_REQUEST_METHOD");
  });

  it("knows forms for what they are", async () => {
    const zoho = create();
    attachPreflight(zoho, preflight, onServer);
    await expect(zoho.post("/Leads", new URLSearchParams({ data: "[]" }))).rejects.toThrow("INVALID_DATA");
    const form = new FormData();
    form.append("file", new Blob(["name\n"]), "names.csv");
    await zoho.post("/files", form);
    expect(server.arrived[0]?.body).toContain('filename="names.csv"');
  });

  it("judges what reaches the wire, whatever the order of interceptors", async () => {
    for (const first of [true, false]) {
      const zoho = axios.create();
      if (first) attachPreflight(zoho, preflight, onServer);
      zoho.interceptors.request.use((config) => {
        config.headers.set("Authorization", Authorization);
        config.baseURL = `http://${server.host}/crm/v8`;
        config.data = { data: [config.data] };
        return config;
      });
      if (!first) attachPreflight(zoho, preflight, onServer);
      await zoho.post("/Leads", { Last_Name: "Okafor" });
      await expect(zoho.post("/Leads", { Company: "Okafor & Sons" })).rejects.toThrow(
        "MANDATORY_NOT_FOUND at body.data[0]",
      );
    }
    expect(sent()).toEqual([
      'POST /crm/v8/Leads {"data":[{"Last_Name":"Okafor"}]}',
      'POST /crm/v8/Leads {"data":[{"Last_Name":"Okafor"}]}',
    ]);
  });

  it("judges what the request's own transforms make of the data", async () => {
    const zoho = create();
    attachPreflight(zoho, preflight, onServer);
    const transformRequest = (data: unknown): string => JSON.stringify({ data: [data] });
    await zoho.post("/Leads", { Last_Name: "Okafor" }, { transformRequest });
    await expect(
      zoho.post("/Leads", { Company: "Okafor & Sons" }, { transformRequest: [transformRequest] }),
    ).rejects.toThrow("MANDATORY_NOT_FOUND");
  });

  it("misses no token that was taken away", async () => {
    const zoho = create();
    attachPreflight(zoho, preflight, onServer);
    await expect(zoho.get("/org", { headers: { Authorization: false } })).rejects.toThrow(
      "The Authorization header is missing",
    );
  });

  it("can be taken off", async () => {
    const zoho = create();
    attachPreflight(zoho, preflight, onServer)();
    await zoho.post("/Leads", "not json");
    expect([server.arrived.length, judged.length]).toEqual([1, 0]);
  });

  it("works on axios itself, and leaves others' requests alone", async () => {
    const detach = attachPreflight(axios, preflight, onServer);
    try {
      await axios.post(`http://${server.host}/books/v3/invoices`, "not json");
      await expect(
        axios.post(`http://${server.host}/crm/v8/Leads`, "not json", { headers: { Authorization } }),
      ).rejects.toThrow("INVALID_DATA");
    } finally {
      detach();
    }
    expect(judged).toHaveLength(1);
  });

  it("refuses what is no axios", () => {
    expect(() => attachPreflight({} as never, preflight)).toThrow(
      'attachPreflight: option "instance": expected axios or what axios.create returns, found an object.',
    );
    expect(() => attachPreflight(undefined as never, preflight)).toThrow("found nothing.");
  });
});

describe("handlers of a guarded axios", () => {
  /** The request is refused; gives what its caller gets. */
  const refused = (zoho: AxiosInstance): Promise<unknown> =>
    zoho.get("/Leads", { params: { page: 2 } }).catch((reason: unknown) => reason);

  it("see the error as it is, whether they were added before or after", async () => {
    const seen: unknown[] = [];
    const handler = (error: Error): Promise<never> => {
      seen.push(error);
      return Promise.reject(error);
    };
    const zoho = create();
    zoho.interceptors.response.use(undefined, handler);
    attachPreflight(zoho, preflight, onServer);
    zoho.interceptors.response.use(undefined, handler);
    const error = await refused(zoho);
    expect(error).toBeInstanceOf(PreflightError);
    expect(seen).toEqual([error, error]);
    expect(sent()).toEqual([]);
  });

  it("find nothing of axios in it", async () => {
    const zoho = create();
    attachPreflight(zoho, preflight, onServer);
    const error = (await refused(zoho)) as PreflightError;
    expect([axios.isAxiosError(error), axios.isCancel(error)]).toEqual([false, false]);
    expect(["response", "config", "status", "toJSON"].filter((key) => key in error)).toEqual([]);
    expect([error.code, error.request.method]).toEqual(["ERR_ZOHO_PREFLIGHT", "GET"]);
  });

  it("may answer in its place", async () => {
    const zoho = create();
    attachPreflight(zoho, preflight, onServer);
    zoho.interceptors.response.use(undefined, (error: Error) =>
      error instanceof PreflightError ? { data: error.report.response?.body } : Promise.reject(error),
    );
    expect(await zoho.get("/Leads")).toMatchObject({ data: { code: "REQUIRED_PARAM_MISSING" } });
  });

  it("of request interceptors do not see it", async () => {
    let calls = 0;
    const zoho = create();
    attachPreflight(zoho, preflight, onServer);
    zoho.interceptors.request.use(undefined, (error: Error) => {
      calls++;
      return Promise.reject(error);
    });
    expect(await refused(zoho)).toBeInstanceOf(PreflightError);
    expect(calls).toBe(0);
  });

  it("see Zoho's own errors as axios gives them", async () => {
    const zoho = create();
    attachPreflight(zoho, preflight, onServer);
    server.expecting({ status: 401, body: { code: "INVALID_TOKEN" } });
    const error: unknown = await zoho
      .get("/Leads", { params: { fields: "Last_Name" } })
      .catch((reason: unknown) => reason);
    expect(axios.isAxiosError(error) && error.response?.status).toBe(401);
  });

  it("do so with any adapter", async () => {
    for (const adapter of ["http", "fetch", () => Promise.reject(new Error("asked"))] as const) {
      const zoho = create({ adapter });
      attachPreflight(zoho, preflight, onServer);
      expect(await refused(zoho)).toBeInstanceOf(PreflightError);
    }
    expect(sent()).toEqual([]);
  });
});

describe("a guarded axios and retries", () => {
  it("does not judge those of axios-retry", async () => {
    for (const first of [true, false]) {
      server.expecting({ status: 503 }, { status: 429 }, { status: 200 });
      judged = [];
      const zoho = create();
      if (first) attachPreflight(zoho, preflight, onServer);
      axiosRetry(zoho, { retries: 3, retryCondition: () => true });
      if (!first) attachPreflight(zoho, preflight, onServer);
      await zoho.post("/Leads", { data: [{ Last_Name: "Okafor" }] });
      expect([server.arrived.map(({ body }) => body), judged.length]).toEqual([
        Array.from({ length: 3 }, () => '{"data":[{"Last_Name":"Okafor"}]}'),
        1,
      ]);
    }
  });

  it("does not judge a config that is sent again as it is", async () => {
    server.expecting({ status: 401 }, { status: 200 });
    const zoho = create();
    attachPreflight(zoho, preflight, onServer);
    zoho.interceptors.response.use(undefined, (error: unknown) => zoho.request((error as { config: object }).config));
    const { config } = await zoho.post<unknown>("/Leads", { data: [{ Last_Name: "Okafor" }] });
    expect([server.arrived.length, judged.length]).toEqual([2, 1]);
    // Axios' own and ours, however often it is sent.
    expect(config.transformRequest).toHaveLength(2);
  });

  it("judges a config that is sent again with other data", async () => {
    const zoho = create();
    attachPreflight(zoho, preflight, onServer);
    const { config } = await zoho.post<unknown>("/Leads", '{"data":[{"Last_Name":"Okafor"}]}', {
      headers: { "Content-Type": "application/json" },
    });
    await expect(zoho.request({ ...config, data: '{"data":[{}]}' })).rejects.toThrow("MANDATORY_NOT_FOUND");
    await expect(zoho.request({ ...config, url: "/Deals" })).rejects.toThrow("MANDATORY_NOT_FOUND");
    expect([server.arrived.length, judged.length]).toEqual([1, 3]);
  });

  it("does not let axios-retry try again what was refused", async () => {
    const zoho = create();
    attachPreflight(zoho, preflight, onServer);
    axiosRetry(zoho, { retries: 3, retryCondition: () => true });
    await expect(zoho.post("/Leads", "not json")).rejects.toThrow(PreflightError);
    expect([server.arrived.length, judged.length]).toEqual([0, 1]);
  });

  it("leaves nothing in a config that logs would show", async () => {
    server.expecting({ status: 400 });
    const zoho = create();
    attachPreflight(zoho, preflight, onServer);
    const error: unknown = await zoho
      .post("/Leads", { data: [{ Last_Name: "Okafor" }] })
      .catch((reason: unknown) => reason);
    const { config } = (error as { toJSON(): { config: Record<string, unknown> } }).toJSON();
    const own = Object.entries(config).filter(([name]) => name.startsWith("zohoPreflight"));
    expect(own.map(([, value]) => value)).toEqual([{}]);
  });
});
