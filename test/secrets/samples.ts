import { randomApiKey, randomSecret, randomToken } from "../linting/random-secrets.ts";

/** Names as people, libraries and Zoho's own bodies write them. Under each of them stands a secret. */
export const NAMES: readonly string[] = [
  ..."access_token accessToken access-token ACCESS_TOKEN AccessToken refresh_token refreshToken Refresh-Token REFRESH_TOKEN".split(
    " ",
  ),
  ..."id_token idToken oauth_token oauthToken auth_token authToken AuthToken auth-token authtoken bearer_token bearerToken".split(
    " ",
  ),
  ..."token Token TOKEN tokens api_token apiToken session_token sessionToken csrf_token csrfToken xsrf-token device_token".split(
    " ",
  ),
  ..."grant_token grantToken verify_token webhook_token slack_token push_token zoho_access_token zohoRefreshToken".split(
    " ",
  ),
  ..."client_secret clientSecret client-secret CLIENT_SECRET ClientSecret zoho_client_secret secret Secret secret_key secretKey".split(
    " ",
  ),
  ..."app_secret appSecret consumer_secret shared_secret webhook_secret api_secret apiSecret".split(" "),
  ..."api_key apiKey api-key API_KEY ApiKey apikey zapikey ZAPIKEY zApiKey x-api-key stripeApiKey".split(" "),
  ..."password Password passwd pwd passphrase pass user_password newPassword old_password_2 Portal_Password".split(" "),
  ..."private_key privateKey signing_key encryption_key encryptionKey master_key subscription-key access_key accessKey".split(
    " ",
  ),
  ..."code_verifier codeVerifier auth_code authorization_code grantCode device_code otp mfa_code session_id sessionId credentials".split(
    " ",
  ),
];

/** Seventeen kinds of secrets; each name of a place gets its own, so that a leak names who leaked. */
const KINDS: readonly ((seed: string) => string)[] = [
  randomToken,
  (seed) => randomToken(`grant code ${seed}`),
  randomApiKey,
  randomSecret,
  (seed) => randomSecret(seed).slice(0, 12),
  (seed) => `eyJ${randomSecret(seed)}.${randomSecret(`${seed} 2`)}.${randomSecret(`${seed} 3`)}`,
  (seed) => Buffer.from(`me:${randomSecret(seed)}`).toString("base64"),
  (seed) => `xoxb-${randomSecret(seed)}`,
  (seed) => `sk_live_${randomSecret(seed)}`,
  (seed) => `${randomSecret(seed)}${randomSecret(`${seed} 2`)}${randomSecret(`${seed} 3`)}`,
  (seed) => `correct horse ${randomSecret(seed).slice(0, 20)}`,
  (seed) => `a"b\\${randomSecret(seed)}`,
  (seed) => `Schlüssel-${randomSecret(seed)}`,
  (seed) => `${randomSecret(seed).slice(0, 16)}+/==`,
  (seed) => `${randomSecret(seed).slice(0, 8)}-${randomSecret(seed).slice(8, 12)}-${randomSecret(seed).slice(12, 24)}`,
  (seed) => `${randomSecret(seed).slice(0, 20)}&x=1`,
  (seed) => `$%${randomSecret(seed)}`,
];

/** The secret of a name at a place: `secretFor("query", "client_secret")`. */
export function secretFor(place: string, name: string): string {
  const kind = KINDS[NAMES.indexOf(name) % KINDS.length] ?? randomSecret;
  return kind(`${place} ${name}`);
}

const PLACES = ["query", "header", "root", "record", "form"] as const;

/** What gives a secret away: itself, as JSON and addresses write it, and its beginning, in case that a sentence cut it. */
const TELLING = PLACES.flatMap((place) =>
  NAMES.map((name) => {
    const secret = secretFor(place, name);
    const start = secret.slice(0, 24);
    const forms = new Set([start, JSON.stringify(start).slice(1, -1), encodeURIComponent(secret).slice(0, 24)]);
    return { leak: `${place} ${name}`, forms: [...forms] };
  }),
);

/** Whose secrets stand in a text: `["query client_secret"]`. */
export function leaksIn(text: string): string[] {
  return TELLING.filter(({ forms }) => forms.some((form) => text.includes(form))).map(({ leak }) => leak);
}

interface SecretRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

const HOST = "https://www.zohoapis.com";

/** Wrong requests, one for each place of a name, whose issues quote what they can. */
export function requestsWith(name: string, host = HOST): SecretRequest[] {
  const at = (place: string): string => secretFor(place, name);
  const query = `${encodeURIComponent(name)}=${encodeURIComponent(at("query"))}`;
  const authorized = { Authorization: `Zoho-oauthtoken ${at("header")}` };
  return [
    { method: "GET", url: `${host}/crm/v8/Leads?${query}&per_page=500`, headers: authorized },
    { method: "GET", url: `${host}/crm/v8/Leadz/x y?${query}`, headers: { [name]: at("header") } },
    {
      method: "POST",
      url: `${host}/crm/v8/Leads`,
      headers: { [name]: at("header") },
      body: { [name]: at("root"), data: [{ Company: "Ng", Emial: 1, [name]: at("record") }] },
    },
    {
      method: "POST",
      url: `${host}/crm/v8/actions/watch`,
      headers: {},
      body: { watch: [{ channel_id: "x", events: ["Leadz.create"], [name]: at("record"), tokn: 5 }] },
    },
    { method: "POST", url: `${host}/crm/v8/Leads`, headers: {}, body: `${query.replace(at("query"), "")}&a=1` },
    {
      method: "POST",
      url: `${host}/crm/v8/Leads`,
      headers: {},
      body: `grant_type=x&${encodeURIComponent(name)}=${encodeURIComponent(at("form"))}`,
    },
  ];
}

/** A module in which every name is a field that its secret does not fit. */
export function orgWithSecretFields(): object {
  const field = (api_name: string, index: number): object => ({
    api_name,
    field_label: api_name,
    id: String(5_000_000_000_000_000_000 + index),
    data_type: index % 3 === 0 ? "email" : index % 3 === 1 ? "text" : "picklist",
    json_type: "string",
    length: 5,
    system_mandatory: false,
    view_type: { create: true, edit: true, view: true, quick_create: true },
    operation_type: { api_create: true, api_update: true },
    pick_list_values: index % 3 === 2 ? [{ display_value: "A", actual_value: "A" }] : [],
  });
  return {
    version: "v8",
    modules: { modules: [{ api_name: "Leads", api_supported: true, generated_type: "default", id: "1" }] },
    fields: { Leads: { fields: ["Last_Name", ...NAMES].map(field) } },
  };
}
