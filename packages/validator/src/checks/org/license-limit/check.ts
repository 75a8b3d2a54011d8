import { fitsOperation } from "@zoho-preflight/metadata/catalogue";

import { requestCheck } from "../../../check.ts";
import { isObject } from "../../../seen.ts";
import type { SeenBody } from "../../../request/request.ts";
import { isFresh } from "../shared/freshness.ts";
import type { says } from "./says.ts";

/**
 * There is a licence left for what the operation adds: a user.
 *
 * reads     the licences and users of the snapshot; the operation; the clock
 * reports   LICENSE_LIMIT_EXCEEDED when Zoho's own number of free licences is 0 and the metadata is younger than a day; a warning where it is
 *           older, and where only our count of users says so
 * silent    when neither was pulled
 */
export const licenseLimit = requestCheck<typeof says>()({
  name: "license-limit",
  stage: "org",
  severity: "error",
  kinds: {
    noneLeft: { code: "LICENSE_LIMIT_EXCEEDED", evidence: "either", answer: "row" },
    counted: { code: "LICENSE_LIMIT_EXCEEDED", evidence: "thin" },
  },

  forOperation({ operation, catalogue, snapshot: { userLicenses, users, org } }) {
    const rule = catalogue.licences.find(({ operations }) => fitsOperation(operation, operations));
    if (rule === undefined) return undefined;
    if (userLicenses?.available === 0)
      return (context) => {
        const facts = userLicenses.total === undefined ? {} : { total: userLicenses.total };
        const evidence = isFresh(context) ? undefined : "thin";
        context.report({ kind: "noneLeft", facts, evidence }, itemPath(context.request.body, rule.of));
      };
    const purchased = org?.users_license_purchased;
    if (userLicenses !== undefined || users === undefined || purchased === undefined || users.active < purchased)
      return undefined;
    return ({ request, report }) => {
      report({ kind: "counted", facts: { active: users.active, purchased } }, itemPath(request.body, rule.of));
    };
  },
});

/** The one item of the list at the root, where Zoho answers; or the body. */
function itemPath(body: SeenBody, key: string): readonly (string | number)[] {
  const items = body.kind === "json" && isObject(body.value) ? body.value[key] : undefined;
  return Array.isArray(items) && items.length > 0 ? ["body", key, 0] : ["body"];
}
