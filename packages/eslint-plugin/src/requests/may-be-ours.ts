import { catalogue } from "@zoho-preflight/metadata/catalogue";

import { nameIn } from "../code/tree.ts";
import { textsOf } from "../values/text.ts";
import type { Piece, Value } from "../values/value.ts";

/** How a part of an address of Zoho CRM reads, and how what holds a part of one is called. */
const ADDRESS = /zohoapis|\/crm(?:\/|$)/i;
const NAME = /zoho|crm|api_?domain/i;
/** A first segment as the back end of an application has it, behind a host that is not written there: `/api/orders`. */
const OWN_SEGMENT = /^\/([a-z][a-z0-9_-]*)(?:[/?#]|$)/;
const ENDPOINTS: ReadonlySet<string> = new Set([...catalogue.reserved, "bulk", "email"]);

/**
 * Whether a request to this address can be one to Zoho CRM, whatever else shows of it. Where not, its headers and its body need not be read:
 * components ask the server of their application far more often than anybody else.
 */
export function mayBeOurs(url: Value): boolean {
  return textsOf(url).some((pieces) => !isOwnServer(pieces));
}

/** Whether something in the address says that it is Zoho CRM's, whatever else stands there. */
export function isNamedOurs(url: Value): boolean {
  return textsOf(url).every((pieces) => pieces.some(isOurs));
}

function isOurs({ text, node }: Piece): boolean {
  return text === undefined ? NAME.test(nameIn(node)) : ADDRESS.test(text);
}

function isOwnServer(pieces: readonly Piece[]): boolean {
  if (pieces.some(isOurs)) return false;
  const path = pieces.find(({ text }) => text !== undefined)?.text ?? "";
  const segment = OWN_SEGMENT.exec(path)?.[1];
  return segment !== undefined && !ENDPOINTS.has(segment) && !/^v\d/.test(segment);
}
