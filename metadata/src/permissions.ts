import type { ModuleFlag, PermissionRule } from "./org-types.ts";

const examples = "examples of zoho/crm-oas, v8.0";
const description = "OpenAPI description, NO_PERMISSION";
const profiles = "v7 and v8 documentation, profiles; the operation follows the name: guess";

/** Without this one a profile may not call the API at all. Source: a recorded answer (v8). */
export const apiAccess = "Crm_Implied_Api_Access";

/** Which permission an operation asks for. The first rule that fits counts. */
export const permissions: readonly PermissionRule[] = [
  { operations: ["records.search"], actions: ["View"], answersOtherwise: true, source: description },
  {
    operations: [
      "records.list",
      "records.get",
      "records.count",
      "records.count_by_body",
      "records.deleted",
      "records.timeline",
      "related.list",
      "related.get",
    ],
    actions: ["View"],
    source: description,
  },
  { operations: ["records.insert"], actions: ["Create"], source: description },
  {
    operations: ["records.update", "records.update_one", "records.mass_update"],
    actions: ["Edit"],
    source: description,
  },
  { operations: ["records.delete", "records.delete_one"], actions: ["Delete"], source: description },
  { operations: ["records.upsert"], actions: ["Create", "Edit"], thin: true, source: "guess: what an upsert does" },
  { operations: ["records.mass_delete"], actions: ["Mass_Delete"], source: examples },
  { operations: ["leads.mass_convert", "records.mass_convert"], actions: ["Mass_Convert"], source: examples },
  { operations: ["records.convert"], actions: ["Convert", "View"], answersOtherwise: true, source: examples },
  { operations: ["records.change_owner", "records.change_owner_one"], actions: ["Change_Owner"], source: examples },
  {
    operations: ["tags.add", "tags.add_one", "tags.remove", "tags.remove_one"],
    actions: ["Tags", "Edit"],
    source: examples,
  },
  { operations: ["records.merge"], actions: ["Merge"], thin: true, source: "guess: the name of the action" },
  { operations: ["attachments.upload"], names: ["Create_Attachments"], thin: true, source: profiles },
  { operations: ["users.*:write"], names: ["Manage_Users"], source: examples },
  { operations: ["roles.*:write"], names: ["Manage_Roles"], source: examples },
  { operations: ["profiles.*:write"], names: ["Manage_Profiles"], source: examples },
  { operations: ["user_groups.*:write"], names: ["Manage_Groups"], source: examples },
  { operations: ["data_sharing.*:write", "sharing_rules.*:write"], names: ["Manage_Data_Sharing"], source: examples },
  { operations: ["currencies.*:write"], names: ["Manage_Currencies"], answersOtherwise: true, source: examples },
  {
    operations: [
      "fields.*:write",
      "layouts.*:write",
      "modules.*:write",
      "global_picklists.*:write",
      "pipeline.*:write",
    ],
    names: ["Customize_Zoho_CRM"],
    source: examples,
  },
  {
    operations: ["workflow_rules.*:write", "webhooks.*:write", "workflow_tasks.*:write", "field_updates.*:write"],
    names: ["Manage_Workflow"],
    source: examples,
  },
  { operations: ["cadences.*:write"], names: ["Manage_Cadences"], source: examples },
  { operations: ["cadences.list"], names: ["View_Cadences"], source: examples },
  { operations: ["variables.*", "variable_groups.*"], names: ["Variables_Access"], source: examples },
  { operations: ["custom_views.*:write"], names: ["Manage_CustomViews"], thin: true, source: profiles },
  { operations: ["unsubscribe_links.*:write"], names: ["Manage_Unsubscribe_Form"], thin: true, source: profiles },
  {
    operations: ["org_enrichment.*:write", "people_enrichment.*:write"],
    names: ["Manage_Data_Enrichment"],
    thin: true,
    source: profiles,
  },
  { operations: ["portals.*:write"], names: ["Manage_ClientPortal"], thin: true, source: profiles },
  { operations: ["portal_users.*:write"], names: ["Manage_ClientPortal_Users"], thin: true, source: profiles },
];

/** What the flags of a module say: they are those of the user who asked. Source: v8 documentation, modules. */
export const moduleFlags: readonly ModuleFlag[] = [
  { flag: "creatable", kinds: ["create"] },
  { flag: "editable", kinds: ["update"] },
  { flag: "deletable", kinds: ["delete"] },
];
