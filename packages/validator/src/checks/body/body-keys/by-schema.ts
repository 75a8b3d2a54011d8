import type { RequestCheck } from "../../../check.ts";
import { knownBody } from "../shared/schema-of.ts";
import { bodyKeys } from "./check.ts";
import { judgeSchemaKeys } from "./schema-keys.ts";

/** `body-keys` where bodies that hold no records are known: their keys at any depth, and then what stands beside or in the root key. */
export const bodyKeysBySchema: RequestCheck = {
  ...bodyKeys,
  run(context) {
    const known = knownBody(context);
    if (known !== undefined) judgeSchemaKeys(known, context);
    bodyKeys.run?.(context);
  },
};
