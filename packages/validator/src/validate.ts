import type { Operation, Version } from "@zoho-preflight/metadata/catalogue";

import { Context } from "./checks/context.ts";
import type { Setup } from "./preflight/setup.ts";
import { walkBody } from "./records/walk-body.ts";
import { Findings } from "./report/findings.ts";
import { agree, matchedOperation } from "./report/report.ts";
import type { Report } from "./report/report.ts";
import { FoundIssue } from "./report/found-issue.ts";
import { answerWhenRead } from "./report/answer-when-read.ts";
import type { KeptRoute } from "./request/addresses.ts";
import { severalReadings } from "./report/several-readings.ts";
import { readRequest } from "./request/request.ts";
import type { GivenRequest, SeenRequest } from "./request/request.ts";
import { isUsualBody } from "./request/usual-body.ts";
import { isUnknownVersion } from "./request/version.ts";

/**
 * Judges one request in which nothing is left open but single values; alternatives are `validateSeen`'s. Never throws: a request that resists
 * reading (getters that throw, a revoked proxy) is `request-shape`'s. `places`: only these of the body's records are judged, since the others pass.
 */
export function validate(given: unknown, setup: Setup, isSubRequest = false, places?: readonly number[]): Report {
  try {
    const address =
      typeof given === "object" && given !== null ? setup.addresses.of((given as GivenRequest).url) : undefined;
    if (address === undefined) return unreadable(setup);
    const request = readRequest(given as GivenRequest, address.url);
    const route = setup.addresses.route(address, request);
    const { candidates, mayBeNone } = route;
    const { versions } = address;
    if (candidates.length > 1 || mayBeNone === true || versions.length > 1 || address.url.openPath === true)
      return judgeEachWay(request, route, versions, setup, isSubRequest);
    return judge(
      request,
      route,
      { operation: candidates[0], version: versions[0], isOnly: true, isSubRequest, places },
      setup,
    );
  } catch {
    return unreadable(setup);
  }
}

/** One way to read a request. */
interface Way {
  readonly operation: Operation | undefined;
  readonly version: Version | undefined;
  /** There is no other. */
  readonly isOnly: boolean;
  readonly isSubRequest: boolean;
  /** Records to judge; absent: all. */
  readonly places?: readonly number[] | undefined;
}

/** The stages, in the order in which Zoho would complain, as far as that is known. All are run, so that everything is said at once. */
function judge(request: SeenRequest, route: KeptRoute, way: Way, setup: Setup): Report {
  const { operation, version, isOnly, isSubRequest, places } = way;
  const { catalogue, words, bodies } = setup;
  const written = request.url.version;
  const isGuess = written !== version && isUnknownVersion(written, catalogue.versions);
  const findings = new Findings(setup.levels, { catalogue, version, words, operation, bodies }, isGuess);
  const context = new Context(request, route, operation, version, setup, findings);
  const tests = setup.asked.for(route, operation, isOnly);

  context.run(tests.before);
  const isUsual = tests.usual !== undefined && isUsualBody(request.body, tests.usual);
  context.run(isUsual ? tests.usualBody : tests.body);
  // Nothing but requests stands in a usual body that holds no records.
  if (!isUsual && operation !== undefined && operation.records === undefined) context.readBody(setup.bodyReaders);
  context.run(tests.record);
  const module = route.module?.name;
  const rows = operation && version && walkBody(request, { operation, version, module, places }, setup, findings);
  if (tests.holds.length > 0) {
    const judgeSub = isSubRequest ? undefined : (sub: GivenRequest): Report => validate(sub, setup, true);
    bodies?.judgeNamed(request, { operation, version, module }, setup, findings, judgeSub);
  }

  if (isOnly) setup.asked.learn(route, operation, tests, findings);
  const { issues, silenced, skipped } = findings;
  // Added one by one: for a good request, spreading what may be absent would take as long as a check.
  const report: { -readonly [Part in keyof Report]: Report[Part] } = {
    ok: !issues.some((issue) => issue.severity === "error"),
    issues,
    skipped: skipped.length === 0 ? setup.skipped : [...skipped, ...setup.skipped],
  };
  if (operation !== undefined) report.operation = matchedOperation(operation, version, module);
  if (issues.length + silenced.length > 0) {
    const refusals = [...issues, ...silenced].filter((issue) => FoundIssue.isRefusal(issue));
    if (refusals.length > 0) answerWhenRead(report, refusals, { catalogue, version, rows, operation, bodies });
  }
  return report;
}

/** What cannot be told apart is judged in each way, and only what all ways agree on is reported. */
function judgeEachWay(
  request: SeenRequest,
  route: KeptRoute,
  versions: readonly Version[],
  setup: Setup,
  isSubRequest: boolean,
): Report {
  const { candidates, mayBeNone } = route;
  const operations = candidates.length === 0 || mayBeNone === true ? [...candidates, undefined] : candidates;
  const known = versions.length === 0 ? [undefined] : versions;
  const agreed = agree(
    operations.flatMap((operation) =>
      known.map((version) => judge(request, route, { operation, version, isOnly: false, isSubRequest }, setup)),
    ),
  );
  return { ...agreed, skipped: [...agreed.skipped, ...severalReadings(request, route, versions)] };
}

function unreadable(setup: Setup): Report {
  const { catalogue, words, requestShape } = setup;
  const findings = new Findings(setup.levels, { catalogue, version: undefined, words });
  if (requestShape !== undefined) findings.add(requestShape, { kind: "unreadable", facts: {} }, ["url"], false);
  return { ok: findings.issues.length === 0, issues: findings.issues, skipped: [] };
}
