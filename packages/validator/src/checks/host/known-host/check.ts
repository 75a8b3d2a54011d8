import { bareHost, inRange } from "@zoho-preflight/metadata/catalogue";
import type { Catalogue, DataCenter, Environment } from "@zoho-preflight/metadata/catalogue";

import { requestCheck } from "../../../check.ts";
import type { RequestContext } from "../../../check.ts";
import type { Suggestion } from "../../../report/issue.ts";

/**
 * The request goes to a host of the API, and to the one of the org's data centre.
 *
 * reads     the URL's host, option dataCenter
 * reports   v2 AUTHENTICATION_FAILURE, later INVALID_HOST for a host that is none; v2 AUTHENTICATION_FAILURE, later INVALID_TOKEN (a guess,
 *           so a warning) for another data centre's
 * silent    when the URL has no host or it cannot be read; on loopback (a stand-in for tests) and vertical-solution hosts
 */
export const knownHost = requestCheck({
  name: "known-host",
  stage: "host",
  description: "The host is an API host of Zoho CRM, in the org's data centre",
  severity: "error",
  codes: ["AUTHENTICATION_FAILURE", "INVALID_HOST", "INVALID_TOKEN"],
  source: "Kaizen #25, 2.a; changelogs of v2.1 to v5; Multi DC page",

  run(context) {
    const { host: written } = context.request.url;
    if (typeof written !== "string") return;
    const host = written.replace(/:\d*$/, "");
    if (isStandIn(host)) return;
    const centre = centreOf(host, context.catalogue);
    if (centre === undefined) {
      const bare = context.catalogue.dataCenters.find((candidate) => bareHost(candidate) === host);
      answer(context, "unknownHost", host, bare === undefined ? {} : { severity: "warning", bare: true });
    } else if (context.options.dataCenter !== undefined && centre.id !== context.options.dataCenter) {
      answer(context, "otherDataCenter", host, { centre: centre.id });
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

function answer(
  context: RequestContext,
  kind: "unknownHost" | "otherDataCenter",
  host: string,
  more: { severity?: "warning"; bare?: true; centre?: string },
): void {
  const { catalogue, options, version } = context;
  const ranges = catalogue.hostAnswers[kind];
  const found =
    ranges.find((range) => version !== undefined && inRange(version, range.from, range.until)) ?? ranges.at(-1);
  if (found === undefined) return;
  const severity = more.severity ?? (found.severity === "warning" ? "warning" : undefined);
  const { bare = false, centre } = more;
  context.report({
    code: found.code,
    details: {},
    path: ["url", "host"],
    value: host,
    ...(severity === undefined ? {} : { severity }),
    say: { kind, bare, centre, dataCenter: options.dataCenter },
    suggestions: () => suggest(host, catalogue, options.dataCenter, options.environment ?? "production"),
  });
}

/** The org's own host when it is known, else the API host of the data centre that the host seems to belong to. */
function suggest(
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
