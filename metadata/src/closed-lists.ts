import type { ClosedList, Version } from "./types.ts";

const users = [
  "AllUsers",
  "ActiveUsers",
  "DeactiveUsers",
  "ConfirmedUsers",
  "NotConfirmedUsers",
  "DeletedUsers",
  "ActiveConfirmedUsers",
  "AdminUsers",
  "ActiveConfirmedAdmins",
  "CurrentUser",
];

/** What the users in a search, or in a count, are: none of these sources is about the list of users itself. */
const searchedUsers = [
  ...users,
  "ActiveAndDeactive",
  "ParentRoleUsers",
  "ChildRoleUsers",
  "SubordinateRoleUsers",
  "DeveloperUsers",
  "AllActiveUsers",
];

/** A list that one source alone prints. */
/* @__NO_SIDE_EFFECTS__ */ const thin = (
  source: string,
  values: readonly string[],
  rest: Partial<ClosedList> & { from?: Version } = {},
): ClosedList => {
  const { from, ...more } = rest;
  return { ranges: [from === undefined ? { values } : { from, values }], thin: true, ...more, witnesses: [source] };
};

/**
 * Lists outside of which the API refuses a value. Each has two witnesses at least, for the versions of its ranges; those that one source
 * alone prints are `thin`, and a value outside of them is a warning. Which parameters use them: corrections/lists.mjs.
 */
export const closedLists: Readonly<Record<string, ClosedList>> = {
  "users.type": {
    ranges: [
      { until: "v7", values: users },
      { from: "v8", values: [...users, "DeveloperUsers", "AllActiveUsers", "ActiveLiteUser"] },
    ],
    witnesses: [
      "error guide, 1.e (the ten)",
      "v7 documentation, get users (the ten)",
      "v8 OpenAPI file, getUsers (thirteen)",
    ],
  },
  sort_order: {
    ranges: [{ values: ["asc", "desc"] }],
    witnesses: ["v7 documentation, get records and related records", "OpenAPI files, getRecords"],
  },
  // Older pages let any field be named, so nothing is said before v7.
  sort_by: {
    ranges: [{ from: "v7", values: ["id", "Created_Time", "Modified_Time"] }],
    witnesses: ["v7 documentation, get records", "OpenAPI files, getRecords"],
  },
  converted: {
    ranges: [{ values: ["true", "false", "both"] }],
    witnesses: ["v7 documentation, get records", "OpenAPI files, getRecords"],
  },
  // Not in the v8 description of the list call any more.
  approved: {
    ranges: [{ until: "v7", values: ["true", "false", "both"] }],
    witnesses: ["v2 documentation, get records", "OpenAPI file, getCount"],
  },
  "deleted.type": {
    ranges: [{ values: ["all", "recycle", "permanent"] }],
    witnesses: ["v7 documentation, get deleted records", "OpenAPI files, getDeletedRecords"],
  },
  "fields.type": {
    ranges: [{ from: "v2.1", values: ["all", "used", "unused"] }],
    witnesses: ["v2.1 documentation, fields metadata", "OpenAPI files, getFields"],
  },
  "modules.status": {
    ranges: [{ from: "v5", values: ["visible", "user_hidden", "system_hidden", "scheduled_for_deletion"] }],
    commas: true,
    witnesses: ["v5 changelog, modules metadata", "OpenAPI files and v8 examples, getModules"],
  },
  // Of calls for which only the OpenAPI files list them.
  "sort_order.described": thin("OpenAPI files", ["asc", "desc"]),
  "converted.described": thin("OpenAPI files, bulkSearchRecords", ["true", "false", "both"]),
  "notes.sort_by": thin("OpenAPI files, getNotes", ["id", "Created_Time", "Modified_Time"], { from: "v8" }),
  "search.type": thin("OpenAPI files, searchRecords", searchedUsers, { from: "v7" }),
  "count.type": thin("OpenAPI files, getCount", [...searchedUsers, "ConfirmedReportingUsers"]),
  approval_state: thin(
    "OpenAPI files, searchRecords",
    [
      "approved",
      "approval_process_pending",
      "approval_process_rejected",
      "review_process_pending",
      "review_process_rejected",
      "merge_pending",
      "webform_unapproved",
      "webform_invalid",
      "webform_invalid_approval",
      "webform_double_optin",
      "email_parser_waiting",
      "email_parser_rejected",
      "zia_vision_pending",
      "zia_vision_rejected",
      "zia_vision_validation",
    ],
    { from: "v8" },
  ),
  "users.type__s": thin(
    "OpenAPI files, getUsers; Users API, type__s of a user",
    ["Regular User", "Sandbox Developer User", "Team User", "Client Portal User", "Support User"],
    { from: "v8" },
  ),
  "profiles.type": thin(
    "OpenAPI files, getProfiles; v7 documentation, profiles",
    ["normal_profile", "private_profile", "lite_profile", "portal_profile", "system_profile"],
    { from: "v8" },
  ),
  "related_lists.status": thin("OpenAPI files, getRelatedLists", [
    "visible",
    "user_hidden",
    "system_hidden",
    "scheduled_for_deletion",
  ]),
  "enrichment.status": thin("OpenAPI files, data enrichment", ["SCHEDULED", "COMPLETED", "FAILED", "DATA_NOT_FOUND"]),
  "blueprints.status": thin("OpenAPI files, blueprints", ["active", "inactive", "draft"]),
  "holidays.type": thin("OpenAPI files, getHolidays", ["business_holiday", "shift_holiday"]),
  "emails.type": thin("OpenAPI files, emails of a record", [
    "user_emails",
    "sent_from_crm",
    "scheduled_in_crm",
    "drafts",
    "all_contacts_sent_crm_emails",
    "all_contacts_scheduled_crm_emails",
    "all_contacts_draft_crm_emails",
  ]),
  "shares.view": thin("OpenAPI files, getSharedRecordDetails", ["summary", "manage"]),
  "portal_invite.type": thin("OpenAPI files, portal invite", ["invite", "reinvite"]),
  "layouts.mode": thin("OpenAPI files, getLayouts", ["all", "business_card", "quick_create"], { from: "v8" }),
  "layouts.include": thin("OpenAPI files, getLayouts", ["total_profiles", "portal_user_types"], {
    from: "v8",
    commas: true,
  }),
  "fields.include": thin("OpenAPI files, getFields", ["allowed_permissions_to_update", "skip_field_permissionz"], {
    from: "v3",
    commas: true,
  }),
  "modules.include": thin(
    "v8 examples, getModules",
    ["custom_view", "related_lists", "business_card_fields", "layouts", "fields"],
    { from: "v8", commas: true },
  ),
  "tags.include": thin("OpenAPI files, getTags", ["type", "associated_record_count", "last_accessed_time"], {
    from: "v7",
    commas: true,
  }),
  "territories.include": thin(
    "OpenAPI files, getTerritories",
    ["account_rule_criteria", "lead_rule_criteria", "deal_rule_criteria"],
    { from: "v7", commas: true },
  ),
  "user_groups.include": thin("OpenAPI files, user groups", ["sources_count", "sources"], { commas: true }),
  "timeline.include": thin("OpenAPI files, timelines", ["extension", "type"], { commas: true }),
};
