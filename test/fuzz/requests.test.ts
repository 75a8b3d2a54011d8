import fc from "fast-check";
import { describe, it } from "vitest";

import { validate } from "@zoho-preflight/validator";
import { DIGITS, MAYBE, ONE_OF, OPEN, PARTS, UNKNOWN, validateSeen } from "@zoho-preflight/validator/seen";

import { readCases } from "../cases/read-cases.ts";
import { URL_V8 } from "../growth/requests.mjs";
import { read, readAsSnapshot, workshop } from "../judged.ts";
import { HANGS, runs } from "./runs.ts";

/** Law: any input whatsoever gives a report, or one typed error that names the place, in time linear in its size. */

describe("any request gives a report", { timeout: HANGS }, () => {
  const anything = fc.anything({
    maxDepth: 4,
    withBigInt: true,
    withBoxedValues: true,
    withDate: true,
    withMap: true,
    withNullPrototype: true,
    withObjectString: true,
    withSet: true,
    withSparseArray: true,
    withTypedArray: true,
    stringUnit: "binary",
  });
  const odd = fc.oneof(
    { weight: 4, arbitrary: anything },
    fc.constantFrom<unknown>(
      UNKNOWN,
      DIGITS,
      Symbol("s"),
      10n,
      NaN,
      Infinity,
      -0,
      undefined,
      () => "Okafor",
      new Error("e"),
      /x/,
      new Date(NaN),
      "\uD800",
      "\uFFFE",
      "__proto__",
      { [ONE_OF]: [1, UNKNOWN] },
      { [PARTS]: ["a", UNKNOWN] },
      { [PARTS]: ["/crm/v8/Leads/", DIGITS] },
      { [OPEN]: true },
      { [MAYBE]: new Set(["Last_Name"]) },
    ),
  );

  it("whatever the request is", () => {
    fc.assert(
      fc.property(odd, (request) => {
        read(request);
        validate(request);
      }),
      runs(3000),
    );
  });

  it("whatever its parts are", () => {
    fc.assert(
      fc.property(fc.record({ method: odd, url: odd, headers: odd, body: odd }, { requiredKeys: [] }), (request) => {
        read(request);
      }),
      runs(2000),
    );
  });

  it("whatever the URL is", () => {
    const pieces = fc.array(
      fc.oneof(
        fc.constantFrom(
          "https://",
          "//",
          "www.zohoapis.com",
          "/",
          "crm",
          "v8",
          "v2",
          "bulk",
          "Leads",
          "?",
          "&",
          "=",
          "#",
          "%",
          "%2",
          "fields",
          "ids",
          "criteria",
          "(",
          ")",
          ":",
          ",",
          '"',
          "{",
          "}",
          " ",
          "\uD800",
          "\0",
        ),
        fc.string({ unit: "binary" }),
      ),
      { maxLength: 16 },
    );
    fc.assert(
      fc.property(pieces, fc.constantFrom("GET", "POST", "PUT", "PATCH", "DELETE", "x"), (parts, method) => {
        read({ method, url: parts.join("") });
      }),
      runs(6000),
    );
  });

  it("whatever the criteria and the query are", () => {
    const words = fc.array(
      fc.constantFrom(
        "(",
        ")",
        "Last_Name",
        ":",
        "equals",
        "and",
        "or",
        ",",
        "\\",
        "select",
        "from",
        "Leads",
        "where",
        "'",
        '"',
        "in",
        "between",
        "limit",
        "is null",
        " ",
        "=",
        "#",
        ".",
        "->",
        "as",
        "1",
        "\uD800",
      ),
      { maxLength: 24 },
    );
    fc.assert(
      fc.property(words, (parts) => {
        read({ method: "GET", url: `${URL_V8}/Leads/search?criteria=${parts.join("")}` });
        read({ method: "POST", url: `${URL_V8}/coql`, body: { select_query: parts.join(" ") } });
      }),
      runs(3000),
    );
  });

  it("whatever the values of a record are", () => {
    const fields = [
      "Name",
      "Project_Code",
      "Description",
      "Budget",
      "Progress",
      "Rate",
      "Team_Size",
      "Serial",
      "Billable",
      "Start_Date",
      "Kick_Off",
      "Contact_Email",
      "Hotline",
      "Page",
      "Phase",
      "Skills",
      "Customer",
      "Plans",
      "Project_Tasks",
      "Owner",
      "Tag",
      "Created_Time",
      "id",
      "Layout",
      "$se_module",
      "__proto__",
      "constructor",
      "toString",
    ];
    const record = fc.dictionary(fc.constantFrom(...fields), odd, { maxKeys: 8 });
    const root = fc.record(
      {
        data: fc.oneof(fc.array(fc.oneof(record, odd), { maxLength: 3 }), odd),
        trigger: odd,
        apply_feature_execution: odd,
        duplicate_check_fields: odd,
      },
      { requiredKeys: ["data"] },
    );
    fc.assert(
      fc.property(
        root,
        fc.constantFrom("POST Projects", "PUT Projects", "POST Projects/upsert", "PUT Projects/800000000000123001"),
        (body, call) => {
          const [method = "", path = ""] = call.split(" ");
          read({ method, url: `${URL_V8}/${path}`, body });
          validateSeen(workshop, { method, url: `${URL_V8}/${path}`, body });
        },
      ),
      runs(4000),
    );
  });

  it("whatever stands in any place of a shared case", () => {
    const cases = Object.values(readCases())
      .flat()
      .filter(({ request }) => request.body !== undefined);
    fc.assert(
      fc.property(fc.nat({ max: cases.length - 1 }), fc.nat(), odd, (index, place, value) => {
        read(planted(cases[index]?.request ?? {}, place, value));
      }),
      runs(4000),
    );
  });
});

/** The request with a value put in the place of that number. */
function planted(request: object, place: number, value: unknown): unknown {
  const copy = structuredClone(request) as Record<string, unknown>;
  const places: [Record<string, unknown>, string][] = [];
  const visit = (node: unknown): void => {
    if (typeof node !== "object" || node === null) return;
    for (const [key, inner] of Object.entries(node)) {
      places.push([node as Record<string, unknown>, key]);
      visit(inner);
    }
  };
  visit(copy);
  const found = places[place % places.length];
  if (found !== undefined) found[0][found[1]] = value;
  return copy;
}

describe("a hostile snapshot gives a preflight, or one error with an address", () => {
  it("whatever it is", () => {
    const anything = fc.anything({
      maxDepth: 4,
      withBigInt: true,
      withDate: true,
      withMap: true,
      withNullPrototype: true,
      withSet: true,
      withSparseArray: true,
    });
    const shaped = fc.record(
      {
        version: fc.oneof(fc.constant("v8"), anything),
        modules: fc.oneof(fc.constant([{ api_name: "Leads" }]), anything),
        fields: fc.oneof(
          fc.record({ Leads: anything }),
          fc.record({
            Leads: fc.array(
              fc.record(
                {
                  api_name: fc.string(),
                  data_type: anything,
                  json_type: anything,
                  length: anything,
                  pick_list_values: anything,
                },
                { requiredKeys: ["api_name"] },
              ),
            ),
          }),
          anything,
        ),
        layouts: anything,
        relatedLists: anything,
        org: anything,
        profile: anything,
        users: anything,
        userLicenses: anything,
      },
      { requiredKeys: ["version", "modules"] },
    );
    fc.assert(
      fc.property(fc.oneof(anything, shaped), (snapshot) => {
        readAsSnapshot(snapshot);
      }),
      runs(4000),
    );
  });
});
