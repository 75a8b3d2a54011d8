import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { stripVTControlCharacters } from "node:util";

import { ESLint } from "eslint";
import type { Linter } from "eslint";

import { root } from "./page.ts";

/** A config of a page, the files that stand below it, and what ESLint is shown to print. */
export interface Session {
  /** `docs/eslint.md:31` */
  readonly place: string;
  readonly config: string;
  readonly files: ReadonlyMap<string, string>;
  /** What stands below `$ npx eslint`; undefined where the page shows no output. */
  readonly printed: string | undefined;
}

/** Files that are there to be read, and not to be linted. */
const NO_CODE = /(?:^zoho-preflight|\/snapshot|\/modules)\.json$/;

/** The blocks `js config` of a page, with the blocks `js file a.js` and `console` up to the next one. */
export function sessionsOf(page: string): readonly Session[] {
  const text = readFileSync(join(root, page), "utf8");
  const blocks = [...text.matchAll(/^```(\w+)(?: (\w+))?(?: (\S+))?\n([\s\S]*?)^```$/gm)];
  const sessions: { place: string; config: string; files: Map<string, string>; printed: string | undefined }[] = [];
  for (const { index, 1: language, 2: kind, 3: name = "", 4: content = "" } of blocks) {
    const session = sessions.at(-1);
    if (kind === "config")
      sessions.push({
        place: `${page}:${text.slice(0, index).split("\n").length}`,
        config: content,
        files: new Map(),
        printed: undefined,
      });
    else if (kind === "file") session?.files.set(name, content);
    else if (language === "console" && session !== undefined) session.printed = content.replace("$ npx eslint\n", "");
  }
  return sessions;
}

/** In every session, so that the rule `metadata` speaks when settings are wrong; the request itself is right. */
const RIGHT = 'await fetch("https://www.zohoapis.eu/crm/v8/Leads?fields=id");\n';
/** What a config that shows no output must have reported at least. */
const WRONG = 'await fetch("https://www.zohoapis.eu/crm/v8/Leads/upsert", { method: "PUT", body: "{}" });\n';
/** Where a config names the folder that `pull` writes. */
const PULLED: Readonly<Record<string, string>> = {
  "zoho-metadata/snapshot.json": '{ "format": 1, "version": "v8" }',
  "zoho-metadata/modules.json": '{ "modules": [{ "api_name": "Leads" }] }',
};

/** What ESLint prints in a project with the config and the files of a session, and the rules that speak about a wrong request in `src/`. */
export async function runSession({
  config,
  files,
}: Session): Promise<{ readonly printed: string; readonly rules: readonly (string | null)[] }> {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "preflight-")));
  try {
    const all = [
      ...files,
      ["src/right.js", RIGHT],
      ["eslint.config.js", config],
      ...(config.includes('"./zoho-metadata"') ? Object.entries(PULLED) : []),
    ] as const;
    for (const [name, content] of all) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), content);
    }
    mkdirSync(join(folder, "node_modules/@zoho-preflight"), { recursive: true });
    for (const [, name = ""] of config.matchAll(/from "((?:@[\w-]+\/)?[\w-]+)/g))
      symlinkSync(realpathSync(join(root, "node_modules", name)), join(folder, "node_modules", name), "junction");
    // By the test runner, so that it is the plugin's source that is tried, and no build of it.
    const { default: entries } = (await import(pathToFileURL(join(folder, "eslint.config.js")).href)) as {
      default: Linter.Config[];
    };
    const eslint = new ESLint({
      cwd: folder,
      overrideConfigFile: true,
      overrideConfig: entries,
      errorOnUnmatchedPattern: false,
    });
    const results = await eslint.lintFiles([...files.keys(), "src/right.js"].filter((name) => !NO_CODE.test(name)));
    const formatter = await eslint.loadFormatter("stylish");
    const printed = stripVTControlCharacters(await formatter.format(results));
    const [wrong] = await eslint.lintText(WRONG, { filePath: "src/wrong.js" });
    return {
      rules: wrong?.messages.map(({ ruleId }) => ruleId) ?? [],
      printed: printed.replaceAll(folder, "/project"),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
