import { catalogue } from "@zoho-preflight/metadata/catalogue";
import { standardOrg } from "@zoho-preflight/metadata/standard-org";
import { UNREADABLE, hostAndPath, whoseRequests } from "@zoho-preflight/validator/node";
import type { Answer } from "@zoho-preflight/validator/node";

import type { Piece } from "../values/value.ts";
import type { FoundCall } from "./call.ts";
import { hasZohoToken, isNamedForOthers, isNamedForZoho } from "./zoho-base.ts";

const { isApiHost, whose } = whoseRequests(catalogue);

/** What of a call says whose it is, besides its addresses. */
type Caller = Pick<FoundCall, "zoho" | "session" | "headers" | "callee"> & { readonly client?: FoundCall["client"] };

/**
 * Whether a call goes to Zoho CRM, by its addresses and by what the code shows besides: a client that is Zoho's (`call.zoho`), a name like
 * `zohoBase` in the hole, a first segment that is a module (`isModule`; default: the standard org's). `maybe` when the code does not show it,
 * and then nothing may be said about it.
 */
export function isZohoCrm(
  addresses: readonly (readonly Piece[])[],
  call: Caller = {},
  isModule: (name: string) => boolean = isStandardModule,
): Answer {
  const isOfPage = call.session === true || hasPageToken(call);
  const client = call.zoho === true;
  const named = hasZohoToken(call);
  const door = call.client === "payload" ? "file" : "code";
  const answers = addresses.map((pieces) => {
    if (isPlainly(pieces)) return "yes";
    // `${ZOHO_RECRUIT_BASE}/…`, whatever the rest says.
    if (pieces[0] !== undefined && isNamedForOthers(pieces[0])) return "no";
    const text = pieces.map((piece) => piece.text ?? UNREADABLE).join("");
    if (isOfPage && !isOnApiHost(text)) return "no";
    if (call.callee !== undefined && isAnybodys(text, isModule)) return "maybe";
    return whose(text, { door, client, named: named || pieces.some(isNamedForZoho), isModule });
  });
  // Between Zoho's URL and somebody else's, a fault that both "have" would be an invention.
  if (answers.includes("yes")) return answers.includes("no") ? "maybe" : "yes";
  return answers.length > 0 && answers.every((answer) => answer === "no") ? "no" : "maybe";
}

/** `https://www.zohoapis.eu/crm/v8/…` in one piece: most addresses. */
function isPlainly([first]: readonly Piece[]): boolean {
  const host = first?.text === undefined ? undefined : /^https:\/\/([a-z.]+)\/crm\//.exec(first.text)?.[1];
  return host !== undefined && isApiHost(host);
}

/** What the web application sends along with its cookies. */
function hasPageToken({ headers }: Pick<FoundCall, "headers">): boolean {
  return (
    headers?.kind === "object" && [...headers.entries.keys()].some((name) => name.toLowerCase() === "x-zcsrf-token")
  );
}

function isOnApiHost(address: string): boolean {
  const { host } = hostAndPath(address);
  return host !== undefined && isApiHost(host);
}

/**
 * Whether a path that a client of the settings is given, without a host, may be anybody's: a client may speak with several services, so only a module or an
 * endpoint says that it is Zoho CRM's. `/Leads`, `/crm/v8/coql`; not `/api/v2/tickets` nor `/crm/v3/companies`.
 */
function isAnybodys(address: string, isModule: (name: string) => boolean): boolean {
  const { host, path } = hostAndPath(address);
  const [, first = ""] = /^\/*(?:crm\/(?:(?:bulk|email)\/)?)?(?:v[\d.]+\/)?([^/?#]*)/i.exec(path) ?? [];
  if (host !== undefined || first.includes(UNREADABLE)) return false;
  return !isModule(first) && !/^[A-Z_]/.test(first) && !catalogue.reserved.includes(first);
}

let standardModules: ReadonlySet<string> | undefined;

export function isStandardModule(name: string): boolean {
  standardModules ??= new Set([
    ...standardOrg.modules.modules.map((module) => module.api_name),
    ...catalogue.unlistedModules,
  ]);
  return standardModules.has(name);
}
