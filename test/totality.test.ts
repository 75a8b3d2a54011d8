import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { createPreflight, OptionError, validate } from "@zoho-preflight/validator";
import { readSnapshot } from "@zoho-preflight/validator/snapshot";
import { DIGITS, MAYBE, ONE_OF, OPEN, PARTS, UNKNOWN, validateSeen } from "@zoho-preflight/validator/seen";

import { readCases, readOrg } from "./cases/read-cases.ts";

/** Law: any input whatsoever gives a report, or one typed error that names the place, in time linear in its size. */

const workshop = createPreflight({ snapshot: readOrg("workshop") });
const URL_V8 = "https://www.zohoapis.com/crm/v8";

/** Judges and prints; what it gives is read to the last sentence, since issues make their sentences when they are asked. */
function read(request: unknown, preflight = workshop): void {
  const report = preflight.validate(request);
  const text = JSON.stringify(report);
  if (typeof text !== "string" || typeof report.ok !== "boolean" || !Array.isArray(report.issues))
    throw new Error("no report");
}

describe("any request gives a report", { timeout: 60_000 }, () => {
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
  const settings = { seed: 20260301 };

  it("whatever the request is", () => {
    fc.assert(
      fc.property(odd, (request) => {
        read(request);
        validate(request);
      }),
      { ...settings, numRuns: 3000 },
    );
  });

  it("whatever its parts are", () => {
    fc.assert(
      fc.property(fc.record({ method: odd, url: odd, headers: odd, body: odd }, { requiredKeys: [] }), (request) => {
        read(request);
      }),
      { ...settings, numRuns: 2000 },
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
      { ...settings, numRuns: 6000 },
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
      { ...settings, numRuns: 3000 },
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
      { ...settings, numRuns: 4000 },
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
      { ...settings, numRuns: 4000 },
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

describe("hostile requests give a report", () => {
  const insert = (record: unknown, module = "Projects"): object => ({
    method: "POST",
    url: `${URL_V8}/${module}`,
    body: { data: [record] },
  });

  it("a body that holds itself", () => {
    const record: Record<string, unknown> = { Name: "Oven" };
    record["Customer"] = record;
    record["Project_Tasks"] = [record];
    const body: Record<string, unknown> = { data: [record] };
    body["body"] = body;
    read({ method: "POST", url: `${URL_V8}/Projects`, body });
    read({ method: "POST", url: `${URL_V8}/Projects`, body: record });
    read({ method: "POST", url: `${URL_V8}/Projects`, body: { data: record } });
    read({ method: "POST", url: `${URL_V8}/coql`, body: { select_query: body } });
    validateSeen(workshop, { method: "POST", url: `${URL_V8}/Projects`, body });
  });

  it("keys that every object seems to have", () => {
    const record = JSON.parse(
      '{ "__proto__": { "Name": "Oven" }, "constructor": { "prototype": { "x": 1 } }, "toString": 1, "hasOwnProperty": null, "valueOf": "v" }',
    ) as object;
    read(insert(record));
    read({
      method: "POST",
      url: `${URL_V8}/Projects`,
      body: JSON.parse('{ "__proto__": { "data": [] }, "constructor": 1 }') as object,
    });
    read({ method: "GET", url: `${URL_V8}/__proto__?__proto__=1&constructor=2&fields=toString` });
    read({ method: "GET", url: `${URL_V8}/constructor/800000000000123001` });
    read({
      method: "GET",
      url: "/crm/v8/Leads",
      headers: JSON.parse('{ "__proto__": "x", "constructor": "y" }') as object,
    });
    expect(({} as { x?: unknown }).x).toBeUndefined();
  });

  it("getters that throw", () => {
    const trap = (key: string): object =>
      Object.defineProperty({}, key, {
        enumerable: true,
        get: () => {
          throw new Error("trap");
        },
      });
    for (const key of ["method", "url", "headers", "body"]) read(trap(key));
    read(
      Object.defineProperties(
        { method: "POST", url: `${URL_V8}/Projects` },
        Object.getOwnPropertyDescriptors(trap("body")),
      ),
    );
    read(
      Object.defineProperties(
        { method: "POST", url: `${URL_V8}/Projects` },
        Object.getOwnPropertyDescriptors(trap("headers")),
      ),
    );
    read({ method: "POST", url: `${URL_V8}/Projects`, body: trap("data") });
    read(insert(trap("Name")));
    read(insert({ Name: "Oven", Customer: trap("id"), Project_Tasks: [trap("Task_Name")] }));
    read({ method: "GET", url: `${URL_V8}/Leads`, headers: trap("Authorization") });
    read({ method: "GET", url: trap("href") });
  });

  it("proxies that refuse everything", () => {
    const refusing = new Proxy(
      {},
      Object.fromEntries(
        ["get", "has", "ownKeys", "getOwnPropertyDescriptor", "getPrototypeOf"].map((trap) => [
          trap,
          () => {
            throw new Error("trap");
          },
        ]),
      ),
    );
    const { proxy, revoke } = Proxy.revocable({}, {});
    revoke();
    for (const bad of [refusing, proxy]) {
      read(bad);
      read({ method: bad, url: `${URL_V8}/Leads`, headers: bad, body: bad });
      read({ method: "GET", url: bad });
      read(insert(bad));
      read(insert({ Name: bad, Customer: bad, Project_Tasks: [bad], Skills: [bad] }));
      read({ method: "POST", url: `${URL_V8}/Projects`, body: { data: bad } });
      validateSeen(workshop, bad);
      validateSeen(workshop, insert({ Name: bad }));
    }
  });

  it("things that are no JSON", () => {
    const values: readonly unknown[] = [
      Symbol("s"),
      10n,
      NaN,
      Infinity,
      undefined,
      () => 1,
      new Date(NaN),
      new Map([["a", 1]]),
      new Set([1]),
      new WeakMap(),
      new Uint8Array(8),
      Promise.resolve(1),
      new Error("e"),
      Object(1n),
      Object(Symbol("s")),
      {
        toJSON: () => {
          throw new Error("trap");
        },
      },
      {
        toString: () => {
          throw new Error("trap");
        },
      },
      {
        [Symbol.toPrimitive]: () => {
          throw new Error("trap");
        },
      },
    ];
    for (const value of values) {
      read(
        insert({
          Name: value,
          Team_Size: value,
          Serial: value,
          Billable: value,
          Phase: value,
          Skills: [value],
          Customer: { id: value },
          Start_Date: value,
          Contact_Email: value,
          Project_Tasks: [{ Task_Name: value }],
          Budgett: value,
        }),
      );
      read({ method: value, url: value, headers: { Authorization: value }, body: value });
      read({ method: "POST", url: `${URL_V8}/coql`, body: { select_query: value } });
    }
  });

  it("lone surrogates and controls", () => {
    for (const text of ["\uD800", "\uDFFF\uD800", "\0", "\uFFFE", "\u202E", "%", "%E0%A4%A", "\r\n"]) {
      read({
        method: text,
        url: `${URL_V8}/${text}?${text}=${text}#${text}`,
        headers: { [text]: text, Authorization: text },
        body: text,
      });
      read(
        insert({
          [text]: text,
          Name: text,
          Contact_Email: text,
          Hotline: text,
          Page: text,
          Phase: text,
          Kick_Off: text,
        }),
      );
    }
  });

  it("a hundred thousand arrays in each other", () => {
    let nested: unknown = [];
    for (let depth = 0; depth < 100_000; depth++) nested = [nested];
    read({ method: "POST", url: `${URL_V8}/Projects`, body: nested });
    read({ method: "POST", url: `${URL_V8}/Projects`, body: { data: nested } });
    read(insert({ Name: nested, Skills: nested, Customer: nested, Project_Tasks: nested, Budgett: nested }));
    read({ method: "POST", url: `${URL_V8}/Projects`, body: "[".repeat(100_000) });
    read({ method: "POST", url: `${URL_V8}/coql`, body: { select_query: "(".repeat(100_000) } });
    read({ method: "GET", url: `${URL_V8}/Leads/search?criteria=${"(".repeat(100_000)}` });
    validateSeen(workshop, { method: "POST", url: `${URL_V8}/Projects`, body: { data: nested } });
  });
});

describe("ten million characters are judged in a moment", { timeout: 60_000 }, () => {
  const long = "a".repeat(10_000_000);
  const insert = (record: object): object => ({ method: "POST", url: `${URL_V8}/Projects`, body: { data: [record] } });
  const inTime = (request: unknown): void => {
    const start = performance.now();
    read(request);
    // A second or so is what reading costs on a slow machine; a pattern that backtracks would take hours.
    expect(performance.now() - start).toBeLessThan(10_000);
  };

  it("in the URL", () => {
    inTime({ method: "GET", url: long });
    inTime({ method: "GET", url: `${URL_V8}/${long}` });
    inTime({ method: "GET", url: `${URL_V8}/Leads/search?word=${long}` });
    inTime({ method: "GET", url: `${URL_V8}/Leads?${long}=1` });
    inTime({ method: "DELETE", url: `${URL_V8}/Leads?ids=${"1,".repeat(1_000_000)}` });
    inTime({ method: "GET", url: `${URL_V8}/Leads?${"a=1&".repeat(50_000)}` });
    inTime({ method: "GET", url: `${URL_V8}/${"a/".repeat(300_000)}` });
    inTime({ method: "GET", url: `https://${long}/crm/v8/Leads` });
  });

  it("in method and headers", () => {
    inTime({ method: long, url: `${URL_V8}/Leads` });
    inTime({ method: "GET", url: `${URL_V8}/Leads?fields=id`, headers: { Authorization: long } });
    inTime({ method: "GET", url: `${URL_V8}/Leads?fields=id`, headers: { Authorization: " ".repeat(10_000_000) } });
  });

  it("in the body", () => {
    inTime({ method: "POST", url: `${URL_V8}/Projects`, body: long });
    inTime({ method: "POST", url: `${URL_V8}/Projects`, body: `{"data":[{"Name":"${long}"}]}` });
    inTime({ method: "POST", url: `${URL_V8}/Projects`, body: `a=${"b".repeat(9_000_000)}` });
    inTime({
      method: "POST",
      url: `${URL_V8}/coql`,
      body: { select_query: `select ${long} from Leads where ${long} = '${long}'` },
    });
    inTime({ method: "POST", url: `${URL_V8}/coql`, body: { select_query: `select ${"a,".repeat(1_000_000)}` } });
  });

  it("in each kind of value, and in a key", () => {
    inTime(
      insert({
        Name: long,
        Description: long,
        Phase: long,
        Skills: [long],
        Customer: { id: long },
        Start_Date: long,
        Kick_Off: long,
        Serial: "1".repeat(10_000_000),
      }),
    );
    inTime(insert({ Name: "Oven", Contact_Email: long, Hotline: long, Page: long }));
    inTime(
      insert({
        Name: "Oven",
        Contact_Email: `${"a.".repeat(2_000_000)}@${"b.".repeat(2_000_000)}`,
        Hotline: "1 ".repeat(2_000_000),
        Page: `www.${"a.".repeat(2_000_000)}`,
      }),
    );
    inTime(
      insert({
        Name: "Oven",
        Contact_Email: "@".repeat(1_000_000),
        Hotline: "+((((".repeat(500_000),
        Page: "/".repeat(1_000_000),
      }),
    );
    inTime(insert({ Name: "Oven", [long]: 1 }));
  });
});

describe("twice the input takes about twice the time", { timeout: 60_000 }, () => {
  const records = (count: number): object => ({
    method: "POST",
    url: `${URL_V8}/Projects`,
    body: {
      data: Array.from({ length: count }, (_, n) => ({
        Name: `Oven ${n}`,
        Project_Code: `C${n}`,
        Phase: "Paused",
        Team_Size: "3",
        Budgett: n,
      })),
    },
  });
  const keys = (count: number): object => ({
    method: "POST",
    url: `${URL_V8}/Projects`,
    body: { data: [Object.fromEntries(Array.from({ length: count }, (_, n) => [`Key_${n}`, n]))] },
  });
  const rows = (count: number): object => ({
    method: "POST",
    url: `${URL_V8}/Projects`,
    body: { data: [{ Name: "Oven", Project_Tasks: Array.from({ length: count }, () => ({ Hours: "x" })) }] },
  });
  const parameters = (count: number): object => ({
    method: "GET",
    url: `${URL_V8}/Leads?${Array.from({ length: count }, (_, n) => `p${n}=1`).join("&")}`,
  });
  const criteria = (count: number): object => ({
    method: "GET",
    url: `${URL_V8}/Leads/search?criteria=(${"(Last_Name:equals:a)or".repeat(count)}(Last_Name:equals:b))`,
  });
  const query = (count: number): object => ({
    method: "POST",
    url: `${URL_V8}/coql`,
    body: {
      select_query: `select ${"Last_Name, ".repeat(count)}Email from Leads where ${"Last_Name = 'a' and ".repeat(count)}Email is not null`,
    },
  });
  const email = (count: number): object => ({
    method: "POST",
    url: `${URL_V8}/Projects`,
    body: {
      data: [
        {
          Name: "Oven",
          Contact_Email: `${"a-_".repeat(count)}@${"b-".repeat(count)}.c`,
          Hotline: "1-".repeat(count),
          Page: `http://${"a-.".repeat(count)}`,
        },
      ],
    },
  });

  it("of records", () => {
    linear(records, 1000);
  });
  it("of keys of a record", () => {
    linear(keys, 1500);
  });
  it("of rows", () => {
    linear(rows, 3000);
  });
  it("of parameters", () => {
    linear(parameters, 2000);
  });
  it("of criteria", () => {
    linear(criteria, 20_000);
  });
  it("of a query", () => {
    linear(query, 20_000);
  });
  it("of an e-mail address, a telephone number and a website", () => {
    linear(email, 200_000);
  });

  function linear(make: (count: number) => object, count: number): void {
    const [once, twice] = [best(make(count)), best(make(2 * count))];
    // Twice would be linear and four times quadratic; what takes a few milliseconds cannot be told from noise.
    expect(twice).toBeLessThan(3.5 * once + 150);
  }

  function best(request: object): number {
    return Math.min(
      ...[1, 2, 3].map(() => {
        const start = performance.now();
        read(request);
        return performance.now() - start;
      }),
    );
  }
});

describe("a hostile snapshot gives a preflight, or one error with an address", () => {
  const request = { method: "POST", url: `${URL_V8}/Leads`, body: { data: [{ Last_Name: "Okafor" }] } };

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
        make(snapshot);
      }),
      { seed: 20260301, numRuns: 4000 },
    );
  });

  it("that holds itself, throws, or is endless", () => {
    const loop: Record<string, unknown> = { version: "v8", modules: [{ api_name: "Leads" }] };
    loop["fields"] = {
      Leads: [
        { api_name: "Rows", data_type: "subform", json_type: "jsonarray", associated_module: { module: "Leads" } },
      ],
    };
    loop["layouts"] = loop;
    make(loop);
    make({
      version: "v8",
      modules: [{ api_name: "__proto__" }, { api_name: "constructor" }],
      fields: JSON.parse(
        '{ "__proto__": [{ "api_name": "toString", "data_type": "text" }], "constructor": [] }',
      ) as object,
    });
    make(
      Object.defineProperty({ version: "v8" }, "modules", {
        get: () => {
          throw new Error("trap");
        },
      }),
    );
    make({
      version: "v8",
      modules: [{ api_name: "Leads" }],
      fields: {
        Leads: Array.from({ length: 20_000 }, (_, n) => ({
          api_name: `F${n}`,
          data_type: "text",
          json_type: "string",
          system_mandatory: true,
        })),
      },
    });
    make(
      new Proxy(
        {},
        {
          get: () => {
            throw new Error("trap");
          },
        },
      ),
    );
  });

  /** Typed errors only: `SnapshotError` says where, `OptionError` which option. */
  function make(snapshot: unknown): void {
    for (const attempt of [
      () => createPreflight({ snapshot }).validate(request),
      () => readSnapshot(snapshot as never),
    ]) {
      try {
        JSON.stringify(attempt());
      } catch (error) {
        const typed =
          error instanceof OptionError ||
          (error instanceof Error &&
            error.name === "SnapshotError" &&
            Array.isArray((error as Error & { path?: unknown }).path));
        if (!typed) throw error;
      }
    }
  }
});
