import { chmodSync, mkdirSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { join } from "node:path";

import { describe, expect, it } from "vitest";

import { commandLine } from "./command-line.ts";
import { newFolder } from "./folders.ts";
import { root } from "./docs/page.ts";
import { sources } from "./house/sources.ts";
import type { Files } from "./folders.ts";
import type { Printed } from "./command-line.ts";

// Every file that any command reads: one of another encoding, half of one and one that cannot be opened is named with its place, exit 2.

interface Door {
  readonly argv: readonly string[];
  /** The file that is damaged. */
  readonly file: string;
  /** A letter beyond ASCII stands in its second line. */
  readonly text: string;
  readonly files?: Files;
  readonly env?: Readonly<Record<string, string>>;
  /** Half of it is still text of its kind. */
  readonly isPlain?: true;
  /** With a good file it runs on, or goes out. */
  readonly isEndless?: true;
  /** A folder in its place is no fault: it is looked through, or not sent. */
  readonly mayBeFolder?: true;
  /** The exit code of half a file, where that is what the command is asked about. */
  readonly half?: number;
  /** The exit code, where the command's answer is what it has found. */
  readonly exit?: number;
}

const requests = {
  "calls.http": "GET https://www.zohoapis.eu/crm/v8/Leads?fields=Last_Name\nAuthorization: Zoho-oauthtoken {{t}}\n",
  "answer.json": { data: [{ code: "INVALID_DATA", details: {}, message: "invalid data", status: "error" }] },
};
const snapshot = {
  "zoho-metadata/snapshot.json": { format: 1, version: "v8" },
  "zoho-metadata/modules.json": { modules: [{ api_name: "Leads" }] },
  "zoho-metadata/fields/Leads.json": { fields: [{ api_name: "Last_Name", data_type: "text", json_type: "string" }] },
};
const metadata = ["--metadata", "zoho-metadata"];

const CONFIG = '{\n  "$schema": "é", "severity": {\n    "known-fields": "off" } }\n';
const configured = (...argv: readonly string[]): Door => ({
  argv,
  file: "zoho-preflight.json",
  text: CONFIG,
  files: requests,
});

const FIELDS = '{ "fields": [\n  { "api_name": "Last_Name", "field_label": "é", "data_type": "text" }\n] }\n';
const MODULES = '{ "modules": [\n  { "api_name": "Leads", "plural_label": "é" }\n] }\n';
const pulled = (file: string, text: string, ...argv: readonly string[]): Door => ({
  argv,
  file: `zoho-metadata/${file}`,
  text,
  files: { ...snapshot, ...requests, "bodies.ndjson": '{"Last_Name":"Ng"}\n' },
});
const insert = ["bodies.ndjson", "--module", "Leads", ...metadata];

const SELF_CLIENT = '{ "client_id": "1000.A",\n  "name": "é",\n  "client_secret": "a", "code": "1000.b" }\n';

const doors: Readonly<Record<string, Door>> = {
  "zoho-preflight.json, by check": configured("check", "calls.http"),
  "zoho-preflight.json, by explain": configured("explain", "answer.json"),
  "zoho-preflight.json, by migrate": configured("migrate", "calls.http", "--to", "v8"),
  "zoho-preflight.json, by scopes": configured("scopes", "calls.http"),
  "zoho-preflight.json, by sample": configured("sample", "Leads"),
  "zoho-preflight.json, by diff": configured("diff", "a", "b"),
  "zoho-preflight.json, by generate": configured("generate", "--modules", "Leads"),
  "zoho-preflight.json, by serve": { ...configured("serve", "--port", "0"), isEndless: true },
  "zoho-preflight.json, by pull": { ...configured("pull"), env: { ZOHO_ACCESS_TOKEN: "invented" }, isEndless: true },
  "zoho-preflight.json, by doctor": { ...configured("doctor"), exit: 1 },
  "zoho-preflight.json, by init": { ...configured("init", "--force", "--data-center", "eu"), isPlain: true },

  "fields, by check": pulled("fields/Leads.json", FIELDS, "check", ...insert),
  "fields, by diff": pulled("fields/Leads.json", FIELDS, "diff", "zoho-metadata", "zoho-metadata"),
  "fields, by generate": pulled("fields/Leads.json", FIELDS, "generate", ...metadata, "--modules", "Leads"),
  "fields, by sample": pulled("fields/Leads.json", FIELDS, "sample", "Leads", ...metadata),
  "modules, by check": pulled("modules.json", MODULES, "check", ...insert),
  "modules, by scopes": pulled("modules.json", MODULES, "scopes", "calls.http", ...metadata),
  "modules, by migrate": pulled("modules.json", MODULES, "migrate", "calls.http", "--to", "v8", ...metadata),
  "modules, by explain": pulled("modules.json", MODULES, "explain", "answer.json", ...metadata),
  "modules, by serve": { ...pulled("modules.json", MODULES, "serve", "--port", "0", ...metadata), isEndless: true },
  "modules, by doctor": { ...pulled("modules.json", MODULES, "doctor", ...metadata), exit: 1 },

  "requests as JSON": {
    mayBeFolder: true,
    argv: ["check", "a.json"],
    file: "a.json",
    text: '[{ "method": "GET",\n "note": "é",\n "url": "https://www.zohoapis.eu/crm/v8/Leads?fields=id" }]\n',
  },
  "requests as curl": {
    mayBeFolder: true,
    argv: ["check", "a.sh"],
    file: "a.sh",
    text: "curl https://www.zohoapis.eu/crm/v8/Leads?fields=id\n# é\n",
    isPlain: true,
  },
  "requests, by scopes": {
    mayBeFolder: true,
    argv: ["scopes", "a.http"],
    file: "a.http",
    text: `${requests["calls.http"].replace("Authorization", "X-Name: é\nAuthorization")}\n`,
    isPlain: true,
  },
  "requests, by diff": {
    mayBeFolder: true,
    argv: ["diff", "zoho-metadata", "zoho-metadata", "--requests", "a.json"],
    file: "a.json",
    text: '[{ "method": "GET",\n "note": "é",\n "url": "https://www.zohoapis.eu/crm/v8/Leads?fields=id" }]\n',
    files: snapshot,
  },
  "a body that a command names": {
    mayBeFolder: true,
    argv: ["check", "a.sh"],
    file: "lead.json",
    text: '{ "data": [\n  { "Last_Name": "é" } ] }\n',
    files: { "a.sh": "curl -X POST https://www.zohoapis.eu/crm/v8/Leads -H 'Authorization: x' -d @lead.json\n" },
  },
  "a body by its name": {
    mayBeFolder: true,
    argv: ["check", "Leads.insert.zoho.json"],
    file: "Leads.insert.zoho.json",
    text: '{ "data": [\n  { "Last_Name": "é" } ] }\n',
  },
  "a table": {
    mayBeFolder: true,
    argv: ["check", "a.csv", "--module", "Leads", "--operation", "insert"],
    file: "a.csv",
    text: "Last Name\né\n",
    isPlain: true,
  },
  "--map": {
    argv: ["check", "a.csv", "--module", "Leads", "--operation", "insert", "--map", "map.json"],
    file: "map.json",
    text: '{ "Name": "Last_Name",\n  "Stadté": "City"\n}\n',
    files: { "a.csv": "Name\nNg\n" },
  },
  "--baseline": {
    argv: ["check", "calls.http", "--baseline", "known.json"],
    file: "known.json",
    text: '{ "version": 2,\n  "files": { "é.http": {} }, "marks": {} }\n',
    files: requests,
  },
  "--env of Postman": {
    argv: ["check", "calls.http", "--env", "eu.json"],
    file: "eu.json",
    text: '{ "values": [\n  { "key": "city", "value": "é" }\n] }\n',
    files: requests,
  },
  "--env of Bruno": {
    argv: ["check", "calls.http", "--env", "eu.bru"],
    file: "eu.bru",
    text: "vars {\n  city: é\n}\n",
    files: requests,
    isPlain: true,
  },
  "an environment beside the requests": {
    argv: ["check", "calls.http"],
    file: "http-client.env.json",
    text: '{ "dev": {\n  "city": "é" } }\n',
    files: requests,
  },
  "an answer": {
    argv: ["explain", "a.json"],
    file: "a.json",
    text: '{ "data": [{ "code": "INVALID_DATA",\n "message": "é", "details": {}, "status": "error" }] }\n',
  },
  "an answer of the accounts server": {
    argv: ["doctor", "a.json"],
    file: "a.json",
    text: '{ "error":\n "é" }\n',
    half: 1,
  },
  "--seed": {
    argv: ["serve", "--port", "0", "--seed", "seed.json"],
    file: "seed.json",
    text: '{ "Leads": [\n  { "Last_Name": "é" } ] }\n',
    isEndless: true,
  },
  "--profile": {
    argv: ["serve", "--port", "0", "--profile", "clerk.json"],
    file: "clerk.json",
    text: '{ "profiles": [\n  { "id": "5", "name": "é" } ] }\n',
    isEndless: true,
  },
  "a Self Client": { argv: ["login", "self.json"], file: "self.json", text: SELF_CLIENT, isEndless: true },
  "--credentials": {
    argv: ["pull", "--data-center", "eu", "--credentials", "keys.json"],
    file: "keys.json",
    text: SELF_CLIENT,
    isEndless: true,
  },
  "code, by coverage": {
    mayBeFolder: true,
    argv: ["coverage", "a.js"],
    file: "a.js",
    text: 'fetch("https://www.zohoapis.eu/crm/v8/Leads", { method: "POST",\n  body: JSON.stringify({ data: [{ Last_Name: "é" }] }) });\n',
    isPlain: true,
  },
  "an ESLint config, by init": {
    mayBeFolder: true,
    argv: ["init", "--data-center", "eu", "--eslint"],
    file: "eslint.config.js",
    text: "export default [\n  // é\n];\n",
    isPlain: true,
  },
};

async function run({ argv, file, files = {}, env = {} }: Door, content: unknown): Promise<Printed> {
  const folder = newFolder({ ...files, ...(content === undefined ? {} : { [file]: content }) });
  if (content === undefined) {
    rmSync(join(folder, file), { force: true });
    mkdirSync(join(folder, file), { recursive: true });
  } else chmodSync(join(folder, file), 0o600);
  mkdirSync(join(folder, "node_modules"));
  symlinkSync(join(root, "node_modules/eslint"), join(folder, "node_modules/eslint"), "junction");
  const { exit, stdout, stderr } = await commandLine(argv, { folder, env });
  // `doctor` wraps its lines.
  const plain = (text: string): string => text.replaceAll(folder, "").replace(/\n {19}(?! )/g, " ");
  return { exit, stdout: plain(stdout), stderr: plain(stderr) };
}

/** The file and a place in it: `a.json:2:3`, `a.json, line 2, column 3`, `a.json: … at line 2, column 3`. */
function placeIn({ file }: Door, line = "\\d+", column = "\\d+"): RegExp {
  const name = (file.split("/").at(-1) ?? file).replaceAll(".", "\\.");
  return new RegExp(`${name}(?::${line}:${column}\\b|[^\\n]*\\bline ${line}, column ${column}\\b)`);
}

describe.each(Object.entries(doors))("%s", (_, door) => {
  const code = door.exit ?? 2;

  it("in another encoding is named with the place of the byte", async () => {
    const { exit, stdout, stderr } = await run(door, Buffer.from(door.text, "latin1"));
    const column = (door.text.split("\n")[1] ?? "").indexOf("é") + 1;
    expect(stdout + stderr).toMatch(placeIn(door, "2", door.file.endsWith(".csv") ? "\\d+" : String(column)));
    expect(stdout + stderr).toMatch(/UTF-8|encoding/);
    expect(exit).toBe(code);
  });

  if (door.isPlain !== true)
    it("that ends in the middle is named with the place", async () => {
      const { exit, stdout, stderr } = await run(door, door.text.trimEnd().slice(0, -2));
      expect(stdout + stderr).toMatch(placeIn(door));
      expect(exit).toBe(door.half ?? code);
    });

  if (door.mayBeFolder !== true)
    it("that cannot be opened is named", async () => {
      const { exit, stdout, stderr } = await run(door, undefined);
      expect(stdout + stderr).toMatch(/folder|cannot be read|is not a file|no such file/);
      expect([1, 2]).toContain(exit);
      expect(stdout + stderr).not.toMatch(/^\s+at /m);
    });

  if (door.isEndless !== true)
    it("of UTF-16, as PowerShell writes it, is read like any other", async () => {
      const utf16 = Buffer.concat([Buffer.of(0xff, 0xfe), Buffer.from(door.text, "utf16le")]);
      // ESLint reads code, and knows UTF-8 alone.
      if (!door.file.endsWith(".js")) expect(await run(door, utf16)).toEqual(await run(door, door.text));
    });
});

it("no other file of the packages opens what a user has written", () => {
  const readers = sources
    .filter(
      ({ file }) =>
        !file.startsWith("metadata/") && /\b(?:readFile|createReadStream)\w*\b.* from "node:fs/.test(textOf(file)),
    )
    .map(({ file }) => file);
  expect(readers.sort()).toEqual([
    // A page of our own.
    "packages/cli/src/check/print/check-page.ts",
    // Whether a file is worth a look, by words of ASCII.
    "packages/cli/src/code-in/not-covered.ts",
    // What was generated, and what it replaces.
    "packages/cli/src/generate/output-folder.ts",
    // Our own notes.
    "packages/cli/src/pull/folder-lock.ts",
    "packages/cli/src/pull/write-files.ts",
    // Streams, with the same decoders.
    "packages/cli/src/requests-in/named-files.ts",
    "packages/cli/src/requests-in/read-input.ts",
    "packages/cli/src/requests-in/tables/csv-rows.ts",
    "packages/cli/src/requests-in/tables/record-table.ts",
    // Code, which ESLint reads in the same way.
    "packages/eslint-plugin/src/read/files.ts",
    "packages/eslint-plugin/src/read/leads.ts",
    "packages/eslint-plugin/src/read/tsconfig-paths.ts",
    "packages/eslint-plugin/src/settings/digest.ts",
    "packages/eslint-plugin/src/worth-a-look.ts",
    "packages/mcp/src/package-version.ts",
    // The one reader.
    "packages/validator/src/files/text-file.ts",
  ]);
});

function textOf(file: string): string {
  return readFileSync(join(root, file), "utf8");
}
