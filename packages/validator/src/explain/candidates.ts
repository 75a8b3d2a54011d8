import type { Catalogue } from "@zoho-preflight/metadata/catalogue";

import type { Check } from "../check.ts";
import type { Path, Stage } from "../report/issue.ts";
import type { AnswerError } from "./answer.ts";

/** Details that say where, or what else Zoho knows: they tell no two kinds of fault apart. */
const PLACES: readonly string[] = ["json_path", "resource_path_index", "id", "duplicate_record", "more_records"];

/** What tells kinds apart, the most telling first: answers print more than a finding knows. */
const TELLING = [
  "expected_data_type",
  "maximum_length",
  "supported_values",
  "regex",
  "param_name",
  "param",
  "api_name",
];

/** Kinds of these checks speak of some types only. */
const TYPES: Readonly<Record<string, readonly string[]>> = {
  "field-format": ["date", "datetime"],
  "lookup-shape": ["jsonobject", "bigint", "long"],
};

/**
 * The checks that may have something to say of an error: those that report its code at such a place, and know what its details say. Where some kinds send
 * exactly these details, only those count.
 */
export function candidates(
  error: AnswerError,
  place: Path | undefined,
  /** Some module has a field of that name. */
  isField: boolean,
  checks: readonly Check[],
  { details: names }: Pick<Catalogue, "details">,
): readonly string[] {
  const { code, details } = error;
  // What a stored record holds is in no request.
  if (code === "DUPLICATE_DATA" && details["id"] !== undefined) return [];
  const able = checks.filter(
    (check) => check.codes.includes(code) && mayStandAt(check, place, isField) && maySay(check, details),
  );
  const said = Object.keys(details).filter((name) => !PLACES.includes(name));
  const telling = TELLING.find((name) => said.includes(name));
  const tries = [said, ...(telling === undefined ? [] : [[telling]])];
  for (const [index, wanted] of tries.entries()) {
    const found = able.filter((check) => rows(check, code).some((facts) => sends(facts, wanted, names[code])));
    if (found.length === 0) continue;
    const exact = found.filter((check) =>
      rows(check, code).some((facts) => facts.length === wanted.length && sends(facts, wanted, names[code])),
    );
    return (index === 0 && wanted.length > 0 && exact.length > 0 ? exact : found).map(({ name }) => name);
  }
  return able.map(({ name }) => name);
}

/** The details of each kind of a check that has the code, by their neutral names. */
function rows({ kinds }: Check, code: string): readonly (readonly string[])[] {
  return Object.values(kinds)
    .filter((kind) => [kind.code].flat().includes(code))
    .map(({ details = [] }) => details.map(String).filter((name) => !PLACES.includes(name)));
}

function sends(
  facts: readonly string[],
  wanted: readonly string[],
  wire: Catalogue["details"][string] | undefined,
): boolean {
  const sent = facts.flatMap((fact) => [
    fact,
    ...(wire !== undefined && Object.hasOwn(wire, fact) ? (wire[fact] ?? []) : []),
  ]);
  return wanted.every((name) => sent.includes(name));
}

function maySay({ name }: Check, { expected_data_type: type }: AnswerError["details"]): boolean {
  const types = Object.hasOwn(TYPES, name) ? TYPES[name] : undefined;
  return types === undefined || typeof type !== "string" || types.includes(type);
}

/** Stages whose checks speak of a part of the request. */
const STAGES: Readonly<Record<string, readonly Stage[]>> = {
  url: ["host", "url", "method", "module", "org"],
  method: ["url", "method", "org"],
  headers: ["host", "auth"],
  query: ["params", "module"],
};

function mayStandAt({ stage, type, name }: Check, place: Path | undefined, isField: boolean): boolean {
  const [root, list, index] = place ?? [];
  if (name === "sub-requests") return list === "__composite_requests";
  if (root === undefined) return true;
  if (root !== "body") return (STAGES[root] ?? []).includes(stage) || (name === "record-id" && root === "url");
  const isOfRecord = type === "record" || name === "record-id";
  const isOfBody = stage === "body" || stage === "params" || stage === "module" || stage === "org";
  const depth = place?.length ?? 0;
  // Records stand under `data`, and other things do too: only the call, or the name of a field, tells them apart.
  const isInData = list === "data" && typeof index === "number" && depth > 3;
  if (isInData) return isOfRecord || (!isField && isOfBody);
  return isOfBody || (depth < 3 && name === "record-id") || (isField && isOfRecord);
}
