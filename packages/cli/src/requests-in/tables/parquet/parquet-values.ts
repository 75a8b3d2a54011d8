import type { Column } from "../columns.ts";
import type { ParquetParsers } from "hyparquet";

/** A value that JSON cannot hold, and why, as a sentence goes on after the column. */
export class Unturned extends Error {}

const DAY = 86_400_000;
const utf8 = new TextDecoder("utf-8", { fatal: true });

/** Texts in place of the dates that the package would make, which know neither days nor what is below a millisecond. */
export const PARSERS: Partial<ParquetParsers> = {
  timestampFromMilliseconds: (millis: bigint) => timestamp(Number(millis)),
  timestampFromMicroseconds: (micros: bigint) => timestamp(Number(micros / 1000n)),
  timestampFromNanoseconds: (nanos: bigint) => timestamp(Number(nanos / 1_000_000n)),
  dateFromDays: (days: number | undefined) => (days === undefined ? undefined : day(days)),
  stringFromBytes: (bytes: Uint8Array | undefined) => (bytes === undefined ? undefined : textOf(bytes)),
  jsonFromBytes: (bytes: Uint8Array | undefined) => (bytes === undefined ? undefined : jsonOf(bytes)),
};

/** `2026-05-17T08:30:00+00:00`: to the second, as Zoho takes it. */
function timestamp(millis: number): string | Unturned {
  const text = iso(millis);
  return text === undefined ? new Unturned("this time is out of range") : `${text.slice(0, -5)}+00:00`;
}

function day(days: number): string | Unturned {
  return iso(days * DAY)?.slice(0, -14) ?? new Unturned("this date is out of range");
}

function iso(millis: number): string | undefined {
  const date = new Date(millis);
  return Number.isNaN(date.getTime()) ? undefined : date.toISOString();
}

function textOf(bytes: Uint8Array): string | Unturned {
  try {
    return utf8.decode(bytes);
  } catch {
    return new Unturned("these bytes are not UTF-8 text");
  }
}

function jsonOf(bytes: Uint8Array): unknown {
  const text = textOf(bytes);
  try {
    return typeof text === "string" ? JSON.parse(text) : text;
  } catch {
    return new Unturned("this text is not JSON");
  }
}

/**
 * The value of a cell as JSON holds it: `54n` is `54` in a field of numbers and `"54"` in any other, bytes are text, text in a lookup is `{ id }` as
 * in CSV. Undefined where there is none. @param scale of decimals: digits behind the point. @throws {Unturned} where JSON cannot hold it
 */
export function cellValue(value: unknown, { read, isNumber }: Column, scale: number | undefined): unknown {
  if (value === null || value === undefined) return undefined;
  if (scale !== undefined) {
    const whole = wholeOf(value);
    return scale === 0 ? ofInteger(whole) : Number(`${whole}e-${scale}`);
  }
  return typeof value === "bigint" ? ofInteger(value) : ofText(plain(value));

  function ofInteger(digits: bigint): unknown {
    return isNumber === true ? Number(digits) : ofText(String(digits));
  }

  // A lookup is an object and a multi-select a list, which a column of texts can only spell.
  function ofText(text: unknown): unknown {
    if (typeof text !== "string" || text === "" || read === undefined) return text;
    const structured = read(text);
    return typeof structured === "object" ? structured : text;
  }
}

/** A decimal without its point: bytes hold it with the highest first, in two's complement. */
function wholeOf(value: unknown): bigint {
  if (!(value instanceof Uint8Array)) return BigInt(value as number | bigint);
  if (value.length === 0) return 0n;
  return BigInt.asIntN(value.length * 8, BigInt(`0x${Buffer.from(value).toString("hex")}`));
}

function plain(value: unknown): unknown {
  if (value instanceof Unturned) throw value;
  if (value === null || value === undefined) return null;
  if (typeof value === "bigint") return String(value);
  if (typeof value === "number" && !Number.isFinite(value))
    throw new Unturned(`${value} is a number that JSON cannot hold`);
  if (typeof value !== "object") return value;
  if (value instanceof Uint8Array) return plain(textOf(value));
  if (Array.isArray(value)) return value.map(plain);
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, plain(part)]));
}
