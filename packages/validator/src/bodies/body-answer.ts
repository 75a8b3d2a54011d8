import { atLeast } from "@zoho-preflight/metadata/catalogue";
import type { BodyAnswer } from "@zoho-preflight/metadata/bodies";

import { PLACES_SINCE } from "../report/answering.ts";
import type { AnsweredBodies, Answering, BodyFault } from "../report/answering.ts";
import type { Facts, Path } from "../report/issue.ts";

/** What is printed of the answers to bodies that hold no records. */
export const answers: AnsweredBodies["answers"] = { to: bodyAnswer, details: printedDetails, standing: usualStanding };

/**
 * The printed answers to faults of a body; undefined for records, whose answers are of one form, for versions before the examples' form, and
 * where nothing is known of the body.
 */
function answersOf({ operation, version, bodies }: Answering): readonly BodyAnswer[] | undefined {
  if (operation === undefined || operation.records !== undefined || bodies === undefined) return undefined;
  return version === undefined || atLeast(version, PLACES_SINCE) ? bodies.of(operation.id)?.answers : undefined;
}

/** The printed answer to a fault: of the same code, at the same place, and about the same thing (a type, a length, a value). */
function bodyAnswer({ code, details, path }: BodyFault, answering: Answering): BodyAnswer | undefined {
  if (code === null || path[0] !== "body") return undefined;
  const answers = answersOf(answering);
  if (answers === undefined || answers.length === 0) return undefined;
  const place = schemaPlace(path, details["api_name"]);
  const fitting = answers.filter((answer) => answer.code === code && isAbout(answer, details));
  const near = fitting.filter((answer) => bare(answer.place) === bare(place));
  const exact = near.filter((answer) => answer.place === place);
  const [first, ...others] = exact.length > 0 ? exact : near;
  return others.find(namesValues) !== undefined && first !== undefined && !namesValues(first)
    ? others.find(namesValues)
    : first;
}

/** Where faults of that body stand that no source prints one by one: as most of those that are printed. */
function usualStanding(path: Path, answering: Answering): "root" | "row" | undefined {
  const answers = answersOf(answering);
  const list = answering.operation?.body?.key;
  if (answers === undefined || answers.length === 0 || list === undefined || path[1] !== list) return undefined;
  const below = answers.filter(({ place }) => place.startsWith(`${list}[]`));
  const rows = below.filter((answer) => answer.isRow && answer.list === list).length;
  return below.length === 0 ? undefined : rows * 2 >= below.length ? "row" : "root";
}

/** The printed details at the place of the fault: `$.users[0].role` for its third user is `$.users[2].role`. */
function printedDetails({ details }: BodyAnswer, path: Path): Facts {
  const indexes = path.filter((part) => typeof part === "number");
  return Object.fromEntries(Object.entries(details).map(([name, value]) => [name, placed(name, value, indexes)]));
}

function placed(name: string, value: unknown, indexes: readonly number[]): unknown {
  if (name === "json_path" && typeof value === "string") {
    let at = 0;
    return value.replaceAll(/\[[^\]]*\]/g, () => `[${indexes[at++] ?? 0}]`);
  }
  if (Array.isArray(value)) return value.map((item: unknown) => placed("", item, indexes));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, placed(key, inner, indexes)]));
}

/** Both are about a type, or about the same length, or about neither. */
function isAbout({ code, details, isOfType }: BodyAnswer, fault: Facts): boolean {
  // A missing key may be told with the type that it should have.
  if (code === "MANDATORY_NOT_FOUND") return true;
  const isOfTypes = details["expected_data_type"] !== undefined || isOfType === true;
  return (
    isOfTypes === (fault["expected_data_type"] !== undefined) && details["maximum_length"] === fault["maximum_length"]
  );
}

function namesValues({ details }: BodyAnswer): boolean {
  return details["supported_values"] !== undefined || details["regex"] !== undefined;
}

/** `users[].role` for `["body", "users", 0, "role"]`, or for the item that lacks it. */
function schemaPlace(path: Path, api_name: unknown): string {
  let text = "";
  for (const part of path.slice(1)) text += typeof part === "number" ? "[]" : `${text === "" ? "" : "."}${part}`;
  const isNamed = typeof api_name !== "string" || path.includes(api_name);
  return isNamed ? text : `${text}${text === "" ? "" : "."}${api_name}`;
}

/** Without lists: some answers leave out an index. */
function bare(place: string): string {
  return place.replaceAll("[]", "");
}
