/** What nobody imports: files, exports and dependencies. `pnpm knip` is a part of `pnpm check`. */
export default {
  workspaces: {
    ".": {
      // Programs that are started, and projects that tests install or compile.
      entry: [
        "scripts/*.mjs",
        "scripts/long/measure-growth.mjs",
        "scripts/long/mutants/worker.mjs",
        "bench/*.mjs",
        "test/**/*.test.ts",
        "test/packed/project/*.{js,cjs,ts}",
        "test/generate/generated/*.ts",
      ],
      project: ["scripts/**/*.mjs", "bench/**/*.mjs", "test/**/*.{ts,svelte}"],
      // Folders to copy, with a package.json each, whose packages the tests install.
      ignore: ["examples/recipes/**"],
      // Run by their name or read as files: linters, hooks and the SARIF matcher that the tests try. The last four are installed in bench/ and warehouse/ alone.
      ignoreDependencies: [
        "@microsoft/jest-sarif",
        "husky",
        "lefthook",
        "lint-staged",
        "oxlint",
        "arktype",
        "typebox",
        "valibot",
        "dt-sql-parser",
      ],
    },
    metadata: {
      entry: ["scripts/*.mjs"],
      project: ["src/**/*.ts", "scripts/**/*.mjs"],
    },
    // The order is read by `pnpm sync`.
    "packages/validator": { entry: ["src/checks/order.ts"], project: "src/**/*.ts" },
    "packages/eslint-plugin": {
      project: "src/**/*.ts",
      // Loaded with require when first needed.
      ignoreDependencies: ["eslint-scope", "picomatch", "@eslint/json"],
    },
    "packages/mcp": { project: "src/**/*.ts" },
    "packages/cli": {
      // A thread.
      entry: ["src/check/row-thread.ts"],
      project: "src/**/*.ts",
      // Peers, since the user's own are loaded; and what is loaded with require when first needed.
      ignoreDependencies: ["eslint", "hyparquet-compressors", "picomatch"],
    },
  },
  // A type names a part of what its file exports; whoever reads the declaration meets it.
  // Words that the checks take over one by one, as their sentences move.
  ignoreIssues: { "packages/validator/src/report/words.ts": ["exports"] },
  treatConfigHintsAsErrors: true,
  ignoreExportsUsedInFile: { interface: true, type: true },
};
