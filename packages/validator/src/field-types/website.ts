import type { FieldType, FormatFault } from "./field-type.ts";
import { numberAsText, takesText } from "./text.ts";

/** A URL with or without its scheme: `"www.example.com"`; "" empties the field. */
export const website: FieldType = {
  dataTypes: ["website"],
  expected: "text",
  json: ["string"],
  plain: "string",
  takes: takesText,
  instead: numberAsText,
  counts: "characters",
  format: (_, refuse) => (value) => {
    const fault = judgeWebsite(value);
    return fault === undefined ? undefined : refuse(fault, value);
  },
};

// The pattern of the v7 page "insert records": a host of two labels at least, then anything behind the first / or ?. A port is let through.
// The scheme is spelled in both cases instead of a flag, since JSON Schema, which takes this very pattern, has none.
export const WEBSITE =
  /^(?:(?:[hH][tT][tT][pP][sS]?|[fF][tT][pP]):\/\/)?[^\s!"#$%&'()*+,/:;<=>?@[\\\]^`{|}~.]+(?:\.[^\s!"#$%&'()*+,/:;<=>?@[\\\]^`{|}~.]+)+\.?(?:[:/?#]|$)/;

function judgeWebsite(value: unknown): FormatFault | undefined {
  if (typeof value !== "string" || value === "" || WEBSITE.test(value)) return undefined;
  const address = value.trim();
  const host = /^(?:(?:https?|ftp):\/\/)?([^/?]*)/i.exec(address)?.[1] ?? "";
  // A space inside the host is clearly no URL; "localhost" and odd characters are outside of the pattern only, which has one witness.
  if (/\s/.test(host)) return { kind: "website" };
  return {
    kind: "websitePattern",

    ...(address !== value && WEBSITE.test(address) ? { instead: address } : {}),
  };
}
