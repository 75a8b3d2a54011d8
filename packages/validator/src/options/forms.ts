import { didYouMean } from "../report/words.ts";
import { nearest } from "../nearest/nearest.ts";
import { VERSION_PATTERN } from "../request/version.ts";
import { isRaw } from "../snapshot/shape.ts";
import type { Level } from "../report/found-issue.ts";
import { describeFound } from "../snapshot/snapshot-error.ts";

/** Who reads an option, as far as that matters to its value. */
export interface Reader {
  /** A file, which holds nothing but JSON and is committed: there a time is text, and a key too many may be a token. */
  readonly isFile?: boolean;
  /** The names of all checks, where they are known. */
  readonly checks?: readonly string[];
}

/** What the value of an option looks like. */
export interface Form {
  readonly kind:
    | "one of"
    | "version"
    | "texts"
    | "some texts"
    | "some of"
    | "texts or all"
    | "truth"
    | "object"
    | "levels"
    | "expiry"
    | "text"
    | "days"
    | "list"
    | "list or object"
    | "from code";
  /** Gives the value to use. Throws an `OptionFault`. */
  readonly read: (value: unknown, reader: Reader) => unknown;
  /** All values that there are. */
  readonly values?: readonly string[];
  /** Of an object: its keys. */
  readonly members?: Readonly<Record<string, Form>>;
}

/** What is wrong with an option, in parts: each reader words it for its own place. */
export class OptionFault extends Error {
  override readonly name = "OptionFault";
  /** From the option to the value: `["picklist-value"]` in `severity`; for a key that nobody knows, the key. */
  path: readonly string[];
  readonly value: unknown;
  /** `an API version such as "v8"` */
  readonly expected: string;
  /** `the number 8` */
  readonly found: string;
  /** `Did you mean "sandbox"?`, or nothing. */
  readonly advice: string;

  constructor(
    value: unknown,
    expected: string,
    { path = [], advice = "" }: { path?: readonly string[]; advice?: string } = {},
  ) {
    const found = describeFound(value);
    super(saidOf({ expected, found, advice }));
    this.path = path;
    this.value = value;
    this.expected = expected;
    this.found = found;
    this.advice = advice;
  }
}

/** `expected one of production, sandbox, developer, found "sandbx". Did you mean "sandbox"?`, to be put behind the place. */
export function saidOf({ expected, found, advice = "" }: { expected: string; found: string; advice?: string }): string {
  return `expected ${expected}, found ${found}.${advice === "" ? "" : ` ${advice}`}`;
}

/**
 * The place of a fault as code would write it: `severity["known-fields"]`, `token.expiresAt`. What stands before may end where a key goes on:
 * `settings["zoho-crm"].`, `zoho-preflight.json: `.
 */
export function placeIn(before: string, path: readonly string[]): string {
  return path.reduce((place, key) => {
    if (/(?:^|\.|: )$/.test(place)) return place + key;
    return /^\w+$/.test(key) ? `${place}.${key}` : `${place}["${key}"]`;
  }, before);
}

/** An option that has one of a few values. */
export function oneOf(values: readonly string[]): Form {
  return {
    values,
    kind: "one of",
    read: (value) => {
      if (typeof value === "string" && values.includes(value)) return value;
      throw new OptionFault(value, `one of ${values.join(", ")}`, { advice: meant(value, values) });
    },
  };
}

export const version: Form = {
  kind: "version",
  read: (value) => {
    if (typeof value === "string" && VERSION_PATTERN.test(value)) return value;
    throw new OptionFault(value, 'an API version such as "v8"');
  },
};

/** A list of texts, `expected` saying of what. With `atLeastOne` an empty list, and empty text in it, are refused with that advice. */
export function texts(expected: string, atLeastOne?: string): Form {
  return {
    kind: atLeastOne === undefined ? "texts" : "some texts",
    read: (value) => {
      const isGood = (text: unknown): boolean => typeof text === "string" && (text !== "" || atLeastOne === undefined);
      const isEmpty = Array.isArray(value) && value.length === 0 && atLeastOne !== undefined;
      if (Array.isArray(value) && !isEmpty && value.every(isGood)) return value as readonly string[];
      throw new OptionFault(value, expected, isEmpty ? { advice: atLeastOne } : {});
    },
  };
}

/** How bad the issues of a check are. */
export const LEVELS: readonly Level[] = ["error", "warning", "off"];
const level = oneOf(LEVELS);

/** Levels by check: `{ "picklist-value": "error" }`. */
export const levels: Form = {
  kind: "levels",
  read: (value, { checks }) => {
    if (!isRaw(value)) throw new OptionFault(value, 'an object by check name, { "picklist-value": "error" }');
    for (const [check, given] of Object.entries(value)) {
      if (checks?.includes(check) === false)
        throw new OptionFault(check, "the name of a check", { advice: meant(check, checks) });
      within(check, () => level.read(given, {}));
    }
    return value;
  },
};

/** Below this, epoch milliseconds are older than 2001, so seconds were meant. */
export const EARLIEST = 1e12;

/** `{ expiresAt: 1790000000000 }`, in epoch milliseconds afterwards. */
export const expiry: Form = {
  kind: "expiry",
  read: (value, { isFile = false }) => {
    if (!isRaw(value)) throw new OptionFault(value, 'an object, { "expiresAt": 1790000000000 }');
    if (isFile) demandKnownKeys(Object.keys(value), ["expiresAt"]);
    return { expiresAt: within("expiresAt", () => (isFile ? writtenTime : givenTime)(value["expiresAt"])) };
  },
};

function writtenTime(value: unknown): number {
  const time = typeof value === "string" && /^\d{4}-\d\d-\d\dT/.test(value) ? Date.parse(value) : value;
  return milliseconds(time, value, 'epoch milliseconds, or a time such as "2027-01-31T12:00:00Z"');
}

function givenTime(value: unknown): number {
  return milliseconds(value instanceof Date ? value.getTime() : value, value, "a Date or epoch milliseconds");
}

function milliseconds(time: unknown, value: unknown, expected: string): number {
  if (typeof time !== "number" || !Number.isFinite(time)) throw new OptionFault(value, expected);
  if (time >= EARLIEST) return time;
  throw new OptionFault(value, "epoch milliseconds", { advice: "That looks like seconds: multiply by 1000." });
}

/** Text that is not empty, `expected` saying what for. */
export function filledText(expected: string): Form {
  return {
    kind: "text",
    read: (value) => {
      if (typeof value === "string" && value !== "") return value;
      throw new OptionFault(value, expected);
    },
  };
}

export const days: Form = {
  kind: "days",
  read: (value) => {
    if (typeof value === "number" && value > 0) return value;
    throw new OptionFault(value, "a number of days");
  },
};

/** A list; what is in it is for its user to read. */
export const list: Form = {
  kind: "list",
  read: (value) => {
    if (Array.isArray(value)) return value as readonly unknown[];
    throw new OptionFault(value, "a list");
  },
};

/** A list, or an object; what is in it is for its user to read. */
export const listOrObject: Form = {
  kind: "list or object",
  read: (value) => {
    if (Array.isArray(value) || isRaw(value)) return value;
    throw new OptionFault(value, "a list or an object");
  },
};

/** A function; only programs can give one. */
export function functionThat(returns: string): Form {
  return {
    kind: "from code",
    read: (value) => {
      if (typeof value === "function") return value;
      throw new OptionFault(value, `a function that returns ${returns}`);
    },
  };
}

/** The sentences of the checks; only programs can give them. */
export const sentences: Form = {
  kind: "from code",
  read: (value) => {
    if (isRaw(value)) return value;
    throw new OptionFault(value, "the words of @zoho-preflight/validator/words");
  },
};

/** What reads queries; only programs can give it. */
export const queryChecks: Form = {
  kind: "from code",
  read: (value) => {
    if (isRaw(value) && Array.isArray(value["checks"])) return value;
    throw new OptionFault(value, "the queries of @zoho-preflight/validator/queries");
  },
};

/** What bodies may hold; only programs can give it. */
export const bodyFacts: Form = {
  kind: "from code",
  read: (value) => {
    if (isRaw(value) && typeof value["judgeNamed"] === "function") return value;
    throw new OptionFault(value, "the bodies of @zoho-preflight/validator/bodies");
  },
};

/** What has its own reader, with its own errors. */
export const readElsewhere: Form = { kind: "from code", read: (value) => value };

/**
 * Throws an `OptionFault` at the first key that is none of `known`, with the nearest one, or else all that there are. `unsaid` are passed over
 * and not advertised.
 */
export function demandKnownKeys(
  keys: readonly string[],
  known: readonly string[],
  unsaid: readonly string[] = [],
): void {
  for (const key of keys) {
    if (known.includes(key) || unsaid.includes(key)) continue;
    const advice = meant(key, known) || `The keys are ${known.join(", ")}.`;
    throw new OptionFault(key, "a known key", { path: [key], advice });
  }
}

function meant(given: unknown, names: readonly string[]): string {
  return didYouMean(typeof given === "string" ? nearest(given, names, 1) : []).trimStart();
}

/** Puts a key before the path of what `read` refuses. */
export function within<T>(key: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof OptionFault)) throw error;
    error.path = [key, ...error.path];
    throw error;
  }
}
