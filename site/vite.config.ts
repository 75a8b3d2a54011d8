import { defineConfig } from "vite";

/** Read from the packages' sources, so that the page needs no build of theirs; relative addresses, so that it may lie in any folder. */
export default defineConfig({
  base: "./",
  resolve: { conditions: ["@zoho-preflight/source", "import", "module", "browser", "default"] },
  worker: { format: "es" },
  build: { target: "es2023", modulePreload: { polyfill: false }, assetsInlineLimit: 0 },
});
