const required = { code: "MANDATORY_NOT_FOUND", names: ["api_name"], details: ["api_name"] } as const;
const unfit = { code: "MAPPING_MISMATCH", names: ["api_name"], details: ["api_name", "mapped_field"] } as const;
const invalid = { code: "INVALID_DATA", names: ["api_name"], details: ["api_name"] } as const;

/** What `layout-fields` finds; its tests stand in several files. */
export const kinds = {
  missing: required,
  missingOnUpsert: { ...required, evidence: "thin" },
  empty: { ...required, evidence: "either" },
  everyLayout: { ...required, evidence: "thin" },
  // A live answer of v5 to another org's layout. The API of layouts gives all of them.
  unknownLayout: invalid,
  // guess: what an inactive layout is answered.
  inactiveLayout: { ...invalid, evidence: "thin" },
  foreign: { code: null, effect: "dropped", names: ["api_name"] },
  // Reports of v8. Only where the pipelines of every layout are seen.
  unknownPipeline: { ...invalid, evidence: "either" },
  pipeline: unfit,
  stage: unfit,
} as const;
