import type { FormatFault } from "../../../field-types/field-type.ts";

interface Facts {
  readonly expected_data_type?: string;
  readonly maximum_decimal_place?: number;
  readonly api_name: string;
  readonly value: unknown;
}

/** The facts of a fault, details first. Written out: a spread takes longer than the test that found it. */
export function formFacts(details: FormatFault["details"], api_name: string, value: unknown): Facts {
  if (details === undefined) return { api_name, value };
  return "expected_data_type" in details
    ? { expected_data_type: details.expected_data_type, api_name, value }
    : { maximum_decimal_place: details.maximum_decimal_place, api_name, value };
}
