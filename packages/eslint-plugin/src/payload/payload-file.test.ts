import { join } from "node:path";

import { describe, expect, it } from "vitest";

import { project } from "../../../../test/linting/project.ts";
import { payloadFile } from "./payload-file.ts";
import type { RequestLine } from "./payload-file.ts";

const named = (filename: string): RequestLine | "names its own" | "no payload file" => {
  const file = payloadFile({ filename: `/boats/${filename}`, cwd: "/boats" }, { payloads: [] });
  return file === undefined ? "no payload file" : (file.request?.("v8") ?? "names its own");
};

describe("payloadFile", () => {
  it("tells the request by the name", () => {
    expect(named("Leads.insert.zoho.json")).toEqual({ method: "POST", url: "/crm/v8/Leads" });
    expect(named("Leads.update.zoho.json")).toEqual({ method: "PUT", url: "/crm/v8/Leads" });
    expect(named("Leads.upsert.zoho.json")).toEqual({ method: "POST", url: "/crm/v8/Leads/upsert" });
    expect(named("payloads/Sales_Orders.insert.zoho.jsonc")).toEqual({ method: "POST", url: "/crm/v8/Sales_Orders" });
    expect(named("Leads.insert.zoho.json5")).toEqual({ method: "POST", url: "/crm/v8/Leads" });
    expect(named("Leads.insert.from-fair.2026.zoho.json")).toEqual({ method: "POST", url: "/crm/v8/Leads" });
  });

  it("leaves it to the others to name their own", () => {
    expect(named("leads.zoho.json")).toBe("names its own");
    expect(named("Leads.search.zoho.json")).toBe("names its own");
    expect(named(".zoho.json")).toBe("names its own");
    expect(named("Leads.toString.zoho.json")).toBe("names its own");
  });

  it("knows ordinary files by their names", () => {
    expect(named("package.json")).toBe("no payload file");
    expect(named("Leads.insert.json")).toBe("no payload file");
    expect(named("Leads.insert.zoho.js")).toBe("no payload file");
    expect(named("zoho.json")).toBe("no payload file");
    expect(named("Leads.insert.zoho.json/package.json")).toBe("no payload file");
    expect(named("Leads.insert.zoho.json.bak")).toBe("no payload file");
  });

  it("says that an operation is misspelt", () => {
    const problem = (filename: string): string | undefined =>
      payloadFile({ filename, cwd: "/" }, { payloads: [] })?.problem;
    expect(problem("/boats/Leads.insrt.zoho.json")).toBe(
      'The file\'s name says "insrt", which is not an operation, so the file is not checked. Did you mean "Leads.insert.zoho.json"?',
    );
    expect(problem("/boats/Leads.Upsert.zoho.json5")).toBe(
      'The file\'s name says "Upsert", which is not an operation, so the file is not checked. Did you mean "Leads.upsert.zoho.json5"?',
    );
    expect(problem("/boats/oauth.credentials.zoho.json")).toBeUndefined();
    expect(problem("/boats/Leads.insert.zoho.json")).toBeUndefined();
  });
});

describe("a pattern of the settings", () => {
  const fits = (files: string, filename: string, folder?: string): boolean =>
    payloadFile(
      { filename: `/boats/${filename}`, cwd: "/boats" },
      { payloads: [{ files, request: "PUT /crm/v7/Deals", ...(folder === undefined ? {} : { folder }) }] },
    ) !== undefined;

  it("counts from the working directory", () => {
    expect(fits("payloads/*.json", "payloads/deal.json")).toBe(true);
    expect(fits("./payloads/*.json", "payloads/deal.json")).toBe(true);
    expect(fits("payloads/*.json", "src/payloads/deal.json")).toBe(false);
    expect(fits("payloads/*.json", "payloads/old/deal.json")).toBe(false);
    expect(fits("payloads/**/*.json", "payloads/old/deal.json")).toBe(true);
    expect(fits("payloads/*.{json,jsonc}", "payloads/deal.jsonc")).toBe(true);
    expect(fits("**/.fixtures/*.json", "test/.fixtures/deal.json")).toBe(true);
  });

  it("fits in any folder when it has no slash", () => {
    expect(fits("deal-*.json", "src/deep/deal-1.json")).toBe(true);
    expect(fits("deal-*.json", "src/deal.json")).toBe(false);
  });

  it("counts from the folder of zoho-preflight.json when it stands there", () => {
    expect(fits("payloads/*.json", "packages/a/payloads/deal.json", "/boats/packages/a")).toBe(true);
    expect(fits("payloads/*.json", "payloads/deal.json", "/boats/packages/a")).toBe(false);
  });

  it("counts from the folder of eslint.config.js, wherever ESLint was started", () => {
    const folder = project({ "packages/a/eslint.config.js": "" });
    const file = { filename: join(folder, "packages/a/payloads/deal.json"), cwd: "/" };
    expect(payloadFile(file, { payloads: [{ files: "payloads/*.json", request: "PUT /crm/v7/Deals" }] })).toBeDefined();
    expect(
      payloadFile(
        { ...file, filename: join(folder, "payloads/deal.json") },
        { payloads: [{ files: "payloads/*.json", request: "PUT /crm/v7/Deals" }] },
      ),
    ).toBeUndefined();
  });

  it("says the request, the first one that fits, and wins over the name", () => {
    const payloads = [
      { files: "*.json", request: "PUT /crm/v7/Deals" },
      { files: "**", request: "POST /crm/v7/Leads" },
    ];
    expect(
      payloadFile({ filename: "/boats/Leads.insert.zoho.json", cwd: "/boats" }, { payloads })?.request?.("v8"),
    ).toEqual({ method: "PUT", url: "/crm/v7/Deals" });
  });
});
