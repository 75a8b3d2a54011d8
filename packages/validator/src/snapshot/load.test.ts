import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";

import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { loadSnapshot } from "./load.ts";
import type { LoadOptions } from "./load.ts";
import { SnapshotError } from "./snapshot-error.ts";

let folder = "";

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "preflight-"));
  write("snapshot.json", { format: 1, version: "v8", dataCenter: "eu", pulledAt: "2026-11-01T10:00:00Z", digest: "0" });
  write("modules.json", { modules: [{ api_name: "Leads" }, { api_name: "Deals" }] });
  write("fields/Leads.json", { fields: [{ api_name: "Last_Name", data_type: "text", system_mandatory: true }] });
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

function write(name: string, content: unknown): void {
  const file = join(folder, name);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, typeof content === "string" ? content : JSON.stringify(content));
}

function refusal(path: string = folder, options: LoadOptions = {}): SnapshotError | undefined {
  return thrown(() => loadSnapshot(path, options));
}

function thrown(run: () => unknown): SnapshotError | undefined {
  try {
    run();
    return undefined;
  } catch (error) {
    if (error instanceof SnapshotError) return error;
    throw error;
  }
}

describe("loadSnapshot", () => {
  it("reads a folder, by path or URL", () => {
    expect(loadSnapshot(folder).version).toBe("v8");
    expect(loadSnapshot(pathToFileURL(folder)).modules.map((module) => module.api_name)).toEqual(["Leads", "Deals"]);
  });

  it("gives the same object for the same module", () => {
    const snapshot = loadSnapshot(folder);
    const leads = snapshot.module("Leads");
    expect(leads?.fields?.map((field) => field.api_name)).toEqual(["Last_Name"]);
    write("fields/Leads.json", { fields: [{ api_name: "Company", data_type: "text" }] });
    expect(snapshot.module("Leads")).toBe(leads);
  });

  it("knows a module whose fields file is missing, without fields", () => {
    expect(loadSnapshot(folder).module("Deals")).toEqual({ api_name: "Deals" });
  });

  it("knows a module that has a file but is not listed", () => {
    write("fields/Quoted_Items.json", [{ api_name: "Quantity", data_type: "double" }]);
    const snapshot = loadSnapshot(folder);
    expect(snapshot.modules.map((module) => module.api_name)).toEqual(["Leads", "Deals", "Quoted_Items"]);
    expect(snapshot.module("Quoted_Items")?.fields).toHaveLength(1);
  });

  it("knows no other module, whatever its name", () => {
    const snapshot = loadSnapshot(folder);
    expect(snapshot.module("leads")).toBeUndefined();
    expect(snapshot.module("../modules")).toBeUndefined();
    expect(snapshot.module("__proto__")).toBeUndefined();
  });

  it("reads modules whose names differ only in case", () => {
    write("modules.json", { modules: [{ api_name: "Leads" }, { api_name: "LEADS" }] });
    write("fields/LEADS.json", { fields: [{ api_name: "Shout", data_type: "text" }] });
    rmSync(join(folder, "fields/Leads.json"));
    write("fields/Leads~2.json", { fields: [{ api_name: "Last_Name", data_type: "text" }] });
    const snapshot = loadSnapshot(folder);
    expect(snapshot.module("LEADS")?.fields?.[0]?.api_name).toBe("Shout");
    expect(snapshot.module("Leads")?.fields?.[0]?.api_name).toBe("Last_Name");
  });

  it("reads layouts, related lists and the account where they are there", () => {
    write("layouts/Leads.json", {
      layouts: [{ id: "100000000000000001", sections: [{ fields: [{ api_name: "Company", required: true }] }] }],
    });
    write("related_lists/Leads.json", { related_lists: [{ api_name: "Notes", module: "Notes" }] });
    write("org.json", { org: [{ mc_status: false }] });
    write("profile.json", { profiles: [{ id: "100000000000000002" }] });
    write("users.json", { active: 9 });
    write("user_licenses.json", { __features: [{ details: { available_count: { total: 1 } } }] });
    const { org, profile, users, userLicenses, ...rest } = loadSnapshot(folder);
    expect([org, profile, users, userLicenses]).toEqual([
      { mc_status: false },
      { id: "100000000000000002" },
      { active: 9 },
      { available: 1 },
    ]);
    expect(rest.module("Leads")?.layouts).toEqual([
      { id: "100000000000000001", fields: [{ api_name: "Company", required: true }] },
    ]);
    expect(rest.module("Leads")?.related_lists).toEqual([{ api_name: "Notes", module: "Notes" }]);
  });

  it("passes over a byte order mark", () => {
    write("fields/Leads.json", '\uFEFF{ "fields": [{ "api_name": "Company", "data_type": "text" }] }');
    expect(loadSnapshot(folder).module("Leads")?.fields?.[0]?.api_name).toBe("Company");
  });
});

describe("loadSnapshot with watch", () => {
  it("gives a new object for the module whose file has changed, and the old one for others", () => {
    write("fields/Deals.json", { fields: [{ api_name: "Deal_Name", data_type: "text" }] });
    const snapshot = loadSnapshot(folder, { watch: true });
    const [leads, deals] = [snapshot.module("Leads"), snapshot.module("Deals")];
    expect(snapshot.module("Leads")).toBe(leads);

    write("fields/Leads.json", { fields: [{ api_name: "Company", data_type: "text", length: 200 }] });
    expect(snapshot.module("Leads")?.fields?.[0]?.api_name).toBe("Company");
    expect(snapshot.module("Leads")).not.toBe(leads);
    expect(snapshot.module("Deals")).toBe(deals);
  });

  it("notices a change that keeps the size, by its time", () => {
    const snapshot = loadSnapshot(folder, { watch: true });
    const leads = snapshot.module("Leads");
    utimesSync(join(folder, "fields/Leads.json"), new Date(0), new Date(0));
    expect(snapshot.module("Leads")).not.toBe(leads);
  });

  it("notices modules that come and go, and keeps those that stay as they were", () => {
    const snapshot = loadSnapshot(folder, { watch: true });
    const leads = snapshot.module("Leads");
    write("modules.json", { modules: [{ api_name: "Leads" }, { api_name: "Vehicles" }] });
    expect(snapshot.modules.map((module) => module.api_name)).toEqual(["Leads", "Vehicles"]);
    expect(snapshot.module("Vehicles")).toEqual({ api_name: "Vehicles" });
    expect(snapshot.module("Deals")).toBeUndefined();
    expect(snapshot.module("Leads")).toBe(leads);
  });

  it("gives a new object for a module that modules.json describes differently", () => {
    const snapshot = loadSnapshot(folder, { watch: true });
    expect(snapshot.module("Leads")?.creatable).toBeUndefined();
    write("modules.json", { modules: [{ api_name: "Leads", creatable: false }] });
    expect(snapshot.module("Leads")?.creatable).toBe(false);
  });

  it("recovers when a broken file is mended", () => {
    const snapshot = loadSnapshot(folder, { watch: true });
    write("fields/Leads.json", "{");
    expect(thrown(() => snapshot.module("Leads"))?.expected).toBe("JSON");
    write("fields/Leads.json", { fields: [{ api_name: "Company", data_type: "text" }] });
    expect(snapshot.module("Leads")?.fields?.[0]?.api_name).toBe("Company");
  });
});

describe("loadSnapshot refuses with one SnapshotError", () => {
  it("a folder that is not there", () => {
    const path = join(folder, "nowhere");
    expect(refusal(path)?.message).toBe(
      `${path}: expected a folder, found none. Name the folder that holds snapshot.json, or pull the metadata into it.`,
    );
  });

  it("a file in place of the folder", () => {
    expect(refusal(join(folder, "modules.json"))?.found).toBe("a file");
  });

  it("a path that cannot be one", () => {
    expect(refusal("a\0b")?.found).toBe("something that cannot be read");
  });

  it("a folder without snapshot.json, saying what to write there", () => {
    rmSync(join(folder, "snapshot.json"));
    expect(refusal()?.message).toBe(
      `${join(folder, "snapshot.json")}: expected a file, found none. Write { "format": 1, "version": "v8" } there, with the API version that the metadata was pulled with.`,
    );
  });

  it("a folder without modules.json", () => {
    rmSync(join(folder, "modules.json"));
    expect(refusal()?.file).toBe(join(folder, "modules.json"));
  });

  it("a folder in place of a file", () => {
    rmSync(join(folder, "modules.json"));
    mkdirSync(join(folder, "modules.json"));
    expect(refusal()?.found).toBe("a folder");
  });

  it("a format from the future", () => {
    write("snapshot.json", { format: 2, version: "v9" });
    expect(refusal()?.message).toBe(
      `${join(folder, "snapshot.json")}: expected format 1, found the number 2. It was written by a newer version: update this one.`,
    );
  });

  it("a file in place of the fields folder", () => {
    rmSync(join(folder, "fields"), { recursive: true });
    write("fields", "x");
    expect(refusal()?.path).toEqual(["fields"]);
  });

  it("broken JSON, with line and column", () => {
    write("modules.json", '{ "modules": [\n  { "api_name": "Leads", }\n] }');
    expect(refusal()?.found).toBe("something else at line 2, column 26");
    write("modules.json", " \n");
    expect(refusal()?.found).toBe("an empty file");
  });

  it("a wrong shape, naming file and place", () => {
    write("fields/Leads.json", { fields: [{ api_name: "Last_Name", data_type: "text" }, { api_name: "Company" }] });
    const error = refusal(folder, { eager: true });
    expect(error?.file).toBe(join(folder, "fields/Leads.json"));
    expect(error?.path).toEqual(["fields", "Leads", "fields", 1, "data_type"]);
    expect(error?.message).toBe(
      `${join(folder, "fields/Leads.json")}: fields[1].data_type: expected text, found nothing. Give the answer of GET /settings/fields?module=Leads as Zoho sends it.`,
    );
  });

  it("a broken file of a module only when the module is asked for", () => {
    write("fields/Deals.json", "{");
    const snapshot = loadSnapshot(folder);
    expect(snapshot.module("Leads")?.fields).toHaveLength(1);
    expect(thrown(() => snapshot.module("Deals"))?.found).toBe("something else at line 1, column 2");
    expect(refusal(folder, { eager: true })?.file).toBe(join(folder, "fields/Deals.json"));
  });

  it("a file that is not UTF-8, since its options would be other ones; a literal U+FFFD is text", () => {
    const options = '{ "pick_list_values": [\n{ "display_value": "Zürich" },\n{ "display_value": "Köln" }] }';
    writeFileSync(join(folder, "modules.json"), Buffer.from(options, "latin1"));
    expect(refusal()?.message).toBe(
      `${join(folder, "modules.json")}: expected UTF-8, found a byte of another encoding at line 2, column 22. Save the file as UTF-8.`,
    );
    write("modules.json", { modules: [{ api_name: "Leads", plural_label: "L\uFFFDeads" }] });
    expect(refusal()).toBeUndefined();
  });
});
