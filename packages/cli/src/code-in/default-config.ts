import type { FoundEslint } from "./find-eslint.ts";
import type { Linter } from "eslint";

/** Folders and files that nobody writes by hand. ESLint itself leaves out `node_modules` and `.git`. */
const GENERATED = ["**/dist/", "**/build/", "**/out/", "**/coverage/", "**/.*/", "**/*.min.js", "**/*.d.ts"];

export interface DefaultConfig {
  readonly entries: Linter.Config[];
  /** Whether the project has a parser for TypeScript. */
  readonly readsTypescript: boolean;
}

/** How code is read where there is no ESLint config: JavaScript and JSX, and TypeScript where the project has a parser for it. */
export function defaultConfig({ load }: Pick<FoundEslint, "load">): DefaultConfig {
  const parser = typescriptParser(load);
  const jsx = { parserOptions: { ecmaFeatures: { jsx: true } } };
  return {
    readsTypescript: parser !== undefined,
    entries: [
      { ignores: GENERATED },
      { files: ["**/*.js", "**/*.mjs", "**/*.jsx"], languageOptions: { ...jsx, sourceType: "module" } },
      { files: ["**/*.cjs"], languageOptions: { ...jsx, sourceType: "commonjs" } },
      ...(parser === undefined
        ? []
        : [{ files: ["**/*.ts", "**/*.mts", "**/*.cts", "**/*.tsx"], languageOptions: { parser } }]),
    ],
  };
}

function typescriptParser(load: FoundEslint["load"]): Linter.Parser | undefined {
  const own = load("@typescript-eslint/parser") as Linter.Parser | undefined;
  if (own !== undefined) return own;
  const whole = load("typescript-eslint") as { readonly parser?: Linter.Parser } | undefined;
  return whole?.parser;
}
