import { requestCheck } from "../../../check.ts";
import { judgeCoqlColumns } from "./columns.ts";
import { judgeBackslash, judgeFault } from "./fault.ts";
import { judgeCoqlGroups } from "./groups.ts";
import { JudgedQuery } from "./judged-query.ts";
import { kinds } from "./kinds.ts";
import { judgeCoqlLimits } from "./limits.ts";
import { judgeCoqlSelect } from "./select.ts";
import { judgeSubqueries } from "./subqueries.ts";
import type { says } from "./says.ts";

/**
 * The query of POST /coql can be read, and names a module, columns and operators that exist: `select Last_Name from Leads where id is not null`.
 *
 * reads     body.select_query; the fields of the modules behind FROM, of those that lookups lead to, and of subqueries
 * reports   SYNTAX_ERROR for text that cannot be parsed; INVALID_MODULE; INVALID_QUERY for unknown columns (also behind lookups), operators and values that a
 *           type does not take, subqueries, and a LIMIT that is not a number; INVALID_DATA for unknown functions and LIMIT 0; LIMIT_EXCEEDED, DUPLICATE_DATA,
 *           DUPLICATE_ALIAS and INVALID_ALIAS; warnings where one source alone speaks, and for modules and columns when they are not the user's own
 * silent    when the query has places to fill in, or is longer than 2,000,000 characters; in text with holes about all but complete names,
 *           operators and numbers that stand in it
 */
export const coqlQuery = requestCheck<typeof says>()({
  name: "coql-query",
  stage: "params",
  reads: "body",
  severity: "error",
  kinds,

  forOperation({ operation: { coqlIn: key } }) {
    if (key === undefined) return undefined;
    return (context) => {
      const judged = JudgedQuery.of(context, key);
      if (judged === undefined) return;
      const { fault } = judged.query;
      if (judged.hasHoles) {
        // What is missing may be in a hole, and what does not fit together may do so with what is in it.
        if (fault !== undefined && judged.isSure(fault)) judgeFault(judged, fault);
        if (fault?.kind === "no select" || fault?.kind === "quote" || fault?.kind === "bracket") return;
      } else {
        if (fault !== undefined) judgeFault(judged, fault);
        // Behind a fault that upsets the reading, the rest may be misread.
        if (fault !== undefined && !["no where", "pairs", "operator"].includes(fault.kind)) return;
      }
      const { query } = judged;
      judgeBackslash(judged);
      judgeCoqlColumns(judged, query, false);
      judgeSubqueries(judged);
      judgeCoqlSelect(judged, query);
      judgeCoqlGroups(judged, query);
      judgeCoqlLimits(judged);
    };
  },
});
