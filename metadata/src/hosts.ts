import type { DataCenter } from "./types.ts";

/**
 * Data centres and their hosts. Sources: the environment classes of Zoho's SDK 8.0 and the v8 documentation for us to sa; client libraries
 * of third parties for ae and uk, which neither names. The API answers on `www.zohoapis.{tld}` only from v2.1 on (change logs v2.1 to v5);
 * `crm.zoho.{tld}` belongs to the web application.
 */
export const dataCenters: readonly DataCenter[] = [
  byPattern("us", "United States", "com", "accounts.zoho.com", "crm.zoho.com", "SDK 8.0; v8 documentation"),
  byPattern("eu", "Europe", "eu", "accounts.zoho.eu", "crm.zoho.eu", "SDK 8.0; v8 documentation"),
  byPattern("in", "India", "in", "accounts.zoho.in", "crm.zoho.in", "SDK 8.0; v8 documentation"),
  byPattern("au", "Australia", "com.au", "accounts.zoho.com.au", "crm.zoho.com.au", "SDK 8.0; v8 documentation"),
  byPattern("jp", "Japan", "jp", "accounts.zoho.jp", "crm.zoho.jp", "SDK 8.0; v8 documentation"),
  byPattern("cn", "China", "com.cn", "accounts.zoho.com.cn", "crm.zoho.com.cn", "SDK 8.0; v8 documentation"),
  // The SDK names a host of another shape for files; guess: the one by the pattern answers as well, so it is not reported.
  byPattern(
    "ca",
    "Canada",
    "ca",
    "accounts.zohocloud.ca",
    "crm.zohocloud.ca",
    "SDK 7.0, 8.0; v8 documentation",
    "upload.zohocloud.ca",
  ),
  byPattern("sa", "Saudi Arabia", "sa", "accounts.zoho.sa", "crm.zoho.sa", "SDK 8.0", "files.zoho.sa"),
  byPattern(
    "ae",
    "United Arab Emirates",
    "ae",
    "accounts.zoho.ae",
    "crm.zoho.ae",
    "third-party clients; guess: sandbox, developer, content",
  ),
  byPattern(
    "uk",
    "United Kingdom",
    "uk",
    "accounts.zoho.uk",
    "crm.zoho.uk",
    "third-party clients; guess: sandbox, developer, content",
  ),
];

/**
 * The production host without `www.`: `zohoapis.eu`. Zoho's first OpenAPI files name it as the server and nothing says that it is refused,
 * so it deserves a warning at most.
 */
export function bareHost(dataCenter: DataCenter): string {
  return dataCenter.production.slice("www.".length);
}

/* @__NO_SIDE_EFFECTS__ */ function byPattern(
  id: DataCenter["id"],
  name: string,
  tld: string,
  accounts: string,
  web: string,
  source: string,
  files?: string,
): DataCenter {
  const content = `content.zohoapis.${tld}`;
  return {
    id,
    name,
    accounts,
    production: `www.zohoapis.${tld}`,
    sandbox: `sandbox.zohoapis.${tld}`,
    developer: `developer.zohoapis.${tld}`,
    content: files === undefined ? [content] : [files, content],
    web: [web],
    source,
  };
}
