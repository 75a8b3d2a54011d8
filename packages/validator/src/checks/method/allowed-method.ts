import type { Method } from "@zoho-preflight/metadata/catalogue";

import { requestCheck } from "../../check.ts";
import { nearest } from "../../nearest/nearest.ts";

/**
 * The address takes the HTTP method.
 *
 * reads     method and path
 * reports   INVALID_REQUEST_METHOD at ["method"], with the methods that the address does take; of several the one that is meant most likely is offered
 * silent    when method or address cannot be read, or the address does not exist (`known-endpoint`)
 */
export const allowedMethod = requestCheck({
  name: "allowed-method",
  stage: "method",
  description: "The address takes the HTTP method",
  severity: "error",
  codes: ["INVALID_REQUEST_METHOD"],
  source: "Kaizen #25, 1.f; OpenAPI v8, SDK 2.0 to 8.0",

  run({ request, otherMethods, report }) {
    if (otherMethods.length === 0 || typeof request.method !== "string") return;
    const given = request.method;
    report({
      code: "INVALID_REQUEST_METHOD",
      details: {},
      path: ["method"],
      value: given,
      say: { allowed: otherMethods },
      suggestions: () =>
        meant(given, otherMethods).map((method) => ({ text: method, replace: { path: ["method"], value: method } })),
    });
  },
});

/** Methods that send a body, by what is meant most often in their place: other APIs update with PATCH, this one with PUT. */
const WRITING: Readonly<Record<string, readonly Method[]>> = {
  PATCH: ["PUT", "POST"],
  POST: ["PUT", "PATCH"],
  PUT: ["PATCH", "POST"],
};

/** The method to write instead, best first: the only one, the nearest of the same kind, or what is misspelt. Never all that the address takes. */
function meant(given: string, allowed: readonly Method[]): readonly string[] {
  if (allowed.length === 1) return allowed;
  const [writing] = Object.hasOwn(WRITING, given)
    ? (WRITING[given] ?? []).filter((method) => allowed.includes(method))
    : [];
  if (writing !== undefined) return [writing];
  return given === "DELETE" ? [] : nearest(given, allowed, 1);
}
