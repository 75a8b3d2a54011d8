import { describe, expect, it } from "vitest";

import { preflightMatchers } from "./matchers.ts";

interface Passing {
  toPassPreflight: () => void | Promise<void>;
}

expect.extend({ ...preflightMatchers() });
const that = (request: unknown): Passing & { readonly not: Passing } => expect(request) as never;

const lead = (record: object): object => ({ method: "POST", url: "/crm/v8/Leads", body: { data: [record] } });

describe("toPassPreflight", () => {
  it("passes what Zoho takes, and says why it does not pass the rest", () => {
    void that(lead({ Last_Name: "Okafor" })).toPassPreflight();
    void that(lead({ Company: "Okafor & Sons" })).not.toPassPreflight();
    expect(() => that(lead({ Company: "Okafor & Sons" })).toPassPreflight()).toThrow(
      /error body\.data\[0\]: "Last_Name" is missing.* \(mandatory-fields\)/,
    );
    expect(() => that(undefined).toPassPreflight()).toThrow("request-shape");
    expect(() => that(lead({ Last_Name: "Okafor" })).not.toPassPreflight()).toThrow("nothing is found wrong");
  });

  it("reads the body of a Request, which can still be sent", async () => {
    const request = (body: object): Request =>
      new Request("https://www.zohoapis.com/crm/v8/Leads", {
        method: "POST",
        headers: { Authorization: "Zoho-oauthtoken {access_token}" },
        body: JSON.stringify(body),
      });
    const good = request({ data: [{ Last_Name: "Okafor" }] });
    await that(good).toPassPreflight();
    expect(await good.json()).toEqual({ data: [{ Last_Name: "Okafor" }] });
    await expect(that(request({ data: [{ Company: "Okafor" }] })).toPassPreflight()).rejects.toThrow("Last_Name");
  });

  it("counts warnings where it is asked to", () => {
    const [errors, all] = [preflightMatchers(), preflightMatchers({ warnings: true })];
    const odd = lead({ Last_Name: "Okafor", Lsat_Nmae: "x" });
    expect([errors.toPassPreflight(odd), all.toPassPreflight(odd)]).toMatchObject([{ pass: true }, { pass: false }]);
    expect(() => preflightMatchers({ warning: true } as never)).toThrow('option "warning"');
  });
});
