import { quoted, shortened } from "../../../report/words.ts";

interface Value {
  readonly param: string;
  readonly value: string;
}

/** What lists and pages say of the check, and where we know it from. */
export const listed = {
  description: "Values are percent-encoded where they would break the query string",
  source: "RFC 3986, 2.1 and 3.4; v7 documentation, search records; a survey of published code",
};

export const says = {
  space: ({ param }: Value, suggestions: readonly string[]) =>
    `${quoted(param)} contains a space, where many clients and proxies end the URL. ${write(suggestions, "%20")}`,
  percent: ({ param }: Value, suggestions: readonly string[]) =>
    `${quoted(param)} contains a "%" that encodes nothing, so the value cannot be decoded. ${write(suggestions, "%25")}`,
  plus: ({ param }: Value, suggestions: readonly string[]) =>
    `The "+" in ${quoted(param)} arrives as a space. ${write(suggestions, "%2B")}`,
  fragment: ({ param, value }: Value) =>
    `The "#" in ${quoted(param)} ends the URL, so ${quoted(value)} is never sent. Encode it as %23.`,
  ampersand: ({ param, value }: Value) =>
    `The "&" in ${quoted(param)} ends the value, so ${quoted(value)} is read as another parameter. Encode it as %26.`,
};

function write([best]: readonly string[], encoded: string): string {
  return best === undefined ? `Encode it as ${encoded}.` : `Write ${shortened(best)}.`;
}
