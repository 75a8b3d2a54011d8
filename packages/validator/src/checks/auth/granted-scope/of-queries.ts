import type { RequestCheck } from "../../../check.ts";
import { coqlModules } from "../../../scopes/coql-modules.ts";
import { grantedScope } from "./check.ts";
import { judgeScopes } from "./judge-scopes.ts";

/** `granted-scope` where queries are read too, since some scopes are about the modules that a query names. */
export const grantedScopeOfQueries: RequestCheck = {
  ...grantedScope,
  run(context) {
    judgeScopes(context, coqlModules);
  },
};
