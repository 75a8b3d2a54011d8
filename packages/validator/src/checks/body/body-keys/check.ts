import { requestCheck } from "../../../check.ts";
import type { Path } from "../../../report/issue.ts";
import { isObject, presence } from "../../../seen.ts";
import type { SeenObject } from "../../../seen.ts";
import { jsonRoot } from "../shared/json-root.ts";
import { keyKinds } from "./kinds.ts";
import type { KeyContext } from "./kinds.ts";
import type { says } from "./says.ts";
import { withoutFacts } from "./without-facts.ts";
import { judgeWriteKeys } from "./write-keys.ts";

/**
 * Beside the root key stands only what the operation knows, with values that it takes; items of endpoints that are not about records have
 * the keys that every item needs.
 *
 * reads     the body's keys, the table of keys beside `data`, the operation's item keys; the module's fields for duplicate_check_fields
 * reports   null for a key that a write of records does not know; INVALID_DATA for values outside of what is documented (an error for
 *           apply_feature_execution in v8, else a warning); MANDATORY_NOT_FOUND for missing keys of items (a warning with one witness)
 * silent    on what cannot be seen; about unknown keys of other endpoints
 * skips     no-facts: what a body that holds no records has below its root
 */
export const bodyKeys = requestCheck<typeof says>()({
  name: "body-keys",
  stage: "body",
  severity: "error",
  kinds: keyKinds,
  about: "key",

  run(context) {
    const { operation, request } = context;
    const unjudged = operation && withoutFacts(operation, request.body);
    if (unjudged !== undefined) context.skip("no-facts", unjudged, { path: ["body"] });
    const root = jsonRoot(request);
    // Without its root key the body is `body-shape`'s: its keys were meant for something else. In an open body it may be missing too.
    if (operation?.body?.key === undefined || root === undefined || presence(root, operation.body.key) !== "present")
      return;
    if (operation.records !== undefined) judgeWriteKeys(root, operation, context);
    else judgeItems(root, operation.body.key, context);
  },
});

function judgeItems(root: SeenObject, key: string, context: KeyContext): void {
  const needed = context.operation?.body?.itemKeys?.filter((entry) => entry.required !== undefined) ?? [];
  if (needed.length === 0 || !Object.hasOwn(root, key)) return;
  const value = root[key];
  const judge = (item: unknown, path: Path): void => {
    if (!isObject(item)) return;
    for (const { name, required } of needed) {
      if (presence(item, name) !== "absent") continue;
      const evidence = required === "error" ? undefined : "thin";
      context.report({ kind: "missingInItem", facts: { api_name: name }, evidence }, path);
    }
  };
  if (Array.isArray(value))
    value.forEach((item, index) => {
      judge(item, ["body", key, index]);
    });
  else judge(value, ["body", key]);
}
