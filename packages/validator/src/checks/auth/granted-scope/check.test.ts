import { PARTS, UNKNOWN } from "@zoho-preflight/validator/seen";

import { describe, get, insert, upsert, verbs } from "../../../../../../test/verbs.ts";
import { coql } from "../../../../../../test/coql-requests.ts";

const granted = (...scopes: readonly string[]): ReturnType<typeof verbs> => verbs("granted-scope", { scopes });
const post = (path: string, body: unknown): object => ({ method: "POST", url: `/crm/${path}`, body });

describe("granted-scope", () => {
  const { predicts, accepts, silent } = granted("ZohoCRM.modules.contacts.READ", "ZohoCRM.users.READ");

  predicts("a scope that is not there", get("settings/layouts?module=Contacts"), {
    code: "OAUTH_SCOPE_MISMATCH",
    severity: "error",
    path: ["headers", "authorization"],
    details: {},
    because: { kind: "missing", facts: { scopes: ["ZohoCRM.settings.layouts.READ"], others: [] } },
    message: "The scopes of the token do not cover this call. Add ZohoCRM.settings.layouts.READ.",
    suggestions: undefined,
  });
  predicts("a read of another module", get("Leads?fields=id"), {
    code: "OAUTH_SCOPE_MISMATCH",
    severity: "error",
    message: "The scopes of the token do not cover this call. Add ZohoCRM.modules.leads.READ.",
  });
  predicts("a write with the right to read", insert("Contacts", { Last_Name: "Ng" }), {
    code: "OAUTH_SCOPE_MISMATCH",
    message: "The scopes of the token do not cover this call. Add ZohoCRM.modules.contacts.CREATE.",
  });
  predicts("a search without the scope of searches", get("Contacts/search?word=Ng"), {
    code: "OAUTH_SCOPE_MISMATCH",
    message: "The scopes of the token do not cover this call. Add ZohoSearch.securesearch.READ.",
  });
  predicts("an operation of which only OpenAPI files know the scope, as a warning", get("settings/automation/tasks"), {
    code: "OAUTH_SCOPE_MISMATCH",
    severity: "warning",
    message: "The scopes of the token do not cover this call. Add ZohoCRM.settings.automation_actions.READ.",
  });
  predicts("any of several scopes, all as suggestions", get("Leads/5000000000000100001/Attachments?fields=id"), {
    code: "OAUTH_SCOPE_MISMATCH",
    message:
      "The scopes of the token do not cover this call. Add ZohoCRM.modules.attachments.READ or ZohoCRM.modules.leads.READ.",
  });

  accepts("what the token may do", get("Contacts?fields=id"));
  accepts("users, who have a scope outside of the modules", get("users?type=AllUsers"));
  silent("an operation whose scopes are not known", get("org/taxes"));
  silent("an address of several operations", { method: UNKNOWN, url: "/crm/v8/Leads" });
});

describe("granted-scope, upserts", () => {
  const record = { Last_Name: "Ng" };

  granted("ZohoCRM.modules.leads.READ").predicts("neither create nor update", upsert("Leads", record), {
    code: "OAUTH_SCOPE_MISMATCH",
    severity: "error",
    message:
      "The scopes of the token do not cover this call. Add ZohoCRM.modules.leads.CREATE or ZohoCRM.modules.leads.UPDATE.",
  });
  granted("ZohoCRM.modules.leads.CREATE").predicts("create alone, as a warning", upsert("Leads", record), {
    code: "OAUTH_SCOPE_MISMATCH",
    severity: "warning",
    because: { kind: "disputed", facts: { scopes: ["ZohoCRM.modules.leads.UPDATE"] } },
    message: "This call may also need ZohoCRM.modules.leads.UPDATE. Add it if Zoho refuses the call.",
  });
  granted("ZohoCRM.modules.leads.WRITE").accepts("both in one", upsert("Leads", record));
});

describe("granted-scope, modules in bodies", () => {
  const bulkRead = (module: unknown): object => post("bulk/v8/read", { query: { module: { api_name: module } } });
  const reader = granted("ZohoCRM.bulk.READ", "ZohoCRM.modules.contacts.READ");

  reader.predicts("a bulk read of another module", bulkRead("Leads"), {
    code: "OAUTH_SCOPE_MISMATCH",
    severity: "error",
    message: "The scopes of the token do not cover this call. Add ZohoCRM.modules.leads.READ.",
  });
  reader.accepts("a bulk read", bulkRead("Contacts"));
  reader.silent("a bulk read of a module that is a variable", bulkRead(UNKNOWN));
  granted("ZohoCRM.bulk.CREATE").predicts(
    "a bulk write without the module's scope, as a warning",
    post("bulk/v8/write", {
      operation: "insert",
      resource: [{ type: "data", module: { api_name: "Leads" }, file_id: "5000000000000100001" }],
    }),
    {
      code: "OAUTH_SCOPE_MISMATCH",
      severity: "warning",
      because: { kind: "disputed", facts: { scopes: ["ZohoCRM.modules.leads.CREATE"] } },
    },
  );
});

describe("granted-scope, queries", () => {
  const { predicts, accepts, silent } = granted("ZohoCRM.coql.READ", "ZohoCRM.modules.contacts.READ");

  predicts("a module that may not be read", coql("select id from Leads where id is not null"), {
    code: "OAUTH_SCOPE_MISMATCH",
    severity: "error",
    message: "The scopes of the token do not cover this call. Add ZohoCRM.modules.leads.READ.",
  });
  predicts(
    "a field behind a lookup, as a warning",
    coql("select Account_Name.Industry from Contacts where id is not null"),
    {
      code: "OAUTH_SCOPE_MISMATCH",
      severity: "warning",
      message: "This call may also need ZohoCRM.modules.accounts.READ. Add it if Zoho refuses the call.",
    },
  );
  predicts(
    "the module of a subquery, as a warning",
    coql("select Last_Name from Contacts where Account_Name in (select id from Vendors where id is not null)"),
    {
      code: "OAUTH_SCOPE_MISMATCH",
      severity: "warning",
      message: "This call may also need ZohoCRM.modules.vendors.READ. Add it if Zoho refuses the call.",
    },
  );
  predicts(
    "include_meta without the scope of fields",
    post("v8/coql", { select_query: "select id from Contacts where id is not null", include_meta: ["fields"] }),
    {
      code: "OAUTH_SCOPE_MISMATCH",
      severity: "error",
      message: "The scopes of the token do not cover this call. Add ZohoCRM.settings.fields.READ.",
    },
  );
  accepts("a query of the module", coql("select Last_Name from Contacts where id is not null"));
  silent("a query that is a variable", coql(UNKNOWN));
});

describe("granted-scope, modules of an org", () => {
  const org = {
    version: "v8",
    modules: [
      { api_name: "Vehicles", generated_type: "custom" },
      { api_name: "Vehicles_X_Drivers", generated_type: "linking" },
    ],
    fields: {},
  };
  const { predicts, accepts } = verbs("granted-scope", { snapshot: org, scopes: ["ZohoCRM.modules.leads.ALL"] });

  predicts("a custom module", get("Vehicles?fields=id"), {
    code: "OAUTH_SCOPE_MISMATCH",
    severity: "error",
    message: "The scopes of the token do not cover this call. Add ZohoCRM.modules.custom.READ.",
  });
  accepts("a module of which the scope is not known, with any module's", get("Vehicles_X_Drivers?fields=id"));
});

describe("granted-scope, the text of the scopes", () => {
  const layouts = get("settings/layouts?module=Contacts");

  granted("ZohoCRM.settings.ALL").accepts("a group of scopes", layouts);
  granted("zohocrm.settings.LAYOUTS.read").accepts("another case", layouts);
  granted("ZohoCRM.users.READ ZohoCRM.settings.layouts.READ").accepts("several in one text, with a blank", layouts);
  granted("ZohoCRM.users.READ,ZohoCRM.settings.layouts.READ").accepts("several in one text, with a comma", layouts);
  granted("ZohoCRM.modules.ALL").predicts("modules.ALL, which covers no settings", layouts, {
    code: "OAUTH_SCOPE_MISMATCH",
    severity: "error",
  });
});

describe("granted-scope, without scopes", () => {
  verbs("granted-scope").silent("every call", get("settings/layouts?module=Contacts"));
});

describe("granted-scope, the org's own list of addresses", () => {
  const list = [
    ["settings/ovens/{{oven_id}}/actions/heat", "PUT", "ZohoCRM.settings.ovens.UPDATE"],
    ["org/taxes", "GET", "ZohoCRM.settings.taxes.READ"],
    ["settings/automation/tasks", "GET", "ZohoCRM.settings.automation_actions.READ"],
    ["Contacts/search", "GET", "ZohoCRM.modules.contacts.READ"],
    ["Contacts/{{id}}", "GET", "ZohoCRM.modules.contacts.READ"],
    ["Leads/{{id}}/Attachments", "GET", "ZohoCRM.files.READ"],
    ["settings/layouts", "GET", "ZohoCRM.modules.leads.VIEW"],
  ] as const;
  const snapshot = {
    version: "v8",
    modules: { modules: ["Contacts", "Leads"].map((api_name) => ({ api_name })) },
    apis: {
      __apis: list.map(([path, method, oauth_scope]) => ({
        path: `/crm/v8/${path}`,
        operation_types: [{ method, oauth_scope }],
      })),
    },
  };
  const of = (...scopes: readonly string[]): ReturnType<typeof verbs> => verbs("granted-scope", { scopes, snapshot });
  const { predicts, accepts, silent } = of("ZohoCRM.modules.contacts.READ");
  const add = (scope: string): string => `The scopes of the token do not cover this call. Add ${scope}.`;

  predicts("a call whose scopes nobody else knows", get("org/taxes"), {
    code: "OAUTH_SCOPE_MISMATCH",
    severity: "error",
    message: add("ZohoCRM.settings.taxes.READ"),
  });
  predicts(
    "an address that nobody else knows",
    { method: "PUT", url: "/crm/v8/settings/ovens/5000000000000100001/actions/heat" },
    { code: "OAUTH_SCOPE_MISMATCH", severity: "error", message: add("ZohoCRM.settings.ovens.UPDATE") },
  );
  predicts("what only OpenAPI files say, now as an error", get("settings/automation/tasks"), {
    code: "OAUTH_SCOPE_MISMATCH",
    severity: "error",
    message: add("ZohoCRM.settings.automation_actions.READ"),
  });
  predicts("the second scope of a search, which the list does not show", get("Contacts/search?word=Ng"), {
    code: "OAUTH_SCOPE_MISMATCH",
    severity: "error",
    message: add("ZohoSearch.securesearch.READ"),
  });
  predicts("a scope that is none says nothing", get("settings/layouts?module=Leads"), {
    code: "OAUTH_SCOPE_MISMATCH",
    severity: "error",
    message: add("ZohoCRM.settings.layouts.READ"),
  });
  of("ZohoCRM.files.READ").accepts(
    "what the list asks for, although no other source says so",
    get("Leads/5000000000000100001/Attachments?fields=id"),
  );
  accepts("what the token may do", get("Contacts/5000000000000100001"));
  silent("another version than that of the list", { method: "GET", url: "/crm/v7/org/taxes" });
  silent("another method than those of the list", { method: "PUT", url: "/crm/v8/org/taxes" });
  silent("a part of the address that cannot be read", { method: "GET", url: UNKNOWN });
  of("ZohoCRM.files.READ").silent("what the list may ask for, where the address has a hole", {
    method: "GET",
    url: { [PARTS]: ["/crm/v8/Leads/", UNKNOWN, "/Attachments?fields=id"] },
  });
});

describe("granted-scope, the token that pulled the metadata", () => {
  const snapshot = {
    version: "v8",
    modules: { modules: [{ api_name: "Contacts" }] },
    scopes: ["ZohoCRM.modules.READ"],
  };
  const pulled = verbs("granted-scope", { snapshot });

  pulled.predicts("what its scopes do not cover", insert("Contacts", { Last_Name: "Ng" }), {
    code: "OAUTH_SCOPE_MISMATCH",
    severity: "error",
    because: {
      kind: "missing",
      facts: { scopes: ["ZohoCRM.modules.contacts.CREATE"], others: [], pulled: true },
    },
    message:
      "The scopes of the token that pulled the metadata do not cover this call. Add ZohoCRM.modules.contacts.CREATE.",
  });
  pulled.accepts("what they cover", get("Contacts?fields=id"));
  verbs("granted-scope", { snapshot, scopes: ["ZohoCRM.modules.ALL"] }).accepts(
    "what the scopes that are given cover: they win",
    insert("Contacts", { Last_Name: "Ng" }),
  );
});
