import type { Bodies } from "@zoho-preflight/metadata/bodies";
import { referencesIn } from "@zoho-preflight/metadata/catalogue";
import type { Catalogue, Operation } from "@zoho-preflight/metadata/catalogue";

import type { CheckOptions, RequestCheck } from "../check.ts";
import type { Asked } from "../checks/context.ts";
import type { Findings } from "../report/findings.ts";
import type { Stage } from "../report/issue.ts";
import type { KeptRoute } from "../request/addresses.ts";
import { usualBodyOf } from "../request/usual-body.ts";
import type { UsualBody } from "../request/usual-body.ts";
import type { Module, Snapshot } from "../snapshot/snapshot.ts";

const CONTENT_STAGES: readonly Stage[] = ["auth", "org", "body", "record"];

/** The tests in their order: those before the body, of the body, and after it. */
export interface TestsByStage {
  /** Those that read nothing but the address are among them. */
  readonly ofAddress: boolean;
  readonly before: readonly Asked[];
  readonly body: readonly Asked[];
  /** What the operation's bodies mostly look like, and the tests that have something to say about such a one too. */
  readonly usual: UsualBody | undefined;
  readonly usualBody: readonly Asked[];
  readonly record: readonly Asked[];
  /** What the body holds that is a request or a record by itself. */
  readonly holds: ReturnType<typeof referencesIn>;
  /** Of a sub-request with the usual body, to an address about which all was quiet, nothing but its records is left to judge. */
  readonly isOfRecords: boolean;
}

/** What there is to judge by. */
interface Given {
  readonly catalogue: Catalogue;
  readonly snapshot: Snapshot;
  readonly options: CheckOptions;
  readonly bodies?: Bodies | undefined;
}

/** What an operation's requests are asked. */
interface Tests {
  /** The org's modules when the checks were asked for their tests. */
  readonly modules: readonly Module[];
  readonly all: TestsByStage;
  /** Those that read headers, time or body, and not just the address. */
  readonly content: TestsByStage;
}

/**
 * Asks each check once for an operation what it would test, and remembers the verdict of those tests that read nothing but the address and the
 * org: where they had nothing to say, they are not asked again. Both hold until the org's modules change. A client posts to the same address
 * again and again.
 */
export class AskedChecks {
  readonly #checks: readonly RequestCheck[];
  readonly #addressChecks: ReadonlySet<string>;
  readonly #given: Given;
  readonly #tests = new Map<Operation | undefined, Tests>();
  /** Kept routes about which all was quiet. */
  readonly #quiet = new WeakMap<KeptRoute, Tests>();

  constructor(checks: readonly RequestCheck[], given: Given) {
    this.#checks = checks;
    this.#addressChecks = new Set(checks.filter((check) => !readsContent(check)).map((check) => check.name));
    this.#given = given;
  }

  /** The tests to run: all, or those that read more than the address. `isOnly`: the address can be read in one way only. */
  for(route: KeptRoute, operation: Operation | undefined, isOnly: boolean): TestsByStage {
    const { modules } = this.#given.snapshot;
    const quiet = isOnly ? this.#quiet.get(route) : undefined;
    return quiet?.modules === modules ? quiet.content : this.#testsOf(operation, modules).all;
  }

  /** The usual body of sub-requests to an address, where nothing but their records is left to judge. */
  usualOfRecords(route: KeptRoute): UsualBody | undefined {
    const quiet = this.#quiet.get(route);
    return quiet?.modules === this.#given.snapshot.modules && quiet.content.isOfRecords
      ? quiet.content.usual
      : undefined;
  }

  /** Takes note of an address about which the checks of the address alone have said nothing; `run` are the tests that `for` gave. */
  learn(
    route: KeptRoute,
    operation: Operation | undefined,
    run: TestsByStage,
    { issues, silenced, skipped }: Findings,
  ): void {
    // What was not asked has nothing to teach.
    const tests = run.ofAddress && route.kept ? this.#tests.get(operation) : undefined;
    if (tests === undefined) return;
    const isOfAddress = ({ check }: { readonly check: string }): boolean => this.#addressChecks.has(check);
    if (issues.some(isOfAddress) || silenced.some(isOfAddress) || skipped.some(isOfAddress)) return;
    this.#quiet.set(route, tests);
  }

  #testsOf(operation: Operation | undefined, modules: readonly Module[]): Tests {
    const known = this.#tests.get(operation);
    if (known?.modules === modules) return known;
    const asked = this.#checks.flatMap((check) => {
      const test =
        check.run ?? (operation === undefined ? undefined : check.forOperation?.({ ...this.#given, operation }));
      return test === undefined ? [] : [{ check, test }];
    });
    const { catalogue, bodies } = this.#given;
    const ofBody = {
      usual: operation && usualBodyOf(operation, catalogue, bodies !== undefined),
      holds: operation === undefined || bodies === undefined ? [] : referencesIn(catalogue, operation),
    };
    const content = byStage(
      asked.filter(({ check }) => readsContent(check)),
      false,
      ofBody,
    );
    const isOfRecords =
      content.usual?.ofRecords === true &&
      content.holds.length + content.usualBody.length + content.record.length === 0 &&
      content.before.every(({ check }) => check.passesSubRequest?.(this.#given) === true);
    const tests = { modules, all: byStage(asked, true, ofBody), content: { ...content, isOfRecords } };
    this.#tests.set(operation, tests);
    return tests;
  }
}

/** Whether a check reads headers, time or body, and not just the address. */
function readsContent(check: RequestCheck): boolean {
  return check.reads === "body" || CONTENT_STAGES.includes(check.stage);
}

const BEFORE: readonly Stage[] = ["host", "url", "method", "auth", "org", "module", "params"];

function byStage(
  asked: readonly Asked[],
  ofAddress: boolean,
  ofBody: Pick<TestsByStage, "usual" | "holds">,
): TestsByStage {
  const of = (stage: Stage): readonly Asked[] => asked.filter(({ check }) => check.stage === stage);
  const body = of("body");
  return {
    ofAddress,
    before: BEFORE.flatMap(of),
    body,
    ...ofBody,
    usualBody: body.filter(({ check }) => check.passesUsualBody !== true),
    record: of("record"),
    isOfRecords: false,
  };
}
