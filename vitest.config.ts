import { defineConfig } from "vitest/config";

/** Tests read the packages' sources, so that no build is needed and no stale one can lie. */
const conditions = ["@zoho-preflight/source", "module", "node", "development|production"];

/**
 * Tests that start no process, serve nothing, and leave nothing behind in what they share (globals, `process`, `console`): each worker loads
 * the packages once for all of them. What stands in none of these lists is pure in the metadata, the validator and the plugin, and runs
 * apart elsewhere.
 */
const PURE = [
  "test/{cases,exact-answers,hiding,imports,options,parity,rule-pages,totality,where-code-lives,words}.test.ts",
  "test/{addresses,growth,house,plugin,snapshots}/*.test.ts",
];
const APART = [
  "metadata/src/{merge-openapi,operations}.test.ts",
  "packages/validator/src/{axios,fetch,guard,sdk,undici}.test.ts",
  "packages/eslint-plugin/src/settings/upwards.test.ts",
];
const MODULES = ["metadata/src/**/*.test.ts", "packages/{validator,eslint-plugin}/src/**/*.test.ts"];

export default defineConfig({
  resolve: { conditions },
  ssr: { resolve: { conditions } },
  test: {
    // Tests are not timed: a busy machine is no failure. What hangs ends all the same.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    reporters: ["default", "./test/closing-line.ts"],
    projects: [
      {
        extends: true,
        test: { name: "pure", pool: "threads", isolate: false, include: [...PURE, ...MODULES], exclude: APART },
      },
      {
        extends: true,
        test: {
          name: "apart",
          include: [...APART, "packages/cli/src/**/*.test.ts", "test/**/*.test.ts"],
          exclude: PURE,
        },
      },
    ],
  },
});
