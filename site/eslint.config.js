import { defineConfig, globalIgnores } from "eslint/config";

import root from "../eslint.config.js";

/** The rules of the packages, also for what runs in a browser. */
export default defineConfig([
  globalIgnores(["dist/"]),
  root,
  {
    files: ["test/*.mjs"],
    languageOptions: {
      globals: Object.fromEntries(
        "document window location navigator performance Buffer fetch Response DataTransfer ClipboardEvent"
          .split(" ")
          .map((name) => [name, "readonly"]),
      ),
    },
  },
]);
