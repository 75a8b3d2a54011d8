import type { Facts } from "../report/issue.ts";
import { amount, anyOf, counted, quoted } from "../report/words.ts";
import type { AnswerError } from "./answer.ts";

/** What is wrong, and what to do about it. */
export interface Said {
  readonly text: string;
  readonly fix: string;
  /** It speaks of the code as such, whatever the details are. */
  readonly isGeneral?: true;
}

/** What a code means in general: `explanation` of `@zoho-preflight/metadata/explanations` gives it. */
export type Meaning = (
  code: string,
) => { readonly means: string; readonly when: string; readonly mend: string } | undefined;

/** What is known of the thing that an error names. */
export interface Known {
  /** The field or key: `Branch`. */
  readonly name: string | undefined;
  /** Its value in the request; undefined where it is not known. */
  readonly value: unknown;
  /** The segment of the path that an error points to. */
  readonly segment?: string | undefined;
  /** It is a field of a record that the metadata does not have. */
  readonly isUnknown?: boolean;
}

/** What is wanted by Zoho's word, and an example of it. */
const WANTED: Readonly<Record<string, readonly [what: string, example: string]>> = {
  text: ["text", 'text, as in "…"'],
  string: ["text", 'text, as in "…"'],
  integer: ["a whole number", "a number without quotes, as in 5"],
  bigint: ["a whole number", "a number without quotes, or its digits as text"],
  long: ["a whole number", "a number without quotes, or its digits as text"],
  double: ["a number", "a number without quotes, as in 12.5"],
  currency: ["a number", "a number without quotes, as in 12.5"],
  boolean: ["true or false", "true or false, without quotes"],
  date: ["a date", '"2026-03-31"'],
  datetime: ["a date-time", '"2026-03-31T09:30:00+02:00"'],
  jsonarray: ["a list", '["…"]'],
  jsonobject: ["an object", '{ "id": "…" }'],
  email: ["an email address", '"name@example.com"'],
  phone: ["a phone number", '"+44 20 7946 0000"'],
  website: ["a web address", '"https://example.com"'],
};

type Sentence = (error: AnswerError, known: Known) => Said | undefined;

/** What details say, whatever the code; asked in this order. */
const BY_DETAILS: readonly Sentence[] = [
  ({ details: { expected_data_type: type }, at }, known) =>
    typeof type === "string" ? ofType(type, known, typeof at[1] === "number") : undefined,
  ({ code, details: { maximum_length: most, json_path } }, { name = "The value", value }) =>
    typeof most !== "number" || code === "LIMIT_EXCEEDED"
      ? undefined
      : // The root key of a body holds a list.
        Array.isArray(value) || (value === undefined && json_path === `$.${name}`)
        ? { text: `${name} may have up to ${entries(most)}.`, fix: "Send fewer, in several calls." }
        : {
            text: `${name} is limited to ${amount(most, "character")}${typeof value === "string" ? `; this value has ${counted(value.length)}` : ""}.`,
            fix: "Shorten it.",
          },
  ({ details: { supported_values: values } }, { name = "The value", value }) =>
    Array.isArray(values)
      ? {
          text: `${name} is one of a closed list${value === undefined ? "" : `, and ${quoted(value)} is not in it`}.`,
          fix: `Send ${anyOf(values.slice(0, 8).map(quoted))}${values.length > 8 ? ", …" : ""}.`,
        }
      : undefined,
  ({ details: { maximum_decimal_place: places } }, { name = "The value" }) =>
    typeof places === "number"
      ? { text: `${name} has up to ${amount(places, "decimal place")}.`, fix: "Round it." }
      : undefined,
  ({ details: { regex } }, { name = "The value", value }) =>
    typeof regex === "string"
      ? {
          text: `${name} must match Zoho's pattern ${regex}${value === undefined ? "" : `, and ${quoted(value)} does not`}.`,
          fix: "Write it in that form.",
        }
      : undefined,
];

/** What a code says with the details that it usually has. */
const BY_CODE: Readonly<Record<string, Sentence>> = {
  INVALID_DATA: ({ details }, { name, value, segment }) => {
    const param = paramOf(details);
    if (param !== undefined)
      return {
        text: `Zoho does not accept the value of the parameter ${param}.`,
        fix: `Correct ${param}, or leave it out.`,
      };
    if (segment !== undefined)
      return {
        text: `Zoho finds nothing by ${quoted(segment)} in the path: there is no such record or related list, or the token's user may not see it.`,
        fix: "Use an id or name that Zoho has answered before, with the same user.",
      };
    if (name === undefined && typeof details["id"] === "string")
      return {
        text: `Zoho has no record with the id ${details["id"]}, or the token's user may not see it.`,
        fix: "Read the id again, with the same user.",
      };
    if (name === undefined) return undefined;
    return {
      text: `Zoho does not accept ${typeof value === "object" || value === undefined ? "the value" : quoted(value)} of ${name}.`,
      fix: `Check its form, and for a lookup that the record exists. Details name no reason.`,
    };
  },
  MANDATORY_NOT_FOUND: ({ details }, { name }) => {
    const { layout_rule: rule } = details;
    const named = typeof rule === "object" && rule !== null && "name" in rule ? rule.name : undefined;
    const why =
      rule === undefined
        ? ""
        : `, which a layout rule${typeof named === "string" ? ` (${quoted(named)})` : ""} asks for`;
    return name === undefined
      ? undefined
      : { text: `${quoted(name)} is missing or empty${why}.`, fix: `Send ${name}.` };
  },
  DUPLICATE_DATA: ({ details }, { name, value }) =>
    name === undefined
      ? undefined
      : {
          text: `Another record has the same ${name}${value === undefined ? "" : `, ${quoted(value)}`}${typeof details["id"] === "string" ? `: its id is ${details["id"]}` : ""}.`,
          fix: "Update that record, or use upsert with this field in duplicate_check_fields.",
        },
  REQUIRED_PARAM_MISSING: ({ details }) => missingParam(paramOf(details)),
  EXPECTED_PARAM_MISSING: ({ details }) => {
    const { param_names: names } = details;
    return Array.isArray(names)
      ? { text: "One of several parameters is needed, and none is there.", fix: `Add ${anyOf(names.map(String))}.` }
      : missingParam(paramOf(details));
  },
  PATTERN_NOT_MATCHED: ({ details }, { name }) => {
    const param = paramOf(details) ?? name;
    return param === undefined
      ? undefined
      : {
          text: `The value of ${param} is not one of those that Zoho accepts.`,
          fix: `Use one of its listed values, in the exact case.`,
        };
  },
  NO_PERMISSION: ({ details: { permissions } }) =>
    Array.isArray(permissions) && permissions.length > 0
      ? {
          text: `The user's profile lacks the permission ${permissions.map(String).join(", ")}.`,
          fix: "Give it to the profile (Setup > Security Control > Profiles), or call as another user.",
        }
      : undefined,
  LIMIT_EXCEEDED: ({ details }, { name }) => {
    const most = details["limit"] ?? details["maximum_length"];
    const what = paramOf(details) ?? name;
    return typeof most === "number"
      ? { text: `${what ?? "The request"} may have up to ${entries(most)}.`, fix: "Split the request." }
      : undefined;
  },
  DEPENDENT_FIELD_MISSING: ({ details }, { name }) => {
    const other = otherOf(details);
    return name === undefined
      ? undefined
      : {
          text: `${name} is missing${other === undefined ? "" : `, and ${other} needs it`}.`,
          fix: `Send ${name} as well.`,
        };
  },
  DEPENDENT_MISMATCH: together,
  MAPPING_MISMATCH: together,
  DEPENDENT_FIELD_UNCHANGED: together,
  NOT_SUPPORTED: ({ details }, { name }) =>
    name === undefined && details["api_name"] === undefined
      ? undefined
      : { text: `This call does not support ${name ?? "this key"}.`, fix: `Leave ${name ?? "it"} out.` },
};

/** Two values that belong together. */
function together({ details }: AnswerError, { name, value }: Known): Said | undefined {
  const other = otherOf(details);
  return name === undefined || other === undefined
    ? undefined
    : {
        text: `${name}${value === undefined ? "" : `, ${quoted(value)},`} does not go with ${other}.`,
        fix: `Change one of the two: what ${name} may be depends on ${other}.`,
      };
}

/** The other field that details name: `dependee: { api_name: "Pipeline" }`. */
function otherOf({ dependee, mapped_field, exists_in }: Facts): string | undefined {
  const other = dependee ?? mapped_field ?? exists_in;
  if (typeof other === "string") return other;
  return typeof other === "object" && other !== null && "api_name" in other && typeof other.api_name === "string"
    ? other.api_name
    : undefined;
}

/** Sentence and fix for an error that no check foretold. */
export function said(error: AnswerError, known: Known, meaning: Meaning | undefined): Said {
  for (const sentence of BY_DETAILS) {
    const text = sentence(error, known);
    if (text !== undefined) return text;
  }
  const own = Object.hasOwn(BY_CODE, error.code) ? BY_CODE[error.code]?.(error, known) : undefined;
  if (own !== undefined) return own;
  const general = meaning?.(error.code);
  const words = error.message === "" || error.message === error.code ? "" : ` (${quoted(error.message)})`;
  if (general === undefined)
    return {
      text: `Zoho answers ${error.code}${known.name === undefined ? "" : ` for ${known.name}`}${words}.`,
      isGeneral: true,
      fix: `Nothing in the answer says what caused it; zoho-preflight explain ${error.code} says what the code means.`,
    };
  const subject = known.name === undefined ? "" : `${known.name}: `;
  return {
    text: `${subject}${sentence(general.means)} This comes when ${general.when.replace(/\.$/, "")}.`,
    isGeneral: true,
    fix: sentence(general.mend),
  };
}

function ofType(type: string, { name, value, isUnknown }: Known, isRow: boolean): Said {
  const [what, example] = (Object.hasOwn(WANTED, type) ? WANTED[type] : undefined) ?? [type, type];
  if (name === undefined)
    return { text: `${isRow ? "This entry of the list" : "The body"} must be ${what}.`, fix: `Send ${what}.` };
  const not = value === undefined ? "" : `, not ${form(value)}`;
  // A text where a list belongs: of all lists, it is options that people write as text.
  const isOptions = type === "jsonarray" && isUnknown === true && (value === undefined || typeof value === "string");
  const must = isOptions ? "is a list there, most likely a multi-select pick list" : `must be ${what}`;
  return { text: `${name} ${must}${not}.`, fix: `Send ${inForm(type, value) ?? example}.` };
}

/** The value in the form that is wanted, where that is plain: `["North"]` for `"North"`. */
function inForm(type: string, value: unknown): string | undefined {
  const written = instead(type, value);
  const text = written === undefined ? undefined : JSON.stringify(written);
  return text === undefined || text.length > 60 ? undefined : text;
}

/** The same as a value; undefined where nothing is sure. */
export function instead(type: string, value: unknown): unknown {
  if (type === "jsonarray" && typeof value === "string" && value !== "")
    return value.split(value.includes(";") ? ";" : /,\s+/).map((part) => part.trim());
  if (type === "jsonarray" && typeof value === "object" && value !== null && !Array.isArray(value)) return [value];
  if ((type === "text" || type === "string") && typeof value === "number") return String(value);
  const isNumber = ["integer", "double", "currency", "bigint", "long"].includes(type);
  if (isNumber && typeof value === "string" && /^-?\d{1,15}(?:\.\d+)?$/.test(value)) return Number(value);
  if (type === "boolean" && (value === "true" || value === "false")) return value === "true";
  return undefined;
}

function form(value: unknown): string {
  if (typeof value === "string") return `the text ${quoted(value)}`;
  return typeof value === "number" ? `the number ${value}` : quoted(value);
}

function paramOf({ param_name, param }: Facts): string | undefined {
  const name = param_name ?? param;
  return typeof name === "string" ? name : undefined;
}

function missingParam(name: string | undefined): Said | undefined {
  return name === undefined
    ? undefined
    : { text: `The parameter ${quoted(name)} is missing.`, fix: `Add ${name} to the query string.` };
}

function sentence(text: string): string {
  const upper = text.charAt(0).toUpperCase() + text.slice(1);
  return /[.!?]$/.test(upper) ? upper : `${upper}.`;
}

function entries(most: number): string {
  return most === 1 ? "1 entry" : `${counted(most)} entries`;
}
