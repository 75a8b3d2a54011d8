import type { CriteriaComparison, Piece } from "../../../languages/criteria/parse-criteria.ts";
import { ready } from "../../../nearest/likely.ts";
import { nearest } from "../../../nearest/nearest.ts";
import { nearestFields } from "../../../nearest/nearest-fields.ts";
import type { Suggestion } from "../../../report/issue.ts";
import type { Field } from "../../../snapshot/snapshot.ts";
import { judgeQueryValue } from "../shared/query-value.ts";
import type { Searchable } from "../shared/searchable-fields.ts";
import { CRITERIA_HOLE, isPlaceholder, withBackslashes } from "./judged-criteria.ts";
import type { JudgedCriteria } from "./judged-criteria.ts";

/** A comparison names a field that there is, with an operator that criteria have, and escapes the commas of its value. */
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
  if (field !== undefined) judgeValues(judged, comparison, operator.text, field);
}

/** Each value has the form of its field. */
function judgeValues(judged: JudgedCriteria, { value }: CriteriaComparison, operator: string, field: Field): void {
  if (value === undefined || value.text.includes(CRITERIA_HOLE) || isPlaceholder(value.text)) return;
  const { api_name } = field;
  const isList = operator === "in" || operator === "between";
  // Commas that belong to a value have a backslash.
  for (const one of isList ? value.text.split(/(?<!\\),/) : [value.text]) {
    const fault = judgeQueryValue(field, one);
    if (fault === undefined) continue;
    const { instead } = fault;
    const suggest = (): Suggestion[] =>
      instead === undefined
        ? []
        : judged.exchange(
            value,
            value.text.replace(one, () => instead),
            instead,
          );
    if (fault.kind === "actualValue")
      judged.report({ kind: "actualValue", facts: { api_name, value: one, display: fault.instead }, suggest });
    else judged.report({ kind: "valueOfType", facts: { api_name, operator, value: one, form: fault.form }, suggest });
    return;
  }
}

function judgeField(judged: JudgedCriteria, name: Piece, fields: Searchable): Field | undefined {
  // `Owner.id`, `Account_Name.Account_Name`: what the lookup leads to is another module's.
  const [api_name = ""] = name.text.split(".", 1);
  const known = fields.find(api_name);
  if (known !== undefined || api_name === "") return api_name === name.text ? known?.field : undefined;
  const { snapshot, version, catalogue, module: { name: module } = { name: "" } } = judged.context;
  const twins = fields.spelt(api_name);
  const embedded = snapshot.embedded === true;
  const isThin =
    embedded || snapshot.version !== version || twins.some((twin) => twin.toLowerCase() === api_name.toLowerCase());
  judged.report({
    kind: "unknownField",
    facts: { api_name, module, embedded },
    evidence: isThin ? "thin" : undefined,
    suggest: () =>
      (twins.length > 0 ? twins : nearestFields(api_name, fields.names(), module, catalogue)).flatMap((better) =>
        judged
          .exchange(name, `${better}${name.text.slice(api_name.length)}`, better)
          .map((suggestion) => ready(suggestion, api_name, embedded)),
      ),
  });
  return undefined;
}

/** Whether the operator is one that may stand there. */
function judgeOperator(
  judged: JudgedCriteria,
  piece: Piece,
  api_name: string | undefined,
  field: Field | undefined,
): boolean {
  const operator = piece.text;
  const reason = "invalid operator found";
  const { operators: known, otherComparators, operatorsByType } = judged.context.catalogue.criteria;
  if (!known.includes(operator)) {
    const isKnownElsewhere = otherComparators.has(operator.toLowerCase()) || known.includes(operator.toLowerCase());
    judged.report({
      kind: isKnownElsewhere ? "doubtfulOperator" : "unknownOperator",
      facts: { operator, api_name, operators: known, reason },
      suggest: () => operatorsFor(operator, judged).flatMap((better) => judged.exchange(piece, better)),
    });
    return false;
  }
  const operators = field === undefined || field.trust === "name" ? undefined : operatorsByType.get(field.data_type);
  if (field === undefined || operators === undefined || operators.includes(operator)) return true;
  const { api_name: name, data_type } = field;
  judged.report({ kind: "operatorOfType", facts: { operator, api_name, operators, reason, field: name, data_type } });
  return false;
}

function judgeCommas(
  judged: JudgedCriteria,
  { value, bareCommas }: CriteriaComparison,
  operator: Piece,
  api_name: string | undefined,
): void {
  if (value === undefined || value.text.includes(CRITERIA_HOLE)) return;
  const facts = { value: value.text, api_name };
  if (operator.text === "between") {
    if (bareCommas !== 1) judged.report({ kind: "between", facts });
  } else if (operator.text !== "in" && bareCommas > 0)
    judged.report({ kind: "bareComma", facts, suggest: () => withBackslashes(judged, { value, operator }) });
}

/** The operator that means the same, else those spelt alike. */
function operatorsFor(written: string, { context }: JudgedCriteria): readonly string[] {
  const { operators, meantOperators } = context.catalogue.criteria;
  const meant = meantOperators.get(written.toLowerCase());
  return meant === undefined ? nearest(written, operators) : [meant];
}
