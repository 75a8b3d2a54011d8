import { requestCheck } from "../../../check.ts";
import { parseCriteria } from "../../../languages/criteria/parse-criteria.ts";
import { cutRests, firstEntry, knownText } from "../../../request/query.ts";
import type { ModuleMetadata } from "../../../snapshot/snapshot.ts";
import { searchableFields } from "../shared/searchable-fields.ts";
import { judgeComparison } from "./comparison.ts";
import { CRITERIA_HOLE, JudgedCriteria } from "./judged-criteria.ts";
import { kinds } from "./kinds.ts";
import type { CriteriaContext } from "./kinds.ts";
import type { says } from "./says.ts";
import { judgeShape } from "./shape.ts";

/** Comparisons that are looked at one by one; a search of more is refused anyway. */
const MOST_JUDGED = 100;

/**
 * The `criteria` parameter can be read, and names fields and operators that exist: `((Last_Name:equals:Burns\,B)and(City:starts_with:M))`.
 *
 * reads     parameters that take criteria; the fields of the module in the path
 * reports   INVALID_QUERY for text that is no criteria, unknown fields and operators; CRITERIA_LIMIT_EXCEEDED for more than ten comparisons;
 *           warnings where a bracket or comma in a value lacks its backslash, for an operator that the field's type is not documented for, and
 *           for fields when they are not the user's own or of another version
 * silent    on what cannot be read: of text with holes only whole field names and operators are judged
 */
export const searchCriteria = requestCheck<typeof says>()({
  name: "search-criteria",
  stage: "params",
  description: "Search criteria can be read and name fields and operators that exist",
  severity: "error",
  kinds,
  source:
    "v7 documentation, search records; Kaizen #30 and #82; a recorded answer: { reason: invalid operator found, api_name, operator }",

  run(context) {
    for (const parameter of context.operation?.query ?? []) {
      const entry = parameter.form === "criteria" ? firstEntry(context.request.url, parameter.name) : undefined;
      const text = entry === undefined ? undefined : knownText(entry.value, CRITERIA_HOLE);
      // What is not decoded is `encoded-params`' to explain first.
      if (text === undefined || text.trim() === "" || /%(?![0-9a-f]{2})/i.test(text)) continue;
      judge(new JudgedCriteria(context, parameter.name, text), isCutOff(context, parameter.name));
    }
  },
});

function judge(judged: JudgedCriteria, cutOff: boolean): void {
  const { context } = judged;
  const criteria = parseCriteria(judged.text);
  if (!judged.hasHoles && !cutOff) judgeShape(judged, criteria);
  const complete = criteria.comparisons.filter((comparison) => comparison.value !== undefined);
  const limit = context.catalogue.criteria.comparisons;
  if (complete.length > limit) judged.report({ kind: "tooMany", facts: { count: complete.length, limit } });

  const module = moduleOf(context);
  const fields = module?.fields === undefined ? undefined : searchableFields(module, module.fields, context.catalogue);
  for (const comparison of complete.slice(0, MOST_JUDGED)) judgeComparison(judged, comparison, fields);
}

function moduleOf(context: CriteriaContext): ModuleMetadata | undefined {
  const { module, snapshot } = context;
  if (module === undefined) return undefined;
  const folded = module.name.toLowerCase();
  const exact = snapshot.module(module.name);
  const meant =
    exact === undefined
      ? snapshot.modules.find((candidate) => candidate.api_name.toLowerCase() === folded)?.api_name
      : undefined;
  const found = exact ?? (meant === undefined ? undefined : snapshot.module(meant));
  if (found?.fields === undefined)
    context.skip(
      "no-metadata",
      `The metadata has no fields of ${module.name}, so the fields in the criteria were not checked.`,
      { module: module.name },
    );
  return found;
}

/** An unescaped `&` or `#` took the end of the text away, so its brackets say nothing; `encoded-params` tells. */
function isCutOff({ request, operation }: CriteriaContext, name: string): boolean {
  const { query, fragment, openQuery } = request.url;
  if (operation === undefined) return false;
  return (
    fragment !== undefined ||
    openQuery ||
    query.some((entry) => typeof entry.name !== "string") ||
    [...cutRests(query, operation).values()].includes(name)
  );
}
