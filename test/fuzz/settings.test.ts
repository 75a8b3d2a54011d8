import { writeFileSync } from "node:fs";
import { join } from "node:path";

import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { createPreflight, OptionError } from "@zoho-preflight/validator";
import { loadConfig, loadPreflight, loadSnapshot } from "@zoho-preflight/validator/node";

import { parseBaseline, printBaseline } from "../../packages/cli/src/check/baseline-file.ts";
import { readEnvironment } from "../../packages/cli/src/requests-in/environments/environment-file.ts";
import { readGivenProfile } from "../../packages/cli/src/serve/given-profile.ts";
import { readSeed } from "../../packages/cli/src/serve/seed-file.ts";
import { readSettings } from "../../packages/cli/src/settings.ts";
import { parseSettings } from "../../packages/eslint-plugin/src/settings/parse-settings.ts";
import { newFolder, write } from "../folders.ts";
import { changed, changes } from "./changed-text.ts";
import type { Change } from "./changed-text.ts";
import { HANGS, runs } from "./runs.ts";

/** Law: a file that somebody wrote gives what it says, or one error of ours that names the file; settings in code give problems and never throw. */

/** What the plugin hands on from its settings. */
const ASKED = new Set(["dataCenter", "environment", "apiVersion", "scopes", "severity"]);
const OURS = new Set(["ConfigError", "SettingsError", "SnapshotError", "OptionError"]);
const PIECES = [
  '"',
  "{",
  "}",
  "[",
  "]",
  ",",
  ":",
  "\\",
  "\n",
  "null",
  "true",
  "-1",
  "1e999",
  "\uFEFF",
  "__proto__",
  "//",
];
const LEAD = { method: "POST", url: "/crm/v8/Leads", body: { data: [{ Last_Name: "Ng", Emial: "x" }] } };

/** What is tried gives something, or throws one of our errors with a sentence in it. */
function orOurs(attempt: () => unknown): void {
  try {
    attempt();
  } catch (error) {
    if (!(error instanceof Error) || !OURS.has(error.name) || error.message === "") throw error;
  }
}

/** Any JSON in the place of any value. */
const inPlace = fc.tuple(fc.nat(), fc.jsonValue({ maxDepth: 2 }));
const planted = (json: unknown, place: number, value: unknown): string => {
  let at = 0;
  const count = (node: unknown): number =>
    typeof node === "object" && node !== null
      ? 1 + Object.values(node).reduce((sum: number, n) => sum + count(n), 0)
      : 1;
  const wanted = place % count(json);
  const copy = (node: unknown): unknown => {
    if (at++ === wanted) return value;
    if (Array.isArray(node)) return node.map(copy);
    return typeof node === "object" && node !== null
      ? Object.fromEntries(Object.entries(node).map(([key, inner]) => [key, copy(inner)]))
      : node;
  };
  return JSON.stringify(copy(json));
};

/** The text of a JSON file with another value in one place, and perhaps no JSON any more. */
const spoilt = (json: unknown, [place, value]: readonly [number, unknown], by: readonly Change[]): string =>
  changed(planted(json, place, value), by);
const few = fc.oneof({ weight: 2, arbitrary: fc.constant<Change[]>([]) }, changes(PIECES, 3));

const CONFIG = {
  $schema: "https://unpkg.com/x",
  dataCenter: "eu",
  environment: "sandbox",
  apiVersion: "v8",
  scopes: ["ZohoCRM.modules.ALL"],
  severity: { "picklist-value": "error", "known-fields": "off" },
  token: { expiresAt: "2027-01-31T12:00:00Z" },
  metadata: "./zoho-metadata",
  modules: ["Leads", "Deals"],
  clients: ["./src/crm.ts#send", { call: "crm.send", method: 0, url: 1, body: 2 }],
  payloads: [{ files: ["a/**"], module: "Leads", operation: "insert" }],
  embeddedVersion: "v2",
  maxAgeDays: 30,
  tests: ["**/*.spec.js"],
};
const SNAPSHOT = {
  "snapshot.json": { format: 1, version: "v8", pulledAt: "2026-10-01T00:00:00Z", scopes: ["ZohoCRM.settings.ALL"] },
  "modules.json": { modules: [{ api_name: "Leads", api_supported: true }, { api_name: "Rooms" }] },
  "fields/Leads.json": {
    fields: [
      { api_name: "Last_Name", data_type: "text", json_type: "string", length: 80, system_mandatory: true },
      { api_name: "Stage", data_type: "picklist", pick_list_values: [{ display_value: "A", actual_value: "a" }] },
    ],
  },
  "layouts/Leads.json": { layouts: [{ id: "1", name: "Standard", status: "active", sections: [{ fields: [] }] }] },
  "related_lists/Leads.json": { related_lists: [{ api_name: "Notes", module: { api_name: "Notes" } }] },
  "org.json": { org: [{ company_name: "x", license_details: { paid_type: "enterprise" } }] },
  "profile.json": { profiles: [{ name: "Standard", permissions_details: [{ name: "Crm_Leads", enabled: true }] }] },
  "users.json": { users: [{ id: "1", email: "a@example.com" }] },
  "features.json": { __features: [{ api_name: "x", limits: { total: 1 } }] },
  "apis.json": { __apis: [{ path: "/crm/v8/Leads", operation_types: [{ method: "GET" }] }] },
} as const;

describe("any file that somebody wrote is read, or named in one error", { timeout: HANGS }, () => {
  it("zoho-preflight.json", () => {
    const folder = newFolder();
    const path = join(folder, "zoho-preflight.json");
    fc.assert(
      fc.property(inPlace, few, (value, by) => {
        writeFileSync(path, spoilt(CONFIG, value, by));
        orOurs(() => loadConfig(folder));
        orOurs(() => loadPreflight(folder).validate(LEAD));
        orOurs(() =>
          readSettings({}, folder, (name) => name)
            .preflight()
            .validate(LEAD),
        );
      }),
      runs(400),
    );
  });

  it("a snapshot folder", () => {
    const folder = newFolder(SNAPSHOT);
    const names = Object.keys(SNAPSHOT) as (keyof typeof SNAPSHOT)[];
    fc.assert(
      fc.property(fc.constantFrom(...names), inPlace, few, fc.boolean(), (name, value, by, eager) => {
        writeFileSync(join(folder, name), spoilt(SNAPSHOT[name], value, by));
        orOurs(() => createPreflight({ snapshot: loadSnapshot(folder, { eager }) }).validate(LEAD));
        write(folder, { [name]: SNAPSHOT[name] });
      }),
      runs(400),
    );
  });

  it("a baseline, a seed, a profile, an environment", () => {
    const folder = newFolder();
    const of = (name: string): string => join(folder, name);
    const BASELINE = {
      version: 2,
      files: { "a.json": { "known-fields unknown - records.insert Leads body.data.*.Emial": 2 } },
      marks: { "a.json": { "known-fields unknown - records.insert Leads body.data.*.Emial": "0/0 3fa, 0/1 b07" } },
    };
    const SEED = { Leads: [{ id: "1", Last_Name: "Ng" }], Deals: { data: [{ Deal_Name: "Crates" }] } };
    const POSTMAN = { name: "x", values: [{ key: "base", value: "https://x", enabled: true, type: "default" }] };
    const JETBRAINS = { dev: { base: "https://x", port: 5 }, live: { base: "https://y" } };
    const BRUNO = "vars {\n  base: https://x\n  ~off: 1\n}\nvars:secret [\n  token\n]\n";
    const environment = (name: string, text: string): void => {
      writeFileSync(of(name), text);
      try {
        readEnvironment(of(name), "dev");
      } catch (error) {
        // The command puts the sentence behind the flag's name.
        if (!(error instanceof Error) || error.name !== "Error" || !error.message.endsWith(".")) throw error;
      }
    };
    const doors = [
      (value: readonly [number, unknown], by: readonly Change[]): void => {
        const baseline = parseBaseline(spoilt(BASELINE, value, by));
        if (baseline?.version === 2) expect(parseBaseline(printBaseline(baseline.files))).toBeDefined();
      },
      (value: readonly [number, unknown], by: readonly Change[]): void => {
        writeFileSync(of("seed.json"), spoilt(SEED, value, by));
        orOurs(() => readSeed(of("seed.json"), "seed.json"));
      },
      (value: readonly [number, unknown], by: readonly Change[]): void => {
        writeFileSync(of("profile.json"), spoilt(SNAPSHOT["profile.json"], value, by));
        orOurs(() => readGivenProfile(of("profile.json")));
      },
      (value: readonly [number, unknown], by: readonly Change[]): void => {
        environment("postman.json", spoilt(POSTMAN, value, by));
        environment("http-client.env.json", spoilt(JETBRAINS, value, by));
        environment("dev.bru", changed(BRUNO, by));
      },
    ];
    fc.assert(
      fc.property(fc.constantFrom(...doors), inPlace, few, (door, value, by) => {
        door(value, by);
      }),
      runs(400),
    );
  });
});

describe("any settings in code give problems and never throw", { timeout: HANGS }, () => {
  it("whatever settings of ESLint hold", () => {
    const anything = fc.anything({
      maxDepth: 3,
      withBigInt: true,
      withDate: true,
      withMap: true,
      withNullPrototype: true,
    });
    const keys = Object.keys(CONFIG) as (keyof typeof CONFIG)[];
    const settings = fc.dictionary(fc.oneof(fc.constantFrom(...keys), fc.string()), anything, { maxKeys: 5 });
    fc.assert(
      fc.property(fc.oneof(settings, anything), fc.constantFrom(...keys), (given, key) => {
        for (const tried of [given, { ...CONFIG, [key]: given }]) {
          const { problems, ...settings } = parseSettings(tried, 'settings["zoho-crm"].');
          expect(problems.every((problem) => typeof problem === "string" && problem !== "")).toBe(true);
          try {
            createPreflight(Object.fromEntries(Object.entries(settings).filter(([name]) => ASKED.has(name))));
          } catch (error) {
            if (!(error instanceof OptionError)) throw error;
          }
        }
      }),
      runs(400),
    );
  });
});
