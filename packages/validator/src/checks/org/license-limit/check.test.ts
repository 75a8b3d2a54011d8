import { UNKNOWN } from "@zoho-preflight/validator/seen";

import { describe, get, verbs } from "../../../../../../test/verbs.ts";

const NOW = Date.UTC(2026, 10, 30, 12);
const licences = (available: number): object => ({
  userLicenses: {
    __features: [
      {
        details: {
          available_count: { total: available },
          used_count: { total: 10 - available },
          limits: { total: 10 },
        },
      },
    ],
  },
});
const of = (parts: object): ReturnType<typeof verbs> =>
  verbs("license-limit", {
    now: () => NOW,
    snapshot: {
      version: "v8",
      modules: [{ api_name: "Leads" }],
      fields: {},
      pulledAt: "2026-11-30T08:00:00Z",
      ...parts,
    },
  });
const user = { method: "POST", url: "/crm/v8/users", body: { users: [{ last_name: "Ng", email: "ng@example.com" }] } };

describe("license-limit", () => {
  of(licences(0)).predicts("a user too many", user, {
    code: "LICENSE_LIMIT_EXCEEDED",
    severity: "error",
    path: ["body", "users", 0],
    details: {},
    message: "No user licence is left of 10. Deactivate a user or buy a licence first.",
  });
  of({ ...licences(0), pulledAt: "2026-11-22T08:00:00Z" }).predicts("with metadata of last week, as a warning", user, {
    code: "LICENSE_LIMIT_EXCEEDED",
    severity: "warning",
  });
  of({ ...licences(0), pulledAt: undefined }).predicts("with metadata of no date, as a warning", user, {
    code: "LICENSE_LIMIT_EXCEEDED",
    severity: "warning",
  });
  of({ users: { active: 10 }, org: { org: [{ license_details: { users_license_purchased: 10 } }] } }).predicts(
    "by our own count, as a warning",
    user,
    {
      code: "LICENSE_LIMIT_EXCEEDED",
      severity: "warning",
      message:
        "Your org has 10 active users and 10 licences, so none may be left. Deactivate a user or buy a licence first.",
    },
  );

  of({ users: { active: 1 }, org: { org: [{ license_details: { users_license_purchased: 1 } }] } }).predicts(
    "by our own count of one",
    user,
    {
      code: "LICENSE_LIMIT_EXCEEDED",
      severity: "warning",
      message:
        "Your org has 1 active user and 1 licence, so none may be left. Deactivate a user or buy a licence first.",
    },
  );

  of(licences(1)).accepts("the last licence", user);
  of(licences(0)).accepts("a read", get("users?type=AllUsers"));
  of(licences(0)).silent("a method that is a variable", { ...user, method: UNKNOWN });
});

describe("license-limit, without licences", () => {
  verbs("license-limit").silent("every call", user);
});
