import { describe, expect, it } from "vitest";

import { createPreflight, OptionError } from "../index.ts";

const message = (options: object): string => {
  try {
    createPreflight(options);
  } catch (error) {
    if (error instanceof OptionError) return error.message;
    throw error;
  }
  return "accepted";
};

describe("createPreflight options", () => {
  it("takes all that are right", () => {
    expect(
      message({
        scopes: ["ZohoCRM.modules.ALL"],
        dataCenter: "eu",
        environment: "sandbox",
        apiVersion: "v8",
        token: { expiresAt: new Date() },
        severity: { "known-module": "off" },
      }),
    ).toBe("accepted");
    expect(message({ token: { expiresAt: 1_790_000_000_000 } })).toBe("accepted");
  });

  it("names the wrong one, what is expected and what was found", () => {
    expect(message({ dataCenter: "europe" })).toBe(
      'createPreflight: option "dataCenter": expected one of us, eu, in, au, jp, cn, ca, sa, ae, uk, found "europe".',
    );
    expect(message({ scopes: "ZohoCRM.modules.ALL" })).toBe(
      'createPreflight: option "scopes": expected an array of scopes such as "ZohoCRM.modules.ALL", found "ZohoCRM.modules.ALL".',
    );
    expect(message({ apiVersion: 8 })).toBe(
      'createPreflight: option "apiVersion": expected a version such as "v8", found 8.',
    );
  });

  it("refuses seconds", () => {
    expect(message({ token: { expiresAt: 1_790_000_000 } })).toBe(
      'createPreflight: option "token.expiresAt": expected epoch milliseconds; this looks like seconds given, multiply by 1000, found 1790000000.',
    );
  });

  it("knows the names of checks and options", () => {
    expect(message({ severity: { "known-modul": "off" } })).toBe(
      'createPreflight: option "severity": expected names of checks (did you mean "known-module"?), found "known-modul".',
    );
    expect(message({ severity: { "known-module": "warn" } })).toBe(
      'createPreflight: option "severity["known-module"]": expected one of error, warning, off, found "warn".',
    );
    expect(message({ datacenter: "eu" })).toBe(
      'createPreflight: option "datacenter": expected "dataCenter", found "datacenter".',
    );
  });
});
