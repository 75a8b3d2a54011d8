import type { FieldType, FormatFault, Verdict } from "./field-type.ts";
import { isSent } from "./field-type.ts";
import type { FieldTest } from "../check.ts";

/** A number with or without decimals. Whether "12.5" is taken is not settled; text without any digit cannot be. */
export const decimal: FieldType = {
  dataTypes: ["double", "currency", "percent", "decimal"],
  expected: "double",
  json: ["double", "integer"],
  plain: "number",
  takes,
  instead: asNumber,
  counts: "digits",
  format: ({ decimal_place }, refuse) =>
    decimal_place === undefined || decimal_place > 15 ? undefined : places(decimal_place, refuse),
  number: "number",
};

function takes(value: unknown): Verdict {
  if (typeof value === "number" || !isSent(value)) return "good";
  return typeof value === "string" && (value === "" || /\p{N}/u.test(value)) ? "doubtful" : "wrong";
}

/** The number that a text spells in JSON's own way, `"12.5"`; undefined for anything else, and for one that would lose digits. */
export function asNumber(value: unknown): number | undefined {
  if (typeof value !== "string" || value.length > 30 || !/^-?\d+(?:\.\d+)?$/.test(value)) return undefined;
  const number = Number(value);
  return Math.abs(number) <= Number.MAX_SAFE_INTEGER ? number : undefined;
}

/** Reports of 2026 show INVALID_DATA with `maximum_decimal_place`, the pages say that more decimals are cut: doubtful either way. */
function places<F>(decimal_place: number, refuse: (fault: FormatFault, value: unknown) => F): FieldTest<F> {
  const factor = 10 ** decimal_place;
  const details = { maximum_decimal_place: decimal_place };
  const test: FieldTest<F> = (value) => {
    if (typeof value !== "number" || Number.isInteger(value)) return undefined;
    const scaled = Math.round(value * factor);
    // Dividing gives back the very same double when the value has no more decimals; beyond 2^53 that cannot be told.
    return scaled / factor === value || !Number.isSafeInteger(scaled)
      ? undefined
      : refuse({ kind: "decimals", details, instead: scaled / factor }, value);
  };
  return Object.assign(test, { passesWhole: [-Infinity, Infinity] as const });
}
