import { inRange } from "@zoho-preflight/metadata/catalogue";

import type { Piece } from "../../../languages/criteria/parse-criteria.ts";
import { nearest } from "../../../nearest/nearest.ts";
import type { Field } from "../../../snapshot/snapshot.ts";
import { comparedType } from "../shared/query-use.ts";
import type { JudgedCriteria } from "./judged-criteria.ts";

/** Whether the operator is one that criteria have, and that the field's type takes. */
export function judgeOperator(
  judged: JudgedCriteria,
  piece: Piece,
  api_name: string | undefined,
  field: Field | undefined,
): boolean {
  const operator = piece.text;
  const reason = "invalid operator found";
  const { operators: known, otherComparators } = judged.context.catalogue.criteria;
  if (!known.includes(operator)) {
    const isKnownElsewhere = otherComparators.has(operator.toLowerCase()) || known.includes(operator.toLowerCase());
    judged.report(
      {
        kind: isKnownElsewhere ? "doubtfulOperator" : "unknownOperator",
        facts: { operator, api_name, operators: known, reason },
        suggest: () => operatorsFor(operator, judged).flatMap((better) => judged.exchange(piece, better)),
      },
      piece,
    );
    return false;
  }
  return field === undefined || field.trust === "name" || judgeType(judged, piece, field);
}

function judgeType({ context, report }: JudgedCriteria, piece: Piece, field: Field): boolean {
  const { snapshot, version, catalogue } = context;
  const { encryptedOperators, operatorsByType, operatorsByTypeFrom } = catalogue.criteria;
  const type = comparedType(field, catalogue.criteria);
  const isEncrypted = field.encrypted === true;
  const operators = isEncrypted ? encryptedOperators : operatorsByType.get(type);
  const operator = piece.text;
  if (operators === undefined || operators.includes(operator)) return true;
  const { api_name } = field;
  const isSure =
    !isEncrypted &&
    snapshot.embedded !== true &&
    snapshot.version === version &&
    inRange(version, operatorsByTypeFrom, undefined);
  report(
    {
      kind: "operatorOfType",
      facts: {
        operator,
        api_name,
        operators,
        reason: "invalid operator found",
        field: api_name,
        data_type: isEncrypted ? "encrypted" : type,
        sure: isSure,
      },
      evidence: isSure ? undefined : "thin",
    },
    piece,
  );
  return false;
}

/** The operator that means the same, else those spelt alike. */
function operatorsFor(written: string, { context }: JudgedCriteria): readonly string[] {
  const { operators, meantOperators } = context.catalogue.criteria;
  const meant = meantOperators.get(written.toLowerCase());
  return meant === undefined ? nearest(written, operators) : [meant];
}
