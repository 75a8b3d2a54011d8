import type { RelationLinks } from "./types.ts";

/**
 * Names of related lists that orgs have besides those that are called like a module, for all modules together.
 * Source: examples of zoho/crm-oas, v8.0, related lists and related records; v7 documentation, related lists.
 */
export const relations: readonly string[] = [
  "Activities",
  "Activities_Chronological",
  "Activities_Chronological_View_History",
  "Activities_History",
  "Attachments",
  "CheckLists",
  "Child_Accounts",
  "Contact_Roles",
  "Deal_History",
  "Emails",
  "Invited_Events",
  "Locking_Information__s",
  "Member_Accounts",
  "Notes",
  "PriceBooks",
  "Purchase_Orders",
  "PurchaseOrders",
  "Reporting_Contacts",
  "Sales_Orders",
  "SalesOrders",
  "Social",
  "Stage_History",
  "Tasks_History",
  "Events_History",
  "Calls_History",
  "Visits_Zoho_Livedesk",
  "Zoho_Survey",
  "ZohoSign_Documents",
];

/**
 * Which records the calls for related records link, in both directions; what hangs on a lookup is linked by setting that field.
 * Source: v2.1 to v7 documentation, update related records, "Supported relations".
 */
export const links: RelationLinks = {
  operations: ["related.update", "related.update_one"],
  supported: [
    ["Campaigns", "Leads"],
    ["Campaigns", "Contacts"],
    ["Products", "Leads"],
    ["Products", "Accounts"],
    ["Products", "Contacts"],
    ["Products", "Deals"],
    ["Products", "Price_Books"],
    ["Appointments__s", "Services__s"],
  ],
};
