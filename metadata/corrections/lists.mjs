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
];
