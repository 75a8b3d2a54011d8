import { catalogue } from "@zoho-preflight/metadata/catalogue";
import { hostAndPath, whoseRequests } from "@zoho-preflight/validator/guard";

/** Whose requests a file of mixed traffic holds, by the hosts that we know. */
const { isZohoCrm, isWebHost, isAccountsHost } = whoseRequests(catalogue);
export { isZohoCrm, isWebHost };

/**
 * Whether a request of a file of requests asks Zoho's accounts server for a token: `https://accounts.zoho.eu/oauth/v2/token`. With a path of the
 * CRM (`https://accounts.zoho.eu/crm/v8/Leads`) the host is a mistake, as is any other host.
 */
export function isForAccounts(url: unknown): boolean {
  if (typeof url !== "string") return false;
  const { host, path } = hostAndPath(url);
  return host !== undefined && isAccountsHost(host) && !/^\/+crm\//i.test(path);
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
