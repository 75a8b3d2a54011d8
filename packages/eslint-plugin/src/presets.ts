import { checksInCode } from "./rules/index.ts";

type Level = "error" | "warn";
type Entry = Level | readonly [Level, { readonly report?: "errors" | "all"; readonly alternatives?: "all" | "any" }];
export type RuleEntries = Readonly<Record<string, Entry>>;

export const PREFIX = "zoho-crm";

/** What Zoho refuses is an error; what it takes but drops or changes is a warning. */
export const recommended: RuleEntries = entries((severity) => (severity === "error" ? ["error", { report: "errors" }] : "warn"), { metadata: "warn", "no-hardcoded-token": "error", "stringify-body": "error" });

/** Everything is an error, and one wrong alternative is enough. */
export const strict: RuleEntries = entries(() => ["error", { report: "all", alternatives: "any" }], { metadata: "error", "no-hardcoded-token": "error", "stringify-body": "error" });

/** Payload files hold data, and have neither alternatives nor calls. */
export const json: RuleEntries = entries((severity) => (severity === "error" ? "error" : "warn"), { metadata: "warn" });

function entries(of: (severity: "error" | "warning") => Entry, code: RuleEntries): RuleEntries {
  return Object.fromEntries([...checksInCode.map(({ name, severity }): [string, Entry] => [name, of(severity)]), ...Object.entries(code)].map(([name, entry]) => [`${PREFIX}/${name}`, entry]));
}
