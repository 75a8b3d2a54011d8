/** A request that gets an error code. Everything in it is invented. */
export interface Sample {
  readonly request: {
    readonly method: string;
    readonly url: string;
    readonly headers?: Readonly<Record<string, string>>;
    readonly body?: unknown;
  };
  /** What holds besides Zoho's default fields, in words: `the token has the scope ZohoCRM.modules.ALL only`. */
  readonly where?: string;
  /** The same as options of `createPreflight`: `{ scopes: ["ZohoCRM.modules.ALL"] }`. */
  readonly options?: Readonly<Record<string, unknown>>;
}

/** The sample of a code; undefined for a code that no check reports. */
export function sampleOf(code: string): Sample | undefined {
  return Object.hasOwn(samples, code) ? samples[code] : undefined;
}

/** An org with nothing but what a sample is about. */
function org(parts: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return { snapshot: { version: "v8", modules: [{ api_name: "Leads" }], fields: {}, ...parts } };
}

const get = (url: string): Sample => ({ request: { method: "GET", url } });
const post = (url: string, body: unknown): Sample => ({ request: { method: "POST", url, body } });
const upload = (url: string, name: string, bytes: number, headers: Readonly<Record<string, string>> = {}): Sample => ({
  request: {
    method: "POST",
    url,
    headers: {
      Authorization: "Zoho-oauthtoken {access_token}",
      ...headers,
      "Content-Type": "multipart/form-data; boundary=quay",
      "Content-Length": String(bytes),
    },
    body: `--quay\r\nContent-Disposition: form-data; name="file"; filename="${name}"\r\n\r\n…\r\n--quay--`,
  },
});
const query = (select_query: string): Sample => post("/crm/v8/coql", { select_query });
const bulkRead = (parts: object, rest: object = {}): Sample =>
  post("/crm/bulk/v8/read", { ...rest, query: { module: { api_name: "Deals" }, ...parts } });

/** One for each code that a check reports; what Zoho answers to them is predicted, not written down here. */
const samples: Readonly<Record<string, Sample>> = {
  AMBIGUITY_DURING_PROCESSING: get("/crm/v8/Leads?fields=Last_Name&page=2&page_token=0a1b2c"),
  AMBIGUOUS_CRITERIA: bulkRead({
    criteria: { field: { api_name: "Amount" }, comparator: "equal", value: 5, group: [] },
  }),
  API_NOT_SUPPORTED: get("/crm/v2/settings/audit_log_export"),
  AUTHENTICATION_FAILURE: {
    request: { method: "GET", url: "https://www.zohoapis.com/crm/v8/Leads?fields=Last_Name", headers: {} },
  },
  COMPARATOR_AND_VALUE_IN_CRITERIA_NOT_COMPATIBLE: bulkRead({
    criteria: { field: { api_name: "Amount" }, comparator: "equal", value: "lots" },
  }),
  CRITERIA_LIMIT_EXCEEDED: get(
    `/crm/v8/Leads/search?criteria=(${["Abuja", "Accra", "Bergen", "Cork", "Dakar", "Essen", "Faro", "Gent", "Hull", "Izmir", "Jena"].map((city) => `(City:equals:${city})`).join("or")})`,
  ),
  DEPENDENT_FIELD_MISSING: post("/crm/v8/Tasks", {
    data: [{ Subject: "Call back", What_Id: { id: "1000000000001" } }],
  }),
  DEPENDENT_MISMATCH: post("/crm/v8/Events", {
    data: [
      {
        Event_Title: "Kick-off",
        Start_DateTime: "2026-05-04T10:00:00+01:00",
        End_DateTime: "2026-05-04T09:00:00+01:00",
      },
    ],
  }),
  DISCRETE_PAGINATION_LIMIT_EXCEEDED: get("/crm/v8/Leads?fields=Last_Name&per_page=200&page=11"),
  DUPLICATE_ALIAS: query("select First_Name as name, Last_Name as name from Leads where id is not null"),
  DUPLICATE_DATA: query("select Last_Name, Last_Name from Leads where id is not null"),
  EXPECTED_FIELD_MISSING: post("/crm/v8/Leads/actions/mass_convert", {
    ids: ["1000000000001"],
    related_modules: [{ name: "Deals" }],
  }),
  EXPECTED_PARAM_MISSING: get("/crm/v8/Leads/search"),
  FEATURE_NOT_ENABLED: {
    ...get("/crm/v8/org/currencies"),
    where: "several currencies are not switched on in the org",
    options: org({ org: { org: [{ mc_status: false, license_details: { paid: true, paid_type: "enterprise" } }] } }),
  },
  FEATURE_NOT_SUPPORTED: {
    ...get("/crm/v8/org/currencies"),
    where: "the org has the free edition",
    options: org({ org: { org: [{ license_details: { paid: false, paid_type: "free" } }] } }),
  },
  FIELD_COMPARATOR_IN_CRITERIA_NOT_SUPPORTED: bulkRead({
    criteria: { field: { api_name: "Amount" }, comparator: "contains", value: "5" },
  }),
  INVALID_ALIAS: query("select Last_Name as '' from Leads where id is not null"),
  INVALID_CALLBACK_URL: bulkRead({}, { callback: { url: "bakery.example/done", method: "post" } }),
  INVALID_DATA: post("/crm/v8/Leads", { data: [{ Last_Name: "Okafor", No_of_Employees: "54" }] }),
  INVALID_HOST: get("https://crm.zoho.com/crm/v8/users"),
  INVALID_MODULE: {
    ...get("/crm/v8/Leeds?fields=Last_Name"),
    where: "the org has no such module",
    options: org({}),
  },
  INVALID_QUERY: get("/crm/v8/Leads/search?criteria=(Last_Name:is:Okafor)"),
  INVALID_REFERENCE: post("/crm/v8/__composite_requests", {
    __composite_requests: [
      { sub_request_id: "a", method: "GET", uri: "/crm/v8/Leads/@{b:$.data[0].details.id}?fields=Company" },
    ],
  }),
  INVALID_REQUEST: {
    request: {
      method: "POST",
      url: "/crm/v8/files",
      headers: {
        Authorization: "Zoho-oauthtoken {access_token}",
        "Content-Type": "multipart/form-data; boundary=x",
      },
      body: `${"a,b,c,d,e,f,g,h,i,j,k"
        .split(",")
        .map((name) => `--x\r\nContent-Disposition: form-data; name="file"; filename="${name}.txt"\r\n\r\n${name}\r\n`)
        .join("")}--x--\r\n`,
    },
  },
  INVALID_REQUEST_METHOD: {
    request: { method: "PUT", url: "/crm/v8/Leads/upsert", body: { data: [{ Last_Name: "Okafor" }] } },
  },
  INVALID_TOKEN: {
    request: {
      method: "GET",
      url: "/crm/v8/Leads?fields=Last_Name",
      headers: { Authorization: "Zoho-oauthtoken" },
    },
  },
  INVALID_URL_PATTERN: get("/crm/v8/settings/modulez/Leads"),
  LICENSE_LIMIT_EXCEEDED: {
    ...post("/crm/v8/users", {
      users: [
        {
          last_name: "Ng",
          email: "ng@bakery.example",
          role: "1000000000001",
          profile: "1000000000002",
        },
      ],
    }),
    where: "no licence is left",
    options: org({ userLicenses: { __features: [{ details: { available_count: { total: 0 } } }] } }),
  },
  LIMIT_EXCEEDED: get(`/crm/v8/Leads?fields=${Array.from({ length: 51 }, (_, at) => `c${String(at + 1)}`).join(",")}`),
  LIMIT_REACHED: get("/crm/v8/Leads/search?word=harbour&per_page=200&page=11"),
  MANDATORY_NOT_FOUND: post("/crm/v8/Leads", { data: [{ Company: "Lagoon" }] }),
  MAPPING_MISMATCH: {
    ...post("/crm/v8/Deals", { data: [{ Pipeline: "Retail", Stage: "Tender" }] }),
    where: "the pipeline Retail has the stage Offer only",
    options: org({
      modules: [{ api_name: "Deals" }],
      fields: {
        Deals: [
          { api_name: "Stage", data_type: "picklist", json_type: "string" },
          { api_name: "Pipeline", data_type: "picklist", json_type: "string" },
        ],
      },
      layouts: {
        Deals: [
          {
            id: "1000000000201",
            name: "Standard",
            status: "active",
            sections: [
              {
                fields: [
                  {
                    api_name: "Pipeline",
                    pick_list_values: [
                      {
                        display_value: "Retail",
                        actual_value: "Retail",
                        maps: [
                          {
                            api_name: "Stage",
                            pick_list_values: [{ display_value: "Offer", actual_value: "Offer" }],
                          },
                        ],
                      },
                    ],
                  },
                ],
              },
            ],
          },
        ],
      },
    }),
  },
  NOT_SUPPORTED: post("/crm/v8/users", {
    users: [
      {
        first_name: "Ada",
        email: "ada@bakery.example",
        role: { id: "1000000000001" },
        profile: { id: "1000000000002" },
        created_by: { id: "1000000000003" },
      },
    ],
  }),
  NO_PERMISSION: {
    request: { method: "DELETE", url: "/crm/v8/Cases/1000000000001" },
    where: "the profile of the user may not delete cases",
    options: org({
      modules: [{ api_name: "Cases" }],
      profile: {
        profiles: [
          {
            id: "1000000000002",
            permissions_details: [{ name: "Crm_Implied_Delete_Cases", module: { api_name: "Cases" }, enabled: false }],
          },
        ],
      },
    }),
  },
  OAUTH_SCOPE_MISMATCH: {
    ...get("/crm/v8/settings/layouts?module=Contacts"),
    where: "the token has the scope ZohoCRM.modules.ALL only",
    options: { scopes: ["ZohoCRM.modules.ALL"] },
  },
  PATTERN_NOT_MATCHED: get("/crm/v8/users?type=Everybody"),
  REQUIRED_PARAM_MISSING: get("/crm/v8/Leads"),
  SYNTAX_ERROR: query("select Last_Name from Leads"),
  UNABLE_TO_PARSE_DATA_TYPE: {
    request: { method: "DELETE", url: '/crm/v8/Leads?ids="1000000000001,1000000000002"' },
  },
  FILE_SIZE_MORE_THAN_ALLOWED_SIZE: upload("/crm/v8/files", "quay.pdf", 31_457_280),
  FILE_TOO_LARGE: upload("https://content.zohoapis.com/crm/v8/upload", "leads.zip", 31_457_280, {
    feature: "bulk-write",
    "X-CRM-ORG": "1000000000001",
  }),
  failure_in_attachment_handling: post("/crm/v8/files", { file: "quay.pdf" }),
};
