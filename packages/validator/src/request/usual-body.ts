import type { Operation } from "@zoho-preflight/metadata/catalogue";

import type { SeenBody } from "./request.ts";

/**
 * Whether a body is what nearly every write of records sends: the root key alone, with a list of objects, no more than the operation takes:
 * `{ data: [{ … }] }`. Each check of the body would look for that by itself; the records are judged as ever.
 */
export function isUsualBody(body: SeenBody, { records, body: wanted }: Operation): boolean {
  if (body.kind !== "json" || records === undefined || wanted?.key === undefined || wanted.keyType !== "array")
    return false;
  const root = body.value;
  if (typeof root !== "object" || root === null || Array.isArray(root)) return false;
  const keys = Object.keys(root);
  if (keys.length !== 1 || keys[0] !== wanted.key) return false;
  const list = (root as Readonly<Record<string, unknown>>)[wanted.key];
  if (!Array.isArray(list) || list.length === 0) return false;
  if (list.length > (records.idInPath === true ? 1 : (wanted.maxItems ?? MOST))) return false;
  for (let at = 0; at < list.length; at++) {
    const item: unknown = list[at];
    if (typeof item !== "object" || item === null || Array.isArray(item)) return false;
  }
  return true;
}

/** Where nobody knows how many records a call takes; a longer list is none of the usual ones, and may be full of holes. */
const MOST = 1000;
