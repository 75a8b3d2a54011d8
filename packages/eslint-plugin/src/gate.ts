import type { ClientPattern } from "./settings/settings.ts";

/** A file that sends requests to Zoho CRM has one of these, in one of the usual cases. Searched for one by one: an expression is ten times slower. */
const WORDS = ["zoho", "Zoho", "ZOHO", "/crm/", "zrc.", "ZDK.", "zcrm"];
/** Modules that code names; one of them in quotes or behind a slash may be an argument of a function that adds the rest. */
const MODULES = ["Leads", "Contacts", "Deals", "Accounts", "Tasks", "Events", "Calls", "Products", "Quotes", "Invoices", "Vendors", "Campaigns", "Cases", "Notes", "_Orders", "Price_Books", "coql"];
const QUOTED = /["'`/](?:Leads|Contacts|Deals|Accounts|Tasks|Events|Calls|Products|Quotes|Invoices|Vendors|Campaigns|Cases|Notes|Sales_Orders|Purchase_Orders|Price_Books|coql)["'`/?$]/;

/** Whether the text of a file could hold a request to Zoho CRM. Most files do not, and cost a few searches. */
export function mayHoldCalls(text: string, clients: readonly Pick<ClientPattern, "callee">[]): boolean {
  return WORDS.some((word) => text.includes(word)) || (MODULES.some((name) => text.includes(name)) && QUOTED.test(text)) || clients.some(({ callee }) => text.includes(callee.slice(callee.lastIndexOf(".") + 1)));
}
