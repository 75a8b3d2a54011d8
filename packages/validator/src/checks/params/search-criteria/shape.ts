import type { CriteriaComparison, Criteria } from "../../../languages/criteria/parse-criteria.ts";
import type { Suggestion } from "../../../report/issue.ts";
import { isPlaceholder, withBackslashes } from "./judged-criteria.ts";
import type { JudgedCriteria } from "./judged-criteria.ts";

/** So many values with brackets are named. */
const MOST_NAMED = 10;

/** The first thing that keeps the text from being read: what follows from it is not worth saying. */
export function judgeShape(judged: JudgedCriteria, { comparisons, fault, at }: Criteria): void {
  const { text } = judged;
  const torn = comparisons.find((comparison) => comparison.value === undefined);
  if (torn !== undefined) {
    if (!text.includes(":") && /%3A/i.test(text)) judged.report({ kind: "encodedTwice", facts: {} }, undefined);
    else if (!isPlaceholder(torn.field.text)) {
      const value = text.slice(torn.field.start, (torn.operator ?? torn.field).end).trim();
      judged.report(
        { kind: "notComparison", facts: { value }, suggest: () => completed(judged, torn) },
        { start: torn.field.start, end: (torn.operator ?? torn.field).end },
      );
    }
  } else if (comparisons.some((comparison) => comparison.bareBracket)) {
    // Each value has its own fix.
    for (const found of comparisons.filter((comparison) => comparison.bareBracket).slice(0, MOST_NAMED))
      if (found.value !== undefined)
        judged.report(
          { kind: "bareBracket", facts: { value: found.value.text }, suggest: () => withBackslashes(judged, found) },
          found.value,
        );
  } else if (fault !== undefined) judged.report({ kind: fault, facts: { value: text } }, at);
}

/** `Last_Name:Boyle` lacks its operator: `equals` is the one most often meant. */
function completed(judged: JudgedCriteria, { field, operator }: CriteriaComparison): Suggestion[] {
  const { operators, meantOperators } = judged.context.catalogue.criteria;
  if (operator === undefined) {
    // `Last_Name=Boyle`, as in SQL.
    const [, api_name = "", sign = "", value = ""] =
      /^([A-Za-z][\w.]*)\s*([=!<>]{1,3})\s*([^\s=!<>].*)$/.exec(field.text) ?? [];
    const better = meantOperators.get(sign);
    return better === undefined ? [] : judged.exchange(field, `${api_name}:${better}:${value}`);
  }
  if (operator.text === "" || operators.includes(operator.text)) return [];
  return judged.exchange(
    { text: operator.text, start: field.end, end: operator.end },
    `:equals:${operator.text}`,
    `${field.text}:equals:${operator.text}`,
  );
}
