import { fileURLToPath } from "node:url";

import { defineConfig } from "vite";

import { browse } from "./browse/plugin.ts";

/** Read from the packages' sources, so that the page needs no build of theirs; relative addresses, so that it may lie in any folder. */
export default defineConfig({
  base: "./",
  appType: "mpa",
  plugins: [browse(fileURLToPath(new URL("..", import.meta.url)))],
  resolve: { conditions: ["@zoho-preflight/source", "import", "module", "browser", "default"] },
  worker: { format: "es" },
  build: {
    target: "es2023",
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    rolldownOptions: { input: ["index.html", "browse.html"] },
  },
});
