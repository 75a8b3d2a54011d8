import type { Catalogue } from "@zoho-preflight/metadata/catalogue";

import type { Check, CheckOptions, RecordCheck, RequestCheck } from "../check.ts";
import type { JudgedBodies } from "../bodies/judged-bodies.ts";
import type { CheckedOptions, PreflightOptions } from "../options/options.ts";
import { moduleOfCase } from "../nearest/nearest-modules.ts";
import type { OrgOfRecords } from "../records/org-of-records.ts";
import { Plans } from "../records/plan.ts";
import type { Level, Skipped } from "../report/found-issue.ts";
import type { Words } from "../report/kinds.ts";
import { setUpReasons, setUpText } from "../report/set-up.ts";
import type { SetUpReason } from "../report/set-up.ts";
import { Addresses } from "../request/addresses.ts";
import { AskedChecks } from "./asked-checks.ts";
import { GuardedSnapshot } from "../snapshot/guarded.ts";
import type { ModuleMetadata, Snapshot } from "../snapshot/snapshot.ts";

/** What a preflight judges by: the parts that stay the same from request to request. */
export class Setup implements OrgOfRecords {
  readonly catalogue: Catalogue;
  /** The sentences of all checks; absent: messages are kinds and facts. */
  readonly words: Words | undefined;
  /** The bodies of operations that do not write records; absent: they are not judged. */
  readonly bodies: JudgedBodies | undefined;
  /** COQL and criteria are judged. */
  readonly readsQueries: boolean;
  readonly snapshot: GuardedSnapshot;
  /** What checks may ask for. */
  readonly options: CheckOptions;
  /** A user's severities, by check. */
  readonly levels: ReadonlyMap<string, Level>;
  readonly addresses: Addresses;
  readonly asked: AskedChecks;
  readonly plans: Plans;
  /** Those that also judge what a body names. */
  readonly bodyReaders: readonly Check[];
  readonly recordChecks: readonly RecordCheck[];
  /** Says that a request is none. */
  readonly requestShape: RequestCheck | undefined;
  /** What is not judged in any request: one list, shared by all reports. */
  readonly skipped: readonly Skipped[];
  /** The version for requests that name none: the user's own, or the one that the metadata was pulled with. */
  readonly version: string;
  /** Modules by the spelling of the request; the list is searched once per spelling. */
  readonly #modules = new Map<string, string | undefined>();

  constructor(
    checks: readonly Check[],
    catalogue: Catalogue,
    snapshot: GuardedSnapshot,
    options: CheckedOptions,
    { words, bodies, queries }: Pick<PreflightOptions, "words" | "bodies" | "queries">,
  ) {
    const ofRequests = checks.filter((check) => check.type === "request");
    this.catalogue = catalogue;
    this.words = words;
    this.bodies = bodies;
    this.readsQueries = (bodies ?? queries) !== undefined;
    this.snapshot = snapshot;
    this.options = options.forChecks;
    this.levels = options.levels;
    this.addresses = new Addresses(catalogue, options.apiVersion);
    this.asked = new AskedChecks(ofRequests, this);
    this.bodyReaders = checks.filter((check) => check.readBody !== undefined);
    this.recordChecks = checks.filter((check) => check.type === "record");
    this.plans = new Plans(this.recordChecks, catalogue, snapshot);
    this.requestShape = ofRequests.find(({ name }) => name === "request-shape");
    this.skipped = setupSkips(options, snapshot);
    this.version = options.apiVersion ?? snapshot.version;
  }

  /** The module of that api_name; a difference in case only is `known-module`'s to warn of, and is judged as the module meant. */
  module(name: string): ModuleMetadata | undefined {
    const exact = this.snapshot.module(name);
    if (exact !== undefined) return exact;
    if (!this.#modules.has(name)) {
      if (this.#modules.size > 1000) this.#modules.clear();
      this.#modules.set(name, moduleOfCase(name, this.snapshot.modules));
    }
    const meant = this.#modules.get(name);
    return meant === undefined ? undefined : this.snapshot.module(meant);
  }
}

/** What no request is judged for, frozen: what is not looked at must not look like "no issues". */
function setupSkips({ levels, forChecks }: CheckedOptions, snapshot: Snapshot): readonly Skipped[] {
  const skipped: Skipped[] = [...levels]
    .filter(([, level]) => level === "off")
    .map(([check]) => ({ check, reason: "off", about: "setup", text: `${check} is switched off.` }));
  if (forChecks.scopes === undefined && snapshot.scopes === undefined) skipped.push(setupSkip("no-scopes"));
  if (snapshot.profile?.permissions === undefined) skipped.push(setupSkip("no-profile"));
  // The standard org is nobody's: that its features are unknown goes without saying.
  if (snapshot.org === undefined && snapshot.features === undefined && snapshot.embedded !== true)
    skipped.push(setupSkip("no-features"));
  if (snapshot.userLicenses === undefined && snapshot.users === undefined) skipped.push(setupSkip("no-licences"));
  return Object.freeze(skipped.map((entry) => Object.freeze(entry)));
}

function setupSkip(reason: SetUpReason): Skipped {
  return {
    check: setUpReasons[reason].check,
    reason,
    about: "setup",
    text: setUpText([reason], (names) => names.join()),
  };
}
