import { defineConfig } from "vitest/config";

/** Tests read the packages' sources, so that no build is needed and no stale one can lie. */
const conditions = ["@zoho-preflight/source", "module", "node", "development|production"];

/** What installs packages, or builds, bundles and compiles them or what they write, as users get them: for `.ci/run`. */
const PACKAGES = ["test/{browser,packed,jest,recipes,pre-commit}.test.ts", "test/generate/compiles.test.ts"];
/** Anything at all as input, thousands of times: for `.ci/run`, and for `pnpm check:long` with more of it. */
const FUZZ = ["test/fuzz/**/*.test.ts"];
/** Laws that are tried with what a generator makes: a fifth of it in `pnpm test`, all of it with the fuzz. */
const LAWS = [
  "test/{hiding,sample}.test.ts",
  "test/plugin/{hiding-in-code,suggestions-hold}.test.ts",
  "test/generate/agreement.test.ts",
];
/**
 * What changes something that others share (globals, `process`, `console`) has a process for itself. For all others each worker loads the
 * packages once.
 */
const APART = [
  "packages/validator/src/{axios,fetch,guard,sdk,undici}.test.ts",
  "packages/eslint-plugin/src/settings/upwards.test.ts",
  "test/diff-revisions.test.ts",
];
/** Needs the engines that `pnpm warehouse:install` installs: for `.ci/run`. */
const WAREHOUSE = ["warehouse/test/**/*.test.ts"];
const ALL = ["test/**/*.test.ts", "metadata/src/**/*.test.ts", "packages/*/src/**/*.test.ts"];

export default defineConfig({
  resolve: { conditions },
  ssr: { resolve: { conditions } },
  test: {
    // Tests are not timed: a busy machine is no failure. What hangs ends all the same.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // Vitest leaves one processor alone, which is half of them on the machines of most CI services.
    maxWorkers: "100%",
    // What was transformed once is transformed for all later runs, by content.
    experimental: { fsModuleCache: true },
    setupFiles: ["test/setup.ts"],
    reporters: ["default", "./test/closing-line.ts"],
    projects: [
      {
        extends: true,
        test: {
          name: "pure",
          pool: "threads",
          isolate: false,
          env: { RUNS: "few" },
          include: ALL,
          exclude: [...APART, ...PACKAGES, ...FUZZ],
        },
      },
      // One project after the other: a worker that files share ends where a file of another project comes next, and what it loaded is lost.
      { extends: true, test: { name: "apart", include: APART, sequence: { groupOrder: 1 } } },
      { extends: true, test: { name: "packages", include: PACKAGES, sequence: { groupOrder: 2 } } },
      {
        extends: true,
        test: {
          name: "fuzz",
          pool: "threads",
          isolate: false,
          include: [...FUZZ, ...LAWS],
          sequence: { groupOrder: 3 },
        },
      },
      { extends: true, test: { name: "warehouse", include: WAREHOUSE, sequence: { groupOrder: 4 } } },
    ],
  },
});
