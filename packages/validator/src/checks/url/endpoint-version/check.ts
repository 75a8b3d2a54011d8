import { atLeast, isVersion } from "@zoho-preflight/metadata/catalogue";

import { askedFor } from "../../../request/request-line.ts";
import { requestCheck } from "../../../check.ts";
import { offers } from "../../../nearest/offers.ts";
import { isWebSession, WEB_SESSION } from "../../../request/web-session.ts";
import type { Suggestion } from "../../../report/issue.ts";
import { isListedByOrg } from "../../../request/org-addresses.ts";
import type { says } from "./says.ts";

/**
 * The version in the URL exists, and has the operation.
 *
 * reads     the version segment, the version that brought the operation, the last that has it
 * reports   API_NOT_SUPPORTED; a warning, since one page or the SDKs are all there is
 * silent    when the version cannot be read, when no page says which version brought the operation (that an SDK has it first in some version
 *           proves nothing about those before), or the org's own list names the address in it
 * skips     no-facts: in a session of the web application, which has its own version
 */
export const endpointVersion = requestCheck<typeof says>()({
  name: "endpoint-version",
  stage: "url",
  severity: "warning",
  kinds: {
    unknown: { code: "API_NOT_SUPPORTED", names: ["version"], evidence: "thin" },
    tooEarly: { code: "API_NOT_SUPPORTED", names: ["version"], evidence: "thin" },
    tooLate: { code: "API_NOT_SUPPORTED", names: ["version"], evidence: "thin" },
  },

  run({ request, operation, introduced, version: judged, catalogue, snapshot, report, skip }) {
    const { version } = request.url;
    if (typeof version !== "string" || judged === undefined) return;
    const path = ["url", "version"];
    if (!isVersion(version.toLowerCase())) {
      if (version.toLowerCase() === catalogue.webApplication.version && isWebSession(request, catalogue))
        skip("no-facts", WEB_SESSION, { path });
      else report({ kind: "unknown", facts: { version, newest: catalogue.versions.at(-1) ?? judged, judged } }, path);
    } else if (isListedByOrg(request.url, snapshot)) {
      return;
    } else if (introduced !== undefined && !atLeast(judged, introduced)) {
      const suggest = (): Suggestion[] => offers(path, [introduced]);
      report(
        { kind: "tooEarly", facts: { version, since: introduced, asked: askedFor(request, operation) }, suggest },
        path,
      );
    } else if (operation?.until !== undefined && !atLeast(operation.until, judged)) {
      const { until } = operation;
      report({ kind: "tooLate", facts: { version, until, asked: askedFor(request, operation) } }, path);
    }
  },
});
