import { PARTS, isText } from "@zoho-preflight/validator/seen";
import type { FoundRequest } from "../requests-in/found.ts";

const VERSION = /(\/crm\/(?:bulk\/|email\/)?)(v\d+(?:\.\d+)?)(?=[/?]|$)/;

/** The version in a request's address, `"v2"`; undefined where there is none to be read. */
export function versionOf({ request }: FoundRequest): string | undefined {
  return VERSION.exec(firstText(request.url))?.[2];
}

/** The same request in another version. One whose address has no version is as it was: the options say which is meant. */
export function inVersion(found: FoundRequest, version: string): FoundRequest {
  return { ...found, request: { ...found.request, url: rewritten(found.request.url, version) } };
}

function rewritten(url: unknown, version: string): unknown {
  const write = (text: string): string => text.replace(VERSION, (_, before: string) => before + version);
  if (isText(url)) {
    const [first, ...rest] = url[PARTS];
    return { [PARTS]: [typeof first === "string" ? write(first) : first, ...rest] };
  }
  return url instanceof URL || typeof url === "string" ? write(String(url)) : url;
}

/** As far as an address can be read from its beginning. */
function firstText(url: unknown): string {
  if (isText(url)) return typeof url[PARTS][0] === "string" ? url[PARTS][0] : "";
  return url instanceof URL || typeof url === "string" ? String(url) : "";
}
