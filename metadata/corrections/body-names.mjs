// Whose fields a body names, where the facts do not say it. `of` is a module (`Deals`), that of the path (`{module}`), a parameter of the
// query (`?module`), or a place in the body, whose lists are those of the name itself (`$.webhooks[].module`). A third word says what is named
// where the facts do not say that either; `isPrinted`: a page prints what is answered when there is no such thing.

const views = [
  "custom_views.create",
  "custom_views.update",
  "custom_views.update_one",
  "custom_views.change_sort",
  "custom_views.change_sort_one",
];
const layouts = ["layouts.patch", "layouts.patch_one", "layouts.activate"];
const fields = ["fields.create", "fields.patch", "fields.patch_one"];
const notifications = ["notifications.create", "notifications.update", "notifications.patch"];
const locking = [
  "record_locking_configurations.create",
  "record_locking_configurations.update",
  "record_locking_configurations.update_one",
];
const workflow = ["workflow_rules.create", "workflow_rules.update", "workflow_rules.update_one"];

export const bodyNames = [
  {
    operations: views,
    keys: [
      ["custom_views[].fields[].api_name", "?module"],
      ["custom_views[].sort_by.api_name", "?module"],
      ["custom_views[].criteria", "?module"],
      ["custom_views[].cross_filters[].relation.api_name", "?module", "relation"],
    ],
    source: "v8 documentation, custom views: the parameter `module`",
  },
  {
    operations: layouts,
    keys: [["layouts[].convert_mapping.Deals.fields[].api_name", "Deals"]],
    source: "v8 OpenAPI file, layouts: the mapping of a converted lead",
  },
  {
    operations: fields,
    keys: [
      ["fields[].lookup.query_details.criteria", "$.fields[].lookup.module"],
      ["fields[].rollup_summary.expression.criteria", "$.fields[].rollup_summary.based_on_module"],
      ["fields[].rollup_summary.related_list.api_name", "?module", "relation"],
    ],
    source: "v8 documentation, create fields: a lookup shows the records of its module that the criteria take",
  },
  {
    operations: notifications,
    keys: [
      ["watch[].notification_condition[].field_selection", "$.watch[].notification_condition[].module", "field_group"],
    ],
    source: "v7 documentation, notifications with conditions; v8 example createNotifications",
  },
  {
    operations: notifications,
    keys: [["watch[].events[]", undefined, "event"]],
    isPrinted: true,
    source: "v8 example createNotifications: INVALID_DATA { api_name: events }",
  },
  {
    operations: ["appointment_preferences.update"],
    keys: [["appointment_preferences.deal_record_configuration.field_mappings[].field.api_name", "Deals"]],
    source: "v8 documentation, appointment preferences: the deal that an appointment makes",
  },
  {
    operations: ["field_updates.create", "field_updates.update_one"],
    keys: [
      ["field_updates[].field.api_name", "$.field_updates[].module"],
      ["field_updates[].dependent_fields[].field.api_name", "$.field_updates[].module"],
    ],
    source: "v8 OpenAPI file, field updates",
  },
  {
    operations: ["workflow_tasks.create", "workflow_tasks.update_one"],
    keys: [["tasks[].field_mappings[].field.api_name", "Tasks"]],
    source: "v8 OpenAPI file, tasks of workflow rules",
  },
  {
    operations: ["portal_user_types.create", "portal_user_types.update_one"],
    keys: [["user_type[].modules[].fields[].api_name", "$.user_type[].modules[]"]],
    source: "v8 OpenAPI file, portal user types",
  },
  {
    operations: ["webforms.create", "webforms.update_one"],
    keys: [["webforms[].fields[].api_name", "$.webforms[].module"]],
    source: "SDK 8.0 models, web forms",
  },
  {
    operations: locking,
    keys: [["record_locking_configurations[].locking_rules[].criteria", "?module"]],
    source: "v8 documentation, record locking configurations: the parameter `module`",
  },
  {
    operations: workflow,
    keys: [
      ["workflow_rules[].conditions[].criteria_details.criteria", "$.workflow_rules[].module"],
      [
        "workflow_rules[].conditions[].criteria_details.relational_criteria.criteria",
        "$.workflow_rules[].conditions[].criteria_details.relational_criteria.module",
      ],
    ],
    source: "v8 OpenAPI file, workflow rules",
  },
  {
    operations: ["sharing_rules.create", "sharing_rules.update", "sharing_rules.update_one"],
    keys: [["sharing_rules[].criteria", "$.sharing_rules[].module"]],
    source: "v8 documentation, data sharing rules",
  },
  {
    operations: ["related.count"],
    keys: [["get_related_records_count[].related_list.api_name", "{module}", "relation"]],
    source: "v7 documentation, count of related records",
  },
  {
    operations: ["records.mass_update"],
    keys: [
      ["criteria", "{module}"],
      ["criteria[]", "{module}"],
    ],
    source: "SDK 8.0 samples, mass update",
  },
];
