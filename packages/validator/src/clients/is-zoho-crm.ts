import type { Catalogue } from "@zoho-preflight/metadata/catalogue";

import { UNREADABLE } from "./crm-path.ts";
import type { Answer } from "./crm-path.ts";
import { AddressOwner, hostsOf } from "./address-owner.ts";
import type { Hints } from "./address-owner.ts";

/** Tells the requests to Zoho CRM from the others. */
export interface Whose {
  /**
   * Whether a URL among mixed traffic is a request to Zoho CRM: a host of the data-centre table and a path `/crm/…`. The same hosts serve
   * Books and Inventory, the web application's own pages are `/crm/org1234/tab/…`, and `/crm/v3/objects/contacts` belongs to HubSpot.
   * Where the host cannot be read (`$API/crm/v8/Leads`), what follows the version must look like a module or be an endpoint of the catalogue.
   */
  readonly isZohoCrm: (host: string | undefined, path: string) => boolean;
  /**
   * The same for an address of which parts cannot be read (`UNREADABLE` for each), or that stands in a file or in code, with what else is known of it:
   * `whose("https://www.zohoapis.\uFFFE/crm/v8/Leads", { door: "code" })` is `"yes"`. `"maybe"`: the address does not show it.
   */
  readonly whose: (address: string, hints: Hints) => Answer;
  /** Whether a host is the web application's: `crm.zoho.eu`. */
  readonly isWebHost: (host: string) => boolean;
  /** Whether a host is one of the API's: `www.zohoapis.eu`. */
  readonly isApiHost: (host: string) => boolean;
}

/** Whose requests they are, by the hosts of a catalogue. A host of others costs one look-up. */
export function whoseRequests(catalogue: Catalogue): Whose {
  const hosts = hostsOf(catalogue);
  const owner = new AddressOwner(catalogue, hosts);
  return {
    isZohoCrm(host, path) {
      const name = host === undefined ? undefined : bareName(host);
      if (name !== undefined && !hosts.api.has(name) && !hosts.web.has(name)) return false;
      return owner.of(name, withoutQuery(path), { door: "wire" }) === "yes";
    },
    whose(address, hints) {
      const { host, path } = hostAndPath(address);
      const name = host === undefined ? undefined : bareName(host);
      // `https://${host}crm/v8/Leads`: the hole holds the slash, too.
      if (name !== undefined && /\uFFFEcrm$/.test(name))
        return owner.of(UNREADABLE, `/crm${withoutQuery(path)}`, hints);
      return owner.of(name, withoutQuery(path.trim()), hints);
    },
    isWebHost: (host) => hosts.web.has(bareName(host)),
    isApiHost: (host) => hosts.api.has(bareName(host)),
  };
}

/** Whether a path is of the product CRM: `/crm/v8/Leads`. */
export function isCrmPath(path: string): boolean {
  return /^\/*crm(?:[/?#]|$)/i.test(path);
}

/** `www.zohoapis.eu` for `WWW.zohoapis.eu:443`. */
export function bareName(host: string): string {
  const name = host.toLowerCase();
  return name.includes(":") ? name.replace(/:\d*$/, "") : name;
}

/** Host and path of an absolute URL or one that starts with `//`; a host-less URL has no host. User information does not count. */
export function hostAndPath(url: string): { host: string | undefined; path: string } {
  const text = url.trim();
  const slashes = text.startsWith("https://")
    ? 6
    : (/^(?:[a-z\uFFFE][a-z0-9+.\uFFFE-]*:)?(?=\/\/)/i.exec(text)?.[0].length ?? -1);
  if (slashes === -1) return { host: undefined, path: url };
  const rest = text.slice(slashes + 2);
  const end = rest.search(/[/?#]/);
  const authority = end === -1 ? rest : rest.slice(0, end);
  return { host: authority.slice(authority.lastIndexOf("@") + 1), path: end === -1 ? "" : rest.slice(end) };
}

function withoutQuery(path: string): string {
  const end = path.search(/[?#]/);
  return end === -1 ? path : path.slice(0, end);
}
