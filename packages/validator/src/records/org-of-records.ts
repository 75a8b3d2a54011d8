import type { Catalogue } from "@zoho-preflight/metadata/catalogue";

import type { RecordCheck } from "../check.ts";
import type { GuardedSnapshot } from "../snapshot/guarded.ts";
import type { ModuleMetadata } from "../snapshot/snapshot.ts";
import type { Plans } from "./plan.ts";

/** What records are judged by: the part of a preflight's set-up that says what an org has. */
export interface OrgOfRecords {
  readonly catalogue: Catalogue;
  readonly snapshot: GuardedSnapshot;
  readonly plans: Plans;
  readonly recordChecks: readonly RecordCheck[];
  /** The module of that api_name, also where its case is wrong. */
  module(name: string): ModuleMetadata | undefined;
}
