import { atLeast } from "@zoho-preflight/metadata/catalogue";
import type { BodySchema } from "@zoho-preflight/metadata/bodies";

import type { RequestContext } from "../../../check.ts";
import type { SeenObject } from "../../../seen.ts";
import { jsonRoot } from "./json-root.ts";

/** The body of a call that writes no records, and what it may hold; `isProven`: refusals are printed for the version of the request. */
export interface KnownBody {
  readonly root: SeenObject;
  readonly schema: BodySchema;
  readonly isProven: boolean;
}

/** Undefined for records, for what nobody here knows, where the bodies were not handed in, and for a body that is not an object to be seen. */
export function knownBody({
  operation,
  request,
  bodies,
  version,
}: Pick<RequestContext, "operation" | "request" | "bodies" | "version">): KnownBody | undefined {
  if (operation === undefined || operation.records !== undefined || bodies === undefined) return undefined;
  const root = jsonRoot(request);
  const schema = root === undefined ? undefined : bodies.of(operation.id);
  if (root === undefined || schema === undefined) return undefined;
  return { root, schema, isProven: version !== undefined && atLeast(version, schema.provenSince) };
}
