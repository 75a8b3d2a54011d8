import { readParams } from "../languages/query-string/split-query.ts";
import { textOf } from "./incoming.ts";
import type { Reply } from "./answer.ts";
import type { Incoming } from "./incoming.ts";

/** Whether a request is for the accounts server, which gives tokens: what it holds is secret. */
export function isAccountsPath(target: string): boolean {
  return target.startsWith("/oauth/");
}

export function isForToken(target: string): boolean {
  return /^\/oauth\/v2\/token(?:\/revoke)?(?:\?|$)/.test(target);
}

/**
 * The answer of the accounts server: an invented token that is good for nothing but this stand-in, and as the API domain where it is reached, so
 * that a client that goes by it stays here. Source: documentation of Zoho Accounts, refresh access token.
 */
export function tokenAnswer({ target, body }: Incoming, api_domain: string): Reply {
  if (target.startsWith("/oauth/v2/token/revoke")) return { status: 200, body: { status: "success" } };
  const wanted = new URLSearchParams(readParams(`${target.split("?")[1] ?? ""}&${textOf(body)}`));
  const refresh = wanted.get("grant_type") === "authorization_code" ? { refresh_token: inventedToken() } : {};
  return {
    status: 200,
    body: { access_token: inventedToken(), ...refresh, api_domain, token_type: "Bearer", expires_in: 3600 },
  };
}

/** `1000.<32 hex digits>.<32 hex digits>`. It is good for nothing, so that where there is no `crypto` any numbers will do. */
function inventedToken(): string {
  const bytes = new Uint8Array(32);
  if (typeof crypto === "undefined") bytes.forEach((_, at) => (bytes[at] = Math.floor(Math.random() * 256)));
  else crypto.getRandomValues(bytes);
  const digits = [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  return `1000.${digits.slice(0, 32)}.${digits.slice(32)}`;
}
