import { catalogue, isVersion } from "@zoho-preflight/metadata/catalogue";

import type { PlanContext } from "../check.ts";
import { checks } from "../checks/index.ts";
import { fieldTypeOf } from "../field-types/index.ts";
import { isWritten } from "../field-types/written.ts";
import type { Effect } from "../report/effect.ts";
import type { Severity } from "../report/issue.ts";
import { nearestVersion } from "../request/version.ts";
import type { Field, Snapshot } from "../snapshot/snapshot.ts";
import { demandOf } from "./demand.ts";
import { reasonAgainst } from "./reason-against.ts";
import { WRITE_KINDS } from "./record-schema.ts";
import { fieldsInVersion } from "./version-fields.ts";

/** What a check makes of a value: `{ check: "field-format", code: "INVALID_DATA", effect: "refused", severity: "error" }`. */
export interface Ruling {
  readonly check: string;
  readonly code: string | null;
  readonly effect: Effect;
  readonly severity: Severity;
}

/** A field as the record checks judge it in one kind of write, for those who say the same in another language. */
export interface JudgedField {
  /** As the version calls it. */
  readonly field: Field;
  /** The first `data_type` of all that are judged alike: `"double"` for a currency. Absent: of its values only the JSON type is known, or nothing. */
  readonly judgedAs?: string;
  /** Values are stored, so their form matters. */
  readonly isWritten: boolean;
  /** Zoho passes over the field, and says SUCCESS. */
  readonly isIgnored: boolean;
  /** A new record must have it; `isAdvised`: some source says otherwise. */
  readonly demand?: { readonly isAdvised: boolean };
  /** What a kind of finding about this field comes to: `ruling("field-format", "noSuchDay")`. */
  readonly ruling: (check: string, kind: string) => Ruling;
}

/** A module as it is judged in one kind of write. */
export interface JudgedModule {
  readonly fields: readonly JudgedField[];
  /** The same for what is said of the record, or of several; `isThin` where the check says so for this write. */
  readonly ruling: (check: string, kind: string, isThin?: boolean) => Ruling;
}

/**
 * The fields of a module with what the checks make of each in an `insert`, `update` or `upsert`; undefined when the snapshot has no fields for it.
 *
 * @throws {SnapshotError} when the module's files are read now and cannot be used
 */
export function judgedModule(
  snapshot: Snapshot,
  api_name: string,
  {
    operation,
    version = snapshot.version,
  }: { readonly operation: "insert" | "update" | "upsert"; readonly version?: string },
): JudgedModule | undefined {
  const module = snapshot.module(api_name);
  if (module?.fields === undefined) return undefined;
  const spoken = isVersion(version) ? version : nearestVersion(version, catalogue.versions);
  const kind = WRITE_KINDS[operation];
  const { fields } = fieldsInVersion(module, module.fields, spoken, catalogue);
  const context: PlanContext = {
    module,
    fields,
    kind,
    version: spoken,
    rows: false,
    underParent: false,
    catalogue,
    snapshot,
  };
  const isEmbedded = snapshot.embedded === true;
  return {
    fields: fields.map((field): JudgedField => {
      const { takes, dataTypes } = fieldTypeOf(field);
      const [judgedAs] = takes === undefined ? [] : dataTypes;
      const [demand] = demandOf(field, context);
      return {
        field,
        ...(judgedAs === undefined ? {} : { judgedAs }),
        isWritten: isWritten(field, kind),
        isIgnored: reasonAgainst(field, context) !== undefined,
        ...(demand === undefined ? {} : { demand: { isAdvised: demand.advised } }),
        ruling: (check, of) => rulingOf(check, of, { isEmbedded, isSoft: field.trust === "name", isThin: false }),
      };
    }),
    ruling: (check, of, isThin = false) => rulingOf(check, of, { isEmbedded, isSoft: false, isThin }),
  };
}

/** As `Findings.add` decides where no user has a say. */
function rulingOf(
  name: string,
  of: string,
  { isEmbedded, isSoft, isThin }: { readonly isEmbedded: boolean; readonly isSoft: boolean; readonly isThin: boolean },
): Ruling {
  const check = checks.find((each) => each.name === name);
  const row = check?.kinds[of];
  if (check === undefined || row === undefined || Array.isArray(row.code)) throw new TypeError(`${name}: no ${of}`);
  const soft = isSoft || (isEmbedded && check.type === "record" && check.embedded !== "error");
  const isProven = !soft && !isThin && row.evidence !== "thin";
  const code = row.code as string | null;
  return {
    check: name,
    code,
    effect: row.effect === undefined || row.effect === "none" ? (isProven ? "refused" : "maybe refused") : row.effect,
    severity: isProven && code !== null && check.severity === "error" ? "error" : "warning",
  };
}
