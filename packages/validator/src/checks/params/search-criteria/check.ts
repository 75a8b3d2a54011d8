import { requestCheck } from "../../../check.ts";
import { parseCriteria } from "../../../languages/criteria/parse-criteria.ts";
import { firstEntry, isCutOff, knownText } from "../../../request/query.ts";
import { judgeComparison } from "./comparison.ts";
import { CRITERIA_HOLE, JudgedCriteria } from "./judged-criteria.ts";
import { kinds } from "./kinds.ts";
import type { says } from "./says.ts";
import { searchedFields } from "./searched-fields.ts";
import { judgeShape } from "./shape.ts";

const UNREADABLE = "The criteria cannot be read, so they were not checked.";
/** Comparisons that are looked at one by one; a search of more is refused anyway. */
const MOST_JUDGED = 100;

/**
 * The `criteria` parameter can be read, and names fields and operators that exist: `((Last_Name:equals:Burns\,B)and(City:starts_with:M))`.
 *
 * reads     parameters and bodies that take criteria; the fields of their module
 * reports   INVALID_QUERY for text that is not criteria, unknown fields and operators; CRITERIA_LIMIT_EXCEEDED for more comparisons than Zoho prints;
 *           operators and fields that the field's type or metadata does not allow, LIMIT_EXCEEDED for more values than `in` takes; warnings where a
 *           bracket or comma in a value lacks its backslash, for the word null, for fields behind a lookup, and for all that is not of the user's
 *           own metadata or of another version; in bodies also what is missing, an error where a page prints that for v8
 * silent    on what cannot be read: of text with holes only complete field names and operators are judged
 */
export const searchCriteria = requestCheck<typeof says>()({
  name: "search-criteria",
  stage: "params",
  severity: "error",
  kinds,

  run(context) {
    const { operation, request } = context;
    const { url } = request;
    if (operation === undefined) return;
    for (const { name, form } of operation.query) {
      const entry = form === "criteria" ? firstEntry(url, name) : undefined;
      if (entry === undefined) continue;
      const text = knownText(entry.value, CRITERIA_HOLE);
      if (text === undefined) context.skip("unknown-value", UNREADABLE, { path: ["query", name] });
      // What is not decoded is `encoded-params`' to explain first.
      else if (text.trim() !== "" && !/%(?![0-9a-f]{2})/i.test(text))
        judge(new JudgedCriteria(context, name, text, isCutOff(url, name, operation)));
    }
  },
});

function judge(judged: JudgedCriteria): void {
  const { context } = judged;
  const criteria = parseCriteria(judged.text);
  if (judged.isShaped) judgeShape(judged, criteria);
  const complete = criteria.comparisons.filter((comparison) => comparison.value !== undefined);
  const count = complete.length;
  const { comparisons, mostComparisons } = context.catalogue.criteria;
  if (count > mostComparisons) judged.report({ kind: "tooMany", facts: { count, limit: mostComparisons } }, undefined);
  else if (count > comparisons)
    judged.report({ kind: "manyComparisons", facts: { count, limit: comparisons } }, undefined);

  const fields = searchedFields(context);
  for (const comparison of complete.slice(0, MOST_JUDGED)) judgeComparison(judged, comparison, fields);
}
