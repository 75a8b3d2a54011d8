import { bareHost, catalogue } from "@zoho-preflight/metadata/catalogue";
import { standardOrg } from "@zoho-preflight/metadata/standard-org";

import { nameIn } from "../code/tree.ts";
import type { Piece } from "../values/value.ts";
import type { FoundCall } from "./call.ts";

/** Whether a request goes to Zoho CRM; `maybe` when the code does not show it, and then nothing may be said about it. */
export type Whose = "yes" | "no" | "maybe";

/** Stands for a hole while an address is taken apart. A noncharacter: no URL carries it. */
const HOLE = "\uFFFE";

/**
 * Tells Zoho CRM from its neighbours by the address: `https://www.zohoapis.${dc}/crm/v8/Leads` is its own, Books and Bigin share its hosts,
 * and `/crm/v3/objects/contacts` is HubSpot's. One without a readable host needs a proof: `call.zoho`, a name like `zohoBase` in the hole, or
 * a first segment that is a module (`isModule`; default: the standard org's) or an endpoint of the catalogue.
 */
export function isZohoCrm(
  addresses: readonly (readonly Piece[])[],
  call: Pick<FoundCall, "zoho" | "session" | "headers"> = {},
  isModule: (name: string) => boolean = isStandardModule,
): Whose {
  const isOfPage = call.session === true || hasPageToken(call);
  const answers = addresses.map((pieces) =>
    isPlainly(pieces)
      ? "yes"
      : isOfPage && !isOnApiHost(pieces)
        ? "no"
        : judge(holed(pieces), call.zoho === true, isModule),
  );
  // Between Zoho's URL and somebody else's, a fault that both "have" would be an invention.
  if (answers.includes("yes")) return answers.includes("no") ? "maybe" : "yes";
  return answers.length > 0 && answers.every((answer) => answer === "no") ? "no" : "maybe";
}

/** `https://www.zohoapis.eu/crm/v8/…` in one piece: most addresses. */
function isPlainly([first]: readonly Piece[]): boolean {
  const host = first?.text === undefined ? undefined : /^https:\/\/([a-z.]+)\/crm\//.exec(first.text)?.[1];
  return host !== undefined && apiHosts.has(host);
}

/** What the web application sends along with its cookies. */
function hasPageToken({ headers }: Pick<FoundCall, "headers">): boolean {
  return (
    headers?.kind === "object" && [...headers.entries.keys()].some((name) => name.toLowerCase() === "x-zcsrf-token")
  );
}

function isOnApiHost(pieces: readonly Piece[]): boolean {
  const { host } = split(holed(pieces).text.trim());
  return host !== undefined && apiHosts.has(host);
}

/** Text in which each hole is one `HOLE`; `names` are the holes' own expressions, in order. */
interface HoledText {
  readonly text: string;
  readonly names: readonly string[];
}

function holed(pieces: readonly Piece[]): HoledText {
  return {
    text: pieces.map((piece) => piece.text ?? HOLE).join(""),
    names: pieces.flatMap((piece) => (piece.text === undefined ? [nameIn(piece.node)] : [])),
  };
}

const apiHosts = new Set(
  catalogue.dataCenters.flatMap((dataCenter) => [
    dataCenter.production,
    bareHost(dataCenter),
    dataCenter.sandbox,
    dataCenter.developer,
    ...dataCenter.content,
  ]),
);
const webHosts = new Set(catalogue.dataCenters.flatMap(({ web }) => web));
/** Hosts outside of the table that are Zoho's by their look: `crmsandbox.zoho.com`, `www.zohoapis.co`, `www.zohoapis.\uFFFE`. */
const ZOHO_HOST = /^(?:[a-z0-9\uFFFE-]+\.)*zoho(?:apis?|cloud)?\.[a-z.\uFFFE]+$/;
/** Of these, what cannot be the CRM's, neither its API nor its web application. */
const OTHERS_HOST = /^(?!crm|www\.)[a-z0-9-]+\.zoho(?:cloud)?\./;
/** What follows the host of Zoho's other products, and of much else: `${accounts}/oauth/v2/token`, `${base}/books/v3/invoices`. A gateway may call the CRM what it likes. */
const OTHERS_PATH = /^\uFFFE+\/(?!api\/|bulk\/|email\/|[a-z]*(?:crm|zoho))[a-z]+\/v\d/;
/** What a host with a hole may show besides and still be anybody's: `www.${domain}`, `${host}:8443`. */
const ANY_HOST = /^(?:www\.|api\.)?\uFFFE+(?::[\d\uFFFE]*)?$/;
/** `zohoBase`, `ZOHO_API_URL`; `api_domain` is how Zoho's token answer calls the host. */
const ZOHO_NAME = /zoho|api_?domain/i;

function judge({ text, names }: HoledText, zoho: boolean, isModule: (name: string) => boolean): Whose {
  const { host, path } = split(text.trim());
  const proven = zoho || names.some((name) => ZOHO_NAME.test(name));

  if (host === undefined && !zoho && OTHERS_PATH.test(path)) return "no";
  if (host === undefined)
    return path.startsWith(HOLE) ? behindHole(path, proven, isModule) : withoutHost(path, zoho, isModule);
  if (apiHosts.has(host)) return onApiHost(path);
  if (webHosts.has(host) || ZOHO_HOST.test(host)) return onWebHost(host, path);
  return ANY_HOST.test(host) ? onUnknownHost(path, proven, isModule) : "no";
}

/** Host in lower case without port and user info, and the path without query; no host when there is none. */
function split(text: string): { host: string | undefined; path: string } {
  const bare = /^[^?#]*/.exec(text)?.[0] ?? "";
  const [, authority, path] = /^(?:[a-z\uFFFE][a-z0-9+.\uFFFE-]*:)?\/\/([^/]*)(.*)$/is.exec(bare) ?? [];
  if (authority === undefined) return { host: undefined, path: bare };
  const host = authority.slice(authority.lastIndexOf("@") + 1).toLowerCase();
  return { host: host.replace(/:\d+$/, ""), path: path ?? "" };
}

function onApiHost(path: string): Whose {
  const first = segmentsOf(path)[0] ?? "";
  if (first.includes(HOLE)) return "maybe";
  return first.toLowerCase() === "crm" ? "yes" : "no";
}

/** The web application's own pages are `/crm/org1234/tab/…`. What `accounts.zoho.eu/${path}` and `desk.zoho.com/${path}` are asked for is not the CRM's. */
function onWebHost(host: string, path: string): Whose {
  const [first = "", ...rest] = segmentsOf(path);
  if (first.includes(HOLE)) return OTHERS_HOST.test(host) ? "no" : "maybe";
  if (first.toLowerCase() !== "crm") return "no";
  return versionAt(rest) === undefined ? "no" : "yes";
}

function onUnknownHost(path: string, proven: boolean, isModule: (name: string) => boolean): Whose {
  const segments = segmentsOf(path);
  const first = segments[0] ?? "";
  if (first.includes(HOLE) || segments.length === 0) return "maybe";
  return first.toLowerCase() === "crm" ? byFirstSegment(segments.slice(1), proven, isModule) : "no";
}

/** `${base}/crm/v8/Leads`, `${base}/Leads`: the hole is the host, or host and path. */
function behindHole(path: string, proven: boolean, isModule: (name: string) => boolean): Whose {
  const crm = path.search(/\/crm\//i);
  return crm === -1 ? "maybe" : byFirstSegment(segmentsOf(path.slice(crm)).slice(1), proven, isModule);
}

function withoutHost(path: string, zoho: boolean, isModule: (name: string) => boolean): Whose {
  // A client that is known to speak with Zoho CRM completes the path itself.
  if (zoho) return "yes";
  const [first = "", ...rest] = segmentsOf(path);
  if (first.toLowerCase() === "crm") return byFirstSegment(rest, false, isModule);
  return "no";
}

/** First segments of HubSpot's `/crm/v3/…` and `/crm/v4/…`. */
const HUBSPOT = new Set([
  "associations",
  "exports",
  "extensions",
  "imports",
  "limits",
  "lists",
  "objects",
  "object-library",
  "owners",
  "pipelines",
  "properties",
  "property-validations",
  "schemas",
]);
/** Endpoint names of Zoho CRM that any back end may use as well; with v2 and no host they prove nothing. */
const COMMON = new Set([
  "actions",
  "backup",
  "files",
  "functions",
  "org",
  "read",
  "settings",
  "signals",
  "upload",
  "users",
  "write",
]);

/** `["v8", "Leads", "1"]`, `["bulk", "v8", "read"]`: what follows `/crm/`. */
function byFirstSegment(segments: readonly string[], proven: boolean, isModule: (name: string) => boolean): Whose {
  const found = versionAt(segments);
  if (found === undefined) return segments[0]?.includes(HOLE) === true ? "maybe" : "no";
  const first = segments[found.place + 1] ?? "";
  if (HUBSPOT.has(first)) return "no";
  if (proven) return "yes";
  if (!found.text.includes(HOLE) && !isZohoVersion(found.text)) return "no";
  if (isModule(first) || found.place === 1) return "yes";
  if (!catalogue.reserved.includes(first)) return first.includes(HOLE) ? "maybe" : "no";
  return COMMON.has(first) && (found.text.toLowerCase() === "v2" || found.text.includes(HOLE)) ? "maybe" : "yes";
}

/** The version and where it stands: `v8`, `v${version}`, `bulk/v8`; undefined when there is none. */
function versionAt(segments: readonly string[]): { text: string; place: 0 | 1 } | undefined {
  const place = segments[0] === "bulk" || segments[0] === "email" ? 1 : 0;
  const text = segments[place] ?? "";
  return /^(?:v[\d.\uFFFE]+|\uFFFE)$/i.test(text) ? { text, place } : undefined;
}

/** `/crm/v1/Leads` is nobody's of Zoho; a version that is yet to come may be. */
function isZohoVersion(text: string): boolean {
  return Number.parseFloat(text.slice(1)) >= 2;
}

function segmentsOf(path: string): string[] {
  return path.split("/").filter((segment) => segment !== "");
}

let standardModules: ReadonlySet<string> | undefined;

export function isStandardModule(name: string): boolean {
  standardModules ??= new Set([
    ...standardOrg.modules.modules.map((module) => module.api_name),
    ...catalogue.unlistedModules,
  ]);
  return standardModules.has(name);
}
