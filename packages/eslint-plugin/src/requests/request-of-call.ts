import { ONE_OF, OPEN, PARTS, UNKNOWN } from "@zoho-preflight/validator/seen";

import { wholeText } from "../values/text.ts";
import { seenBudget, seenText, toSeen } from "../values/to-seen.ts";
import type { SeenBudget } from "../values/to-seen.ts";
import { optionsOf } from "../values/value.ts";
import type { Piece, Value } from "../values/value.ts";
import { addressesOf } from "./addresses.ts";
import type { FoundCall } from "./call.ts";
import { isStandardModule } from "./is-zoho-crm.ts";
import { withIds } from "./record-ids.ts";
import { behindBase } from "./zoho-base.ts";

/** A request as `validateSeen` takes it, and the addresses that it may go to, in pieces that know where they stand. */
export interface SeenCall {
  readonly request: {
    readonly method: unknown;
    readonly url: unknown;
    readonly headers?: unknown;
    readonly body?: unknown;
  };
  readonly addresses: readonly (readonly Piece[])[];
  /** Some part of it is one of several values. */
  readonly varied: boolean;
}

/** What of a call can be judged. `isModule`: whether a word is one of the org's modules; default: the standard org's. */
export function seenCall(found: FoundCall, isModule: (name: string) => boolean = isStandardModule): SeenCall {
  const budget = seenBudget();
  const addresses = addressesOf(found).map((pieces) => behindBase(pieces, found, isModule) ?? pieces);
  const urls = addresses.map((pieces) => seenText(withIds(pieces)));
  const headers =
    found.headers === undefined ? undefined : seenHeaders(found.headers, found.moreHeaders === true, budget);
  const written = found.body === undefined ? undefined : seenBody(found.body, budget);
  const body = found.moreBody === true ? openBody(written) : written;
  const method = found.method === undefined ? undefined : (toSeen(found.method, budget) ?? "GET");
  return {
    addresses,
    varied: budget.varied || urls.length > 1,
    request: {
      method,
      url: urls.length === 1 ? urls[0] : { [ONE_OF]: urls },
      ...(headers === undefined ? {} : { headers }),
      ...(body === undefined ? {} : { body }),
    },
  };
}

/** `{ Authorization: … }`, entries, or `new Headers(…)`; a client that adds its own may bring what is not there. */
function seenHeaders(headers: Value, more: boolean, budget: SeenBudget): unknown {
  const value = headers.kind === "instance" && headers.what === "Headers" ? headers.from : headers;
  if (value.kind !== "object") return UNKNOWN;
  const seen = toSeen(value, budget) as Record<PropertyKey, unknown>;
  if (more) seen[OPEN] = true;
  return seen;
}

/** A body that the client may put into another one: what it lacks at its root may be added. */
function openBody(body: unknown): unknown {
  if (typeof body !== "object" || body === null || Array.isArray(body) || ONE_OF in body || PARTS in body)
    return UNKNOWN;
  return { ...body, [OPEN]: true };
}

/** A body as it is sent: JSON as its value, text as text, forms as forms. */
function seenBody(body: Value, budget: SeenBudget): unknown {
  if (body.kind === "text") return wholeText(body) ?? UNKNOWN;
  if (body.kind === "instance" && (body.what === "URLSearchParams" || body.what === "FormData"))
    return form(body.what, body.from);
  if (body.kind === "choice") {
    budget.varied = true;
    return { [ONE_OF]: optionsOf(body).map((option) => seenBody(option, budget) ?? UNKNOWN) };
  }
  return toSeen(body, budget);
}

/** The names of a form are all that is looked at. */
function form(what: "URLSearchParams" | "FormData", from: Value): unknown {
  const made = what === "FormData" ? new FormData() : new URLSearchParams();
  if (from.kind !== "object" || from.open) return what === "FormData" ? UNKNOWN : made;
  for (const name of from.entries.keys()) made.append(name, "");
  return made;
}
