import { compareAccounts } from "./compare-accounts.ts";
import { compareModules } from "./compare-modules.ts";
import { GRADES } from "./kinds/kind.ts";
import type { Change } from "./change.ts";
import type { Snapshot } from "@zoho-preflight/validator/node";

/**
 * What has changed between two snapshots of an org, graded for those who call the API:
 * `[{ kind: "field-removed", grade: "breaking", module: "Leads", field: "Region", before: "text" }]`. By module (what is about the account comes
 * first), then by grade, then by field.
 *
 * What only one of the two tells is not a change: a snapshot without layouts says nothing about layouts (`gapsBetween` lists such parts).
 * The order of lists, ids of fields, and the number of users do not count.
 *
 * @throws {SnapshotError} when a file of a lazily loaded snapshot turns out to be broken
 */
export function compareSnapshots(before: Snapshot, after: Snapshot): Change[] {
  return [...compareAccounts(before, after), ...compareModules(before, after)].sort(inOrder);
}

function inOrder(a: Change, b: Change): number {
  return (
    byName(a.module ?? "", b.module ?? "") ||
    GRADES.indexOf(a.grade) - GRADES.indexOf(b.grade) ||
    byName(a.field ?? "", b.field ?? "") ||
    byName(a.kind, b.kind) ||
    byName(
      `${a.layout ?? ""} ${a.related_list ?? ""} ${a.option ?? ""} ${a.feature ?? ""}`,
      `${b.layout ?? ""} ${b.related_list ?? ""} ${b.option ?? ""} ${b.feature ?? ""}`,
    )
  );
}

/** By code units, the same on every machine. */
function byName(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
