import { nearest } from "../nearest/nearest.ts";
import { isRaw } from "../snapshot/shape.ts";
import { describeFound } from "../snapshot/snapshot-error.ts";
import { DATA_CENTERS } from "./config.ts";
import type { Config } from "./config.ts";
import { ConfigError } from "./config-error.ts";

/** Takes a value as it stands in the file and gives the one to use. */
type Read = (value: unknown, at: Place) => unknown;
interface Place {
  readonly file: string;
  readonly key: string;
}

/** Below this, epoch milliseconds are older than 2001, so seconds were meant. */
const EARLIEST = 1e12;

const KEYS: Readonly<Record<keyof Config, Read>> = {
  dataCenter: oneOf(DATA_CENTERS),
  environment: oneOf(["production", "sandbox", "developer"]),
  apiVersion: version,
  scopes: (value, at) => {
    if (Array.isArray(value) && value.every((scope) => typeof scope === "string")) return value;
    throw misfit(value, at, 'a list of scopes, ["ZohoCRM.modules.ALL"]');
  },
  severity: (value, at) => {
    if (!isRaw(value)) throw misfit(value, at, 'an object by check name, { "picklist-value": "error" }');
    const level = oneOf(["error", "warning", "off"]);
    for (const check of Object.keys(value)) level(value[check], { ...at, key: `severity.${check}` });
    return value;
  },
  token: (value, at) => {
    if (!isRaw(value)) throw misfit(value, at, 'an object, { "expiresAt": 1790000000000 }');
    demandKnownKeys(value, ["expiresAt"], at.file, "token.");
    return { expiresAt: expiry(value["expiresAt"], { ...at, key: "token.expiresAt" }) };
  },
  metadata: (value, at) => {
    if (typeof value === "string" && value !== "") return value;
    throw misfit(value, at, 'the folder of the snapshot, "./zoho-metadata"');
  },
  modules: (value, at) => {
    if (Array.isArray(value) && value.length > 0 && value.every((name) => typeof name === "string" && name !== ""))
      return value as readonly string[];
    throw misfit(
      value,
      at,
      'a list of modules, ["Leads", "Deals"]',
      Array.isArray(value) && value.length === 0 ? "Leave it out to pull all of them." : undefined,
    );
  },
  clients: (value, at) => {
    if (Array.isArray(value)) return value as readonly unknown[];
    throw misfit(value, at, "a list");
  },
  payloads: (value, at) => {
    if (Array.isArray(value) || isRaw(value)) return value;
    throw misfit(value, at, "a list or an object");
  },
  embeddedVersion: version,
  maxAgeDays: (value, at) => {
    if (typeof value === "number" && value > 0) return value;
    throw misfit(value, at, "a number of days");
  },
};

/**
 * The configuration in the parsed JSON of a `zoho-preflight.json`. A key `$schema` is passed over; check names under `severity` are left to
 * `createPreflight`, which knows the checks.
 *
 * @throws {ConfigError} about the first key that is unknown or has a value it cannot have
 */
export function readConfig(json: unknown, file: string): Config {
  if (!isRaw(json)) throw misfit(json, { file, key: "" }, 'an object, { "metadata": "./zoho-metadata" }');
  demandKnownKeys(json, ["$schema", ...Object.keys(KEYS)], file, "");
  const config: Record<string, unknown> = {};
  for (const key of Object.keys(KEYS) as (keyof Config)[]) {
    if (Object.hasOwn(json, key)) config[key] = KEYS[key](json[key], { file, key });
  }
  return config;
}

function demandKnownKeys(object: object, known: readonly string[], file: string, prefix: string): void {
  for (const key of Object.keys(object)) {
    if (known.includes(key)) continue;
    const [near] = nearest(key, known, 1);
    const advice =
      near === undefined
        ? `The keys are ${known.filter((name) => name !== "$schema").join(", ")}.`
        : `Did you mean "${near}"?`;
    throw new ConfigError({ file, key: prefix + key, expected: "a known key", found: describeFound(key), advice });
  }
}

function oneOf(values: readonly string[]): Read {
  return (value, at) => {
    if (typeof value === "string" && values.includes(value)) return value;
    const [near] = typeof value === "string" ? nearest(value, values, 1) : [];
    throw misfit(value, at, `one of ${values.join(", ")}`, near === undefined ? undefined : `Did you mean "${near}"?`);
  };
}

function version(value: unknown, at: Place): string {
  if (typeof value === "string" && /^v\d{1,3}(\.\d{1,3})?$/.test(value)) return value;
  throw misfit(value, at, 'an API version such as "v8"');
}

function expiry(value: unknown, at: Place): number {
  const time = typeof value === "string" && /^\d{4}-\d\d-\d\dT/.test(value) ? Date.parse(value) : value;
  if (typeof time !== "number" || Number.isNaN(time))
    throw misfit(value, at, 'epoch milliseconds, or a time such as "2027-01-31T12:00:00Z"');
  if (time < EARLIEST) throw misfit(value, at, "epoch milliseconds", "That looks like seconds: multiply by 1000.");
  return time;
}

function misfit(value: unknown, { file, key }: Place, expected: string, advice?: string): ConfigError {
  return new ConfigError({ file, key, expected, found: describeFound(value), ...(advice !== undefined && { advice }) });
}
