import { atLeast } from "@zoho-preflight/metadata/catalogue";
import type { Body, Version } from "@zoho-preflight/metadata/catalogue";

/** What the operation wants of a body in that version; where it is not required yet, it may be left out. */
export function neededIn(body: Body | undefined, version: Version | undefined): Body | undefined {
  if (body?.requiredFrom === undefined || (version !== undefined && atLeast(version, body.requiredFrom))) return body;
  return Object.fromEntries(Object.entries(body).filter(([part]) => part !== "required"));
}
