import { readdirSync } from "node:fs";
import { join } from "node:path";

import ts from "typescript";
import { describe, expect, it } from "vitest";

import { blocksOf } from "./docs/blocks.ts";
import { root } from "./docs/page.ts";

const pages = [
  "README.md",
  ...readdirSync(join(root, "docs"))
    .filter((name) => name.endsWith(".md"))
    .map((name) => `docs/${name}`),
];

/** Examples in TypeScript that import our packages, as files of the workspace: by name, `docs-wrappers-0.ts`. */
const examples = new Map(
  pages.flatMap((page) =>
    blocksOf(page)
      .filter(({ language, text }) => language === "ts" && text.includes('from "@zoho-preflight/'))
      .map(({ text }, at): [string, string] => [
        join(root, "test", `${page.replace(".md", "").replaceAll("/", "-")}-${String(at)}.ts`),
        text,
      ]),
  ),
);

/** A wrong one, so that silence means something. */
const WRONG = 'import { validate } from "@zoho-preflight/validator";\nexport const ok: string = validate({}).ok;\n';
examples.set(join(root, "test", "wrong.ts"), WRONG);

/** What the compiler says of them, `docs-wrappers-0.ts:3 …`, by the sources of our packages. */
function complaints(): string[] {
  const { config } = ts.readConfigFile(join(root, "tsconfig.base.json"), (file) => ts.sys.readFile(file)) as {
    readonly config: { readonly compilerOptions: object };
  };
  const { options } = ts.convertCompilerOptionsFromJson(
    {
      ...config.compilerOptions,
      composite: false,
      emitDeclarationOnly: false,
      rewriteRelativeImportExtensions: false,
      allowImportingTsExtensions: true,
      noEmit: true,
    },
    root,
  );
  const host = ts.createCompilerHost(options);
  const [readFile, fileExists] = [host.readFile.bind(host), host.fileExists.bind(host)];
  host.readFile = (file) => examples.get(file) ?? readFile(file);
  host.fileExists = (file) => examples.has(file) || fileExists(file);
  host.getSourceFile = (file, version) => {
    const text = host.readFile(file);
    return text === undefined ? undefined : ts.createSourceFile(file, text, version);
  };
  const program = ts.createProgram([...examples.keys()], options, host);
  return [...examples.keys()].flatMap((file) => {
    const source = program.getSourceFile(file);
    const found = [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)];
    return found.map(({ start = 0, messageText }) => {
      const line = source?.getLineAndCharacterOfPosition(start).line ?? 0;
      return `${file.slice(join(root, "test").length + 1)}:${String(line + 1)} ${ts.flattenDiagnosticMessageText(messageText, " ")}`;
    });
  });
}

describe("examples in TypeScript", () => {
  it("compile in a strict project", () => {
    expect(complaints()).toEqual(["wrong.ts:2 Type 'boolean' is not assignable to type 'string'."]);
  });

  it("stand on the pages that show code of a program", () => {
    const shown = new Set([...examples.keys()].map((file) => file.replace(/^.*[\\/]test[\\/]|-\d+\.ts$/g, "")));
    expect([...shown].sort()).toEqual([
      "README",
      "docs-configuration",
      "docs-stand-in",
      "docs-testing",
      "docs-wrappers",
      "wrong.ts",
    ]);
  });
});
