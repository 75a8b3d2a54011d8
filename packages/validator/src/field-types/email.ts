import type { FieldType, FormatFault } from "./field-type.ts";
import { numberAsText, takesText } from "./text.ts";
import { latePattern } from "../text/late-pattern.ts";

/** An address such as `"ng@example.com"`; "" empties the field. */
export const email: FieldType = {
  dataTypes: ["email"],
  expected: "text",
  json: ["string"],
  plain: "string",
  takes: takesText,
  instead: numberAsText,
  counts: "characters",
  format: (_, refuse) => (value) => {
    const fault = judgeEmail(value);
    return fault === undefined ? undefined : refuse(fault, value);
  },
};

// The expression of the v7 page "insert records", in two speeds (the second holds for all). No part of it can match what its neighbour matches, so it reads each character once.
const pattern = (any: string, end: string): string =>
  `^[${any}_+-][${any}!#$%&'*+\\-/=?^_{}~\`|.]*@(?:[${any}]+(?:[-_]+[${any}]+)*\\.)+${end}$`;
const ascii = latePattern(pattern("A-Za-z0-9", "[A-Za-z]{2,22}"), "");
export const emailPattern = latePattern(pattern("\\p{L}\\p{M}\\p{N}", "\\p{L}[\\p{L}\\p{M}]{1,21}"), "u");

/** Longer ones cannot be addresses: 64 characters before the @ (RFC 5321), 256 after it by Zoho's page. */
export const EMAIL_LENGTH = 321;

function judgeEmail(value: unknown): FormatFault | undefined {
  if (typeof value !== "string" || value === "") return undefined;
  if (value.length <= EMAIL_LENGTH && (ascii().test(value) || emailPattern().test(value))) return undefined;
  // Clearly no address: no @ with something on both sides, a second @, or a space inside. The rest of the pattern has one witness only.
  const address = value.trim();
  const at = address.indexOf("@");
  const clear = at <= 0 || at === address.length - 1 || address.includes("@", at + 1) || /\s/.test(address);
  return clear
    ? { kind: "email" }
    : {
        kind: "emailPattern",

        ...(address !== value && judgeEmail(address) === undefined ? { instead: address } : {}),
      };
}
