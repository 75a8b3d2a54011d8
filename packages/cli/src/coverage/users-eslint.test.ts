import { describe, expect, test } from "vitest";

import { calls, config, coverage, good } from "../../../../test/coverage.ts";

describe("the user's own ESLint", () => {
  test("none: one sentence says what to install", async () => {
    expect(await coverage(["a.js"], { "a.js": good }, { installed: [] })).toEqual({
      exit: 2,
      stdout: "",
      stderr: "Code is read by ESLint, and there is none in this folder or above: npm install --save-dev eslint\n",
    });
  });

  test("one that is too old", async () => {
    const files = {
      "a.js": good,
      "node_modules/eslint/package.json": '{ "name": "eslint", "version": "8.57.0" }',
      "node_modules/eslint/index.js": 'exports.ESLint = class { static version = "8.57.0" };',
    };
    expect(await coverage(["a.js"], files, { installed: [] })).toEqual({
      exit: 2,
      stdout: "",
      stderr: "Code is read by ESLint 9 or later, and the one here is 8.57.0: npm install --save-dev eslint@latest\n",
    });
  });

  test("one that cannot be loaded", async () => {
    const files = {
      "a.js": good,
      "node_modules/eslint/package.json": '{ "name": "eslint" }',
      "node_modules/eslint/index.js": 'require("no-such-package");',
    };
    expect(await coverage(["a.js"], files, { installed: [] })).toMatchObject({
      exit: 2,
      stdout: "",
      stderr: "eslint cannot be loaded: Cannot find module 'no-such-package'\n",
    });
  });

  test("with the user's config: its parsers and ignores, and none of its rules", async () => {
    const throws = "{ create() { throw new Error('this rule is not asked'); } }";
    const files = {
      "eslint.config.js": `import parser from "vue-eslint-parser";\n${config('{ ignores: ["old/"] }', '{ files: ["**/*.vue"], languageOptions: { parser } }', `{ plugins: { own: { rules: { broken: ${throws} } } }, rules: { "own/broken": "error" } }`)}`,
      "app.vue": `<template><p>hello</p></template>\n<script>\nexport default { methods: { load() { return ${good.trim().slice(0, -1)}; } } };\n</script>\n`,
      "old/a.js": good,
    };
    expect(await calls(["."], files, { installed: ["eslint", "vue-eslint-parser"] })).toEqual([
      "app.vue:3:45 fetch GET https://www.zohoapis.eu/crm/v8/Leads/100 fully records.get",
    ]);
  });

  test("places are those of the file, whatever a processor cuts out of it", async () => {
    const processor = `{
      preprocess: (text) => [{ text: text.split("~~~\\n")[1], filename: "0.js" }],
      postprocess: ([messages], filename) => messages.map((message) => ({ ...message, line: message.line + 2 })),
    }`;
    const files = {
      "eslint.config.js": config(
        `{ files: ["**/*.md"], plugins: { own: { processors: { md: ${processor} } } }, processor: "own/md" }`,
        '{ files: ["**/*.md/*.js"] }',
      ),
      "guide.md": `# Guide\n~~~\nexport const f = (url) => ${good.replace('"https://www.zohoapis.eu/crm/v8/Leads/100"', "`https://www.zohoapis.eu/crm/v8/${url}`")}~~~\n`,
    };
    const { stdout } = await coverage(["guide.md"], files);
    expect(stdout).toContain(
      "guide.md:3:27  GET https://www.zohoapis.eu/crm/v8/…  fetch  in part\n  url     a parameter (guide.md:3:67)\n",
    );
  });

  test("comments that turn rules off are about reports, not about reading", async () => {
    expect(
      await calls(["a.js"], { "eslint.config.js": config("{}"), "a.js": `/* eslint-disable */\n${good}` }),
    ).toEqual(["a.js:2:1 fetch GET https://www.zohoapis.eu/crm/v8/Leads/100 fully records.get"]);
  });

  test("a config that is broken is one sentence, and --no-config reads without it", async () => {
    const files = { "eslint.config.js": 'import "not-installed";\nexport default [];', "a.js": good };
    const { exit, stdout, stderr } = await coverage(["a.js"], files);
    expect({ exit, stdout }).toEqual({ exit: 2, stdout: "" });
    expect(stderr).toMatch(/^ESLint stopped: Cannot find package 'not-installed' .*--no-config reads without it\.\n$/);
    expect(await coverage(["a.js", "-q", "--no-config"], files)).toMatchObject({
      exit: 0,
      stdout: "1 call in 1 of 1 file: 1 read fully, 0 in part, 0 not at all\n",
    });
  });

  test("settings that are wrong are one sentence, and the file is read by the rest of them", async () => {
    const { exit, stdout, stderr } = await coverage(["."], {
      "eslint.config.js": config('{ settings: { "zoho-crm": { apiVersoin: "v8" } } }'),
      "a.js": good,
      "b.js": good,
    });
    expect(exit).toBe(2);
    expect(stderr).toContain(
      '.js: settings["zoho-crm"].apiVersoin: expected a known key, found "apiVersoin". Did you mean "apiVersion"?\n',
    );
    expect(stdout).toContain("2 calls in 2 of 3 files: 2 read fully");
  });

  test("metadata that cannot be read is told", async () => {
    const { exit, stderr } = await coverage(["a.js", "-q"], {
      "a.js": good,
      "zoho-metadata/snapshot.json": '{ "format": 1, "version": "v8" }',
    });
    expect(exit).toBe(0);
    expect(stderr).toMatch(/modules\.json/);
  });

  test("files that the config does not cover are told when they speak of Zoho", async () => {
    const files = {
      "eslint.config.js": config('{ ignores: ["old/"] }'),
      "a.js": good,
      "b.ts": good,
      "c.ts": "export const c = 1;\n",
      "d.vue": "<script>ZOHO.CRM.API.getRecord({})</script>\n",
      "old/e.ts": good,
    };
    const { exit, stdout } = await coverage(["."], files);
    expect(exit).toBe(0);
    expect(stdout).toContain(
      "Not read, because the ESLint config does not cover them: b.ts, d.vue\n1 call in 1 of 2 files: 1 read fully",
    );
    expect(await coverage(["b.ts"], files)).toMatchObject({
      exit: 2,
      stdout: "",
      stderr: expect.stringMatching(
        /^No Zoho CRM calls found in b\.ts\. b\.ts speaks of Zoho and is not covered/,
      ) as string,
    });
  });
});

describe("without an ESLint config", () => {
  test("TypeScript is read where its parser is installed", async () => {
    const files = {
      "a.ts": `export const id: string = "1";\n${good}`,
      "b.tsx": `export const b = <p>{String(${good.trim().slice(0, -1)})}</p>;\n`,
      "c.jsx": `export const c = <p>{String(${good.trim().slice(0, -1)})}</p>;\n`,
      "d.cjs": `"use strict";\nmodule.exports = () => ${good}`,
    };
    const expected = ["a.ts:2:1", "b.tsx:1:29", "c.jsx:1:29", "d.cjs:2:24"].map(
      (place) => `${place} fetch GET https://www.zohoapis.eu/crm/v8/Leads/100 fully records.get`,
    );
    expect(await calls(["."], files, { installed: ["eslint", "typescript-eslint"] })).toEqual(expected);
    expect(await calls(["."], files, { installed: ["eslint", "@typescript-eslint/parser"] })).toEqual(expected);
  });

  test("and is told to be unread where it is not", async () => {
    const { exit, stdout, stderr } = await coverage([".", "-q"], {
      "a.js": good,
      "b.ts": good,
      "c.ts": good,
      "d.ts": "export const d = 1;\n",
      "types.d.ts": good,
    });
    expect(exit).toBe(2);
    expect(stderr).toBe(
      "b.ts and 1 file more: TypeScript needs its own parser: npm install --save-dev typescript-eslint\n",
    );
    expect(stdout).toBe("1 call in 1 of 1 file: 1 read fully, 0 in part, 0 not at all; 2 could not be read\n");
  });
});
