import { payloadName } from "@zoho-preflight/validator/node";

import { isObject } from "../is-object.ts";
import type { RequestInput, RequestPath } from "./found.ts";

/** What `--module` and `--operation` say of a file that holds only records. */
export interface RecordsOf {
  readonly module: string;
  readonly operation: "insert" | "update" | "upsert";
  /** `v8`: the version of the request that is made around the records. */
  readonly version: string;
}

/** What the name of a file says of its records, `Leads.insert.zoho.json`; the ESLint preset for JSON reads such files too. */
export function recordsOfName(file: string, version: string): RecordsOf | undefined {
  const name = payloadName(file);
  return name === undefined ? undefined : { ...name, version };
}

/** A request around records, and how a path in its body becomes a path in the file: undefined where the file has no such part. */
export interface Wrapped {
  readonly request: RequestInput;
  readonly inFile: (path: RequestPath) => RequestPath | undefined;
}

/**
 * Makes the request that would send what a file holds: `{ data: [...] }` is the entire body, an array its records, an object one record.
 * The host and the headers are not known, so nothing is said about them.
 */
export function recordsRequest(value: unknown, { module, operation, version }: RecordsOf): Wrapped {
  const isArray = Array.isArray(value);
  const isBody = isObject(value) && Array.isArray(value["data"]);
  const url = `/crm/${version}/${encodeURIComponent(module)}${operation === "upsert" ? "/upsert" : ""}`;
  // Of ["body", "data", 0, "Stage"] an entire body has everything behind "body", an array what is behind "data", a record what is behind 0.
  const outside = isBody ? 1 : isArray ? 2 : 3;
  return {
    request: {
      method: operation === "update" ? "PUT" : "POST",
      url,
      body: isBody ? value : { data: isArray ? value : [value] },
    },
    inFile: (path) => (path[0] === "body" ? path.slice(outside) : undefined),
  };
}
