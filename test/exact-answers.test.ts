import { describe, expect, it } from "vitest";

import { createPreflight } from "@zoho-preflight/validator";
import type { PreflightOptions } from "@zoho-preflight/validator";

import { readOrg } from "./cases/read-cases.ts";

/**
 * Law: where Zoho publishes an answer, the predicted one has the same status and the same error, key for key.
 * v2: the guide to common errors (Kaizen #25). v8: the examples of zoho/crm-oas, folder v8.0, whose texts and wrapping differ from call to
 * call, so of those the error itself is compared. The requests are invented.
 */

const API = "https://www.zohoapis.com/crm";
const workshop = readOrg("workshop");
const bakery = readOrg("bakery");

describe("v2, Kaizen #25", () => {
  it("1.a INVALID_MODULE", () => {
    expect(answer({ method: "GET", url: `${API}/v2/Cakes` }, { snapshot: bakery })).toEqual({
      status: 400,
      body: {
        code: "INVALID_MODULE",
        details: {},
        message: "the module name given seems to be invalid",
        status: "error",
      },
      confidence: "documented",
    });
  });

  it("1.b INVALID_DATA, the body is no object", () => {
    expect(answer({ method: "POST", url: `${API}/v2/Leads`, body: [{ Last_Name: "Okafor" }] })).toEqual({
      status: 400,
      body: { code: "INVALID_DATA", details: { expected_data_type: "jsonobject" }, message: "body", status: "error" },
      confidence: "documented",
    });
  });

  it("1.b UNABLE_TO_PARSE_DATA_TYPE", () => {
    expect(answer({ method: "DELETE", url: `${API}/v2/Leads?ids="410405000000123040,410405000000123025"` })).toEqual({
      status: 400,
      body: {
        code: "UNABLE_TO_PARSE_DATA_TYPE",
        details: {},
        message: "either the request body or parameters is in wrong format",
        status: "error",
      },
      confidence: "documented",
    });
  });

  it("1.d MANDATORY_NOT_FOUND, the role of a user", () => {
    const users = [
      { first_name: "Ada", last_name: "Okafor", email: "ada@bakery.example", profile: { id: "410405000000123002" } },
    ];
    expect(answer({ method: "POST", url: `${API}/v2/users`, body: { users } })).toEqual({
      status: 400,
      body: {
        users: [
          {
            code: "MANDATORY_NOT_FOUND",
            details: { api_name: "role" },
            message: "required field not found",
            status: "error",
          },
        ],
      },
      confidence: "documented",
    });
  });

  it("1.d MANDATORY_NOT_FOUND, a field of a record", () => {
    expect(answer({ method: "POST", url: `${API}/v2/Contacts`, body: { data: [{ First_Name: "Ada" }] } })).toEqual({
      status: 400,
      body: {
        data: [
          {
            code: "MANDATORY_NOT_FOUND",
            details: { api_name: "Last_Name" },
            message: "required field not found",
            status: "error",
          },
        ],
      },
      confidence: "documented",
    });
  });

  it("1.e PATTERN_NOT_MATCHED", () => {
    expect(answer({ method: "GET", url: `${API}/v2/users?type=InactiveUsers` })).toEqual({
      status: 400,
      body: {
        code: "PATTERN_NOT_MATCHED",
        details: { api_name: "type" },
        message: "Please check whether the input values are correct",
        status: "error",
      },
      confidence: "documented",
    });
  });

  it("1.f INVALID_REQUEST_METHOD", () => {
    expect(answer({ method: "PUT", url: `${API}/v2/Leads/upsert`, body: { data: [{ Last_Name: "Okafor" }] } })).toEqual(
      {
        status: 400,
        body: {
          code: "INVALID_REQUEST_METHOD",
          details: {},
          message: "The http request method type is not a valid one",
          status: "error",
        },
        confidence: "documented",
      },
    );
  });

  it("1.g REQUIRED_PARAM_MISSING", () => {
    expect(answer({ method: "GET", url: `${API}/v2/settings/layouts` })).toEqual({
      status: 400,
      body: {
        code: "REQUIRED_PARAM_MISSING",
        details: { param: "module" },
        message: "One of the expected parameter is missing",
        status: "error",
      },
      confidence: "documented",
    });
  });

  it("2.a AUTHENTICATION_FAILURE, the host of another data centre", () => {
    expect(answer({ method: "GET", url: `${API}/v2/Leads` }, { dataCenter: "eu" })).toEqual({
      status: 401,
      body: { code: "AUTHENTICATION_FAILURE", details: {}, message: "Authentication failed", status: "error" },
      confidence: "documented",
    });
  });

  it("2.c INVALID_TOKEN, an expired one", () => {
    const request = {
      method: "GET",
      url: `${API}/v2/Leads`,
      headers: { Authorization: "Zoho-oauthtoken {access_token}" },
    };
    expect(answer(request, { token: { expiresAt: 1_600_000_000_000 } })).toEqual({
      status: 401,
      body: { code: "INVALID_TOKEN", details: {}, message: "invalid oauth token", status: "error" },
      confidence: "documented",
    });
  });

  it("4.a INVALID_URL_PATTERN", () => {
    expect(answer({ method: "GET", url: `${API}/v2/Leads/upsrt` })).toEqual({
      status: 404,
      body: {
        code: "INVALID_URL_PATTERN",
        details: {},
        message: "Please check if the URL trying to access is a correct one",
        status: "error",
      },
      confidence: "documented",
    });
  });
});

describe("v8, getRecords", () => {
  it("InvalidData: an unknown module", () => {
    expect(error({ method: "GET", url: `${API}/v8/Projekts?fields=Name` }, { snapshot: workshop })).toEqual({
      http: 400,
      code: "INVALID_MODULE",
      details: { resource_path_index: 0 },
      status: "error",
    });
  });

  it("RequiredParamMissing: fields", () => {
    expect(error({ method: "GET", url: `${API}/v8/Leads` })).toEqual({
      http: 400,
      code: "REQUIRED_PARAM_MISSING",
      details: { param_name: "fields" },
      status: "error",
    });
  });

  it("LimitExceeded: more than fifty fields", () => {
    const fields = Array.from({ length: 51 }, (_, n) => `Field_${n}`).join(",");
    expect(error({ method: "GET", url: `${API}/v8/Leads?fields=${fields}` })).toEqual({
      http: 400,
      code: "LIMIT_EXCEEDED",
      details: { limit: 50, param_name: "fields" },
      status: "error",
    });
  });

  it("DiscretePaginationLimitExceeded: beyond two thousand", () => {
    expect(error({ method: "GET", url: `${API}/v8/Leads?fields=Last_Name&page=21&per_page=100` })).toEqual({
      http: 400,
      code: "DISCRETE_PAGINATION_LIMIT_EXCEEDED",
      details: { limit: 2000 },
      status: "error",
    });
  });

  it("InvalidUrlPattern", () => {
    expect(error({ method: "GET", url: `${API}/v8/Leads/serch` })).toEqual({
      http: 404,
      code: "INVALID_URL_PATTERN",
      details: {},
      status: "error",
    });
  });
});

describe("v8, deleteRecords", () => {
  it("InvalidModule", () => {
    expect(
      error({ method: "DELETE", url: `${API}/v8/Projekts?ids=410405000000123040` }, { snapshot: workshop }),
    ).toEqual({ http: 400, code: "INVALID_MODULE", details: { resource_path_index: 0 }, status: "error" });
  });

  it("MissingParam: ids", () => {
    expect(error({ method: "DELETE", url: `${API}/v8/Leads` })).toEqual({
      http: 400,
      code: "REQUIRED_PARAM_MISSING",
      details: { param_name: "ids" },
      status: "error",
    });
  });
});

describe("v8, createRecords", () => {
  it("InvalidDataType: text in an integer field", () => {
    expect(
      error(
        { method: "POST", url: `${API}/v8/Projects`, body: { data: [{ Name: "Oven", Team_Size: "three" }] } },
        { snapshot: workshop },
      ),
    ).toEqual({
      http: 400,
      code: "INVALID_DATA",
      details: { expected_data_type: "integer", api_name: "Team_Size", json_path: "$.data[0].Team_Size" },
      status: "error",
    });
  });

  it("InvalidDataLength: too many digits", () => {
    expect(
      error(
        { method: "POST", url: `${API}/v8/Projects`, body: { data: [{ Name: "Oven", Team_Size: 1234 }] } },
        { snapshot: workshop },
      ),
    ).toEqual({
      http: 400,
      code: "INVALID_DATA",
      details: { maximum_length: 3, api_name: "Team_Size", json_path: "$.data[0].Team_Size" },
      status: "error",
    });
  });

  it("InvalidSupportedValue: a feature that does not exist", () => {
    expect(
      error({
        method: "POST",
        url: `${API}/v8/Leads`,
        body: { data: [{ Last_Name: "Okafor" }], apply_feature_execution: [{ name: "layouts" }] },
      }),
    ).toEqual({
      http: 400,
      code: "INVALID_DATA",
      details: {
        api_name: "name",
        json_path: "$.apply_feature_execution[0].name",
        supported_values: [
          "layout_rules",
          "range_validation",
          "assignment_rules",
          "function_validation_rule",
          "criteria_validation_rule",
          "global_map_dependency",
          "territory_subordinates",
        ],
      },
      status: "error",
    });
  });

  it("InvalidModule", () => {
    expect(
      error({ method: "POST", url: `${API}/v8/Projekts`, body: { data: [{ Name: "Oven" }] } }, { snapshot: workshop }),
    ).toEqual({ http: 400, code: "INVALID_MODULE", details: { resource_path_index: 0 }, status: "error" });
  });

  it("a mandatory field, in the form of MandatoryNotFoundLayoutRule without its rule", () => {
    expect(error({ method: "POST", url: `${API}/v8/Leads`, body: { data: [{ Company: "Okafor Bakery" }] } })).toEqual({
      http: 400,
      code: "MANDATORY_NOT_FOUND",
      details: { api_name: "Last_Name", json_path: "$.data[0].Last_Name" },
      status: "error",
    });
  });
});

describe("v8, updateRecords", () => {
  it("LimitExceededError: more than a hundred records", () => {
    const data = Array.from({ length: 101 }, (_, n) => ({
      id: String(410405000000100000n + BigInt(n)),
      Company: "Okafor Bakery",
    }));
    expect(answer({ method: "PUT", url: `${API}/v8/Leads`, body: { data } })).toMatchObject({
      status: 400,
      body: {
        data: [{ code: "LIMIT_EXCEEDED", details: { maximum_length: 100, api_name: "data" }, status: "error" }],
      },
    });
  });

  it("InvalidDataType: text in an integer field of the second record", () => {
    const data = [
      { id: "410405000000123040", Team_Size: 3 },
      { id: "410405000000123041", Team_Size: "3" },
    ];
    const response = answer({ method: "PUT", url: `${API}/v8/Projects`, body: { data } }, { snapshot: workshop });
    expect(response).toEqual({
      status: 207,
      body: {
        data: [
          { code: "SUCCESS", details: {}, message: "record updated", status: "success" },
          {
            code: "INVALID_DATA",
            details: { expected_data_type: "integer", api_name: "Team_Size", json_path: "$.data[1].Team_Size" },
            message: "invalid data",
            status: "error",
          },
        ],
      },
      confidence: "documented",
    });
  });
});

describe("v8, upsertRecords", () => {
  it("MixedResults: a number in a text field of the second record", () => {
    const data = [
      { Last_Name: "Okafor", Email: "ada@bakery.example" },
      { Last_Name: "Ng", Company: 42 },
    ];
    const response = answer({ method: "POST", url: `${API}/v8/Leads/upsert`, body: { data } });
    expect(response?.status).toBe(207);
    expect((response?.body as { data: unknown[] }).data[1]).toEqual({
      code: "INVALID_DATA",
      details: { expected_data_type: "text", api_name: "Company", json_path: "$.data[1].Company" },
      message: "invalid data",
      status: "error",
    });
  });
});

describe("v8, createUser", () => {
  it("MoreThanOneUserCreationAttempt", () => {
    const user = {
      first_name: "Ada",
      last_name: "Okafor",
      email: "ada@bakery.example",
      role: { id: "410405000000123001" },
      profile: { id: "410405000000123002" },
    };
    expect(
      answer({
        method: "POST",
        url: `${API}/v8/users`,
        body: { users: [user, { ...user, email: "ben@bakery.example" }] },
      }),
    ).toEqual({
      status: 400,
      body: {
        code: "INVALID_DATA",
        details: { maximum_length: 1, api_name: "users", json_path: "$.users" },
        message: "invalid data",
        status: "error",
      },
      confidence: "documented",
    });
  });
});

describe("v8, searchRecords", () => {
  it("ExpectedParamMissing", () => {
    expect(error({ method: "GET", url: `${API}/v8/Leads/search` })).toEqual({
      http: 400,
      code: "EXPECTED_PARAM_MISSING",
      details: { param_names: ["criteria", "email", "phone", "word"] },
      status: "error",
    });
  });
});

interface Entry {
  readonly code: string;
  readonly details: object;
  readonly message: string;
  readonly status: string;
}

function answer(
  request: object,
  options: PreflightOptions = {},
): { readonly status: number; readonly body: unknown } | undefined {
  return createPreflight(options).validate(request).response;
}

/** The one error of the answer, wherever it is wrapped, without its text. */
function error(
  request: object,
  options: PreflightOptions = {},
): {
  readonly http: number | undefined;
  readonly code: string | undefined;
  readonly details: object | undefined;
  readonly status: string | undefined;
} {
  const response = answer(request, options);
  const body = response?.body as Entry | Readonly<Record<string, readonly Entry[]>> | undefined;
  const [rows] = Object.values(body ?? {}) as unknown[];
  const entry = Array.isArray(rows)
    ? (rows as Entry[]).find((row) => row.status === "error")
    : (body as Entry | undefined);
  return { http: response?.status, code: entry?.code, details: entry?.details, status: entry?.status };
}
