import { describe, expect, it } from "vitest";

import { createPreflight } from "../preflight/create-preflight.ts";
import type { ExplainedError } from "./explain.ts";

const bakery = {
  version: "v8",
  modules: [{ api_name: "Deals" }, { api_name: "Contacts" }],
  fields: {
    Deals: [
      { api_name: "Deal_Name", data_type: "text", json_type: "string", length: 120, system_mandatory: true },
      { api_name: "Branch", data_type: "text", json_type: "string", length: 80 },
      { api_name: "Amount", data_type: "currency", json_type: "double", length: 16 },
      {
        api_name: "Stage",
        data_type: "picklist",
        json_type: "string",
        pick_list_values: [
          { display_value: "Baking", actual_value: "Baking" },
          { display_value: "Sold", actual_value: "Sold" },
        ],
      },
    ],
    Contacts: [{ api_name: "Last_Name", data_type: "text", json_type: "string", length: 80, system_mandatory: true }],
  },
  profile: { id: "1", permissions_details: [{ name: "Crm_Implied_View_Deals", enabled: true, module: "Deals" }] },
};
const preflight = createPreflight({ snapshot: bakery });
const byDefault = createPreflight();

const error = (code: string, details: object = {}, message = "invalid data") => ({
  code,
  details,
  message,
  status: "error",
});
const inData = (...errors: object[]) => ({ data: errors });
const insert = (...data: object[]) => ({ method: "POST", url: "/crm/v8/Deals", body: { data } });
const branch = error("INVALID_DATA", {
  expected_data_type: "jsonarray",
  api_name: "Branch",
  json_path: "$.data[0].Branch",
});

function only(given: { readonly errors: readonly ExplainedError[] }): ExplainedError {
  const [first, ...others] = given.errors;
  if (first === undefined || others.length > 0) throw new Error(`${given.errors.length} errors, not one`);
  return first;
}

describe("an answer alone", () => {
  it("says what the field is there, what to send, and that the metadata lacks it", () => {
    expect(only(byDefault.explain(undefined, inData(branch)))).toEqual({
      code: "INVALID_DATA",
      message: "invalid data",
      details: branch.details,
      at: ["data", 0],
      path: ["body", "data", 0, "Branch"],
      check: "field-type",
      docs: "docs/checks/field-type.md",
      text: "Branch is a list there, most likely a multi-select pick list.",
      fix: 'Send ["…"].',
      outdated: {
        part: "zoho-metadata",
        text: '"Branch" is not one of Zoho\'s default fields.',
        command: "zoho-preflight pull",
      },
    });
  });

  it("names the part of the metadata that says otherwise", () => {
    expect(only(preflight.explain(undefined, inData(branch)))).toMatchObject({
      text: "Branch must be a list.",
      about: "In your metadata, Branch of Deals is a text of up to 80 characters.",
      field: { module: "Deals", api_name: "Branch", data_type: "text", length: 80, mandatory: false },
      outdated: {
        part: "fields/Deals.json",
        text: "In your metadata Branch is of type text, so fields/Deals.json is out of date.",
      },
    });
    const long = error("INVALID_DATA", { maximum_length: 40, api_name: "Branch", json_path: "$.data[0].Branch" });
    expect(only(preflight.explain(undefined, inData(long)))).toMatchObject({
      text: "Branch is limited to 40 characters.",
      outdated: { text: "In your metadata Branch has a length of 80, so fields/Deals.json is out of date." },
    });
    const mandatory = error("MANDATORY_NOT_FOUND", { api_name: "Amount", json_path: "$.data[0].Amount" });
    expect(only(preflight.explain(undefined, inData(mandatory)))).toMatchObject({
      text: '"Amount" is missing or empty.',
      outdated: { part: "layouts/Deals.json" },
    });
    const unique = error("DUPLICATE_DATA", { api_name: "Branch", json_path: "$.data[0].Branch", id: "5000000000001" });
    expect(only(preflight.explain(undefined, inData(unique)))).toMatchObject({
      text: "Another record has the same Branch: its id is 5000000000001.",
      outdated: { part: "fields/Deals.json" },
    });
  });

  it("says one as one", () => {
    const said = (details: object): string | undefined =>
      only(
        preflight.explain(
          undefined,
          inData(error("INVALID_DATA", { ...details, api_name: "Branch", json_path: "$.data[0].Branch" })),
        ),
      ).text;
    expect(said({ maximum_length: 1 })).toBe("Branch is limited to 1 character.");
    expect(said({ maximum_decimal_place: 1 })).toBe("Branch has up to 1 decimal place.");
    const limited = (limit: number): string | undefined =>
      only(preflight.explain(undefined, error("LIMIT_EXCEEDED", { limit, param: "ids" }))).text;
    expect(limited(1)).toBe("ids may have up to 1 entry.");
    expect(limited(2000)).toBe("ids may have up to 2,000 entries.");
  });

  it("says where the module of an answer is given with it", () => {
    const unknown = error("INVALID_DATA", { api_name: "Rush", json_path: "$.data[0].Rush" });
    expect(only(preflight.explain(undefined, inData(unknown), { module: "Contacts" })).outdated).toEqual({
      part: "fields/Contacts.json",
      text: 'In your metadata Contacts has no field "Rush", so fields/Contacts.json is out of date.',
      command: "zoho-preflight pull",
    });
  });

  it("says that several checks may be meant", () => {
    const bare = error("INVALID_DATA", { api_name: "Stage", json_path: "$.data[0].Stage" });
    const { check, several } = only(preflight.explain(undefined, inData(bare)));
    expect(check).toBeUndefined();
    expect(several).toContain("lookup-shape");
    expect(several?.length).toBeGreaterThan(1);
  });

  it("of Zoho's own words has the place and the check, wherever it stands", () => {
    const told = (answer: unknown) => {
      const { check, path, text } = only(preflight.explain(undefined, answer));
      return { check, path, text };
    };
    expect(told(error("REQUIRED_PARAM_MISSING", { param_name: "fields" }))).toEqual({
      check: "required-params",
      path: ["query"],
      text: 'The parameter "fields" is missing.',
    });
    expect(told(error("INVALID_REQUEST_METHOD"))).toMatchObject({ check: "allowed-method", path: ["method"] });
    expect(told({ users: [error("MANDATORY_NOT_FOUND", { api_name: "role" })] })).toMatchObject({
      path: ["body", "users", 0, "role"],
    });
    expect(told(error("INVALID_DATA", { expected_data_type: "jsonobject" }, "body"))).toMatchObject({
      path: ["body"],
      text: "The body must be an object.",
    });
    expect(told(error("NO_PERMISSION", { permissions: ["Crm_Implied_View_Leads"] }))).toMatchObject({
      check: "permission",
      text: "The user's profile lacks the permission Crm_Implied_View_Leads.",
    });
  });
});

describe("an answer with its request", () => {
  it("is explained in the words of the check that foretells it, with its fix", () => {
    const request = insert({ Deal_Name: "Bread", Stage: "Baking" }, { Stage: "Sold" });
    const { response } = preflight.validate(request);
    const { errors, answer, status, report } = preflight.explain(request, response);
    expect({ answer, status }).toEqual({ answer: "partly refused", status: 207 });
    expect(report?.ok).toBe(false);
    expect(errors).toMatchObject([
      {
        at: ["data", 1],
        path: ["body", "data", 1],
        check: "mandatory-fields",
        foretold: true,
        text: preflight.validate(request).issues[0]?.message,
      },
    ]);
  });

  it("has the value in the form that Zoho wants", () => {
    const found = only(preflight.explain(insert({ Deal_Name: "Bread", Branch: "North;South" }), inData(branch)));
    expect(found).toMatchObject({
      foretold: false,
      text: 'Branch must be a list, not the text "North;South".',
      fix: 'Send ["North","South"].',
      suggestions: [{ replace: { path: ["body", "data", 0, "Branch"], value: ["North", "South"] } }],
    });
    expect(found.check).toBeUndefined();
  });

  it("has the fix of the check, not what is said of the code as such", () => {
    const request = { method: "GET", url: "/crm/v8/Deals?fields=id&page=11&per_page=200" };
    const { text, fix } = only(preflight.explain(request, preflight.validate(request).response));
    expect(text).toContain("Continue with page_token");
    expect(fix).toBe(text);
  });

  it("never says what Zoho accepts where Zoho has refused it", () => {
    const refused = error("INVALID_DATA", { api_name: "Stage", json_path: "$.data[0].Stage" });
    const { text, check } = only(preflight.explain(insert({ Deal_Name: "Bread", Stage: "Eaten" }), inData(refused)));
    expect(text).toBe('Zoho does not accept "Eaten" of Stage.');
    expect(text).not.toContain("stores");
    expect(check).toBeUndefined();
  });

  it("tells the rows of an answer apart", () => {
    const request = insert({ Deal_Name: 1 }, { Deal_Name: 2 });
    const v2 = { ...request, url: "/crm/v2/Deals" };
    const { errors } = preflight.explain(v2, preflight.validate(v2).response);
    expect(errors.map(({ path }) => path)).toEqual([
      ["body", "data", 0, "Deal_Name"],
      ["body", "data", 1, "Deal_Name"],
    ]);
  });

  it("is not foretold by what is wrong with another row", () => {
    const success = { code: "SUCCESS", details: {}, message: "record added", status: "success" };
    const { errors } = preflight.explain(insert({ Deal_Name: "Bread" }, { Deal_Name: 2 }), {
      data: [error("INVALID_DATA"), success],
    });
    expect(errors).toMatchObject([{ at: ["data", 0], foretold: false }]);
  });

  it("points into the path", () => {
    const request = { method: "PUT", url: "/crm/v8/Deals/5000000000001", body: { data: [{ Stage: "Sold" }] } };
    const answer = error("INVALID_DATA", { resource_path_index: 1 }, "the id given seems to be invalid");
    expect(only(preflight.explain(request, answer))).toMatchObject({
      path: ["url", "path", 1],
      text: 'Zoho finds nothing by "5000000000001" in the path: there is no such record or related list, or the token\'s user may not see it.',
    });
  });

  it("takes the errors folded into one, and those of sub-requests, each at its place", () => {
    const folded = error("MULTIPLE_OR_MULTI_ERRORS", {
      errors: [branch, error("INVALID_DATA", { api_name: "Amount", json_path: "$.data[0].Amount" })],
    });
    expect(preflight.explain(undefined, inData(folded)).errors.map(({ path }) => path?.at(-1))).toEqual([
      "Branch",
      "Amount",
    ]);
    const call = {
      method: "POST",
      url: "/crm/v8/__composite_requests",
      body: {
        __composite_requests: [
          { method: "GET", uri: "/crm/v8/Deals", params: { fields: "id" } },
          { method: "POST", uri: "/crm/v8/Deals", body: { data: [{ Stage: "Sold" }] } },
        ],
      },
    };
    const missing = error("MANDATORY_NOT_FOUND", { api_name: "Deal_Name", json_path: "$.data[0].Deal_Name" });
    const row = (body: object) => ({
      code: "SUCCESS",
      details: { response: { status_code: 200, body } },
      message: "composite request executed successfully",
      status: "success",
    });
    const { errors, answer } = preflight.explain(call, {
      status: 200,
      body: { __composite_requests: [row({ data: [] }), row(inData(missing))] },
    });
    expect(answer).toBe("partly refused");
    expect(errors).toMatchObject([
      {
        check: "mandatory-fields",
        foretold: true,
        path: ["body", "__composite_requests", 1, "body", "data", 0],
      },
    ]);
  });
});

describe("what the metadata says", () => {
  it("of a permission or a module is held against the answer", () => {
    const denied = error("NO_PERMISSION", { permissions: ["Crm_Implied_View_Deals"] }, "permission denied");
    expect(only(preflight.explain({ url: "/crm/v8/Deals?fields=id" }, denied)).outdated?.part).toBe("profile.json");
    const gone = error("INVALID_MODULE", { resource_path_index: 0 });
    expect(only(preflight.explain({ url: "/crm/v8/Deals?fields=id" }, gone)).outdated).toMatchObject({
      part: "modules.json",
      text: 'Your metadata lists "Deals", so modules.json is out of date.',
    });
    expect(only(preflight.explain({ url: "/crm/v8/Daels?fields=id" }, gone)).outdated).toBeUndefined();
  });
});

describe("what is not an answer of Zoho CRM", () => {
  const said = (given: unknown): string => {
    const { answer, text, errors } = preflight.explain(undefined, given);
    expect(errors).toEqual([]);
    return `${answer}: ${text}`;
  };

  it("is said to be what it is, in a sentence", () => {
    expect(said({ status: 502, body: "<html><head><title>502 Bad Gateway</title></head></html>" })).toBe(
      'foreign: This is not an answer of Zoho CRM: it is the HTML page "502 Bad Gateway". Something between you and Zoho could not reach it; try again later.',
    );
    expect(said("<!DOCTYPE html><html></html>")).toContain("it is an HTML page.");
    expect(said('{"data":[{"code":"INVALID_DA')).toBe(
      "broken: This answer breaks off before its end, so it cannot be read.",
    );
    expect(said("{code: 1}")).toBe("broken: This answer looks like JSON and cannot be read as such.");
    expect(said({ error: "invalid_code" })).toBe(
      "accounts: This is an answer of Zoho's accounts server, not of Zoho CRM: invalid_code. zoho-preflight doctor explains it.",
    );
    expect(said({ code: 1004, message: "Invalid value passed" })).toContain("another Zoho product");
    expect(said({ hello: "world" })).toContain("JSON without a code of Zoho CRM's");
    expect(said("upstream timed out")).toContain("it is text, not JSON");
    expect(said([1, 2])).toContain("a JSON list");
    expect(said({ status: 204 })).toContain("empty: This answer has no body");
    expect(said({ data: [{ id: "1", Code: "X" }], info: { count: 1 } })).toBe("accepted: This answer refuses nothing.");
  });

  it("throws for nothing", () => {
    const hostile = new Proxy({}, { get: () => { throw new Error("no"); } }); // prettier-ignore
    const cyclic: Record<string, unknown> = { code: "INVALID_DATA", status: "error", message: "x" };
    cyclic["details"] = cyclic;
    for (const given of [hostile, cyclic, null, undefined, 5n, () => 1, Symbol("x"), "", "\uFEFF", { data: [null, 5] }])
      expect(typeof preflight.explain(hostile, given).text).toBe("string");
  });
});

describe("tokens", () => {
  it("never reach an explanation", () => {
    const token = "1000.8cb99dxxxxxxxxxxxxx9be93.9b8xxxxxxxxxxxxxxxf";
    const request = {
      method: "POST",
      url: `/crm/v8/Deals?zapikey=secret-of-mine-1`,
      headers: { Authorization: `Zoho-oauthtoken ${token}` },
      body: { data: [{ Deal_Name: token, client_secret: "secret-of-mine-2" }] },
    };
    const answer = inData(
      error("INVALID_DATA", { api_name: "Deal_Name", json_path: "$.data[0].Deal_Name", token }, `bad ${token}`),
      error("INVALID_DATA", { api_name: "client_secret", json_path: "$.data[0].client_secret" }, "secret-of-mine-2"),
    );
    const { report, ...rest } = preflight.explain(request, answer);
    const text = JSON.stringify([rest, report]);
    for (const secret of [token, "secret-of-mine-1", "secret-of-mine-2"]) expect(text).not.toContain(secret);
  });
});
