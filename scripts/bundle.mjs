// Bundles every package into its dist/: one file per public entry, shared chunks in dist/shared. Entries are read from the package's
// own `exports` and `bin`, so there is no second list to keep. Dependencies, peers and node: stay imports.
//
// Every file costs a program two milliseconds, so what the main entries share is not cut any finer than they are: all that the first entry of
// LAYERS reaches is one chunk, what the second reaches besides is another. An entry that only tools load is bundled by itself.
import { copyFileSync, cpSync, existsSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { rolldown } from "rolldown";

const condition = "@zoho-preflight/source";
const alone = new Set([
  "packages/validator/src/languages.ts",
  "packages/validator/src/options.ts",
  "packages/validator/src/schemas.ts",
  "packages/validator/src/scopes.ts",
  "packages/validator/src/words.ts",
]);
/**
 * Entries whose modules stay together, the smallest first: whoever imports a later one needs those of the earlier ones too. Behind an entry stand
 * small modules that others share and that would be a file by themselves.
 */
const LAYERS = {
  "packages/validator": [
    ["judge", "packages/validator/src/core.ts", "packages/validator/src/files/wrong-byte.ts"],
    ["everything", "packages/validator/src/index.ts"],
  ],
  "packages/cli": [
    ["start", "packages/cli/src/main.ts"],
    ["check", "packages/cli/src/check/command.ts", "packages/cli/src/check/check.ts"],
  ],
};
/** What an entry loads when it first needs it: a file beside it that nobody imports by name. */
const LATE = {
  "packages/eslint-plugin": ["packages/eslint-plugin/src/late.ts"],
  "packages/cli": ["packages/cli/src/check/row-thread.ts"],
};
const packages = ["metadata", ...readdirSync("packages").map((name) => join("packages", name))].filter((folder) =>
  existsSync(join(folder, "package.json")),
);

/**
 * Writes `AST.Literal` as `"Literal"`, which it is: a linter compares them a million times, and the enum would be an import of five files. Of
 * the same length, so that source maps stay right.
 */
const namedNodeTypes = {
  name: "named-node-types",
  transform(code) {
    const enumImport = /import \{ AST_NODE_TYPES as AST \} from "@typescript-eslint\/types";/;
    if (!enumImport.test(code)) return null;
    return {
      code: code.replace(enumImport, ({ length }) => " ".repeat(length)).replace(/\bAST\.([A-Z]\w*)/g, '"$1"  '),
      map: null,
    };
  },
};

/**
 * Puts in the place of load-late.ts what loads late.js when it is first asked for. `create` of a rule gives its listeners at once, so it cannot wait
 * for an `import()`; every Node that the packages name can require a module.
 */
const loadedLate = {
  name: "loaded-late",
  load(id) {
    if (basename(id) !== "load-late.ts") return null;
    return {
      code: `import { createRequire } from "node:module";
let all;
export function late() { return (all ??= createRequire(import.meta.url)("./late.js")); }
export function isLoaded() { return all !== undefined; }
`,
      moduleType: "js",
    };
  },
};

/** Takes the sources out of the maps: they are in the package already, and the maps name them by their path. */
const mapsWithoutSources = {
  name: "maps-without-sources",
  generateBundle(_options, bundle) {
    for (const file of Object.values(bundle)) {
      if (file.type !== "asset" || !file.fileName.endsWith(".map")) continue;
      file.source = JSON.stringify({ ...JSON.parse(file.source), sourcesContent: undefined });
    }
  },
};

await Promise.all(
  packages.map(async (folder) => {
    const {
      exports = {},
      bin = {},
      dependencies = {},
      peerDependencies = {},
    } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
    const entries = [
      ...Object.values(exports)
        .filter((entry) => entry[condition])
        .map((entry) => [entry.default, entry[condition]]),
      ...Object.values(bin).map((file) => [file, file.replace("/dist/", "/src/").replace(/\.js$/, ".ts")]),
    ];
    // Whoever has the package alone should see what is new in it.
    copyFileSync("CHANGELOG.md", join(folder, "CHANGELOG.md"));
    // The pages of the checks, which a SARIF report carries.
    if (folder === join("packages", "cli"))
      cpSync("docs/checks", join(folder, "dist/docs/checks"), { recursive: true });
    const outside = [...Object.keys(dependencies), ...Object.keys(peerDependencies)];
    const isOutside = (id) =>
      id.startsWith("node:") || outside.some((name) => id === name || id.startsWith(`${name}/`));
    // Old chunks carry other hashes, old entries other names; both would be packed. The declarations are tsc's and stay, but for those of
    // sources that are gone, which tsc forgets.
    const dist = join(folder, "dist");
    rmSync(join(dist, "shared"), { recursive: true, force: true });
    for (const name of existsSync(dist) ? readdirSync(dist) : [])
      if (/\.js(?:\.map)?$/.test(name)) rmSync(join(dist, name));
    for (const name of existsSync(dist) ? readdirSync(dist, { recursive: true }) : []) {
      const source = join(folder, "src", name.replace(/\.d\.ts(?:\.map)?$/, ".ts"));
      if (/\.d\.ts(?:\.map)?$/.test(name) && !existsSync(source)) rmSync(join(dist, name));
    }
    const inputs = entries.map(([output, source]) => [basename(output, ".js"), join(folder, source)]);
    inputs.push(...(LATE[folder] ?? []).map((source) => [basename(source, ".ts"), source]));
    const together = inputs.filter(([, source]) => !alone.has(source));
    const layers = await layersOf(folder, inputs, isOutside);
    for (const input of [together, ...inputs.filter(([, source]) => alone.has(source)).map((entry) => [entry])]) {
      const bundle = await rolldown({
        input: Object.fromEntries(input),
        platform: "neutral",
        external: isOutside,
        plugins: [namedNodeTypes, loadedLate, mapsWithoutSources],
        onLog(level, log) {
          // rolldown only warns on an unresolved import, and would publish it.
          if (level === "warn") throw new Error(`${folder}: ${log.message}`);
        },
      });
      // Without white space, comments and long names of variables an import costs a third less; functions and classes keep their names, so stack
      // traces can be read without the map too.
      const minify = { mangle: { keepNames: true }, compress: false, codegen: { removeWhitespace: true } };
      await bundle.write({
        dir: dist,
        format: "esm",
        entryFileNames: "[name].js",
        chunkFileNames: "shared/[name]-[hash].js",
        sourcemap: true,
        ...(input === together && layers.length > 0 && { codeSplitting: { groups: layers } }),
        minify,
      });
      await bundle.close();
    }
  }),
);

/** The chunks of a package's layers: `[{ name: "judge", test, priority: 2 }, …]`, each with the modules that its entry reaches and no earlier one does. */
async function layersOf(folder, inputs, isOutside) {
  const entries = LAYERS[folder] ?? [];
  return Promise.all(
    entries.map(async ([name, entry, ...shared], index) => {
      const modules = new Set();
      const bundle = await rolldown({
        input: [entry, ...shared],
        platform: "neutral",
        external: isOutside,
        plugins: [
          {
            name: "reached",
            buildEnd() {
              reachedFrom(
                this,
                [entry, ...shared].map((file) => resolve(file)),
                modules,
              );
            },
          },
        ],
      });
      await bundle.generate({ format: "esm" });
      await bundle.close();
      // An entry itself is a file of its own.
      for (const [, source] of inputs) modules.delete(resolve(source));
      return { name, test: (id) => modules.has(id), priority: entries.length - index };
    }),
  );
}

/** Adds what modules import, and what that imports; not what is only loaded later. */
function reachedFrom(build, waiting, modules) {
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (modules.has(id)) continue;
    modules.add(id);
    waiting.push(...(build.getModuleInfo(id)?.importedIds ?? []));
  }
}
