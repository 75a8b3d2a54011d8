// Installs the packed packages with each package manager, and runs them under each runtime. What the registry does not have is named in one
// plain line, and is no failure: it says nothing about the packages.
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, dirname, join } from "node:path";

const root = join(import.meta.dirname, "../..");
const system = { linux: "linux", darwin: "darwin", win32: "win" }[process.platform];

/** The Node that runs this. */
const OWN = `Node ${process.versions.node.split(".")[0]}`;

/** A program from the registry: the packages that bring it, and where it lies in them. */
const PROGRAMS = {
  "Node 22": { packages: [`node-${system}-${process.arch}@22.23.3`], file: `node-${system}-${process.arch}/bin/node` },
  "Node 24": { packages: [`node-${system}-${process.arch}@24.21.0`], file: `node-${system}-${process.arch}/bin/node` },
  // Both come with a small script that would fetch or copy the program; what it looks for is there already.
  bun: { packages: ["bun@1.4.5"], file: `@oven/bun-${process.platform}-${process.arch}/bin/bun` },
  deno: { packages: ["deno@2.9.6"], file: `@deno/${process.platform}-${process.arch}-glibc/deno` },
  yarn: { packages: ["yarn@1.22.22"], file: "yarn/bin/yarn.js" },
  pnpm: { packages: ["pnpm@12.21.0"], file: ".bin/pnpm" },
};

/** Imports four entries, and calls two: what it prints is the same everywhere. */
const USE = `
import { validate } from "@zoho-preflight/validator";
import { preflightFetch } from "@zoho-preflight/validator/fetch";
import { handler } from "@zoho-preflight/validator/stand-in";
import plugin from "@zoho-preflight/eslint-plugin";
const { issues } = validate({ method: "POST", url: "https://www.zohoapis.eu/crm/v8/Leads", body: { data: [{ Company: "Ng & Co" }] } });
const { status } = await handler()(new Request("https://www.zohoapis.eu/crm/v8/Leads", { method: "POST", body: '{"data":[{"Last_Name":"Ng"}]}' }));
console.log(issues.map(({ code }) => code).join(), status, typeof preflightFetch, Object.keys(plugin.configs).includes("recommended"));
`;
const USED = "MANDATORY_NOT_FOUND 201 function true";
const BAD =
  '{ "method": "PUT", "url": "https://www.zohoapis.eu/crm/v8/Leads/upsert", "body": { "data": [{ "Last_Name": "Ng" }] } }';

/** Runs a program to its end: exit code, and what it printed. Nothing of the workspace's own package manager is handed down. */
function run(program, args, cwd, path = []) {
  const own = Object.entries(process.env).filter(
    ([name]) =>
      !/^(?:npm_|PNPM_|NODE_(?!EXTRA_CA_CERTS$)|INIT_CWD|FORCE_COLOR)/i.test(name) ||
      /^npm_config_(?:registry|cafile)$/i.test(name),
  );
  const env = { ...Object.fromEntries(own), NO_COLOR: "1", CI: "true", DENO_NO_UPDATE_CHECK: "1" };
  env.PATH = [...path, dirname(process.execPath), env.PATH].join(delimiter);
  const { status, stdout, stderr, error } = spawnSync(program, args, {
    cwd,
    env,
    encoding: "utf8",
    timeout: 300_000,
    maxBuffer: 2 ** 26,
  });
  return { code: status, said: `${stdout ?? ""}${stderr ?? ""}${error?.message ?? ""}`, stdout: (stdout ?? "").trim() };
}

/** The programs that can be had, by name, and a line for each that cannot. */
function fetchPrograms(folder) {
  const programs = { [OWN]: process.execPath };
  const missing = [];
  for (const [name, { packages, file }] of Object.entries(PROGRAMS)) {
    const prefix = join(folder, name.replace(" ", "-"));
    mkdirSync(prefix, { recursive: true });
    run(
      "npm",
      ["install", "--no-audit", "--no-fund", "--ignore-scripts", "--prefer-offline", "--prefix", prefix, ...packages],
      folder,
    );
    const program = join(prefix, "node_modules", file);
    if (existsSync(program) && run(program, ["--version"], folder).code === 0) programs[name] = program;
    else if (existsSync(program) && file.endsWith(".js")) programs[name] = program;
    else missing.push(`${name} (${packages[0]}) could not be had here, and was not tried.`);
  }
  return { programs, missing };
}

/** Packs the published packages: tarballs by the name of their package. */
function pack(folder) {
  const packages = {
    "@zoho-preflight/metadata": "metadata",
    "@zoho-preflight/validator": "validator",
    "@zoho-preflight/eslint-plugin": "eslint-plugin",
    "zoho-preflight": "cli",
  };
  const filters = Object.keys(packages).flatMap((name) => ["--filter", name]);
  const { code, said } = run(
    "npx",
    ["--yes", "pnpm@12.21.0", "-r", ...filters, "pack", "--pack-destination", folder],
    root,
  );
  if (code !== 0) throw new Error(said);
  const files = readdirSync(folder);
  return Object.fromEntries(
    Object.keys(packages).map((name) => {
      const file = files.find((candidate) =>
        new RegExp(`^${name.replace("@", "").replace("/", "-")}-\\d.*\\.tgz$`).test(candidate),
      );
      return [name, `file:${join(folder, file ?? "")}`];
    }),
  );
}

/** How each package manager installs them; they need each other, and no registry has them yet. */
const INSTALLERS = {
  npm: (tarballs) => ({
    manifest: { overrides: tarballs },
    command: ["npm", ["install", "--no-audit", "--no-fund", "--ignore-scripts", "--prefer-offline"]],
  }),
  pnpm: (tarballs, { pnpm }) => ({
    files: {
      "pnpm-workspace.yaml": `overrides:\n${Object.entries(tarballs)
        .map(([name, file]) => `  "${name}": "${file}"\n`)
        .join("")}`,
    },
    command: pnpm && [pnpm, ["install", "--ignore-scripts", "--no-frozen-lockfile"]],
  }),
  yarn: (tarballs, { yarn }) => ({
    manifest: { resolutions: tarballs },
    command: yarn && [
      process.execPath,
      [yarn, "install", "--ignore-scripts", "--ignore-engines", "--no-lockfile", "--non-interactive"],
    ],
  }),
};

/** A project in which a package manager has installed the packages; what it said where it failed, undefined where there is none. */
function install(name, folder, tarballs, programs) {
  const { manifest = {}, files = {}, command } = INSTALLERS[name](tarballs, programs);
  if (command === undefined) return undefined;
  const project = join(folder, `by-${name}`);
  mkdirSync(project);
  const dependencies = { ...tarballs, eslint: "10.15.0" };
  writeFileSync(
    join(project, "package.json"),
    JSON.stringify({ private: true, type: "module", dependencies, ...manifest }),
  );
  for (const [file, text] of Object.entries({
    ...files,
    "use.js": USE,
    "bad.json": BAD,
    "src/lead.js": 'fetch("https://www.zohoapis.eu/crm/v8/Leads", { method: "PUT" });\n',
  })) {
    mkdirSync(dirname(join(project, file)), { recursive: true });
    writeFileSync(join(project, file), text);
  }
  const { code, said } = run(...command, project);
  return { project, fault: code === 0 ? undefined : said };
}

/** Words that have a runtime run a file: `deno run -A file`. */
const RUNS = { deno: ["run", "--allow-all"], bun: ["run"] };

/** What went wrong in a project under a runtime; empty when nothing did. */
function faults(project, runtime, program) {
  const start = RUNS[runtime] ?? [];
  const command = realpathSync(join(project, "node_modules/zoho-preflight/dist/main.js"));
  const used = run(program, [...start, "use.js"], project);
  const checked = run(program, [...start, command, "check", "bad.json"], project);
  const read = run(program, [...start, command, "coverage", "src"], project);
  return [
    ...(used.stdout === USED ? [] : [`importing: ${used.said.slice(0, 400)}`]),
    ...(checked.code === 1 && checked.said.includes("INVALID_REQUEST_METHOD")
      ? []
      : [`check: ${String(checked.code)} ${checked.said.slice(0, 400)}`]),
    ...(read.code === 0 && read.said.includes("1 read fully")
      ? []
      : [`coverage: ${String(read.code)} ${read.said.slice(0, 400)}`]),
  ];
}

/** A row for each package manager, a column for each runtime, and lines for what could not be had: `{ ok, figures }`. */
export function tryInstallers() {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "preflight-installers-")));
  try {
    mkdirSync(join(folder, "tarballs"));
    const tarballs = pack(join(folder, "tarballs"));
    const { programs, missing } = fetchPrograms(folder);
    const runtimes = [OWN, "Node 22", "Node 24", "bun", "deno"].filter((name) => name in programs);
    let ok = true;
    const rows = Object.keys(INSTALLERS).flatMap((name) => {
      const installed = install(name, folder, tarballs, programs);
      if (installed === undefined) return [];
      const cells = runtimes.map((runtime) => {
        const found =
          installed.fault === undefined ? faults(installed.project, runtime, programs[runtime]) : [installed.fault];
        for (const fault of found) console.error(`${name}, ${runtime}: ${fault.replaceAll(folder, "")}`);
        ok &&= found.length === 0;
        return found.length === 0 ? "works" : "fails";
      });
      return [`| ${name} | ${cells.join(" | ")} |`];
    });
    const table = [
      `| installed with | ${runtimes.join(" | ")} |`,
      `|${"---|".repeat(runtimes.length + 1)}`,
      ...rows,
    ].join("\n");
    return { ok, figures: [table, ...missing].join("\n\n") };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
