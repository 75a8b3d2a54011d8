import { describe, expect, it } from "vitest";

import { readSnapshot } from "./read.ts";
import { SnapshotError } from "./snapshot-error.ts";

const good = () => ({
  version: "v8",
  modules: { modules: [{ api_name: "Leads", creatable: true }] },
  fields: {
    Leads: {
      fields: [{ api_name: "Last_Name", data_type: "text", length: 80, system_mandatory: true, pick_list_values: [] }],
    },
  },
});

function refusal(input: unknown): SnapshotError | undefined {
  try {
    readSnapshot(input as Parameters<typeof readSnapshot>[0]);
    return undefined;
  } catch (error) {
    if (error instanceof SnapshotError) return error;
    throw error;
  }
}

describe("readSnapshot", () => {
  it("reads responses as Zoho sends them", () => {
    const snapshot = readSnapshot(good());
    expect(snapshot.version).toBe("v8");
    expect(snapshot.module("Leads")).toEqual({
      api_name: "Leads",
      creatable: true,
      fields: [
        {
          api_name: "Last_Name",
          data_type: "text",
          length: 80,
          system_mandatory: true,
          read_only: false,
          field_read_only: false,
        },
      ],
    });
  });

  it("passes over keys that it does not know", () => {
    expect(readSnapshot({ ...good(), modules: [{ api_name: "Leads", moon_phase: { full: true } }] }).modules).toEqual([
      { api_name: "Leads" },
    ]);
  });

  it("says where a field is wrong, what was expected and what to do", () => {
    const error = refusal({
      ...good(),
      fields: { Leads: { fields: [{ api_name: "Last_Name", data_type: "text", system_mandatory: "true" }] } },
    });
    expect(error?.path).toEqual(["fields", "Leads", "fields", 0, "system_mandatory"]);
    expect(error?.expected).toBe("true or false");
    expect(error?.found).toBe('"true"');
    expect(error?.message).toBe(
      'fields.Leads: fields[0].system_mandatory: expected true or false, found "true". Give the answer of GET /settings/fields?module=Leads as Zoho sends it.',
    );
  });

  it("recognises a refusal that was saved as a response", () => {
    const error = refusal({
      ...good(),
      fields: {
        Leads: {
          code: "OAUTH_SCOPE_MISMATCH",
          details: {},
          message: "invalid oauth scope to access this URL",
          status: "error",
        },
      },
    });
    expect(error?.message).toBe(
      'fields.Leads: expected { "fields": [...] }, found Zoho\'s error OAUTH_SCOPE_MISMATCH. Give the answer of GET /settings/fields?module=Leads as Zoho sends it.',
    );
  });

  it("asks for fields by module", () => {
    expect(refusal({ ...good(), fields: [{ api_name: "Last_Name", data_type: "text" }] })?.message).toBe(
      "fields: expected an object with a response per module, found a list. Give the answer of GET /settings/fields?module={module} as Zoho sends it.",
    );
  });

  it("looks at a module called __proto__ too", () => {
    const fields = JSON.parse('{ "__proto__": { "fields": [{ "api_name": "A" }] } }') as Record<string, unknown>;
    expect(refusal({ ...good(), fields })?.path).toEqual(["fields", "__proto__", "fields", 0, "data_type"]);
  });

  it("gives one error for what throws when it is read", () => {
    const trap = new Proxy(
      {},
      {
        get: () => {
          throw new Error("no");
        },
      },
    );
    expect(refusal(trap)?.found).toBe("something that throws when it is read");
    expect(refusal({ ...good(), org: trap })?.found).toBe("something that throws when it is read");
  });

  it("comes back from responses that contain themselves and from a list of a thousand million holes", () => {
    const responses: Record<string, unknown> = good();
    responses["org"] = [responses];
    expect(refusal(responses)).toBeUndefined();
    const holes: unknown[] = [];
    holes.length = 1_000_000_000;
    expect(
      refusal({ ...good(), fields: { Leads: [{ api_name: "A", data_type: "picklist", pick_list_values: holes }] } })
        ?.path,
    ).toEqual(["fields", "Leads", 0, "pick_list_values", 0]);
  });
});
