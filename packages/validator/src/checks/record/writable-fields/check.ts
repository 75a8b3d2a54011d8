import { recordCheck } from "../../../check.ts";
import { reasonAgainst } from "../../../records/reason-against.ts";
import type { says } from "./says.ts";

/**
 * A record holds only fields that the API writes. Zoho ignores the others: a record that was read may be sent back as it is.
 *
 * reads     what the Fields API says of writing: operation_type (from v5 on), the data type, read_only, field_read_only
 * reports   null at the field
 * silent    on the record's own id, and where the metadata does not forbid writing
 */
export const writableFields = recordCheck<typeof says>()({
  name: "writable-fields",
  severity: "warning",
  kinds: {
    never: { code: null, effect: "ignored", names: ["api_name"] },
    computed: { code: null, effect: "ignored", names: ["api_name"] },
    user: { code: null, effect: "ignored", names: ["api_name"] },
  },
  about: "key",

  forField(field, context) {
    const reason = reasonAgainst(field, context);
    if (reason === undefined) return undefined;
    const { rows, kind: write } = context;
    const finding = { kind: reason, facts: { api_name: field.api_name, module: context.module.api_name, rows, write } };
    return () => finding;
  },
});
