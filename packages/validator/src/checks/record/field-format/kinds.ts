const plain = { code: "INVALID_DATA", names: ["api_name"], details: ["api_name"] } as const;
const typed = { code: "INVALID_DATA", names: ["api_name"], details: ["expected_data_type", "api_name"] } as const;
/** What `field-format` finds; each data type names its own faults of form. */
export const kinds = {
  dateWithTime: typed,
  noSuchDay: { ...typed, evidence: "thin" },
  dateSpelling: { ...typed, evidence: "thin" },
  dateOrder: typed,
  space: typed,
  fraction: typed,
  // One report has it accepted, another one refused.
  noOffset: { ...typed, evidence: "thin" },
  dateOnly: { ...typed, evidence: "thin" },
  datetimeSpelling: { ...typed, evidence: "thin" },
  datetimeOrder: typed,
  email: plain,
  // The patterns have one witness only.
  emailPattern: { ...plain, evidence: "thin" },
  phone: typed,
  phonePattern: { ...typed, evidence: "thin" },
  website: plain,
  websitePattern: { ...plain, evidence: "thin" },
  decimals: { ...plain, details: ["maximum_decimal_place", "api_name"], evidence: "thin" },
  // guess: the answer to a number outside of the field's range. v8 runs this rule where the request or the org switches it on.
  range: { ...plain, evidence: "thin" },
} as const;
