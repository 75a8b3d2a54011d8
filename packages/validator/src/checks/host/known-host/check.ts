import { requestCheck } from "../../../check.ts";
import { offers } from "../../../nearest/offers.ts";
import { isWebSession, WEB_SESSION } from "../../../request/web-session.ts";
import type { Suggestion } from "../../../report/issue.ts";
import { apiHost, dataCenterOf, lacksWww, meantDataCenter } from "../../../request/hosts.ts";
import { answerOf } from "./answer.ts";
import type { says } from "./says.ts";

/**
 * The request goes to a host of the API, and to the one of the org's data centre.
 *
 * reads     the URL's host, option dataCenter
 * reports   v2 AUTHENTICATION_FAILURE, later INVALID_HOST for a host that is none; v2 AUTHENTICATION_FAILURE, later INVALID_TOKEN (the
 *           code is a guess) for another data centre's
 * silent    when the URL has no host or it cannot be read; on loopback (a stand-in for tests) and vertical-solution hosts
 * skips     no-facts: in a session of the web application
 */
export const knownHost = requestCheck<typeof says>()({
  name: "known-host",
  stage: "host",
  severity: "error",
  kinds: {
    unknown: { code: ["AUTHENTICATION_FAILURE", "INVALID_HOST"], names: ["host"], evidence: "either" },
    withoutWww: { code: ["AUTHENTICATION_FAILURE", "INVALID_HOST"], names: ["host"], evidence: "thin" },
    // The guide and a dozen reports have it refused in every version; with which code after v2 no source says.
    otherDataCenter: {
      code: ["AUTHENTICATION_FAILURE", "INVALID_TOKEN"],
      names: ["host"],
      evidence: "either",
      guessed: ["INVALID_TOKEN"],
    },
  },

  run({ request, catalogue, options, version, report, skip }) {
    const host = apiHost(request.url);
    if (host === undefined) return;
    if (isWebSession(request, catalogue)) {
      skip("no-facts", WEB_SESSION, { path: ["url", "host"] });
      return;
    }
    const { dataCenter, environment = "production" } = options;
    const path = ["url", "host"];
    const suggest = (): Suggestion[] => {
      const meant = meantDataCenter(host, dataCenter, catalogue);
      return meant === undefined ? [] : offers(path, [meant[environment]]);
    };
    const centre = dataCenterOf(host, catalogue);
    if (centre === undefined) {
      const answer = answerOf(catalogue.hostAnswers.unknownHost, version);
      if (answer === undefined) return;
      if (lacksWww(host, catalogue)) report({ kind: "withoutWww", code: answer.code, facts: { host }, suggest }, path);
      else report({ kind: "unknown", ...answer, facts: { host }, suggest }, path);
    } else if (dataCenter !== undefined && centre.id !== dataCenter) {
      const answer = answerOf(catalogue.hostAnswers.otherDataCenter, version);
      if (answer === undefined) return;
      report({ kind: "otherDataCenter", ...answer, facts: { host, centre: centre.id, dataCenter }, suggest }, path);
    }
  },
});
