import { isObject, presence } from "../../../seen.ts";
import type { SeenObject } from "../../../seen.ts";
import type { Path } from "../../../report/issue.ts";
import { moduleOf } from "../../body/shared/module-of.ts";
import { namedIn } from "../../body/shared/named.ts";
import { knownBody } from "../../body/shared/schema-of.ts";
import { searchableFields } from "../shared/searchable-fields.ts";
import { JsonCriteria } from "./json-criteria.ts";
import { judgeJsonComparison } from "./json-comparison.ts";
import type { CriteriaContext } from "./kinds.ts";

/** Groups in groups that are looked into. */
const DEEPEST = 20;
/** Comparisons that are looked at one by one. */
const MOST_JUDGED = 200;

/** Judges criteria that a body holds as JSON: `{ field: { api_name: "Stage" }, comparator: "equal", value: "Closed Won" }`, or groups of them. */
export function judgeCriteriaInBody(context: CriteriaContext): void {
  const isProven = knownBody(context)?.isProven === true;
  for (const named of namedIn(context)) {
    const { value, node, path } = named;
    if (node.ref !== "criteria" && node.ref !== "field_group") continue;
    const owner = moduleOf(named, context);
    const judged = new JsonCriteria(context, {
      printed: isProven ? (node.printed ?? []) : [],
      fields: owner && searchableFields(owner.module, owner.fields, context.catalogue),
      module: owner?.module.api_name,
      isGroup: node.ref === "field_group",
    });
    if (Array.isArray(value)) {
      value.forEach((one: unknown, index) => {
        judgeOne(judged, one, [...path, index], 0);
      });
    } else judgeOne(judged, value, path, 0);
  }
}

function judgeOne(judged: JsonCriteria, value: unknown, path: Path, depth: number): void {
  if (depth > DEEPEST || judged.count > MOST_JUDGED || !judged.isContainer(value, path, "jsonobject")) return;
  if (!isObject(value)) return;
  judgeShape(judged, value, path);
  if (presence(value, "group") === "present") {
    const { group } = value;
    const at = [...path, "group"];
    if (judged.isContainer(group, at, "jsonarray") && Array.isArray(group))
      group.forEach((one: unknown, index) => {
        judgeOne(judged, one, [...at, index], depth + 1);
      });
  }
  if (presence(value, "field") === "present" || judged.namesBeside(value)) judgeJsonComparison(judged, value, path);
}

/** Either a field or a group stands there, and a group is joined by `and` or `or`. */
function judgeShape(judged: JsonCriteria, value: SeenObject, path: Path): void {
  const [field, group] = [presence(value, "field"), presence(value, "group")];
  if (field === "absent" && group === "absent" && !judged.namesBeside(value)) {
    if (judged.isGroup) judged.lacks("field", path);
    else judged.neither(path);
  } else if (field === "present" && group === "present") judged.both(path);
  if (group !== "present") return;
  const joined = presence(value, "group_operator");
  if (joined === "absent" && Array.isArray(value["group"]) && value["group"].length > 1)
    judged.lacks("group_operator", path);
  else if (joined === "present") judged.joiner(value["group_operator"], [...path, "group_operator"]);
}
