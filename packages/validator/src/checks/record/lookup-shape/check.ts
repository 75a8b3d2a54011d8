import { passing, recordCheck } from "../../../check.ts";
import { inElements } from "../../../field-types/elements.ts";
import { fieldTypeOf } from "../../../field-types/index.ts";
import { isWritten } from "../../../field-types/written.ts";
import { row, tag } from "./elements.ts";
import { kinds } from "./kinds.ts";
import { oneRecord } from "./one-record.ts";
import type { says } from "./says.ts";

/**
 * A lookup names its record by id, `{ id: "1000000000001" }`; multi-select lookups do so in rows, tags by name.
 *
 * reads     values of lookups, owners, layouts, multi-select lookups and tags
 * reports   INVALID_DATA: a name as text (error); a bare id from v3 on, a name without an id, an id that is not text of digits, a row
 *           without the key of its linking module, a tag as text (warnings); MANDATORY_NOT_FOUND for an object that names nothing (a warning)
 * silent    on objects with other keys: external ids, `{ email }` of an owner, `{ module, id }` of a note's parent
 */
export const lookupShape = recordCheck<typeof says>()({
  name: "lookup-shape",
  severity: "error",
  kinds,

  forField(field, context) {
    const { names } = fieldTypeOf(field);
    if (names === undefined || !isWritten(field, context.kind)) return undefined;
    if (names === "record") return oneRecord(field, context);
    const test = names === "tags" ? tag(field) : row(field, context);
    return passing(["string", "number", "boolean"], (value) =>
      Array.isArray(value) ? inElements(value, test) : undefined,
    );
  },
});
