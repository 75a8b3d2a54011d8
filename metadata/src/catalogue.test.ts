import { describe, expect, it } from "vitest";

import { catalogue, VERSIONS } from "./catalogue.ts";

describe("catalogue", () => {
  it("has all its tables", () => {
    expect(Object.keys(catalogue).sort()).toEqual([
      "apiAccess",
      "bodyReferences",
      "closedLists",
      "closedMethods",
      "computedTypes",
      "conditionallyMandatory",
      "coqlColumns",
      "coqlLimits",
      "coqlMostRecords",
      "criteria",
      "dataCenters",
      "dependentKeys",
      "details",
      "detailsByOperation",
      "duplicateCheckFields",
      "errors",
      "features",
      "fieldAliases",
      "fileParts",
      "freshHours",
      "hostAnswers",
      "licences",
      "limits",
      "links",
      "misplacedRecords",
      "moduleFlags",
      "moduleParametersNamed",
      "operations",
      "orderedTimes",
      "pageZero",
      "permissions",
      "recordKeys",
      "relations",
      "renames",
      "reserved",
      "rows",
      "searchParameters",
      "undocumentedWriteKeys",
      "unlistedModules",
      "unwrittenFields",
      "versions",
      "webApplication",
      "writeKeys",
      "writeRules",
      "writtenKeys",
      "zeroDurations",
    ]);
  });

  it("closes the methods of addresses that it has", () => {
    const paths = new Set(catalogue.operations.map(({ path }) => path));
    expect([...catalogue.closedMethods].filter((path) => !paths.has(path))).toEqual([]);
  });

  it("gives the same operations each time, so that they are decoded once", () => {
    expect(catalogue.operations).toBe(catalogue.operations);
    expect(catalogue.operations.find(({ id }) => id === "records.insert")).toMatchObject({
      method: "POST",
      path: "/crm/{version}/{module}",
      kind: "create",
    });
  });

  it("reserves the first segments that are no modules", () => {
    expect(catalogue.reserved).toEqual(expect.arrayContaining(["settings", "users", "org", "coql"]));
  });

  it("has the limits that hold in every edition", () => {
    expect(catalogue.limits).toEqual({
      recordsPerCall: 100,
      idsPerDelete: 100,
      fieldsPerList: 50,
      perPage: 200,
      discretePagination: 2000,
      subformRows: 100,
      participants: 50,
    });
  });

  it("lists the versions, oldest first", () => {
    expect(catalogue.versions).toEqual(["v2", "v2.1", "v3", "v4", "v5", "v6", "v7", "v8"]);
    expect(catalogue.versions).toBe(VERSIONS);
  });

  it("allows the keys that every record may have", () => {
    expect(catalogue.recordKeys).toEqual(expect.arrayContaining(["id", "Layout", "Tag", "se_module", "_delete"]));
    expect(catalogue.computedTypes).toEqual(["formula", "rollup_summary", "autonumber"]);
  });
});
