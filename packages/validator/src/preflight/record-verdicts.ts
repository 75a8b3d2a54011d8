import { isDigits } from "../field-types/digits.ts";
import { SETUP } from "./preflight.ts";
import type { Preflight } from "./preflight.ts";
import type { Setup } from "./setup.ts";
import type { Report } from "../report/report.ts";
import { readRequest } from "../request/request.ts";
import type { SeenObject } from "../seen.ts";
import { validate } from "../validate.ts";
import type { Span } from "../check.ts";
import { isRecordKind } from "../records/plan.ts";
import type { KeyPlan, Plan } from "../records/plan.ts";
import { passesPlan } from "../records/walk.ts";

/** What a key's values are asked in records that are otherwise good. */
export interface KeyVerdict {
  /** Text of such a length, in UTF-16 units, passes whatever it says; absent: it is asked. */
  readonly lengths?: Span;
  /** Whole numbers from the one to the other pass. */
  readonly wholes?: Span;
  readonly passes: (value: unknown) => boolean;
}

/** Tells of the records of one write, one by one, which pass everything that `validate` asks; of millions only the others are judged in full then. */
export interface RecordVerdicts {
  readonly passes: (record: SeenObject) => boolean;
  readonly key: (api_name: string) => KeyVerdict;
  /**
   * Where the values of all keys pass, a record passes that has a value for each of `filled` and none for `without`; the others may. Undefined where
   * keys alone do not say so.
   */
  readonly keys?: { readonly filled: readonly string[]; readonly without: readonly string[] };
}

/** The write: `{ method: "POST", url: "/crm/v8/Leads" }`. */
interface Address {
  readonly method: string;
  readonly url: string;
}

/** The record that stands for one that passes; it names a record, as updates must. */
export const PASSED: SeenObject = Object.freeze({ id: "1" });

/**
 * The verdicts on records of a write, up to `most` a request. Undefined where anything else of such a request is to be reported, or where the
 * metadata does not say what its fields are: then each is judged in full. Values that records must not share are the caller's, who sees all of them.
 */
export function recordVerdicts(preflight: Preflight, address: Address, most: number): RecordVerdicts | undefined {
  const setup = preflight[SETUP];
  const request = { ...address, body: { data: [PASSED] } };
  const { issues, skipped, response } = validate(request, setup, false, []);
  if (issues.length > 0 || response !== undefined || skipped.some(({ about }) => about === "request")) return undefined;
  const write = writeOf(request, setup, most);
  if (write === undefined) return undefined;
  const { plan, needsId } = write;
  const passesAll = passesPlan(plan);
  const passesId = (id: unknown): boolean =>
    needsId === undefined || (id === undefined ? !needsId : typeof id === "string" && isDigits(id));
  const hints = plan.record.map(({ test }) => test.passesKeys);
  const filled = hints.flatMap((hint) => hint?.filled ?? []);
  return {
    passes: (record) => passesId(record["id"]) && passesAll(record),
    key: (api_name) => {
      const verdict = keyVerdict(plan, api_name);
      if (api_name !== "id" || needsId === undefined) return verdict;
      return { passes: (value) => passesId(value) && verdict.passes(value) };
    },
    ...(hints.includes(undefined)
      ? {}
      : {
          keys: {
            filled: needsId === true ? [...filled, "id"] : filled,
            without: hints.flatMap((hint) => hint?.without ?? []),
          },
        }),
  };
}

/** Judges a request of which only the records at these places are in doubt: the others pass, and `PASSED` may stand for them. */
export function validateRecords(preflight: Preflight, request: unknown, places: readonly number[]): Report {
  return validate(request, preflight[SETUP], false, places);
}

/** What is asked of the records, and of their ids by the checks of the request; undefined where these may ask more. */
function writeOf(
  given: Address & { readonly body: unknown },
  setup: Setup,
  most: number,
): { readonly plan: Plan; readonly needsId: boolean | undefined } | undefined {
  const address = setup.addresses.of(given.url);
  if (address === undefined) return undefined;
  const route = setup.addresses.route(address, readRequest(given, address.url));
  const [operation, ...others] = route.candidates;
  const [version] = address.versions;
  if (operation?.records === undefined || others.length > 0 || version === undefined) return undefined;
  const { usual, before, usualBody, record, holds } = setup.asked.for(route, operation, true);
  if (usual === undefined || usual.most < most || usualBody.length > 0 || holds.length > 0) return undefined;
  if (before.some(({ check }) => check.reads === "body")) return undefined;
  const ids = record.map(({ test }) => test.passesIds);
  const { kind, records } = operation;
  const name = records.module === "{module}" ? route.module?.name : records.module;
  const module = name === undefined ? undefined : setup.module(name);
  if (module === undefined || ids.includes(undefined) || !isRecordKind(kind)) return undefined;
  const plan = setup.plans.for(module, { kind, version, underParent: records.underParent === true });
  if (plan === undefined || plan.batch.some(({ check }) => check.name !== "unique-in-batch")) return undefined;
  return { plan, needsId: ids.length === 0 ? undefined : ids.some((id) => id?.needed) };
}

function keyVerdict(plan: Plan, name: string): KeyVerdict {
  const entry = plan.key(name);
  if (entry === undefined)
    return { passes: (value) => plan.unknownKey.every(({ test }) => test(name, value, ALONE) === undefined) };
  const { shortStrings, textFrom, textTo, wholeNumbers, wholeFrom, wholeTo } = entry;
  return {
    ...(shortStrings.length === 0 ? { lengths: [textFrom, textTo] as const } : {}),
    ...(wholeNumbers.length === 0 ? { wholes: [wholeFrom, wholeTo] as const } : {}),
    passes: passesOf(entry),
  };
}

/** Nearly all cells are text, of which most fields ask one thing. */
function passesOf(entry: KeyPlan): KeyVerdict["passes"] {
  const [only, ...more] = entry.strings;
  if (only === undefined || more.length > 0) return (value) => passesKey(entry, value);
  const { test } = only;
  return (value) => (typeof value === "string" ? test(value, ALONE) === undefined : passesKey(entry, value));
}

function passesKey({ strings, numbers, booleans, passesObjects, others, rows }: KeyPlan, value: unknown): boolean {
  const tests =
    typeof value === "string"
      ? strings
      : typeof value === "number"
        ? numbers
        : typeof value === "boolean"
          ? booleans
          : others;
  // Rows have a plan of theirs.
  if (rows !== undefined && Array.isArray(value)) return false;
  if (typeof value === "object" && value !== null && passesObjects?.(value) === true) return true;
  for (let at = 0; at < tests.length; at++) if (tests[at]?.test(value, ALONE) !== undefined) return false;
  return true;
}

/** The other values of a record change what is suggested, never whether a value passes. */
const ALONE: SeenObject = {};
