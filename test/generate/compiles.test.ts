import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { Ajv2020 } from "ajv/dist/2020.js";
import ts from "typescript";
import { afterAll, describe, expect, it } from "vitest";

import { standardOrg } from "@zoho-preflight/metadata/standard-org";
import { asSnapshot } from "@zoho-preflight/validator/schemas";

import { generatedFiles } from "../../packages/cli/src/generate/files.ts";
import type { WantedFiles } from "../../packages/cli/src/generate/files.ts";
import { evaluate } from "./evaluate.ts";
import { HOSTILE_MODULES, hostileOrg } from "./hostile-org.ts";

const folder = mkdtempSync(join(tmpdir(), "preflight-compiles-"));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const standard = asSnapshot(standardOrg);
const everything = {
  digest: undefined,
  version: "v8",
  lenient: false,
  operations: ["insert", "update", "upsert", "read"],
  formats: ["zod", "types", "json-schema"],
} as const;
const generated = (wanted: Pick<WantedFiles, "snapshot" | "modules"> & Partial<WantedFiles>): Map<string, string> =>
  generatedFiles({ ...everything, ...wanted });

/** What the compiler says of these files in its strictest mood. */
function complaints(files: ReadonlyMap<string, string>): string[] {
  mkdirSync(join(folder, "node_modules"), { recursive: true });
  symlinkSync(
    fileURLToPath(new URL("../../node_modules/zod", import.meta.url)),
    join(folder, "node_modules/zod"),
    "dir",
  );
  writeFileSync(join(folder, "package.json"), '{ "type": "module" }');
  for (const [name, text] of files) writeFileSync(join(folder, name), text);
  const program = ts.createProgram(
    [...files.keys()].map((name) => join(folder, name)),
    {
      module: ts.ModuleKind.NodeNext,
      target: ts.ScriptTarget.ES2022,
      noEmit: true,
      types: [],
      skipLibCheck: true,
      strict: true,
      noUnusedLocals: true,
      noImplicitReturns: true,
      noUncheckedIndexedAccess: true,
      noPropertyAccessFromIndexSignature: true,
      exactOptionalPropertyTypes: true,
      verbatimModuleSyntax: true,
      isolatedModules: true,
      erasableSyntaxOnly: true,
    },
  );
  return ts
    .getPreEmitDiagnostics(program)
    .map(
      ({ file, start, messageText }) =>
        `${file?.fileName.slice(folder.length + 1) ?? ""}:${String(start)} ${ts.flattenDiagnosticMessageText(messageText, " ")}`,
    );
}

const isTypeScript = ([name]: [string, string]): boolean => name.endsWith(".ts");

describe("what is generated", () => {
  it("compiles under the strictest options, whatever names the org has", { timeout: 60_000 }, () => {
    const hostile = [...generated({ snapshot: hostileOrg, modules: HOSTILE_MODULES })].filter(isTypeScript);
    const usual = [false, true].flatMap((lenient) =>
      [...generated({ snapshot: standard, modules: ["Leads", "Quotes"], lenient })]
        .filter(isTypeScript)
        .map(([name, text]): [string, string] => [`${lenient ? "lenient" : "standard"}.${name}`, text]),
    );
    const check = [
      'import type * as z from "zod";',
      'import type { quotesInsert, quotesRead, quotesUpdate, quotesUpsert } from "./standard.Quotes.zod.js";',
      'import type { QuotesInsert, QuotesRead, QuotesUpdate, QuotesUpsert } from "./standard.Quotes.types.js";',
      "// What a type takes, its schema takes too.",
      "export const inserted = (quote: QuotesInsert): z.input<typeof quotesInsert> => quote;",
      "export const updated = (quote: QuotesUpdate): z.input<typeof quotesUpdate> => quote;",
      "export const upserted = (quote: QuotesUpsert): z.input<typeof quotesUpsert> => quote;",
      "export const answered = (quote: QuotesRead): z.input<typeof quotesRead> => quote;",
      "// What a schema gives is of its type.",
      "export const toInsert = (quote: z.output<typeof quotesInsert>): QuotesInsert => quote;",
      "export const toUpdate = (quote: z.output<typeof quotesUpdate>): QuotesUpdate => quote;",
      "export const toUpsert = (quote: z.output<typeof quotesUpsert>): QuotesUpsert => quote;",
      "export const read = (quote: z.output<typeof quotesRead>): QuotesRead => quote;",
      "export const bad: Partial<QuotesInsert> = {",
      "  // @ts-expect-error -- no option of the pick list",
      '  Quote_Stage: "Drafted",',
      "};",
      "// @ts-expect-error -- no field of the module",
      "export const misspelt = (quote: QuotesRead): unknown => quote.Quote_Stag;",
      "",
    ].join("\n");
    expect(complaints(new Map([...hostile, ...usual, ["check.ts", check]]))).toEqual([]);
  });

  it("has file names that no file system takes for others, and that stay in their folder", () => {
    const names = [...generated({ snapshot: hostileOrg, modules: HOSTILE_MODULES, formats: ["zod"] }).keys()];
    expect(names).toHaveLength(HOSTILE_MODULES.length);
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
    expect(names.filter((name) => !/^[\w$~]+\.zod\.ts$/.test(name))).toEqual([]);
    expect(names).toContain("$2E$2E$2Fevil.zod.ts");
  });

  it("gives each module names of its own", () => {
    const exported = HOSTILE_MODULES.flatMap((module) =>
      [
        ...generated({ snapshot: hostileOrg, modules: [module], formats: ["types"], operations: ["insert"] }).values(),
      ].flatMap((text) => [...text.matchAll(/^export interface (\S+Insert(?:_\d+)?) /gm)].map(([, name]) => name)),
    );
    expect(exported).toEqual([
      "LeadsInsert",
      "LEADSInsert",
      "Leads_2Insert",
      "ServicesSInsert",
      "EvilInsert",
      "ABInsert",
      "Name2FastInsert",
      "中文Insert",
      "ClassInsert",
      "CONInsert",
      "ConstructorInsert",
      "PriceBooks_2Insert",
      "PriceBooksInsert",
      "NameInsert",
      "ConXInsert",
      "ProtoInsert",
    ]);
  });

  it("runs, and takes options and keys of any spelling", () => {
    const [source = ""] = generated({
      snapshot: hostileOrg,
      modules: ["Leads"],
      formats: ["zod"],
      operations: ["update"],
    }).values();
    const { leadsUpdate: schema } = evaluate(source);
    // zod itself reads inherited members where a field of such a name is absent.
    const inherited = { constructor: "c", toString: "t" };
    const good = { ...inherited, Pick: "*/ end /*", "*/ end /*": "x", 'quo"te': "y", "line\nbreak": "z", Twin: "text" };
    expect(schema?.safeParse(good)).toEqual({ success: true, data: good });
    for (const value of [
      'quo"te',
      "tick`${x}",
      "</script>",
      "emoji 👩‍🚀",
      "\u2028separator",
      "\u202Eturned",
      "\ud800 alone",
      "\u0000",
    ])
      expect(schema?.safeParse({ ...inherited, Pick: value }).success).toBe(true);
    expect(schema?.safeParse({ ...inherited, Pick: "none of them" }).success).toBe(false);
    expect(schema?.safeParse({ ...inherited, Twin: 5 }).success).toBe(false);
  });

  it("is JSON Schema 2020-12 by its own meta schema", () => {
    const ajv = new Ajv2020({ strict: true, strictTypes: false, validateFormats: false });
    const documents = [
      ...generated({
        snapshot: standard,
        modules: standard.modules.map((module) => module.api_name),
        formats: ["json-schema"],
      }),
      ...generated({ snapshot: hostileOrg, modules: HOSTILE_MODULES, formats: ["json-schema"] }),
    ];
    const faults = documents.flatMap(([name, text]) => {
      const document = JSON.parse(text) as Record<string, unknown>;
      return ajv.validateSchema(document) === true &&
        document["$schema"] === "https://json-schema.org/draft/2020-12/schema"
        ? []
        : [`${name}: ${ajv.errorsText()}`];
    });
    expect(faults).toEqual([]);
    expect(documents.length).toBeGreaterThan(100);
  });

  it("shows no character that turns or hides text", () => {
    const texts = [...generated({ snapshot: hostileOrg, modules: ["Leads"] }).values()].join("");
    // eslint-disable-next-line no-control-regex -- they are what is looked for
    expect(texts.match(/[\u0000-\u0009\u000B-\u001F\u007F\u2028-\u202E\u2066-\u2069\uFEFF]/g)).toBeNull();
  });
});
