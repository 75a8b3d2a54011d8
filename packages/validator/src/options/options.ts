import type { Catalogue } from "@zoho-preflight/metadata/catalogue";

import type { CheckOptions } from "../check.ts";
import { nearest } from "../nearest/nearest.ts";
import type { Level } from "../report/found-issue.ts";

/** What `createPreflight` takes; everything is optional. The same names are the keys of `zoho-preflight.json`. */
export interface PreflightOptions {
  /** From `readSnapshot` or `loadSnapshot`, or API responses in the shape of `standardOrg`. Default: the embedded standard org. */
  readonly snapshot?: unknown;
  readonly catalogue?: Catalogue;
  /** Scopes of the access token: `["ZohoCRM.modules.ALL"]`. */
  readonly scopes?: readonly string[];
  readonly dataCenter?: string;
  readonly environment?: "production" | "sandbox" | "developer";
  /** Judges requests whose URL names no version: `/Leads`. */
  readonly apiVersion?: string;
  /** When the access token ends: a Date or epoch ms. */
  readonly token?: { readonly expiresAt: Date | number };
  /** By check name: `{ "picklist-value": "error", "encoded-params": "off" }`. */
  readonly severity?: Readonly<Record<string, Level>>;
  /** Epoch ms; for tests. */
  readonly now?: () => number;
}

/** A wrong option: `createPreflight: option "dataCenter": expected one of us, eu …, found "europe".` */
export class OptionError extends TypeError {
  readonly option: string;

  constructor(option: string, expected: string, found: unknown, of = "createPreflight") {
    super(
      `${of}: option "${option}": expected ${expected}, found ${typeof found === "string" ? `"${found}"` : Array.isArray(found) ? "an array" : found === null ? "null" : typeof found === "number" ? String(found) : typeof found}.`,
    );
    this.name = "OptionError";
    this.option = option;
  }
}

const NAMES = [
  "snapshot",
  "catalogue",
  "scopes",
  "dataCenter",
  "environment",
  "apiVersion",
  "token",
  "severity",
  "now",
] as const;
const ENVIRONMENTS: readonly string[] = ["production", "sandbox", "developer"];
const LEVELS: readonly string[] = ["error", "warning", "off"];
/** Epoch seconds are ten digits until 2286; ms have thirteen. */
const SMALLEST_MS = 1e12;

export interface CheckedOptions {
  /** What checks may ask for. */
  readonly forChecks: CheckOptions;
  readonly apiVersion: string | undefined;
  readonly levels: ReadonlyMap<string, Level>;
}

/** Checks the options; throws one `OptionError` that names the first wrong one. */
export function checkOptions(
  options: PreflightOptions,
  catalogue: Catalogue,
  allChecks: readonly string[],
): CheckedOptions {
  if (typeof options !== "object" || (options as unknown) === null)
    throw new OptionError("options", "an object", options);
  checkNames(options, NAMES);
  const { scopes, dataCenter, environment, apiVersion, token, severity = {}, now = Date.now } = options;
  if (scopes !== undefined && !(Array.isArray(scopes) && scopes.every((scope) => typeof scope === "string")))
    throw new OptionError("scopes", 'an array of scopes such as "ZohoCRM.modules.ALL"', scopes);
  const centres = catalogue.dataCenters.map((centre) => centre.id as string);
  if (dataCenter !== undefined && !centres.includes(dataCenter))
    throw new OptionError("dataCenter", `one of ${centres.join(", ")}`, dataCenter);
  if (environment !== undefined && !ENVIRONMENTS.includes(environment))
    throw new OptionError("environment", `one of ${ENVIRONMENTS.join(", ")}`, environment);
  if (apiVersion !== undefined && !(typeof apiVersion === "string" && /^v\d{1,3}(?:\.\d{1,3})?$/.test(apiVersion)))
    throw new OptionError("apiVersion", 'a version such as "v8"', apiVersion);
  if (typeof now !== "function") throw new OptionError("now", "a function that returns epoch ms", now);
  const expiresAt = token === undefined ? undefined : readExpiry(token);
  return {
    forChecks: {
      ...(scopes === undefined ? {} : { scopes }),
      ...(dataCenter === undefined ? {} : { dataCenter }),
      ...(environment === undefined ? {} : { environment }),
      ...(expiresAt === undefined ? {} : { token: { expiresAt } }),
      now,
    },
    apiVersion,
    levels: readLevels(severity, allChecks),
  };
}

/** Throws an `OptionError` for a key that is none of `names`, with the nearest one. */
export function checkNames(options: object, names: readonly string[], of?: string): void {
  for (const name of Object.keys(options)) {
    if (names.includes(name)) continue;
    const [near] = nearest(name, names, 1);
    throw new OptionError(name, near === undefined ? `one of ${names.join(", ")}` : `"${near}"`, name, of);
  }
}

function readExpiry(token: { readonly expiresAt: unknown }): number {
  const given: unknown = typeof token === "object" ? (token as { expiresAt?: unknown } | null)?.expiresAt : undefined;
  const expiresAt = given instanceof Date ? given.getTime() : given;
  if (typeof expiresAt !== "number" || !Number.isFinite(expiresAt))
    throw new OptionError("token.expiresAt", "a Date or epoch ms", given);
  if (expiresAt < SMALLEST_MS)
    throw new OptionError(
      "token.expiresAt",
      "epoch milliseconds; this looks like seconds given, multiply by 1000",
      expiresAt,
    );
  return expiresAt;
}

function readLevels(severity: unknown, checkNames: readonly string[]): ReadonlyMap<string, Level> {
  if (typeof severity !== "object" || severity === null || Array.isArray(severity))
    throw new OptionError("severity", 'an object such as { "picklist-value": "error" }', severity);
  for (const [name, level] of Object.entries(severity)) {
    if (!checkNames.includes(name)) {
      const near = nearest(name, checkNames);
      throw new OptionError(
        "severity",
        near.length === 0 ? "names of checks" : `names of checks (did you mean "${near.join('" or "')}"?)`,
        name,
      );
    }
    if (typeof level !== "string" || !LEVELS.includes(level))
      throw new OptionError(`severity["${name}"]`, `one of ${LEVELS.join(", ")}`, level);
  }
  return new Map(Object.entries(severity as Record<string, Level>));
}
