import js from "@eslint/js";
import { defineConfig, globalIgnores } from "eslint/config";
import eslintPlugin from "eslint-plugin-eslint-plugin";
import tseslint from "typescript-eslint";

export default defineConfig([
  globalIgnores(["**/dist/", "coverage/", "**/generated/", "bench/", "site/", "warehouse/"]),
  js.configs.recommended,
  {
    files: ["**/*.ts"],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      // A number or boolean in a sentence needs no String() around it.
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true, allowBoolean: true }],
      // Both come with the preset; named here, since there are none and none shall come.
      "@typescript-eslint/no-explicit-any": "error",
      "@typescript-eslint/no-non-null-assertion": "error",
    },
  },
  { files: ["packages/eslint-plugin/src/rules/**/*.ts"], extends: [eslintPlugin.configs.recommended] },
  {
    files: ["examples/recipes/**/*.js"],
    languageOptions: {
      globals: Object.fromEntries(
        ["fetch", "Request", "URLSearchParams", "test", "expect", "beforeEach", "afterEach"].map((name) => [
          name,
          "readonly",
        ]),
      ),
    },
  },
  {
    files: ["**/*.mjs", "**/*.js"],
    languageOptions: { globals: { console: "readonly", process: "readonly", URL: "readonly" } },
  },
]);
