import { requestCheck } from "../../../check.ts";
import { parseCoql } from "../../../languages/coql/parse-coql.ts";
import { COQL_HOLE } from "../../../languages/coql/tokens.ts";
import { isObject, isText } from "../../../seen.ts";
import type { SeenObject } from "../../../seen.ts";
import { judgeCoqlColumns } from "./columns.ts";
import { judgeFault } from "./fault.ts";
import { JudgedQuery } from "./judged-query.ts";
import { kinds } from "./kinds.ts";
import { judgeCoqlLimits } from "./limits.ts";
import { judgeCoqlSelect } from "./select.ts";
import { knownText } from "../../../request/query.ts";
import type { says } from "./says.ts";

/** Longer texts are not read: 50 columns and 25 criteria with 100 values each stay far below. */
const LONGEST = 100_000;

/**
 * The query of POST /coql can be read, and names a module, columns and operators that exist: `select Last_Name from Leads where id is not null`.
 *
 * reads     body.select_query; the fields of the module behind FROM
 * reports   SYNTAX_ERROR for text that cannot be parsed, INVALID_MODULE, INVALID_QUERY for unknown columns, operators that a type does not take
 *           and a LIMIT that is no number, LIMIT_EXCEEDED, DUPLICATE_DATA, DUPLICATE_ALIAS and INVALID_ALIAS; warnings where one source alone
 *           speaks, and for modules and columns when they are not the user's own
 * silent    when the query has places to fill in, or is longer than 100,000 characters; in text with holes about all but whole names,
 *           operators and numbers that stand in it
 */
export const coqlQuery = requestCheck<typeof says>()({
  name: "coql-query",
  stage: "params",
  reads: "body",
  description: "A COQL query can be read and names a module, columns and operators that exist",
  severity: "error",
  kinds,
  source:
    "v2, v7 and v8 documentation, Query API and Get Records through COQL Query; v8 OpenAPI file and examples, coql; Kaizen #80, #81 and #171",

  run(context) {
    const { operation, request } = context;
    if (operation?.id !== "coql.query" || request.body.kind !== "json" || !isObject(request.body.value)) return;
    const text = queryText(request.body.value);
    if (text === undefined || text.length > LONGEST) return;
    const query = parseCoql(text);
    if (query === undefined) return;
    const judged = new JudgedQuery(context, text, query);
    const { fault } = query;
    if (judged.hasHoles) {
      // What is missing may be in a hole, and what does not fit together may do so with what is in it.
      if (fault !== undefined && judged.isSure(fault)) judgeFault(judged, fault);
      if (fault?.kind === "no select" || fault?.kind === "quote" || fault?.kind === "bracket") return;
    } else {
      if (fault !== undefined) judgeFault(judged, fault);
      // Behind a fault that upsets the reading, the rest may be misread.
      if (fault !== undefined && !["no where", "pairs", "operator"].includes(fault.kind)) return;
    }
    judgeCoqlSelect(judged);
    judgeCoqlColumns(judged);
    judgeCoqlLimits(judged);
  },
});

/** The query with its holes; undefined when nothing of it can be read. */
function queryText(body: SeenObject): string | undefined {
  const given = Object.hasOwn(body, "select_query") ? body["select_query"] : undefined;
  if (typeof given === "string") return given;
  return isText(given) ? knownText(given, COQL_HOLE) : undefined;
}
