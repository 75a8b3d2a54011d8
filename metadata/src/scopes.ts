/**
 * What a module is called in a scope, where that is not its api_name in lower case: `ZohoCRM.modules.salesorders.READ`.
 * Sources: scope pages of v2 and v8.
 */
const scopeNames: Readonly<Record<string, string>> = {
  Price_Books: "pricebooks",
  Sales_Orders: "salesorders",
  Purchase_Orders: "purchaseorders",
  Appointments__s: "appointments",
  Services__s: "services",
  Appointments_Rescheduled_History__s: "appointments_rescheduled_history",
};

/** Modules that every org has and whose scope is their own name. All others share the scope `custom`. */
const standard: ReadonlySet<string> = new Set([
  "leads",
  "accounts",
  "contacts",
  "deals",
  "campaigns",
  "tasks",
  "cases",
  "events",
  "calls",
  "solutions",
  "products",
  "vendors",
  "quotes",
  "invoices",
  "notes",
  "attachments",
  "activities",
  "emails",
  "approvals",
  "dashboards",
  "forecasts",
]);

/** Name of a module in scopes: `moduleScope("Sales_Orders")` is `"salesorders"`, that of a custom module `"custom"`. */
export function moduleScope(api_name: string): string {
  if (Object.hasOwn(scopeNames, api_name)) return scopeNames[api_name] ?? "custom";
  const name = api_name.toLowerCase();
  return standard.has(name) ? name : "custom";
}
