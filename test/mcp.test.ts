import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { Client } from "@modelcontextprotocol/client";
import { StdioClientTransport } from "@modelcontextprotocol/client/stdio";
import { describe, expect, onTestFinished, test } from "vitest";

import { TOOLS } from "../packages/mcp/src/tool-words.ts";
import { newFolder } from "./folders.ts";
import { obeyed } from "./obeying.ts";

const main = fileURLToPath(new URL("../packages/mcp/dist/main.js", import.meta.url));
const guide = fileURLToPath(new URL("../examples/error-guide/", import.meta.url));

/** A client of the program, which runs in a folder: `said = await ask("check_request", { request })`. It ends with the test. */
async function connected(cwd: string) {
  const client = new Client({ name: "test", version: "1.0.0" });
  await client.connect(new StdioClientTransport({ command: process.execPath, args: [main], cwd }));
  onTestFinished(() => client.close());
  const ask = async (name: string, given: Record<string, unknown>): Promise<string> => {
    const { content } = await client.callTool({ name, arguments: given });
    const [first] = content;
    const text = first?.type === "text" ? first.text : "";
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(4096);
    return text;
  };
  return { client, ask };
}

/** A folder in which the org of an example stands: its metadata as pull writes them, the other options in zoho-preflight.json. */
function folderOf({ snapshot, ...config }: Readonly<Record<string, unknown>>): string {
  const folder = newFolder();
  writeFileSync(join(folder, "zoho-preflight.json"), JSON.stringify(config));
  if (snapshot === undefined) return folder;
  const { version, modules, fields = {}, ...account } = snapshot as Readonly<Record<string, unknown>>;
  const metadata = join(folder, "zoho-metadata");
  mkdirSync(join(metadata, "fields"), { recursive: true });
  const write = (name: string, json: unknown): void => {
    writeFileSync(join(metadata, `${name}.json`), JSON.stringify(json));
  };
  write("snapshot", { format: 1, version });
  write("modules", modules);
  for (const [module, answer] of Object.entries(fields as object)) write(`fields/${module}`, answer);
  for (const [part, answer] of Object.entries(account))
    write(
      part.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`),
      answer,
    );
  return folder;
}

test("a client lists the tools over stdio and asks them", async () => {
  const { client, ask } = await connected(newFolder());
  const { tools } = await client.listTools();
  expect(tools.map(({ name, description }) => [name, description])).toEqual(Object.entries(TOOLS));
  const request = { method: "PUT", url: "/crm/v8/Leads/upsert", body: { data: [{ Last_Name: "Ng" }] } };
  expect(await ask("check_request", { request })).toContain("This address takes POST");
  expect(await ask("describe_module", { module: "Deals" })).toContain("Stage: picklist, required");
  expect(await ask("find_field", { module: "Leads", field: "Emial" })).toContain("Email: email");
  expect(await ask("scopes_for", { requests: [{ ...request, method: "POST" }] })).toContain("ZohoCRM.modules.leads");
  const answer = {
    code: "INVALID_MODULE",
    details: {},
    message: "the module name given seems to be invalid",
    status: "error",
  };
  expect(await ask("explain_answer", { answer })).toContain("INVALID_MODULE");
});

describe("the error guide, over stdio", () => {
  /** What no change of the request can fix: another token, profile, licence or edition is needed, or a value that only its user knows. */
  const BEYOND = /^(?:03|08|11|12|13|14)-/;
  const cases = readdirSync(guide).filter((file) => !BEYOND.test(file));

  test("has nine cases that a request can fix", () => {
    expect(cases).toHaveLength(9);
  });

  test.each(cases)("%s is fixed in two rounds by a client that obeys the messages alone", async (file) => {
    const {
      options = {},
      name,
      ...request
    } = JSON.parse(readFileSync(join(guide, file), "utf8")) as Record<string, unknown>;
    const { ask } = await connected(folderOf(options as Readonly<Record<string, unknown>>));
    const first = await ask("check_request", { request });
    expect(first, String(name)).toMatch(/^Zoho would refuse this/);
    const once = obeyed(request, first);
    const twice = obeyed(once, await ask("check_request", { request: once }));
    expect(await ask("check_request", { request: twice })).not.toContain("refuse");
  });

  test.each(readdirSync(guide).filter((file) => BEYOND.test(file)))(
    "%s is refused, and the message says what else is needed",
    async (file) => {
      const {
        options = {},
        name,
        ...request
      } = JSON.parse(readFileSync(join(guide, file), "utf8")) as Record<string, unknown>;
      const { ask } = await connected(folderOf(options as Readonly<Record<string, unknown>>));
      const [, code = ""] = /^([A-Z_]+)/.exec(String(name)) ?? [];
      expect(await ask("check_request", { request })).toContain(code);
    },
  );
});
