import { inspect } from "node:util";

import axios from "axios";
import { Agent, request as undiciRequest } from "undici";
import { afterEach, describe, expect, it, vi } from "vitest";

import { createPreflight } from "@zoho-preflight/validator";
import type { Report } from "@zoho-preflight/validator";
import { attachPreflight } from "@zoho-preflight/validator/axios";
import { preflightFetch } from "@zoho-preflight/validator/fetch";
import { guardRequests, PreflightError } from "@zoho-preflight/validator/guard";
import { attachPreflight as attachToSdk } from "@zoho-preflight/validator/sdk";
import { readSnapshot } from "@zoho-preflight/validator/snapshot";
import { preflightInterceptor } from "@zoho-preflight/validator/undici";

import { leaksIn, NAMES, orgWithSecretFields, requestsWith } from "./samples.ts";

/** Law: no secret of a request stands in what is said of it. */

const org = createPreflight({ snapshot: readSnapshot(orgWithSecretFields() as never) });
const standard = createPreflight();

/** All that a program may print of a report: not the path, which leads into the request, but what is said. */
function said(report: Report): string {
  const { issues } = report;
  const read = issues.map(({ message, because, details, suggestions }) => [message, because, details, suggestions]);
  return [
    JSON.stringify(report),
    inspect(report, { depth: Infinity }),
    JSON.stringify(read),
    JSON.stringify(report.response ?? null),
  ].join("\n");
}

describe("a report", () => {
  it("has 90 names and more to look for", () => {
    expect(new Set(NAMES).size).toBeGreaterThanOrEqual(90);
  });

  it("does not repeat what stands under the name of a secret, nor what has the form of a token", () => {
    const texts = NAMES.flatMap((name) =>
      requestsWith(name).flatMap((request) => [org, standard].map((preflight) => said(preflight.validate(request)))),
    );
    expect(leaksIn(texts.join("\n"))).toEqual([]);
  });

  it("shows other values", () => {
    const report = org.validate({ method: "POST", url: "/crm/v8/Leads", body: { data: [{ Last_Name: "no email" }] } });
    expect(said(report)).toContain("no email");
  });
});

describe("wrappers", () => {
  afterEach(() => {
    vi.restoreAllMocks();
  });

  /** What a wrapper throws and warns of, in every form in which a program prints it. */
  async function printedBy(
    send: (request: ReturnType<typeof requestsWith>[number]) => Promise<unknown>,
  ): Promise<string> {
    const printed: string[] = [];
    vi.spyOn(console, "warn").mockImplementation((...told: unknown[]) => {
      printed.push(told.map((text) => (typeof text === "string" ? text : inspect(text))).join(" "));
    });
    for (const name of NAMES)
      for (const request of requestsWith(name)) {
        const error: unknown = await send(request).then(
          () => undefined,
          (reason: unknown) => reason,
        );
        for (let at = error; at instanceof Error; at = at.cause)
          if (at instanceof PreflightError || at.name === "PreflightError")
            printed.push(String(at), at.stack ?? "", JSON.stringify(at), inspect(at, { depth: Infinity }));
      }
    return printed.join("\n");
  }

  it("of fetch", async () => {
    const answers: typeof globalThis.fetch = () => Promise.resolve(new Response("{}"));
    const fetch = preflightFetch(org, { fetch: answers });
    const printed = await printedBy(({ url, method, headers, body }) =>
      fetch(url, {
        method,
        headers: Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, encodeURIComponent(value)])),
        ...(body === undefined ? {} : { body: typeof body === "string" ? body : JSON.stringify(body) }),
      }),
    );
    expect(printed).toContain("was not sent");
    expect(leaksIn(printed)).toEqual([]);
  });

  it("of any client", async () => {
    for (const onIssues of ["throw-and-warn", "warn"] as const) {
      const guard = guardRequests(org, { onIssues });
      const printed = await printedBy(async (request) => {
        guard(request);
        return Promise.resolve();
      });
      expect(printed).toContain("Zoho CRM would");
      expect(leaksIn(printed)).toEqual([]);
    }
  });

  it("of axios", async () => {
    const client = axios.create({ adapter: () => Promise.reject(new Error("sent")) });
    attachPreflight(client, org);
    const printed = await printedBy(({ url, method, headers, body }) =>
      client.request({ url, method, headers: { ...headers }, data: body }),
    );
    expect(printed).toContain("was not sent");
    expect(leaksIn(printed)).toEqual([]);
  });

  it("of undici", async () => {
    const agent = new Agent();
    const dispatcher = agent.compose(preflightInterceptor(org), () => () => {
      throw new Error("sent");
    });
    const printed = await printedBy(({ url, method, body }) =>
      undiciRequest(url, {
        method: method as "GET",
        dispatcher,
        ...(body === undefined ? {} : { body: typeof body === "string" ? body : JSON.stringify(body) }),
      }),
    );
    await agent.close();
    expect(leaksIn(printed)).toEqual([]);
  });

  it("of the SDKs", async () => {
    class Connector {
      setRequestBody(): void {}
      fireRequest(converter: unknown): Promise<unknown> {
        return Promise.resolve(converter);
      }
    }
    attachToSdk(Connector, org);
    const printed = await printedBy(({ url, method, headers, body }) =>
      Object.assign(new Connector(), {
        url,
        requestMethod: method,
        headers: new Map(Object.entries(headers)),
        parameters: new Map(),
        requestBody: body,
        contentType: "application/json",
      }).fireRequest(undefined),
    );
    expect(printed).toContain("was not sent");
    expect(leaksIn(printed)).toEqual([]);
  });
});
