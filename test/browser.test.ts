import { createContext, Script } from "node:vm";

import { beforeAll, describe, expect, it } from "vitest";

import { validate } from "@zoho-preflight/validator";
import { bundleForBrowser, gzipKilobytes } from "./packed/bundle-for-browser.ts";

/**
 * What a page pays for, in KB after gzip: what was reached. The first aim was 48 for the core, 60 with the catalogue, 120 for everything. Queries,
 * and bodies that hold no records, come with what judges them, so the core has neither; the catalogue's operations are packed as text. Everything is
 * the core with 21 of catalogue, 10 of queries, 34 of bodies (19 of them facts), 8 of what explains answers, 1.4 of what judges mappings, and
 * sentences and the standard org. A wrapper has 0.5 more since it
 * knows secrets by their names; what lets usual bodies and values pass at once weighs 0.7, that text with holes is judged
 * by its form 0.2, what knows which sub-requests need no look 0.4,
 * how large files may be 0.4.
 */
const BUDGET = { everything: 150.5, core: 52.9, coreWithCatalogue: 75, wrapper: 4.2, standIn: 17.4 };

let everything = "";
let coreWithCatalogue = "";
let coreAlone = "";
let coreWithWords = "";

beforeAll(async () => {
  [everything, coreWithCatalogue, coreAlone, coreWithWords] = await Promise.all([
    bundleForBrowser(`export { createPreflight, validate } from "@zoho-preflight/validator";`),
    bundleForBrowser(
      `export { createPreflight } from "@zoho-preflight/validator/core"; export { catalogue } from "@zoho-preflight/metadata/catalogue";`,
    ),
    bundleForBrowser(`export { createPreflight } from "@zoho-preflight/validator/core";`),
    bundleForBrowser(
      `export { createPreflight } from "@zoho-preflight/validator/core"; export { catalogue } from "@zoho-preflight/metadata/catalogue"; export { words } from "@zoho-preflight/validator/words";`,
    ),
  ]);
}, 60_000);

/**
 * What an expression gives after the script has run in a page that forbids `eval` and `new Function`, as a strict Content-Security-Policy
 * does. Beside the language the page has `URL` and `URLSearchParams`, which browsers, workers and edge runtimes share; nothing of Node's.
 */
function inPage(script: string, expression: string): unknown {
  const page = createContext({ URL, URLSearchParams }, { codeGeneration: { strings: false, wasm: false } });
  new Script(script, { filename: "preflight.js" }).runInContext(page, { timeout: 10_000 });
  const json: unknown = new Script(`JSON.stringify(${expression})`).runInContext(page, { timeout: 10_000 });
  return JSON.parse(String(json));
}

describe("a page with a strict Content-Security-Policy", () => {
  it("is one: no Node, no eval", () => {
    expect(inPage("", "[typeof process, typeof Buffer, typeof require, typeof setImmediate]")).toEqual([
      "undefined",
      "undefined",
      "undefined",
      "undefined",
    ]);
    expect(() => inPage("", `eval("1")`)).toThrow("Code generation from strings disallowed");
    expect(() => inPage("", `new Function("return 1")()`)).toThrow("Code generation from strings disallowed");
  });

  it("judges a bad request with everything in, as Node does", () => {
    const request = {
      method: "POST",
      url: "https://www.zohoapis.com/crm/v8/Leads",
      body: { data: [{ Company: "Ng & Co" }] },
    };
    const report = inPage(everything, `Preflight.validate(${JSON.stringify(request)})`);
    expect(report).toMatchObject({
      ok: false,
      issues: [
        {
          check: "mandatory-fields",
          code: "MANDATORY_NOT_FOUND",
          severity: "error",
          path: ["body", "data", 0],
          details: { api_name: "Last_Name", json_path: "$.data[0].Last_Name" },
        },
      ],
      response: { status: 400 },
    });
    expect(report).toEqual(JSON.parse(JSON.stringify(validate(request))));
  });

  it("accepts a good request with everything in", () => {
    const request = {
      method: "POST",
      url: "https://www.zohoapis.com/crm/v8/Leads",
      body: { data: [{ Last_Name: "Ng", Company: "Ng & Co" }] },
    };
    expect(inPage(everything, `Preflight.validate(${JSON.stringify(request)})`)).toMatchObject({
      ok: true,
      issues: [],
      operation: { id: "records.insert", module: "Leads" },
    });
  });

  it("judges by an org's own metadata with the core", () => {
    const snapshot = {
      version: "v8",
      modules: [{ api_name: "Projects" }],
      fields: {
        Projects: [{ api_name: "Name", data_type: "text", json_type: "string", length: 12, system_mandatory: true }],
      },
    };
    const request = {
      method: "POST",
      url: "https://www.zohoapis.eu/crm/v8/Projects",
      body: { data: [{ Name: "Roof" }, { Name: "Roof and cellar" }, {}] },
    };
    const report = inPage(
      coreWithCatalogue,
      `Preflight.createPreflight({ snapshot: ${JSON.stringify(snapshot)}, catalogue: Preflight.catalogue, dataCenter: "eu" }).validate(${JSON.stringify(request)})`,
    );
    expect(report).toMatchObject({
      ok: false,
      issues: [
        { check: "field-length", code: "INVALID_DATA", severity: "error", path: ["body", "data", 1, "Name"] },
        { check: "mandatory-fields", code: "MANDATORY_NOT_FOUND", severity: "error", path: ["body", "data", 2] },
      ],
    });
  });
});

describe("the core in a page", () => {
  const judged = (script: string, given: string): unknown =>
    inPage(
      script,
      `Preflight.createPreflight({ snapshot: { version: "v8", modules: [], fields: {} }, catalogue: Preflight.catalogue${given} }).validate({ url: "/crm/v8/Leads?fields=id&per_page=500" }).issues.map(({ message }) => message)`,
    );

  it("says kind and facts without words", () => {
    expect(judged(coreWithCatalogue, "")).toEqual([
      'param-limits: perPage (param: "per_page", value: "500", limit: 200)',
    ]);
  });

  it("speaks in sentences with the words that are handed in", () => {
    expect(judged(coreWithWords, ", words: Preflight.words")).toEqual(["per_page is 500; the maximum is 200."]);
  });
});

describe("a page that guards its fetch", () => {
  it("sends nothing that Zoho CRM would refuse, and the rest as it is", async () => {
    const script = await bundleForBrowser(
      `export { createPreflight } from "@zoho-preflight/validator"; export { preflightFetch } from "@zoho-preflight/validator/fetch";`,
    );
    const sent: unknown[][] = [];
    const fetch = (...args: unknown[]): Promise<string> => {
      sent.push(args);
      return Promise.resolve("answer");
    };
    const page = createContext(
      { URL, URLSearchParams, location: { origin: "https://widget.example.com" }, fetch },
      { codeGeneration: { strings: false, wasm: false } },
    );
    new Script(script, { filename: "preflight.js" }).runInContext(page, { timeout: 10_000 });
    new Script("const zohoFetch = Preflight.preflightFetch(Preflight.createPreflight())").runInContext(page);
    const call = (record: object): unknown => {
      const init = {
        method: "POST",
        headers: { Authorization: "Zoho-oauthtoken {access_token}" },
        body: JSON.stringify({ data: [record] }),
      };
      return new Script(
        `zohoFetch("https://www.zohoapis.com/crm/v8/Leads", ${JSON.stringify(init)}).catch((error) => error.name)`,
      ).runInContext(page);
    };
    expect(await call({ Company: "Ng & Co" })).toBe("PreflightError");
    expect(sent).toEqual([]);
    expect(await call({ Last_Name: "Ng" })).toBe("answer");
    expect(sent.map(([url]) => url)).toEqual(["https://www.zohoapis.com/crm/v8/Leads"]);

    const size = Math.round((gzipKilobytes(script) - gzipKilobytes(everything)) * 10) / 10;
    expect(size, `the wrapper adds ${size} KB after gzip, the budget is ${BUDGET.wrapper} KB`).toBeLessThanOrEqual(
      BUDGET.wrapper,
    );
  });
});

describe("a page in which nothing is sent", () => {
  it("answers as Zoho would, with what browsers and edge workers share", async () => {
    const script = await bundleForBrowser(`export { handler } from "@zoho-preflight/validator/stand-in";`);
    const page = createContext(
      { URL, URLSearchParams, Request, Response, TextDecoder, TextEncoder, atob, btoa },
      { codeGeneration: { strings: false, wasm: false } },
    );
    new Script(script, { filename: "preflight.js" }).runInContext(page, { timeout: 10_000 });
    new Script("const answer = Preflight.handler()").runInContext(page);
    const ask = async (path: string, body?: unknown): Promise<unknown> => {
      const headers = { Authorization: "Zoho-oauthtoken 1000.invented" };
      const init = body === undefined ? { headers } : { method: "POST", headers, body: JSON.stringify(body) };
      const request = `new Request("https://www.zohoapis.com${path}", ${JSON.stringify(init)})`;
      const response = (await new Script(`answer(${request})`).runInContext(page)) as Response;
      return [response.status, response.headers.get("x-preflight-checks")];
    };
    expect(await ask("/crm/v8/Leads", { data: [{ Company: "Ng & Co" }] })).toEqual([400, "mandatory-fields"]);
    expect(await ask("/crm/v8/Leads", { data: [{ Last_Name: "Ng" }, { Last_Name: "Okafor" }] })).toEqual([201, null]);
    expect(await ask("/crm/v8/Leads?fields=Last_Name&per_page=1&page_token=bm9wZQ")).toEqual([200, null]);
    expect(await ask("/oauth/v2/token?grant_type=authorization_code", {})).toEqual([200, null]);

    const size = Math.round((gzipKilobytes(script) - gzipKilobytes(everything)) * 10) / 10;
    expect(size, `handler() adds ${size} KB after gzip, the budget is ${BUDGET.standIn} KB`).toBeLessThanOrEqual(
      BUDGET.standIn,
    );
  });
});

describe("the size of a bundle", () => {
  it("is within the budget with everything in", () => {
    const size = gzipKilobytes(everything);
    expect(size, `everything in is ${size} KB after gzip, the budget ${BUDGET.everything} KB`).toBeLessThanOrEqual(
      BUDGET.everything,
    );
  });

  it("is within the budget for the core alone", () => {
    const size = gzipKilobytes(coreAlone);
    expect(size, `the core is ${size} KB after gzip, the budget ${BUDGET.core} KB`).toBeLessThanOrEqual(BUDGET.core);
  });

  it("is within the budget for the core with the catalogue", () => {
    const size = gzipKilobytes(coreWithCatalogue);
    const budget = BUDGET.coreWithCatalogue;
    expect(size, `core and catalogue are ${size} KB after gzip, the budget ${budget} KB`).toBeLessThanOrEqual(budget);
  });

  it("of the core leaves out catalogue, words and standard org", () => {
    expect(coreWithWords).toContain("the maximum is");
    expect(coreWithCatalogue).not.toContain("the maximum is");
    expect(everything).toContain("global_picklists");
    expect(coreAlone).not.toContain("global_picklists");
    expect(everything).toContain("Email_Opt_Out");
    expect(coreAlone).not.toContain("Email_Opt_Out");
  });
});
