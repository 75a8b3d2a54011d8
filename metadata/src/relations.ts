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
