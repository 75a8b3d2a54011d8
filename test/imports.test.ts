import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";

import { describe, expect, it } from "vitest";

import { root } from "./docs/page.ts";
import { PACKAGES, reachable, relativeImports, sources } from "./house/sources.ts";

const NAMES: Readonly<Record<string, string>> = {
  metadata: "@zoho-preflight/metadata",
  "packages/validator": "@zoho-preflight/validator",
  "packages/eslint-plugin": "@zoho-preflight/eslint-plugin",
  "packages/cli": "zoho-preflight",
  "packages/mcp": "zoho-preflight-mcp",
};

describe("packages", () => {
  it("have sources to look at", () => {
    expect(sources.length).toBeGreaterThan(100);
  });

  it("import only what stands further left", () => {
    const wrong = sources.flatMap(({ file, imports }) => {
      const own = PACKAGES.findIndex((folder) => file.startsWith(`${folder}/`));
      const right = PACKAGES.slice(own + 1).map((folder) => NAMES[folder]);
      return imports.filter((name) => right.some((other) => isOf(name, other))).map((name) => `${file} -> ${name}`);
    });
    expect(wrong).toEqual([]);
  });

  it("reach another package by its name, never by a path", () => {
    const wrong = sources.flatMap((source) => {
      const own = PACKAGES.find((folder) => source.file.startsWith(`${folder}/`)) ?? "";
      return relativeImports(source, source.imports)
        .filter((target) => !target.startsWith(`${own}/src/`))
        .map((target) => `${source.file} -> ${target}`);
    });
    expect(wrong).toEqual([]);
  });

  it("metadata imports nothing from outside", () => {
    expect(outsideImports("metadata/")).toEqual([]);
  });

  it("the validator imports metadata, zod and Node, nothing else", () => {
    const allowed = ["@zoho-preflight/metadata", "zod"];
    expect(
      outsideImports("packages/validator/").filter(
        ({ name }) => !allowed.some((outside) => isOf(name, outside)) && !name.startsWith("node:"),
      ),
    ).toEqual([]);
  });

  it("the agents' tools take only the validator and metadata of ours", () => {
    expect(
      outsideImports("packages/mcp/").filter(
        ({ name }) => isOf(name, "zoho-preflight") || isOf(name, "@zoho-preflight/eslint-plugin"),
      ),
    ).toEqual([]);
  });

  it("the command line takes only /analysis of the plugin", () => {
    expect(
      outsideImports("packages/cli/").filter(
        ({ name }) => isOf(name, "@zoho-preflight/eslint-plugin") && name !== "@zoho-preflight/eslint-plugin/analysis",
      ),
    ).toEqual([]);
  });
});

describe("inside the command line", () => {
  const cli = "packages/cli/src/";
  const commands = [
    "login",
    "check",
    "coverage",
    "diff",
    "doctor",
    "explain",
    "generate",
    "init",
    "pull",
    "sample",
    "scopes",
    "serve",
  ];
  const ownSources = sources.filter(({ file }) => file.startsWith(cli));
  const isIn = (file: string, folders: readonly string[]): boolean =>
    folders.some((folder) => file.startsWith(`${cli}${folder}/`));
  /** `a -> b` for every import from the files of some folders that is not allowed. */
  const imports = (from: (file: string) => boolean, isWrong: (target: string, file: string) => boolean): string[] =>
    ownSources
      .filter(({ file }) => from(file))
      .flatMap((source) =>
        relativeImports(source, source.imports)
          .filter((target) => isWrong(target, source.file))
          .map((target) => `${source.file} -> ${target}`),
      );

  it("has a folder for each command, with its words", () => {
    const folders = readdirSync(join(root, cli), { withFileTypes: true }).filter((entry) => entry.isDirectory());
    expect(commands.filter((name) => !folders.some((folder) => folder.name === name))).toEqual([]);
    const parts = commands.flatMap((name) => [`${name}.ts`, "command.ts", "words.ts"].map((part) => `${name}/${part}`));
    expect(parts.filter((part) => !existsSync(join(root, cli, part)))).toEqual([]);
  });

  it("no command imports another one", () => {
    const wrong = commands.flatMap((name) =>
      imports(
        (file) => isIn(file, [name]),
        (target) =>
          isIn(
            target,
            commands.filter((other) => other !== name),
          ),
      ),
    );
    expect(wrong).toEqual([]);
  });

  it("what commands share imports no command", () => {
    const wrong = imports(
      (file) => !isIn(file, commands) && file !== `${cli}run.ts`,
      (target) => isIn(target, commands) || target === `${cli}run.ts`,
    );
    expect(wrong).toEqual([`${cli}main.ts -> ${cli}run.ts`]);
  });

  it("the terminal and the readers of requests know nothing of what uses them", () => {
    const folders = ["terminal", "requests-in"];
    const wrong = folders.flatMap((name) =>
      imports(
        (file) => isIn(file, [name]),
        (target) => !isIn(target, [name]) && target !== `${cli}is-object.ts`,
      ),
    );
    expect(wrong).toEqual([]);
  });
});

describe("inside the validator", () => {
  const validator = "packages/validator/src/";
  const entries = [
    "index.ts",
    "core.ts",
    "words.ts",
    "queries.ts",
    "bodies.ts",
    "snapshot.ts",
    "node.ts",
    "validate-seen.ts",
    "checks.ts",
    "languages.ts",
    "options.ts",
    "scopes.ts",
    "schemas.ts",
    "guard.ts",
    "secrets.ts",
    "fetch.ts",
    "axios.ts",
    "undici.ts",
    "sdk.ts",
    "testing.ts",
    "stand-in.ts",
  ];

  it("has no other entries than are looked at here", () => {
    const { exports } = JSON.parse(readFileSync(join(root, "packages/validator/package.json"), "utf8")) as {
      readonly exports: Readonly<Record<string, unknown>>;
    };
    const sources = Object.values(exports).flatMap((entry) =>
      typeof entry === "object" && entry !== null && "@zoho-preflight/source" in entry
        ? [String(entry["@zoho-preflight/source"])]
        : [],
    );
    expect(sources).toEqual(entries.map((entry) => `./src/${entry}`));
  });

  it("a check imports no other check, no Node, no zod, no ESLint", () => {
    const checks = sources.map(({ file }) => file).filter(isCheck);
    const wrong = checks.flatMap((check) => {
      const { files, outside } = reachable(check);
      return [
        ...[...files].filter((file) => file !== check && isCheck(file)),
        ...outside.filter((name) => name.startsWith("node:") || isOf(name, "zod") || name.includes("eslint")),
      ].map((target) => `${check} -> ${target}`);
    });
    expect(wrong).toEqual([]);
    expect(checks.length).toBeGreaterThan(5);
  });

  it("zod is imported by snapshot/read.ts alone", () => {
    const own = sources.filter(({ file }) => file.startsWith(validator));
    expect(own.filter(({ imports }) => imports.some((name) => isOf(name, "zod"))).map(({ file }) => file)).toEqual([
      `${validator}snapshot/read.ts`,
    ]);
  });

  it("zod is reachable from /snapshot only", () => {
    const withZod = (entry: string): boolean =>
      reachable(`${validator}${entry}`).outside.some((name) => isOf(name, "zod"));
    expect(entries.filter(withZod)).toEqual(["snapshot.ts"]);
  });

  it("Node is reachable from /node only", () => {
    expect(reachable(`${validator}node.ts`).outside.some((name) => name.startsWith("node:"))).toBe(true);
    const others = entries
      .filter((entry) => entry !== "node.ts")
      .flatMap((entry) => reachable(`${validator}${entry}`).outside);
    expect(others.filter((name) => name.startsWith("node:"))).toEqual([]);
  });

  it("what validates requests carries nothing that generates schemas", () => {
    const generating = entries
      // Samples are made from schemas; no program but a test asks for them.
      .filter((entry) => entry !== "schemas.ts" && entry !== "testing.ts")
      .flatMap((entry) =>
        [...reachable(`${validator}${entry}`).files].filter(
          (file) => file.includes("/schemas/") || file.endsWith("/record-schema.ts"),
        ),
      );
    expect(generating).toEqual([]);
    expect([...reachable(`${validator}schemas.ts`).files]).toContain(`${validator}field-types/schemas/text.ts`);
  });

  it("json-schema-to-zod is imported by one file alone", () => {
    expect(
      sources.filter(({ imports }) => imports.some((name) => isOf(name, "json-schema-to-zod"))).map(({ file }) => file),
    ).toEqual(["packages/cli/src/generate/zod-source.ts"]);
  });

  it("the smaller entry /core and the wrappers hold no embedded data", () => {
    const small = ["core.ts", "guard.ts", "secrets.ts", "fetch.ts", "axios.ts", "undici.ts", "sdk.ts"];
    expect(
      small.filter((entry) =>
        reachable(`${validator}${entry}`).outside.includes("@zoho-preflight/metadata/standard-org"),
      ),
    ).toEqual([]);
  });

  it("the wrappers need nothing of the clients that they wrap", () => {
    const clients = ["guard.ts", "fetch.ts", "axios.ts", "undici.ts", "sdk.ts"].flatMap(
      (entry) => reachable(`${validator}${entry}`).outside,
    );
    expect([...new Set(clients)]).toEqual(["@zoho-preflight/metadata/catalogue"]);
  });
});

describe("inside the plugin", () => {
  const plugin = "packages/eslint-plugin/src/";
  /** From left to right; a folder imports only itself and what stands further left. */
  const arrows = ["values", "code", "libraries", "read", "requests", "", "rules"];
  /** They hand on what the rules are made of. */
  const entries = ["index.ts", "analysis.ts", "late.ts", "presets.ts"];
  const levelOf = (file: string): number => {
    const folder = /^(\w+)\//.exec(file.slice(plugin.length))?.[1] ?? "";
    return arrows.includes(folder) ? arrows.indexOf(folder) : arrows.indexOf("");
  };

  it("a folder imports only what stands further left", () => {
    const own = sources.filter(({ file }) => file.startsWith(plugin) && !entries.includes(file.slice(plugin.length)));
    const wrong = own.flatMap((source) =>
      relativeImports(source, source.imports)
        // Settings are handed to clients, which name their type; to read them is another matter.
        .filter((target) => target !== `${plugin}settings/settings.ts` && levelOf(target) > levelOf(source.file))
        .map((target) => `${source.file} -> ${target}`),
    );
    expect(wrong).toEqual([]);
    for (const folder of arrows.filter((name) => name !== ""))
      expect(own.filter(({ file }) => file.startsWith(`${plugin}${folder}/`)).length, folder).toBeGreaterThan(1);
  });

  it("values and code read no file and know no client, no Node and no ESLint", () => {
    const allowed = ["@typescript-eslint/types", "@typescript-eslint/utils", "@zoho-preflight/validator/seen"];
    const outside = ["values/", "code/"].flatMap((folder) => outsideImports(`${plugin}${folder}`));
    expect(outside.filter(({ name }) => !allowed.includes(name))).toEqual([]);
  });
});

/** Whether a file declares a check: it calls `requestCheck` or `recordCheck`, with its `says`. */
function isCheck(file: string): boolean {
  return (
    file.includes("/checks/") &&
    !file.endsWith("/index.ts") &&
    /\b(?:requestCheck|recordCheck)<typeof says>\(/.test(readFileSync(join(root, file), "utf8"))
  );
}

function isOf(name: string, of: string | undefined): boolean {
  return of !== undefined && (name === of || name.startsWith(`${of}/`));
}

function outsideImports(folder: string): { readonly file: string; readonly name: string }[] {
  return sources
    .filter(({ file }) => file.startsWith(folder))
    .flatMap(({ file, imports }) => imports.filter((name) => !name.startsWith(".")).map((name) => ({ file, name })));
}
