import { expect, test } from "vitest";

import { recordsOfName, recordsRequest } from "./records.ts";

test("one record becomes an insert of one", () => {
  const { request, inFile } = recordsRequest(
    { Last_Name: "Ng" },
    { module: "Leads", operation: "insert", version: "v8" },
  );
  expect(request).toEqual({ method: "POST", url: "/crm/v8/Leads", body: { data: [{ Last_Name: "Ng" }] } });
  expect(inFile(["body", "data", 0, "Last_Name"])).toEqual(["Last_Name"]);
});

test("an array is all records of one request", () => {
  const { request, inFile } = recordsRequest([{ Last_Name: "Ng" }, { Last_Name: "Berg" }], {
    module: "Leads",
    operation: "upsert",
    version: "v7",
  });
  expect(request).toEqual({
    method: "POST",
    url: "/crm/v7/Leads/upsert",
    body: { data: [{ Last_Name: "Ng" }, { Last_Name: "Berg" }] },
  });
  expect(inFile(["body", "data", 1, "Last_Name"])).toEqual([1, "Last_Name"]);
});

test("a body stays as it is", () => {
  const { request, inFile } = recordsRequest(
    { data: [{ id: "1" }], trigger: [] },
    { module: "Deals", operation: "update", version: "v8" },
  );
  expect(request).toEqual({ method: "PUT", url: "/crm/v8/Deals", body: { data: [{ id: "1" }], trigger: [] } });
  expect(inFile(["body", "data", 0, "id"])).toEqual(["data", 0, "id"]);
});

test("the URL stands in no file", () => {
  expect(
    recordsRequest({}, { module: "Leads", operation: "insert", version: "v8" }).inFile(["url", "path", 0]),
  ).toBeUndefined();
});

test("a payload file says in its name what it holds", () => {
  expect(recordsOfName("payloads/Leads.upsert.zoho.json", "v8")).toEqual({
    module: "Leads",
    operation: "upsert",
    version: "v8",
  });
  expect(recordsOfName("leads.json", "v8")).toBeUndefined();
});
