import { foreignOperators } from "../../../languages/coql/operators.ts";
import type { Fault } from "../../../languages/coql/query.ts";
import type { Suggestion } from "../../../report/issue.ts";
import type { JudgedQuery } from "./judged-query.ts";

/** A quote that is escaped with a backslash, which Zoho reads as the end of the text. */
export function judgeBackslash(judged: JudgedQuery): void {
  const place = judged.query.backslash;
  if (place === undefined || !judged.isWhole(place)) return;
  const { start, end } = place;
  const quote = judged.written({ start: start + 1, end });
  const near = /^\w*/.exec(judged.written({ start: end, end: end + 40 }))?.[0] ?? "";
  const suggest = (): Suggestion[] => [judged.exchange(place, quote + quote)];
  judged.report({ kind: "backslash", facts: { near, quote }, suggest }, place);
}

/** What keeps the query from being parsed. */
export function judgeFault(judged: JudgedQuery, { kind, sure, start, near: rest }: Fault): void {
  const near = rest.slice(0, 40);
  // What stands in quotes is named without them.
  const quotes = near !== "" && /^["']$/.test(judged.written({ start, end: start + 1 })) ? 2 : 0;
  const place = { start, end: start + near.length + quotes };
  const isSign = kind === "quote" || kind === "bracket";
  const shown = near === "" ? judged.lastWord(start) : isSign ? { start, end: start + 1 } : place;
  const evidence = sure ? undefined : "thin";
  switch (kind) {
    case "no select":
      judged.report({ kind: "noSelect", facts: { near }, evidence }, near === "" ? undefined : place);
      return;
    case "no from":
      judged.report({ kind: "noFrom", facts: { clause: "from" } }, shown);
      return;
    case "no where":
      judged.report(
        {
          kind: "noWhere",
          facts: { clause: "where" },
          suggest: () => [judged.exchange(place, " where id is not null", "where id is not null")],
        },
        shown,
      );
      return;
    case "operator": {
      const better = foreignOperators.get(near.toLowerCase()) ?? (near === "<>" ? "!=" : undefined);
      const suggest = (): Suggestion[] =>
        better === undefined ? [] : better.includes("…") ? [{ text: better }] : [judged.exchange(place, better)];
      judged.report({ kind: sure ? "unknownOperator" : "doubtfulOperator", facts: { operator: near }, suggest }, shown);
      return;
    }
    case "no module":
      judged.report({ kind: "noModule", facts: { near }, evidence }, shown);
      return;
    case "pairs":
      judged.report({ kind, facts: { near }, evidence }, shown);
      return;
    default:
      judged.report({ kind, facts: { ...judged.position(start), near }, evidence }, shown);
  }
}
