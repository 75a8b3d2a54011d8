import { catalogue } from "@zoho-preflight/metadata/catalogue";
import { nearest } from "@zoho-preflight/validator/checks";
import { didYouMean } from "@zoho-preflight/validator/options";

import { demandOption } from "./read-option.ts";
import { SettingsError } from "./settings.ts";
import type { DataCenter, Environment } from "@zoho-preflight/metadata/catalogue";

/** Where to ask: `{ dataCenter: "eu", api: "https://www.zohoapis.eu", accounts: "https://accounts.zoho.eu" }`, without a slash at the end. */
export interface Addresses {
  /** Absent behind a gateway whose data centre nobody names. */
  readonly dataCenter?: DataCenter["id"];
  readonly api: string;
  /** Absent where the data centre is not known; then no token can be made. */
  readonly accounts?: string;
}

export interface AddressSettings {
  readonly dataCenter?: string | undefined;
  readonly environment?: string | undefined;
  /** `--api-domain` or `ZOHO_API_DOMAIN`: a gateway, or a server for tests. */
  readonly apiDomain?: string | undefined;
  /** `--accounts-url` or `ZOHO_ACCOUNTS_URL`. */
  readonly accountsUrl?: string | undefined;
}

/** The addresses that the settings mean. Throws `SettingsError` when the data centre is missing, or a token would go where it can be read. */
export function readAddresses({
  dataCenter,
  environment = "production",
  apiDomain,
  accountsUrl,
}: AddressSettings): Addresses {
  const named = dataCenter === undefined ? undefined : findDataCenter(dataCenter);
  const api = apiDomain === undefined ? undefined : safeUrl(apiDomain, "--api-domain");
  const owner =
    api === undefined
      ? undefined
      : catalogue.dataCenters.find((centre) => hosts(centre).includes(new URL(api).hostname));
  if (named !== undefined && owner !== undefined && owner !== named) {
    throw new SettingsError(
      `--api-domain ${api ?? ""} is of the data centre "${owner.id}", but dataCenter is "${named.id}". Tokens hold in one data centre only.`,
    );
  }
  const centre = named ?? owner;
  const accounts =
    accountsUrl === undefined ? centre && `https://${centre.accounts}` : safeUrl(accountsUrl, "--accounts-url");
  const part = {
    ...(centre === undefined ? {} : { dataCenter: centre.id }),
    ...(accounts === undefined ? {} : { accounts }),
  };
  if (api !== undefined) return { ...part, api };
  if (centre === undefined) {
    throw new SettingsError(
      `Which data centre does your org live in? Set it with --data-center, or once for all with zoho-preflight init --data-center ID. ${listed()}`,
    );
  }
  return { ...part, api: `https://${hostOf(centre, environment)}` };
}

/** The data centre of an id, `"eu"`. Throws `SettingsError` that names the nearest. */
export function findDataCenter(id: string): DataCenter {
  const found = catalogue.dataCenters.find((centre) => centre.id === id);
  if (found !== undefined) return found;
  const near = nearest(
    id,
    catalogue.dataCenters.map((centre) => centre.id),
    1,
  );
  throw new SettingsError(`There is no data centre "${id}".${didYouMean(near)} ${listed()}`);
}

function hostOf(centre: DataCenter, environment: string): string {
  demandOption("environment", environment);
  return centre[environment as Environment];
}

function hosts({ production, sandbox, developer }: DataCenter): readonly string[] {
  return [production, sandbox, developer];
}

function listed(): string {
  return `They are ${catalogue.dataCenters.map(({ id, name }) => `${id} (${name})`).join(", ")}.`;
}

/** An origin, perhaps with a path, that tokens may be sent to: https, or plain http on this very machine. `www.zohoapis.eu` is taken as https. */
export function safeUrl(text: string, flag: string): string {
  const hasScheme = /^[a-z][a-z\d+.-]*:\/\//i.test(text);
  const full = hasScheme ? text : `https://${text}`;
  const url = URL.canParse(full) ? new URL(full) : undefined;
  // A server for tests hardly speaks https, and what it says to a TLS handshake helps nobody.
  if (url !== undefined && !hasScheme && isLoopback(url.hostname))
    throw new SettingsError(`${flag} ${url.host} is an address without http:// before it. Write http://${url.host}`);
  if (url === undefined || url.search !== "" || url.hash !== "")
    throw new SettingsError(`${flag} takes an address such as https://www.zohoapis.eu`);
  if (url.username !== "" || url.password !== "")
    throw new SettingsError(`${flag} must not hold a user name or password`);
  if (url.protocol !== "https:" && !(url.protocol === "http:" && isLoopback(url.hostname))) {
    throw new SettingsError(
      `${flag} is ${url.protocol}//${url.host}: tokens are sent over https only, or over http to this machine (localhost, 127.0.0.1)`,
    );
  }
  return `${url.origin}${url.pathname.replace(/\/+$/, "")}`;
}

function isLoopback(hostname: string): boolean {
  return hostname === "localhost" || hostname === "[::1]" || /^127(?:\.\d{1,3}){3}$/.test(hostname);
}
