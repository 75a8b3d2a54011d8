import { referencesIn } from "@zoho-preflight/metadata/catalogue";
import type { Catalogue, Operation } from "@zoho-preflight/metadata/catalogue";

import { isOpen } from "../seen.ts";
import type { SeenBody } from "./request.ts";

/** What nearly every body of an operation looks like. */
export interface UsualBody {
  readonly key: string;
  readonly most: number;
  /** Keys that every item has: of sub-requests. Records are judged by their fields. */
  readonly itemKeys: readonly string[];
  readonly ofRecords: boolean;
}

/**
 * The usual body of an operation whose items are judged as what they are: the root key alone, with a list of records, `{ data: [{ … }] }`, or of
 * sub-requests where what judges those was handed in, no more than it takes. Undefined for other operations.
 */
export function usualBodyOf(operation: Operation, catalogue: Catalogue, hasBodies: boolean): UsualBody | undefined {
  const { records, body } = operation;
  if (body?.key === undefined || body.keyType !== "array") return undefined;
  const { key, maxItems = MOST, itemKeys = [] } = body;
  if (records !== undefined)
    return { key, most: records.idInPath === true ? 1 : maxItems, itemKeys: [], ofRecords: true };
  const isOfRequests =
    hasBodies && referencesIn(catalogue, operation).some(({ is, at }) => is === "request" && at[0] === key);
  if (!isOfRequests) return undefined;
  const needed = itemKeys.flatMap(({ name, required }) => (required === undefined ? [] : [name]));
  return { key, most: maxItems, itemKeys: needed, ofRecords: false };
}

/** Where nobody knows how many items a call takes; a longer list is none of the usual ones, and may be full of holes. */
const MOST = 1000;

/** Whether a body is such a one. Each check of the body would look for that by itself. */
export function isUsualBody(body: SeenBody, usual: UsualBody): boolean {
  return body.kind === "json" && isUsualRoot(body.value, usual);
}

/** The same of a body as an object. */
export function isUsualRoot(root: unknown, { key, most, itemKeys, ofRecords }: UsualBody): boolean {
  if (typeof root !== "object" || root === null || Array.isArray(root)) return false;
  const keys = Object.keys(root);
  if (keys.length !== 1 || keys[0] !== key || (!ofRecords && isOpen(root))) return false;
  const list = (root as Readonly<Record<string, unknown>>)[key];
  if (!Array.isArray(list) || list.length === 0 || list.length > most) return false;
  for (let at = 0; at < list.length; at++) {
    const item: unknown = list[at];
    if (typeof item !== "object" || item === null || Array.isArray(item)) return false;
    for (let needed = 0; needed < itemKeys.length; needed++) {
      const name = itemKeys[needed] as string;
      if ((item as Readonly<Record<string, unknown>>)[name] === undefined || !Object.hasOwn(item, name)) return false;
    }
  }
  return true;
}
