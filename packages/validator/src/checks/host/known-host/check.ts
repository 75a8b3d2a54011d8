import { bareHost, inRange } from "@zoho-preflight/metadata/catalogue";
import type { Catalogue, DataCenter, Environment, HostAnswer } from "@zoho-preflight/metadata/catalogue";

import { requestCheck } from "../../../check.ts";
import { isWebSession, WEB_SESSION } from "../../../request/web-session.ts";
import type { RequestContext } from "../../../check.ts";
import type { Suggestion } from "../../../report/issue.ts";
import type { says } from "./says.ts";

/**
 * The request goes to a host of the API, and to the one of the org's data centre.
 *
 * reads     the URL's host, option dataCenter
 * reports   v2 AUTHENTICATION_FAILURE, later INVALID_HOST for a host that is none; v2 AUTHENTICATION_FAILURE, later INVALID_TOKEN (a guess,
 *           so a warning) for another data centre's
 * silent    when the URL has no host or it cannot be read; on loopback (a stand-in for tests) and vertical-solution hosts
 * skips     no-facts: in a session of the web application
 */
export const knownHost = requestCheck<typeof says>()({
  name: "known-host",
  stage: "host",
  description: "The host is an API host of Zoho CRM, in the org's data centre",
  severity: "error",
  kinds: {
    unknown: { code: ["AUTHENTICATION_FAILURE", "INVALID_HOST"], names: ["host"], evidence: "either" },
    withoutWww: { code: ["AUTHENTICATION_FAILURE", "INVALID_HOST"], names: ["host"], evidence: "thin" },
    otherDataCenter: { code: ["AUTHENTICATION_FAILURE", "INVALID_TOKEN"], names: ["host"], evidence: "either" },
  },
  source: "Kaizen #25, 2.a; changelogs of v2.1 to v5; Multi DC page",

  run({ request, catalogue, options, version, report, skip }) {
    const { host: written } = request.url;
    if (typeof written !== "string") return;
    const host = written.replace(/:\d*$/, "");
    if (isStandIn(host)) return;
    if (isWebSession(request, catalogue)) {
      skip("no-facts", WEB_SESSION, { path: ["url", "host"] });
      return;
    }
    const { dataCenter } = options;
    const suggest = (): Suggestion[] => suggested(host, catalogue, dataCenter, options.environment ?? "production");
    const path = ["url", "host"];
    const centre = centreOf(host, catalogue);
    if (centre === undefined) {
      const answer = answerOf(catalogue.hostAnswers.unknownHost, version);
      const lacksWww = catalogue.dataCenters.some((candidate) => bareHost(candidate) === host);
      if (answer === undefined) return;
      const { code, evidence } = answer;
      if (lacksWww) report({ kind: "withoutWww", code, facts: { host }, suggest }, path);
      else report({ kind: "unknown", code, evidence, facts: { host }, suggest }, path);
    } else if (dataCenter !== undefined && centre.id !== dataCenter) {
      const answer = answerOf(catalogue.hostAnswers.otherDataCenter, version);
      if (answer === undefined) return;
      report({ kind: "otherDataCenter", ...answer, facts: { host, centre: centre.id, dataCenter }, suggest }, path);
    }
  },
});

/** Loopback serves tests and local proxies; zohoplatform hosts are another product line with the same paths. */
function isStandIn(host: string): boolean {
  return (
    host === "localhost" ||
    host.endsWith(".localhost") ||
    host.startsWith("127.") ||
    host === "[::1]" ||
    /(?:^|\.)zohoplatform\./.test(host)
  );
}

function centreOf(host: string, catalogue: Catalogue): DataCenter | undefined {
  return catalogue.dataCenters.find(
    (centre) =>
      centre.production === host ||
      centre.sandbox === host ||
      centre.developer === host ||
      centre.content.includes(host),
  );
}

/** What the version answers, and how sure that is; the newest version's answer when none is known. */
function answerOf<Code extends string>(
  ranges: readonly HostAnswer<Code>[],
  version: RequestContext["version"],
): { readonly code: Code; readonly evidence: "thin" | undefined } | undefined {
  const found =
    ranges.find((range) => version !== undefined && inRange(version, range.from, range.until)) ?? ranges.at(-1);
  return found && { code: found.code, evidence: found.severity === "warning" ? "thin" : undefined };
}

/** The org's own host when it is known, else the API host of the data centre that the host seems to belong to. */
function suggested(
  host: string,
  catalogue: Catalogue,
  dataCenter: string | undefined,
  environment: Environment,
): Suggestion[] {
  const wanted =
    catalogue.dataCenters.find((centre) => centre.id === dataCenter) ??
    catalogue.dataCenters.find(
      (centre) => centre.web.includes(host) || bareHost(centre) === host || centre.accounts === host,
    );
  if (wanted === undefined) return [];
  return [{ text: wanted[environment], replace: { path: ["url", "host"], value: wanted[environment] } }];
}
