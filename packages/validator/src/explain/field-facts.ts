import { amount, anyOf, quoted } from "../report/words.ts";
import { fieldTypeOf } from "../field-types/index.ts";
import type { Field, Snapshot } from "../snapshot/snapshot.ts";

/** What the metadata says of a field: `{ module: "Deals", api_name: "Stage", data_type: "picklist", options: ["Qualification", …], optionCount: 9, … }`. */
export interface FieldFacts {
  readonly module: string;
  readonly api_name: string;
  readonly label?: string;
  readonly data_type: string;
  readonly length?: number;
  readonly mandatory: boolean;
  readonly read_only: boolean;
  readonly unique?: true;
  /** The first options, as they are displayed. */
  readonly options?: readonly string[];
  readonly optionCount?: number;
  readonly lookup?: readonly string[];
}

const MOST_OPTIONS = 20;
/** Modules that a sentence names. */
const MOST_NAMED = 3;

/** A field with the module it belongs to. */
export interface FieldOf {
  readonly module: string;
  readonly field: Field;
}

/** The fields of a name: of a module where one is given, else of every module that has one. */
export function fieldsNamed(snapshot: Snapshot, name: string, module: string | undefined): readonly FieldOf[] {
  const modules = module === undefined ? snapshot.modules.map(({ api_name }) => api_name) : [module];
  return modules.flatMap((own) => {
    const field = snapshot.module(own)?.fields?.find(({ api_name }) => api_name === name);
    return field === undefined ? [] : [{ module: own, field }];
  });
}

export function factsOf({ module, field }: FieldOf): FieldFacts {
  const { api_name, field_label, data_type, length, pick_list_values: options, lookup } = field;
  return {
    module,
    api_name,
    ...(field_label === undefined ? {} : { label: field_label }),
    data_type,
    ...(length === undefined ? {} : { length }),
    mandatory: field.system_mandatory,
    read_only: field.read_only || field.field_read_only,
    ...(field.unique === undefined ? {} : { unique: true }),
    ...(options === undefined || options.length === 0
      ? {}
      : {
          options: options.slice(0, MOST_OPTIONS).map(({ display_value }) => display_value),
          optionCount: options.length,
        }),
    ...(lookup === undefined ? {} : { lookup: lookup.modules }),
  };
}

const TYPES: Readonly<Record<string, string>> = {
  text: "a text",
  textarea: "a text of several lines",
  picklist: "a pick list",
  multiselectpicklist: "a multi-select pick list",
  lookup: "a lookup",
  ownerlookup: "a user",
  userlookup: "a user",
  multiselectlookup: "a multi-select lookup",
  multiuserlookup: "a list of users",
  subform: "a subform",
  date: "a date",
  datetime: "a date-time",
  boolean: "a checkbox",
  integer: "a whole number",
  bigint: "a long whole number",
  double: "a number",
  currency: "an amount",
  percent: "a percentage",
  email: "an email address",
  phone: "a phone number",
  website: "a website",
  autonumber: "an auto-number",
  formula: "a formula",
  fileupload: "a file upload",
  imageupload: "an image upload",
};

/** `a multi-select pick list with 5 options ("Bread", "Cakes", "Coffee", …)`, `a text of up to 80 characters`. */
function described(field: Field): string {
  const { data_type, length, pick_list_values: options, lookup } = field;
  const type = Object.hasOwn(TYPES, data_type) ? (TYPES[data_type] ?? "") : `a field of type ${data_type}`;
  const counts = fieldTypeOf(field).counts;
  const known =
    lookup !== undefined && lookup.modules.length > 0 && lookup.modules.length <= MOST_NAMED
      ? ` to ${anyOf(lookup.modules)}`
      : options !== undefined && options.length > 0
        ? ` with ${amount(options.length, "option")} (${sample(options.map(({ display_value }) => display_value))})`
        : length !== undefined && (counts === "characters" || counts === "digits")
          ? ` of up to ${amount(length, counts === "digits" ? "digit" : "character")}`
          : "";
  const only = field.read_only || field.field_read_only ? ", read-only" : field.system_mandatory ? ", mandatory" : "";
  return `${type}${known}${only}`;
}

function sample(options: readonly string[]): string {
  return `${options.slice(0, MOST_NAMED).map(quoted).join(", ")}${options.length > MOST_NAMED ? ", …" : ""}`;
}

/** `In Deals, Stage is a pick list …`; of several modules those that say the same. */
export function fieldSentence(fields: readonly FieldOf[], org: string): string | undefined {
  const [first] = fields;
  if (first === undefined) return undefined;
  const text = described(first.field);
  const alike = fields.filter(({ field }) => described(field) === text);
  const named = alike.slice(0, MOST_NAMED).map(({ module }) => module);
  const more = alike.length > MOST_NAMED ? `${named.join(", ")} and ${alike.length - MOST_NAMED} more` : listed(named);
  const others = fields.length - alike.length;
  const rest = others === 0 ? "" : `; other modules have another field of that name`;
  return `In ${org}, ${first.field.api_name} of ${more} is ${text}${rest}.`;
}

function listed(names: readonly string[]): string {
  const last = names.at(-1) ?? "";
  return names.length < 2 ? last : `${names.slice(0, -1).join(", ")} and ${last}`;
}
