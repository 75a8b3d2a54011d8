import { catalogue } from "@zoho-preflight/metadata/catalogue";
import { standardOrg } from "@zoho-preflight/metadata/standard-org";
import { UNREADABLE, whoseRequests } from "@zoho-preflight/validator/guard";

import type { OtherRequest } from "./found.ts";

const { whose } = whoseRequests(catalogue);

/** What stands for text that a tool fills in: `{{base}}`, `{api-domain}`, `<host>`, `$API`, `${API}`, and a hole that was one of these. */
const FILLED_IN = /\uE000|\$\{\w+\}|\$[A-Za-z_]\w*|\{\{?[^{}/]*\}?\}|<[^<>/]*>/g;
/** An address of which not even the host is known: `{{base}}/Leads`, `https://$HOST/v8/Leads`. */
const OPEN = new RegExp(`^\\s*(?:https?://)?(?:${FILLED_IN.source})(?=$|[/:?#])`, "i");
/** How a variable is called that holds an address of Zoho's. */
const ZOHO_NAME = /zoho|api[_-]?domain/i;

/**
 * Whether a request of a file goes to Zoho CRM; one rule for all files. Its URL may be a template: `$API/crm/v8/Leads`,
 * `https://{api-domain}/crm/v8/Leads`. An address of the CRM on a wrong host is the CRM's too, since that is a mistake. What the URL does not
 * show is taken for somebody else's.
 *
 * @param completes an option says the version, so that `/settings/modules` is an address
 */
export function isZohoCrmUrl(url: string, completes = false): boolean {
  const named = [...url.matchAll(FILLED_IN)].some(([name]) => ZOHO_NAME.test(name));
  const address = url.replace(FILLED_IN, UNREADABLE);
  return whose(address, { door: "file", named, client: completes, isStandardModule }) === "yes";
}

const isStandardModule = (name: string): boolean =>
  standardOrg.modules.modules.some(({ api_name }) => api_name === name) || catalogue.unlistedModules.includes(name);

/** A request that is not taken for one to Zoho CRM. */
export function otherRequest(url: string, among: string): OtherRequest {
  return { kind: "other", among, ...(OPEN.test(url) ? { isOpen: true } : {}) };
}
