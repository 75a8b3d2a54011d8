import { requestOf } from "../request/sub-request.ts";
import { placeOf as placeOfSub } from "../bodies/sub-request-place.ts";
import { checks } from "../checks/index.ts";
import type { Setup } from "../preflight/setup.ts";
import { FoundIssue } from "../report/found-issue.ts";
import type { Place } from "../report/found-issue.ts";
import { harmless } from "../report/harmless.ts";
import type { Facts, Path, Suggestion } from "../report/issue.ts";
import type { Report } from "../report/report.ts";
import { secretsOf, withoutKnown } from "../secrets.ts";
import { legible } from "../text/legible.ts";
import { withoutTokens } from "../text/zoho-token.ts";
import { validate } from "../validate.ts";
import { isJsonObject, readAnswer, refusedItems } from "./answer.ts";
import type { AnswerError, ReadAnswer } from "./answer.ts";
import { asked as askedOf } from "./asked.ts";
import { candidates } from "./candidates.ts";
import { factsOf, fieldsNamed, fieldSentence } from "./field-facts.ts";
import type { FieldFacts } from "./field-facts.ts";
import { beside, foretold } from "./match.ts";
import { outdated } from "./outdated.ts";
import type { Outdated } from "./outdated.ts";
import { pointedAt, valueAt } from "./place.ts";
import type { AskedParts } from "./place.ts";
import { instead, said } from "./says.ts";
import type { Meaning, Said } from "./says.ts";
import { sentenceOn } from "./sentence-on.ts";

/** What Zoho answered, explained: `{ answer: "refused", text, errors: [{ code, path, check, text, fix, field, … }] }`. */
export interface Explanation {
  /** `accepted`: nothing was refused; `empty`: 204; `accounts`: of the accounts server; `foreign` and `broken`: no answer of Zoho CRM's, or a part of one. */
  readonly answer: ReadAnswer["kind"];
  readonly status?: number;
  /** One sentence on all of it. */
  readonly text: string;
  /** What was refused, in the order of the answer. */
  readonly errors: readonly ExplainedError[];
  /** What `validate` says of the request; absent where none was given. */
  readonly report?: Report;
}

/** One error of an answer. */
export interface ExplainedError {
  readonly code: string;
  /** Zoho's words. */
  readonly message: string;
  readonly details: Facts;
  /** Where it stands in the answer: `["data", 1]`. */
  readonly at: Path;
  /** Where it points to in the request: `["body", "data", 1, "Stage"]`; absent where it says nothing. */
  readonly path?: Path;
  /** The check that it belongs to; absent where none does, or several may. */
  readonly check?: string;
  /** Several checks may be meant: the answer alone does not say which. */
  readonly several?: readonly string[];
  /** Whether `validate` foretells it: this code, of this thing. Absent without the request. */
  readonly foretold?: boolean;
  /** What is wrong. */
  readonly text: string;
  /** What to do about it; the text itself where that says it. */
  readonly fix: string;
  readonly suggestions?: readonly Suggestion[];
  /** The field as the metadata has it; absent where it does not, or where several modules have one. */
  readonly field?: FieldFacts;
  /** What the field is, in a sentence. */
  readonly about?: string;
  /** What of the metadata says otherwise than the answer. */
  readonly outdated?: Outdated;
  /** The page of the check. */
  readonly docs?: string;
}

/** What an explanation may be given besides. */
export interface ExplainOptions {
  /** The module, where the request does not say it. */
  readonly module?: string;
  /** What codes mean in general: `explanation` of `@zoho-preflight/metadata/explanations`. */
  readonly meaning?: Meaning;
}

/**
 * Explains what Zoho answered: `explain(setup, request, { status: 400, body })`. The request may be undefined; the answer may be its body alone, as text or
 * parsed. Never throws, and repeats no token.
 */
export function explain(setup: Setup, request: unknown, response: unknown, options: ExplainOptions = {}): Explanation {
  const answer = readAnswer(response);
  const judged = request === undefined || request === null ? undefined : one(request, setup);
  const known = secretsIn(request);
  const errors = answer.errors.map((error) => cleaned(explained(error, judged, answer, setup, options), known));
  return {
    answer: answer.kind,
    ...(answer.status === undefined ? {} : { status: answer.status }),
    text: clean(sentenceOn(answer), known),
    errors,
    ...(judged === undefined ? {} : { report: judged.report }),
  };
}

/** A request as it was judged, and what of it an explanation looks at. */
interface Judged {
  readonly request: unknown;
  readonly report: Report;
  readonly asked: AskedParts;
  readonly place?: Place;
}

function one(request: unknown, setup: Setup, place?: Place): Judged {
  const report = validate(request, setup, place !== undefined);
  return { request, report, asked: askedOf(request, report, setup), ...(place === undefined ? {} : { place }) };
}

/** The sub-request that an error answers, judged by itself; the call where it is about none. */
function judgedOf({ subRequest, at }: AnswerError, call: Judged | undefined, setup: Setup): Judged | undefined {
  // A row that is an error itself speaks of the call: `$.__composite_requests[3].uri`.
  if (call === undefined || subRequest === undefined || at.length === 2) return call;
  const item = valueAt(call.asked.body, ["__composite_requests", subRequest]);
  const request = isJsonObject(item) ? requestOf(item as never, call.report.operation?.version, true) : undefined;
  if (request === undefined || !isJsonObject(item)) return call;
  return one(request, setup, placeOfSub(item as never, ["body", "__composite_requests", subRequest]));
}

function explained(
  error: AnswerError,
  call: Judged | undefined,
  answer: ReadAnswer,
  setup: Setup,
  { module: given, meaning }: ExplainOptions,
): ExplainedError {
  const judged = judgedOf(error, call, setup);
  const pointed = pointedAt(error, judged?.asked);
  const path = pointed?.path;
  const issues = judged?.report.issues ?? [];
  const issue = foretold(error, pointed, issues, isAligned(judged, error, answer));
  const near = issue ?? beside(error, pointed, issues);
  const module = judged?.report.operation?.module ?? given;
  const name = nameOf(error, path);
  // Without the request a name tells: `channel_id` is a key of another body, and not a field that the metadata lacks.
  const isOfRecord =
    judged === undefined ? path?.[0] !== "body" || isFieldName(name ?? "") : isRecordPlace(judged, path);
  const fields = name === undefined || !isOfRecord ? [] : fieldsNamed(setup.snapshot, name, module);
  const isUnknown = isOfRecord && name !== undefined && fields.length === 0;
  const isField =
    name !== undefined && (isNamedAsField(name, path) || fieldsNamed(setup.snapshot, name, undefined).length > 0);
  // With the request, its checks have had their say, unless they lacked the metadata.
  const possible =
    issue === undefined && (judged === undefined || isUnknown)
      ? candidates(error, path, isField, checks, setup.catalogue)
      : [];
  const sure =
    issue ?? (near !== undefined && (near.code !== null || possible.includes(near.check)) ? near : undefined);
  const check = sure?.check ?? (possible.length === 1 ? possible[0] : undefined);
  const value = path?.[0] === "body" && judged !== undefined ? valueAt(judged.asked.body, path.slice(1)) : undefined;
  const segment = path?.[0] === "url" && typeof path[2] === "number" ? judged?.asked.segments[path[2]] : undefined;

  const own = said(error, { name, value, segment, isUnknown }, meaning);
  const isOpen = check === undefined && possible.length > 1;
  const shown = issue === undefined ? (isOpen && pointed?.isSaid === false ? undefined : path) : issue.path;
  const about = fieldSentence(fields, setup.snapshot.embedded === true ? "Zoho's default fields" : "your metadata");
  const asked = { snapshot: setup.snapshot, module, name: isOfRecord ? name : undefined, fields };
  const contradicts = issue === undefined ? outdated(error, asked) : undefined;
  const suggestions = issue === undefined ? replacement(error, path, value) : issue.suggestions;
  const [first] = fields;
  return {
    code: error.code,
    message: error.message,
    details: error.details,
    at: error.at,
    ...(shown === undefined ? {} : { path: inCall(shown, judged?.place) }),
    ...(check === undefined ? {} : { check, docs: `docs/checks/${check}.md` }),
    ...(isOpen ? { several: possible } : {}),
    ...(judged === undefined ? {} : { foretold: issue !== undefined }),
    text: issue?.message ?? own.text,
    fix: issue === undefined ? own.fix : fixOf(issue, own),
    ...(suggestions === undefined ? {} : { suggestions: suggestions.map((each) => moved(each, judged?.place)) }),
    ...(first !== undefined && fields.length === 1 ? { field: factsOf(first) } : {}),
    ...(about === undefined ? {} : { about }),
    ...(contradicts === undefined ? {} : { outdated: contradicts }),
  };
}

/** A check's sentence says its fix itself, where it has no suggestion; what is said of the code as such would be beside the point. */
function fixOf({ suggestions, message }: FoundIssue, { fix, isGeneral }: Said): string {
  const [first] = suggestions ?? [];
  return first !== undefined ? `Write ${first.text}.` : isGeneral === true ? message : fix;
}

/** Whether the rows of the answer are those of the request: one for each item. */
function isAligned(judged: Judged | undefined, { at: [list] }: AnswerError, { errors, taken }: ReadAnswer): boolean {
  if (judged === undefined || typeof list !== "string") return false;
  const items = valueAt(judged.asked.body, [list]);
  const rows = refusedItems(errors) + taken;
  return Array.isArray(items) && items.length === rows;
}

function isRecordPlace({ report, asked: { list } }: Judged, path: Path | undefined): boolean {
  if (path === undefined || path[0] !== "body") return path === undefined || path[0] === "query";
  return list === undefined || report.operation === undefined
    ? path[1] === "data"
    : path[1] === list && list === "data";
}

/** The field or key that an error is about: `Branch`. */
function nameOf({ details: { api_name, json_path } }: AnswerError, path: Path | undefined): string | undefined {
  if (typeof api_name === "string") return api_name;
  const last = typeof json_path === "string" ? path?.findLast((part) => typeof part === "string") : undefined;
  return typeof last === "string" && last !== "body" ? last : undefined;
}

/** Names of fields begin with a capital letter, keys of other bodies under `data` seldom do. */
function isNamedAsField(name: string, path: Path | undefined): boolean {
  return path?.[1] === "data" && isFieldName(name);
}

function isFieldName(name: string): boolean {
  return /^[A-Z]/.test(name);
}

function replacement(
  { details: { expected_data_type: type } }: AnswerError,
  path: Path | undefined,
  given: unknown,
): readonly Suggestion[] | undefined {
  const value = typeof type === "string" && path !== undefined ? instead(type, given) : undefined;
  return value === undefined || path === undefined
    ? undefined
    : [{ text: JSON.stringify(value), replace: { path, value } }];
}

function inCall(path: Path, place: Place | undefined): Path {
  return place === undefined ? path : place.path(path);
}

function moved(suggestion: Suggestion, place: Place | undefined): Suggestion {
  if (place === undefined || suggestion.replace === undefined) return suggestion;
  const replace = place.replace(suggestion.replace);
  return replace === undefined ? { text: suggestion.text } : { text: suggestion.text, replace };
}

function secretsIn(request: unknown): readonly string[] {
  if (!isJsonObject(request)) return [];
  try {
    const { url, headers, body } = request;
    return secretsOf({ url: typeof url === "string" ? url : "", headers, body });
  } catch {
    // A getter that throws.
    return [];
  }
}

function clean(text: string, known: readonly string[]): string {
  return legible(withoutTokens(withoutKnown(text, known, () => "***")));
}

function cleaned(error: ExplainedError, known: readonly string[]): ExplainedError {
  const { text, fix, message, details, about } = error;
  return {
    ...error,
    text: clean(text, known),
    fix: clean(fix, known),
    message: clean(message, known),
    details: cleanedJson(harmless(details), known) as Facts,
    ...(about === undefined ? {} : { about: clean(about, known) }),
  };
}

function cleanedJson(value: unknown, known: readonly string[]): unknown {
  if (typeof value === "string") return withoutKnown(value, known, () => "***");
  if (Array.isArray(value)) return value.map((item: unknown) => cleanedJson(item, known));
  if (!isJsonObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, cleanedJson(item, known)]));
}
