import type { DependentKey, MisplacedRecord, OrderedTimes, ZeroDuration } from "./types.ts";

/** One witness each, so a missing companion is a warning. */
export const dependentKeys: readonly DependentKey[] = [
  {
    modules: ["Tasks", "Events", "Calls"],
    given: "What_Id",
    needs: ["$se_module", "se_module"],
    source: "v7 documentation, insert records; its samples for external ids write se_module",
  },
  {
    given: "Wizard",
    needs: ["$wizard_connection_path"],
    source: "v8 description of createRecords: DEPENDENT_FIELD_MISSING",
  },
];

/** A record under the key of another kind: a lead is named by `What_Id` and `$se_module`. */
export const misplacedRecords: readonly MisplacedRecord[] = [
  {
    modules: ["Tasks", "Events", "Calls"],
    given: "Who_Id",
    meant: "What_Id",
    beside: ["$se_module", "se_module"],
    values: ["Leads"],
    source:
      "v7 documentation, insert records: Who_Id is a contact, $se_module speaks of What_Id; its task sample names a lead by What_Id",
  },
];

/** Two date-times of a record of which the second must not lie before the first. */
export const orderedTimes: readonly OrderedTimes[] = [
  // guess: DEPENDENT_MISMATCH is listed for contradictions in general, this pair is printed nowhere.
  { module: "Events", from: "Start_DateTime", to: "End_DateTime", source: "meaning of the fields" },
];

/** Values that contradict another value of the record: a call that took place has a duration. */
export const zeroDurations: readonly ZeroDuration[] = [
  {
    module: "Calls",
    given: "Call_Duration",
    dependee: "Call_Type",
    values: ["Inbound", "Outbound"],
    source: "v7 documentation, insert and update records: Call Duration can not be zero",
  },
];

/**
 * Fields that the Fields API flags system-mandatory although Zoho's own SDKs, v2 to v8, create records without them and the v7 documentation
 * asks for them in some cases only: their absence is a warning.
 */
export const conditionallyMandatory: Readonly<Record<string, readonly string[]>> = {
  Calls: ["Call_Duration"], // completed calls have one, scheduled ones do not
};
