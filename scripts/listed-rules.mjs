// What the ESLint plugin says of itself before it has read any code: the meta of its rules, and its presets. Made from the rules, so that loading
// the plugin does not load what they look with.
import { join } from "node:path";

import { format, resolveConfig } from "prettier";

import { fromSource } from "./from-source.mjs";

const FILE = "packages/eslint-plugin/src/listed.ts";

/** `{ file, text }` of the generated module. */
export async function listedRules(root) {
  const [{ rules }, { presets }] = await fromSource(
    join(root, "packages/eslint-plugin/src/rules/index.ts"),
    join(root, "packages/eslint-plugin/src/presets.ts"),
  );
  const metas = Object.fromEntries(Object.entries(rules).map(([name, { meta }]) => [name, meta]));
  const text = `// Made by \`pnpm sync\` from the rules. Nobody edits this file.
import type { Rule } from "eslint";

import type { Preset, PresetName } from "./presets.ts";

interface Listed {
  readonly rules: Readonly<Record<string, Rule.RuleMetaData>>;
  readonly presets: Readonly<Record<PresetName, Preset>>;
}

/** The meta of each rule, and the presets. */
export function listed(): Listed {
  return JSON.parse(json) as Listed;
}

const json = ${JSON.stringify(JSON.stringify({ rules: metas, presets }))};
`;
  const filepath = join(root, FILE);
  return { file: FILE, text: await format(text, { ...(await resolveConfig(filepath)), filepath }) };
}
