import { eachItem } from "../../../growth/sparse.ts";
import { requestCheck } from "../../../check.ts";
import type { Path } from "../../../report/issue.ts";
import { isObject, presence } from "../../../seen.ts";
import type { SeenObject } from "../../../seen.ts";
import { knownBody } from "../shared/schema-of.ts";
import type { KnownBody } from "../shared/schema-of.ts";
import { jsonRoot } from "../shared/json-root.ts";
import { keyKinds } from "./kinds.ts";
import type { KeyContext } from "./kinds.ts";
import type { says } from "./says.ts";
import { withoutFacts } from "./without-facts.ts";
import { judgeWriteKeys } from "./write-keys.ts";

/**
 * Beside the root key stands only what the operation knows, with values that it takes; other bodies have the keys that they need, at any depth.
 *
 * reads     the body's keys, the table of keys beside `data`, the schema of other bodies; the module's fields for duplicate_check_fields
 * reports   null for a key that a write of records does not know, or that is nearly one of another body's; INVALID_DATA for values outside of
 *           what is documented (an error for apply_feature_execution in v8, else a warning); MANDATORY_NOT_FOUND for missing keys (an error
 *           where a refusal is printed or a page marks the key, in v8 and for what is created), a warning for null and empty text there
 * silent    on what cannot be seen; about other unknown keys of bodies that hold no records
 * skips     no-facts: those keys, values whose form is not known, and bodies that nobody here knows
 */
export const bodyKeys = requestCheck<typeof says>()({
  name: "body-keys",
  stage: "body",
  passesUsualBody: true,
  severity: "error",
  kinds: keyKinds,
  about: "key",

  run(context) {
    const { operation, request } = context;
    const known = knownBody(context);
    const unjudged =
      known === undefined && operation ? withoutFacts(operation, request.body, context.catalogue, context) : undefined;
    if (unjudged !== undefined) context.skip("no-facts", unjudged, { path: ["body"] });
    const root = jsonRoot(request);
    // Without its root key the body is `body-shape`'s: its keys were meant for something else. In an open body it may be missing too.
    if (operation?.body?.key === undefined || root === undefined || presence(root, operation.body.key) !== "present")
      return;
    if (operation.records !== undefined) judgeWriteKeys(root, operation, context);
    else judgeItems(root, operation.body.key, known, context);
  },
});

function judgeItems(root: SeenObject, key: string, known: KnownBody | undefined, context: KeyContext): void {
  const items = known?.isProven === true ? known.schema.root.keys?.[key]?.item?.keys : undefined;
  const needed = context.operation?.body?.itemKeys?.filter((entry) => entry.required !== undefined) ?? [];
  if (needed.length === 0 || !Object.hasOwn(root, key)) return;
  const value = root[key];
  const judge = (item: unknown, path: Path): void => {
    if (!isObject(item)) return;
    for (const { name, required } of needed) {
      if (presence(item, name) !== "absent") continue;
      const isProven = required === "error" || items?.[name]?.required === "proven";
      const evidence = isProven ? undefined : "thin";
      context.report({ kind: "missingInItem", facts: { api_name: name }, evidence }, path);
    }
  };
  if (Array.isArray(value))
    eachItem(value, (item, index) => {
      judge(item, ["body", key, index]);
    });
  else judge(value, ["body", key]);
}
