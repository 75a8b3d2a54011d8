// Which parameters take their values from a closed list (src/closed-lists.ts). Any other list of values only helps with did-you-mean.

const use = (list, parameter, operations, source, witnesses) => ({
  operations,
  reason: "a value outside the list is refused with PATTERN_NOT_MATCHED",
  source,
  witnesses,
  query: { [parameter]: { list } },
});

const documentedOrder = ["v7 documentation", "OpenAPI files"];

export const lists = [
  use("users.type", "type", ["users.list"], "error guide, 1.e; v7 documentation, get users", [
    "error guide",
    "v7 documentation",
  ]),
  use(
    "sort_order",
    "sort_order",
    [
      "records.list",
      "related.list",
      "notes.list",
      "record_notes.list",
      "appointments.list",
      "services.list",
      "rescheduled_history.list",
      "recycle_bin.list",
      "entity_scores.list",
    ],
    "v7 documentation, get records",
    documentedOrder,
  ),
  use("sort_by", "sort_by", ["records.list", "related.list"], "v7 documentation, get records", documentedOrder),
  use(
    "converted",
    "converted",
    ["records.list", "records.get", "related.list", "records.search", "records.count"],
    "v7 documentation, get records",
    documentedOrder,
  ),
  use(
    "approved",
    "approved",
    ["records.list", "records.get", "records.search", "records.count"],
    "v2 documentation, get records; OpenAPI file, record count",
    ["v2 documentation", "OpenAPI file"],
  ),
  use("deleted.type", "type", ["records.deleted"], "v7 documentation, get deleted records", documentedOrder),
  use("fields.type", "type", ["fields.list"], "v2.1 documentation, fields metadata", [
    "v2.1 documentation",
    "OpenAPI files",
  ]),
  use("modules.status", "status", ["modules.list"], "v5 changelog, modules", ["v5 changelog", "OpenAPI files"]),

  // What one source alone prints: a value outside is a warning.
  ...[
    ["sort_order.described", "sort_order", ["records.search", "records.bulk_search", "records.timeline"]],
    ["sort_order.described", "sort_order", ["org_enrichment.list", "email_templates.list", "inventory_templates.list"]],
    ["sort_order.described", "sort_order", ["blueprints.list"]],
    ["converted.described", "converted", ["records.bulk_search"]],
    ["notes.sort_by", "sort_by", ["notes.list", "record_notes.list"]],
    ["search.type", "type", ["records.search", "records.bulk_search"]],
    ["count.type", "type", ["records.count"]],
    ["approval_state", "approval_state", ["records.search", "records.bulk_search"]],
    ["users.type__s", "type__s", ["users.list"]],
    ["profiles.type", "type", ["profiles.list"]],
    ["related_lists.status", "status", ["related_lists.list"]],
    ["enrichment.status", "status", ["org_enrichment.list", "people_enrichment.list"]],
    ["blueprints.status", "status", ["blueprints.list"]],
    ["holidays.type", "type", ["holidays.list"]],
    ["emails.type", "type", ["emails.list", "emails.get"]],
    ["shares.view", "view", ["shares.list"]],
    ["portal_invite.type", "type", ["portal_users.invite_one"]],
    ["layouts.mode", "mode", ["layouts.list", "layouts.get"]],
    ["layouts.include", "include", ["layouts.list", "layouts.get"]],
    ["fields.include", "include", ["fields.list", "fields.get"]],
    ["modules.include", "include", ["modules.list"]],
    ["tags.include", "include", ["tags.list"]],
    ["territories.include", "include", ["territories.list", "territories.children"]],
    ["user_groups.include", "include", ["user_groups.list", "users.associated_groups"]],
    ["timeline.include", "include", ["records.timeline"]],
  ].map(([list, parameter, operations]) => ({
    operations,
    reason: "a value outside the list is probably refused with PATTERN_NOT_MATCHED",
    source: "src/closed-lists.ts names the one source of each",
    thin: true,
    query: { [parameter]: { list } },
  })),
];
