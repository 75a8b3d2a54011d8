import { isObject } from "../is-object.ts";
import { PullError } from "../to-zoho/pull-error.ts";
import { busy, TryAgain, withRetries } from "./retries.ts";
import type { Credentials } from "./credentials.ts";
import type { RetryOptions } from "./retries.ts";
import type { HttpAnswer, Transport } from "../to-zoho/transport.ts";

/** What the accounts server says, and what to do. Sources: Zoho's OAuth pages, "Generate" and "Refresh access tokens", possible errors. */
const ADVICE: Readonly<Record<string, string>> = {
  invalid_client:
    "ZOHO_CLIENT_ID is not known there. A client belongs to one data centre, unless it was registered for several: is it this one?",
  invalid_client_secret: "ZOHO_CLIENT_SECRET does not belong to ZOHO_CLIENT_ID.",
  invalid_code: "ZOHO_REFRESH_TOKEN is wrong, was revoked, or belongs to another client or data centre.",
  access_denied:
    "The token's owner or client may not make tokens. Zoho also says this when too many were made within ten minutes.",
};

export interface TokenOptions extends RetryOptions {
  readonly credentials: Credentials;
  /** `https://accounts.zoho.eu` */
  readonly accounts: string | undefined;
  readonly transport: Transport;
  /** Told each new token, so that it is never shown. */
  readonly onSecret: (secret: string) => void;
}

/** The access token of a pull, which lives for an hour: made when it is first needed, and once more when Zoho no longer takes it. */
export class AccessToken {
  readonly #options: TokenOptions;
  #current: Promise<string> | undefined;
  #scopes: readonly string[] | undefined;
  #made = 0;

  constructor(options: TokenOptions) {
    this.#options = options;
    const { accessToken } = options.credentials;
    if (accessToken !== undefined) this.#current = Promise.resolve(accessToken);
  }

  get canRenew(): boolean {
    return this.#options.credentials.refresh !== undefined;
  }

  /** What the token that was made last may do, sorted; undefined when none was made, or the answer does not say. */
  get scopes(): readonly string[] | undefined {
    return this.#scopes;
  }

  /** Throws `PullError` when none can be made. */
  get(): Promise<string> {
    this.#current ??= this.#make();
    return this.#current;
  }

  /** Another one than `refused`; undefined when there is nothing to make it from, or new ones are refused too. Several callers get the same. */
  async renew(refused: string): Promise<string | undefined> {
    const current = await this.get();
    if (current !== refused) return current;
    // Two: one at the start, one after an hour. A token that is refused as soon as it is made will not get better.
    if (!this.canRenew || this.#made >= 2) return undefined;
    this.#current = this.#make();
    return this.#current;
  }

  async #make(): Promise<string> {
    this.#made++;
    const { credentials, accounts, transport, onSecret } = this.#options;
    const { refresh } = credentials;
    if (refresh === undefined || accounts === undefined)
      throw new PullError(
        "To make an access token, pull needs to know the data centre (--data-center) or --accounts-url",
      );
    const url = `${accounts}/oauth/v2/token`;
    const { host } = new URL(url);
    // In the body, not in the address, which servers and proxies write down.
    const form = {
      grant_type: "refresh_token",
      refresh_token: refresh.token,
      client_id: refresh.clientId,
      client_secret: refresh.clientSecret,
    };
    const { token, scope } = await withRetries(async () => {
      const answer = await transport.send(url, { headers: {}, form });
      const again = busy(answer, host);
      if (again !== undefined) throw again;
      return readToken(answer, host);
    }, this.#options);
    onSecret(token);
    this.#scopes = scopesIn(scope, [token, ...Object.values(form)]);
    return token;
  }
}

/** `ZohoCRM.modules.ALL`: words with dots between them, which no token is. */
const SCOPE = /^[A-Za-z]\w{0,59}(?:\.[A-Za-z]\w{0,59}){1,4}$/;

/** The scopes in `"ZohoCRM.modules.ALL ZohoCRM.settings.READ"`, sorted, each once; whatever else stands there, a secret above all, is left out. */
function scopesIn(scope: unknown, secrets: readonly string[]): readonly string[] | undefined {
  if (typeof scope !== "string") return undefined;
  const scopes = scope
    .split(/[\s,]+/)
    .filter((word) => SCOPE.test(word) && !secrets.some((secret) => word.includes(secret)));
  return scopes.length === 0 ? undefined : [...new Set(scopes)].sort();
}

/** `{ "access_token": "…", "expires_in": 3600, "scope": "ZohoCRM.modules.ALL", … }`, or with the same status 200 `{ "error": "invalid_code" }`. */
function readToken({ status, text }: HttpAnswer, host: string): { readonly token: string; readonly scope: unknown } {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    if (status === 200) throw new TryAgain(`${host} answers with something that is not JSON`);
    throw new PullError(
      `${host} answers ${status} and makes no access token. Is it the accounts server of your data centre?`,
    );
  }
  const { access_token, scope, error }: Readonly<Record<string, unknown>> = isObject(json) ? json : {};
  if (typeof access_token === "string" && /^[\x21-\x7E]+$/.test(access_token)) return { token: access_token, scope };
  // Only a short word is repeated: the answer might hold what was sent.
  const code = typeof error === "string" && /^[A-Za-z_ ]{1,40}$/.test(error) ? error : undefined;
  throw new PullError(
    `${host} makes no access token${code === undefined ? ` (HTTP ${status})` : ` (${code})`}. ${ADVICE[code?.toLowerCase().replaceAll(" ", "_") ?? ""] ?? "Check refresh token, client id and client secret."}`,
  );
}
