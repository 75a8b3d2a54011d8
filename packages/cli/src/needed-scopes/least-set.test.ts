import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { catalogue } from "@zoho-preflight/metadata/catalogue";
import type { Operation } from "@zoho-preflight/metadata/catalogue";
import { createPreflight } from "@zoho-preflight/validator";
import { neededScopes } from "@zoho-preflight/validator/scopes";
import { PARTS, UNKNOWN } from "@zoho-preflight/validator/seen";
import { readSnapshot } from "@zoho-preflight/validator/snapshot";

import { breadth } from "./breadth.ts";
import { fewestSet, isEnough, leastSet } from "./least-set.ts";
import { enough } from "./need.ts";
import type { Enough } from "./least-set.ts";

const MODULES = ["Leads", "Contacts", "Deals", "Sales_Orders", "Vehicles"];
const snapshot = readSnapshot({
  version: "v8",
  modules: {
    modules: MODULES.map((api_name) => ({
      api_name,
      generated_type: api_name === "Vehicles" ? "custom" : "default",
    })),
  },
  fields: {},
});
const preflight = createPreflight({ snapshot });

interface Call {
  readonly method: string;
  readonly url: unknown;
  readonly body?: unknown;
}

/** A request, and the requests that it may be at run time. */
interface Sample {
  readonly request: Call;
  readonly sent: readonly Call[];
}

const bodyOf = ({ id }: Operation, module: string): object => {
  if (id === "coql.query") return { body: { select_query: `select id from ${module} where id is not null` } };
  if (id === "bulk_read.create") return { body: { query: { module: { api_name: module } } } };
  return {};
};

function call(operation: Operation, module: string): Call {
  const { method, path } = operation;
  const url = path
    .replace("{version}", "v8")
    .replace("{module}", module)
    .replace(/\{\w+\}/g, "5000000000000100001");
  return { method, url, ...bodyOf(operation, module) };
}

/** With a module, or with one that is known only at run time. */
function sample(operation: Operation, module: string | undefined): Sample {
  const written = call(operation, module ?? "Leads");
  if (module !== undefined || !operation.path.includes("{module}")) return { request: written, sent: [written] };
  const parts = call(operation, "\n").url as string;
  const [before = "", after = ""] = parts.split("\n");
  return {
    request: { ...written, url: { [PARTS]: [before, UNKNOWN, ...(after === "" ? [] : [after])] } },
    // `/Leads/…/__conversion_options` is an address by itself, and no reading of one with any module.
    sent: MODULES.map((name) => call(operation, name)).filter(
      (each) => preflight.validate(each).operation?.id === operation.id,
    ),
  };
}

const operations = catalogue.operations.filter(({ modules }) => modules === undefined);
const samples = fc.array(
  fc
    .tuple(
      fc.constantFrom(...operations),
      fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...MODULES) }, fc.constant(undefined)),
    )
    .map(([operation, module]) => sample(operation, module)),
  { minLength: 1, maxLength: 12 },
);

/** Those of the requests that the check says are refused, judged by a token with these scopes. */
function refused(requests: readonly Sample[], scopes: readonly string[]): readonly Call[] {
  // No scopes at all are scopes of another product.
  const judge = createPreflight({ snapshot, scopes: scopes.length === 0 ? ["ZohoBooks.contacts.READ"] : scopes });
  return requests
    .flatMap(({ sent }) => sent)
    .filter((request) =>
      judge
        .validate(request)
        .issues.some(
          ({ check, code, because }) =>
            check === "granted-scope" && code === "OAUTH_SCOPE_MISMATCH" && because.kind === "missing",
        ),
    );
}

/** What requests need, where each is known well enough to be judged when it is sent. */
function needsOf(requests: readonly Sample[]): readonly Enough[] {
  return requests.flatMap(({ request }) => neededScopes(preflight, request).map(enough));
}

const isOfOneOperation = ({ request }: Sample): boolean =>
  neededScopes(preflight, request).every(({ operation }) => operation !== undefined);

describe.each([
  ["the least set", leastSet],
  ["the fewest scopes", fewestSet],
])("%s, by the check granted-scope itself", (_name, choose) => {
  it("covers all requests, and none of its scopes can go", () => {
    fc.assert(
      fc.property(samples, (all) => {
        const requests = all.filter(isOfOneOperation);
        const set = choose(needsOf(requests));
        expect(refused(requests, set)).toEqual([]);
        for (const scope of set)
          expect(
            refused(
              requests,
              set.filter((other) => other !== scope),
            ),
            `without ${scope}`,
          ).not.toEqual([]);
      }),
      { numRuns: 100 },
    );
  });
});

describe("the least set", () => {
  const scope = (name: string): string => `ZohoCRM.${name}`;
  const least = (...needs: readonly (readonly string[])[]): readonly string[] =>
    leastSet(needs.map((need) => need.map((all) => all.split(" ").map(scope))));

  it("names operation and module", () => {
    expect(least(["modules.leads.READ"], ["modules.leads.CREATE"], ["modules.deals.READ"])).toEqual(
      ["modules.deals.READ", "modules.leads.CREATE", "modules.leads.READ"].map(scope),
    );
  });

  it("has ALL for four operations of one module", () => {
    const three = ["READ", "CREATE", "UPDATE"].map((operation) => [`modules.leads.${operation}`]);
    expect(least(...three)).toHaveLength(3);
    expect(least(...three, ["modules.leads.DELETE"])).toEqual([scope("modules.leads.ALL")]);
  });

  it("takes what is needed anyway, and otherwise what gives fewer rights", () => {
    const notes = ["modules.notes.READ", "modules.leads.READ"];
    expect(least(notes)).toEqual([scope("modules.notes.READ")]);
    expect(least(notes, ["modules.leads.READ"])).toEqual([scope("modules.leads.READ")]);
    expect(least(["bulk.CREATE", "bulk.READ"])).toEqual([scope("bulk.READ")]);
    expect(least(["modules.READ", "modules.leads.READ settings.fields.READ"])).toEqual(
      ["modules.leads.READ", "settings.fields.READ"].map(scope),
    );
  });

  it("leaves out what a scope of all modules covers already", () => {
    expect(least(["modules.READ"], ["modules.leads.READ"], ["modules.leads.CREATE"])).toEqual(
      ["modules.READ", "modules.leads.CREATE"].map(scope),
    );
  });

  it("needs nothing for requests that need nothing", () => {
    expect(leastSet([])).toEqual([]);
    expect(leastSet([[], [[]]])).toEqual([]);
    expect(fewestSet([[], [[]]])).toEqual([]);
  });

  it("gives the fewest rights of all choices there are", () => {
    const list = fc.uniqueArray(
      fc.constantFrom("a", "b", "c", "d", "e", "f").map((name) => scope(`modules.${name}.READ`)),
      { minLength: 1, maxLength: 3 },
    );
    const needs = fc.array(fc.array(list, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 6 });
    const rights = (scopes: Iterable<string>): number => [...scopes].reduce((sum, each) => sum + breadth(each), 0);
    fc.assert(
      fc.property(needs, (some) => {
        const choices = some.reduce<readonly (readonly string[])[]>(
          (sets, need) => sets.flatMap((set) => need.map((all) => [...set, ...all])),
          [[]],
        );
        expect(rights(leastSet(some))).toBe(Math.min(...choices.map((set) => rights(new Set(set)))));
      }),
    );
  });

  it("is found in good time where choices are many", () => {
    const needs = Array.from({ length: 60 }, (_, index) =>
      [`m${index}`, `m${(index * 7) % 60}`, `n${index % 9}`].map((name) => [scope(`modules.${name}.READ`)]),
    );
    const set = leastSet(needs);
    expect(needs.every((need) => isEnough(set, need))).toBe(true);
    expect(set.length).toBeLessThan(15);
  });
});

describe("the fewest scopes", () => {
  it("are groups, but no wider than they must be", () => {
    const fewest = (...needs: readonly (readonly string[])[]): readonly string[] =>
      fewestSet(needs.map((need) => need.map((each) => [each])));
    expect(
      fewest(["Z.modules.leads.READ"], ["Z.modules.deals.READ"], ["Z.settings.fields.READ"], ["Z.coql.READ"]),
    ).toEqual(["Z.coql.READ", "Z.modules.ALL", "Z.settings.fields.READ"]);
    expect(fewest(["Z.modules.leads.READ"], ["Z.modules.leads.CREATE"])).toEqual(["Z.modules.leads.ALL"]);
    expect(fewest(["Z.settings.tags.CREATE", "Z.modules.leads.CREATE"], ["Z.modules.deals.READ"])).toEqual([
      "Z.modules.ALL",
    ]);
  });
});
