import { requestCheck } from "../../../check.ts";
import { MAYBE, isHidden } from "../../../seen.ts";
import { jsonRoot } from "../shared/json-root.ts";

/**
 * A call carries no more items than the operation takes: 100 records, one user, five sub-requests.
 *
 * reads     the list under the body's root key, the operation's limit
 * reports   LIMIT_EXCEEDED for records and sub-requests, INVALID_DATA for other items; a warning for several records at a path that names one
 * silent    when the list cannot be seen; on open lists as long as what is seen keeps within the limit
 */
export const recordLimit = requestCheck({
  name: "record-limit",
  stage: "body",
  description: "A call carries no more items than it may",
  severity: "error",
  codes: ["LIMIT_EXCEEDED", "INVALID_DATA"],
  source: "v7 documentation, insert, update and upsert records; v8 examples of updateRecords and createUser",

  run({ operation, request, report }) {
    const api_name = operation?.body?.key;
    const root = jsonRoot(request);
    if (api_name === undefined || root === undefined) return;
    const items = Object.hasOwn(root, api_name) ? root[api_name] : undefined;
    if (!Array.isArray(items) || isHidden(items)) return;
    const count = items.length - ((items as { readonly [MAYBE]?: ReadonlySet<string> })[MAYBE]?.size ?? 0);
    const path = ["body", api_name];
    const maximum_length = operation?.body?.maxItems;
    if (maximum_length !== undefined && count > maximum_length) {
      const records = operation?.records !== undefined;
      report({
        code: records || operation?.id === "composite.execute" ? "LIMIT_EXCEEDED" : "INVALID_DATA",
        details: { maximum_length, api_name },
        path,
        value: items,
        say: { count, records },
        ...(records ? { answer: "count of records in your request exceeds the limit" } : {}),
      });
    } else if (operation?.records?.idInPath === true && count > 1) {
      // guess: the id in the path belongs to one record; the answer to several is not documented.
      report({
        code: "INVALID_DATA",
        severity: "warning",
        details: { maximum_length: 1, api_name },
        path,
        value: items,
        say: { count, inPath: true },
      });
    }
  },
});
