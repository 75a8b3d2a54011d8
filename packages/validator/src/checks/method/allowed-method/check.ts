import type { Method } from "@zoho-preflight/metadata/catalogue";

import { requestCheck } from "../../../check.ts";
import { nearest } from "../../../nearest/nearest.ts";

/**
 * The address takes the HTTP method.
 *
 * reads     method, path, and whether there is a body
 * reports   INVALID_REQUEST_METHOD at ["method"], with the methods that the address does take: an error where all of them are known, else a
 *           warning, since Zoho adds methods within a version; of several the one that is meant most likely is offered
 * silent    when method or address cannot be read, or the address does not exist (`known-endpoint`)
 */
export const allowedMethod = requestCheck({
  name: "allowed-method",
  stage: "method",
  description: "The address takes the HTTP method",
  severity: "error",
  codes: ["INVALID_REQUEST_METHOD"],
  source: "Kaizen #25, 1.f; OpenAPI v8, SDK 2.0 to 8.0",

  run({ request, otherMethods, methodsAreClosed, report }) {
    if (otherMethods.length === 0 || typeof request.method !== "string") return;
    const given = request.method;
    const hasBody = request.body.kind !== "absent";
    report({
      code: "INVALID_REQUEST_METHOD",
      details: {},
      path: ["method"],
      value: given,
      ...(methodsAreClosed ? {} : { severity: "warning" }),
      say: { allowed: otherMethods, closed: methodsAreClosed },
      suggestions: () =>
        meant(given, hasBody, otherMethods).map((method) => ({
          text: method,
          replace: { path: ["method"], value: method },
        })),
    });
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
