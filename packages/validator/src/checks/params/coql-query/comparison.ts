import { atLeast } from "@zoho-preflight/metadata/catalogue";

import type { CoqlComparison } from "../../../languages/coql/query.ts";
import type { Token } from "../../../languages/coql/tokens.ts";
import type { Suggestion } from "../../../report/issue.ts";
import type { Field } from "../../../snapshot/snapshot.ts";
import { judgeQueryValue } from "../shared/query-value.ts";
import type { JudgedQuery } from "./judged-query.ts";
import { isSurelyRefused, withoutFraction } from "./sure-value.ts";

/** guess: columns of these types are compared by id, as in every example. */
const LOOKUPS = new Set(["lookup", "ownerlookup", "userlookup"]);
const LOOKUP_FORM = "an id such as 5000000000000100001, or compare a field behind the lookup";

/** Whether a column can stand in WHERE, whether it takes its operator, and what it is compared with. */
export function judgeCoqlComparison(judged: JudgedQuery, field: Field, comparison: CoqlComparison): void {
  const { at, operator, operands = [] } = comparison;
  if (!judged.isWhole(at) || field.trust === "name") return;
  if (!isComparable(judged, field, comparison)) return;
  const type = typeOf(field);
  if (!takesOperator(judged, field, type, comparison) || operator.includes("like")) return;
  for (const operand of operands) judgeValue(judged, { ...field, data_type: type }, operand);
}

/** A formula is compared as what it gives. */
function typeOf({ data_type, return_type }: Field): string {
  if (data_type !== "formula") return data_type;
  return return_type === "string" ? "text" : (return_type ?? data_type);
}

function isComparable(judged: JudgedQuery, field: Field, { column, operator, operands = [] }: CoqlComparison): boolean {
  const { catalogue, version, snapshot } = judged.context;
  const { lists, uncompared, comparedLater } = catalogue.coqlColumns;
  const { api_name, data_type, json_type } = field;
  const place = column === undefined ? undefined : column;
  if (json_type === "jsonarray" && lists.includes(api_name)) {
    const [value] = operands;
    judged.report(
      {
        kind: "notInCriteria",
        facts: { column_name: api_name, cv_criteria: false, operator, value: value?.text ?? "" },
        evidence: snapshot.embedded === true ? "thin" : undefined,
      },
      place,
    );
    return false;
  }
  const since = comparedLater.get(data_type);
  if (!uncompared.has(data_type) && (since === undefined || version === undefined || atLeast(version, since)))
    return true;
  judged.report({ kind: "notComparable", facts: { column_name: api_name, data_type } }, place);
  return false;
}

/** Of `is null` nothing is said: no source prints which types do not take it. */
function takesOperator(judged: JudgedQuery, field: Field, type: string, { operator, at }: CoqlComparison): boolean {
  const { catalogue, snapshot } = judged.context;
  const { operatorsByType, refusedOperators, encrypted } = catalogue.coqlColumns;
  const ofType = operatorsByType.get(type);
  const isNumber = ofType?.includes(">") === true && type !== "date" && type !== "datetime";
  const operators = field.encrypted === true ? encrypted[isNumber ? "numbers" : "others"] : ofType;
  if (operators === undefined || operators.includes(operator) || operator.endsWith("null")) return true;
  const isRefused = field.encrypted === true || refusedOperators.get(type)?.includes(operator) === true;
  const { api_name, data_type } = field;
  const facts = { column_name: api_name, operator, data_type, operators, reason: "invalid operator found" };
  judged.report(
    { kind: "operatorOfType", facts, evidence: snapshot.embedded !== true && isRefused ? undefined : "thin" },
    at,
  );
  return false;
}

/** A value in quotes or a number has the form of its column; a bare word may be a function. */
function judgeValue(judged: JudgedQuery, field: Field, operand: Token): void {
  if (operand.type === "word" || !judged.isWhole(operand)) return;
  const { api_name: column_name } = field;
  if (LOOKUPS.has(field.data_type) && operand.type === "string" && /^[^${}\d]+$/.test(operand.text)) {
    const facts = { column_name, value: operand.text, form: LOOKUP_FORM };
    judged.report({ kind: "valueOfType", facts, evidence: "thin" }, operand);
    return;
  }
  const fault = judgeQueryValue(field, operand.text);
  if (fault === undefined) return;
  const { instead = withoutFraction(field.data_type, operand.text) } = fault;
  const suggest = (): Suggestion[] =>
    instead === undefined ? [] : [judged.exchange(operand, `'${instead.replaceAll("'", "''")}'`, instead)];
  if (fault.kind === "actualValue")
    judged.report(
      { kind: "actualValue", facts: { column_name, value: operand.text, display: fault.instead }, suggest },
      operand,
    );
  else
    judged.report(
      {
        kind: "valueOfType",
        facts: { column_name, value: operand.text, form: fault.form },
        evidence: isSurelyRefused(field.data_type, operand.text) ? undefined : "thin",
        suggest,
      },
      operand,
    );
}
