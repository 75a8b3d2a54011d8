import { catalogue } from "@zoho-preflight/metadata/catalogue";
import { standardOrg } from "@zoho-preflight/metadata/standard-org";
import type { Operation } from "@zoho-preflight/metadata/catalogue";
import { describe, expect, it } from "vitest";

import { bodies } from "../../../bodies.ts";
import { createPreflight as createCore } from "../../../core.ts";
import { createPreflight } from "../../../index.ts";
import { queries } from "../../../queries.ts";
import { UNKNOWN } from "../../../seen.ts";
import { validateSeen } from "../../../validate-seen.ts";

const preflight = createPreflight();
const entryFor = (request: object): object | undefined =>
  validateSeen(preflight, request).skipped.find(({ reason }) => reason === "no-facts");

/** An address of an operation: `/crm/v8/Leads/1000000000001/actions/change_owner`. */
function addressOf({ path, until, modules }: Operation): string {
  return path.replaceAll(/\{(\w+)\}/g, (_, name: string) =>
    name === "version" ? (until ?? "v8") : name === "module" ? (modules?.[0] ?? "Leads") : "1000000000001",
  );
}

/** Bodies of nonsense: with another root key, and with the one that the operation has, at any depth. */
function nonsenseFor({ body }: Operation): unknown[] {
  let deep: unknown = "nonsense";
  for (let depth = 0; depth < 40; depth++) deep = depth % 2 === 0 ? { nonsense: deep } : [deep];
  const bodies: unknown[] = [
    { nonsense: [{ nonsense: "nonsense" }] },
    [{ nonsense: 1 }],
    [],
    "nonsense",
    5,
    true,
    { x: 1 },
  ];
  bodies.push({ nonsense: deep }, { nonsense: null });
  if (body?.key !== undefined) {
    const item = { nonsense: "nonsense" };
    bodies.push({ [body.key]: item }, { [body.key]: [item] }, { [body.key]: "nonsense" }, { [body.key]: [deep] });
  }
  return bodies;
}

describe("a body of nonsense", () => {
  it("is an issue or an entry in skipped, for every operation that takes a body", () => {
    const takers = catalogue.operations.filter(({ method, body }) => body !== undefined || /^P/.test(method));
    expect(takers.length).toBeGreaterThan(230);
    const silent = takers.flatMap((operation) => {
      const { method } = operation;
      const url = addressOf(operation);
      return nonsenseFor(operation).flatMap((body) => {
        const { issues, skipped } = preflight.validate({ method, url, body });
        return issues.length > 0 || skipped.some(({ about }) => about === "request")
          ? []
          : [`${method} ${url} ${JSON.stringify(body)}`];
      });
    });
    expect(silent).toEqual([]);
  });
});

describe("a body without facts", () => {
  it("is one entry for each container with keys that nobody knows, however many items it has", () => {
    const { skipped } = preflight.validate({
      method: "POST",
      url: "/crm/v8/settings/tags?module=Leads",
      body: {
        tags: [
          { name: "Harbour", depth: 5 },
          { name: "Moor", width: 7 },
        ],
        quay: true,
      },
    });
    const entry = { check: "body-keys", reason: "no-facts", about: "request" };
    expect(skipped.filter(({ about }) => about === "request")).toEqual([
      { ...entry, path: ["body"], text: 'Not checked, since its form is not known here: "quay".' },
      { ...entry, path: ["body", "tags", 0], text: 'Not checked, since its form is not known here: "depth", "width".' },
    ]);
  });

  it("is one also where the operation has no body on record, or takes a form", () => {
    expect(
      entryFor({ method: "DELETE", url: "/crm/v8/Leads/1000000000001", body: { wf_trigger: true } }),
    ).toBeDefined();
    const form = new FormData();
    form.append("file", "");
    expect(entryFor({ method: "POST", url: "/crm/v8/Leads/1000000000001/Attachments", body: form })).toBeDefined();
  });

  it("is not claimed of records, of queries, and where nothing is sent or nothing can be seen", () => {
    expect(entryFor({ method: "POST", url: "/crm/v8/Leads", body: { data: [{ Last_Name: "Ng" }] } })).toBeUndefined();
    const select_query = "select id from Leads where Last_Name = 'Ng'";
    expect(entryFor({ method: "POST", url: "/crm/v8/coql", body: { select_query } })).toBeUndefined();
    expect(entryFor({ method: "PUT", url: "/crm/v8/settings/tags/1000000000001", body: {} })).toBeUndefined();
    expect(entryFor({ method: "PUT", url: "/crm/v8/settings/tags/1000000000001", body: UNKNOWN })).toBeUndefined();
    expect(entryFor({ method: "GET", url: "/crm/v8/users" })).toBeUndefined();
  });
});

describe("the core", () => {
  const given = { snapshot: standardOrg, catalogue };
  const [core, coreWithBodies] = [createCore(given), createCore({ ...given, bodies })];
  const post = (path: string, body: object): object => ({ method: "POST", url: `/crm/v8/${path}`, body });
  const others: readonly (readonly [what: string, request: object, check: string])[] = [
    ["a query", post("coql", { select_query: "select Emial from Leads where id is not null" }), "coql-query"],
    [
      "a sub-request",
      post("__composite_requests", {
        __composite_requests: [{ method: "POST", uri: "/crm/v8/Leads", body: { data: [{}] } }],
      }),
      "mandatory-fields",
    ],
    [
      "a record in a body",
      post("Contacts/actions/mass_update", { data: [{ Emial: "a@example.com" }], ids: ["5000000000000100001"] }),
      "known-fields",
    ],
    ["a value in a body", post("settings/tags?module=Leads", { tags: [{ name: 5 }] }), "body-values"],
  ];

  it.each(others)("without the bodies has an entry in skipped for %s", (_, request) => {
    const { issues, skipped } = core.validate(request);
    expect(issues).toEqual([]);
    expect(skipped.filter(({ about }) => about === "request")).toMatchObject([
      { check: "body-keys", reason: "no-facts", path: ["body"] },
    ]);
  });

  it.each(others)("with the bodies judges %s", (_, request, check) => {
    expect(coreWithBodies.validate(request).issues.map((issue) => issue.check)).toContain(check);
  });

  it("with the queries judges those, and leaves what else is in bodies", () => {
    const reader = createCore({ ...given, queries });
    const [[, query], ...rest] = others as [[string, object, string], ...(typeof others)[number][]];
    expect(reader.validate(query)).toMatchObject({ issues: [{ check: "coql-query" }] });
    expect(reader.validate(query).skipped.filter(({ about }) => about === "request")).toEqual([]);
    for (const [, request] of rest)
      expect(reader.validate(request).skipped).toContainEqual(expect.objectContaining({ reason: "no-facts" }));
  });

  it("without the queries has an entry for criteria", () => {
    const search = { method: "GET", url: "/crm/v8/Leads/search?criteria=(Emial:equals:x)" };
    expect(core.validate(search).skipped).toContainEqual({
      check: "search-criteria",
      reason: "no-facts",
      about: "request",
      path: ["query", "criteria"],
      text: "Criteria were not checked: what reads queries was not handed in.",
    });
    expect(core.validate({ method: "GET", url: "/crm/v8/Leads/search?word=x" }).skipped).not.toContainEqual(
      expect.objectContaining({ check: "search-criteria" }),
    );
    expect(
      createCore({ ...given, queries })
        .validate(search)
        .issues.map(({ check }) => check),
    ).toContain("search-criteria");
  });

  it("takes the severity of a check that comes with the bodies, and says of a wrong name which ones there are", () => {
    const severity = { "coql-query": "off" } as const;
    expect(createCore({ ...given, severity }).validate({}).ok).toBe(false);
    expect(createCore({ ...given, bodies, severity }).validate(others[0]?.[1]).issues).toEqual([]);
    expect(() => createCore({ ...given, severity: { "coql-queries": "off" } as never })).toThrow('"coql-query"');
  });

  it("says of bodies without what judges them which ones are meant", () => {
    expect(() => createCore({ ...given, bodies: { of: () => undefined } as never })).toThrow(
      "expected the bodies of @zoho-preflight/validator/bodies",
    );
  });
});
