import { changeMessage, changeReason } from "./change.ts";
import type { Change } from "./change.ts";
import type { Grade } from "./kinds/kind.ts";

/** A change with what there is to say about it. */
export function changeJson(change: Change): object {
  return { ...change, message: changeMessage(change), reason: changeReason(change) };
}

/** `{ changes: 3, breaking: 1, risky: 0, safe: 2 }` */
export function countGrades(changes: readonly Change[]): Readonly<Record<"changes" | Grade, number>> {
  const graded = (grade: Grade): number => changes.filter((change) => change.grade === grade).length;
  return { changes: changes.length, breaking: graded("breaking"), risky: graded("risky"), safe: graded("safe") };
}
