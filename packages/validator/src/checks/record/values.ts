import { fieldFormat } from "./field-format/check.ts";
import { fieldLength } from "./field-length/check.ts";
import { fieldType } from "./field-type/check.ts";
import { lookupShape } from "./lookup-shape/check.ts";
import { picklistValue } from "./picklist-value/check.ts";
import { safeIntegers } from "./safe-integers/check.ts";

/** The checks that look at one value at a time, in the order in which they run. */
export const valueChecks = [fieldType, fieldLength, fieldFormat, picklistValue, lookupShape, safeIntegers] as const;
