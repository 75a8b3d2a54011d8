import { describe, expect, it } from "vitest";

import { validateSeen } from "@zoho-preflight/validator/seen";

import { URL_V8 } from "./growth/requests.mjs";
import { read, readAsSnapshot, workshop } from "./judged.ts";

/** Law: any input whatsoever gives a report, or one typed error that names the place, in time linear in its size; any of them are tried in `test/fuzz`. */

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

// A pattern that goes back and forth over them would not come to an end: the test hangs, and that ends it.
describe("ten million characters are judged", { timeout: 60_000 }, () => {
  const long = "a".repeat(10_000_000);
  const insert = (record: object): object => ({ method: "POST", url: `${URL_V8}/Projects`, body: { data: [record] } });

  it("in the URL", () => {
    read({ method: "GET", url: long });
    read({ method: "GET", url: `${URL_V8}/${long}` });
    read({ method: "GET", url: `${URL_V8}/Leads/search?word=${long}` });
    read({ method: "GET", url: `${URL_V8}/Leads?${long}=1` });
    read({ method: "DELETE", url: `${URL_V8}/Leads?ids=${"1,".repeat(1_000_000)}` });
    read({ method: "GET", url: `${URL_V8}/Leads?${"a=1&".repeat(50_000)}` });
    read({ method: "GET", url: `${URL_V8}/${"a/".repeat(300_000)}` });
    read({ method: "GET", url: `https://${long}/crm/v8/Leads` });
  });

  it("in method and headers", () => {
    read({ method: long, url: `${URL_V8}/Leads` });
    read({ method: "GET", url: `${URL_V8}/Leads?fields=id`, headers: { Authorization: long } });
    read({ method: "GET", url: `${URL_V8}/Leads?fields=id`, headers: { Authorization: " ".repeat(10_000_000) } });
  });

  it("in the body", () => {
    read({ method: "POST", url: `${URL_V8}/Projects`, body: long });
    read({ method: "POST", url: `${URL_V8}/Projects`, body: `{"data":[{"Name":"${long}"}]}` });
    read({ method: "POST", url: `${URL_V8}/Projects`, body: `a=${"b".repeat(9_000_000)}` });
    read({
      method: "POST",
      url: `${URL_V8}/coql`,
      body: { select_query: `select ${long} from Leads where ${long} = '${long}'` },
    });
    read({ method: "POST", url: `${URL_V8}/coql`, body: { select_query: `select ${"a,".repeat(1_000_000)}` } });
  });

  it("in each kind of value, and in a key", () => {
    read(
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
    read(insert({ Name: "Oven", Contact_Email: long, Hotline: long, Page: long }));
    read(
      insert({
        Name: "Oven",
        Contact_Email: `${"a.".repeat(2_000_000)}@${"b.".repeat(2_000_000)}`,
        Hotline: "1 ".repeat(2_000_000),
        Page: `www.${"a.".repeat(2_000_000)}`,
      }),
    );
    read(
      insert({
        Name: "Oven",
        Contact_Email: "@".repeat(1_000_000),
        Hotline: "+((((".repeat(500_000),
        Page: "/".repeat(1_000_000),
      }),
    );
    read(insert({ Name: "Oven", [long]: 1 }));
  });
});

describe("a hostile snapshot gives a preflight, or one error with an address", () => {
  it("that holds itself, throws, or is endless", () => {
    const loop: Record<string, unknown> = { version: "v8", modules: [{ api_name: "Leads" }] };
    loop["fields"] = {
      Leads: [
        { api_name: "Rows", data_type: "subform", json_type: "jsonarray", associated_module: { module: "Leads" } },
      ],
    };
    loop["layouts"] = loop;
    readAsSnapshot(loop);
    readAsSnapshot({
      version: "v8",
      modules: [{ api_name: "__proto__" }, { api_name: "constructor" }],
      fields: JSON.parse(
        '{ "__proto__": [{ "api_name": "toString", "data_type": "text" }], "constructor": [] }',
      ) as object,
    });
    readAsSnapshot(
      Object.defineProperty({ version: "v8" }, "modules", {
        get: () => {
          throw new Error("trap");
        },
      }),
    );
    readAsSnapshot({
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
    readAsSnapshot(
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
});
