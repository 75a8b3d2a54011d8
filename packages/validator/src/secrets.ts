/** Names of parameters and keys whose value is a secret, wherever they stand: the source of an expression, which asks for the flag `i`. */
export const SECRET_NAMES =
  "access_token|refresh_token|id_token|client_secret|zapikey|auth_?token|api_?key|code_verifier|passw(?:or)?d";
/** Names of headers whose value is a secret. */
export const SECRET_HEADER = /authorization|cookie|token|secret|passw|api-?key|session/i;
/** Zoho's own tokens, grant codes and client ids, `1000.<hex>.<hex>`, and keys of functions, `1003.<hex>.<hex>`. */
export const ZOHO_TOKEN = /\b(100\d\.(?:[0-9a-z]{20,}(?:\.[0-9a-z]{8,})?|[0-9a-z]{8,}\.[0-9a-z]{8,}))/gi;
const SECRET_PARAMETER = new RegExp(`([?&](?:${SECRET_NAMES})=)([^&#]+)`, "gi");
/** Shorter ones would also be found in words that are none. */
const SHORTEST = 6;

/** A URL without user information and with `***` for the values of secret parameters: `…/execute?auth_type=apikey&zapikey=***`. */
export function safeUrl(url: string): string {
  if (!url.includes("?") && !url.includes("@")) return url;
  return url.replace(/^([a-z][a-z0-9+.-]*:)?\/\/[^/?#]*@/i, "$1//").replace(SECRET_PARAMETER, "$1***");
}

/** The secrets that a request carries, so that they are found wherever a text repeats them: `["1000.0000….0000…"]`. */
export function secretsOf({ url, headers }: { readonly url: string; readonly headers?: unknown }): string[] {
  const secrets = [...url.matchAll(SECRET_PARAMETER)].flatMap(([, , value = ""]) => [value, decoded(value)]);
  for (const [name, value] of entriesOf(headers)) {
    if (typeof value === "string" && SECRET_HEADER.test(String(name)))
      secrets.push(value.trim().replace(/^[a-z-]+[ \t]+/i, ""));
  }
  return [...new Set(secrets)].filter((secret) => secret.length >= SHORTEST);
}

function decoded(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}

/** Text with `***` for each of the secrets, and for what has the form of Zoho's tokens. */
export function withoutSecrets(text: string, secrets: readonly string[]): string {
  let out = text;
  for (const secret of secrets) out = out.replaceAll(secret, "***");
  return out.replace(ZOHO_TOKEN, "***");
}

function entriesOf(headers: unknown): Iterable<readonly [unknown, unknown]> {
  if (typeof headers !== "object" || headers === null) return [];
  return Symbol.iterator in headers
    ? [...(headers as Iterable<unknown>)].filter((entry): entry is [unknown, unknown] => Array.isArray(entry))
    : Object.entries(headers);
}
