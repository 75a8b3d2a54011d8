import { inRange } from "@zoho-preflight/metadata/catalogue";

import { listedValues } from "../../../languages/criteria/parse-criteria.ts";
import type { CriteriaComparison, Piece } from "../../../languages/criteria/parse-criteria.ts";
import type { Suggestion } from "../../../report/issue.ts";
import type { Field } from "../../../snapshot/snapshot.ts";
import { comparedType } from "../shared/query-use.ts";
import { judgeQueryValue } from "../shared/query-value.ts";
import { CRITERIA_HOLE, isPlaceholder, withBackslashes } from "./judged-criteria.ts";
import type { JudgedCriteria } from "./judged-criteria.ts";

/** So many wrong values of one comparison are named. */
const MOST_NAMED = 10;

/** Each value has the form of its field, none is the word null, and there are not too many. */
export function judgeValues(
  judged: JudgedCriteria,
  { value }: CriteriaComparison,
  operator: string,
  api_name: string | undefined,
  field: Field | undefined,
): void {
  if (value === undefined || value.text.includes(CRITERIA_HOLE) || isPlaceholder(value.text)) return;
  const isList = operator === "in" || operator === "between";
  const pieces = isList ? listedValues(value, judged.text) : [value];
  if (operator === "in") judgeCount(judged, value, pieces.length, api_name);
  if (api_name === undefined) return;
  if (value.text === "null" && !isList) {
    const suggest = (): Suggestion[] => judged.exchange(value, "${EMPTY}");
    judged.report({ kind: "nullWord", facts: { api_name, operator }, suggest }, value);
    return;
  }
  let named = 0;
  for (const piece of pieces) {
    if (field === undefined || named === MOST_NAMED) return;
    if (judgeValue(judged, piece, operator, field)) named++;
  }
}

/** Whether there is something to say about the value. */
function judgeValue(judged: JudgedCriteria, piece: Piece, operator: string, field: Field): boolean {
  const data_type = comparedType(field, judged.context.catalogue.criteria);
  const fault = judgeQueryValue({ ...field, data_type }, piece.text);
  if (fault === undefined) return false;
  const { api_name } = field;
  const { text: value } = piece;
  const { instead } = fault;
  const suggest = (): Suggestion[] => (instead === undefined ? [] : judged.exchange(piece, instead));
  if (fault.kind === "actualValue")
    judged.report({ kind: "actualValue", facts: { api_name, value, display: fault.instead }, suggest }, piece);
  else judged.report({ kind: "valueOfType", facts: { api_name, operator, value, form: fault.form }, suggest }, piece);
  return true;
}

function judgeCount(judged: JudgedCriteria, value: Piece, count: number, api_name: string | undefined): void {
  const { version, catalogue } = judged.context;
  const { values: limit, valuesFrom } = catalogue.criteria;
  if (count <= limit) return;
  const evidence = version !== undefined && inRange(version, valuesFrom, undefined) ? undefined : "thin";
  judged.report({ kind: "manyValues", facts: { api_name, count, limit }, evidence }, value);
}

/** A comma that belongs to a value has a backslash; a value with brackets that lack theirs has its one fix already. */
export function judgeCommas(
  judged: JudgedCriteria,
  { value, bareCommas, bareBracket }: CriteriaComparison,
  operator: Piece,
  api_name: string | undefined,
): void {
  if (value === undefined || value.text.includes(CRITERIA_HOLE)) return;
  const facts = { value: value.text, api_name };
  if (operator.text === "between") {
    if (bareCommas !== 1) judged.report({ kind: "between", facts }, value);
  } else if (operator.text !== "in" && bareCommas > 0 && !(bareBracket && judged.isShaped))
    judged.report({ kind: "bareComma", facts, suggest: () => withBackslashes(judged, { value, operator }) }, value);
}
