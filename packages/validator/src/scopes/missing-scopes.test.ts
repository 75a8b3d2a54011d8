import { expect, it } from "vitest";

import { createPreflight } from "@zoho-preflight/validator";

it("one list of scopes serves two orgs, each with its own modules", () => {
  const scopes = ["ZohoCRM.modules.leads.READ"];
  const org = (generated_type: string) => ({
    version: "v8",
    modules: [{ api_name: "Vehicles", generated_type }],
    fields: {},
  });
  const found = [org("linking"), org("custom")].map((snapshot) =>
    createPreflight({ snapshot, scopes })
      .validate({ method: "GET", url: "/crm/v8/Vehicles?fields=id" })
      .issues.map(({ code }) => code),
  );
  // Which scope a linking module needs is not known; a custom one needs that of custom modules.
  expect(found).toEqual([[], ["OAUTH_SCOPE_MISMATCH"]]);
});
