import { describe, expect, it } from "vitest";

import { details } from "./details.ts";
import { errors } from "./errors.ts";

describe("names of details", () => {
  it("follow the guide in v2 and the examples later", () => {
    expect(details["REQUIRED_PARAM_MISSING"]?.["param"]).toEqual(["param", "param_name"]);
    expect(details["PATTERN_NOT_MATCHED"]?.["param"]).toEqual(["api_name", "param_name"]);
    expect(details["EXPECTED_PARAM_MISSING"]?.["params"]).toEqual(["param_names", "param_names"]);
  });

  it("leave paths out in v2", () => {
    expect(details["INVALID_MODULE"]?.["resource_path_index"]).toEqual([null, "resource_path_index"]);
    expect(details["MANDATORY_NOT_FOUND"]?.["json_path"]).toEqual([null, "json_path"]);
    expect(details["INVALID_DATA"]?.["json_path"]).toEqual([null, "json_path"]);
    expect(details["DUPLICATE_DATA"]?.["duplicate_record"]).toEqual([null, "duplicate_record"]);
  });

  it("keep the names that never changed", () => {
    expect(details["MANDATORY_NOT_FOUND"]?.["api_name"]).toBeUndefined();
    expect(details["INVALID_DATA"]?.["expected_data_type"]).toBeUndefined();
    expect(details["INVALID_DATA"]?.["maximum_length"]).toBeUndefined();
  });

  it("are given for known codes only", () => {
    expect(Object.keys(details).filter((code) => !Object.hasOwn(errors, code))).toEqual([]);
  });
});
