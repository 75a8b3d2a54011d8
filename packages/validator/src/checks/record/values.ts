import { fieldFormat } from "./field-format.ts";
import { fieldLength } from "./field-length.ts";
import { fieldType } from "./field-type.ts";
import { lookupShape } from "./lookup-shape.ts";
import { picklistValue } from "./picklist-value/check.ts";
import { safeIntegers } from "./safe-integers.ts";

/** The checks that look at one value at a time, in the order in which they run. */
export const valueChecks = [fieldType, fieldLength, fieldFormat, picklistValue, lookupShape, safeIntegers] as const;
