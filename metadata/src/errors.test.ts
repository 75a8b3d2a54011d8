import { describe, expect, it } from "vitest";

import { errors } from "./errors.ts";

describe("errors", () => {
  it("has the guide's fifteen with their status and exact words", () => {
    expect(
      Object.entries(errors)
        .slice(0, 15)
        .map(([code, { status, message }]) => [code, status, message]),
    ).toEqual([
      ["INVALID_MODULE", 400, "the module name given seems to be invalid"],
      ["INVALID_DATA", 400, "invalid data"],
      ["DUPLICATE_DATA", 400, "duplicate data"],
      ["MANDATORY_NOT_FOUND", 400, "required field not found"],
      ["PATTERN_NOT_MATCHED", 400, "Please check whether the input values are correct"],
      ["INVALID_REQUEST_METHOD", 400, "The http request method type is not a valid one"],
      ["REQUIRED_PARAM_MISSING", 400, "One of the expected parameter is missing"],
      ["LICENSE_LIMIT_EXCEEDED", 400, "Request exceeds your license limit. Need to upgrade in order to add a user"],
      ["UNABLE_TO_PARSE_DATA_TYPE", 400, "either the request body or parameters is in wrong format"],
      ["AUTHENTICATION_FAILURE", 401, "Authentication failed"],
      ["OAUTH_SCOPE_MISMATCH", 401, "invalid oauth scope to access this URL"],
      ["INVALID_TOKEN", 401, "invalid oauth token"],
      ["NO_PERMISSION", 403, "permission denied"],
      [
        "FEATURE_NOT_SUPPORTED",
        403,
        "The Multi-Currency feature is not available except the Enterprise and higher editions.",
      ],
      ["INVALID_URL_PATTERN", 404, "Please check if the URL trying to access is a correct one"],
    ]);
  });

  it("has every code that a check is meant to report", () => {
    expect(Object.keys(errors)).toEqual(
      expect.arrayContaining([
        "INVALID_HOST",
        "API_NOT_SUPPORTED",
        "EXPECTED_PARAM_MISSING",
        "LIMIT_EXCEEDED",
        "DISCRETE_PAGINATION_LIMIT_EXCEEDED",
        "PAGINATION_LIMIT_EXCEEDED",
        "AMBIGUITY_DURING_PROCESSING",
        "INVALID_QUERY",
        "SYNTAX_ERROR",
        "DEPENDENT_FIELD_MISSING",
        "DEPENDENT_MISMATCH",
        "MAPPING_MISMATCH",
        "LIMIT_REACHED",
        "CRITERIA_LIMIT_EXCEEDED",
        "EXPECTED_FIELD_MISSING",
        "NOT_SUPPORTED",
        "MULTIPLE_OR_MULTI_ERRORS",
      ]),
    );
  });

  it("gives each a status, words and a source", () => {
    const incomplete = Object.entries(errors).filter(
      ([, { status, message, source }]) => status < 400 || status > 415 || message === "" || source === "",
    );
    expect(incomplete).toEqual([]);
  });

  it("says of the words that are ours that nobody published any", () => {
    expect(errors["INVALID_HOST"]?.source).toContain("message: ours");
  });
});
