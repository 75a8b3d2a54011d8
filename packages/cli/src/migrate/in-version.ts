import { inOtherVersion, versionIn } from "@zoho-preflight/validator/seen";

import type { FoundRequest } from "../requests-in/found.ts";

/** The version in a request's address, `"v2"`; undefined where there is none to be read. */
export function versionOf({ request }: FoundRequest): string | undefined {
  return versionIn(request.url);
}

/** The same request in another version. One whose address has no version is as it was: the options say which is meant. */
export function inVersion(found: FoundRequest, version: string): FoundRequest {
  return { ...found, request: { ...found.request, url: inOtherVersion(found.request.url, version) } };
}
