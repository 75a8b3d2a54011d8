import { requestCheck } from "../../check.ts";

/**
 * The address takes the HTTP method.
 *
 * reads     method and path
 * reports   INVALID_REQUEST_METHOD at ["method"], with the methods that the address does take
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
    report({
      code: "INVALID_REQUEST_METHOD",
      details: {},
      path: ["method"],
      value: request.method,
      say: { allowed: otherMethods },
      suggestions: () => otherMethods.map((method) => ({ text: method, replace: { path: ["method"], value: method } })),
    });
  },
});
