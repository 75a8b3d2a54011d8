import type { ClosedList } from "./types.ts";

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

/**
 * Lists outside of which the API refuses a value. Each has two witnesses at least, for the versions of its ranges; where only one source
 * prints a list, its values are `Parameter.seen` and help with did-you-mean. Which parameters use them: corrections/lists.mjs.
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
};
