import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Readable, Writable } from "node:stream";
import { fileURLToPath, pathToFileURL } from "node:url";

import { describe, expect, it } from "vitest";

import { loadConfig } from "@zoho-preflight/validator/node";

import { run } from "../packages/cli/src/run.ts";
import { inProject } from "./coverage.ts";
import { bakery } from "./pull/bakery.ts";
import { filesIn, projectFolder, zohoPreflight } from "./pull/run-pull.ts";
import { startZoho } from "./pull/zoho-server.ts";

const next = `
Next, fetch your org's metadata. It says which credentials it needs:

  npx zoho-preflight pull

Scopes to grant, by what is pulled with them; the .json files but modules.json are optional:

  ZohoCRM.settings.modules.READ        modules.json
  ZohoCRM.settings.fields.READ         fields/
  ZohoCRM.settings.layouts.READ        layouts/
  ZohoCRM.settings.related_lists.READ  related_lists/
  ZohoCRM.settings.profiles.READ       profile.json
  ZohoCRM.org.READ                     org.json
  ZohoCRM.users.READ                   profile.json, users.json
  ZohoCRM.features.READ                user_licenses.json, features.json
  ZohoCRM.apis.READ                    apis.json
`;
const config = (folder: string): unknown => JSON.parse(readFileSync(join(folder, "zoho-preflight.json"), "utf8"));

describe("init without a terminal", () => {
  it("writes the configuration, and ends with the next command", async () => {
    const folder = projectFolder();
    expect(await zohoPreflight(["init", "--data-center", "eu"], folder)).toEqual({
      exit: 0,
      stdout: `Wrote zoho-preflight.json\n${next}`,
      stderr: "",
    });
    expect(readFileSync(join(folder, "zoho-preflight.json"), "utf8")).toBe(
      `{\n  "dataCenter": "eu",\n  "apiVersion": "v8",\n  "metadata": "./zoho-metadata"\n}\n`,
    );
    expect(loadConfig(folder)?.metadata).toBe(join(folder, "zoho-metadata"));
  });

  it("takes every flag", async () => {
    const folder = projectFolder();
    await zohoPreflight(
      [
        "init",
        "--data-center",
        "in",
        "--environment",
        "sandbox",
        "--api-version",
        "v2.1",
        "--metadata",
        "meta/sandbox/",
        "--yes",
      ],
      folder,
    );
    expect(config(folder)).toEqual({
      dataCenter: "in",
      environment: "sandbox",
      apiVersion: "v2.1",
      metadata: "./meta/sandbox",
    });
  });

  it("writes down what generate is to write, keeps it with --force, and says what to type", async () => {
    const folder = projectFolder();
    const { stdout } = await zohoPreflight(["init", "--data-center", "eu", "--generate", "Leads,Deals"], folder);
    expect(config(folder)).toMatchObject({ generate: { modules: ["Leads", "Deals"] } });
    expect(loadConfig(folder)?.config.generate).toEqual({ modules: ["Leads", "Deals"] });
    expect(stdout).toMatch(/Then write schemas and types:\n\n {2}npx zoho-preflight generate\n$/);
    await zohoPreflight(["init", "--data-center", "us", "--force"], folder);
    expect(config(folder)).toMatchObject({ dataCenter: "us", generate: { modules: ["Leads", "Deals"] } });
    expect((await zohoPreflight(["init", "--generate", "Leads"], folder)).exit).toBe(2);
  });

  it("asks for the data centre, which has no default", async () => {
    const folder = projectFolder();
    expect(await zohoPreflight(["init", "--yes"], folder)).toEqual({
      exit: 2,
      stdout: "",
      stderr:
        "Where does your org live? Nobody can be asked here, so say it: zoho-preflight init --data-center eu (or us, in, au, jp, cn, ca, sa, ae, uk)\n",
    });
    expect(filesIn(folder)).toEqual({});
  });

  it.each([
    ["--data-center", "eur", 'There is no data centre "eur". Did you mean "eu"?'],
    ["--environment", "test", '--environment: expected one of production, sandbox, developer, found "test".'],
    ["--api-version", "8", '--api-version: expected an API version such as "v8", found "8".'],
    ["--metadata", ".", "--metadata needs a separate folder, such as zoho-metadata"],
  ])("refuses %s %s", async (flag, value, sentence) => {
    const folder = projectFolder();
    const { exit, stderr } = await zohoPreflight(
      ["init", ...(flag === "--data-center" ? [] : ["--data-center", "eu"]), flag, value],
      folder,
    );
    expect(exit).toBe(2);
    expect(stderr).toContain(sentence);
    expect(filesIn(folder)).toEqual({});
  });

  it("points to the schema of the installed command, wherever above it is", async () => {
    const folder = projectFolder({
      "node_modules/zoho-preflight/zoho-preflight.schema.json": "{}",
      "packages/a/x.js": "",
    });
    await zohoPreflight(["init", "--data-center", "eu"], folder);
    await zohoPreflight(["init", "--data-center", "eu"], join(folder, "packages/a"));
    expect(config(folder)).toMatchObject({ $schema: "./node_modules/zoho-preflight/zoho-preflight.schema.json" });
    expect(config(join(folder, "packages/a"))).toMatchObject({
      $schema: "../../node_modules/zoho-preflight/zoho-preflight.schema.json",
    });
  });

  it("is followed by a pull that needs no flags", async () => {
    const server = await startZoho(bakery);
    const folder = projectFolder();
    await zohoPreflight(["init", "--data-center", "eu"], folder);
    expect(
      (await zohoPreflight(["pull"], folder, { ZOHO_API_DOMAIN: server.url, ZOHO_ACCESS_TOKEN: "invented-access" }))
        .exit,
    ).toBe(0);
    expect((await zohoPreflight(["init", "--force"], folder)).stdout).toContain(
      "Next, check requests against your org's metadata:\n\n  npx zoho-preflight check requests.json\n",
    );
    await server.close();
  });
});

describe("init where there is a configuration", () => {
  const before =
    '{ "dataCenter": "us", "environment": "sandbox", "severity": { "picklist-value": "error" }, "modules": ["Leads"] }';

  it("replaces nothing", async () => {
    const folder = projectFolder({ "zoho-preflight.json": before });
    expect(await zohoPreflight(["init", "--data-center", "eu", "--yes"], folder)).toEqual({
      exit: 2,
      stdout: "",
      stderr:
        "zoho-preflight.json is there already. --force replaces what it says about data centre, environment, version, folder and what to generate, and keeps the rest\n",
    });
    expect(filesIn(folder)).toEqual({ "zoho-preflight.json": before });
  });

  it("with --force replaces what flags say, and keeps the rest", async () => {
    const folder = projectFolder({ "zoho-preflight.json": before });
    expect((await zohoPreflight(["init", "--force", "--api-version", "v7"], folder)).stdout).toBe(
      `Rewrote zoho-preflight.json\n${next}`,
    );
    expect(config(folder)).toEqual({
      dataCenter: "us",
      environment: "sandbox",
      apiVersion: "v7",
      metadata: "./zoho-metadata",
      severity: { "picklist-value": "error" },
      modules: ["Leads"],
    });
    await zohoPreflight(["init", "--force", "--environment", "production"], folder);
    expect(config(folder)).not.toHaveProperty("environment");
  });

  it("with --force mends one that is broken", async () => {
    const folder = projectFolder({ "zoho-preflight.json": "{ broken" });
    expect((await zohoPreflight(["init", "--force", "--data-center", "eu"], folder)).exit).toBe(0);
    expect(config(folder)).toMatchObject({ dataCenter: "eu" });
  });

  it("with --eslint alone adds the plugin, and leaves it", async () => {
    const folder = projectFolder({ "zoho-preflight.json": before, "eslint.config.js": "export default [];\n" });
    expect((await zohoPreflight(["init", "--eslint"], folder)).exit).toBe(0);
    expect(filesIn(folder)).toEqual({
      "zoho-preflight.json": before,
      "eslint.config.js":
        'import zohoCrm from "@zoho-preflight/eslint-plugin";\n\nexport default [zohoCrm.configs.recommended];\n',
    });
  });
});

describe("init --eslint", () => {
  it("offers the functions of the project that could be clients", async () => {
    const { stdout } = await inProject(["init", "--data-center", "eu", "--eslint"], {
      "eslint.config.js": "export default [];\n",
      "src/send.js": "export const send = (path) => fetch(`https://www.zohoapis.eu/crm/v8${path}`);\n",
    });
    expect(stdout).toContain(
      'These functions send requests to Zoho CRM. Named in zoho-preflight.json, their calls are checked too:\n\n  "clients": [\n    {"callee":"send","path":{"arg":0},"base":"https://www.zohoapis.eu/crm/v8"}\n  ]\n',
    );
  });

  const init = (folder: string) => zohoPreflight(["init", "--data-center", "eu", "--eslint"], folder);

  it("adds the plugin to a simple configuration, and says how to install it", async () => {
    const folder = projectFolder({
      "eslint.config.js": "export default [\n  {},\n];\n",
      "package.json": '{ "devDependencies": { "eslint": "^10.0.0" } }',
      "pnpm-lock.yaml": "",
    });
    expect((await init(folder)).stdout).toBe(
      `Wrote zoho-preflight.json\nAdded the rules for Zoho CRM to eslint.config.js\nTo install: pnpm add --save-dev @zoho-preflight/eslint-plugin\n${next}`,
    );
    // The file still is a configuration, with the plugin's as its last.
    mkdirSync(join(folder, "node_modules/@zoho-preflight/eslint-plugin"), { recursive: true });
    writeFileSync(
      join(folder, "node_modules/@zoho-preflight/eslint-plugin/package.json"),
      '{ "type": "module", "exports": "./index.js" }',
    );
    writeFileSync(
      join(folder, "node_modules/@zoho-preflight/eslint-plugin/index.js"),
      'export default { configs: { recommended: "ours" } };',
    );
    writeFileSync(join(folder, "package.json"), '{ "type": "module" }');
    expect(
      ((await import(pathToFileURL(join(folder, "eslint.config.js")).href)) as { default: unknown }).default,
    ).toEqual([{}, "ours"]);
  });

  it("makes one where there is none", async () => {
    const folder = projectFolder({ "yarn.lock": "" });
    expect((await init(folder)).stdout).toContain(
      "Wrote eslint.config.mjs\nTo install: yarn add --dev eslint @zoho-preflight/eslint-plugin\n",
    );
    expect(readFileSync(join(folder, "eslint.config.mjs"), "utf8")).toContain(
      "export default [zohoCrm.configs.recommended];",
    );
  });

  it.each([
    ["eslint.config.ts", "export default [];\n", "eslint.config.ts stays as it is, since it is TypeScript. Add to it:"],
    [
      "eslint.config.js",
      "export default make();\n",
      "eslint.config.js stays as it is, since it exports no plain list. Add to it:",
    ],
    [
      ".eslintrc.json",
      "{}",
      ".eslintrc.json is of ESLint 8 and stays as it is; the plugin needs a flat configuration. Once there is one, add:",
    ],
  ])("prints the lines to add where %s is not so simple", async (name, text, said) => {
    const folder = projectFolder({ [name]: text });
    const { exit, stdout } = await init(folder);
    expect(exit).toBe(0);
    expect(stdout).toContain(
      `${said}\n\n  import zohoCrm from "@zoho-preflight/eslint-plugin";\n  zohoCrm.configs.recommended, // at the end of the exported list\n`,
    );
    expect(readFileSync(join(folder, name), "utf8")).toBe(text);
    expect(existsSync(join(folder, "eslint.config.mjs"))).toBe(false);
  });

  it("does it once", async () => {
    const folder = projectFolder({ "eslint.config.js": "export default [];\n" });
    await init(folder);
    const text = readFileSync(join(folder, "eslint.config.js"), "utf8");
    rmSync(join(folder, "zoho-preflight.json"));
    expect((await init(folder)).stdout).toContain("eslint.config.js has the plugin already\n");
    expect(readFileSync(join(folder, "eslint.config.js"), "utf8")).toBe(text);
  });

  it("is off by --no-eslint, and by default", async () => {
    const folder = projectFolder({ "eslint.config.js": "export default [];\n" });
    await zohoPreflight(["init", "--data-center", "eu", "--no-eslint"], folder);
    expect(readFileSync(join(folder, "eslint.config.js"), "utf8")).toBe("export default [];\n");
  });
});

/** A terminal at which somebody presses keys: for each question in turn a few. */
function terminal(answers: readonly (readonly string[])[]) {
  const waiting = [...answers];
  let shown = "";
  const stdin = Object.assign(new Readable({ read: () => undefined }), {
    isTTY: true,
    setRawMode: () => stdin,
    stream: () => stdin,
  });
  const press = ([key, ...others]: readonly string[]): void => {
    if (key === undefined) return;
    stdin.push(key);
    setImmediate(press, others);
  };
  const stdout = Object.assign(
    new Writable({
      write(chunk, _, done) {
        shown += String(chunk);
        // The sign of a new question; while it is being answered it is not drawn again.
        if (String(chunk).includes("◆")) setImmediate(press, waiting.shift() ?? []);
        done();
      },
    }),
    { isTTY: true, columns: 100, rows: 40 },
  );
  return { stdin, stdout, shown: () => shown };
}
const [down, enter, ctrlC] = ["\u001B[B", "\r", "\u0003"];

describe("init on a terminal", () => {
  const ask = async (folder: string, flags: readonly string[], answers: readonly (readonly string[])[]) => {
    const { stdin, stdout, shown } = terminal(answers);
    let stderr = "";
    const exit = await run(["init", ...flags], {
      stdin,
      stdout,
      stderr: { write: (text) => ((stderr += text), true) },
      cwd: folder,
      env: {},
    });
    return { exit, shown: shown(), stderr };
  };

  it("asks for all that no flag says", async () => {
    const folder = projectFolder({ "eslint.config.js": "export default [];\n" });
    const { exit, shown } = await ask(folder, [], [[down, enter], [enter], [down, enter], ["org", enter], [enter]]);
    expect(exit).toBe(0);
    for (const question of [
      "Where does your org live?",
      "Which of its environments do you work with?",
      "Which version of the API do you call?",
      "In which folder is your org's metadata to be kept?",
      "Add the rules for Zoho CRM to eslint.config.js?",
    ])
      expect(shown).toContain(question);
    expect(config(folder)).toEqual({ dataCenter: "eu", apiVersion: "v7", metadata: "./org" });
    expect(readFileSync(join(folder, "eslint.config.js"), "utf8")).toContain("zohoCrm.configs.recommended");
    expect(shown.endsWith(next)).toBe(true);
  });

  it("asks for nothing that flags say", async () => {
    const folder = projectFolder();
    const { exit, shown } = await ask(
      folder,
      ["--data-center", "uk", "--environment", "developer", "--api-version", "v8", "--no-eslint"],
      [[enter]],
    );
    expect(exit).toBe(0);
    expect(shown).not.toContain("Where does your org live?");
    expect(config(folder)).toEqual({
      dataCenter: "uk",
      environment: "developer",
      apiVersion: "v8",
      metadata: "./zoho-metadata",
    });
  });

  it("writes nothing on Ctrl-C", async () => {
    const folder = projectFolder();
    expect(await ask(folder, [], [[enter], [ctrlC]])).toMatchObject({ exit: 130, stderr: "Nothing was written.\n" });
    expect(filesIn(folder)).toEqual({});
  });
});

it("the schema that init points to is the one that ships", () => {
  const manifest = JSON.parse(
    readFileSync(fileURLToPath(new URL("../packages/cli/package.json", import.meta.url)), "utf8"),
  ) as { files: string[]; exports: object };
  expect(manifest.files).toContain("zoho-preflight.schema.json");
  expect(manifest.exports).toHaveProperty(["./zoho-preflight.schema.json"]);
});
