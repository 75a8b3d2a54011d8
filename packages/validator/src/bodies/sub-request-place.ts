import type { Place } from "../report/found-issue.ts";
import type { Path, Range } from "../report/issue.ts";
import { urlPlace } from "../request/url-place.ts";
import { isObject } from "../seen.ts";
import type { SeenObject } from "../seen.ts";

/** The place of a sub-request; its address stands under `uri`, its query there or under `params`. */
export function placeOf(item: SeenObject, at: Path): Place {
  const { params, uri } = item;
  const isParam = (name: string | number | undefined): boolean =>
    isObject(params) &&
    (name === undefined ||
      Object.hasOwn(params, name) ||
      typeof uri !== "string" ||
      urlPlace(uri, ["query", name]) === undefined);
  const pathOf = (path: Path): Path => {
    const [root, ...rest] = path;
    if (root === undefined) return at;
    if (root === "url") return [...at, "uri"];
    if (root === "query") return isParam(rest[0]) ? [...at, "params", ...rest.slice(0, 1)] : [...at, "uri"];
    return [...at, ...path];
  };
  return {
    path: pathOf,
    range: (path, range): Range | undefined =>
      path[0] !== "query" || isParam(path[1])
        ? range
        : // A reference to another answer was one character when it was read.
          typeof uri === "string" && !uri.includes("@{")
          ? urlPlace(uri, path, range)
          : undefined,
    replace: (replace) => {
      const { path, value } = replace;
      const [root] = path;
      if (root !== "url" && !(root === "query" && !isParam(path[1]))) return { ...replace, path: pathOf(path) };
      const range =
        typeof uri === "string" && typeof value === "string" && root === "url" ? urlPlace(uri, path) : undefined;
      return range === undefined || typeof uri !== "string" || typeof value !== "string"
        ? undefined
        : { path: [...at, "uri"], value: `${uri.slice(0, range.start)}${value}${uri.slice(range.end)}` };
    },
  };
}
