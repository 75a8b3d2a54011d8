import axios from "axios";
import type { Dispatcher } from "undici";
import { describe, expect, it } from "vitest";

import { catalogue } from "@zoho-preflight/metadata/catalogue";
import { createPreflight, validate } from "@zoho-preflight/validator";
import type { Report } from "@zoho-preflight/validator";
import { attachPreflight as attachToAxios } from "@zoho-preflight/validator/axios";
import { preflightFetch } from "@zoho-preflight/validator/fetch";
import { attachPreflight as attachToSdk } from "@zoho-preflight/validator/sdk";
import { preflightInterceptor } from "@zoho-preflight/validator/undici";

import { addedIn2026 } from "./added-in-2026.ts";
import { invented } from "./invented.ts";
import { misspeltAddresses } from "./misspelt.ts";

const HOST = "https://www.zohoapis.com";
const headers = { Authorization: "Zoho-oauthtoken {access_token}" };

/** `["POST", "/crm/v8/Leads/bulk/search"]`: operations of the list with sample values. */
const added = addedIn2026.flatMap(([path, methods]) => {
  const url = path
    .replace("{version}", "v8")
    .replace("{module}", "Leads")
    .replace(/\{\w+\}/g, "800000000000123001");
  return methods.split(" ").map((method) => ({ method, url: HOST + url }));
});
const requests = [
  ...added,
  ...invented.map((line) => {
    const [method = "", path = ""] = line.split(" ");
    return { method, url: HOST + path };
  }),
];

const refusals = ({ issues }: Report): string[] =>
  issues.filter(({ severity }) => severity === "error").map(({ check, message }) => `${check} ${message}`);

describe("an address that Zoho added since, or may add", () => {
  it("is on lists long enough to mean something", () => {
    expect(added).toHaveLength(85);
    expect(invented.length).toBeGreaterThanOrEqual(30);
  });

  it.each(requests)("$method $url is no error, and no answer is foretold", (request) => {
    const report = validate({ ...request, headers });
    expect(refusals(report)).toEqual([]);
    expect(report.response).toBeUndefined();
    if (request.method === "GET" || request.method === "DELETE") return;
    expect(refusals(validate({ ...request, headers, body: {} }))).toEqual([]);
  });
});

describe("an operation of 2026", () => {
  it.each(added)("$method $url is known", (request) => {
    const { operation, issues } = validate({ ...request, headers });
    expect(operation?.method).toBe(request.method);
    expect(issues.filter(({ stage }) => stage === "url" || stage === "method")).toEqual([]);
  });
});

describe("no wrapper stops it", () => {
  const preflight = createPreflight();
  const onIssues = "throw";
  const lines = requests.map(({ method, url }) => `${method} ${url}`);

  it("fetch", async () => {
    const sent: string[] = [];
    const fetch = preflightFetch(preflight, {
      onIssues,
      fetch: (input, init) => {
        sent.push(`${init?.method ?? "GET"} ${input instanceof Request ? input.url : input.toString()}`);
        return Promise.resolve(new Response("{}"));
      },
    });
    for (const { method, url } of requests) await fetch(url, { method, headers });
    expect(sent).toEqual(lines);
  });

  it("axios", async () => {
    const sent: string[] = [];
    const instance = axios.create({
      adapter: (config) => {
        sent.push(`${(config.method ?? "").toUpperCase()} ${config.url ?? ""}`);
        return Promise.resolve({ data: {}, status: 200, statusText: "OK", headers: {}, config });
      },
    });
    attachToAxios(instance, preflight, { onIssues });
    for (const { method, url } of requests) await instance.request({ method, url, headers });
    expect(sent).toEqual(lines);
  });

  it("undici", () => {
    const sent: string[] = [];
    const send: Dispatcher["dispatch"] = ({ method, origin, path }) => {
      sent.push(`${method} ${String(origin)}${path}`);
      return true;
    };
    const dispatch = preflightInterceptor(preflight, { onIssues })(send);
    for (const { method, url } of requests)
      dispatch({ origin: HOST, path: url.slice(HOST.length), method, headers }, {});
    expect(sent).toEqual(lines);
  });

  it("Zoho's SDK", async () => {
    const sent: string[] = [];
    class Connector {
      url = "";
      requestMethod = "";
      headers = headers;
      setRequestBody(): void {
        // What tells a connector from other classes.
      }
      fireRequest(): Promise<unknown> {
        sent.push(`${this.requestMethod} ${this.url}`);
        return Promise.resolve();
      }
    }
    attachToSdk(Connector, preflight, { onIssues });
    for (const { method, url } of requests)
      await Object.assign(new Connector(), { requestMethod: method, url }).fireRequest();
    expect(sent).toEqual(lines);
  });
});

describe("a misspelt address", () => {
  const judged = misspeltAddresses(catalogue.operations).map((one) => ({
    ...one,
    report: validate({ method: one.method, url: HOST + one.written, headers }),
  }));
  // What another address takes by a placeholder is not unknown: `/crm/v8/uesrs` is a module by its form.
  const unknown = judged.filter(
    ({ report }) => report.operation === undefined && !report.issues.some(({ check }) => check === "allowed-method"),
  );
  const explained = unknown.filter(({ report, meant }) =>
    report.issues.some(
      ({ check, severity, suggestions }) =>
        check === "known-endpoint" && severity === "error" && suggestions?.[0]?.text === meant,
    ),
  );

  it("is an error that names the right address first, for 95 of a hundred", () => {
    expect(unknown.length).toBeGreaterThan(1500);
    const others = unknown.filter((one) => !explained.includes(one)).map(({ written, meant }) => `${written} ${meant}`);
    expect(explained.length / unknown.length, others.slice(0, 40).join("\n")).toBeGreaterThanOrEqual(0.95);
  });
});
