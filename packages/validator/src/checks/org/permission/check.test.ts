import { UNKNOWN } from "@zoho-preflight/validator/seen";

import { describe, get, insert, update, upsert, verbs } from "../../../../../../test/verbs.ts";

const modules = [{ api_name: "Cases" }, { api_name: "Sales_Orders" }, { api_name: "Price_Books", creatable: false }];
const org = (...permissions_details: readonly object[]): object => ({
  snapshot: {
    version: "v8",
    modules,
    fields: {},
    profile: { profiles: [{ id: "5000000000000100001", permissions_details }] },
  },
});
const of = (...permissions: readonly object[]): ReturnType<typeof verbs> => verbs("permission", org(...permissions));
const permission = (name: string, module: string, enabled: boolean, more: object = {}): object => ({
  name: `Crm_Implied_${name}`,
  module: { api_name: module },
  enabled,
  ...more,
});
const remove = (path: string): object => ({ method: "DELETE", url: `/crm/v8/${path}` });

describe("permission", () => {
  const { predicts, accepts, silent } = of(
    permission("View_Cases", "Cases", true, { id: "1" }),
    permission("Delete_Cases", "Cases", false),
    permission("View_SalesOrders", "Sales_Orders", false, { id: "2" }),
    permission("Edit_SalesOrders", "Sales_Orders", true, { parent_permissions: ["2"] }),
    { name: "Crm_Implied_Manage_Users", module: null, enabled: false },
    { name: "manage_workflow", module: null, enabled: false },
  );

  predicts("what is off", remove("Cases/5000000000000100001"), {
    code: "NO_PERMISSION",
    severity: "error",
    path: ["url", "path", 0],
    details: { permissions: ["Crm_Implied_Delete_Cases"] },
    message:
      "The profile of the token's user does not allow this: Crm_Implied_Delete_Cases is off. Turn it on, or use the token of another user.",
  });
  predicts(
    "what hangs on something that is off",
    update("Sales_Orders", { id: "5000000000000100001", Subject: "Oak" }),
    {
      code: "NO_PERMISSION",
      severity: "error",
      details: { permissions: ["Crm_Implied_Edit_SalesOrders"] },
      message:
        "The profile of the token's user does not allow this: Crm_Implied_View_SalesOrders is off. Crm_Implied_Edit_SalesOrders depends on it. Turn it on, or use the token of another user.",
    },
  );
  predicts("an upsert of what may not be edited, as a warning", upsert("Sales_Orders", { Subject: "Oak" }), {
    code: "NO_PERMISSION",
    severity: "warning",
    details: { permissions: ["Crm_Implied_Edit_SalesOrders"] },
  });
  predicts(
    "a permission of the org",
    { method: "POST", url: "/crm/v8/users", body: { users: [{ last_name: "Ng" }] } },
    {
      code: "NO_PERMISSION",
      severity: "error",
      path: ["method"],
      details: { permissions: ["Crm_Implied_Manage_Users"] },
    },
  );
  predicts(
    "a name without prefix, in another case",
    { method: "POST", url: "/crm/v8/settings/automation/webhooks", body: { webhooks: [{}] } },
    { code: "NO_PERMISSION", details: { permissions: ["manage_workflow"] } },
  );
  predicts("a search, whose answer has another form", get("Sales_Orders/search?word=Oak"), {
    code: "NO_PERMISSION",
    severity: "error",
    because: { kind: "disabledOtherwise" },
  });
  predicts("a module that its user may not create, as a warning", insert("Price_Books", { Price_Book_Name: "Oak" }), {
    code: "NO_PERMISSION",
    severity: "warning",
    because: { kind: "flag", facts: { module: "Price_Books", flag: "creatable" } },
    message: "The metadata says that the user who pulled it may not create records of Price_Books.",
  });

  accepts("what is on", get("Cases?fields=id"));
  accepts("what is not listed", insert("Cases", { Subject: "Oak" }));
  accepts("another module", remove("Sales_Orders/5000000000000100001"));
  silent("a module that is a variable", { method: "DELETE", url: { toString: () => "" }, body: UNKNOWN });
});

describe("permission, to use the API at all", () => {
  of({ name: "Crm_Implied_Api_Access", enabled: false }).predicts("that is off", get("Cases?fields=id"), {
    code: "NO_PERMISSION",
    details: { permissions: ["Crm_Implied_Api_Access"] },
  });
});

describe("permission, permissions that hang on each other", () => {
  of(
    permission("Delete_Cases", "Cases", true, { id: "1", parent_permissions: ["2"] }),
    permission("View_Cases", "Cases", true, { id: "2", parent_permissions: ["1"] }),
  ).accepts("go round in no circle", remove("Cases/5000000000000100001"));
});

describe("permission, without a profile", () => {
  verbs("permission").silent("every call", remove("Cases/5000000000000100001"));
});
