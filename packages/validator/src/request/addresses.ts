import { isVersion } from "@zoho-preflight/metadata/catalogue";
import type { Catalogue, Version } from "@zoho-preflight/metadata/catalogue";

import { readRequestUrl } from "./request.ts";
import type { SeenRequest } from "./request.ts";
import type { SeenUrl } from "./url.ts";
import { isExternal, route } from "./route.ts";
import type { Route } from "./route.ts";
import { isText } from "../seen.ts";
import { urlText } from "./url.ts";
import { nearestVersion } from "./version.ts";

/** A URL that has been read, with what it may mean. */
export interface Address {
  readonly url: SeenUrl;
  /** Versions to judge by: one, or all when it cannot be read, or none for what is not an address of the API. */
  readonly versions: readonly Version[];
  /** Routes found so far, by method; absent for addresses that are not kept. */
  readonly routes: Map<string, KeptRoute> | undefined;
}

export interface KeptRoute extends Route {
  readonly kept: boolean;
}

/** Addresses kept per validator. A client uses few; when there are more, keeping starts again. */
const MOST = 500;
const LONGEST = 200;

/**
 * Reads and routes URLs, and keeps what it found: a client posts to the same address again and again, and reading it costs more than
 * checking a record. Only URLs without a query are kept, so no token ever is.
 */
export class Addresses {
  readonly #catalogue: Catalogue;
  readonly #apiVersion: string | undefined;
  readonly #kept = new Map<string, Address>();

  constructor(catalogue: Catalogue, apiVersion: string | undefined) {
    this.#catalogue = catalogue;
    this.#apiVersion = apiVersion;
  }

  /** The address, or undefined when there is no URL. */
  of(given: unknown): Address | undefined {
    // Text with holes is kept too: `${base}/Leads` is all over a project.
    const text = typeof given === "string" ? given : isText(given) ? urlText(given) : undefined;
    if (text === undefined) return this.#read(given, false);
    const kept = this.#kept.get(text);
    if (kept !== undefined) return kept;
    const keep = text.length <= LONGEST && !text.includes("?") && !text.includes("@");
    const address = this.#read(given, keep);
    if (keep && address !== undefined) {
      if (this.#kept.size >= MOST) this.#kept.clear();
      this.#kept.set(text, address);
    }
    return address;
  }

  route(address: Address, request: SeenRequest): KeptRoute {
    const { method } = request;
    const external = isExternal(request);
    if (address.routes === undefined || external || typeof method !== "string" || method.length > 10) {
      return { ...route({ url: address.url, method, external }, this.#catalogue), kept: false };
    }
    let found = address.routes.get(method);
    if (found === undefined) {
      found = { ...route({ url: address.url, method, external }, this.#catalogue), kept: true };
      address.routes.set(method, found);
    }
    return found;
  }

  #read(given: unknown, keep: boolean): Address | undefined {
    const url = readRequestUrl(given, this.#apiVersion);
    return url === undefined ? undefined : { url, versions: this.#versions(url), routes: keep ? new Map() : undefined };
  }

  /** A version that the catalogue does not know is judged as the nearest, an unreadable one as all of them. */
  #versions({ version }: SeenUrl): readonly Version[] {
    if (version === undefined) return [];
    if (typeof version !== "string") return this.#catalogue.versions;
    const written = version.toLowerCase();
    return [isVersion(written) ? written : nearestVersion(written, this.#catalogue.versions)];
  }
}
