import type { CriteriaComparison } from "../../../languages/criteria/parse-criteria.ts";
import type { Searchable } from "../shared/searchable-fields.ts";
import { judgeField } from "./compared-field.ts";
import { judgeOperator } from "./compared-operator.ts";
import { judgeCommas, judgeValues } from "./compared-values.ts";
import { CRITERIA_HOLE, isPlaceholder } from "./judged-criteria.ts";
import type { JudgedCriteria } from "./judged-criteria.ts";

/** A comparison names a field that can be searched by, with an operator that it takes, and values of its form with their commas escaped. */
export function judgeComparison(
  judged: JudgedCriteria,
  comparison: CriteriaComparison,
  fields: Searchable | undefined,
): void {
  const { field: name, operator } = comparison;
  if (operator === undefined || isPlaceholder(name.text)) return;
  const readable = !name.text.includes(CRITERIA_HOLE);
  // A hole that is not all of the name may hold its colon, and then this is not an operator; nor is the 04 of a time.
  if (!readable && !(name.text === CRITERIA_HOLE && /^[a-z_]+$/i.test(operator.text))) return;
  const field = readable && fields !== undefined ? judgeField(judged, name, fields) : undefined;
  if (operator.text.includes(CRITERIA_HOLE) || isPlaceholder(operator.text)) return;
  const api_name = readable ? name.text : undefined;
  if (!judgeOperator(judged, operator, api_name, field)) return;
  // The bracket that opens the comparison may be hidden too, and then the value ends at its own bracket.
  if (readable || !comparison.bareBracket) judgeCommas(judged, comparison, operator, api_name);
  judgeValues(judged, comparison, operator.text, api_name, field);
}
