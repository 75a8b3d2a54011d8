import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { Agent, fetch as undiciFetch } from "undici";

import { loopback } from "../../../test/loopback.ts";
import type { Loopback } from "../../../test/loopback.ts";
import { PreflightError, preflightFetch } from "./fetch.ts";
import type { GuardOptions, JudgedRequest } from "./fetch.ts";
import { createPreflight } from "./index.ts";
import type { Report } from "./index.ts";

const preflight = createPreflight();
const headers = { Authorization: "Zoho-oauthtoken {access_token}", "Content-Type": "application/json" };
const insert = JSON.stringify({ data: [{ Last_Name: "Okafor" }] });
const nameless = JSON.stringify({ data: [{ Company: "Okafor & Sons" }] });

let server: Loopback;
let leads = "";
/** What a guarded fetch judged, as `onReport` is told. */
let judged: { readonly report: Report; readonly request: JudgedRequest }[] = [];
let onServer: GuardOptions;

beforeAll(async () => {
  server = await loopback();
  leads = `http://${server.host}/crm/v8/Leads`;
  onServer = { hosts: [server.host], onReport: (report, request) => judged.push({ report, request }) };
});
afterAll(() => server.close());
afterEach(() => {
  judged = [];
  server.expecting();
  vi.unstubAllGlobals();
});

/** What is wrong by the report: `["body-shape"]`. */
const checks = (): string[] => judged.flatMap(({ report }) => report.issues.map((issue) => issue.check));

describe("a guarded fetch, over real HTTP", () => {
  it("does not send what Zoho CRM would refuse", async () => {
    const error: unknown = await preflightFetch(preflight, onServer)(leads, {
      method: "POST",
      headers,
      body: nameless,
    }).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(PreflightError);
    expect((error as PreflightError).report.issues.map((issue) => issue.code)).toEqual(["MANDATORY_NOT_FOUND"]);
    expect((error as PreflightError).request).toEqual({ method: "POST", url: leads });
    expect(server.arrived).toEqual([]);
  });

  it("sends the rest byte for byte, and gives the response as it is", async () => {
    server.expecting({ status: 201, body: { data: [{ code: "SUCCESS" }] } });
    const body = '{ "data" : [{"Last_Name":"Oka\\u0066or \u00e9\u{1f44d}"}]\n}\n';
    const response = await preflightFetch(preflight, onServer)(leads, { method: "POST", headers, body });
    expect([response.status, await response.json()]).toEqual([201, { data: [{ code: "SUCCESS" }] }]);
    expect(server.arrived.map(({ method, url, body: text }) => [method, url, text])).toEqual([
      ["POST", "/crm/v8/Leads", body],
    ]);
    expect(checks()).toEqual([]);
  });

  it("knows Zoho's own hosts by themselves", async () => {
    const dispatcher = new Agent({
      connect: {
        lookup: (_host, _options, found) => {
          found(null, [{ address: "127.0.0.1", family: 4 }]);
        },
      },
    });
    const zohoFetch = preflightFetch(preflight);
    const init = { method: "POST", headers, dispatcher } as unknown as RequestInit;
    const url = `http://www.zohoapis.eu:${server.port}/crm/v8/Leads`;
    await expect(zohoFetch(url, { ...init, body: nameless })).rejects.toThrow(
      `POST ${url} was not sent: Zoho CRM would answer 400.`,
    );
    await zohoFetch(url, { ...init, body: insert });
    await zohoFetch(`http://www.zohoapis.eu:${server.port}/books/v3/invoices`, { ...init, body: "not json" });
    expect(server.arrived.map(({ url: path, body }) => [path, body])).toEqual([
      ["/crm/v8/Leads", insert],
      ["/books/v3/invoices", "not json"],
    ]);
    await dispatcher.close();
  });

  it("judges a Request by its address, and leaves its body alone", async () => {
    const zohoFetch = preflightFetch(preflight, onServer);
    const request = new Request(leads, { method: "POST", headers, body: nameless });
    await zohoFetch(request);
    expect(server.arrived.map(({ body }) => body)).toEqual([nameless]);
    expect(checks()).toEqual([]);
    await expect(zohoFetch(new Request(`${leads}/upsert`, { method: "PUT", headers, body: insert }))).rejects.toThrow(
      "INVALID_REQUEST_METHOD",
    );
    await expect(zohoFetch(new Request(leads, { method: "POST", body: insert }))).rejects.toThrow(
      "AUTHENTICATION_FAILURE",
    );
    expect(server.arrived).toHaveLength(1);
  });

  it("lets the second argument win over a Request, part by part", async () => {
    const zohoFetch = preflightFetch(preflight, onServer);
    const request = new Request(`${leads}?fields=Last_Name`, { headers });
    await zohoFetch(request.clone());
    await expect(zohoFetch(request.clone(), { method: "POST", body: nameless })).rejects.toThrow("MANDATORY_NOT_FOUND");
    await expect(zohoFetch(request.clone(), { headers: {} })).rejects.toThrow("AUTHENTICATION_FAILURE");
    expect(server.arrived.map(({ method }) => method)).toEqual(["GET"]);
  });

  it("takes URL objects and Headers", async () => {
    const zohoFetch = preflightFetch(preflight, onServer);
    await zohoFetch(new URL(leads), { method: "POST", headers: new Headers(headers), body: insert });
    await expect(
      zohoFetch(new URL(leads), {
        method: "POST",
        headers: new Headers({ Authorization: "Basic bm9ib2R5" }),
        body: insert,
      }),
    ).rejects.toThrow("AUTHENTICATION_FAILURE");
    await expect(zohoFetch(new URL(leads), { headers: Object.entries(headers) })).rejects.toThrow(
      "REQUIRED_PARAM_MISSING",
    );
    expect(server.arrived).toHaveLength(1);
  });

  it("reads no stream, no blob and no bytes, and judges the rest of the request", async () => {
    const zohoFetch = preflightFetch(preflight, onServer);
    const post = { method: "POST", headers };
    await zohoFetch(leads, { ...post, body: new Blob([nameless]) });
    await zohoFetch(leads, { ...post, body: new TextEncoder().encode(nameless) });
    const stream = new Blob([nameless]).stream();
    await zohoFetch(leads, { ...post, body: stream, duplex: "half" });
    async function* generated(): AsyncGenerator<Uint8Array> {
      yield* new Blob([nameless]).stream();
    }
    await zohoFetch(leads, { ...post, body: generated(), duplex: "half" });
    expect(server.arrived.map(({ body }) => body)).toEqual([nameless, nameless, nameless, nameless]);
    expect(checks()).toEqual([]);
    await expect(zohoFetch(`${leads}/upsert`, { ...post, method: "PUT", body: new Blob([nameless]) })).rejects.toThrow(
      "INVALID_REQUEST_METHOD",
    );
  });

  it("knows forms for what they are, and does not use them up", async () => {
    const zohoFetch = preflightFetch(preflight, { ...onServer, onIssues: "warn" });
    const warn = vi.spyOn(console, "warn").mockReturnValue();
    const { Authorization } = headers;
    await zohoFetch(leads, { method: "POST", headers: { Authorization }, body: new URLSearchParams({ data: "[]" }) });
    const form = new FormData();
    form.append("file", new Blob(["name\n"]), "names.csv");
    await zohoFetch(`http://${server.host}/crm/v8/files`, { method: "POST", headers: { Authorization }, body: form });
    expect(warn.mock.calls.map(([text]) => String(text).split("\n")[1]?.slice(0, 35))).toEqual([
      "- error INVALID_DATA at body: The b",
    ]);
    expect(server.arrived[0]?.body).toBe("data=%5B%5D");
    expect(server.arrived[1]?.body).toContain('name="file"; filename="names.csv"');
    warn.mockRestore();
  });
});

describe("a guarded fetch and retries", () => {
  /** As fetch-retry and its like do: again with the same arguments, after a failure. */
  async function withRetries(send: typeof fetch, ...args: Parameters<typeof fetch>): Promise<Response> {
    for (let attempt = 1; ; attempt++) {
      try {
        const response = await send(...args);
        if (response.ok || attempt === 3) return response;
      } catch (error) {
        if (attempt === 3) throw error;
      }
    }
  }

  it("does not judge a retry around it", async () => {
    server.expecting({ status: 503 }, { status: 429 }, { status: 200 });
    await withRetries(preflightFetch(preflight, onServer), leads, { method: "POST", headers, body: insert });
    expect([server.arrived.length, judged.length]).toEqual([3, 1]);
  });

  it("does not judge one after a connection that broke", async () => {
    let attempt = 0;
    const flaky = preflightFetch(preflight, {
      ...onServer,
      fetch: () =>
        ++attempt < 3 ? Promise.reject(new TypeError("fetch failed")) : Promise.resolve(new Response("{}")),
    });
    await withRetries(flaky, leads, { method: "POST", headers, body: insert });
    expect([attempt, judged.length]).toEqual([3, 1]);
  });

  it("does not see one inside of it", async () => {
    server.expecting({ status: 503 }, { status: 200 });
    const inside = preflightFetch(preflight, {
      ...onServer,
      fetch: (...args: Parameters<typeof fetch>) => withRetries(fetch, ...args),
    });
    await inside(leads, { method: "POST", headers, body: insert });
    expect([server.arrived.length, judged.length]).toEqual([2, 1]);
  });

  it("judges the same arguments again after an answer, and others after a failure", async () => {
    server.expecting({ status: 200 }, { status: 503 }, { status: 200 });
    const zohoFetch = preflightFetch(preflight, onServer);
    const init = { method: "POST", headers, body: insert };
    await zohoFetch(leads, init);
    await zohoFetch(leads, init);
    init.body = JSON.stringify({ data: [{ Last_Name: "Ng" }] });
    await zohoFetch(leads, init);
    expect(judged).toHaveLength(3);
  });

  it("refuses what it has refused as often as it is asked", async () => {
    const zohoFetch = preflightFetch(preflight, onServer);
    await expect(withRetries(zohoFetch, leads, { method: "POST", headers, body: nameless })).rejects.toThrow(
      PreflightError,
    );
    expect([server.arrived.length, judged.length]).toEqual([0, 3]);
  });
});

describe("a guarded fetch and what it wraps", () => {
  const zoho = "https://www.zohoapis.eu/crm/v8/Leads";
  const answer = new Response("{}");
  const stub = (): ReturnType<typeof vi.fn<(...args: unknown[]) => Promise<Response>>> =>
    vi.fn<(...args: unknown[]) => Promise<Response>>(() => Promise.resolve(answer));

  it("hands every argument on as it came, and gives back what it gets", async () => {
    const own = stub();
    const zohoFetch = preflightFetch(preflight, { fetch: own });
    const init = { method: "POST", headers, body: insert };
    expect(await zohoFetch(zoho, init, "more")).toBe(answer);
    await zohoFetch("https://api.example.com/crm/v8/Leads", 7);
    await zohoFetch();
    expect(own.mock.calls).toEqual([[zoho, init, "more"], ["https://api.example.com/crm/v8/Leads", 7], []]);
    expect(own.mock.calls[0]?.[1]).toBe(init);
  });

  it("is of the type of what it wraps", async () => {
    const zohoFetch: typeof undiciFetch = preflightFetch(preflight, { ...onServer, fetch: undiciFetch });
    const dispatcher = new Agent();
    const response = await zohoFetch(leads, { method: "POST", headers, body: insert, dispatcher });
    expect(await response.json()).toEqual({});
    expect(judged).toHaveLength(1);
    await dispatcher.close();
  });

  it("looks the platform's fetch up at each call", async () => {
    const zohoFetch = preflightFetch(preflight);
    const later = stub();
    vi.stubGlobal("fetch", later);
    expect(await zohoFetch(zoho, { method: "POST", headers, body: insert })).toBe(answer);
    expect(later).toHaveBeenCalledTimes(1);
  });

  it("does not miss a token that a fetch of one's own may bring", async () => {
    await preflightFetch(preflight, { fetch: stub() })(zoho, { method: "POST", body: insert });
    await preflightFetch(preflight, { fetch: stub() })(zoho, {
      method: "POST",
      headers: new Headers({ "X-ZOHO-TAG": "1" }),
      body: insert,
    });
    vi.stubGlobal("fetch", stub());
    await expect(preflightFetch(preflight)(zoho, { method: "POST", body: insert })).rejects.toThrow(
      "AUTHENTICATION_FAILURE",
    );
  });

  it("says of an object as the body what the platform's fetch makes of it, and takes it as JSON for others", async () => {
    const init = { method: "POST", headers, body: { data: [{ Last_Name: "Okafor" }] } };
    await preflightFetch(preflight, { fetch: stub() })(zoho, init);
    vi.stubGlobal("fetch", stub());
    await expect(preflightFetch(preflight)(zoho, init as unknown as RequestInit)).rejects.toThrow(
      "INVALID_DATA at body",
    );
  });

  it("judges a URL without a host where a fetch of one's own knows the host", async () => {
    const own = stub();
    const zohoFetch = preflightFetch(preflight, { fetch: own });
    await expect(zohoFetch("/crm/v8/Leads", { method: "POST", body: nameless })).rejects.toThrow(
      "POST /crm/v8/Leads was not sent",
    );
    await zohoFetch("/crm/v8/Leads", { method: "POST", body: insert });
    await zohoFetch("/crm/v3/objects/contacts", { method: "POST", body: "{" });
    expect(own).toHaveBeenCalledTimes(2);
  });

  it("judges a URL without a host by the page that it is called in", async () => {
    vi.stubGlobal("fetch", stub());
    const zohoFetch = preflightFetch(preflight, { hosts: ["proxy.example.com"] });
    const call = (url: string): Promise<string> =>
      zohoFetch(url, { method: "POST", body: nameless }).then(
        () => "sent",
        (error: unknown) => (error as Error).name,
      );
    vi.stubGlobal("location", { origin: "https://shop.example.com" });
    expect(await call("/crm/v8/Leads")).toBe("sent");
    vi.stubGlobal("location", { origin: "https://proxy.example.com" });
    expect(await call("/crm/v8/Leads")).toBe("PreflightError");
    vi.stubGlobal("location", { origin: "https://crm.zoho.eu" });
    expect(await call("/crm/v8/Leads")).toBe("PreflightError");
    expect(await call("/crm/org1234/tab/Leads")).toBe("sent");
  });

  it("does not hold its own host and its cookies against a page of Zoho's", async () => {
    vi.stubGlobal("fetch", stub());
    vi.stubGlobal("location", { origin: "https://crm.zoho.eu" });
    const zohoFetch = preflightFetch(preflight);
    await zohoFetch("/crm/v8/Leads", { method: "POST", body: insert });
    await zohoFetch("https://crm.zoho.eu/crm/v8/Leads", { method: "POST", body: insert });
    await expect(
      zohoFetch("https://crm.zoho.com/crm/v8/Leads", { method: "POST", headers, body: insert }),
    ).rejects.toThrow("INVALID_HOST");
  });

  it("rejects with what a callback throws, whatever it is", async () => {
    const zohoFetch = preflightFetch(preflight, {
      fetch: stub(),
      onIssues: () => {
        throw "no" as unknown as Error;
      },
    });
    await expect(zohoFetch(zoho, { method: "POST", body: nameless })).rejects.toBe("no");
  });

  it("refuses wrong options by name", () => {
    expect(() => preflightFetch(preflight, { fetch: "fetch" as never })).toThrow(
      'preflightFetch: option "fetch": expected a function, found "fetch".',
    );
    expect(() => preflightFetch(preflight, { fetsh: fetch } as never)).toThrow(
      'preflightFetch: option "fetsh": expected a known key, found "fetsh". Did you mean "fetch"?',
    );
    expect(() => preflightFetch(undefined as never)).toThrow(
      'preflightFetch: option "preflight": expected what createPreflight returns, found nothing.',
    );
  });
});
