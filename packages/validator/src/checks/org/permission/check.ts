import { ruleFor } from "@zoho-preflight/metadata/catalogue";
import type { PermissionRule } from "@zoho-preflight/metadata/catalogue";

import { requestCheck } from "../../../check.ts";
import { ProfilePermissions } from "./profile-permissions.ts";
import type { says } from "./says.ts";

/**
 * The profile of the token's user allows what the operation does: `Crm_Implied_Delete_Cases` for `DELETE /crm/v8/Cases/5000000000000100001`.
 *
 * reads     the profile and the module flags of the snapshot; the operation; the module in the path
 * reports   NO_PERMISSION when a permission that it asks for, or one that this hangs on, is listed and off; a warning where the metadata says
 *           that the user who pulled it may not create, edit or delete records of the module
 * silent    when no profile was pulled; about permissions that the profile does not list
 */
export const permission = requestCheck<typeof says>()({
  name: "permission",
  stage: "org",
  severity: "error",
  kinds: {
    disabled: { code: "NO_PERMISSION", names: ["permissions"], details: ["permissions"], evidence: "either" },
    disabledOtherwise: {
      code: "NO_PERMISSION",
      names: ["permissions"],
      details: ["permissions"],
      answer: "unknown",
    },
    flag: { code: "NO_PERMISSION", names: ["module"], evidence: "thin" },
  },

  forOperation({ operation, catalogue, snapshot }) {
    const rule: Partial<PermissionRule> = ruleFor(catalogue.permissions, operation) ?? {};
    const listed = snapshot.profile?.permissions;
    const ofProfile = listed && ProfilePermissions.of(listed);
    const flag = catalogue.moduleFlags.find(({ kinds }) => kinds.includes(operation.kind))?.flag;
    // The embedded org is nobody's, so its flags are about no user.
    const flagged = snapshot.modules.filter((each) => flag && snapshot.embedded !== true && each[flag] === false);
    if (ofProfile === undefined && flagged.length === 0) return undefined;

    return ({ module, report }) => {
      const path = module === undefined ? ["method"] : ["url", "path", module.index];
      const facts = ofProfile?.off(catalogue.apiAccess, rule, module?.name);
      if (facts !== undefined && facts.permissions.length > 0) {
        if (rule.answersOtherwise === true) report({ kind: "disabledOtherwise", facts }, path);
        else report({ kind: "disabled", facts, ...(rule.thin === true && { evidence: "thin" }) }, path);
      } else if (flag !== undefined && flagged.some(({ api_name }) => api_name === module?.name))
        report({ kind: "flag", facts: { module: module?.name ?? "", flag } }, path);
    };
  },
});
