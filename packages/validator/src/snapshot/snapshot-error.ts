import type { Path } from "../report/issue.ts";
import { legible } from "../text/legible.ts";
import { withoutTokens } from "../text/zoho-token.ts";

/** What a `SnapshotError` is made of. `advice` says what to do; there is one per part of the snapshot when it is left out. */
export interface SnapshotFault {
  readonly file?: string;
  readonly path: Path;
  readonly expected: string;
  readonly found: string;
  readonly advice?: string;
  readonly cause?: unknown;
}

/**
 * Metadata that cannot be used. One error, about the first place that is wrong:
 * `fields.Leads: fields[3].api_name: expected text, found null. Give the answer of GET /settings/fields?module=Leads as Zoho sends it.`
 *
 * `path` counts from the object that `readSnapshot` takes, `["fields", "Leads", "fields", 3, "api_name"]`, also when the metadata came from
 * a folder; `file` is then the file that holds it.
 */
export class SnapshotError extends Error {
  override readonly name = "SnapshotError";
  declare readonly file?: string;
  readonly path: Path;
  readonly expected: string;
  readonly found: string;

  constructor({ file, path, expected, found, advice = adviceFor(path), cause }: SnapshotFault) {
    super(
      legible(`${printPlace(path, file)}expected ${expected}, found ${found}. ${advice}`),
      cause === undefined ? undefined : { cause },
    );
    if (file !== undefined) this.file = file;
    this.path = path;
    this.expected = expected;
    this.found = found;
  }
}

/** What a value is, in a few words: `null`, `"Lea…"`, `a list`, `nothing`; an error object of the API is called by its code. */
export function describeFound(value: unknown): string {
  if (value === undefined) return "nothing";
  if (value === null || typeof value === "boolean") return String(value);
  if (typeof value === "string")
    return value === ""
      ? "empty text"
      : JSON.stringify(value.length > 40 ? `${withoutTokens(value).slice(0, 40)}…` : withoutTokens(value));
  if (typeof value === "number" || typeof value === "bigint") return `the number ${String(value)}`;
  if (Array.isArray(value)) return "a list";
  if (typeof value === "object") return errorCode(value) ?? "an object";
  return `a ${typeof value}`;
}

/** A response saved by hand is sometimes the refusal: `{ "code": "OAUTH_SCOPE_MISMATCH", "status": "error", … }`. */
function errorCode(value: { code?: unknown; status?: unknown }): string | undefined {
  return value.status === "error" && typeof value.code === "string"
    ? `Zoho's error ${value.code.slice(0, 60)}`
    : undefined;
}

/** The parts that hold one response per module. */
const PER_MODULE = new Set<unknown>(["fields", "layouts", "relatedLists"]);

function printPlace(path: Path, file: string | undefined): string {
  const head = PER_MODULE.has(path[0]) ? 2 : 1;
  const part = file ?? (path.length === 0 ? "The snapshot" : path.slice(0, head).join("."));
  const rest = printKeys(path.slice(head));
  return rest === "" ? `${part}: ` : `${part}: ${rest}: `;
}

function printKeys(keys: Path): string {
  return keys.map((key, index) => (typeof key === "number" ? `[${key}]` : index === 0 ? key : `.${key}`)).join("");
}

function adviceFor([part, module = "{module}"]: Path): string {
  switch (part) {
    case "version":
      return 'Name the API version that the metadata was pulled with, such as "v8".';
    case "modules":
      return "Give the answer of GET /settings/modules as Zoho sends it.";
    case "fields":
      return `Give the answer of GET /settings/fields?module=${module} as Zoho sends it.`;
    case "layouts":
      return `Give the answer of GET /settings/layouts?module=${module} as Zoho sends it, or leave it out.`;
    case "relatedLists":
      return `Give the answer of GET /settings/related_lists?module=${module} as Zoho sends it, or leave it out.`;
    case "org":
      return "Give the answer of GET /org as Zoho sends it, or leave it out.";
    case "profile":
      return "Give the answer of GET /settings/profiles/{id} as Zoho sends it, or leave it out.";
    case "users":
      return "Give the answer of GET /users as Zoho sends it, or leave it out.";
    case "apis":
      return "Give the answer of GET /__apis as Zoho sends it, or leave it out.";
    case "userLicenses":
      return "Give the answer of GET /__features/user_licenses as Zoho sends it, or leave it out.";
    default:
      return 'Give { version: "v8", modules, fields: { Leads, … } } with the answers as Zoho sends them.';
  }
}
