import { atLeast, ruleFor } from "@zoho-preflight/metadata/catalogue";
import type { Catalogue } from "@zoho-preflight/metadata/catalogue";

import { PLACES_SINCE } from "./answering.ts";
import type { Answering } from "./answering.ts";
import type { Facts, Path } from "./issue.ts";

/** Zoho's `details` for the request's version: neutral names become the wire's, places are added where that version sends them. */
export function answerDetails(
  code: string | null,
  details: Facts,
  path: Path,
  { catalogue, version, operation }: Answering & { readonly catalogue: Catalogue },
): Facts {
  if (code === null) return {};
  const later = version === undefined || atLeast(version, PLACES_SINCE);
  const usual = Object.hasOwn(catalogue.details, code) ? catalogue.details[code] : undefined;
  const own = operation && ruleFor(catalogue.detailsByOperation, operation)?.names[code];
  const names = own === undefined ? usual : { ...usual, ...own };
  const out: Record<string, unknown> = {};
  // A module in the query is the parameter's fault, where an operation says so.
  const given = own?.["param"] !== undefined && path[0] === "query" ? { param: path[1], ...details } : details;
  for (const [key, value] of Object.entries(given)) {
    const listed = names !== undefined && Object.hasOwn(names, key) ? names[key] : undefined;
    const name = listed === undefined ? (key === "resource_path_index" && !later ? null : key) : listed[later ? 1 : 0];
    if (name !== null && value !== undefined) out[name] = later ? placed(value, path) : value;
  }
  // A missing key of the root has none.
  const hasPlace = later && names?.["json_path"]?.[1] !== null && path[0] === "body" && path.length > 1;
  if (hasPlace && details["json_path"] === undefined && typeof details["api_name"] === "string")
    out["json_path"] = jsonPath(path, details["api_name"]);
  return out;
}

/** `dependee` and the like name another key of the same record, and get its place: `{ api_name: "Call_Type", json_path: "$.data[0].Call_Type" }`. */
function placed(value: unknown, path: Path): unknown {
  if (
    typeof value !== "object" ||
    value === null ||
    Array.isArray(value) ||
    "json_path" in value ||
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
