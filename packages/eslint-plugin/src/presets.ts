import { checksInCode } from "./rules/index.ts";
import { CHECKS_OF_NAMES } from "./rules/own-names.ts";

type Check = (typeof checksInCode)[number];
type Level = "error" | "warn";
type Entry =
  Level | readonly [Level, { readonly report?: "errors" | "likely" | "all"; readonly alternatives?: "all" | "any" }];
export type RuleEntries = Readonly<Record<string, Entry>>;

export const PREFIX = "zoho-crm";

/** What a preset brings besides the plugin. */
export interface Preset {
  readonly rules: RuleEntries;
  /** Of payload files. */
  readonly files?: readonly string[];
  readonly language?: string;
}

const IN_CODE = { "no-hardcoded-token": "error", "stringify-body": "error" } as const;

/** What Zoho refuses is an error; what it takes but drops or changes is a warning, unless it may be right in the user's own org. */
const refusals = ({ severity }: Check): Entry =>
  severity === "error" ? ["error", { report: "errors" }] : ["warn", { report: "likely" }];
const recommended = entries(refusals, { metadata: "warn", ...IN_CODE });
/** Everything is an error, and one wrong alternative is enough. Names that may be right in the user's own org are `metadata`'s, in one line. */
const strict = entries(
  ({ name }) => ["error", { report: CHECKS_OF_NAMES.has(name) ? "likely" : "all", alternatives: "any" }],
  { metadata: "error", ...IN_CODE },
);
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

function entries(of: (check: Check) => Entry, others: RuleEntries): RuleEntries {
  const all: RuleEntries = {
    ...Object.fromEntries(checksInCode.map((check) => [check.name, of(check)])),
    ...others,
  };
  return Object.fromEntries(Object.entries(all).map(([name, entry]) => [`${PREFIX}/${name}`, entry]));
}
