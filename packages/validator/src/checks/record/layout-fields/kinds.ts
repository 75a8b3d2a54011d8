const required = { code: "MANDATORY_NOT_FOUND", names: ["api_name"], details: ["api_name"] } as const;
const unfit = { code: "MAPPING_MISMATCH", names: ["api_name"], details: ["api_name", "mapped_field"] } as const;
// guess: what an unknown or inactive layout is answered.
const layout = { code: "INVALID_DATA", names: ["api_name"], details: ["api_name"], evidence: "thin" } as const;

/** What `layout-fields` finds; its tests stand in several files. */
export const kinds = {
  missing: required,
  missingOnUpsert: { ...required, evidence: "thin" },
  empty: { ...required, evidence: "either" },
  everyLayout: { ...required, evidence: "thin" },
  unknownLayout: layout,
  inactiveLayout: layout,
  foreign: { code: null, effect: "dropped", names: ["api_name"] },
  pipeline: unfit,
  stage: unfit,
} as const;
