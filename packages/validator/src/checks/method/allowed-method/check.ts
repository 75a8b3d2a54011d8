import type { Method } from "@zoho-preflight/metadata/catalogue";

import { requestCheck } from "../../../check.ts";
import { nearest } from "../../../nearest/nearest.ts";
import { offers } from "../../../nearest/offers.ts";
import type { Suggestion } from "../../../report/issue.ts";
import { isListedByOrg } from "../../../request/org-addresses.ts";
import type { says } from "./says.ts";

/**
 * The address takes the HTTP method.
 *
 * reads     method, path, and whether there is a body
 * reports   INVALID_REQUEST_METHOD at ["method"], with the methods that the address does take: an error where all of them are known, else a
 *           warning, since Zoho adds methods within a version; of several the one that is meant most likely is offered
 * silent    when method or address cannot be read, or the address does not exist (`known-endpoint`), or the org's own list names both
 */
export const allowedMethod = requestCheck<typeof says>()({
  name: "allowed-method",
  stage: "method",
  severity: "error",
  kinds: {
    notTaken: { code: "INVALID_REQUEST_METHOD", names: ["method"] },
    unknown: { code: "INVALID_REQUEST_METHOD", names: ["method"], evidence: "thin" },
  },

  run({ request, otherMethods, methodsAreClosed, snapshot, report }) {
    if (otherMethods.length === 0 || typeof request.method !== "string") return;
    const { method, body, url } = request;
    if (isListedByOrg(url, snapshot, method)) return;
    const suggest = (): Suggestion[] => offers(["method"], meant(method, body.kind !== "absent", otherMethods));
    const kind = methodsAreClosed ? "notTaken" : "unknown";
    report({ kind, facts: { method, allowed: otherMethods }, suggest }, ["method"]);
  },
});

/** Methods that send a body, by what is meant most often in their place: other APIs update with PATCH, this one with PUT. */
const WRITING: Readonly<Record<string, readonly Method[]>> = {
  PATCH: ["PUT", "POST"],
  POST: ["PUT", "PATCH"],
  PUT: ["PATCH", "POST"],
  GET: ["POST", "PUT", "PATCH"],
};

/**
 * The method to write instead, or none. A body makes it a writing method, no body a reading one, as far as the address has it. Reading is
 * never turned into deleting, nor deleting into anything else.
 */
function meant(given: string, hasBody: boolean, allowed: readonly Method[]): readonly string[] {
  if (given === "DELETE") return [];
  if (!Object.hasOwn(WRITING, given)) {
    const spelt = nearest(given, allowed, 1);
    return spelt.length === 0 && allowed.length === 1 && allowed[0] !== "DELETE" ? allowed : spelt;
  }
  if (!hasBody && allowed.includes("GET")) return ["GET"];
  return (WRITING[given] ?? []).filter((method) => allowed.includes(method)).slice(0, 1);
}
