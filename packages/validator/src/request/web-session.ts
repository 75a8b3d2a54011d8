import type { Catalogue } from "@zoho-preflight/metadata/catalogue";

import type { SeenRequest } from "./request.ts";

/** What `skipped` says of such a request. */
export const WEB_SESSION = "This is a session of the web application, so its host, version and token were not checked.";
/** What it says of an address that only the web application may have. */
export const WEB_SESSION_ADDRESS = "This address was not checked: it may be one of the web application's own.";

/**
 * Whether a request is, or may be, the web application's own: to `crm.zoho.eu`, or to a host that is not shown, without an Authorization header,
 * and with what the application sends along with its cookies (`X-ZCSRF-TOKEN`) or in the version that only it has. On its host, headers that
 * are not fully known may hold that, and a version that cannot be read may be that.
 */
export function isWebSession({ url, headers }: SeenRequest, { dataCenters, webApplication }: Catalogue): boolean {
  const { host, version } = url;
  const isHidden = host !== undefined && typeof host !== "string";
  const name = typeof host === "string" ? host.replace(/:\d*$/, "") : undefined;
  const isWebHost = name !== undefined && dataCenters.some(({ web }) => web.includes(name));
  if ((name !== undefined && !isWebHost) || headers?.get("authorization") !== undefined) return false;
  if (headers?.get(webApplication.tokenHeader) !== undefined || (isWebHost && headers?.open === true)) return true;
  // Without a host, the version alone shows nothing.
  if (!isWebHost && !isHidden) return false;
  return version !== undefined && (typeof version !== "string" || version.toLowerCase() === webApplication.version);
}
