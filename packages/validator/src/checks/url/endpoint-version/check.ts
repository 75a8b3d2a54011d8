import { atLeast, isVersion } from "@zoho-preflight/metadata/catalogue";

import { askedFor } from "../../../request/request-line.ts";
import { requestCheck } from "../../../check.ts";

/**
 * The version in the URL exists, and has the operation.
 *
 * reads     the version segment, the operation's first and last known version
 * reports   API_NOT_SUPPORTED; a warning, since first versions come from the SDKs and are upper bounds
 * silent    when the version cannot be read
 */
export const endpointVersion = requestCheck({
  name: "endpoint-version",
  stage: "url",
  description: "The API version exists and has the operation",
  severity: "warning",
  codes: ["API_NOT_SUPPORTED"],
  source: "SDK 2.0 to 8.0 (first versions); v7 documentation, common errors",

  run({ request, operation, since, version, catalogue, report }) {
    const written = request.url.version;
    if (typeof written !== "string" || version === undefined) return;
    if (!isVersion(written.toLowerCase())) {
      report({
        code: "API_NOT_SUPPORTED",
        details: {},
        path: ["url", "version"],
        value: written,
        say: { kind: "unknown", judged: version, newest: catalogue.versions.at(-1) },
      });
    } else if (since !== undefined && !atLeast(version, since)) {
      report({
        code: "API_NOT_SUPPORTED",
        details: {},
        path: ["url", "version"],
        value: written,
        say: { kind: "before", since, asked: askedFor(request, operation) },
        suggestions: () => [{ text: since, replace: { path: ["url", "version"], value: since } }],
      });
    } else if (operation?.until !== undefined && !atLeast(operation.until, version)) {
      report({
        code: "API_NOT_SUPPORTED",
        details: {},
        path: ["url", "version"],
        value: written,
        say: { kind: "after", until: operation.until, asked: askedFor(request, operation) },
      });
    }
  },
});
