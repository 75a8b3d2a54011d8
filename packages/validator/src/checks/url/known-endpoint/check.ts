import { requestCheck } from "../../../check.ts";
import type { Suggestion } from "../../../report/issue.ts";
import { nearestAddresses, readSegments, suggestedAddress } from "../../../request/nearest-address.ts";
import { isListedByOrg } from "../../../request/org-addresses.ts";
import { spannedOperations } from "../../../request/spanning.ts";
import { isWebSession, WEB_SESSION_ADDRESS } from "../../../request/web-session.ts";
import type { says } from "./says.ts";

/**
 * The path is one that the API has.
 *
 * reads     path segments after the version
 * reports   INVALID_URL_PATTERN at the first segment that fits nothing: an error where a single slip explains the address, with the address
 *           that is meant; else a warning, since Zoho adds addresses within a version
 * silent    when the host part or a segment in question cannot be read, or the org's own list of addresses names it
 * skips     no-facts: what it does not know in a session of the web application
 */
export const knownEndpoint = requestCheck<typeof says>()({
  name: "known-endpoint",
  stage: "url",
  severity: "error",
  kinds: {
    outside: { code: "INVALID_URL_PATTERN", evidence: "either" },
    cutShort: { code: "INVALID_URL_PATTERN" },
    doubledSlash: { code: "INVALID_URL_PATTERN", evidence: "either" },
    notAnId: { code: "INVALID_URL_PATTERN", evidence: "thin" },
    misspelt: { code: "INVALID_URL_PATTERN", names: ["segment"] },
    unknown: { code: "INVALID_URL_PATTERN", evidence: "thin" },
  },

  run({ request, operation, otherMethods, catalogue, snapshot, report, skip }) {
    const { url } = request;
    if (operation !== undefined || otherMethods.length > 0 || url.openPath === true) return;
    if (isListedByOrg(url, snapshot) || spannedOperations(url, catalogue).length > 0) return;
    const segments = readSegments(url.segments);
    if (url.outside === undefined && segments.length < url.segments.length) return;
    // An address that ends after its version lacks a word, whichever it is.
    if (url.outside === undefined && segments.length === 0) {
      report({ kind: "cutShort", facts: {} }, ["url", "path", 0]);
      return;
    }
    const near = nearestAddresses(url, catalogue, snapshot);
    const evidence = near.length > 0 ? undefined : "thin";
    const suggest = (): Suggestion[] => near.map(suggestedAddress);
    if (url.outside !== undefined) {
      const path = url.outside === "" ? "/" : url.outside;
      report({ kind: "outside", facts: { path }, evidence, suggest }, ["url", "path"]);
      return;
    }
    const path = segments.join("/");
    const empty = segments.indexOf("");
    const wrong = empty !== -1 ? empty : (near[0]?.index ?? segments.length - 1);
    const at = ["url", "path", wrong];
    const segment = segments[wrong] ?? "";
    if (empty !== -1) report({ kind: "doubledSlash", facts: { path }, evidence, suggest }, at);
    else if (near.length > 0) report({ kind: "misspelt", facts: { path, segment }, suggest }, at);
    else if (segments.length === 2 && !catalogue.reserved.includes(segments[0] ?? ""))
      report({ kind: "notAnId", facts: { segment } }, at);
    // The web application has addresses that are nobody else's.
    else if (isWebSession(request, catalogue)) skip("no-facts", WEB_SESSION_ADDRESS, { path: ["url", "path"] });
    else report({ kind: "unknown", facts: { path } }, at);
  },
});
