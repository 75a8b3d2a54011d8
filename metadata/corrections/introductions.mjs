// Which version brought an operation, where a page of Zoho says so. Only this flags a call to an older version: the first SDK that has an
// operation (`since`) only shows that it is there by then.

const WHATS_NEW_7 = "v7 documentation, What's New in V7: New APIs";
const WHATS_NEW_8 = "v8 documentation, What's New in V8: New APIs";

/** `operations` of one area; throws at build time where one has been called in an older version. */
export const introductions = [
  {
    version: "v7",
    source: WHATS_NEW_7,
    reason: 'Record Clone: "From V7, you can quickly clone an existing record"',
    operations: ["records.clone"],
  },
  {
    version: "v7",
    source: WHATS_NEW_7,
    reason: "Data Enrichment of organizations and people",
    operations: [
      "org_enrichment.list",
      "org_enrichment.create",
      "org_enrichment.get",
      "people_enrichment.list",
      "people_enrichment.create",
      "people_enrichment.get",
    ],
  },
  {
    version: "v7",
    source: WHATS_NEW_7,
    reason: "Cadences: the list, enrolling and unenrolling records",
    operations: ["cadences.list", "cadences.enrol", "cadences.unenrol"],
  },
  {
    version: "v7",
    source: WHATS_NEW_7,
    reason: "Export Audit Log",
    operations: ["audit_log_export.list", "audit_log_export.create", "audit_log_export.get"],
  },
  {
    version: "v8",
    source: WHATS_NEW_8,
    reason: "Get Related Records Count of a Record",
    operations: ["related.count"],
  },
  {
    version: "v8",
    source: WHATS_NEW_8,
    reason: "Calls Preferences",
    operations: ["call_preferences.get", "call_preferences.update"],
  },
  {
    version: "v8",
    source: WHATS_NEW_8,
    reason: 'Record-Level Sharing of Emails: "From V8, you can share or unshare emails at the record level"',
    operations: [
      "records.share_emails",
      "records.share_emails_one",
      "records.unshare_emails",
      "records.unshare_emails_one",
    ],
  },
  {
    version: "v8",
    source: WHATS_NEW_8,
    reason: "Data Sharing Rules, and the settings of data sharing",
    operations: [
      "data_sharing.get",
      "data_sharing.update",
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
  },
  {
    version: "v8",
    source: WHATS_NEW_8,
    reason: "workflow rules and their actions: field updates, e-mail notifications, tasks, webhooks",
    areas: ["workflow_rules", "field_updates", "workflow_tasks", "webhooks", "email_notifications"],
  },
  {
    version: "v8",
    source: WHATS_NEW_8,
    reason: "connected workflows, blueprints with their states and transitions, kiosks, assignment thresholds",
    areas: [
      "connected_workflows",
      "blueprints",
      "blueprint_states",
      "blueprint_transitions",
      "kiosks",
      "assignment_thresholds",
    ],
  },
];
