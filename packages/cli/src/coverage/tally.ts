import type { CodeCall } from "../code-in/code-call.ts";

/** How many calls were read how well. */
export interface Tally {
  calls: number;
  fully: number;
  inPart: number;
  /** Those of `inPart` that lack nothing but values that come at run time. */
  onlyValues: number;
  notAtAll: number;
}

export function tallyOf(calls: readonly CodeCall[]): Tally {
  const tally: Tally = { calls: calls.length, fully: 0, inPart: 0, onlyValues: 0, notAtAll: 0 };
  for (const { read, onlyValues } of calls) {
    if (read === "fully") tally.fully++;
    else if (read === "in part") tally.inPart++;
    else tally.notAtAll++;
    if (onlyValues) tally.onlyValues++;
  }
  return tally;
}

/** The same for each kind of client, the most used first. */
export function tallyByClient(calls: readonly CodeCall[]): ReadonlyMap<CodeCall["client"], Tally> {
  const clients = [...new Set(calls.map(({ client }) => client))];
  const tallies = clients.map((client) => [client, tallyOf(calls.filter((call) => call.client === client))] as const);
  return new Map(tallies.sort(([one, some], [other, more]) => more.calls - some.calls || (one < other ? -1 : 1)));
}

/** Per cent of the calls that are read at least in part, rounded down; 100 of none. */
export function shareRead({ calls, notAtAll }: Pick<Tally, "calls" | "notAtAll">): number {
  return calls === 0 ? 100 : Math.floor(((calls - notAtAll) / calls) * 100);
}
