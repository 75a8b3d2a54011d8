import { describe, expect, it } from "vitest";

import { jsonTrap, newConfig, withEntry } from "./eslint-entry.ts";

/** The text after the edit, or why there was none. */
function edited(text: string): string {
  const edit = withEntry(text);
  return edit.kind === "text" ? edit.text : edit.kind === "left" ? `left: ${edit.why}` : edit.kind;
}

describe("rules for JavaScript that hold for JSON too", () => {
  it("are named where they stand without files", () => {
    const [line = ""] = jsonTrap("export default [\n  js.configs.recommended,\n];\n");
    expect(line).toContain("js.configs.recommended holds for JSON too");
    expect(line).toContain('{ ...js.configs.recommended, files: ["**/*.{js,mjs,cjs,jsx,ts,tsx}"] }');
    expect(jsonTrap("export default [eslint.configs.recommended]")).toHaveLength(1);
    expect(
      jsonTrap("export default tseslint.config(eslint.configs.recommended, tseslint.configs.strict)"),
    ).toHaveLength(1);
  });
  it("are fine with files", () => {
    expect(jsonTrap('export default [{ files: ["**/*.js"], ...js.configs.recommended }]')).toEqual([]);
    expect(jsonTrap('export default [{ ...js.configs.recommended, files: ["**/*.js"] }]')).toEqual([]);
    expect(
      jsonTrap('export default defineConfig([{ files: ["**/*.js"], extends: [other, js.configs.recommended] }])'),
    ).toEqual([]);
  });
});

describe("the plugin is added", () => {
  it("to a plain list", () => {
    expect(edited('import js from "@eslint/js";\n\nexport default [\n  js.configs.recommended,\n];\n')).toBe(
      'import js from "@eslint/js";\nimport zohoCrm from "@zoho-preflight/eslint-plugin";\n\nexport default [\n  js.configs.recommended,\n  zohoCrm.configs.recommended,\n];\n',
    );
  });

  it("to defineConfig, in the manner of the file", () => {
    expect(
      edited(
        "import { defineConfig } from 'eslint/config'\nimport js from '@eslint/js'\n\nexport default defineConfig([\n    js.configs.recommended,\n    { rules: { semi: 'off' } } // ours\n])\n",
      ),
    ).toBe(
      "import { defineConfig } from 'eslint/config'\nimport js from '@eslint/js'\nimport zohoCrm from '@zoho-preflight/eslint-plugin'\n\nexport default defineConfig([\n    js.configs.recommended,\n    { rules: { semi: 'off' } }, // ours\n    zohoCrm.configs.recommended,\n])\n",
    );
  });

  it("to a comment's other side: what stands behind the last one stays there", () => {
    expect(edited("export default [\n  {}, // all files\n  // more to come\n];\n")).toBe(
      'import zohoCrm from "@zoho-preflight/eslint-plugin";\n\nexport default [\n  {}, // all files\n  zohoCrm.configs.recommended,\n  // more to come\n];\n',
    );
  });

  it("to arguments, as typescript-eslint has them", () => {
    expect(
      edited(
        'import tseslint from "typescript-eslint";\nexport default tseslint.config(\n  tseslint.configs.recommended,\n  { rules: {} },\n);\n',
      ),
    ).toBe(
      'import tseslint from "typescript-eslint";\nimport zohoCrm from "@zoho-preflight/eslint-plugin";\nexport default tseslint.config(\n  tseslint.configs.recommended,\n  { rules: {} },\n  zohoCrm.configs.recommended,\n);\n',
    );
  });

  it("to a list in one line, and to an empty one", () => {
    expect(edited("export default [{}];\n")).toContain("export default [{}, zohoCrm.configs.recommended];\n");
    expect(edited("export default [{}, ];\n")).toContain("export default [{}, zohoCrm.configs.recommended ];\n");
    expect(edited("export default [];\n")).toContain("export default [zohoCrm.configs.recommended];\n");
    expect(edited("export default defineConfig();\n")).toContain(
      "export default defineConfig(zohoCrm.configs.recommended);\n",
    );
  });

  it("to a constant that is exported, behind its type", () => {
    expect(
      edited(
        '// @ts-check\n/** @type {import("eslint").Linter.Config[]} */\nconst config = [\n  {},\n];\nexport default config;\n',
      ),
    ).toBe(
      '// @ts-check\nimport zohoCrm from "@zoho-preflight/eslint-plugin";\n\n/** @type {import("eslint").Linter.Config[]} */\nconst config = [\n  {},\n  zohoCrm.configs.recommended,\n];\nexport default config;\n',
    );
  });

  it("to CommonJS", () => {
    expect(
      edited('"use strict";\nconst js = require("@eslint/js");\n\nmodule.exports = [\n  js.configs.recommended\n];\n'),
    ).toBe(
      '"use strict";\nconst js = require("@eslint/js");\nconst zohoCrm = require("@zoho-preflight/eslint-plugin");\n\nmodule.exports = [\n  js.configs.recommended,\n  zohoCrm.configs.recommended,\n];\n',
    );
    expect(edited('"use strict";\nmodule.exports = [{}];\n')).toBe(
      '"use strict";\nconst zohoCrm = require("@zoho-preflight/eslint-plugin");\n\nmodule.exports = [{}, zohoCrm.configs.recommended];\n',
    );
  });

  it("with the line ends of the file", () => {
    expect(edited('import js from "@eslint/js";\r\nexport default [\r\n  js,\r\n];\r\n')).toBe(
      'import js from "@eslint/js";\r\nimport zohoCrm from "@zoho-preflight/eslint-plugin";\r\nexport default [\r\n  js,\r\n  zohoCrm.configs.recommended,\r\n];\r\n',
    );
  });

  it("to a list that ends in a spread", () => {
    expect(edited("export default [\n  ...base,\n];\n")).toContain("  ...base,\n  zohoCrm.configs.recommended,\n];\n");
  });

  it("to nothing: a file of its own", () => {
    expect(withEntry(newConfig())).toEqual({ kind: "there" });
    expect(newConfig()).toBe(
      'import zohoCrm from "@zoho-preflight/eslint-plugin";\n\nexport default [zohoCrm.configs.recommended];\n',
    );
  });
});

describe("a file is left alone", () => {
  it.each([
    [
      "that has the plugin",
      'import z from "@zoho-preflight/eslint-plugin";\nexport default [z.configs.strict];\n',
      "there",
    ],
    ["that is no JavaScript", "export default [ as const;", "left: it cannot be read as JavaScript"],
    ["that exports what a function makes", "export default antfu({ vue: true });\n", "left: it exports no plain list"],
    ["that exports a promise", "export default await load();\n", "left: it exports no plain list"],
    [
      "that exports a list with something behind it",
      "export default [].concat(base);\n",
      "left: it exports no plain list",
    ],
    [
      "that exports something imported",
      'import config from "./base.js";\nexport default config;\n',
      "left: it exports no plain list",
    ],
    [
      "that exports a list that may change",
      "let config = [];\nexport default config;\n",
      "left: it exports no plain list",
    ],
    ["that exports nothing", "console.log(1);\n", "left: it exports no plain list"],
    ["that has the name already", "const zohoCrm = 1;\nexport default [];\n", "left: it uses the name zohoCrm already"],
    [
      "that has a constant which points to itself",
      "const config = config;\nexport default config;\n",
      "left: it exports no plain list",
    ],
  ])("%s", (_, text, said) => {
    expect(edited(text)).toBe(said);
  });
});
