import { describe, expect, it, test } from "vitest";

import { createPreflight } from "../index.ts";
import { createSnapshot } from "../snapshot/create-snapshot.ts";
import { handler } from "./handler.ts";
import type { HandlerOptions } from "./handler.ts";

const BASE = "https://www.zohoapis.com";
const TOKEN = { Authorization: "Zoho-oauthtoken 1000.invented" };

/** Asks a stand-in as a client would: `ask("GET", "/crm/v8/Leads/1")` gives `{ status, body, headers }`. */
function standIn(options?: HandlerOptions) {
  const answer = handler(options);
  return async (method: string, path: string, body?: unknown, headers: Readonly<Record<string, string>> = TOKEN) => {
    const text = typeof body === "string" || body === undefined ? body : JSON.stringify(body);
    const init = { method, headers, ...(text === undefined ? {} : { body: text }) };
    const response = await answer(new Request(path.startsWith("/") ? `${BASE}${path}` : path, init));
    const answered = await response.text();
    return {
      status: response.status,
      headers: response.headers,
      body: answered === "" ? undefined : (JSON.parse(answered) as unknown),
    };
  };
}

const LEAD = { data: [{ Last_Name: "Okafor", Company: "Okafor & Sons" }] };
const BOATS = {
  version: "v8",
  modules: { modules: [{ api_name: "Boats", api_supported: true, plural_label: "Boats", sequence_number: 7 }] },
  fields: {
    Boats: {
      fields: [
        { id: "1", api_name: "Name", data_type: "text", system_mandatory: true, length: 20, tooltip: "the boat's" },
        {
          id: "2",
          api_name: "Sail",
          data_type: "picklist",
          pick_list_values: [{ display_value: "A", actual_value: "A" }],
        },
      ],
    },
  },
  layouts: {
    Boats: { layouts: [{ id: "9", name: "Standard", sections: [{ fields: [{ api_name: "Name", required: true }] }] }] },
  },
};

describe("a lead", () => {
  it("is refused as Zoho would, with what was found in the headers", async () => {
    const { status, body, headers } = await standIn()("POST", "/crm/v8/Leads", { data: [{ Company: "Okafor" }] });
    expect([
      status,
      headers.get("content-type"),
      headers.get("x-preflight"),
      headers.get("x-preflight-checks"),
    ]).toEqual([400, "application/json;charset=UTF-8", "error", "mandatory-fields"]);
    expect(body).toEqual({
      data: [
        {
          code: "MANDATORY_NOT_FOUND",
          details: { api_name: "Last_Name", json_path: "$.data[0].Last_Name" },
          message: "required field not found",
          status: "error",
        },
      ],
    });
  });

  it("is added, and found by reads, searches and queries", async () => {
    const ask = standIn();
    const added = await ask("POST", "/crm/v8/Leads", LEAD);
    expect(added).toMatchObject({
      status: 201,
      body: { data: [{ code: "SUCCESS", details: { id: "700000000000100001" } }] },
    });
    const found = { status: 200, body: { data: [{ Company: "Okafor & Sons", id: "700000000000100001" }] } };
    expect(await ask("GET", "/crm/v8/Leads/700000000000100001?fields=Company")).toMatchObject(found);
    expect(await ask("GET", "/crm/v8/Leads?fields=Company")).toMatchObject(found);
    expect(await ask("GET", "/crm/v8/Leads/search?criteria=(Last_Name:equals:Okafor)&fields=Company")).toMatchObject(
      found,
    );
    const select_query = "select Company from Leads where Last_Name like 'Ok%'";
    expect(await ask("POST", "/crm/v8/coql", { select_query })).toMatchObject(found);
    expect((await ask("DELETE", "/crm/v8/Leads/700000000000100001")).status).toBe(200);
    expect(await ask("GET", "/crm/v8/Leads/700000000000100001")).toMatchObject({ status: 204, body: undefined });
  });

  it("is known to one stand-in alone", async () => {
    await standIn()("POST", "/crm/v8/Leads", LEAD);
    expect((await standIn()("GET", "/crm/v8/Leads?fields=id")).status).toBe(204);
  });

  it("of several is stored where another one is refused", async () => {
    const ask = standIn();
    const { status, body } = await ask("POST", "/crm/v8/Leads", { data: [...LEAD.data, {}] });
    expect(status).toBe(207);
    expect(body).toMatchObject({ data: [{ code: "SUCCESS" }, { code: "MANDATORY_NOT_FOUND" }] });
    expect((await ask("GET", "/crm/v8/Leads/actions/count")).body).toEqual({ count: 1 });
  });
});

describe("options", () => {
  it("seed: records that are there", async () => {
    const ask = standIn({ seed: { Leads: [{ id: "700000000000000100", Last_Name: "Ng" }] } });
    expect((await ask("GET", "/crm/v8/Leads/700000000000000100")).body).toMatchObject({ data: [{ Last_Name: "Ng" }] });
  });

  it("fail: a share of the calls, the same ones in each run", async () => {
    const statuses = async (): Promise<number[]> => {
      const ask = standIn({ fail: ["429:0.2", "500:0.1"] });
      const found: number[] = [];
      for (let index = 0; index < 60; index++) found.push((await ask("GET", "/crm/v8/Leads/1")).status);
      return found;
    };
    const first = await statuses();
    expect(first).toEqual(await statuses());
    expect(new Set(first)).toEqual(new Set([204, 429, 500]));
    const { status, body } = await standIn({ fail: ["503"] })("GET", "/crm/v8/Leads/1");
    expect([status, body]).toEqual([
      503,
      { code: "PREFLIGHT", details: {}, message: "handler() answers 503 since fail asks for it.", status: "error" },
    ]);
  });

  it("expireToken: until another one comes", async () => {
    const ask = standIn({ expireToken: 1 });
    const by = async (token: string): Promise<number> =>
      (await ask("GET", "/crm/v8/Leads/1", undefined, { Authorization: `Zoho-oauthtoken ${token}` })).status;
    expect([await by("1.a"), await by("1.a"), await by("1.b")]).toEqual([204, 401, 204]);
  });

  it("credits: used up, and counted down", async () => {
    const ask = standIn({ credits: 1 });
    const left: unknown[] = [];
    for (let index = 0; index < 2; index++) {
      const { status, headers } = await ask("GET", "/crm/v8/Leads/1");
      left.push([status, headers.get("x-api-credits-remaining")]);
    }
    expect(left).toEqual([
      [204, "0"],
      [429, "0"],
    ]);
  });

  it("latency: an answer that takes its time", async () => {
    const answered = standIn({ latency: 300 })("GET", "/crm/v8/Leads/1").then(({ status }) => status);
    // Both timers are of this process: the shorter one, which is set later but ends first, wins.
    const earlier = new Promise((resolve) => setTimeout(resolve, 20, "earlier"));
    expect(await Promise.race([earlier, answered])).toBe("earlier");
    expect(await answered).toBe(204);
  });

  it("strict: a warning is refused too", async () => {
    const { status, body } = await standIn({ strict: true })("POST", "/crm/v8/Leads", {
      data: [{ Last_Name: "Ng", Compny: "Ng & Co" }],
    });
    expect(status).toBe(400);
    expect(body).toMatchObject({
      code: "PREFLIGHT",
      message: expect.stringMatching(/Zoho would probably accept it; strict refuses it\.$/) as string,
    });
  });

  it("apiVersion: addresses that name none", async () => {
    const ask = standIn({ apiVersion: "v8" });
    expect((await ask("POST", "/Leads", LEAD)).status).toBe(201);
    expect((await ask("GET", "/v8/Leads?fields=id")).status).toBe(200);
  });

  it("scopes and profile: what the token may do", async () => {
    const ask = standIn({ scopes: ["ZohoCRM.modules.READ"] });
    expect((await ask("POST", "/crm/v8/Leads", LEAD)).body).toMatchObject({ code: "OAUTH_SCOPE_MISMATCH" });
    const permissions_details = [{ name: "Crm_Implied_Delete_Leads", module: "Leads", enabled: false, id: "1" }];
    const clerk = standIn({ profile: { profiles: [{ id: "7", name: "Clerk", permissions_details }] } });
    expect((await clerk("DELETE", "/crm/v8/Leads/1")).status).toBe(403);
    expect((await clerk("GET", "/crm/v8/Leads/1")).status).toBe(204);
  });

  it("severity, and what else createPreflight takes", async () => {
    const ask = standIn({ severity: { "known-fields": "error" }, snapshot: BOATS });
    const { headers } = await ask("POST", "/crm/v8/Boats", { data: [{ Name: "Anna", Sial: "A" }] });
    expect(headers.get("x-preflight-checks")).toBe("known-fields");
  });

  it("preflight: one that there is", async () => {
    const ask = standIn({ preflight: createPreflight({ snapshot: BOATS }) });
    expect((await ask("POST", "/crm/v8/Boats", { data: [{}] })).body).toMatchObject({
      data: [{ code: "MANDATORY_NOT_FOUND" }],
    });
    expect((await ask("POST", "/crm/v8/Boats", { data: [{ Name: "Anna" }] })).status).toBe(201);
  });

  it.each<[string, HandlerOptions, string]>([
    ["a misspelt name", { sed: {} } as HandlerOptions, 'handler: option "sed": expected a known key'],
    ["no share", { fail: ["429:2"] }, 'handler: option "fail": expected a list of a status and a share each'],
    ["no list", { fail: "429" as never }, 'handler: option "fail": expected a list of a status'],
    ["no records", { seed: { Leads: 1 } }, '"Leads" is not a list of records'],
    ["a time before now", { latency: -1 }, 'handler: option "latency": expected a number from 0 on'],
    ["no options", null as never, 'handler: option "options": expected an object'],
    ["no choice", { strict: "yes" as never }, 'handler: option "strict": expected true or false'],
    ["no count", { credits: Number.NaN }, 'handler: option "credits": expected a number from 0 on'],
    ["no preflight", { preflight: {} as never }, 'handler: option "preflight": expected what createPreflight'],
    [
      "a preflight and scopes",
      { preflight: createPreflight(), scopes: [] },
      'option "scopes": expected either a preflight',
    ],
    ["no profile", { profile: { profiles: [] } }, 'handler: option "profile": expected the answer of GET'],
    ["a wrong data centre", { dataCenter: "europe" as never }, 'option "dataCenter": expected one of us'],
  ])("that are wrong are named: %s", (_, options, message) => {
    expect(() => handler(options)).toThrow(message);
  });
});

describe("metadata", () => {
  const namesOf = ({ body }: { readonly body: unknown }, key: string): unknown =>
    (body as Readonly<Record<string, readonly { readonly api_name: string }[]>>)[key]?.map(({ api_name }) => api_name);

  it("is Zoho's default fields where none is given", async () => {
    const ask = standIn();
    expect(namesOf(await ask("GET", "/crm/v8/settings/modules"), "modules")).toContain("Leads");
    expect(namesOf(await ask("GET", "/crm/v8/settings/fields?module=Leads"), "fields")).toContain("Last_Name");
  });

  it("is answered as it came", async () => {
    const ask = standIn({ snapshot: BOATS });
    expect((await ask("GET", "/crm/v8/settings/modules")).body).toEqual({ modules: BOATS.modules.modules });
    expect((await ask("GET", "/crm/v8/settings/fields?module=Boats")).body).toEqual(BOATS.fields.Boats);
    expect((await ask("GET", "/crm/v8/settings/layouts?module=Boats")).body).toEqual(BOATS.layouts.Boats);
    expect((await ask("GET", "/crm/v8/settings/related_lists?module=Boats")).status).toBe(204);
  });

  it("is what was kept of it, where it was read before", async () => {
    const ask = standIn({ snapshot: createSnapshot(BOATS) });
    expect(namesOf(await ask("GET", "/crm/v8/settings/modules"), "modules")).toEqual(["Boats"]);
    expect(namesOf(await ask("GET", "/crm/v8/settings/fields?module=Boats"), "fields")).toEqual(["Name", "Sail"]);
    expect((await ask("GET", "/crm/v8/settings/layouts?module=Boats")).body).toMatchObject({
      layouts: [{ id: "9", sections: [{ fields: [{ api_name: "Name", required: true }] }] }],
    });
  });
});

describe("addresses", () => {
  it("of another data centre than the org's are refused, those of no Zoho stand for the org's own", async () => {
    const ask = standIn({ dataCenter: "eu" });
    expect((await ask("GET", "https://www.zohoapis.com/crm/v8/Leads/1")).status).toBe(401);
    expect((await ask("GET", "https://www.zohoapis.eu/crm/v8/Leads/1")).status).toBe(204);
    expect((await ask("GET", "http://localhost:3000/crm/v8/Leads/1")).status).toBe(204);
    expect((await ask("GET", "https://crm.example.test/crm/v8/Leads/1")).status).toBe(204);
  });

  test.each([
    ["https://accounts.zoho.eu/oauth/v2/token?grant_type=refresh_token", "https://www.zohoapis.eu"],
    ["http://localhost:3000/oauth/v2/token?grant_type=refresh_token", "http://localhost:3000"],
  ])("of the accounts server give an invented token: %s", async (url, api_domain) => {
    expect(await standIn()("POST", url, undefined, {})).toMatchObject({
      status: 200,
      body: {
        access_token: expect.stringMatching(/^1000\.[\da-f]{32}\.[\da-f]{32}$/) as string,
        api_domain,
        token_type: "Bearer",
        expires_in: 3600,
      },
    });
  });
});

describe("HTTP", () => {
  it("HEAD has no body, OPTIONS names methods, and / says who answers", async () => {
    const ask = standIn();
    expect(await ask("HEAD", "/crm/v8/Leads?fields=id")).toMatchObject({ status: 400, body: undefined });
    expect((await ask("OPTIONS", "/crm/v8/Leads")).headers.get("allow")).toBe(
      "GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS",
    );
    expect((await ask("GET", "/")).body).toEqual({ name: "handler()", proxy: null });
  });

  it("a body over 10 MB is not read, nor is a compressed one", async () => {
    const ask = standIn();
    const large = `{"data":[{"Last_Name":"${"x".repeat(10 * 1024 * 1024)}"}]}`;
    expect(await ask("POST", "/crm/v8/Leads", large)).toMatchObject({
      status: 413,
      body: { message: "The body is over 10485760 bytes, which handler() does not read." },
    });
    expect((await ask("POST", "/crm/v8/Leads", "x", { ...TOKEN, "Content-Encoding": "gzip" })).status).toBe(415);
  });

  it("a byte order mark does no harm, and half a body is said to be one", async () => {
    const ask = standIn();
    expect((await ask("POST", "/crm/v8/Leads", `\uFEFF${JSON.stringify(LEAD)}`)).status).toBe(201);
    expect((await ask("POST", "/crm/v8/Leads", '{"data":[{"Last_')).status).toBe(400);
  });

  it("an uploaded file is taken by its parts", async () => {
    const form = new FormData();
    form.append("file", new Blob(["%PDF-1.7 ÄÖ"]), "offer.pdf");
    const answer = handler();
    const request = new Request(`${BASE}/crm/v8/Leads/700000000000100001/Attachments`, {
      method: "POST",
      headers: TOKEN,
      body: form,
    });
    expect((await answer(request)).status).toBe(200);
  });

  it("a request that is given up is rejected as fetch rejects it", async () => {
    const answer = handler({ latency: 60_000 });
    const given = new AbortController();
    const answered = answer(new Request(`${BASE}/crm/v8/Leads/1`, { headers: TOKEN, signal: given.signal }));
    given.abort();
    await expect(answered).rejects.toMatchObject({ name: "AbortError" });
    const over = new Request(`${BASE}/crm/v8/Leads/1`, { headers: TOKEN, signal: given.signal });
    await expect(handler()(over)).rejects.toMatchObject({ name: "AbortError" });
  });

  it("a body that was read before rejects the promise", async () => {
    const request = new Request(`${BASE}/crm/v8/Leads`, { method: "POST", headers: TOKEN, body: "{}" });
    await request.text();
    await expect(handler()(request)).rejects.toBeInstanceOf(TypeError);
  });
});
