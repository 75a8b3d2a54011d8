import { bareHost, catalogue } from "@zoho-preflight/metadata/catalogue";

const apiHosts = new Set(catalogue.dataCenters.flatMap((dataCenter) => [dataCenter.production, bareHost(dataCenter), dataCenter.sandbox, dataCenter.developer, ...dataCenter.content]));
const webHosts = new Set(catalogue.dataCenters.flatMap(({ web }) => web));
const reserved = new Set(catalogue.reserved.map((segment) => segment.toLowerCase()));

/**
 * Whether a URL in a file of mixed traffic is a Zoho CRM API request: a host of the data-centre table and a path `/crm/…`. The same hosts
 * serve Books and Inventory, the web application's own pages are `/crm/org1234/tab/…`, and `/crm/v3/objects/contacts` belongs to HubSpot.
 * Where the host cannot be read (`$API/crm/v8/Leads`), what follows the version must look like a module or be an endpoint of the catalogue.
 */
export function isZohoCrm(host: string | undefined, path: string): boolean {
  const segments = (path.split(/[?#]/, 1)[0] ?? "").split("/").filter((segment) => segment !== "");
  if (segments[0]?.toLowerCase() !== "crm") return false;
  const name = host?.toLowerCase().replace(/:\d+$/, "");
  if (name !== undefined && apiHosts.has(name)) return true;
  if (name !== undefined && !webHosts.has(name)) return false;
  const version = segments[1] === "bulk" || segments[1] === "email" ? 2 : 1;
  if (!/^(?:v\d|[^a-z0-9])/i.test(segments[version] ?? "")) return false;
  const first = segments[version + 1] ?? "";
  return name !== undefined || /^(?:[A-Z]|[^a-z0-9_])/.test(first) || reserved.has(first.toLowerCase());
}

/** Whether a host is the web application's: `crm.zoho.eu`. */
export function isWebHost(host: string): boolean {
  return webHosts.has(host.toLowerCase().replace(/:\d+$/, ""));
}

/** Host and path of an absolute URL or one that starts with `//`; a host-less URL has no host. User information does not count. */
export function hostAndPath(url: string): { host: string | undefined; path: string } {
  const [, authority, path] = /^(?:[a-z][a-z0-9+.-]*:)?\/\/([^/?#]*)(.*)$/is.exec(url.trim()) ?? [];
  return authority === undefined ? { host: undefined, path: url } : { host: authority.slice(authority.lastIndexOf("@") + 1), path: path ?? "" };
}

/** The same for a URL that may be a template: the host as a variable, with or without the scheme in it, `$API/crm/v8/Leads`, `https://{api-domain}/crm/v8/Leads`. */
export function isZohoCrmUrl(url: string): boolean {
  const [, variable] = /^(?:\uE000|\{[^}/]*\}\}?|<[^>/]*>)(\/.*)$/s.exec(url) ?? [];
  if (variable !== undefined) return isZohoCrm(undefined, variable);
  const { host, path } = hostAndPath(url);
  if (host === undefined) return false;
  const isTemplate = /[\uE000{<]/.test(host);
  if (isTemplate && host.includes("zohoapis")) return /^\/crm\//i.test(path);
  return isZohoCrm(isTemplate ? undefined : host, path);
}
