import { urlPlace } from "@zoho-preflight/validator/seen";
import type { Issue } from "@zoho-preflight/validator";

/** An operation of a JSON Patch (RFC 6902): `{ op: "replace", path: "/body/data/0/Stage", value: "Qualification" }`. */
export type Operation =
  | { readonly op: "replace" | "add"; readonly path: string; readonly value: unknown }
  | { readonly op: "move"; readonly from: string; readonly path: string };

/** The first fix of an issue as a patch of the request; undefined where none is ready. A fix in the address gives the entire new address. */
export function patchOf({ suggestions = [] }: Issue, request: unknown): readonly Operation[] | undefined {
  const replace = suggestions.find((suggestion) => suggestion.replace !== undefined)?.replace;
  if (replace === undefined) return undefined;
  const { path, value, renames } = replace;
  const [root] = path;
  if (root === "query" || (root === "url" && path.length > 1)) {
    const url = addressWith(valueAt(request, ["url"]), path, value);
    return url === undefined ? undefined : [{ op: "replace", path: "/url", value: url }];
  }
  const pointer = pointerOf(path);
  if (renames === true) return [{ op: "move", from: pointer, path: pointerOf([...path.slice(0, -1), String(value)]) }];
  // Where a value is missing and nobody knows it, the suggestion has a blank to be filled in.
  if (value === "") return undefined;
  return [{ op: valueAt(request, path) === undefined ? "add" : "replace", path: pointer, value }];
}

function addressWith(url: unknown, path: Issue["path"], value: unknown): string | undefined {
  if (typeof url !== "string") return undefined;
  const place = urlPlace(url, path);
  const [root, name] = path;
  const text = root === "query" ? encodeURIComponent(String(value)).replaceAll("%2C", ",") : String(value);
  if (place === undefined)
    return root === "query" ? `${url}${url.includes("?") ? "&" : "?"}${String(name)}=${text}` : undefined;
  const old = url.slice(place.start, place.end);
  const named = old.startsWith(`${String(name)}=`) ? `${String(name)}=` : "";
  return `${url.slice(0, place.start)}${named}${text}${url.slice(place.end)}`;
}

function valueAt(value: unknown, path: Issue["path"]): unknown {
  let current = value;
  for (const part of path) {
    if (typeof current !== "object" || current === null) return undefined;
    current = (current as Readonly<Record<string | number, unknown>>)[part];
  }
  return current;
}

function pointerOf(path: Issue["path"]): string {
  return path.map((part) => `/${String(part).replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");
}
