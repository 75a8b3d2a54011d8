import type { CodeCall, CodePlace, Reason } from "../code-in/code-call.ts";

/** One place that hides what several calls ask for: a base address, a function that hands on what it is given. */
export interface Cause extends CodePlace {
  readonly reason: string;
  /** Number of calls that it hides. */
  readonly calls: number;
}

/** The places that hide something of more than one call, what hides most first. Fixing one of them makes all its calls readable. */
export function sharedCauses(calls: readonly Pick<CodeCall, "reasons">[]): readonly Cause[] {
  const causes = new Map<string, { readonly at: Reason; calls: number }>();
  for (const { reasons } of calls) {
    const hiding = new Map(reasons.filter(({ hides }) => hides === "shape").map((reason) => [keyOf(reason), reason]));
    for (const [key, at] of hiding) {
      const cause = causes.get(key) ?? { at, calls: 0 };
      cause.calls++;
      causes.set(key, cause);
    }
  }
  return [...causes.values()]
    .filter((cause) => cause.calls > 1)
    .sort((one, other) => other.calls - one.calls)
    .map(({ at: { file, line, column, reason }, calls: number }) => ({ file, line, column, reason, calls: number }));
}

function keyOf({ file, line, column, reason }: Reason): string {
  return `${file}:${line}:${column} ${reason}`;
}
