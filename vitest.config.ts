import { defineConfig } from "vitest/config";

/** Tests read the packages' sources, so that no build is needed and no stale one can lie. */
const conditions = ["@zoho-preflight/source", "module", "node", "development|production"];

export default defineConfig({
  resolve: { conditions },
  ssr: { resolve: { conditions } },
  test: {
    include: ["test/**/*.test.ts", "{packages/*,metadata}/src/**/*.test.ts"],
    // Tests are not timed: a busy machine is no failure. What hangs ends all the same.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    reporters: ["default", "./test/closing-line.ts"],
  },
});
