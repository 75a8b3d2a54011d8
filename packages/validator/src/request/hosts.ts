import { bareHost } from "@zoho-preflight/metadata/catalogue";
import type { Catalogue, DataCenter } from "@zoho-preflight/metadata/catalogue";

import type { SeenUrl } from "./url.ts";

/** The host of a URL without its port, where it is to be an API's; undefined when there is none, it cannot be read, or something else stands in. */
export function apiHost({ host: written }: SeenUrl): string | undefined {
  if (typeof written !== "string") return undefined;
  const host = written.replace(/:\d*$/, "");
  return isStandIn(host) ? undefined : host;
}

/** Loopback serves tests and local proxies; zohoplatform hosts are another product line with the same paths. */
function isStandIn(host: string): boolean {
  return (
    host === "localhost" ||
    host.endsWith(".localhost") ||
    host.startsWith("127.") ||
    host === "[::1]" ||
    /(?:^|\.)zohoplatform\./.test(host)
  );
}

/** The data centre whose API answers on a host: `www.zohoapis.eu`, `sandbox.zohoapis.eu`, `content.zohoapis.eu`. */
export function dataCenterOf(host: string, { dataCenters }: Catalogue): DataCenter | undefined {
  return dataCenters.find(
    (centre) =>
      centre.production === host ||
      centre.sandbox === host ||
      centre.developer === host ||
      centre.content.includes(host),
  );
}

/** Whether a host is that of an API but for its `www.`: `zohoapis.eu`. */
export function lacksWww(host: string, { dataCenters }: Catalogue): boolean {
  return dataCenters.some((centre) => bareHost(centre) === host);
}

/**
 * The data centre that is meant: the org's own where it is known, else the one that a host seems to belong to although its API does not answer
 * there, `crm.zoho.eu`, `accounts.zoho.eu`, `zohoapis.eu`.
 */
export function meantDataCenter(
  host: string,
  own: string | undefined,
  { dataCenters }: Catalogue,
): DataCenter | undefined {
  return (
    dataCenters.find(({ id }) => id === own) ??
    dataCenters.find((centre) => centre.web.includes(host) || bareHost(centre) === host || centre.accounts === host)
  );
}
