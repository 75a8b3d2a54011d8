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
      'createPreflight: option "scopes": expected a list of scopes, ["ZohoCRM.modules.ALL"], found "ZohoCRM.modules.ALL".',
    );
    expect(message({ apiVersion: 8 })).toBe(
      'createPreflight: option "apiVersion": expected an API version such as "v8", found the number 8.',
    );
  });

  it("refuses seconds", () => {
    expect(message({ token: { expiresAt: 1_790_000_000 } })).toBe(
      'createPreflight: option "token.expiresAt": expected epoch milliseconds, found the number 1790000000. That looks like seconds: multiply by 1000.',
    );
  });

  it("knows the names of checks and options", () => {
    expect(message({ severity: { "known-modul": "off" } })).toBe(
      'createPreflight: option "severity": expected the name of a check, found "known-modul". Did you mean "known-module"?',
    );
    expect(message({ severity: { "known-module": "warn" } })).toBe(
      'createPreflight: option "severity["known-module"]": expected one of error, warning, off, found "warn". Did you mean "warning"?',
    );
    expect(message({ datacenter: "eu" })).toBe(
      'createPreflight: option "datacenter": expected a known key, found "datacenter". Did you mean "dataCenter"?',
    );
  });
});
