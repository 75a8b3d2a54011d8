import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { describe, expect, it } from "vitest";

import { catalogue } from "@zoho-preflight/metadata/catalogue";
import { createPreflight, OptionError } from "@zoho-preflight/validator";
import { bodies } from "@zoho-preflight/validator/bodies";
import { queries } from "@zoho-preflight/validator/queries";
import type { PreflightOptions } from "@zoho-preflight/validator";
import { options, optionsAt } from "@zoho-preflight/validator/options";
import type { Door, OptionName } from "@zoho-preflight/validator/options";

import { parseSettings } from "../packages/eslint-plugin/src/settings/parse-settings.ts";
import { readConfig } from "../packages/validator/src/options/read-config.ts";
import { zohoPreflight } from "./pull/run-pull.ts";

const names = (door: Door): OptionName[] => optionsAt(door).map(({ name }) => name);
const said = (read: () => unknown): string => {
  try {
    read();
    return "";
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
};

describe("each option is read where its row says, and nowhere else", () => {
  it("by createPreflight", () => {
    const known = options.filter(({ name }) => !/known key/.test(said(() => createPreflight({ [name]: false }))));
    // What `loadConfig` gives may be handed over as it is; what is read by other doors does nothing here.
    const passedOver = options.filter(({ name }) => !names("createPreflight").includes(name)).map(({ name }) => name);
    expect(known.map(({ name }) => name)).toEqual([...names("createPreflight"), ...passedOver]);
    expect(passedOver.filter((name) => said(() => createPreflight({ [name]: false })) !== "")).toEqual(["metadata"]);
    for (const name of names("createPreflight")) expect(said(() => createPreflight({ [name]: false }))).not.toBe("");
  });

  it("by zoho-preflight.json", () => {
    const takes = options.filter(({ name, example }) => said(() => readConfig({ [name]: example }, "file")) === "");
    expect(takes.map(({ name }) => name)).toEqual(names("zoho-preflight.json"));
    for (const { name, example } of takes) {
      expect(readConfig({ [name]: example }, "file")).toHaveProperty(name);
      expect(said(() => readConfig({ [name]: false }, "file"))).toMatch(`file: ${name}: expected `);
    }
  });

  it("by ESLint's settings", () => {
    const takes = options.filter(({ name, example }) => name in parseSettings({ [name]: example }, "settings."));
    expect(takes.map(({ name }) => name)).toEqual(names("ESLint settings"));
    for (const { name } of takes)
      expect(parseSettings({ [name]: false }, "settings.").problems).toEqual([
        expect.stringMatching(new RegExp(`^settings\\.${name}: expected `)),
      ]);
  });

  it("by flags", async () => {
    const helps = await Promise.all(
      ["check", "init", "pull", "serve"].map(async (command) => (await zohoPreflight([command, "--help"], ".")).stdout),
    );
    const flags = new Set(helps.flatMap((help) => [...help.matchAll(/--([a-z-]+)/g)].map(([, flag = ""]) => flag)));
    const kebab = (name: string): string => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
    expect(options.filter(({ name }) => flags.has(kebab(name))).map(({ name }) => name)).toEqual(names("CLI flag"));
  });

  it("by a line of code behind each flag", async () => {
    const cli = join(import.meta.dirname, "../packages/cli/src");
    const sources = (folder: string): string =>
      readdirSync(join(cli, folder), { recursive: true, encoding: "utf8" })
        .filter((file) => file.endsWith(".ts") && !/(?:^|[\\/])(?:words|flags|command)\.ts$|\.test\.ts$/.test(file))
        .map((file) => readFileSync(join(cli, folder, file), "utf8"))
        .join("\n");
    const commands = readdirSync(cli).filter((name) => existsSync(join(cli, name, "flags.ts")));
    const shared = ["settings.ts", "reading.ts", "page-formats.ts"]
      .map((file) => readFileSync(join(cli, file), "utf8"))
      .join("\n");
    const unread = await Promise.all(
      commands.map(async (command) => {
        const { words } = (await import(join(cli, command, "words.ts"))) as { words: { flags: object } };
        const code = `${sources(command)}\n${shared}`;
        // `flags.scopes`, or taken out of the flags: `const { scopes } = flags`. That a type lists it is not enough.
        const isRead = (flag: string): boolean => new RegExp(`(?:\\.|[{,]\\s*)${flag}\\b`).test(code);
        return Object.keys(words.flags)
          .filter((flag) => !isRead(flag))
          .map((flag) => `${command} --${flag}`);
      }),
    );
    expect(commands.length).toBeGreaterThan(5);
    expect(unread.flat()).toEqual([]);
  });

  it("by a line of code behind each key that is written down", () => {
    const code = ["packages/cli/src", "packages/eslint-plugin/src"]
      .flatMap((folder) =>
        readdirSync(join(import.meta.dirname, "..", folder), { recursive: true, encoding: "utf8" })
          .filter((file) => file.endsWith(".ts") && !file.endsWith(".test.ts"))
          .map((file) => readFileSync(join(import.meta.dirname, "..", folder, file), "utf8")),
      )
      .join("\n");
    const isRead = (name: string): boolean =>
      new RegExp(
        `(?:config|settings|loaded|others|parsed|own)\\??\\.${name}\\b|\\{[^{}]*\\b${name}\\b[^{}]*\\} = `,
      ).test(code);
    const written = new Set([...names("zoho-preflight.json"), ...names("ESLint settings")]);
    expect([...written].filter((name) => !isRead(name))).toEqual([]);
  });

  it("by some door", () => {
    expect(options.filter(({ where }) => where.length === 0)).toEqual([]);
  });
});

describe("each option of createPreflight changes a report", () => {
  const get = (url: string): object => ({ method: "GET", url, headers: { Authorization: "Zoho-oauthtoken 1000.a.b" } });
  const us = get("https://www.zohoapis.com/crm/v8/Leads?fields=id");
  const cases: Readonly<
    Record<string, readonly [given: PreflightOptions, request: object, without?: PreflightOptions]>
  > = {
    snapshot: [{ snapshot: { version: "v8", modules: { modules: [{ api_name: "Boats" }] }, fields: {} } }, us],
    scopes: [{ scopes: ["ZohoCRM.users.READ"] }, us],
    catalogue: [{ catalogue: { ...catalogue, dataCenters: [] } }, us],
    queries: [
      { queries: { checks: queries.checks.map((check) => ({ ...check, forOperation: () => undefined })) } },
      { method: "POST", url: "/crm/v8/coql", body: { select_query: "select Emial from Leads where id is not null" } },
    ],
    bodies: [
      { bodies: { ...bodies, of: () => undefined } },
      { method: "POST", url: "/crm/v8/settings/tags?module=Leads", body: { tags: [{ name: 5 }] } },
    ],
    words: [{ words: {} }, get("https://www.zohoapis.com/crm/v8/Leads")],
    dataCenter: [{ dataCenter: "eu" }, us],
    environment: [
      { dataCenter: "eu", environment: "sandbox" },
      get("https://crm.zoho.com/crm/v8/Leads?fields=id"),
      { dataCenter: "eu" },
    ],
    apiVersion: [{ apiVersion: "v8" }, get("/Leads?fields=id")],
    severity: [{ severity: { "required-params": "off" } }, get("https://www.zohoapis.com/crm/v8/Leads")],
    token: [{ token: { expiresAt: 1_700_000_000_000 } }, us],
    now: [
      { token: { expiresAt: 1_700_000_000_000 }, now: () => 1_600_000_000_000 },
      us,
      { token: { expiresAt: 1_700_000_000_000 } },
    ],
  };

  it("all of them stand here", () => {
    expect(Object.keys(cases).sort()).toEqual(names("createPreflight").sort());
  });

  it.each(Object.entries(cases))("%s", (_, [given, request, without = {}]) => {
    const report = (of: PreflightOptions): string => JSON.stringify(createPreflight(of).validate(request));
    expect(report(given)).not.toBe(report(without));
  });

  it("a wrong one is named", () => {
    expect(() => createPreflight({ dataCenter: "europe" as never })).toThrow(OptionError);
  });
});
