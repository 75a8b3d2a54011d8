import { OptionError, checkNames } from "../options/options.ts";
import { recordAddress, writeOperations } from "../request/record-address.ts";
import type { WriteOperation } from "../request/record-address.ts";
import { FoundIssue } from "../report/found-issue.ts";
import type { Skipped } from "../report/found-issue.ts";
import type { Severity } from "../report/issue.ts";
import { Code, quoted } from "../report/words.ts";
import type { Setup } from "../preflight/setup.ts";
import { UNKNOWN } from "../seen.ts";
import { legible } from "../text/legible.ts";
import { withoutTokens } from "../text/zoho-token.ts";
import { validate } from "../validate.ts";
import { anyValues, sourceTypes } from "./source-types.ts";
import type { SourceType } from "./source-types.ts";

/** A mapping as a user saves it: `{ module: "Leads", operation: "insert", fields: { surname: "Last_Name" }, types: { surname: "text" } }`. */
export interface FieldMapping {
  readonly module: string;
  readonly operation: WriteOperation;
  /** From keys of the form, or columns of the table, to fields by their api_name. */
  readonly fields: Readonly<Record<string, string>>;
  /** What the sources hold, as far as it is known. */
  readonly types?: Readonly<Record<string, SourceType>>;
}

/** What is wrong with a mapping. */
export interface MappingIssue {
  /** `unknown`: not a field; `read-only`; `missing`: needed and not mapped; `type`: no value of the source fits; `twice`: two sources for one field; `module`. */
  readonly kind: "unknown" | "read-only" | "missing" | "type" | "twice" | "module" | "other";
  /** The check that says so; absent where two sources have one target. */
  readonly check?: string;
  /** An error where no record of this mapping comes out as it is meant; a warning where that is likely. */
  readonly severity: Severity;
  /** The keys that it is about: `["surname"]`; empty where none is mapped. */
  readonly sources: readonly string[];
  /** The field: `"Last_Name"`; absent for the module. */
  readonly target?: string;
  readonly text: string;
  /** Fields that may be meant, best first. */
  readonly suggestions?: readonly string[];
  readonly docs?: string;
}

/** What `mapping` gives. */
export interface MappingReport {
  /** No issue of severity error. */
  readonly ok: boolean;
  readonly issues: readonly MappingIssue[];
  /** What could not be judged, such as a module whose fields are not in the metadata. */
  readonly skipped: readonly Skipped[];
}

const KINDS: Readonly<Record<string, MappingIssue["kind"]>> = {
  "known-fields": "unknown",
  "writable-fields": "read-only",
  "mandatory-fields": "missing",
  "layout-fields": "missing",
  "related-keys": "missing",
  "field-type": "type",
  "field-format": "type",
  "lookup-shape": "type",
  "known-module": "module",
};
/** They speak of a value among others, which a mapping does not know. */
const ABOUT_VALUES = new Set(["picklist-value", "field-length", "safe-integers", "unique-in-batch"]);

/** For messages. */
const OF = "preflight.mapping";

/**
 * Judges a field mapping when it is saved, without values: `{ module: "Leads", operation: "insert", fields: { surname: "Last_Name" } }`. Names, required
 * fields that are not mapped, read-only targets, types no value of which fits, two sources for one target. Throws an `OptionError` for what is not a
 * mapping.
 */
export function judgeMapping(setup: Setup, mapping: FieldMapping): MappingReport {
  demandMapping(mapping);
  const { module, operation, fields, types = {} } = mapping;
  const sourcesOf = new Map<string, string[]>();
  for (const [source, target] of Object.entries(fields))
    sourcesOf.set(target, [...(sourcesOf.get(target) ?? []), source]);
  const address = recordAddress(operation, module, setup.version);
  const hidden = Object.fromEntries([...sourcesOf.keys()].map((target) => [target, UNKNOWN as unknown]));
  const judge = (record: object) => validate({ ...address, body: { data: [record] } }, setup);

  const report = judge(hidden);
  const issues: MappingIssue[] = report.issues.flatMap((issue) => {
    if (issue.path[0] === "body" && issue.path.length > 3) return [];
    const target = issue.path[0] === "body" ? nameIn(issue) : undefined;
    return [issueOf(issue, setup, target, [])];
  });
  for (const [target, sources] of sourcesOf) {
    const known = sources.map((source) => types[source]).filter((type) => type !== undefined);
    const [type] = known;
    const found = sharedBy(valuesOf(type), (value) =>
      judge({ ...hidden, [target]: value }).issues.filter(
        ({ path, check }) => path[3] === target && !ABOUT_VALUES.has(check),
      ),
    );
    issues.push(...found.map(({ issue, value }) => issueOf(issue, setup, target, sources, value, type)));
    if (sources.length > 1)
      issues.push({
        kind: "twice",
        severity: "error",
        sources,
        target,
        text: clean(
          `${listed(sources)} ${sources.length === 2 ? "both" : "all"} go to ${target}, which can have one value.`,
        ),
      });
  }
  return {
    ok: !issues.some(({ severity }) => severity === "error"),
    issues,
    skipped: report.skipped.filter(({ about }) => about === "request"),
  };
}

function demandMapping(mapping: FieldMapping): void {
  const given = mapping as unknown;
  if (typeof given !== "object" || given === null) throw new OptionError("mapping", "an object", given, OF);
  checkNames(given, ["module", "operation", "fields", "types"], OF);
  const { module, operation, fields, types } = given as Readonly<Record<string, unknown>>;
  if (typeof module !== "string" || module === "")
    throw new OptionError("module", "the api_name of a module", module, OF);
  if (typeof operation !== "string" || !writeOperations.includes(operation))
    throw new OptionError("operation", `one of ${writeOperations.join(", ")}`, operation, OF);
  if (!isRecord(fields)) throw new OptionError("fields", 'an object such as { "surname": "Last_Name" }', fields, OF);
  for (const [source, target] of Object.entries(fields))
    if (typeof target !== "string" || target === "")
      throw new OptionError(`fields[${JSON.stringify(source)}]`, "the api_name of a field", target, OF);
  if (types === undefined) return;
  if (!isRecord(types)) throw new OptionError("types", 'an object such as { "surname": "text" }', types, OF);
  for (const [source, type] of Object.entries(types))
    if (typeof type !== "string" || !Object.hasOwn(sourceTypes, type))
      throw new OptionError(
        `types[${JSON.stringify(source)}]`,
        `one of ${Object.keys(sourceTypes).join(", ")}`,
        type,
        OF,
      );
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function valuesOf(type: SourceType | undefined): readonly unknown[] {
  return type === undefined ? anyValues : sourceTypes[type][1];
}

/** What every value gets, by check; the weakest says it, with the value it is about. */
function sharedBy(
  values: readonly unknown[],
  issuesOf: (value: unknown) => readonly FoundIssue[],
): readonly { readonly issue: FoundIssue; readonly value: unknown }[] {
  let shared: Map<string, { readonly issue: FoundIssue; readonly value: unknown }> | undefined;
  for (const value of values) {
    const found = new Map(issuesOf(value).map((issue) => [issue.check, { issue, value }]));
    const before = shared ?? found;
    shared = new Map([...before].flatMap(([check, known]) => both(check, known, found.get(check))));
    if (shared.size === 0) return [];
  }
  return [...(shared?.values() ?? [])];
}

type Said = { readonly issue: FoundIssue; readonly value: unknown };

function both(check: string, known: Said, other: Said | undefined): [string, Said][] {
  if (other === undefined) return [];
  return [[check, known.issue.severity === "error" && other.issue.severity === "warning" ? other : known]];
}

function issueOf(
  issue: FoundIssue,
  setup: Setup,
  target: string | undefined,
  sources: readonly string[],
  value?: unknown,
  type?: SourceType,
): MappingIssue {
  const { check, docs, effect, severity: own } = issue;
  const kind = Object.hasOwn(KINDS, check) ? (KINDS[check] ?? "other") : "other";
  // What is dropped or ignored in every record is wrong with the mapping, however kindly Zoho answers. Default fields prove nothing.
  const isLost = (effect === "dropped" || effect === "ignored") && setup.snapshot.embedded !== true;
  const suggestions = kind === "unknown" || kind === "module" ? issue.suggestions?.map(({ text }) => text) : undefined;
  const what = type === undefined ? "any value" : sourceTypes[type][0];
  const shown = new Code(`${what} from ${listed(sources)}`);
  const text = FoundIssue.sayAnew(issue, {
    facts: (fact) => (sources.length > 0 && fact === value ? shown : fact),
    ...(suggestions === undefined ? { suggestions: [] } : {}),
  });
  return {
    kind,
    check,
    severity: isLost ? "error" : own,
    sources,
    ...(target === undefined ? {} : { target }),
    text: clean(text.charAt(0).toUpperCase() + text.slice(1)),
    ...(suggestions === undefined ? {} : { suggestions }),
    docs,
  };
}

function nameIn({ details, because: { facts } }: FoundIssue): string | undefined {
  const name = details["api_name"] ?? facts["api_name"];
  return typeof name === "string" ? name : undefined;
}

function listed(names: readonly string[]): string {
  const all = names.map(quoted);
  return all.length < 2 ? all.join("") : `${all.slice(0, -1).join(", ")} and ${all.at(-1) ?? ""}`;
}

function clean(text: string): string {
  return legible(withoutTokens(text));
}
