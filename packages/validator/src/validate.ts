import type { Catalogue, Operation, Version } from "@zoho-preflight/metadata/catalogue";

import { Addresses } from "./request/addresses.ts";
import type { Address, KeptRoute } from "./request/addresses.ts";
import type { Check, JudgingOptions, RecordCheck, RequestCheck } from "./check.ts";
import type { Stage } from "./issue.ts";
import { Judgement, Judging, judgeRecords } from "./judge.ts";
import type { CheckedOptions } from "./options/options.ts";
import { Plans, isRecordKind } from "./records/plan.ts";
import type { Plan } from "./records/plan.ts";
import { FoundIssue } from "./report.ts";
import type { Skipped } from "./report.ts";
import { readRequest } from "./request/request.ts";
import type { GivenRequest, SeenRequest } from "./request/request.ts";
import { predictResponse } from "./response.ts";
import type { PredictedResponse, Rows } from "./response.ts";
import type { Route } from "./request/route.ts";
import { isObject } from "./seen.ts";
import { GuardedSnapshot } from "./snapshot/guarded.ts";
import type { ModuleMetadata, Snapshot } from "./snapshot/snapshot.ts";

/** What is judged: `{ ok, issues, skipped, operation?, response? }`. */
export interface Report {
  /** No issue of severity error. */
  readonly ok: boolean;
  /** By stage, then by place. */
  readonly issues: readonly FoundIssue[];
  /** What could not be judged, and why. */
  readonly skipped: readonly Skipped[];
  /** Absent when the request is none, or several operations are left. */
  readonly operation?: MatchedOperation;
  /** What Zoho would answer, when it would refuse. */
  readonly response?: PredictedResponse;
}

export interface MatchedOperation {
  readonly id: string;
  readonly method: string;
  readonly path: string;
  readonly version: string;
  readonly module?: string;
  readonly kind: Operation["kind"];
}

const CONTENT_STAGES: readonly Stage[] = ["auth", "org", "body", "record"];

/** Whether a check reads headers, time or body, and not just the address. */
function readsContent(check: RequestCheck): boolean {
  return check.reads === "body" || CONTENT_STAGES.includes(check.stage);
}

/** The parts that stay the same from request to request. */
export class Judge {
  readonly #catalogue: Catalogue;
  readonly #snapshot: GuardedSnapshot;
  readonly #options: CheckedOptions;
  readonly #requestChecks: readonly RequestCheck[];
  /** Those that read headers, time or body, and so must run for every request. */
  readonly #contentChecks: readonly RequestCheck[];
  /** Names of those that read nothing but the address and the org. */
  readonly #addressChecks: ReadonlySet<string>;
  readonly #org: { readonly catalogue: Catalogue; readonly snapshot: Snapshot; readonly options: JudgingOptions };
  readonly #addresses: Addresses;
  readonly #recordChecks: readonly RecordCheck[];
  readonly #plans: Plans;
  readonly #offSkips: readonly Skipped[];
  /** Modules by the spelling of the request; the list is searched once per spelling. */
  readonly #modules = new Map<string, string | undefined>();

  constructor(checks: readonly Check[], catalogue: Catalogue, snapshot: Snapshot, options: CheckedOptions) {
    this.#catalogue = catalogue;
    this.#snapshot = new GuardedSnapshot(snapshot);
    this.#options = options;
    this.#requestChecks = checks.filter((check) => check.type === "request");
    this.#contentChecks = this.#requestChecks.filter(readsContent);
    this.#addressChecks = new Set(
      this.#requestChecks.filter((check) => !readsContent(check)).map((check) => check.name),
    );
    this.#org = { catalogue, snapshot: this.#snapshot, options: options.judging };
    this.#addresses = new Addresses(catalogue, options.apiVersion);
    this.#recordChecks = checks.filter((check) => check.type === "record");
    this.#plans = new Plans(this.#recordChecks, catalogue, this.#snapshot);
    this.#offSkips = [...options.levels]
      .filter(([, level]) => level === "off")
      .map(([check]) => ({ check, reason: "off", text: `${check} is switched off.` }));
  }

  get catalogue(): Catalogue {
    return this.#catalogue;
  }

  get snapshot(): Snapshot {
    return this.#snapshot;
  }

  /** The version for requests that name none: the user's own, or the one that the metadata was pulled with. */
  get version(): string {
    return this.#options.apiVersion ?? this.#snapshot.version;
  }

  /**
   * Judges one request in which nothing is left open but single values; alternatives are `validateSeen`'s. Never throws: a request that
   * resists reading (getters that throw, a revoked proxy) is `request-shape`'s.
   */
  judge(given: unknown): Report {
    try {
      if (typeof given !== "object" || given === null) return this.#unreadable();
      const { url } = given as GivenRequest;
      const address = this.#addresses.of(url);
      return address === undefined
        ? this.#unreadable()
        : this.#judge(readRequest(given as GivenRequest, address.url), address);
    } catch {
      return this.#unreadable();
    }
  }

  #judge(request: SeenRequest, address: Address): Report {
    const routed = this.#addresses.route(address, request);
    const { versions } = address;
    if (versions.length <= 1 && routed.candidates.length <= 1 && routed.mayBeNone !== true)
      return this.#report(request, routed, routed.candidates[0], versions[0], true);
    return this.#agreed(request, routed, versions);
  }

  /** What cannot be told apart is judged in each way, and only what all ways agree on is reported. */
  #agreed(request: SeenRequest, routed: KeptRoute, versions: readonly Version[]): Report {
    const candidates: readonly (Operation | undefined)[] =
      routed.candidates.length === 0 || routed.mayBeNone === true
        ? [...routed.candidates, undefined]
        : routed.candidates;
    const ways = candidates.flatMap((candidate) =>
      (versions.length === 0 ? [undefined] : versions).map((version) =>
        this.#report(request, routed, candidate, version, false),
      ),
    );
    const agreed = agree(ways);
    const unknown =
      versions.length > 1
        ? [
            {
              check: "endpoint-version",
              reason: "no-version" as const,
              text: "The URL names no API version, so only what holds in all versions is reported.",
            },
          ]
        : [];
    const several =
      candidates.length > 1
        ? [
            {
              check: "known-endpoint",
              reason: "unknown-value" as const,
              text: "Part of the URL cannot be read, so several operations are possible.",
            },
          ]
        : [];
    return { ...agreed, skipped: [...agreed.skipped, ...unknown, ...several] };
  }

  /** `isOnly`: there is no other way to judge the request, so that what was kept of its address speaks for all of it. */
  #report(
    request: SeenRequest,
    routed: KeptRoute,
    operation: Operation | undefined,
    version: Version | undefined,
    isOnly: boolean,
  ): Report {
    const judgement = new Judgement(this.#options.levels, { catalogue: this.#catalogue, version });
    const judging = new Judging(request, routed, operation, version, this.#org, judgement);
    if (isOnly && routed.quiet === this.#snapshot.modules) judging.run(this.#contentChecks);
    else this.#judgeAll(judging, routed, judgement, isOnly);
    const rows =
      operation === undefined || version === undefined
        ? undefined
        : this.#judgeBody(request, operation, version, routed, judgement);

    const { issues, silenced, skipped } = judgement;
    const response =
      issues.length + silenced.length === 0
        ? undefined
        : predictResponse([...issues, ...silenced], {
            catalogue: this.#catalogue,
            version,
            ...(rows === undefined ? {} : { rows }),
          });
    return {
      ok: !issues.some((issue) => issue.severity === "error"),
      issues,
      skipped: this.#offSkips.length === 0 ? skipped : [...skipped, ...this.#offSkips],
      ...(operation === undefined ? {} : { operation: matched(operation, version, routed) }),
      ...(response === undefined ? {} : { response }),
    };
  }

  /** Runs every request check; an address that is kept and got no word from the checks that read nothing else is not judged again. */
  #judgeAll(judging: Judging, routed: KeptRoute, judgement: Judgement, isOnly: boolean): void {
    judging.run(this.#requestChecks);
    if (!routed.kept || !isOnly) return;
    const quiet = ![...judgement.issues, ...judgement.silenced, ...judgement.skipped].some((entry) =>
      this.#addressChecks.has(entry.check),
    );
    if (quiet) routed.quiet = this.#snapshot.modules;
  }

  /** Judges the records of a write, and says how many items the body holds: Zoho answers each one. */
  #judgeBody(
    request: SeenRequest,
    operation: Operation,
    version: Version,
    routed: Route,
    judgement: Judgement,
  ): Rows | undefined {
    const { records, kind, body } = operation;
    if (request.body.kind !== "json") return undefined;
    const key = body?.key ?? "data";
    const root = request.body.value;
    const data = isObject(root) && Object.hasOwn(root, key) ? root[key] : undefined;
    if (!Array.isArray(data)) return undefined;
    if (records !== undefined && isRecordKind(kind)) {
      const name = records.module === "{module}" ? routed.module?.name : records.module;
      const plan =
        name === undefined ? undefined : this.#plan(name, kind, version, records.underParent === true, judgement);
      if (plan !== undefined) judgeRecords(plan, data, ["body", key], judgement);
    }
    return { key, count: data.length, success: kind === "update" ? "record updated" : "record added" };
  }

  #plan(
    name: string,
    kind: "create" | "update" | "upsert",
    version: Version,
    underParent: boolean,
    judgement: Judgement,
  ): Plan | undefined {
    const module = this.#module(name);
    const plan = module === undefined ? undefined : this.#plans.for({ module, kind, version, underParent });
    if (plan === undefined) {
      const fault = this.#snapshot.fault(module?.api_name ?? name);
      const text =
        fault !== undefined
          ? fault
          : module === undefined
            ? `The metadata has no module ${name}, so its records were not checked.`
            : `The metadata has no fields of ${name}, so its records were not checked.`;
      for (const check of this.#recordChecks) judgement.skip(check.name, "no-metadata", text, name);
    }
    return plan;
  }

  /** The module of that api_name; a difference in case only is `known-module`'s to warn of, and is judged as the module meant. */
  #module(name: string): ModuleMetadata | undefined {
    const exact = this.#snapshot.module(name);
    if (exact !== undefined) return exact;
    if (!this.#modules.has(name)) {
      if (this.#modules.size > 1000) this.#modules.clear();
      const folded = name.toLowerCase();
      this.#modules.set(
        name,
        this.#snapshot.modules.find((module) => module.api_name.toLowerCase() === folded)?.api_name,
      );
    }
    const meant = this.#modules.get(name);
    return meant === undefined ? undefined : this.#snapshot.module(meant);
  }

  #unreadable(): Report {
    const judgement = new Judgement(this.#options.levels, { catalogue: this.#catalogue, version: undefined });
    const check = this.#requestChecks.find((candidate) => candidate.name === "request-shape");
    if (check !== undefined) judgement.add(check, { code: null }, ["url"], false);
    return { ok: judgement.issues.length === 0, issues: judgement.issues, skipped: [] };
  }
}

/** Keeps what every way reports at the same place; operation and answer only when there is one way. */
export function agree(reports: readonly Report[]): Report {
  const [first, ...others] = reports;
  if (first === undefined) return { ok: true, issues: [], skipped: [] };
  if (others.length === 0) return first;
  const issues: FoundIssue[] = [];
  for (const issue of first.issues) {
    const key = issueKey(issue);
    const twins = others.map((report) => report.issues.find((other) => issueKey(other) === key));
    if (twins.some((twin) => twin === undefined)) continue;
    // One way that only warns is enough doubt; otherwise the last way speaks, which is the newest version.
    const all = [issue, ...twins.filter((twin) => twin !== undefined)];
    issues.push(all.find((twin) => twin.severity === "warning") ?? all.at(-1) ?? issue);
  }
  const skipped = first.skipped.filter((entry) =>
    others.every((report) =>
      report.skipped.some((other) => other.check === entry.check && other.reason === entry.reason),
    ),
  );
  const { operation } = first;
  const same = operation !== undefined && others.every((report) => report.operation?.id === operation.id);
  return { ok: !issues.some((issue) => issue.severity === "error"), issues, skipped, ...(same ? { operation } : {}) };
}

/** One finding: the same check about the same thing at the same place. Two ways may word it differently. */
export function issueKey(issue: FoundIssue): string {
  return JSON.stringify([issue.check, issue.path, FoundIssue.subject(issue)]);
}

function matched(operation: Operation, version: Version | undefined, routed: Route): MatchedOperation {
  const { id, method, path, kind } = operation;
  return {
    id,
    method,
    path,
    version: version ?? "",
    kind,
    ...(routed.module === undefined ? {} : { module: routed.module.name }),
  };
}
