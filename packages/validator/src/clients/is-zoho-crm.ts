import { bareHost } from "@zoho-preflight/metadata/catalogue";
import type { Catalogue } from "@zoho-preflight/metadata/catalogue";

/** Tells the requests to Zoho CRM from the others. */
export interface Whose {
  /**
   * Whether a URL among mixed traffic is a request to Zoho CRM: a host of the data-centre table and a path `/crm/…`. The same hosts serve
   * Books and Inventory, the web application's own pages are `/crm/org1234/tab/…`, and `/crm/v3/objects/contacts` belongs to HubSpot.
   * Where the host cannot be read (`$API/crm/v8/Leads`), what follows the version must look like a module or be an endpoint of the catalogue.
   */
  readonly isZohoCrm: (host: string | undefined, path: string) => boolean;
  /** Whether a host is the web application's: `crm.zoho.eu`. */
  readonly isWebHost: (host: string) => boolean;
  /** Whether a host is that of Zoho's accounts server, which gives tokens and is another service: `accounts.zoho.eu`. */
  readonly isAccountsHost: (host: string) => boolean;
}

/** Whose requests they are, by the hosts of a catalogue. A host of others costs one look-up. */
export function whoseRequests(catalogue: Catalogue): Whose {
  const webHosts = new Set(catalogue.dataCenters.flatMap(({ web }) => web));
  const hosts = new Set([
    ...webHosts,
    ...catalogue.dataCenters.flatMap((centre) => [
      centre.production,
      bareHost(centre),
      centre.sandbox,
      centre.developer,
      ...centre.content,
    ]),
  ]);
  const accountsHosts = new Set(catalogue.dataCenters.map(({ accounts }) => accounts));
  let reserved: ReadonlySet<string> | undefined;
  const isEndpoint = (segment: string): boolean =>
    (reserved ??= new Set(catalogue.reserved.map((name) => name.toLowerCase()))).has(segment.toLowerCase());

  return {
    isZohoCrm(host, path) {
      const name = host === undefined ? undefined : bareName(host);
      if (name !== undefined && !hosts.has(name)) return false;
      if (!isCrmPath(path)) return false;
      if (name !== undefined && !webHosts.has(name)) return true;
      const segments = (path.split(/[?#]/, 1)[0] ?? "").split("/").filter((segment) => segment !== "");
      const version = segments[1] === "bulk" || segments[1] === "email" ? 2 : 1;
      if (!/^(?:v\d|[^a-z0-9])/i.test(segments[version] ?? "")) return false;
      const first = segments[version + 1] ?? "";
      return name !== undefined || /^(?:[A-Z]|[^a-z0-9_])/.test(first) || isEndpoint(first);
    },
    isWebHost: (host) => webHosts.has(bareName(host)),
    isAccountsHost: (host) => accountsHosts.has(bareName(host)),
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
  const slashes = text.startsWith("https://") ? 6 : (/^(?:[a-z][a-z0-9+.-]*:)?(?=\/\/)/i.exec(text)?.[0].length ?? -1);
  if (slashes === -1) return { host: undefined, path: url };
  const rest = text.slice(slashes + 2);
  const end = rest.search(/[/?#]/);
  const authority = end === -1 ? rest : rest.slice(0, end);
  return { host: authority.slice(authority.lastIndexOf("@") + 1), path: end === -1 ? "" : rest.slice(end) };
}
