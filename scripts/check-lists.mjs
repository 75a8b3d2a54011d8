// The lists of checks that are made from the folders: checks/index.ts, checks/core.ts for whoever does without bodies, checks/words.ts with the
// sentences, and checks/listed.ts with what lists and pages say.
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";

import { format, resolveConfig } from "prettier";

import { fromSource } from "./from-source.mjs";

export const CHECKS = "packages/validator/src/checks";
const HEAD = "// Made by `pnpm sync` from the folders of the checks";

const LISTED = {
  from: "listed",
  name: "listed",
  type: "Readonly<Record<CheckName, { readonly description: string; readonly source: string }>>",
  head: 'import type { CheckName } from "./index.ts";',
  docs: "What lists and pages say of every check, by its name. Only the entry /checks imports it.",
};
const WORDS = {
  from: "says",
  name: "words",
  type: "Words",
  head: 'import type { Words } from "../report/kinds.ts";',
  docs: "The sentences of every check, by its name. Only entries that print sentences import them.",
};

/** The stages in their order, each with the checks that order.ts names: `{ host: [], url: ["request-shape", …], … }`. */
export async function stages(root) {
  return (await orders(root)).order;
}

async function orders(root) {
  const [orders] = await fromSource(join(root, CHECKS, "order.ts"));
  return orders;
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
  const { ofBodies, ofQueries } = await orders(root);
  const made = {
    "index.ts": indexText(folders),
    "core.ts": coreText(folders, [...ofBodies, ...ofQueries]),
    "listed.ts": joinedText(folders, LISTED),
    "words.ts": joinedText(folders, WORDS),
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

/** The name of a check: \`"picklist-value"\`. */
export type CheckName = (typeof all)[number]["name"];

export const checks: readonly (RequestCheck<CheckName> | RecordCheck<CheckName>)[] = all;
`;
}

/** The list without the checks that come with queries and bodies: their names and places are kept for them. */
function coreText(folders, handedIn) {
  const isOwn = ({ name }) => !handedIn.includes(name);
  const imports = byPath(folders)
    .filter(isOwn)
    .map(({ stage, name }) => `import { ${inCamelCase(name)} } from "./${stage}/${name}/check.ts";`);
  const rows = folders.map((folder) =>
    isOwn(folder) ? inCamelCase(folder.name) : `handedIn("${folder.name}", "${folder.stage}")`,
  );
  return `${HEAD}, in the order of order.ts. Nobody edits this file.
import type { RecordCheck, RequestCheck } from "../check.ts";
import { handedIn } from "./handed-in.ts";
import type { CheckName } from "./index.ts";
${imports.join("\n")}

/** Every check in its place; those about queries and bodies that hold no records are asked nothing until these are handed in. */
export const coreChecks: readonly (RequestCheck<CheckName> | RecordCheck<CheckName>)[] = [${rows.join(", ")}];
`;
}

/** What every check's says.ts exports under one name, joined by the names of the checks. */
function joinedText(folders, { from, type, head, docs, name }) {
  const rows = byPath(folders).map((folder) => ({ ...folder, as: inCamelCase(folder.name) }));
  return `${HEAD}. Nobody edits this file.
${head}
${rows.map((row) => `import { ${from} as ${row.as} } from "./${row.stage}/${row.name}/says.ts";`).join("\n")}

/** ${docs} */
export const ${name}: ${type} = {
${rows.map((row) => `  "${row.name}": ${row.as},`).join("\n")}
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
