// Scopes, where the descriptions copied them from another API or leave a reading out.

const OPERATION = {
  list: "READ",
  get: "READ",
  insert: "CREATE",
  create: "CREATE",
  update: "UPDATE",
  update_one: "UPDATE",
  delete: "DELETE",
  delete_one: "DELETE",
};

/** The same group for every operation of an area, with the operation that its verb means. */
const each = (area, groups, verbs, about) =>
  verbs.map((verb) => ({
    operations: [`${area}.${verb}`],
    ...about,
    set: { scopes: groups.map((group) => [`ZohoCRM.${group}.${OPERATION[verb]}`]), documentedScopes: true },
  }));

export const scopes = [
  {
    operations: ["records.upsert"],
    reason: "an upsert creates or updates; the documentation lists any operation, the OpenAPI file CREATE",
    source: "v7 documentation, upsert records; second OpenAPI file",
    set: {
      scopes: [["ZohoCRM.modules.{module}.CREATE"], ["ZohoCRM.modules.{module}.UPDATE"]],
      documentedScopes: true,
      disputedScopes: ["ZohoCRM.modules.{module}.CREATE", "ZohoCRM.modules.{module}.UPDATE"],
    },
  },
  {
    operations: ["tags.add_one"],
    reason: "the same call for many records takes the module's scope too",
    source: "v7 documentation, tags; second OpenAPI file",
    set: {
      scopes: [
        ["ZohoCRM.settings.tags.CREATE"],
        ["ZohoCRM.settings.tags.UPDATE"],
        ["ZohoCRM.modules.{module}.CREATE"],
        ["ZohoCRM.modules.{module}.UPDATE"],
      ],
      documentedScopes: true,
    },
  },
  {
    operations: ["coql.query"],
    reason:
      "the query API asks for its own scope and for reading the module that the query names; include_meta reads fields too",
    source: "v7 documentation, queries; second OpenAPI file; v8 documentation, queries (the mismatch for include_meta)",
    set: {
      scopes: [["ZohoCRM.coql.READ", "ZohoCRM.modules.{module}.READ"]],
      documentedScopes: true,
      scopesOfKeys: { include_meta: "ZohoCRM.settings.fields.READ" },
      coqlIn: "select_query",
    },
  },
  {
    operations: ["records.search"],
    reason: "search has its own scope beside the module's (for Users, `ZohoCRM.users.READ`)",
    source: "v2 and v7 documentation, search records; second OpenAPI file",
    set: {
      scopes: [["ZohoCRM.modules.{module}.READ", "ZohoSearch.securesearch.READ"]],
      documentedScopes: true,
    },
  },
  {
    operations: ["records.count", "records.count_by_body"],
    reason: "the OpenAPI file asks for ZohoSearch.securesearch too, the documentation does not",
    source: "v7 documentation, record count",
    set: { scopes: [["ZohoCRM.modules.{module}.READ"]] },
  },
  {
    operations: ["bulk_read.create"],
    reason: "the module is named in the body",
    source: "v7 and v8 documentation, bulk read; second OpenAPI file",
    set: {
      scopes: [["ZohoCRM.bulk.READ", "ZohoCRM.modules.{module}.READ"]],
      documentedScopes: true,
      scopeModule: ["query", "module", "api_name"],
    },
  },
  {
    operations: ["bulk_read.get", "bulk_read.result"],
    reason: "which module the job is about cannot be seen from the request",
    source: "v7 and v8 documentation, bulk read",
    set: { scopes: [["ZohoCRM.bulk.READ"]], documentedScopes: true },
  },
  {
    operations: ["bulk_write.create"],
    reason: "the documentation asks for the module's scope as well, the OpenAPI file does not",
    source: "second OpenAPI file; v7 documentation, bulk write",
    set: {
      scopes: [["ZohoCRM.bulk.CREATE"]],
      documentedScopes: true,
      disputedScopes: ["ZohoCRM.modules.{module}.CREATE"],
      scopeModule: ["resource", "*", "module", "api_name"],
    },
  },
  {
    operations: ["bulk_write.get"],
    reason: "the description asks for CREATE on a read; both readings stand",
    source: "second OpenAPI file; v7 documentation, bulk write",
    set: { scopes: [["ZohoCRM.bulk.CREATE"], ["ZohoCRM.bulk.READ"]] },
  },
  ...["list", "get"].map((verb) => notes(verb, "READ")),
  ...["insert"].map((verb) => notes(verb, "CREATE")),
  ...["update", "update_one"].map((verb) => notes(verb, "UPDATE")),
  ...["delete", "delete_one"].map((verb) => notes(verb, "DELETE")),
  ...each(
    "rescheduled_history",
    ["modules.appointments_rescheduled_history"],
    ["list", "get", "insert", "update", "update_one", "delete_one"],
    {
      reason: "the first description copied the scopes of the roles API",
      source: "v7 documentation, reschedule history; scopes page of v8",
    },
  ),
  ...["deal_contact_roles", "record_contact_roles"].flatMap((area) =>
    each(
      area,
      ["modules.deals", "modules.contacts"],
      ["list", "get", ...(area === "record_contact_roles" ? ["update"] : []), "update_one", "delete", "delete_one"],
      {
        reason: "the description writes VIEW, which is no operation; the documentation lists deals and contacts",
        source: "v7 documentation, contact roles of a deal",
      },
    ),
  ),
  {
    operations: ["features.data_enrichment", "features.user_licenses"],
    reason: "the first description copied the scopes of the files API",
    source: "v7 documentation, features",
    set: { scopes: [["ZohoCRM.features.READ"]], documentedScopes: true },
  },
  {
    operations: ["scoring_rules.run"],
    reason: "the first description copied the scopes of another API",
    source: "v7 documentation, scoring rules",
    set: { scopes: [["ZohoCRM.settings.scoring_rules.UPDATE"]], documentedScopes: true },
  },
  {
    operations: [
      "sharing_rules.list",
      "sharing_rules.create",
      "sharing_rules.update",
      "sharing_rules.run",
      "sharing_rules.summary",
      "sharing_rules.search_summary",
      "sharing_rules.search",
      "sharing_rules.get",
      "sharing_rules.update_one",
      "sharing_rules.delete_one",
      "sharing_rules.activate",
      "sharing_rules.deactivate",
    ],
    reason: "the only description copied the scopes of the records API; the right ones are not known",
    source: "first OpenAPI file",
    set: { scopes: [] },
  },
  {
    operations: ["records.download_mail_merge", "records.send_mail_merge", "records.sign_mail_merge"],
    reason: "the description puts scopes of Writer and Sign into one string; only Zoho CRM's own is clear",
    source: "second OpenAPI file; v7 documentation, mail merge",
    set: { scopes: [["ZohoCRM.settings.mailmerge.CREATE"]] },
  },
  {
    operations: ["records.download_fields_attachment"],
    reason: "`modules.all` stands for any module",
    source: "v7 documentation, field attachments",
    set: { scopes: [["ZohoCRM.modules.{module}.READ"]] },
  },
  {
    operations: ["related.count", "related.get", "records.fetch_full_data", "emails.sharing_details"],
    reason: "the module's own scope is enough for the other calls of the same API",
    source: "v7 documentation, related records",
    set: { scopes: [["ZohoCRM.modules.{module}.READ"]] },
  },
  {
    operations: ["related.update"],
    reason: "the module's own scope is enough for the other calls of the same API",
    source: "v7 documentation, related records",
    set: { scopes: [["ZohoCRM.modules.{module}.UPDATE"]] },
  },
  {
    operations: ["emails.send"],
    reason: "`send_mail.all` stands for any module",
    source: "v7 documentation, send mail",
    set: { scopes: [["ZohoCRM.send_mail.all.CREATE"], ["ZohoCRM.send_mail.{module}.CREATE"]] },
  },
  {
    operations: ["users.transfer_and_delete_status"],
    reason: "the description asks for two, the documentation for one",
    source: "v7 documentation, transfer and delete users",
    set: { scopes: [["ZohoCRM.users.READ"]], documentedScopes: true },
  },
];

/** Notes of a record: the OpenAPI file asks for both, the documentation for either. */
function notes(verb, operation) {
  return {
    operations: [`record_notes.${verb}`],
    reason: "the OpenAPI file asks for the scope of notes and that of the module, the documentation for either",
    source: "v7 documentation, notes; second OpenAPI file",
    set: {
      scopes: [[`ZohoCRM.modules.notes.${operation}`], [`ZohoCRM.modules.{module}.${operation}`]],
      documentedScopes: true,
    },
  };
}
