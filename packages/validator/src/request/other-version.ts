import { ONE_OF, PARTS, isOneOf, isText } from "../seen.ts";

const VERSION = /(\/crm\/(?:bulk\/|email\/)?)(v\d+(?:\.\d+)?)(?=[/?]|$)/;

/** The version that an address names, `"v2"`, also one with holes; undefined where none is to be read, or its alternatives name several. */
export function versionIn(url: unknown): string | undefined {
  if (isOneOf(url)) {
    const found = new Set(url[ONE_OF].map(versionIn));
    return found.size === 1 ? [...found][0] : undefined;
  }
  if (!isText(url)) return typeof url === "string" || url instanceof URL ? VERSION.exec(String(url))?.[2] : undefined;
  return url[PARTS].flatMap((part) => (typeof part === "string" ? (VERSION.exec(part)?.[2] ?? []) : []))[0];
}

/** The same address in another version; one that names none is as it was. */
export function inOtherVersion(url: unknown, version: string): unknown {
  const write = (text: string): string => text.replace(VERSION, (_, before: string) => before + version);
  if (isOneOf(url)) return { [ONE_OF]: url[ONE_OF].map((one) => inOtherVersion(one, version)) };
  if (isText(url)) return { [PARTS]: url[PARTS].map((part) => (typeof part === "string" ? write(part) : part)) };
  return url instanceof URL || typeof url === "string" ? write(String(url)) : url;
}
