import type { OperationPattern } from "./org-types.ts";

/**
 * Operations whose answer to an unknown module in the parameter `module` names the parameter, `{ param_name: "module" }`; the others send `{}`.
 * Source: examples of zoho/crm-oas, v8.0: pick list values and cadences against fields, layouts and tags.
 */
export const moduleParametersNamed: readonly OperationPattern[] = [
  "fields.pick_list_values",
  "fields.get_pick_list_value",
  "fields.delete_pick_list_value",
  "fields.replace_pick_list_values",
  "cadences.*",
];
