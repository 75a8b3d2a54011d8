import type { Bodies } from "@zoho-preflight/metadata/bodies";
import type { Catalogue, Method, Operation, Version } from "@zoho-preflight/metadata/catalogue";

import type {
  Check,
  CheckOptions,
  RequestCheck,
  RequestContext,
  RequestSkipReason,
  RequestTest,
  SkippedPart,
} from "../check.ts";
import type { Findings } from "../report/findings.ts";
import type { Path } from "../report/issue.ts";
import type { Found } from "../report/kinds.ts";
import type { SeenRequest } from "../request/request.ts";
import type { Route } from "../request/route.ts";
import type { Snapshot } from "../snapshot/snapshot.ts";

/** A test of requests, with the check it came from. */
export interface Asked {
  readonly check: RequestCheck;
  readonly test: RequestTest;
}

/** A request as the checks meet it: one object for all checks of a request, since making one per check would cost more than most checks do. */
export class Context implements RequestContext {
  // `declare`: a field would be defined before the constructor sets it, which takes longer than most checks.
  declare readonly request: SeenRequest;
  declare readonly operation: Operation | undefined;
  declare readonly otherMethods: readonly Method[];
  declare readonly methodsAreClosed: boolean;
  declare readonly introduced: Version | undefined;
  declare readonly version: Version | undefined;
  declare readonly module: RequestContext["module"];
  declare readonly catalogue: Catalogue;
  declare readonly bodies: Bodies | undefined;
  declare readonly readsQueries: boolean;
  declare readonly snapshot: Snapshot;
  declare readonly options: CheckOptions;
  declare readonly report: (finding: Found, path: Path) => void;
  declare readonly skip: (reason: RequestSkipReason, text: string, of?: SkippedPart) => void;
  #check: Check | undefined;

  constructor(
    request: SeenRequest,
    routed: Route,
    operation: Operation | undefined,
    version: Version | undefined,
    org: {
      readonly catalogue: Catalogue;
      readonly bodies: Bodies | undefined;
      readonly readsQueries: boolean;
      readonly snapshot: Snapshot;
      readonly options: CheckOptions;
    },
    findings: Findings,
  ) {
    this.request = request;
    this.operation = operation;
    this.otherMethods = routed.otherMethods;
    this.methodsAreClosed = routed.methodsAreClosed === true;
    this.introduced = routed.introduced;
    this.version = version;
    this.module = routed.module;
    this.catalogue = org.catalogue;
    this.bodies = org.bodies;
    this.readsQueries = org.readsQueries;
    this.snapshot = org.snapshot;
    this.options = org.options;
    // Arrow functions, since checks take them apart from the context. By way of a name: V8 takes a function that is assigned to a property for a
    // method that lives long, and puts it where only the great collection finds it.
    const report: Context["report"] = (finding, path) => {
      if (this.#check !== undefined) findings.add(this.#check, finding, path, false);
    };
    const skip: Context["skip"] = (reason, text, of) => {
      if (this.#check !== undefined) findings.skip(this.#check.name, reason, text, of);
    };
    this.report = report;
    this.skip = skip;
  }

  /** Runs checks of the stages from host to body. */
  run(asked: readonly Asked[]): void {
    for (const { check, test } of asked) {
      this.#check = check;
      test(this);
    }
  }

  /** Asks checks of other stages about a body that holds no records. */
  readBody(checks: readonly Check[]): void {
    for (const check of checks) {
      this.#check = check;
      check.readBody?.(this);
    }
  }
}
