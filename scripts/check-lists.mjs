// The lists of checks that are made from the folders: checks/index.ts, checks/words.ts with the sentences, and checks/listed.ts with what lists
// and pages say.
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";

import { format, resolveConfig } from "prettier";

import { fromSource } from "./from-source.mjs";

export const CHECKS = "packages/validator/src/checks";
const HEAD = "// Made by `pnpm sync` from the folders of the checks";

/** The stages in their order, each with the checks that order.ts names: `{ host: [], url: ["request-shape", …], … }`. */
export async function stages(root) {
  const [{ order }] = await fromSource(join(root, CHECKS, "order.ts"));
  return order;
}

/** Every folder that holds a check, in the order in which the checks run: `[{ stage: "host", name: "known-host" }, …]`. */
export async function checkFolders(root) {
  return Object.entries(await stages(root)).flatMap(([stage, named]) => {
    const names = readdirNames(join(root, CHECKS, stage)).filter((name) =>
      existsSync(join(root, CHECKS, stage, name, "check.ts")),
    );
    const place = (name) => (named.includes(name) ? named.indexOf(name) : named.length);
    return names
      .sort()
      .sort((a, b) => place(a) - place(b))
      .map((name) => ({ stage, name }));
  });
}

/** All lists: `[{ file: "packages/validator/src/checks/index.ts", text }, …]`. */
export async function checkLists(root) {
  const folders = await checkFolders(root);
  const made = {
    "index.ts": indexText(folders),
    "listed.ts": listedText(folders),
    "words.ts": wordsText(root, folders),
  };
  return Promise.all(
    Object.entries(made).map(async ([name, text]) => {
      const filepath = join(root, CHECKS, name);
      return { file: `${CHECKS}/${name}`, text: await format(text, { ...(await resolveConfig(filepath)), filepath }) };
    }),
  );
}

function indexText(folders) {
  const imports = byPath(folders).map(
    ({ stage, name }) => `import { ${inCamelCase(name)} } from "./${stage}/${name}/check.ts";`,
  );
  return `${HEAD}, in the order of order.ts. Nobody edits this file.
import type { RecordCheck, RequestCheck } from "../check.ts";
${imports.join("\n")}

/** Every check, in the order in which the server would complain, as far as known. */
const all = [${folders.map(({ name }) => inCamelCase(name)).join(", ")}] as const;

export type CheckName = (typeof all)[number]["name"];

export const checks: readonly (RequestCheck<CheckName> | RecordCheck<CheckName>)[] = all;
`;
}

function listedText(folders) {
  const imports = byPath(folders).map(
    ({ stage, name }) => `import { listed as ${inCamelCase(name)} } from "./${stage}/${name}/says.ts";`,
  );
  return `${HEAD}. Nobody edits this file.
import type { CheckName } from "./index.ts";
${imports.join("\n")}

/** What lists and pages say of every check, by its name. Only the entry /checks imports it. */
export const listed: Readonly<Record<CheckName, { readonly description: string; readonly source: string }>> = {
${byPath(folders)
  .map(({ name }) => `  "${name}": ${inCamelCase(name)},`)
  .join("\n")}
};
`;
}

function wordsText(root, folders) {
  const spoken = byPath(folders).filter(({ stage, name }) => existsSync(join(root, CHECKS, stage, name, "says.ts")));
  const imports = spoken.map(
    ({ stage, name }) => `import { says as ${inCamelCase(name)} } from "./${stage}/${name}/says.ts";`,
  );
  return `${HEAD}. Nobody edits this file.
import type { Words } from "../report/kinds.ts";
${imports.join("\n")}

/** The sentences of every check, by its name. Only entries that print sentences import them. */
export const words: Words = {
${spoken.map(({ name }) => `  "${name}": ${inCamelCase(name)},`).join("\n")}
};
`;
}

/** Imports stand by path, wherever a check runs. */
function byPath(folders) {
  return folders.toSorted((a, b) => (`${a.stage}/${a.name}` < `${b.stage}/${b.name}` ? -1 : 1));
}

/** `mandatory-fields` → `mandatoryFields`, as a check's file exports it. */
export function inCamelCase(name) {
  return name.replace(/-(.)/g, (_, letter) => letter.toUpperCase());
}

/** Names of the folders in a folder; none where it is not there. */
function readdirNames(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);
}
