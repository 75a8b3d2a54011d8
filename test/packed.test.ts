import { spawn } from "node:child_process";
import { once } from "node:events";
import {
  existsSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
  readdirSync,
} from "node:fs";
import { dirname, join, relative } from "node:path";

import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { parse } from "yaml";

import { buildWhereStale, filesIn, published, root } from "./packed/build.ts";
import { installPacked } from "./packed/install.ts";
import { describePlugin } from "./packed/plugin-tests.ts";
import { run, runWell } from "./packed/run.ts";
import type { Ran } from "./packed/run.ts";

let project = "";

beforeAll(async () => {
  await buildWhereStale();
  project = await installPacked();
}, 240_000);

afterAll(() => {
  if (project !== "") rmSync(dirname(project), { recursive: true, force: true });
});

const node = (...args: readonly string[]): Promise<string> => runWell(process.execPath, args, { cwd: project });
const command = (args: readonly string[], input = ""): Promise<Ran> =>
  run(join(project, "node_modules/.bin/zoho-preflight"), args, { cwd: project, input });

/** The files that users get of a package, by their path in it: `dist/index.js`. */
function filesOf(name: string): { readonly path: string; readonly text: string }[] {
  const folder = join(project, "node_modules", name);
  // npm puts a dependency below it where another package has another version of that.
  return filesIn(folder)
    .map((file) => ({ path: relative(folder, file), text: readFileSync(file, "utf8") }))
    .filter(({ path }) => !path.startsWith("node_modules"));
}

interface Manifest {
  readonly version: string;
  readonly license: string;
  readonly exports: Readonly<Record<string, unknown>>;
}
const manifestOf = (name: string): Manifest =>
  JSON.parse(readFileSync(join(project, "node_modules", name, "package.json"), "utf8")) as Manifest;

/** What users may import of a package: `@zoho-preflight/validator/core`. */
function entriesOf(name: string): string[] {
  return Object.keys(manifestOf(name).exports)
    .filter((entry) => entry !== "./package.json")
    .map((entry) => name + entry.slice(1));
}

describe("the packed packages", () => {
  it("are imported, with the embedded org and with snapshots of one's own", async () => {
    expect(JSON.parse(await node("import.js"))).toEqual({
      embedded: ["error MANDATORY_NOT_FOUND"],
      loaded: [[], ["error INVALID_MODULE"]],
      read: [[], ["error INVALID_MODULE"]],
    });
  });

  it("are required from CommonJS", async () => {
    expect(JSON.parse(await node("require.cjs"))).toEqual([
      ["MANDATORY_NOT_FOUND"],
      ["MANDATORY_NOT_FOUND"],
      ["INVALID_MODULE"],
    ]);
  });

  it("can be imported at every entry", async () => {
    const entries = [...entriesOf("@zoho-preflight/metadata"), ...entriesOf("@zoho-preflight/validator")];
    expect(JSON.parse(await node("import-each.js", ...entries))).toEqual({
      "@zoho-preflight/metadata": "works",
      "@zoho-preflight/metadata/catalogue": "works",
      "@zoho-preflight/metadata/standard-org": "works",
      "@zoho-preflight/metadata/explanations": "works",
      "@zoho-preflight/metadata/answers": "works",
      "@zoho-preflight/metadata/bodies": "works",
      "@zoho-preflight/validator": "works",
      "@zoho-preflight/validator/core": "works",
      "@zoho-preflight/validator/words": "works",
      "@zoho-preflight/validator/bodies": "works",
      "@zoho-preflight/validator/queries": "works",
      "@zoho-preflight/validator/snapshot": "works",
      "@zoho-preflight/validator/node": "works",
      "@zoho-preflight/validator/seen": "works",
      "@zoho-preflight/validator/checks": "works",
      "@zoho-preflight/validator/languages": "works",
      "@zoho-preflight/validator/options": "works",
      "@zoho-preflight/validator/scopes": "works",
      "@zoho-preflight/validator/schemas": "works",
      "@zoho-preflight/validator/guard": "works",
      "@zoho-preflight/validator/secrets": "works",
      "@zoho-preflight/validator/fetch": "works",
      "@zoho-preflight/validator/axios": "works",
      "@zoho-preflight/validator/undici": "works",
      "@zoho-preflight/validator/sdk": "works",
      "@zoho-preflight/validator/testing": "works",
      "@zoho-preflight/validator/stand-in": "works",
    });
  });

  it("load zod for /snapshot only", async () => {
    const [zod, away] = [join(project, "node_modules/zod"), join(project, "zod")];
    renameSync(zod, away);
    try {
      expect(JSON.parse(await node("import-each.js", ...entriesOf("@zoho-preflight/validator")))).toEqual({
        "@zoho-preflight/validator": "works",
        "@zoho-preflight/validator/core": "works",
        "@zoho-preflight/validator/words": "works",
        "@zoho-preflight/validator/bodies": "works",
        "@zoho-preflight/validator/queries": "works",
        "@zoho-preflight/validator/snapshot": "ERR_MODULE_NOT_FOUND",
        "@zoho-preflight/validator/node": "works",
        "@zoho-preflight/validator/seen": "works",
        "@zoho-preflight/validator/checks": "works",
        "@zoho-preflight/validator/languages": "works",
        "@zoho-preflight/validator/options": "works",
        "@zoho-preflight/validator/scopes": "works",
        "@zoho-preflight/validator/schemas": "works",
        "@zoho-preflight/validator/guard": "works",
        "@zoho-preflight/validator/secrets": "works",
        "@zoho-preflight/validator/fetch": "works",
        "@zoho-preflight/validator/axios": "works",
        "@zoho-preflight/validator/undici": "works",
        "@zoho-preflight/validator/sdk": "works",
        "@zoho-preflight/validator/testing": "works",
        "@zoho-preflight/validator/stand-in": "works",
      });
    } finally {
      renameSync(away, zod);
    }
  });
});

describe("the examples of docs/wrappers.md", () => {
  const page = readFileSync(join(root, "docs/wrappers.md"), "utf8");
  const examples = [...page.matchAll(/^```js\n([\s\S]*?)^```\n(?:\n```text\n([\s\S]*?)^```\n)?/gm)].map(
    ([, code = "", printed = ""]) => ({
      code,
      printed,
      title: /from "(@zoho-preflight\/validator\/\w+)"/.exec(code)?.[1] ?? "@zoho-preflight/validator",
    }),
  );

  beforeAll(() => {
    // The clients are those of the workspace; undici is there already, since the command needs it.
    for (const client of ["axios", "@zohocrm/nodejs-sdk-8.0"]) {
      mkdirSync(dirname(join(project, "node_modules", client)), { recursive: true });
      symlinkSync(realpathSync(join(root, "node_modules", client)), join(project, "node_modules", client), "junction");
    }
  });

  it("are of every entry", () => {
    expect(new Set(examples.map(({ title }) => title))).toEqual(
      new Set(
        ["", "/fetch", "/axios", "/undici", "/sdk", "/guard"].map((entry) => `@zoho-preflight/validator${entry}`),
      ),
    );
  });

  it.for(examples)("print what the page says: $title", async ({ code, printed }) => {
    const file = `example-${examples.findIndex((example) => example.code === code)}.mjs`;
    writeFileSync(join(project, file), code);
    expect(await run(process.execPath, ["--import", "./no-network.js", file], { cwd: project })).toEqual({
      code: 0,
      stdout: printed,
      stderr: "",
    });
  });
});

describe("the types of the packed packages", () => {
  const typescript = join(root, "node_modules/typescript/bin/tsc");

  it("hold in a strict Node project", async () => {
    // A Node project has Node's types; these are the workspace's own.
    mkdirSync(join(project, "node_modules/@types"), { recursive: true });
    symlinkSync(
      realpathSync(join(root, "node_modules/@types/node")),
      join(project, "node_modules/@types/node"),
      "junction",
    );
    expect(await run(process.execPath, [typescript, "-p", "tsconfig.node.json"], { cwd: project })).toEqual({
      code: 0,
      stdout: "",
      stderr: "",
    });
  });

  it.each(["tsconfig.config.json", "tsconfig.nine.json"])(
    "hold in a typed config of ESLint 10, and of 9: %s",
    async (config) => {
      expect(await run(process.execPath, [typescript, "-p", config], { cwd: project })).toEqual({
        code: 0,
        stdout: "",
        stderr: "",
      });
    },
  );

  it("hold in a strict project that is bundled for browsers", async () => {
    expect(await run(process.execPath, [typescript, "-p", "tsconfig.bundler.json"], { cwd: project })).toEqual({
      code: 0,
      stdout: "",
      stderr: "",
    });
  });
});

describe("the packed command", () => {
  it("tells its version", async () => {
    const { version } = manifestOf("zoho-preflight");
    expect(await runWell("npx", ["--no-install", "zoho-preflight", "--version"], { cwd: project })).toBe(
      `${version}\n`,
    );
  });

  it("exits 1 on a bad insert", async () => {
    const insert = {
      method: "POST",
      url: "https://www.zohoapis.com/crm/v8/Leads",
      body: { data: [{ Company: "Ng & Co" }] },
    };
    const { code, stdout, stderr } = await command(["check", "-"], JSON.stringify(insert));
    expect(stdout).toContain("MANDATORY_NOT_FOUND");
    expect(stderr).toBe("");
    expect(code).toBe(1);
  });

  it("generates zod schemas that compile and run", async () => {
    const { code, stdout } = await command(["generate", "--modules", "Projects", "--out", "zoho"]);
    expect([code, stdout]).toEqual([0, "zoho: 6 files written\n"]);
    const compile = [
      join(root, "node_modules/typescript/bin/tsc"),
      "--strict",
      "--skipLibCheck",
      "--module",
      "nodenext",
      "--target",
      "es2022",
      "--outDir",
      "zoho/js",
      "zoho/Projects.zod.ts",
      "zoho/Projects.types.ts",
    ];
    expect(await run(process.execPath, compile, { cwd: project })).toEqual({ code: 0, stdout: "", stderr: "" });
    const use =
      'import { projectsInsert as project } from "./zoho/js/Projects.zod.js"; console.log(project.safeParse({ Name: "Roof" }).success, project.safeParse({ Nmae: "Roof" }).success);';
    expect(await node("--input-type=module", "-e", use)).toBe("true false\n");
  });

  it("exits 0 on a good insert", async () => {
    const insert = {
      method: "POST",
      url: "https://www.zohoapis.com/crm/v8/Leads",
      body: { data: [{ Last_Name: "Ng" }] },
    };
    const { code, stderr } = await command(["check", "-"], JSON.stringify(insert));
    expect(stderr).toBe("");
    expect(code).toBe(0);
  });

  it("reads code with the ESLint beside it", async () => {
    const { code, stdout, stderr } = await command(["coverage", "crm.js", "--verbose"]);
    expect(stderr).toBe("");
    expect(stdout).toContain("crm.js:2:27  GET https://www.zohoapis.eu/crm/v8/Leads/100  records.get  fetch  fully\n");
    expect(code).toBe(0);
  });

  it("loads the plugin for commands that read code only", async () => {
    const [plugin, away] = [
      join(project, "node_modules/@zoho-preflight/eslint-plugin"),
      join(project, "eslint-plugin"),
    ];
    renameSync(plugin, away);
    try {
      expect((await command(["check", "-"], '{ "url": "https://www.zohoapis.eu/crm/v8/Leads/100" }')).code).toBe(0);
      expect((await command(["coverage", "crm.js"])).code).toBe(2);
    } finally {
      renameSync(away, plugin);
    }
  });
});

describe("the ESLint plugin", () => {
  const lint = async (code: string): Promise<Ran> =>
    run(
      "node",
      [
        "--input-type=module",
        "-e",
        `import { Linter } from "eslint";
import plugin from "@zoho-preflight/eslint-plugin";
console.log(new Linter().verify(${JSON.stringify(code)}, [plugin.configs.recommended]).length);`,
      ],
      { cwd: project },
    );
  const call = `fetch("https://www.zohoapis.com/crm/v8/Leads", { method: "POST", body: JSON.stringify({ data: [{}] }) })`;

  it("loads what reads code for a file that may hold a call, and not before", async () => {
    expect(await lint(call)).toMatchObject({ code: 0, stderr: "" });
    const [late, away] = [
      join(project, "node_modules/@zoho-preflight/eslint-plugin/dist/late.js"),
      join(project, "late.js"),
    ];
    renameSync(late, away);
    try {
      expect(await lint("const answer = 42;")).toEqual({ code: 0, stdout: "0\n", stderr: "" });
      expect((await lint(call)).stderr).toContain("late.js");
    } finally {
      renameSync(away, late);
    }
  });
});

describe("the action, whose script is", () => {
  const { runs } = parse(readFileSync(join(root, "action.yml"), "utf8")) as {
    readonly runs: { readonly steps: readonly { readonly run: string }[] };
  };
  /** As GitHub runs it, in a project that has the command. */
  const act = (inputs: Readonly<Record<string, string>>): Promise<Ran> => {
    const env = { METADATA: "", ARGUMENTS: "", VERSION: manifestOf("zoho-preflight").version, ...inputs };
    const pairs = Object.entries(env).map(([name, value]) => `${name}=${value}`);
    const script = ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", runs.steps[0]?.run ?? ""];
    return run("env", [...pairs, ...script], { cwd: project });
  };
  const call = (body: object): string =>
    JSON.stringify({ method: "POST", url: "https://www.zohoapis.com/crm/v8/Projects", body: { data: [body] } });

  beforeAll(() => {
    mkdirSync(join(project, "my calls"), { recursive: true });
    writeFileSync(join(project, "my calls/bad.json"), call({}));
    writeFileSync(join(project, "my calls/good.json"), call({ Name: "Roof" }));
    writeFileSync(join(project, "my calls/lost.json"), call({ Name: "Roof", Colour: "red" }));
  });

  it("run with annotations, and fails on an error", async () => {
    const { code, stdout } = await act({ FILES: "my calls/good.json\nmy calls/bad.json\n" });
    expect(stdout).toContain("::error file=my calls/bad.json");
    expect(code).toBe(1);
  });

  it("handed files and arguments word by word, never as a script", async () => {
    expect((await act({ FILES: "my calls/good.json" })).code).toBe(0);
    const { code, stdout } = await act({ FILES: "my calls/lost.json", ARGUMENTS: "--max-warnings\n0" });
    expect(stdout).toContain("::warning file=my calls/lost.json");
    expect(code).toBe(1);
    const injected = await act({ FILES: "$(touch injected); `touch injected`" });
    expect(injected.code).toBe(2);
    expect(existsSync(join(project, "injected"))).toBe(false);
  });
});

describe("the packed command, until Ctrl-C", () => {
  /** Starts the command, waits for what it prints first, does something, and presses Ctrl-C. */
  async function untilCtrlC(
    args: readonly string[],
    printed: RegExp,
    meanwhile: (match: string) => Promise<void>,
  ): Promise<{ readonly code: number | null; readonly signal: string | null; readonly output: string }> {
    const started = spawn(process.execPath, [join(project, "node_modules/zoho-preflight/dist/main.js"), ...args], {
      cwd: project,
      stdio: ["ignore", "pipe", "pipe"],
      env: { ...process.env, FORCE_COLOR: undefined, NO_COLOR: "1" },
    });
    const ended = once(started, "exit") as Promise<[number | null, string | null]>;
    let output = "";
    const first = new Promise<string>((resolve, reject) => {
      for (const stream of [started.stdout, started.stderr]) {
        stream.on("data", (chunk: Buffer) => {
          output += chunk.toString();
          const [match] = printed.exec(output) ?? [];
          if (match !== undefined) resolve(match);
        });
      }
      started.once("exit", () => {
        reject(new Error(output));
      });
    });
    await meanwhile(await first);
    started.kill("SIGINT");
    const [code, signal] = await ended;
    return { code, signal, output };
  }

  it("serves, and ends with 0", async () => {
    const ended = await untilCtrlC(["serve", "--port", "0"], /http:\/\/127\.0\.0\.1:\d+/, async (url) => {
      const response = await fetch(`${url}/crm/v8/Leads`, {
        method: "POST",
        headers: { Authorization: "Zoho-oauthtoken {access_token}" },
        body: JSON.stringify({ data: [{ Company: "Ng & Co" }] }),
      });
      expect(response.status).toBe(400);
      expect(await response.json()).toMatchObject({ data: [{ code: "MANDATORY_NOT_FOUND" }] });
    });
    expect(ended).toMatchObject({ code: 0, signal: null });
    expect(ended.output).toContain("POST /crm/v8/Leads  400 error  MANDATORY_NOT_FOUND");
  });

  it("watches, and ends with the code of the last run", async () => {
    writeFileSync(join(project, "watched.json"), '{ "url": "https://www.zohoapis.eu/crm/v8/Leads" }');
    expect(
      await untilCtrlC(["check", "watched.json", "--watch"], /Waiting for changes/, () => Promise.resolve()),
    ).toMatchObject({ code: 1, signal: null });
  });
});

describePlugin(() => project);

describe.for(Object.keys(published))("the tarball of %s", (name) => {
  it("holds sources and build, and nothing else of the workspace", () => {
    const others = filesOf(name)
      .map((file) => file.path)
      .filter((path) => !/^(dist|src)\/.+(\.ts|\.js|\.map)$/.test(path) || /\.test\.|\.tsbuildinfo/.test(path));
    const besides: Readonly<Record<string, readonly string[]>> = {
      "zoho-preflight": [
        "zoho-preflight.schema.json",
        ...readdirSync(join(import.meta.dirname, "../docs/checks")).map((page) => `dist/docs/checks/${page}`),
      ],
      "@zoho-preflight/eslint-plugin": ["oxlint-strict.json", "oxlint.json"],
    };
    const more = besides[name] ?? [];
    expect(others.filter((path) => path !== "README.md").sort()).toEqual(
      ["CHANGELOG.md", "LICENSE", "package.json", ...more].sort(),
    );
  });

  it("has maps that name its sources, and hold no copy of them", () => {
    const all = filesOf(name);
    const paths = new Set(all.map(({ path }) => path));
    const maps = all.filter(({ path }) => path.endsWith(".map"));
    const astray = maps.flatMap(({ path, text }) => {
      const { sources, sourcesContent } = JSON.parse(text) as { sources: string[]; sourcesContent?: unknown };
      const named = sources.map((source) => join(dirname(path), source).replaceAll("\\", "/"));
      return [...named.filter((source) => !paths.has(source)), ...(sourcesContent === undefined ? [] : [path])];
    });
    expect(maps.length).toBeGreaterThan(5);
    expect(astray).toEqual([]);
  });

  it("says what is new", () => {
    expect(filesOf(name).find((file) => file.path === "CHANGELOG.md")?.text).toBe(
      readFileSync(join(root, "CHANGELOG.md"), "utf8"),
    );
  });

  it("holds the licence of the workspace", () => {
    expect(filesOf(name).find((file) => file.path === "LICENSE")?.text).toBe(
      readFileSync(join(root, "LICENSE"), "utf8"),
    );
    expect(manifestOf(name).license).toBe("MIT");
  });

  it("names no path of the machine that built it", () => {
    expect(
      filesOf(name)
        .filter((file) => file.text.includes(root) || file.text.includes("file://"))
        .map((file) => file.path),
    ).toEqual([]);
  });

  it("makes no code from text, which a Content-Security-Policy may forbid", () => {
    const scripts = filesOf(name).filter((file) => file.path.endsWith(".js"));
    expect(scripts.length).toBeGreaterThan(0);
    expect(scripts.filter((file) => /\beval\s*\(|\bFunction\s*\(/.test(file.text)).map((file) => file.path)).toEqual(
      [],
    );
  });

  it("has a manifest that means the same outside the workspace", () => {
    const manifest = JSON.stringify(manifestOf(name));
    expect(manifest).not.toContain("workspace:");
    expect(manifest).not.toContain("catalog:");
    expect(manifest).not.toContain("@zoho-preflight/source");
  });
});
