import { ready } from "../../../nearest/likely.ts";
import { nearest } from "../../../nearest/nearest.ts";
import { nearestFields } from "../../../nearest/nearest-fields.ts";
import { offers } from "../../../nearest/offers.ts";
import type { Path, Suggestion } from "../../../report/issue.ts";
import { isHidden, isObject, presence } from "../../../seen.ts";
import type { SeenObject } from "../../../seen.ts";
import type { Field } from "../../../snapshot/snapshot.ts";
import { judgeQueryValue } from "../shared/query-value.ts";
import { jsonPlace } from "./json-criteria.ts";
import type { JsonCriteria } from "./json-criteria.ts";

/** Judges `{ field: { api_name: "Stage" }, comparator: "equal", value: "Closed Won" }`, as far as its module is known. */
export function judgeJsonComparison(judged: JsonCriteria, criteria: SeenObject, path: Path): void {
  judged.count++;
  const isBeside = judged.namesBeside(criteria);
  const named = isBeside ? criteria : criteria["field"];
  const at = isBeside ? path : [...path, "field"];
  if (!judged.isContainer(named, at, "jsonobject") || !isObject(named)) return;
  const field = judgeField(judged, named, [...at, "api_name"]);
  if (judged.isGroup) return;
  const key = isBeside ? "api_name" : "field";
  const dependee = { api_name: key, json_path: jsonPlace([...path, key]) };
  for (const api_name of ["comparator", "value"]) {
    if (presence(criteria, api_name) !== "absent") continue;
    const evidence = judged.evidence("DEPENDENT_FIELD_MISSING");
    judged.report({ kind: "jsonIncomplete", facts: { api_name, dependee }, evidence }, path);
  }
  const comparator = presence(criteria, "comparator") === "present" ? criteria["comparator"] : undefined;
  if (typeof comparator !== "string") return;
  if (!judgeComparator(judged, { comparator, field, dependee }, [...path, "comparator"])) return;
  // `type: "field"` compares with another field, and `merge_field` with one of somebody else.
  if (field === undefined || presence(criteria, "value") !== "present" || !isPlain(criteria)) return;
  judgeValue(judged, { value: criteria["value"], field, dependee }, [...path, "value"]);
}

function isPlain(criteria: SeenObject): boolean {
  const { type } = criteria;
  return presence(criteria, "type") === "absent" || type === "value" || type === null;
}

function judgeField(judged: JsonCriteria, named: SeenObject, path: Path): Field | undefined {
  const { fields, module } = judged.place;
  const name = presence(named, "api_name") === "present" ? named["api_name"] : undefined;
  if (fields === undefined || module === undefined || typeof name !== "string") return undefined;
  // `Account_Name.Phone` is another module's; places to fill in are nobody's.
  const [first = ""] = name.split(".", 1);
  if (!/^[A-Za-z]\w*$/.test(first)) return undefined;
  const known = fields.find(first);
  const { snapshot, catalogue } = judged.context;
  if (known !== undefined) {
    const field = first === name ? known.field : undefined;
    if (field !== undefined && catalogue.criteria.neverCompared.includes(field.data_type) && field.trust !== "name") {
      const facts = { api_name: name, json_path: jsonPlace(path), data_type: field.data_type };
      judged.report({ kind: "jsonUntaken", facts, evidence: judged.evidence("NOT_SUPPORTED") }, path);
    }
    return field;
  }
  const twins = fields.spelt(first);
  const embedded = snapshot.embedded === true;
  const suggest = (): Suggestion[] =>
    (twins.length > 0 ? twins : nearestFields(first, fields.names(), module, catalogue)).flatMap((better) =>
      offers(path, [`${better}${name.slice(first.length)}`]).map((offer) => ready(offer, name, embedded)),
    );
  judged.report({ kind: "jsonField", facts: { field: first, api_name: "api_name", module, embedded }, suggest }, path);
  return undefined;
}

interface Compared {
  readonly field: Field | undefined;
  readonly dependee: { readonly api_name: string; readonly json_path: string };
}

/** Whether the comparator is one that such a field may have. */
function judgeComparator(
  judged: JsonCriteria,
  { comparator, field, dependee }: Compared & { readonly comparator: string },
  path: Path,
): boolean {
  const { comparators, refusedComparators, meantOperators } = judged.context.catalogue.criteria;
  if (comparator === "" || /[${}<>]/.test(comparator)) return true;
  const given = comparator.toLowerCase();
  const isOne = comparators.includes(given);
  const refused = field === undefined || field.trust === "name" ? undefined : refusedComparators.get(field.data_type);
  if (isOne && refused?.includes(given) !== true) return true;
  const taken = comparators.filter((one) => refused?.includes(one) !== true);
  const meant = meantOperators.get(given)?.replace(/^equals$/, "equal");
  const suggest = (): Suggestion[] =>
    isOne ? [] : offers(path, meant === undefined ? nearest(given, taken) : [meant]);
  const facts = {
    api_name: "comparator",
    comparator,
    comparators: taken,
    dependee,
    ...(isOne && field !== undefined && { field: field.api_name, data_type: field.data_type }),
  };
  judged.report({ kind: "jsonComparator", code: judged.codes.comparator, facts, suggest }, path);
  return false;
}

/** Each value has the form of its field; a date is taken in more than one, and people are objects. */
function judgeValue(
  judged: JsonCriteria,
  {
    value,
    field,
    dependee,
  }: { readonly value: unknown; readonly field: Field; readonly dependee: Compared["dependee"] },
  path: Path,
): void {
  if (field.data_type === "date" || field.data_type === "datetime") return;
  const values: readonly unknown[] = Array.isArray(value) ? value : [value];
  for (const [index, one] of values.entries()) {
    if (isHidden(one) || (typeof one !== "string" && typeof one !== "number" && typeof one !== "boolean")) continue;
    const fault = judgeQueryValue(field, String(one));
    if (fault === undefined) continue;
    const at = Array.isArray(value) ? [...path, index] : path;
    const { api_name } = field;
    const { instead } = fault;
    const suggest = (): Suggestion[] => offers(at, instead === undefined ? [] : [instead]);
    if (fault.kind === "actualValue") {
      const facts = { api_name, value: String(one), display: fault.instead };
      judged.report({ kind: "actualValue", facts, suggest }, at);
    } else {
      const facts = { api_name: "value", field: api_name, value: one, form: fault.form, dependee };
      judged.report({ kind: "jsonValue", code: judged.codes.value, facts, suggest }, at);
    }
    return;
  }
}
