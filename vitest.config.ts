import { defineConfig } from "vitest/config";

/** Tests read the packages' sources, so that no build is needed and no stale one can lie. */
const conditions = ["@zoho-preflight/source", "module", "node", "development|production"];

export default defineConfig({
  resolve: { conditions },
  ssr: { resolve: { conditions } },
  test: {
    include: ["test/**/*.test.ts", "{packages/*,metadata}/src/**/*.test.ts"],
    reporters: ["default", "./test/closing-line.ts"],
  },
});
