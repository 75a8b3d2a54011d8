import { join } from "node:path";
import { utimesSync } from "node:fs";

import { ESLint } from "eslint";
import { describe, expect, it } from "vitest";

import zohoCrm from "@zoho-preflight/eslint-plugin";

import { newFolder, write } from "../folders.ts";

const CLIENT = `export function send(method, path, body) {
  return fetch("https://www.zohoapis.eu/crm/v8" + path, { method, headers: { Authorization: "Zoho-oauthtoken " + process.env.T }, body: JSON.stringify(body) });
}
export const track = (name) => fetch("/api/events?name=zoho", { method: "POST", body: name });`;
const SERVICE = `import { send } from "./client.js";
export const add = (record) => send("POST", "/Leads", { data: [record] });
export const change = (id, record) => send("PUT", "/Leads/" + id, { data: [record] });`;
const wrong = (fields: string): string =>
  `import { add } from "./service.js"; import { track } from "./client.js"; track("zoho"); await add({ Last_Name: "Boyle", ${fields} });`;

/** The files of one folder, linted by one ESLint: the first time all of them, later those that are named. */
function project(files: Readonly<Record<string, string>>): {
  readonly folder: string;
  readonly lint: (...names: readonly string[]) => Promise<readonly string[]>;
} {
  const folder = newFolder();
  write(folder, files);
  const eslint = new ESLint({
    cwd: folder,
    overrideConfigFile: true,
    overrideConfig: [{ files: ["**/*.js"], ...(zohoCrm.configs.strict as object) }],
  });
  return {
    folder,
    lint: async (...names) => {
      const found: string[] = [];
      // One after the other: each is its own run, as an editor has them.
      for (const name of names)
        for (const { messages } of await eslint.lintFiles([name]))
          for (const { message } of messages) found.push(`${name}: ${/"(\w+)"/.exec(message)?.[1] ?? message}`);
      return found;
    },
  };
}

const FILES = {
  "client.js": CLIENT,
  "service.js": SERVICE,
  "a.js": wrong('Compny: "x"'),
  "b.js": wrong('Emial: "x"'),
  "c.js": `import { change } from "./service.js"; await change("1000000000001", { Compny: "1" });`,
};

describe("files that are linted one after the other", () => {
  it("are told the same as each by itself, in any order", async () => {
    const names = ["a.js", "b.js", "c.js", "client.js", "service.js"];
    const alone: string[] = [];
    for (const name of names) alone.push(...(await project(FILES).lint(name)));
    expect(alone).toEqual(["a.js: Compny", "b.js: Emial"]);
    expect(await project(FILES).lint(...names)).toEqual(alone);
    expect([...(await project(FILES).lint(...names.toReversed()))].sort()).toEqual(alone);
  });

  it("see what another file has become", async () => {
    const { folder, lint } = project(FILES);
    expect(await lint("a.js", "b.js")).toEqual(["a.js: Compny", "b.js: Emial"]);
    write(folder, { "client.js": CLIENT.replace("https://www.zohoapis.eu/crm/v8", "https://api.example.com") });
    utimesSync(join(folder, "client.js"), new Date(), new Date(Date.now() + 5000));
    expect(await lint("a.js", "b.js", "a.js")).toEqual([]);
    write(folder, { "client.js": CLIENT });
    utimesSync(join(folder, "client.js"), new Date(), new Date(Date.now() + 10_000));
    expect(await lint("a.js", "b.js")).toEqual(["a.js: Compny", "b.js: Emial"]);
  });

  it("see a file that has come, and means what another one meant before", async () => {
    const { folder, lint } = project({ ...FILES, "service.js": SERVICE.replace("./client.js", "./client") });
    expect(await lint("a.js")).toEqual(["a.js: Compny"]);
    write(folder, { "client.ts": "export const send = () => undefined;" });
    expect(await lint("a.js", "b.js")).toEqual([]);
  });

  it("see a helper that begins to send", async () => {
    const { folder, lint } = project({ ...FILES, "client.js": "export const send = () => 0, track = () => 1;" });
    expect(await lint("a.js")).toEqual([]);
    write(folder, { "client.js": CLIENT });
    expect(await lint("a.js", "b.js")).toEqual(["a.js: Compny", "b.js: Emial"]);
  });

  it("are told of a helper that asks whom it is told to, after one that asks one's own server whatever it is given", async () => {
    const { lint } = project({
      "client.js": `${CLIENT} export const ask = (base) => fetch(base + "/api/leads");`,
      "own.js": `import { ask, track } from "./client.js"; await track("zoho"); await ask("https://api.example.com");`,
      "zoho.js": `import { ask, track } from "./client.js"; await track("zoho"); await ask("https://www.zohoapis.eu/crm/v8");`,
    });
    expect(await lint("own.js")).toEqual([]);
    expect(await lint("zoho.js")).toEqual(["zoho.js: leads"]);
  });
});
