import { describe, expect, it } from "vitest";

import { validate } from "@zoho-preflight/validator";
import { UNKNOWN } from "@zoho-preflight/validator/seen";

import { get, verbs } from "../../../../../../test/verbs.ts";

const revoked = (): unknown => {
  const { proxy, revoke } = Proxy.revocable({}, {});
  revoke();
  return proxy;
};

describe("request-shape", () => {
  const { predicts, accepts, silent } = verbs("request-shape");

  predicts("no request", undefined, {
    code: null,
    severity: "error",
    path: ["url"],
    details: {},
    message:
      'This is not a request. Give an object with a url, such as { method: "GET", url: "https://www.zohoapis.com/crm/v8/Leads?fields=id" }.',
  });
  predicts("a request without URL", { method: "GET" }, { code: null });
  predicts("a URL that is a number", { url: 8 }, { code: null });
  predicts("an object that cannot be read", revoked(), { code: null });
  predicts(
    "a getter that throws",
    Object.defineProperty({}, "url", {
      get: () => {
        throw new Error("no");
      },
    }),
    { code: null },
  );

  accepts("a request", get("org"));
  silent("a URL that is a variable", { url: UNKNOWN });

  it("is an error that has no effect at Zoho, which gets nothing", () => {
    const { ok, issues } = validate({ method: "GET" });
    expect(ok).toBe(false);
    expect(issues.map((issue) => ("effect" in issue.toJSON() ? issue.effect : "none"))).toEqual(["none"]);
  });
});
