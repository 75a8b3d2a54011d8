import { atLeast } from "@zoho-preflight/metadata/catalogue";
import type { Catalogue, Version } from "@zoho-preflight/metadata/catalogue";

import type { Facts, Path } from "./issue.ts";

/** From v3 on answers carry `json_path` and `resource_path_index` (seen in v8; in between a guess). */
const PLACES_SINCE: Version = "v3";

/** Zoho's `details` for the request's version: neutral names become the wire's, places are added where that version sends them. */
export function answerDetails(
  code: string | null,
  details: Facts,
  path: Path,
  { catalogue, version }: { readonly catalogue: Catalogue; readonly version: Version | undefined },
): Facts {
  if (code === null) return {};
  const later = version === undefined || atLeast(version, PLACES_SINCE);
  const names = Object.hasOwn(catalogue.details, code) ? catalogue.details[code] : undefined;
  const out: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(details)) {
    const listed = names !== undefined && Object.hasOwn(names, key) ? names[key] : undefined;
    const name = listed === undefined ? (key === "resource_path_index" && !later ? null : key) : listed[later ? 1 : 0];
    if (name !== null && value !== undefined) out[name] = later ? placed(value, path) : value;
  }
  if (later && names?.["json_path"]?.[1] !== null && path[0] === "body" && typeof details["api_name"] === "string")
    out["json_path"] = jsonPath(path, details["api_name"]);
  return out;
}

/** `dependee` and the like name another key of the same record, and get its place: `{ api_name: "Call_Type", json_path: "$.data[0].Call_Type" }`. */
function placed(value: unknown, path: Path): unknown {
  if (
    typeof value !== "object" ||
    value === null ||
    Array.isArray(value) ||
    !("api_name" in value) ||
    typeof value.api_name !== "string"
  )
    return value;
  const record = path.slice(0, path.findLastIndex((part) => typeof part === "number") + 1);
  return { ...value, json_path: jsonPath(record, value.api_name) };
}

/** `$.data[0].Stage` for `["body", "data", 0, "Stage"]`; the missing key's own place when the path is that of its container. */
function jsonPath(path: Path, api_name: string): string {
  let text = "$";
  for (const part of path.slice(1)) text += typeof part === "number" ? `[${part}]` : `.${part}`;
  const last = path.at(-1);
  return last === api_name || path.includes(api_name) ? text : `${text}.${api_name}`;
}
