import { requestCheck } from "../../../check.ts";
import { MAYBE, isHidden } from "../../../seen.ts";
import { jsonRoot } from "../shared/json-root.ts";
import type { says } from "./says.ts";

/**
 * A call carries no more items than the operation takes: 100 records, one user, five sub-requests.
 *
 * reads     the list under the body's root key, the operation's limit
 * reports   LIMIT_EXCEEDED for records, INVALID_DATA for other items; a warning for several records at a path that names one
 * silent    when the list cannot be seen; on open lists as long as what is seen keeps within the limit
 */
export const recordLimit = requestCheck<typeof says>()({
  name: "record-limit",
  stage: "body",
  passesUsualBody: true,
  severity: "error",
  kinds: {
    tooManyRecords: {
      code: "LIMIT_EXCEEDED",
      names: ["api_name"],
      details: ["maximum_length", "api_name"],
      words: "count of records in your request exceeds the limit",
      // v8 page of updateRecords
      answer: "row",
    },
    tooManyItems: {
      code: "INVALID_DATA",
      names: ["api_name"],
      details: ["maximum_length", "api_name"],
    },
    recordInPath: {
      code: "INVALID_DATA",
      names: ["api_name"],
      details: ["maximum_length", "api_name"],
      evidence: "thin",
    },
  },

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
      const facts = { api_name, count, maximum_length };
      if (operation?.records !== undefined) report({ kind: "tooManyRecords", facts }, path);
      else report({ kind: "tooManyItems", facts }, path);
    } else if (operation?.records?.idInPath === true && count > 1) {
      // guess: the id in the path belongs to one record; the answer to several is not documented.
      report({ kind: "recordInPath", facts: { api_name, count, maximum_length: 1 } }, path);
    }
  },
});
