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
const ASCII = /^[\w+-][\w!#$%&'*+\-/=?^{}~`|.]*@(?:[A-Za-z0-9]+(?:[-_]+[A-Za-z0-9]+)*\.)+[A-Za-z]{2,22}$/;
const ANY = "\\p{L}\\p{M}\\p{N}";
export const emailPattern = latePattern(
  `^[${ANY}_+-][${ANY}!#$%&'*+\\-/=?^_{}~\`|.]*@(?:[${ANY}]+(?:[-_]+[${ANY}]+)*\\.)+\\p{L}[\\p{L}\\p{M}]{1,21}$`,
  "u",
);

/** Longer ones cannot be addresses: 64 characters before the @ (RFC 5321), 256 after it by Zoho's page. */
export const EMAIL_LENGTH = 321;

function judgeEmail(value: unknown): FormatFault | undefined {
  if (typeof value !== "string" || value === "") return undefined;
  if (value.length <= EMAIL_LENGTH && (ASCII.test(value) || emailPattern().test(value))) return undefined;
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
