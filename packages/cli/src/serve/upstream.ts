import { catalogue } from "@zoho-preflight/metadata/catalogue";
import { nearest } from "@zoho-preflight/validator/checks";
import { didYouMean } from "@zoho-preflight/validator/options";

import { SettingsError } from "../settings.ts";
import type { DataCenter, Environment } from "@zoho-preflight/metadata/catalogue";

/** Where `--proxy` sends good requests: `{ host: "www.zohoapis.eu", dataCenter: "eu", environment: "production" }`. */
export interface Upstream {
  readonly host: string;
  readonly dataCenter: DataCenter["id"];
  /** Absent for a file host, which serves all of them. */
  readonly environment?: Environment;
}

const upstreams: readonly Upstream[] = catalogue.dataCenters.flatMap(
  ({ id, production, sandbox, developer, content }) => [
    { host: production, dataCenter: id, environment: "production" },
    { host: sandbox, dataCenter: id, environment: "sandbox" },
    { host: developer, dataCenter: id, environment: "developer" },
    ...content.map((host) => ({ host, dataCenter: id })),
  ],
);

/** Reads the address behind `--proxy`. Tokens go there, so only hosts of the table are taken. Throws `SettingsError`. */
export function readUpstream(text: string): Upstream {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url === undefined || !/^https?:$/.test(url.protocol))
    throw new SettingsError(
      `--proxy: "${text}" is not an address; write https and a Zoho host, such as https://www.zohoapis.eu`,
    );
  const { protocol, hostname, port, username, password, pathname, search, hash } = url;
  const found = upstreams.find(({ host }) => host === hostname);
  if (found === undefined) {
    const near = nearest(
      hostname,
      upstreams.map(({ host }) => host),
      1,
    );
    throw new SettingsError(
      `--proxy: ${hostname} is not a host of Zoho CRM's API, and tokens go nowhere else.${didYouMean(near, (host) => `https://${host}`) || " An example is https://www.zohoapis.eu"}`,
    );
  }
  if (protocol !== "https:")
    throw new SettingsError(`--proxy: tokens do not travel in clear text; write https://${hostname}`);
  if (port !== "" || username !== "" || password !== "" || pathname !== "/" || search !== "" || hash !== "")
    throw new SettingsError(`--proxy takes a host alone, such as https://${hostname}`);
  return found;
}
