import { count } from "../terminal/counted.ts";
import { printable } from "../terminal/printable.ts";
import { changeMessage, changeReason } from "./change.ts";
import { GRADES } from "./kinds/kind.ts";
import type { Colours } from "../terminal/colour.ts";
import type { Change } from "./change.ts";
import type { Grade } from "./kinds/kind.ts";

/** The heading of what is about no module. */
const ACCOUNT = "The org itself";

/**
 * Changes as text for people: a block per module with an empty line behind it, the modules with breaking changes first, and in each the worst
 * first. Every change has its kind behind it, and what is not safe its reason. Empty text for no changes.
 */
export function printChanges(changes: readonly Change[], colours: Colours): string {
  const byModule = new Map<string, Change[]>();
  for (const change of changes) {
    const group = byModule.get(change.module ?? ACCOUNT);
    if (group === undefined) byModule.set(change.module ?? ACCOUNT, [change]);
    else group.push(change);
  }
  const groups = [...byModule].map(([module, group]) => ({ module, group: worstFirst(group) }));
  // Both sorts are stable: the order of modules is kept where they are equally bad.
  groups.sort((a, b) => rank(a.group[0]) - rank(b.group[0]));
  return groups
    .map(
      ({ module, group }) =>
        `${colours.bold(printable(module))}\n${group.map((change) => `${changeLine(change, colours)}\n`).join("")}\n`,
    )
    .join("");
}

/** `12 changes, 3 breaking, 2 risky`; `no changes`. */
export function summariseChanges(changes: readonly Change[], { red, yellow }: Colours): string {
  if (changes.length === 0) return "no changes";
  const [breaking, risky] = (["breaking", "risky"] as const).map(
    (grade) => changes.filter((change) => change.grade === grade).length,
  );
  const parts = [count(changes.length, "change"), breaking === 0 ? "none breaking" : red(`${breaking ?? 0} breaking`)];
  return [...parts, ...(risky === 0 ? [] : [yellow(`${risky ?? 0} risky`)])].join(", ");
}

function changeLine(change: Change, colours: Colours): string {
  const said = change.grade === "safe" ? changeMessage(change) : `${changeMessage(change)} ${changeReason(change)}`;
  return `  ${paint(change.grade, colours)(change.grade.padEnd(8))}  ${printable(said)}  ${colours.dim(change.kind)}`;
}

function paint(grade: Grade, { red, yellow, dim }: Colours): (text: string) => string {
  return { breaking: red, risky: yellow, safe: dim }[grade];
}

function worstFirst(changes: readonly Change[]): readonly Change[] {
  return [...changes].sort((a, b) => rank(a) - rank(b));
}

function rank(change: Change | undefined): number {
  return change === undefined ? GRADES.length : GRADES.indexOf(change.grade);
}
