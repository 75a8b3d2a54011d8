import type { Path } from "../report/issue.ts";
import type { AnswerError } from "./answer.ts";
import { isJsonObject } from "./answer.ts";

/** What an explanation may look at of a request. */
export interface AskedParts {
  /** Body as JSON; absent where there is none or it is not known. */
  readonly body?: unknown;
  /** Names of the query's parameters. */
  readonly params: readonly string[];
  /** Root key of the body's list: `data`. */
  readonly list?: string;
  /** Segments of the path behind the version; undefined for those that cannot be read. */
  readonly segments: readonly (string | undefined)[];
  /** Where the module stands in the path. */
  readonly module?: number;
}

const AUTHORIZATION: Path = ["headers", "authorization"];

/** Where codes point that say no place. */
const BY_CODE: Readonly<Record<string, Path>> = {
  INVALID_URL_PATTERN: ["url", "path"],
  API_NOT_SUPPORTED: ["url", "path"],
  VERSION_NOT_SUPPORTED: ["url", "path"],
  INVALID_HOST: ["url", "host"],
  INVALID_REQUEST_METHOD: ["method"],
  AUTHENTICATION_FAILURE: AUTHORIZATION,
  UNAUTHORIZED: AUTHORIZATION,
  INVALID_TOKEN: AUTHORIZATION,
  OAUTH_SCOPE_MISMATCH: AUTHORIZATION,
  REQUIRED_PARAM_MISSING: ["query"],
  EXPECTED_PARAM_MISSING: ["query"],
};

/** Where an error points. */
export interface Pointed {
  readonly path: Path;
  /** Its details say so; else its code alone does, and the fault may be elsewhere: a token of another data centre. */
  readonly isSaid: boolean;
}

/**
 * Where in the request an error points: `["body", "data", 0, "Branch"]` for `$.data[0].Branch`. Undefined where neither its details nor its code say
 * anything.
 */
export function pointedAt(error: AnswerError, asked: AskedParts | undefined): Pointed | undefined {
  const path = saidBy(error, asked);
  if (path !== undefined) return { path, isSaid: true };
  const { code } = error;
  if (code === "INVALID_MODULE")
    return asked?.module === undefined ? undefined : { path: ["url", "path", asked.module], isSaid: false };
  const usual = Object.hasOwn(BY_CODE, code) ? BY_CODE[code] : undefined;
  return usual === undefined ? undefined : { path: usual, isSaid: false };
}

function saidBy({ code, details, at }: AnswerError, asked: AskedParts | undefined): Path | undefined {
  const { json_path, api_name, param_name, param, resource_path_index } = details;
  const isMissing = code === "MANDATORY_NOT_FOUND" && asked?.body !== undefined;
  if (typeof json_path === "string" && json_path.startsWith("$")) {
    const path = fromJsonPath(json_path);
    return isMissing ? ofContainer(path, asked.body) : path;
  }
  if (code === "REQUIRED_PARAM_MISSING" || code === "EXPECTED_PARAM_MISSING") return undefined;
  const parameter = param_name ?? param;
  if (typeof parameter === "string") return ["query", parameter];
  if (typeof resource_path_index === "number") return ["url", "path", resource_path_index];
  const [list, index] = at;
  const row: Path | undefined =
    typeof list === "string" && typeof index === "number" && list !== "details" ? ["body", list, index] : undefined;
  if (typeof api_name === "string") {
    if (code === "PATTERN_NOT_MATCHED" || asked?.params.includes(api_name) === true) return ["query", api_name];
    // A list or search names a field of its criteria.
    if (asked !== undefined && asked.body === undefined) return undefined;
    const place = [...(row ?? ["body"]), api_name];
    return isMissing ? ofContainer(place, asked.body) : place;
  }
  return details["expected_data_type"] === undefined ? undefined : (row ?? ["body"]);
}

/** `["body", "data", 0, "Branch"]` for `$.data[0].Branch`; names in brackets are read too: `$['data'][0]`. */
function fromJsonPath(text: string): Path {
  const path: (string | number)[] = ["body"];
  for (const [, key, index, quoted] of text.slice(1).matchAll(/\.([^.[\]]+)|\[(\d+)\]|\[['"]([^'"]*)['"]\]/g)) {
    if (index !== undefined) path.push(Number(index));
    else path.push(key ?? quoted ?? "");
  }
  return path;
}

/** What is missing stands at the object that lacks it. */
function ofContainer(path: Path, body: unknown): Path {
  return valueAt(body, path.slice(1)) === undefined ? path.slice(0, -1) : path;
}

/** The value at `["data", 0, "Branch"]`; undefined where there is none. */
export function valueAt(body: unknown, path: Path): unknown {
  let value = body;
  for (const part of path) {
    if (Array.isArray(value) && typeof part === "number") value = value[part] as unknown;
    else if (isJsonObject(value) && Object.hasOwn(value, part)) value = value[String(part)];
    else return undefined;
  }
  return value;
}
