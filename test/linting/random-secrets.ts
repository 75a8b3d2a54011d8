import { createHash } from "node:crypto";

/**
 * What looks like a secret and is nobody's. It is made when a test runs: no file of the project holds text that could be taken for a real one.
 *
 * @param seed the same seed gives the same text
 */
export function randomToken(seed = "token"): string {
  return `1000.${hex(`${seed} 1`, 32)}.${hex(`${seed} 2`, 32)}`;
}

/** The API key of a function, as `zapikey` has it in an address. */
export function randomApiKey(seed = "zapikey"): string {
  return `1003.${hex(`${seed} 1`, 32)}.${hex(`${seed} 2`, 32)}`;
}

/** 42 hexadecimal characters. */
export function randomSecret(seed = "secret"): string {
  return hex(seed, 42);
}

/** `1000.`, then 30 capitals and digits. No secret, but a sign of Zoho. */
export function randomClientId(): string {
  return `1000.${hex("client", 30).toUpperCase()}`;
}

function hex(seed: string, length: number): string {
  return createHash("sha512").update(seed).digest("hex").slice(0, length);
}
