import { describe, expect, it } from "vitest";

import { catalogue, coversScope } from "@zoho-preflight/metadata/catalogue";
import type { Operation } from "@zoho-preflight/metadata/catalogue";
import { createPreflight } from "@zoho-preflight/validator";
import type { Issue } from "@zoho-preflight/validator";

/** An address of the operation with sample values: a module that fits, ids, and names. */
function sample({ method, path, modules, id }: Operation): { readonly method: string; readonly url: string } {
  const url = path
    .replace("{version}", "v8")
    .replace("{module}", id.startsWith("record_contact_roles.") ? "Leads" : (modules?.[0] ?? "Leads"))
    .replace(/\{(\w+)\}/g, "5000000000000100001");
  return { method, url: `https://www.zohoapis.com${url}` };
}

const bodies: Readonly<Record<string, unknown>> = {
  "coql.query": { select_query: "select Last_Name from Leads where id is not null" },
  "bulk_read.create": { query: { module: { api_name: "Leads" } } },
  "bulk_write.create": { operation: "insert", resource: [{ type: "data", module: { api_name: "Leads" } }] },
};
const body = ({ id, method }: Operation): object => (method === "GET" ? {} : { body: bodies[id] ?? {} });

/** What a preflight with these scopes says of them. */
function said(operation: Operation, scopes: readonly string[]): readonly Issue[] {
  const report = createPreflight({ scopes }).validate({ ...sample(operation), ...body(operation) });
  // A sample that another operation takes would prove nothing.
  expect(report.operation?.id).toBe(operation.id);
  return report.issues.filter(({ check }) => check === "granted-scope");
}

const known = catalogue.operations.filter(({ scopes, anonymous }) => scopes.length > 0 && anonymous !== true);
const rows = known.map((operation) => [operation.id, operation] as const);

describe("of every operation with known scopes", () => {
  it("there are many", () => {
    expect(known.length).toBeGreaterThan(450);
  });

  it.each(rows)("%s: a token without one is refused, and each that is named is enough", (_id, operation) => {
    const [issue, ...more] = said(operation, ["ZohoCRM.nothing.READ"]);
    expect(more).toEqual([]);
    expect(issue).toMatchObject({
      code: "OAUTH_SCOPE_MISMATCH",
      severity: operation.documentedScopes === true ? "error" : "warning",
    });
    const { scopes: best, others } = issue?.because.facts as { scopes: string[]; others: string[][] };
    const lists = [best, ...others];
    expect(lists.length).toBeGreaterThan(0);
    for (const list of lists) {
      expect(said(operation, list).filter(({ because }) => because.kind === "missing")).toEqual([]);
      // None of them can go.
      for (const scope of list)
        if (!list.some((other) => other !== scope && coversScope(other, scope)))
          expect(said(operation, ["ZohoCRM.nothing.READ", ...list.filter((other) => other !== scope)])).not.toEqual([]);
    }
  });

  it.each(rows)(
    "%s: a token that may do everything is accepted",
    (_id, { scopes, disputedScopes = [], ...operation }) => {
      const all = [...scopes.flat(), ...disputedScopes].map((scope) => scope.split(".").slice(0, 2).join(".") + ".ALL");
      expect(said({ scopes, disputedScopes, ...operation }, all)).toEqual([]);
    },
  );
});
