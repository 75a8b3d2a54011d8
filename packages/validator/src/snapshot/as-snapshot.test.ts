import { describe, expect, it } from "vitest";

import { asSnapshot } from "./as-snapshot.ts";
import { SnapshotError } from "./snapshot-error.ts";

const good = () => ({
  version: "v8",
  modules: { modules: [{ api_name: "Leads" }] },
  fields: { Leads: { fields: [{ api_name: "Last_Name", data_type: "text" }] } },
});

function refusal(input: unknown): SnapshotError | undefined {
  try {
    asSnapshot(input);
    return undefined;
  } catch (error) {
    if (error instanceof SnapshotError) return error;
    throw error;
  }
}

describe("asSnapshot", () => {
  it("hands a snapshot back as it is", () => {
    const snapshot = { version: "v8", modules: [], module: () => undefined };
    expect(asSnapshot(snapshot)).toBe(snapshot);
  });

  it("makes one snapshot of the same responses, and one object of the same module", () => {
    const responses = good();
    const leads = asSnapshot(responses).module("Leads");
    expect(asSnapshot(responses)).toBe(asSnapshot(responses));
    expect(asSnapshot(responses).module("Leads")).toBe(leads);
    expect(leads?.fields?.map((field) => field.api_name)).toEqual(["Last_Name"]);
  });

  it("knows modules by their exact name only", () => {
    const snapshot = asSnapshot(good());
    expect(snapshot.module("leads")).toBeUndefined();
    expect(snapshot.module("constructor")).toBeUndefined();
    expect(snapshot.module("__proto__")).toBeUndefined();
  });

  it("says nothing about fields that are absent, empty or null", () => {
    const modules = [{ api_name: "Leads" }, { api_name: "Deals" }, { api_name: "Calls" }];
    const snapshot = asSnapshot({ version: "v8", modules, fields: { Deals: { fields: [] }, Calls: null } });
    expect(snapshot.module("Leads")).toEqual({ api_name: "Leads" });
    expect(snapshot.module("Deals")).toEqual({ api_name: "Deals" });
    expect(snapshot.module("Calls")).toEqual({ api_name: "Calls" });
  });

  it("knows a module that has fields but is not listed", () => {
    const snapshot = asSnapshot({
      ...good(),
      fields: { Quoted_Items: [{ api_name: "Quantity", data_type: "double" }] },
    });
    expect(snapshot.modules.map((module) => module.api_name)).toEqual(["Leads", "Quoted_Items"]);
    expect(snapshot.module("Quoted_Items")?.fields).toHaveLength(1);
  });

  it("leaves an empty list of modules empty, which says that modules are not known", () => {
    const snapshot = asSnapshot({ ...good(), modules: { modules: [] } });
    expect(snapshot.modules).toEqual([]);
    expect(snapshot.module("Leads")?.fields).toHaveLength(1);
  });

  it("carries the mark of the embedded standard org, whose fields are not touched before they are used", () => {
    let reads = 0;
    const fields = {
      get Leads() {
        reads++;
        return { fields: [{ api_name: "Last_Name", data_type: "text" }] };
      },
    };
    const snapshot = asSnapshot({ version: "v8", embedded: true, modules: [{ api_name: "Leads" }], fields });
    expect(snapshot.embedded).toBe(true);
    expect(reads).toBe(0);
    expect(snapshot.module("Leads")?.fields).toHaveLength(1);
    expect(asSnapshot(good()).embedded).toBeUndefined();
  });

  it("has modules and fields called like parts of every object", () => {
    const text = `{ "version": "v8",
      "modules": [{ "api_name": "__proto__" }, { "api_name": "constructor" }],
      "fields": { "__proto__": [{ "api_name": "__proto__", "data_type": "text" }], "constructor": [{ "api_name": "toString", "data_type": "text" }] } }`;
    const snapshot = asSnapshot(JSON.parse(text));
    expect(snapshot.module("__proto__")?.fields?.map((field) => field.api_name)).toEqual(["__proto__"]);
    expect(snapshot.module("constructor")?.fields?.map((field) => field.api_name)).toEqual(["toString"]);
    expect(snapshot.module("toString")).toBeUndefined();
  });
});

describe("asSnapshot refuses with one SnapshotError", () => {
  it("what is no object at all", () => {
    expect(refusal("zoho-metadata")?.message).toBe(
      'The snapshot: expected an object, found "zoho-metadata". Give { version: "v8", modules, fields: { Leads, … } } with the answers as Zoho sends them.',
    );
    expect(refusal(undefined)?.found).toBe("nothing");
    expect(refusal(7n)?.found).toBe("the number 7");
    expect(refusal(Symbol("x"))?.found).toBe("a symbol");
    expect(refusal([])?.found).toBe("a list");
    expect(refusal(() => 1)?.found).toBe("a function");
  });

  it("a snapshot without its API version", () => {
    expect(refusal({ ...good(), version: undefined })?.message).toBe(
      'version: expected an API version such as "v8", found nothing. Name the API version that the metadata was pulled with, such as "v8".',
    );
  });

  it("a broken field, before anything is validated", () => {
    const error = refusal({
      ...good(),
      fields: {
        Leads: {
          fields: [
            { api_name: "Last_Name", data_type: "text" },
            { api_name: null, data_type: "text" },
          ],
        },
      },
    });
    expect(error?.path).toEqual(["fields", "Leads", "fields", 1, "api_name"]);
    expect(error?.message).toBe(
      "fields.Leads: fields[1].api_name: expected text, found null. Give the answer of GET /settings/fields?module=Leads as Zoho sends it.",
    );
  });

  it("a getter or proxy that throws", () => {
    const trap = new Proxy(
      {},
      {
        get: () => {
          throw new Error("no");
        },
      },
    );
    expect(refusal(trap)?.found).toBe("something that throws when it is read");
    expect(
      refusal({
        ...good(),
        get modules(): unknown {
          throw new Error("no");
        },
      })?.found,
    ).toBe("something that throws when it is read");
    expect(refusal({ ...good(), fields: { Leads: trap } })?.found).toBe("something that throws when it is read");
  });
});

describe("asSnapshot comes back from", () => {
  it("responses that contain themselves", () => {
    const option: Record<string, unknown> = { display_value: "Won", actual_value: "Won" };
    option["maps"] = [{ api_name: "Stage", pick_list_values: [option] }];
    const stage: Record<string, unknown> = { api_name: "Stage", data_type: "picklist", pick_list_values: [option] };
    stage["lookup"] = stage["unique"] = stage["associated_module"] = stage;
    const responses: Record<string, unknown> = {
      version: "v8",
      modules: [{ api_name: "Deals" }],
      fields: { Deals: [stage] },
    };
    responses["org"] = responses["users"] = [responses];
    expect(asSnapshot(responses).module("Deals")?.fields?.[0]?.pick_list_values).toEqual([
      { display_value: "Won", actual_value: "Won", maps: [{ api_name: "Stage", values: ["Won"] }] },
    ]);
  });

  it("100,000 lists in one another, and a list of a thousand million holes", () => {
    let nested: unknown[] = [];
    for (let depth = 0; depth < 100_000; depth++) nested = [nested];
    expect(refusal({ ...good(), fields: { Leads: nested } })?.path).toEqual(["fields", "Leads", 0]);
    const holes: unknown[] = [];
    holes.length = 1_000_000_000;
    expect(refusal({ ...good(), modules: holes })?.path).toEqual(["modules", 0]);
  });

  it("texts of ten million characters", () => {
    const long = "x".repeat(10_000_000);
    expect(refusal({ ...good(), version: long })?.message.length).toBeLessThan(300);
    expect(asSnapshot({ ...good(), modules: [{ api_name: long }] }).module(long)?.api_name).toHaveLength(10_000_000);
  });
});
