import { catalogue } from "@zoho-preflight/metadata/catalogue";

import { isObject } from "../is-object.ts";
import { PullError } from "../to-zoho/pull-error.ts";
import { TransportError } from "../to-zoho/transport.ts";
import type { Grant } from "./grant.ts";
import type { Transport } from "../to-zoho/transport.ts";
import type { DataCenter } from "@zoho-preflight/metadata/catalogue";

/** An accounts server to ask: `{ url: "https://accounts.zoho.eu", dataCenter: "eu" }`. */
export interface AccountsServer {
  readonly url: string;
  /** Absent behind a gateway. */
  readonly dataCenter?: DataCenter["id"];
}

/** What a grant code was exchanged for. */
export interface Exchanged {
  readonly refreshToken: string;
  /** Told by the answer's `api_domain`, else by the server. */
  readonly dataCenter: DataCenter["id"] | undefined;
}

/** What an accounts server says, from what tells least to what tells most: a client that is known there is the more telling. */
const ADVICE: Readonly<Record<string, string>> = {
  invalid_client: "No data centre knows this client. Is the client id complete?",
  invalid_client_secret: "The client secret does not belong to the client id.",
  invalid_code:
    "The grant code has expired, was used already, or belongs to another client. It is valid for ten minutes at most and once only: make a new one in the API console.",
};
const RANK = Object.keys(ADVICE);

/**
 * Asks accounts servers one after the other until one knows the code. Source: Zoho's OAuth page "Generate access and refresh tokens", grant_type
 * authorization_code; a code that a server does not know stays valid elsewhere.
 *
 * @throws {PullError} with the most telling refusal
 */
export async function exchange(
  { clientId, clientSecret, code }: Grant,
  servers: readonly AccountsServer[],
  transport: Pick<Transport, "send">,
): Promise<Exchanged> {
  const refusals: { readonly host: string; readonly word: string }[] = [];
  let unreached: string | undefined;
  for (const { url, dataCenter } of servers) {
    const { host } = new URL(url);
    const form = { grant_type: "authorization_code", client_id: clientId, client_secret: clientSecret, code };
    try {
      const { status, text } = await transport.send(`${url}/oauth/v2/token`, { headers: {}, form });
      const answer = objectIn(text);
      const { refresh_token: token, access_token: access, api_domain: domain, error } = answer;
      if (typeof token === "string" && /^[\x21-\x7E]+$/.test(token))
        return { refreshToken: token, dataCenter: centreOf(domain) ?? dataCenter };
      if (typeof access === "string")
        throw new PullError(
          `${host} gives an access token and no refresh token. Make the grant code in the tab "Generate Code" of a Self Client`,
        );
      // Only a short word is repeated: the answer might hold what was sent.
      refusals.push({
        host,
        word: typeof error === "string" && /^[A-Za-z_ ]{1,40}$/.test(error) ? error : `HTTP ${status}`,
      });
    } catch (error) {
      if (!(error instanceof TransportError)) throw error;
      unreached ??= error.message;
    }
  }
  const [worst] = refusals.toSorted((a, b) => RANK.indexOf(b.word) - RANK.indexOf(a.word));
  if (worst === undefined) throw new PullError(unreached ?? "There is no accounts server to ask");
  const advice = ADVICE[worst.word] ?? "Check client id, client secret and grant code.";
  throw new PullError(
    `${worst.host} makes no refresh token (${worst.word}). ${advice}${unreached === undefined ? "" : ` Not every server was reached: ${unreached}.`}`,
  );
}

function objectIn(text: string): Readonly<Record<string, unknown>> {
  try {
    const json: unknown = JSON.parse(text);
    return isObject(json) ? json : {};
  } catch {
    return {};
  }
}

/** `eu` for `https://www.zohoapis.eu`; undefined for what is not Zoho's. */
function centreOf(domain: unknown): DataCenter["id"] | undefined {
  if (typeof domain !== "string" || !URL.canParse(domain)) return undefined;
  const { hostname } = new URL(domain);
  return catalogue.dataCenters.find(({ production, sandbox, developer }) =>
    [production, sandbox, developer].includes(hostname),
  )?.id;
}
