import { UNKNOWN } from "@zoho-preflight/validator/seen";

import { describe, get, verbs } from "../../../../../../test/verbs.ts";

const NOW = Date.UTC(2026, 10, 30, 12);
const TODAY = "2026-11-30T08:00:00Z";

const of = (org: object, more: object = {}): ReturnType<typeof verbs> =>
  verbs("supported-feature", {
    now: () => NOW,
    snapshot: {
      version: "v8",
      modules: [{ api_name: "Leads" }],
      fields: {},
      org: { org: [org] },
      pulledAt: TODAY,
      ...more,
    },
  });
const edition = (paid_type: string, more: object = {}): object => ({
  license_details: { paid_type, paid: false, ...more },
});
const currency = { method: "POST", url: "/crm/v8/org/currencies", body: { currencies: [{ name: "Euro - EUR" }] } };

describe("supported-feature", () => {
  of(edition("free")).predicts("several currencies in the free edition", currency, {
    code: "FEATURE_NOT_SUPPORTED",
    severity: "error",
    path: ["url", "path", 0],
    details: {},
    message: "Multi-currency is not part of the free edition, which is your org's.",
  });
  of(edition("free"), { pulledAt: "2026-11-20T08:00:00Z" }).predicts("metadata of last week, as a warning", currency, {
    code: "FEATURE_NOT_SUPPORTED",
    severity: "warning",
  });
  of(edition("standard")).predicts("an edition about which sources disagree, as a warning", currency, {
    code: "FEATURE_NOT_SUPPORTED",
    severity: "warning",
    because: { kind: "doubted", facts: { feature: "Multi-currency", edition: "standard" } },
    message: "Multi-currency may not be part of the standard edition, which is your org's: Zoho's pages disagree.",
  });
  of(edition("enterprise"), {
    features: { __features: [{ api_name: "global_picklists", details: { limits: { total: 0 } } }] },
  }).predicts(
    "a feature of which none is allowed",
    { method: "POST", url: "/crm/v8/settings/global_picklists", body: { global_picklists: [{}] } },
    {
      code: "FEATURE_NOT_SUPPORTED",
      severity: "error",
      message: "Global picklists is not part of your org: its limit is 0.",
    },
  );
  of({ ...edition("enterprise"), mc_status: false }).predicts("a feature that is switched off", currency, {
    code: "FEATURE_NOT_ENABLED",
    severity: "error",
    message: "Multi-currency is switched off in your org. Switch it on first.",
  });
  of(edition("standard")).predicts(
    "a parameter that only larger editions take, as a warning",
    {
      method: "POST",
      url: "/crm/v8/Leads/actions/mass_update?cvid=5000000000000100001",
      body: { data: [{ City: "Oslo" }] },
    },
    { code: "FEATURE_NOT_SUPPORTED", severity: "warning" },
  );

  of(edition("enterprise")).accepts("an edition that has it", currency);
  of({ ...edition("enterprise"), mc_status: false }).accepts("the call that switches it on", {
    method: "POST",
    url: "/crm/v8/org/currencies/actions/enable",
    body: { base_currency: { name: "Euro - EUR" } },
  });
  of(edition("free", { trial_type: "enterprise", trial_expiry: "2026-12-31" })).accepts(
    "a trial that still runs",
    currency,
  );
  of(edition("free", { trial_type: "enterprise", trial_expiry: "2026-06-30" })).accepts(
    "a trial that is over, with nothing paid: the edition is not known",
    currency,
  );
  of(edition("free")).accepts("other operations", get("Leads?fields=id"));
  of(edition("free")).silent("an address that is a variable", { method: "POST", url: UNKNOWN });
});

describe("supported-feature, without an org", () => {
  verbs("supported-feature").silent("every call", { ...currency, method: UNKNOWN });
});
