import { checkRules } from "./rules/check-rules.ts";
import type { CheckRule } from "./rules/check-rules.ts";

type Level = "error" | "warn";
type Entry = Level | readonly [Level, { readonly alternatives: "all" | "any" }];
export type RuleEntries = Readonly<Record<string, Entry>>;

const PREFIX = "zoho-crm";

/** What a preset brings besides the plugin. */
export interface Preset {
  readonly rules: RuleEntries;
  /** Of payload files. */
  readonly files?: readonly string[];
  readonly language?: string;
}

const IN_CODE = { "no-hardcoded-token": "error", "stringify-body": "error" } as const;

/** What Zoho surely refuses is an error; what it may refuse, drops or changes is a warning. */
const refusals = ({ shows }: CheckRule): Entry => [shows === "errors" ? "error" : "warn", { alternatives: "all" }];
const recommended = entries(refusals, { metadata: "warn", ...IN_CODE });
/** Everything is an error, and one wrong alternative is enough. */
const strict = entries(() => ["error", { alternatives: "any" }], { metadata: "error", ...IN_CODE });
/** Payload files hold data, and no calls. Options are named in each preset: ESLint keeps those of an earlier entry where a later one has none. */
const payload = entries(refusals, { metadata: "warn", "no-hardcoded-token": "error" });

export const presets = {
  recommended: { rules: recommended },
  strict: { rules: strict },
  json: { rules: payload, files: ["**/*.zoho.json"], language: "json/json" },
  jsonc: { rules: payload, files: ["**/*.zoho.jsonc"], language: "json/jsonc" },
  json5: { rules: payload, files: ["**/*.zoho.json5"], language: "json/json5" },
} as const satisfies Readonly<Record<string, Preset>>;

export type PresetName = keyof typeof presets;

function entries(of: (rule: CheckRule) => Entry, others: RuleEntries): RuleEntries {
  const all: RuleEntries = {
    ...Object.fromEntries(checkRules.map((rule) => [rule.name, of(rule)])),
    ...others,
  };
  return Object.fromEntries(Object.entries(all).map(([name, entry]) => [`${PREFIX}/${name}`, entry]));
}
