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

/** Whether `moduleScope` knows the module by name, so that `custom` is not a guess about it. */
export function hasModuleScope(api_name: string): boolean {
  return Object.hasOwn(scopeNames, api_name) || standard.has(api_name.toLowerCase());
}

/**
 * A needed scope for a module: `scopeFor("ZohoCRM.modules.{module}.READ", "leads")` is `"ZohoCRM.modules.leads.READ"`. Users have no scope among
 * those of the modules: `"users"` gives `"ZohoCRM.users.READ"`. `"*"` stands for a module that is not known: any module's scope covers it.
 */
export function scopeFor(template: string, module: string): string {
  return module === "users"
    ? template.replace("modules.{module}", module).replace("{module}", module)
    : template.replace("{module}", module);
}

const OPERATIONS: ReadonlySet<string> = new Set(["all", "read", "create", "update", "delete", "write", "custom"]);

/**
 * Whether a token's scope gives what is needed: `coversScope("ZohoCRM.settings.ALL", "ZohoCRM.settings.fields.READ")`. Sources write scopes in
 * any case, so they are compared without. `WRITE` is create and update; guess: `ALL` covers `CUSTOM` too.
 * Sources: scopes pages of v2, v6 and v8.
 */
export function coversScope(granted: string, needed: string): boolean {
  const has = parsed(granted);
  const wants = parsed(needed);
  if (has === undefined || wants === undefined) return false;
  const [hasService, hasGroup, ...hasSub] = has.place;
  const [service, group, ...sub] = wants.place;
  return (
    hasService === service &&
    hasGroup === group &&
    isWithin(sub, hasSub) &&
    (has.operation === wants.operation ||
      has.operation === "all" ||
      (has.operation === "write" && (wants.operation === "create" || wants.operation === "update")))
  );
}

/** Whether `sub` is what `place` names, or below it; `all` in a scope is any module. */
function isWithin(sub: readonly string[], place: readonly string[]): boolean {
  if (place.length === 1 && place[0] === "all") return true;
  return place.every((name, index) => name === sub[index] || sub[index] === "*");
}

/** `"ZohoCRM.settings.fields.READ"` in parts; undefined when it does not end in an operation. */
function parsed(scope: string): { readonly place: readonly string[]; readonly operation: string } | undefined {
  const parts = scope.trim().toLowerCase().split(".");
  const operation = parts.pop() ?? "";
  return parts.length >= 2 && OPERATIONS.has(operation) ? { place: parts, operation } : undefined;
}
