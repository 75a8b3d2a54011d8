/** Zoho's own tokens, grant codes and client ids, `1000.<hex>.<hex>`, and keys of functions, `1003.<hex>.<hex>`; also as a sentence cuts them, and where a word is glued to them. */
export const ZOHO_TOKEN =
  /\b100\d\.(?:[0-9a-z]{20}[0-9a-z]*(?:\.[0-9a-z]*)?|[0-9a-z]{8,19}\.[0-9a-z]{8}[0-9a-z]*)|(?<=[a-z_])100\d\.[0-9a-f]{32}(?:\.[0-9a-f]*)?/gi;

/** With the sign that a sentence puts where it cut. */
const WITH_CUT = new RegExp(`(?:${ZOHO_TOKEN.source})…?`, "gi");

/** Text with `***` for whatever has the form of Zoho's tokens. */
export function withoutTokens(text: string): string {
  return mayHold(text) ? text.replace(WITH_CUT, "***") : text;
}

/** Every sentence is looked at, and many say "100". */
function mayHold(text: string): boolean {
  for (let at = text.indexOf("100"); at >= 0; at = text.indexOf("100", at + 1))
    if (text.charCodeAt(at + "100?".length) === DOT) return true;
  return false;
}

const DOT = 0x2e;
