/** What makes a server read another value than was written: a bare space, a `%` that encodes nothing, a `+` that was meant as one. */
export type EncodingFault = "space" | "percent" | "plus";

/** A plus that was meant: at the start of a phone number, before the minutes of an offset, in the local part of an address. */
const MEANT_PLUS = /(?:^|[:,(])\+\d|:\d\d\+\d\d|[\w.-]\+[\w.-]*@/;
const STRAY_PERCENT = /%(?![0-9a-f]{2})/gi;

/** The fault of a value as it is written; undefined when it arrives as it is meant. Brackets, colons and commas do. */
export function encodingFault(raw: string): EncodingFault | undefined {
  if (/\s/.test(raw)) return "space";
  if (raw.search(STRAY_PERCENT) !== -1) return "percent";
  if (!raw.includes("+")) return undefined;
  const signs = raw.replace(/%3A/gi, ":").replace(/%40/g, "@").replace(/%2C/gi, ",").replace(/%28/g, "(");
  return MEANT_PLUS.test(signs) ? "plus" : undefined;
}

/** The value as it should be written, what is encoded already left alone; undefined where of several pluses some may be meant as spaces. */
export function betterEncoded(raw: string, fault: EncodingFault): string | undefined {
  if (fault !== "plus") return raw.replace(STRAY_PERCENT, "%25").replace(/\s/g, "%20");
  return raw.indexOf("+") === raw.lastIndexOf("+") ? raw.replace("+", "%2B") : undefined;
}
