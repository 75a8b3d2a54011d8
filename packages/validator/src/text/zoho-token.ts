/** Zoho's own tokens, grant codes and client ids, `1000.<hex>.<hex>`, and keys of functions, `1003.<hex>.<hex>`; also as a sentence cuts them. */
export const ZOHO_TOKEN = /\b(100\d\.(?:[0-9a-z]{20,}(?:\.[0-9a-z]*)?|[0-9a-z]{8,}\.[0-9a-z]{8,}))/gi;

/** With the sign that a sentence puts where it cut. */
const WITH_CUT = new RegExp(`${ZOHO_TOKEN.source}…?`, "gi");

/** Text with `***` for whatever has the form of Zoho's tokens. */
export function withoutTokens(text: string): string {
  return text.includes("100") ? text.replace(WITH_CUT, "***") : text;
}
