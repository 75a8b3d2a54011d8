import { ruleFor } from "@zoho-preflight/metadata/catalogue";

import { requestCheck } from "../../../check.ts";
import type { Permission } from "../../../snapshot/snapshot.ts";
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
  description: "The profile of the token's user allows what the operation does",
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
  source: "v8 examples and OpenAPI descriptions, NO_PERMISSION; v7 and v8 documentation, profiles",

  run({ operation, module, catalogue, snapshot, report }) {
    if (operation === undefined) return;
    const listed = snapshot.profile?.permissions ?? [];
    const path = module === undefined ? ["method"] : ["url", "path", module.index];
    const rule = ruleFor(catalogue.permissions, operation);
    const asked = listed.filter(
      (each) =>
        each.name === catalogue.apiAccess ||
        rule?.names?.some((name) => isNamed(each, name)) === true ||
        rule?.actions?.some((action) => isAction(each, action, module?.name)) === true,
    );
    const permissions = asked.filter((each) => isOff(each, listed)).map(({ name }) => name);
    if (permissions.length > 0) {
      if (rule?.answersOtherwise === true) report({ kind: "disabledOtherwise", facts: { permissions } }, path);
      else report({ kind: "disabled", facts: { permissions }, ...(rule?.thin === true && { evidence: "thin" }) }, path);
      return;
    }
    const metadata =
      module === undefined ? undefined : snapshot.modules.find(({ api_name }) => api_name === module.name);
    const flag = catalogue.moduleFlags.find(({ kinds }) => kinds.includes(operation.kind))?.flag;
    // The embedded org is nobody's, so its flags are about no user.
    if (metadata !== undefined && flag !== undefined && snapshot.embedded !== true && metadata[flag] === false)
      report({ kind: "flag", facts: { module: metadata.api_name, flag } }, path);
  },
});

/** Sources print names of the org with and without prefix, and in several cases. */
function isNamed({ name, module }: Permission, asked: string): boolean {
  return module === undefined && name.toLowerCase().replace(/^crm_implied_/, "") === asked.toLowerCase();
}

/** `Crm_Implied_View_SalesOrders` of Sales_Orders: the end is the module's name of another kind, so the module itself is compared. */
function isAction({ name, module }: Permission, action: string, asked: string | undefined): boolean {
  return module !== undefined && module === asked && name.startsWith(`Crm_Implied_${action}_`);
}

/** Whether a permission, or one that it hangs on, is off. */
function isOff(permission: Permission, listed: readonly Permission[], asked: ReadonlySet<string> = new Set()): boolean {
  if (!permission.enabled) return true;
  const { parents = [], name } = permission;
  // Permissions that hang on each other are nobody's, and must not go round in circles.
  if (asked.has(name)) return false;
  return parents.some((parent) => {
    const found = listed.find((each) => each.name === parent);
    return found !== undefined && isOff(found, listed, new Set([...asked, name]));
  });
}
