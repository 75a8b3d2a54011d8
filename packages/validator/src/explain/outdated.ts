import { fieldTypeOf } from "../field-types/index.ts";
import { quoted } from "../report/words.ts";
import type { Field, Snapshot } from "../snapshot/snapshot.ts";
import type { AnswerError } from "./answer.ts";
import type { FieldOf } from "./field-facts.ts";

/** What of the metadata an answer contradicts: `{ part: "fields/Deals.json", text: "…", command: "zoho-preflight pull" }`. */
export interface Outdated {
  /** The file of the snapshot folder; `zoho-metadata` where nothing was pulled yet. */
  readonly part: string;
  /** What the metadata says, in a sentence. */
  readonly text: string;
  /** What brings it up to date. */
  readonly command: string;
}

/** What the metadata is asked about. */
interface Question {
  readonly snapshot: Snapshot;
  readonly module: string | undefined;
  /** The field that the error names. */
  readonly name: string | undefined;
  readonly fields: readonly FieldOf[];
}

/** Words of `expected_data_type` that mean the same to who writes JSON. */
const KINDS: Readonly<Record<string, string>> = {
  string: "text",
  email: "text",
  phone: "text",
  website: "text",
  picklist: "text",
  textarea: "text",
  long: "number",
  integer: "number",
  bigint: "number",
  double: "number",
  decimal: "number",
  currency: "number",
  percent: "number",
};

/**
 * Where an error says something else than the metadata. The default fields are nobody's own: of those only a field or type that they do not have says
 * anything.
 */
export function outdated(error: AnswerError, asked: Question): Outdated | undefined {
  const isOwn = asked.snapshot.embedded !== true;
  const found = contradiction(error, asked, isOwn);
  if (found === undefined) return undefined;
  const [part, text] = found;
  return isOwn
    ? {
        part,
        text: `${text.replace(/\.$/, "")}, so ${part === "fields" ? "its fields are" : `${part} is`} out of date.`,
        command: "zoho-preflight pull",
      }
    : { part: "zoho-metadata", text, command: "zoho-preflight pull" };
}

type Contradiction = readonly [part: string, text: string];

function contradiction(error: AnswerError, asked: Question, isOwn: boolean): Contradiction | undefined {
  const { snapshot, module, name, fields } = asked;
  if (error.code === "INVALID_MODULE") return ofModule(snapshot, module, isOwn);
  if (error.code === "NO_PERMISSION") return ofProfile(error, snapshot);
  if (name === undefined) return undefined;
  const [first, ...others] = fields;
  if (first === undefined) return ofLacking(snapshot, name, module, isOwn);
  if (others.length > 0) return undefined;
  const hasLayouts = snapshot.module(first.module)?.layouts !== undefined;
  const said = ofField(error, first.field, hasLayouts, isOwn);
  return said === undefined ? undefined : [`${said[0]}/${first.module}.json`, said[1]];
}

function ofModule(snapshot: Snapshot, name: string | undefined, isOwn: boolean): Contradiction | undefined {
  const module = name === undefined ? undefined : snapshot.module(name);
  if (module === undefined || module.api_supported === false) return undefined;
  const text = isOwn
    ? `Your metadata lists ${quoted(name)}.`
    : `Zoho has ${quoted(name)} by default, and your org may not.`;
  return ["modules.json", text];
}

function ofProfile({ details }: AnswerError, { profile }: Snapshot): Contradiction | undefined {
  const { permissions } = details;
  const lacking: unknown = Array.isArray(permissions) ? permissions[0] : undefined;
  const known = profile?.permissions?.find((permission) => permission.name === lacking);
  return known?.enabled === true
    ? ["profile.json", `In your metadata the profile has the permission ${known.name}.`]
    : undefined;
}

function ofLacking(
  snapshot: Snapshot,
  name: string,
  module: string | undefined,
  isOwn: boolean,
): Contradiction | undefined {
  if (module === undefined)
    return [
      "fields",
      isOwn
        ? `No module of your metadata has a field ${quoted(name)}.`
        : `${quoted(name)} is not one of Zoho's default fields.`,
    ];
  if (snapshot.module(module)?.fields === undefined) return undefined;
  return [
    `fields/${module}.json`,
    isOwn
      ? `In your metadata ${module} has no field ${quoted(name)}.`
      : `By default ${module} has no field ${quoted(name)}.`,
  ];
}

function ofField(
  { code, details }: AnswerError,
  field: Field,
  hasLayouts: boolean,
  isOwn: boolean,
): readonly [folder: string, text: string] | undefined {
  const { expected_data_type, maximum_length } = details;
  const { api_name, length } = field;
  const org = isOwn ? "In your metadata" : "By default";
  if (typeof expected_data_type === "string") {
    const own = fieldTypeOf(field);
    const types = [own.expected, ...(field.json_types ?? [])];
    if (own.takes === undefined || types.some((type) => kindOf(type) === kindOf(expected_data_type))) return undefined;
    return ["fields", `${org} ${api_name} is of type ${field.data_type}.`];
  }
  if (!isOwn) return undefined;
  if (typeof maximum_length === "number" && length !== undefined && length !== maximum_length)
    return ["fields", `${org} ${api_name} has a length of ${length}.`];
  if (code === "MANDATORY_NOT_FOUND" && details["layout_rule"] === undefined && !field.system_mandatory && !hasLayouts)
    return ["layouts", `${org} ${api_name} is not mandatory, and the layouts are not there.`];
  if (code === "DUPLICATE_DATA" && field.unique === undefined)
    return ["fields", `${org} ${api_name} is not marked as unique.`];
  return undefined;
}

function kindOf(type: string): string {
  const lower = type.toLowerCase();
  return Object.hasOwn(KINDS, lower) ? (KINDS[lower] ?? lower) : lower;
}
