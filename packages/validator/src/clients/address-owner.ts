import { bareHost } from "@zoho-preflight/metadata/catalogue";
import type { Catalogue } from "@zoho-preflight/metadata/catalogue";

import { byFirstSegment, COMMON, UNREADABLE, isApiVersion, isZohoVersion, segmentsOf, versionAt } from "./crm-path.ts";
import type { Answer } from "./crm-path.ts";

/** Where a request was met: on its way, in a file of requests, or in code. */
export type WhereMet = "wire" | "file" | "code";

/** What a door knows of a request besides its address. */
export interface Hints {
  readonly door: WhereMet;
  /** Its client speaks with Zoho CRM and completes paths by itself: `zrc.get("/Leads")`, an option `apiVersion`. */
  readonly client?: boolean;
  /** What stands in place of the host is called as if it was Zoho's: `zohoBase`, `api_domain`. */
  readonly named?: boolean;
  /** Whether a word is a module; by its look where nobody says. */
  readonly isModule?: (name: string) => boolean;
  /** Whether a word is a module that Zoho itself brings: of `/Leads`, and of `Backend` and `/v1/health`, nothing else says whose it is. Default: `isModule`. */
  readonly isStandardModule?: (name: string) => boolean;
}

/** Hosts outside of the table that are Zoho's by their look: `crmsandbox.zoho.com`, `www.zohoapis.co`, `www.zohoapis.\uFFFE`. */
const ZOHO_HOST = /^(?:[a-z0-9\uFFFE-]+\.)*zoho(?:apis?|cloud)?\.[a-z.\uFFFE]+$/;
/** Of these, what cannot be the CRM's, neither its API nor its web application. */
const OTHERS_HOST = /^(?!crm|www\.)[a-z0-9-]+\.zoho(?:cloud)?\./;
/** What follows the host of Zoho's other products, and of much else: `${accounts}/oauth/v2/token`, `${base}/books/v3/invoices`. A gateway may call the CRM what it likes. */
const OTHERS_PATH = /^\uFFFE+\/(?!api\/|bulk\/|email\/|[a-z]*(?:crm|zoho))[a-z]+\/v\d/;
/** What a host with a hole may show besides and still be anybody's: `www.${domain}`, `${host}:8443`. */
const ANY_HOST = /^(?:www\.|api\.)?\uFFFE+(?::[\d\uFFFE]*)?$/;
/** Pages of the web application: `/crm/org1234/tab/Leads`, `/crm/ShowHomePage.do`. */
const PAGE = /^\/+crm\/(?:org\d|tab\/|.*\.(?:do|sas|jsp)$)/i;

/** The hosts of a catalogue, by what answers on them. */
export interface Hosts {
  readonly api: ReadonlySet<string>;
  readonly web: ReadonlySet<string>;
}

export function hostsOf({ dataCenters }: Catalogue): Hosts {
  return {
    api: new Set(
      dataCenters.flatMap((centre) => [
        centre.production,
        bareHost(centre),
        centre.sandbox,
        centre.developer,
        ...centre.content,
      ]),
    ),
    web: new Set(dataCenters.flatMap(({ web }) => web)),
  };
}

/**
 * Tells the requests to Zoho CRM from the others, by host and path without query, a `UNREADABLE` for each part that cannot be read. The same hosts
 * serve Books and Bigin, and `/crm/v3/objects/contacts` is HubSpot's; without a readable host it takes a proof: a name, a module, an endpoint of
 * the catalogue. `maybe`: the address does not show it.
 */
export class AddressOwner {
  readonly #catalogue: Catalogue;
  readonly #hosts: Hosts;

  constructor(catalogue: Catalogue, hosts: Hosts) {
    this.#catalogue = catalogue;
    this.#hosts = hosts;
  }

  of(host: string | undefined, path: string, hints: Hints): Answer {
    const { api, web } = this.#hosts;
    if (host === undefined)
      return path.startsWith(UNREADABLE) ? this.#behindHole(path, hints) : this.#withoutHost(path, hints);
    if (api.has(host)) return onApiHost(path, hints);
    if (hints.door === "wire" && !web.has(host)) return "no";
    if (web.has(host) || ZOHO_HOST.test(host)) return this.#onZohoHost(host, path, hints);
    if (ANY_HOST.test(host) || hints.door === "file") return this.#onAnyHost(path, hints);
    return "no";
  }

  /** The web application's own pages are others'. What `accounts.zoho.eu/${path}` and `desk.zoho.com/${path}` are asked for is not the CRM's. */
  #onZohoHost(host: string, path: string, { door }: Hints): Answer {
    const [first = "", ...rest] = segmentsOf(path);
    if (first.includes(UNREADABLE)) return OTHERS_HOST.test(host) ? "no" : "maybe";
    if (first.toLowerCase() !== "crm") return "no";
    if (versionAt(rest) !== undefined) return "yes";
    return door === "file" && !this.#hosts.web.has(host) && !PAGE.test(path) ? "yes" : "no";
  }

  /** A host that cannot be read, or, in a file of requests, somebody else's. */
  #onAnyHost(path: string, hints: Hints): Answer {
    const [first, ...rest] = segmentsOf(path);
    if (first === undefined || first.includes(UNREADABLE)) return "maybe";
    return first.toLowerCase() === "crm" ? this.#byFirst(rest, hints) : "no";
  }

  /** `${base}/crm/v8/Leads`, `${base}/Leads`: the hole is the host, or host and path. */
  #behindHole(path: string, hints: Hints): Answer {
    if (hints.client !== true && OTHERS_PATH.test(path)) return "no";
    const crm = path.search(/\/crm\//i);
    return crm === -1 ? "maybe" : this.#byFirst(segmentsOf(path.slice(crm)).slice(1), hints);
  }

  #withoutHost(path: string, hints: Hints): Answer {
    const [first = "", ...rest] = segmentsOf(path);
    const isCrm = first.toLowerCase() === "crm";
    if (hints.door === "file") return isCrm ? this.#inFile(path, rest, hints) : this.#withoutCrm(first, rest, hints);
    // A client that is known to speak with Zoho CRM completes the path itself; `/crm/v3/objects/contacts` is HubSpot's whoever says it.
    if (hints.client === true) return isCrm ? this.#byFirst(rest, hints) : "yes";
    return isCrm ? this.#byFirst(rest, { ...hints, named: false }) : "no";
  }

  /** Without a host, `/crm/v8/…` in a file of requests is the CRM's, whatever is wrong with the rest; `/crm/health` and `/crm/v1/users` may be anybody's. */
  #inFile(path: string, rest: readonly string[], hints: Hints): Answer {
    if (PAGE.test(path)) return "no";
    const found = versionAt(rest);
    const [first = "", next = ""] = rest;
    if (found === undefined) return mayOnlyBeOurs(first, this.#catalogue) ? "yes" : "no";
    if (isApiVersion(first) && !isZohoVersion(first)) return looksLikeModule(next) ? "yes" : "no";
    return this.#byFirst(rest, { ...hints, named: true }) === "no" ? "no" : "yes";
  }

  /** `/v8/Leads` and `/Leads`, to be completed. `/v1/health`, `/v2/users` and `Backend` may be anybody's. */
  #withoutCrm(
    first: string,
    rest: readonly string[],
    { client, isModule, isStandardModule = isModule }: Hints,
  ): Answer {
    if (first.includes(UNREADABLE)) return "maybe";
    const isEndpoint = client === true && this.#catalogue.reserved.includes(first);
    if (isEndpoint || (client === true && (isApiVersion(first) || looksLikeModule(first)))) return "yes";
    return isStandardModule?.(first) === true || isVersioned(first, rest[0], this.#catalogue) ? "yes" : "no";
  }

  #byFirst(segments: readonly string[], { door, client, named, isModule = looksLikeModule }: Hints): Answer {
    const { reserved } = this.#catalogue;
    return byFirstSegment(segments, {
      isProven: client === true || named === true,
      isModule,
      reserved,
      isCode: door === "code",
    });
  }
}

/** `/v8/Leads` on the API's hosts lacks the `/crm`; no other product's addresses begin so. */
function onApiHost(path: string, { door }: Hints): Answer {
  const first = segmentsOf(path)[0] ?? "";
  if (first.includes(UNREADABLE)) return "maybe";
  return first.toLowerCase() === "crm" || (door === "file" && isApiVersion(first)) ? "yes" : "no";
}

/** `["v8", "Leads"]`, `["v8", "coql"]`: a version that Zoho CRM has, and behind it a module or an endpoint that few others have. */
function isVersioned(version: string, next = "", catalogue: Catalogue): boolean {
  return isApiVersion(version) && isZohoVersion(version) && mayOnlyBeOurs(next, catalogue);
}

function mayOnlyBeOurs(name: string, { reserved }: Catalogue): boolean {
  return looksLikeModule(name) || (reserved.includes(name) && !COMMON.has(name));
}

/** `Leads`, `Price_Books`, and what cannot be read. */
function looksLikeModule(name: string): boolean {
  return /^(?:[A-Z]|\uFFFE)/.test(name);
}
