import { changeKinds } from "./change-kinds.ts";
import type { ChangeKind } from "./change-kinds.ts";
import type { ChangeFacts, Grade } from "./kinds/kind.ts";

/** One difference between two snapshots: `{ kind: "length-shorter", grade: "breaking", module: "Leads", field: "Company", before: 120, after: 80 }`. */
export interface Change extends ChangeFacts {
  readonly kind: ChangeKind;
  readonly grade: Grade;
}

export function change(kind: ChangeKind, facts: ChangeFacts): Change {
  return { kind, grade: changeKinds[kind].grade, ...facts };
}

/** What has changed, as a sentence: `The length of "Company" is 80, no longer 120.` The module is not named; changes are read by module. */
export function changeMessage(change: Change): string {
  return changeKinds[change.kind].sentence(change);
}

/** What follows from it: `Longer values are refused: INVALID_DATA.` */
export function changeReason(change: Change): string {
  return changeKinds[change.kind].reason;
}
