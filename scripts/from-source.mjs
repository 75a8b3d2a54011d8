import { runnerImport } from "vite";

/** As vitest.config.ts: the packages' sources, so that no build is needed and no stale one can lie. */
const conditions = ["@zoho-preflight/source", "module", "node", "development|production"];

/** What a TypeScript file exports: `await fromSource("/…/packages/validator/src/checks.ts")`. */
export async function fromSource(file) {
  const { module } = await runnerImport(file, {
    configFile: false,
    logLevel: "error",
    resolve: { conditions },
    ssr: { resolve: { conditions } },
  });
  return module;
}
