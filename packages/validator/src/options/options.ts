import type { Catalogue, DataCenterId, Environment } from "@zoho-preflight/metadata/catalogue";

import type { JudgedBodies } from "../bodies/judged-bodies.ts";
import type { Queries } from "../checks/queries.ts";
import type { CheckName } from "../checks/index.ts";
import type { CheckOptions } from "../check.ts";
import type { Level } from "../report/found-issue.ts";
import type { Words } from "../report/kinds.ts";
import { describeFound } from "../snapshot/snapshot-error.ts";
import { legible } from "../text/legible.ts";
import { demandKnownKeys, OptionFault, placeIn, saidOf } from "./forms.ts";
import { rowsAt } from "./table.ts";

/** What `createPreflight` takes; everything is optional. The same names are the keys of `zoho-preflight.json`. */
export interface PreflightOptions {
  /** From `readSnapshot` or `loadSnapshot`, or API responses in the shape of `standardOrg`. Default: the embedded standard org. */
  readonly snapshot?: unknown;
  readonly catalogue?: Catalogue | undefined;
  /** The sentences, from `@zoho-preflight/validator/words`; a message without them is kind and facts. Default: all, but none in `/core`. */
  readonly words?: Words | undefined;
  /** What reads queries, COQL and criteria, from `@zoho-preflight/validator/queries`. Default: there, but not in `/core`; `bodies` brings it too. */
  readonly queries?: Queries | undefined;
  /** What bodies that hold no records may hold, from `@zoho-preflight/validator/bodies`. Default: all, but none in `/core`. */
  readonly bodies?: JudgedBodies | undefined;
  /** Scopes of the access token: `["ZohoCRM.modules.ALL"]`. Default: those that the snapshot has of the token that pulled it. */
  readonly scopes?: readonly string[] | undefined;
  readonly dataCenter?: DataCenterId | undefined;
  readonly environment?: Environment | undefined;
  /** Judges requests whose URL names no version: `/Leads`. */
  readonly apiVersion?: string | undefined;
  /** When the access token ends: a Date or epoch ms. */
  readonly token?: { readonly expiresAt: Date | number } | undefined;
  /** By check name: `{ "picklist-value": "error", "encoded-params": "off" }`. */
  readonly severity?: Readonly<Partial<Record<CheckName, Level>>> | undefined;
  /** Epoch ms; for tests. */
  readonly now?: (() => number) | undefined;
}

/** A wrong option: `createPreflight: option "dataCenter": expected one of us, eu …, found "europe".` */
export class OptionError extends TypeError {
  readonly option: string;
  readonly expected: string;
  /** What the value is, in a few words: `the number 8`. */
  readonly found: string;
  /** `Did you mean "eu"?`, or nothing. */
  readonly advice: string;

  constructor(option: string, expected: string, value: unknown, of = "createPreflight", advice = "") {
    const found = describeFound(value);
    super(legible(`${of}: option "${option}": ${saidOf({ expected, found, advice })}`));
    this.name = "OptionError";
    this.option = option;
    this.expected = expected;
    this.found = found;
    this.advice = advice;
  }
}

export interface CheckedOptions {
  /** What checks may ask for. */
  readonly forChecks: CheckOptions;
  readonly apiVersion: string | undefined;
  readonly levels: ReadonlyMap<string, Level>;
}

/** Checks the options; throws one `OptionError` that names the first wrong one. */
export function checkOptions(options: PreflightOptions, checks: readonly string[]): CheckedOptions {
  const rows = rowsAt("createPreflight");
  checkNames(
    options,
    rows.map(({ name }) => name),
    undefined,
    // What `loadConfig` gives may be handed over as it is.
    rowsAt("zoho-preflight.json").map(({ name }) => name),
  );
  const read: Record<string, unknown> = {};
  for (const { name, form } of rows) {
    const value = (options as Readonly<Record<string, unknown>>)[name];
    if (value !== undefined) read[name] = refused(name, () => form.read(value, { checks }));
  }
  const {
    scopes,
    dataCenter,
    environment,
    apiVersion,
    token,
    severity = {},
    now = Date.now,
  } = read as PreflightOptions;
  return {
    forChecks: {
      ...(scopes === undefined ? {} : { scopes }),
      ...(dataCenter === undefined ? {} : { dataCenter }),
      ...(environment === undefined ? {} : { environment }),
      ...(token === undefined ? {} : { token: token as { readonly expiresAt: number } }),
      now,
    },
    apiVersion,
    levels: new Map(Object.entries(severity)),
  };
}

/** Throws an `OptionError` for anything but an object, and for a key that is none of `names`, with the nearest one; `of` is the function whose options they are. */
export function checkNames(
  options: unknown,
  names: readonly string[],
  of?: string,
  unsaid: readonly string[] = [],
): void {
  if (typeof options !== "object" || options === null) throw new OptionError("options", "an object", options, of);
  refused(
    "",
    () => {
      demandKnownKeys(Object.keys(options), names, unsaid);
    },
    of,
  );
}

/** What `read` gives; what it refuses becomes an `OptionError`, `severity["known-fields"]` or `token.expiresAt` being its option. */
function refused<T>(name: string, read: () => T, of?: string): T {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof OptionFault)) throw error;
    throw new OptionError(placeIn(name, error.path), error.expected, error.value, of, error.advice);
  }
}
