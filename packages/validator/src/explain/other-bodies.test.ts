import { describe, expect, it } from "vitest";

import { createPreflight } from "../preflight/create-preflight.ts";

const preflight = createPreflight();
const error = (code: string, details: object) => ({ code, details, message: "invalid data", status: "error" });

describe("an answer alone, to a body without records", () => {
  it.each([
    [error("MANDATORY_NOT_FOUND", { api_name: "channel_id", json_path: "$.watch[0].channel_id" })],
    [error("MANDATORY_NOT_FOUND", { api_name: "notify_url" })],
    [error("INVALID_DATA", { api_name: "events", json_path: "$.watch[0].events" })],
    [error("INVALID_DATA", { api_name: "to", json_path: "$.data[0].to" })],
  ])("has keys, which no metadata lacks: %j", (given) => {
    const { errors } = preflight.explain(undefined, { watch: [given] });
    expect(errors).toHaveLength(1);
    expect(errors[0]?.outdated).toBeUndefined();
  });

  it("names fields all the same", () => {
    const mapped = error("MANDATORY_NOT_FOUND", { api_name: "Deal_Name", json_path: "$.Deals.Deal_Name" });
    expect(preflight.explain(undefined, mapped).errors[0]?.about).toContain("Deal_Name of Deals is a text");
    const lacking = error("INVALID_DATA", { api_name: "Branch" });
    expect(preflight.explain(undefined, lacking).errors[0]?.outdated?.text).toContain('"Branch" is not one of');
  });

  it("counts the entries of a list that is a root key, and the characters of what is below", () => {
    const limit = (json_path: string, api_name: string) =>
      preflight.explain(undefined, error("INVALID_DATA", { maximum_length: 5, api_name, json_path })).errors[0]?.text;
    expect(limit("$.users", "users")).toBe("users may have up to 5 entries.");
    expect(limit("$.tags[0].name", "name")).toBe("name is limited to 5 characters.");
  });
});

describe("an answer to a composite call", () => {
  const call = {
    method: "POST",
    url: "/crm/v8/__composite_requests",
    body: {
      __composite_requests: [
        { sub_request_id: "1", method: "POST", uri: "/crm/v8/Leads", body: { data: [{ Last_Name: "Ng" }] } },
        { sub_request_id: "2", method: "PUT", uri: "/crm/v8/Leads/@{9:$.data}", body: { data: [{ Company: "Ng" }] } },
      ],
    },
  };
  const taken = {
    code: "SUCCESS",
    status: "success",
    message: "composite sub request executed successfully",
    details: {
      response: {
        status_code: 201,
        body: { data: [{ code: "SUCCESS", status: "success", message: "record added", details: { id: "1" } }] },
      },
    },
  };
  const refused = error("INVALID_REFERENCE", {
    api_name: "uri",
    json_path: "$.__composite_requests[1].uri",
    reference: "@{9:$.data}",
  });
  const answer = { status: 207, body: { __composite_requests: [taken, refused] } };

  it("counts its sub-requests, not their rows", () => {
    expect(preflight.explain(call, answer).text).toBe("Zoho took 1 of 2 items and refused the rest.");
  });

  it("is foretold in the call where a sub-request was not run", () => {
    expect(preflight.explain(call, answer).errors).toMatchObject([
      { check: "sub-requests", foretold: true, path: ["body", "__composite_requests", 1] },
    ]);
  });
});
