import { nearest } from "../../../nearest/nearest.ts";
import { offers } from "../../../nearest/offers.ts";
import type { Path } from "../../../report/issue.ts";
import { isHidden, presence } from "../../../seen.ts";
import type { SeenObject } from "../../../seen.ts";
import { outline } from "../../body/shared/outline.ts";
import { writesItself } from "../../body/shared/json-root.ts";
import { nameAt } from "../../body/shared/walk-schema.ts";
import type { Searchable } from "../shared/searchable-fields.ts";
import type { CriteriaContext, CriteriaFinding } from "./kinds.ts";

/** What is known of the place where criteria stand. */
export interface CriteriaPlace {
  /** Codes whose refusal is printed for criteria of this call. */
  readonly printed: readonly string[];
  /** Undefined where the module is not known. */
  readonly fields: Searchable | undefined;
  readonly module: string | undefined;
  /** It names fields alone, and compares nothing. */
  readonly isGroup: boolean;
}

/** A place in the body as Zoho writes it: `$.criteria.field`. */
export function jsonPlace(path: Path): string {
  return path
    .slice(1)
    .reduce<string>((text, part) => (typeof part === "number" ? `${text}[${part}]` : `${text}.${part}`), "$");
}

const JOINERS = ["and", "or"];

/** Criteria of one body under judgement. */
export class JsonCriteria {
  readonly context: CriteriaContext;
  readonly place: CriteriaPlace;
  /** Comparisons so far. */
  count = 0;

  constructor(context: CriteriaContext, place: CriteriaPlace) {
    this.context = context;
    this.place = place;
  }

  get isGroup(): boolean {
    return this.place.isGroup;
  }

  /** A refusal that no page prints is only likely. */
  evidence(code: string): "thin" | undefined {
    return this.place.printed.includes(code) ? undefined : "thin";
  }

  report(finding: CriteriaFinding, path: Path): void {
    this.context.report(finding, path);
  }

  /** Whether an object or a list stands there; reports what is neither, or the other one. */
  isContainer(value: unknown, path: Path, expected_data_type: "jsonobject" | "jsonarray"): boolean {
    if (value === undefined || value === null || isHidden(value) || writesItself(value)) return false;
    const isWanted = typeof value === "object" && Array.isArray(value) === (expected_data_type === "jsonarray");
    if (!isWanted)
      this.report(
        {
          kind: "jsonForm",
          facts: { api_name: nameAt(path), value: outline(value), expected_data_type },
          evidence: this.evidence("INVALID_DATA"),
        },
        path,
      );
    return isWanted;
  }

  neither(path: Path): void {
    const expected_fields = ["group", "field"].map((api_name) => ({
      api_name,
      json_path: jsonPlace([...path, api_name]),
    }));
    this.report(
      { kind: "jsonNeither", facts: { expected_fields }, evidence: this.evidence("EXPECTED_FIELD_MISSING") },
      path,
    );
  }

  both(path: Path): void {
    this.report({ kind: "jsonBoth", code: this.codes.both, facts: {} }, path);
  }

  lacks(api_name: string, path: Path): void {
    this.report({ kind: "jsonLacks", facts: { api_name }, evidence: this.evidence("MANDATORY_NOT_FOUND") }, path);
  }

  joiner(value: unknown, path: Path): void {
    if (typeof value !== "string" || JOINERS.includes(value.toLowerCase())) return;
    this.report(
      {
        kind: "jsonJoiner",
        facts: { api_name: "group_operator", value, supported_values: JOINERS },
        evidence: this.evidence("INVALID_DATA"),
        suggest: () => offers(path, nearest(value, JOINERS)),
      },
      path,
    );
  }

  /** `{ api_name: "Stage", comparator: "equal", value: "Closed Won" }`, a comparison without `field`, as bulk jobs take it, too. */
  namesBeside(criteria: SeenObject): boolean {
    return this.#isJob && presence(criteria, "field") === "absent" && presence(criteria, "api_name") !== "absent";
  }

  get #isJob(): boolean {
    const { operation, catalogue } = this.context;
    return operation !== undefined && catalogue.criteria.jobs.has(operation.id);
  }

  /** Bulk jobs answer with other codes. */
  get codes() {
    return this.#isJob
      ? ({
          both: "AMBIGUOUS_CRITERIA",
          comparator: "FIELD_COMPARATOR_IN_CRITERIA_NOT_SUPPORTED",
          value: "COMPARATOR_AND_VALUE_IN_CRITERIA_NOT_COMPATIBLE",
        } as const)
      : ({
          both: "AMBIGUITY_DURING_PROCESSING",
          comparator: "DEPENDENT_MISMATCH",
          value: "DEPENDENT_MISMATCH",
        } as const);
  }
}
