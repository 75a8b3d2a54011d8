import type { Check, RequestCheck } from "../check.ts";
import type { Findings } from "../report/findings.ts";
import type { Stage } from "../report/issue.ts";
import type { Module, Snapshot } from "../snapshot/snapshot.ts";
import type { KeptRoute } from "../request/addresses.ts";

const CONTENT_STAGES: readonly Stage[] = ["auth", "org", "body", "record"];

/** The request checks of each stage, in their order. */
export type ChecksByStage = Readonly<Record<Exclude<Stage, "batch">, readonly RequestCheck[]>>;

/**
 * Remembers the verdict of the checks that read nothing but the address and the org: where they had nothing to say, they are not asked again
 * until the org's modules change. A client posts to the same address again and again.
 */
export class QuietAddresses {
  readonly #all: ChecksByStage;
  readonly #content: ChecksByStage;
  readonly #addressChecks: ReadonlySet<string>;
  readonly #snapshot: Snapshot;
  /** By kept route, the module list that held when all was quiet. */
  readonly #quiet = new WeakMap<KeptRoute, readonly Module[]>();

  constructor(checks: readonly RequestCheck[], snapshot: Snapshot) {
    const content = checks.filter(readsContent);
    this.#all = byStage(checks);
    this.#content = byStage(content);
    this.#addressChecks = new Set(checks.filter((check) => !readsContent(check)).map((check) => check.name));
    this.#snapshot = snapshot;
  }

  /** The checks to ask: all, or those that read headers, time or body too. `isOnly`: the address can be read in one way only. */
  checksFor(route: KeptRoute, isOnly: boolean): ChecksByStage {
    return isOnly && this.#quiet.get(route) === this.#snapshot.modules ? this.#content : this.#all;
  }

  /** Takes note of an address about which the checks of the address alone have said nothing; `asked` are those that `checksFor` gave. */
  learn(route: KeptRoute, asked: ChecksByStage, { issues, silenced, skipped }: Findings): void {
    // What was not asked has nothing to teach.
    if (asked === this.#content || !route.kept) return;
    const isOfAddress = ({ check }: { readonly check: string }): boolean => this.#addressChecks.has(check);
    if (issues.some(isOfAddress) || silenced.some(isOfAddress) || skipped.some(isOfAddress)) return;
    this.#quiet.set(route, this.#snapshot.modules);
  }
}

/** Whether a check reads headers, time or body, and not just the address. */
function readsContent(check: RequestCheck): boolean {
  return check.reads === "body" || CONTENT_STAGES.includes(check.stage);
}

function byStage(checks: readonly RequestCheck[]): ChecksByStage {
  const of = (stage: Stage): readonly RequestCheck[] => checks.filter((check) => check.stage === stage);
  return {
    host: of("host"),
    url: of("url"),
    method: of("method"),
    auth: of("auth"),
    org: of("org"),
    module: of("module"),
    params: of("params"),
    body: of("body"),
    record: of("record"),
  };
}

/** The checks of one kind, out of all. */
export function requestChecks(checks: readonly Check[]): readonly RequestCheck[] {
  return checks.filter((check) => check.type === "request");
}
