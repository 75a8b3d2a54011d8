import { isObject } from "../seen.ts";
import { isDigits } from "./digits.ts";

/** `{ id: "1000000000001" }`, whatever else it holds. */
export function hasGoodId(value: object): boolean {
  const { id } = value as { readonly id?: unknown };
  return typeof id === "string" && isDigits(id) && !Array.isArray(value);
}

/** Rows, each an object that is seen. A hole is not a row: a list of forty million holes ends here at once. */
export function areRows(value: object): boolean {
  if (!Array.isArray(value)) return false;
  for (let at = 0; at < value.length; at++) if (!isObject(value[at])) return false;
  return true;
}

/** A list of text, likewise. */
export function areTexts(value: object): boolean {
  if (!Array.isArray(value)) return false;
  for (let at = 0; at < value.length; at++) if (typeof value[at] !== "string") return false;
  return true;
}
