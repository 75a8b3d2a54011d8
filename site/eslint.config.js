import { defineConfig, globalIgnores } from "eslint/config";

import root from "../eslint.config.js";

/** The rules of the packages, also for what runs in a browser. */
export default defineConfig([
  globalIgnores(["dist/"]),
  root,
  {
    files: ["test/*.mjs"],
    languageOptions: {
      globals: {
        document: "readonly",
        window: "readonly",
        location: "readonly",
        Buffer: "readonly",
        fetch: "readonly",
      },
    },
  },
]);
