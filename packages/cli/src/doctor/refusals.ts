import { explanation } from "@zoho-preflight/metadata/explanations";

import type { Diagnosis } from "./finding.ts";

const LOGIN = "zoho-preflight login self_client.json";
const NEW_CODE = `Make a new grant code in the API console, then ${LOGIN}`;

/**
 * What the accounts server refuses with, and what to do. Sources: Zoho's OAuth pages (generate, refresh, possible errors); reports of what the same words
 * turned out to mean.
 */
const REFUSALS: Readonly<Record<string, readonly [cause: string, next: string]>> = {
  invalid_client: [
    "This accounts server does not know the client id: it is of another data centre, was deleted, or is not complete.",
    `${LOGIN} asks the accounts server of every data centre`,
  ],
  invalid_client_secret: ["The client secret does not belong to the client id.", "Copy both anew from the API console"],
  invalid_code: [
    "The code or refresh token is not valid there: a grant code has expired (it lives for ten minutes at most) or was used before, a refresh token was revoked, or it belongs to another client or data centre.",
    NEW_CODE,
  ],
  invalid_grant: ["The code or refresh token is not valid there.", NEW_CODE],
  access_denied: [
    "The user refused, or may not make tokens; Zoho also says this when more than ten tokens were made within ten minutes.",
    "Wait ten minutes and keep a token for its hour; each of them is good for many calls",
  ],
  redirect_uri_mismatch: [
    "The redirect URI is not, letter for letter, the one that is registered with the client.",
    "Copy it from the API console, with scheme, port and trailing slash",
  ],
  invalid_redirect_uri: [
    "The redirect URI is not, letter for letter, the one that is registered with the client.",
    "Copy it from the API console, with scheme, port and trailing slash",
  ],
  invalid_scope: ["One of the scopes does not exist.", "zoho-preflight scopes src lists those that your code needs"],
  invalid_response_type: ["The authorization URL lacks response_type=code.", "Add response_type=code to it"],
  invalid_oauthtoken: ["The token is not one that this server has made, or it has ended.", NEW_CODE],
  unauthorized_client: [
    "The client may not be used this way: a client of another type is needed for this flow.",
    "Make a Self Client, or a server-based one for a redirect",
  ],
  unsupported_grant_type: [
    "grant_type is neither authorization_code nor refresh_token.",
    "Send grant_type=refresh_token with a refresh token, authorization_code with a grant code",
  ],
  general_error: [
    "The request holds something that the accounts server cannot read.",
    "Send it as a form: application/x-www-form-urlencoded",
  ],
  too_many_requests: ["Too many tokens were made in a short time.", "Wait ten minutes, and keep a token for its hour"],
};

/** What a word of the accounts server means: `accountsRefusal("invalid_client")`. */
export function accountsRefusal(word: string): Diagnosis {
  const name = word
    .toLowerCase()
    .trim()
    .replace(/[\s-]+/g, "_");
  const [text, next] = (Object.hasOwn(REFUSALS, name) ? REFUSALS[name] : undefined) ?? [];
  if (text === undefined || next === undefined)
    return {
      level: "error",
      about: "token",
      // Only a short word is repeated: the answer might hold what was sent.
      text: `The accounts server refuses this${/^[a-z_]{1,40}$/.test(name) ? ` (${name})` : ""}, and no page of Zoho's explains it.`,
      next: NEW_CODE,
    };
  return { level: "error", about: "token", text: `${name}: ${text}`, next };
}

/** The codes of the API that speak of a token. */
const OF_TOKENS: Readonly<Record<string, string>> = {
  INVALID_TOKEN: "Make a new access token with the refresh token at the accounts server of the token's own data centre",
  AUTHENTICATION_FAILURE: "Send Authorization: Zoho-oauthtoken {token} to the api_domain that came with the token",
  OAUTH_SCOPE_MISMATCH: "zoho-preflight scopes src lists the scopes that your code needs; make a new token with them",
  INVALID_HOST: "Call the api_domain that came with the token, https://www.zohoapis.…",
};

/** What an error of Zoho CRM's API says of the token; undefined where it says nothing of it. */
export function refusalOfApi(code: string): Diagnosis | undefined {
  const next = Object.hasOwn(OF_TOKENS, code) ? OF_TOKENS[code] : undefined;
  if (next === undefined) return undefined;
  const { means = "", when = "" } = explanation(code) ?? {};
  return { level: "error", about: "token", text: `${code}: ${means}. This comes when ${when}.`, next };
}
