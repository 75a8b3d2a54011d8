import { requestCheck } from "../../../check.ts";
import { knownBody } from "../shared/schema-of.ts";
import { walkSchema } from "../shared/walk-schema.ts";
import { judgeEvent } from "./event.ts";
import { judgeLimits } from "./limits.ts";
import { valueKinds } from "./kinds.ts";
import type { says } from "./says.ts";
import { judgeDistinct, judgeTextForm } from "./text-form.ts";
import { judgeForm, judgeNulls } from "./form.ts";

/**
 * Values of bodies that hold no records are of the type that the call takes, within its lists and limits.
 *
 * reads     the body and its schema; the snapshot's modules for events
 * reports   INVALID_DATA for another type, a value outside a closed list, a text that is too long or of another form (an id, an address), and a list with too many items or none; an
 *           error in v8 where a refusal is printed or a page says it too, else a warning
 * silent    on what cannot be seen, on null at a key, on numbers in quotes, and where sources or published bodies differ
 */
export const bodyValues = requestCheck<typeof says>()({
  name: "body-values",
  stage: "body",
  passesUsualBody: true,
  severity: "error",
  kinds: valueKinds,

  run(context) {
    const known = knownBody(context);
    if (known === undefined) return;
    walkSchema(known.root, known.schema.root, ["body"], (value, node, path) => {
      if (!judgeForm(value, node, path, known, context)) return;
      judgeLimits(value, node, path, known, context);
      if (typeof value === "string") judgeTextForm(value, node, path, known, context);
      if (Array.isArray(value)) {
        judgeDistinct(value, node, path, known, context);
        judgeNulls(value, node, path, context);
      }
      if (node.operations !== undefined && typeof value === "string") judgeEvent(value, node.operations, path, context);
    });
  },
});
