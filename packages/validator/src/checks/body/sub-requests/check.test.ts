import { describe, expect, it } from "vitest";

import { open, verbs } from "../../../../../../test/verbs.ts";
import { createPreflight } from "../../../index.ts";
import { MAYBE, UNKNOWN } from "../../../seen.ts";

const { predicts, accepts, silent } = verbs("sub-requests");

const composite = (requests: readonly unknown[], beside: object = {}, version = "v8") => ({
  method: "POST",
  url: `/crm/${version}/__composite_requests`,
  body: { ...beside, __composite_requests: requests },
});
const AT = ["body", "__composite_requests"];
const org = { method: "GET", uri: "/crm/v8/org" };
const one = { ...org, sub_request_id: "1" };
const URI = "/crm(/.*)?/v[0-9]+([.][0-9]+)?/.*";
const ID = "[a-zA-Z0-9][a-zA-Z0-9_]*";

describe("the address", () => {
  predicts("one without a version", composite([one, { method: "GET", uri: "/crm/org" }]), {
    code: "INVALID_DATA",
    severity: "error",
    path: [...AT, 1, "uri"],
    details: {
      expected_data_type: "text",
      regex: URI,
      api_name: "uri",
      json_path: "$.__composite_requests[1].uri",
    },
    message: '"/crm/org" is not the address of a sub-request: write its path with the version, such as /crm/v8/Leads.',
  });
  predicts("one with its host", composite([{ ...org, uri: "https://www.zohoapis.com/crm/v8/org" }]), {
    code: "INVALID_DATA",
    severity: "error",
    path: [...AT, 0, "uri"],
  });
  predicts("one without its first slash", composite([{ ...org, uri: "crm/v8/org" }]), {
    code: "INVALID_DATA",
    severity: "warning",
    path: [...AT, 0, "uri"],
  });
  predicts("one without a version, before the pages say so", composite([{ ...org, uri: "/crm/org" }], {}, "v5"), {
    code: "INVALID_DATA",
    severity: "warning",
  });
  predicts("a later version than the call's", composite([{ ...org, uri: "/crm/v8/org" }], {}, "v7"), {
    code: "NOT_SUPPORTED",
    severity: "warning",
    path: [...AT, 0, "uri"],
    details: { sub_request_version: 8, composite_request_version: 7 },
  });
  accepts("an earlier version", composite([{ ...org, uri: "/crm/v7/org" }]));
  accepts("the version of the call", composite([one, { ...org, uri: "/crm/bulk/v8/read/4150868000000000001" }]));
  silent("one that cannot be seen", composite([{ ...org, uri: UNKNOWN }]));
  silent("one that may be absent", composite([{ ...org, uri: "/crm/org", [MAYBE]: new Set(["uri"]) }]));
});

describe("ids", () => {
  predicts("one of another form", composite([{ ...org, sub_request_id: "first-one" }]), {
    code: "INVALID_DATA",
    severity: "error",
    path: [...AT, 0, "sub_request_id"],
    details: {
      expected_data_type: "text",
      regex: ID,
      api_name: "sub_request_id",
      json_path: "$.__composite_requests[0].sub_request_id",
    },
  });
  predicts("one that is given twice", composite([one, org, one]), {
    code: "DUPLICATE_DATA",
    severity: "error",
    path: [...AT, 2, "sub_request_id"],
    details: { api_name: "sub_request_id", json_path: "$.__composite_requests[2].sub_request_id" },
    message: 'Another sub-request has the sub_request_id "1" already.',
  });
  accepts("none at all", composite([org, org]));
  silent("ids that cannot be seen", composite([one, { ...org, sub_request_id: UNKNOWN }]));
});

const toFirst = { sub_request_id: "2", method: "GET", uri: "/crm/v8/Leads/@{1:$.data[0].details.id}" };

describe("references", () => {
  predicts("one to a sub-request that there is not", composite([{ ...one, sub_request_id: "a" }, toFirst]), {
    code: "INVALID_REFERENCE",
    severity: "error",
    path: [...AT, 1],
    message: '"@{1:$.data[0].details.id}" refers to a sub-request "1", and there is none.',
  });
  predicts("one to itself", composite([{ ...toFirst, sub_request_id: "1" }]), { code: "INVALID_REFERENCE" });
  predicts("one to a later one, in order", composite([toFirst, one], { parallel_execution: false }), {
    code: "INVALID_REFERENCE",
    path: [...AT, 0],
    message: '"@{1:$.data[0].details.id}" refers to a sub-request that has not run by then.',
  });
  accepts("one to an earlier one", composite([one, toFirst], { parallel_execution: false }));
  accepts("one to a later one, in parallel", composite([toFirst, one]));
  accepts("one while an id is missing, since nobody says what it is then", composite([org, toFirst]));
  silent("one while a sub-request cannot be seen", composite([UNKNOWN, toFirst]));
  silent("one while more sub-requests may come", composite(open([toFirst])));
  silent("one while an id cannot be seen", composite([{ ...org, sub_request_id: UNKNOWN }, toFirst]));
});

describe("the rest", () => {
  predicts("both switches", composite([one], { rollback_on_fail: true, parallel_execution: true }), {
    code: "AMBIGUITY_DURING_PROCESSING",
    severity: "error",
    path: ["body", "parallel_execution"],
    details: {
      ambiguity_due_to: [
        { api_name: "rollback_on_fail", json_path: "$.rollback_on_fail" },
        { api_name: "parallel_execution", json_path: "$.parallel_execution" },
      ],
    },
  });
  accepts("one switch", composite([one], { rollback_on_fail: true, parallel_execution: false }));
  silent("a switch that cannot be seen", composite([one], { rollback_on_fail: true, parallel_execution: UNKNOWN }));
  predicts("a token of its own", composite([{ ...one, headers: { Authorization: "Zoho-oauthtoken 1000.a.b" } }]), {
    code: "INVALID_DATA",
    severity: "error",
    path: [...AT, 0, "headers"],
    details: {
      restricted_headers: ["authorization", "x-crm-org"],
      api_name: "headers",
      json_path: "$.__composite_requests[0].headers",
    },
  });
  accepts("another header", composite([{ ...one, headers: { "If-Modified-Since": "2026-08-22T12:30:00+05:30" } }]));
  silent("headers of which more may come", composite([{ ...one, headers: open({}) }]));
});

describe("the answer to a composite call", () => {
  const preflight = createPreflight();

  it("stands in the row of the sub-request: v8 example of createCompositeRequest", () => {
    expect(preflight.validate(composite([{ method: "GET", uri: "/crm/org" }])).response).toEqual({
      status: 400,
      body: {
        __composite_requests: [
          {
            code: "INVALID_DATA",
            details: {
              expected_data_type: "text",
              regex: URI,
              api_name: "uri",
              json_path: "$.__composite_requests[0].uri",
            },
            message: "invalid data",
            status: "error",
          },
        ],
      },
      confidence: "documented",
    });
  });

  it("is 207 where others are run", () => {
    const { response } = preflight.validate(composite([one, { ...org, uri: "/crm/org" }]));
    expect(response?.status).toBe(207);
    expect(response?.body).toMatchObject({
      __composite_requests: [
        { code: "SUCCESS", message: "composite sub request executed successfully" },
        { code: "INVALID_DATA" },
      ],
    });
  });

  it("stands at the root for six of them, and for both switches", () => {
    expect(preflight.validate(composite([org, org, org, org, org, org])).response?.body).toEqual({
      code: "INVALID_DATA",
      details: { maximum_length: 5, api_name: "__composite_requests", json_path: "$.__composite_requests" },
      message: "invalid data",
      status: "error",
    });
    const both = composite([one], { rollback_on_fail: true, parallel_execution: true });
    expect(preflight.validate(both).response?.body).toMatchObject({ code: "AMBIGUITY_DURING_PROCESSING" });
  });

  it("names what a sub-request lacks", () => {
    expect(preflight.validate(composite([{ uri: "/crm/v8/org" }])).response?.body).toEqual({
      __composite_requests: [
        {
          code: "MANDATORY_NOT_FOUND",
          details: { api_name: "method", json_path: "$.__composite_requests[0].method" },
          message: "required field not found",
          status: "error",
        },
      ],
    });
  });
});
