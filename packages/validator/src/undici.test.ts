import { Readable } from "node:stream";

import { Agent, Client, Dispatcher, FormData, RetryAgent, fetch, interceptors, request, stream } from "undici";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";

import { loopback } from "../../../test/loopback.ts";
import type { Loopback } from "../../../test/loopback.ts";
import { createPreflight } from "./index.ts";
import type { Report } from "./index.ts";
import { PreflightError, preflightInterceptor } from "./undici.ts";
import type { GuardOptions, JudgedRequest } from "./undici.ts";

const preflight = createPreflight();
const headers = { authorization: "Zoho-oauthtoken {access_token}", "content-type": "application/json" };
const insert = JSON.stringify({ data: [{ Last_Name: "Okafor" }] });
const nameless = JSON.stringify({ data: [{ Company: "Okafor & Sons" }] });

let server: Loopback;
let origin = "";
let judged: { readonly report: Report; readonly request: JudgedRequest }[] = [];
let onServer: GuardOptions;
const open: Dispatcher[] = [];

beforeAll(async () => {
  server = await loopback();
  origin = `http://${server.host}`;
  onServer = {
    hosts: [server.host],
    onReport: (report, judgedRequest) => judged.push({ report, request: judgedRequest }),
  };
});
afterAll(async () => {
  await Promise.all(open.map((dispatcher) => dispatcher.close()));
  await server.close();
});
afterEach(() => {
  judged = [];
  server.expecting();
});

/** An agent with the interceptor, which is closed at the end. */
function guarded(...more: Dispatcher.DispatcherComposeInterceptor[]): Dispatcher {
  const agent = new Agent();
  open.push(agent);
  return agent.compose(preflightInterceptor(preflight, onServer), ...more);
}

async function send(
  dispatcher: Dispatcher,
  path: string,
  options: Omit<Dispatcher.RequestOptions, "path" | "method"> & { readonly method?: Dispatcher.HttpMethod } = {},
): Promise<number> {
  const { statusCode, body } = await request(`${origin}${path}`, { method: "POST", headers, ...options, dispatcher });
  await body.dump();
  return statusCode;
}

describe("a guarded undici, over real HTTP", () => {
  it("does not send what Zoho CRM would refuse", async () => {
    const error: unknown = await send(guarded(), "/crm/v8/Leads", { body: nameless }).catch(
      (reason: unknown) => reason,
    );
    expect(error).toBeInstanceOf(PreflightError);
    expect((error as PreflightError).request).toEqual({ method: "POST", url: `${origin}/crm/v8/Leads` });
    expect(server.arrived).toEqual([]);
  });

  it("sends the rest byte for byte", async () => {
    const body = '{ "data" : [{"Last_Name":"Oka\\u0066or \u00e9\u{1f44d}"}] }';
    await send(guarded(), "/crm/v8/Leads", { body });
    expect(server.arrived.map(({ method, url, body: text }) => [method, url, text])).toEqual([
      ["POST", "/crm/v8/Leads", body],
    ]);
    expect(judged.map(({ report }) => report.issues)).toEqual([[]]);
  });

  it("knows Zoho's own hosts by themselves", async () => {
    const agent = new Agent({
      connect: {
        lookup: (_host, _options, found) => {
          found(null, [{ address: "127.0.0.1", family: 4 }]);
        },
      },
    });
    open.push(agent);
    const dispatcher = agent.compose(preflightInterceptor(preflight));
    const at = (path: string, body: string): Promise<unknown> =>
      request(`http://www.zohoapis.eu:${server.port}${path}`, { method: "POST", headers, body, dispatcher }).then(
        (response) => response.body.dump(),
      );
    await expect(at("/crm/v8/Leads", nameless)).rejects.toThrow("MANDATORY_NOT_FOUND");
    await at("/crm/v8/Leads", insert);
    await at("/books/v3/invoices", "not json");
    expect(server.arrived.map(({ url }) => url)).toEqual(["/crm/v8/Leads", "/books/v3/invoices"]);
  });

  it("judges the query as it is sent", async () => {
    const dispatcher = guarded();
    await expect(send(dispatcher, "/crm/v8/Leads", { method: "GET" })).rejects.toThrow("REQUIRED_PARAM_MISSING");
    await expect(
      send(dispatcher, "/crm/v8/Leads", { method: "DELETE", query: { ids: '"1000000000001"' } }),
    ).rejects.toThrow("UNABLE_TO_PARSE_DATA_TYPE");
    await send(dispatcher, "/crm/v8/Leads", {
      method: "GET",
      query: { fields: "Last_Name,Company & more", page: 2, cvid: ["1", "2"] },
    }).catch(() => undefined);
    await send(dispatcher, "/crm/v8/Leads", {
      method: "GET",
      query: { fields: "Last_Name", page: 2, approved: true, converted: null, sort: undefined },
    });
    expect(judged.at(-1)?.request.url).toBe(`${origin}${server.arrived.at(-1)?.url ?? ""}`);
    expect(judged.at(-2)?.request.url).toBe(
      `${origin}/crm/v8/Leads?fields=Last_Name%2CCompany%20%26%20more&page=2&cvid=1&cvid=2`,
    );
  });

  it("takes headers in each of their forms", async () => {
    const dispatcher = guarded();
    const pairs = Object.entries(headers);
    await send(dispatcher, "/crm/v8/Leads", { body: insert, headers: pairs.flat() });
    await send(dispatcher, "/crm/v8/Leads", { body: insert, headers: new Map(pairs) });
    for (const bad of [
      ["authorization", "Basic bm9ib2R5"],
      new Map([["Authorization", "Basic bm9ib2R5"]]),
      { authorization: "Basic bm9ib2R5" },
      [],
      null,
    ]) {
      await expect(send(dispatcher, "/crm/v8/Leads", { body: insert, headers: bad })).rejects.toThrow(
        "AUTHENTICATION_FAILURE",
      );
    }
    expect(server.arrived).toHaveLength(2);
  });

  it("reads no stream and no bytes, and knows forms", async () => {
    const dispatcher = guarded();
    await send(dispatcher, "/crm/v8/Leads", { body: Buffer.from(nameless) });
    await send(dispatcher, "/crm/v8/Leads", { body: Readable.from([nameless]) });
    expect(server.arrived.map(({ body }) => body)).toEqual([nameless, nameless]);
    const form = new FormData();
    form.append("file", new Blob(["name\n"]), "names.csv");
    await send(dispatcher, "/crm/v8/files", { body: form, headers: { authorization: headers.authorization } });
    expect(server.arrived[2]?.body).toContain('filename="names.csv"');
    await expect(
      send(dispatcher, "/crm/v8/Leads/upsert", { method: "PUT", body: Readable.from([nameless]) }),
    ).rejects.toThrow("INVALID_REQUEST_METHOD");
  });

  it("serves stream and fetch too", async () => {
    const dispatcher = guarded();
    const sink = (): never => {
      throw new Error("no answer was expected");
    };
    await expect(
      stream(`${origin}/crm/v8/Leads`, { method: "POST", headers, body: nameless, dispatcher, opaque: null }, sink),
    ).rejects.toThrow(PreflightError);
    const failure: unknown = await fetch(`${origin}/crm/v8/Leads`, { headers, dispatcher }).catch(
      (reason: unknown) => reason,
    );
    expect((failure as Error).cause).toBeInstanceOf(PreflightError);
    expect(server.arrived).toEqual([]);
  });

  it("serves a client of one origin, whose requests name none", async () => {
    const client = new Client(origin);
    open.push(client);
    const dispatcher = client.compose(preflightInterceptor(preflight));
    await expect(
      dispatcher.request({ path: "/crm/v8/Leads", method: "POST", headers, body: nameless }),
    ).rejects.toThrow("POST /crm/v8/Leads was not sent");
    await (
      await dispatcher.request({ path: "/crm/v3/objects/contacts", method: "POST", headers, body: "not json" })
    ).body.dump();
    expect(server.arrived.map(({ url }) => url)).toEqual(["/crm/v3/objects/contacts"]);
  });

  it("tells a handler of the older form, and throws where there is none to tell", () => {
    const never: (options: object, handler: object) => boolean = () => {
      throw new Error("nothing was to be sent");
    };
    const dispatch = preflightInterceptor(preflight)(never);
    const call = { origin: "https://www.zohoapis.eu", path: "/crm/v8/Leads", method: "POST", headers, body: nameless };
    const told: unknown[] = [];
    expect(dispatch(call, { onError: (error: unknown) => told.push(error) })).toBe(false);
    expect(
      dispatch(
        { ...call, origin: new URL("https://www.zohoapis.eu") },
        { onResponseError: (_controller: unknown, error: unknown) => told.push(error) },
      ),
    ).toBe(false);
    expect(told.map((error) => error instanceof PreflightError)).toEqual([true, true]);
    expect(() => dispatch(call, {})).toThrow(PreflightError);
  });
});

describe("a guarded undici and repeats", () => {
  const quick = { minTimeout: 1, maxTimeout: 1, methods: ["GET", "POST"] as Dispatcher.HttpMethod[] };

  it("does not judge the retries of a RetryAgent", async () => {
    server.expecting({ status: 503 }, { status: 503 }, { status: 200 });
    expect(await send(new RetryAgent(guarded(), quick), "/crm/v8/Leads", { body: insert })).toBe(200);
    expect([server.arrived.length, judged.length]).toEqual([3, 1]);
  });

  it("does not judge those of the interceptor for retries, on either side of it", async () => {
    for (const outside of [true, false]) {
      const agent = new Agent();
      open.push(agent);
      const own = preflightInterceptor(preflight, onServer);
      const dispatcher = outside
        ? agent.compose(interceptors.retry(quick), own)
        : agent.compose(own, interceptors.retry(quick));
      judged = [];
      server.expecting({ status: 503 }, { status: 503 }, { status: 200 });
      expect(await send(dispatcher, "/crm/v8/Leads", { body: insert })).toBe(200);
      expect([server.arrived.length, judged.length]).toEqual([3, 1]);
    }
  });

  it("does not judge redirects", async () => {
    for (const outside of [true, false]) {
      const agent = new Agent();
      open.push(agent);
      const own = preflightInterceptor(preflight, onServer);
      const redirects = interceptors.redirect({ maxRedirections: 2 });
      const dispatcher = outside ? agent.compose(redirects, own) : agent.compose(own, redirects);
      judged = [];
      server.expecting({ status: 307, headers: { location: "/crm/v8/Contacts" } }, { status: 200 });
      expect(await send(dispatcher, "/crm/v8/Leads", { body: insert, query: { cvid: "1" } })).toBe(200);
      expect([server.arrived.map(({ url }) => url), judged.length]).toEqual([
        ["/crm/v8/Leads?cvid=1", "/crm/v8/Contacts"],
        1,
      ]);
    }
  });

  it("is not asked again about what it refused", async () => {
    await expect(send(new RetryAgent(guarded(), quick), "/crm/v8/Leads", { body: nameless })).rejects.toThrow(
      PreflightError,
    );
    await expect(send(guarded(interceptors.retry(quick)), "/crm/v8/Leads", { body: nameless })).rejects.toThrow(
      PreflightError,
    );
    expect([server.arrived.length, judged.length]).toEqual([0, 2]);
  });
});
