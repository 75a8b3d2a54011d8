import { isRaw, readNumber } from "./shape.ts";
import type { Raw } from "./shape.ts";
import type { Feature, OrgApi, Permission, Snapshot } from "./snapshot.ts";

type Part = "org" | "profile" | "users" | "userLicenses" | "features" | "apis";
type Writable<T> = { -readonly [Key in keyof T]: T[Key] };
type AccountDetails = Writable<Pick<Snapshot, Part>>;

/** What the snapshot says about the account beside its modules. Each part is there only when its response says something. */
export function readAccountDetails(
  read: (part: Part) => { readonly entries: readonly Raw[]; readonly whole: Raw },
): AccountDetails {
  const details: AccountDetails = {};
  const org = normaliseOrg(read("org").entries[0]);
  if (org !== undefined) details.org = org;
  const profile = normaliseProfile(read("profile").entries);
  if (profile !== undefined) details.profile = profile;
  const { entries, whole } = read("users");
  const users = countUsers(entries, whole);
  if (users !== undefined) details.users = users;
  const userLicenses = normaliseLicenses(read("userLicenses").entries[0]);
  if (userLicenses !== undefined) details.userLicenses = userLicenses;
  const features = read("features").entries.flatMap(normaliseFeature);
  if (features.length > 0) details.features = features;
  const apis = normaliseApis(read("apis").entries);
  if (apis.length > 0) details.apis = apis;
  return details;
}

/** `{ type: "sandbox", mc_status: false, license_details: { paid_type: "enterprise", users_license_purchased: 10 } }`. */
function normaliseOrg(raw: Raw | undefined): Snapshot["org"] {
  if (raw === undefined) return undefined;
  const { type, mc_status } = raw;
  const license = isRaw(raw["license_details"]) ? raw["license_details"] : {};
  const purchased = readNumber(license["users_license_purchased"]);
  const { paid_type, paid, trial_type, trial_expiry } = license;
  return {
    ...(typeof paid_type === "string" && { paid_type }),
    ...(typeof paid === "boolean" && { paid }),
    ...(typeof trial_type === "string" && { trial_type }),
    ...(typeof trial_expiry === "string" && { trial_expiry }),
    ...(typeof type === "string" && { type }),
    ...(typeof mc_status === "boolean" && { mc_status }),
    ...(purchased !== undefined && { users_license_purchased: purchased }),
  };
}

/** The one profile of the response. From a list of several nobody can tell whose it is, so there is none. */
function normaliseProfile([raw, ...others]: readonly Raw[]): Snapshot["profile"] {
  if (raw === undefined || others.length > 0 || typeof raw["id"] !== "string") return undefined;
  const permissions = normalisePermissions(raw["permissions_details"]);
  return { id: raw["id"], ...(permissions.length > 0 && { permissions }) };
}

/**
 * `[{ id: "5", name: "Crm_Implied_Delete_Cases", module: { api_name: "Cases" }, enabled: false, parent_permissions: ["4"] }]`; in v7 `module` is
 * text. What cannot be read is left out: a permission that is not listed is unknown, and no refusal.
 */
function normalisePermissions(details: unknown): readonly Permission[] {
  const listed = Array.isArray(details) ? details.filter(isRaw) : [];
  const names = new Map(listed.map(({ id, name }) => [id, name]));
  return listed.flatMap(({ name, module, enabled, parent_permissions }) => {
    if (typeof name !== "string" || typeof enabled !== "boolean") return [];
    const about = isRaw(module) ? module["api_name"] : module;
    const parents = (Array.isArray(parent_permissions) ? (parent_permissions as readonly unknown[]) : [])
      .map((id) => names.get(id))
      .filter((parent) => typeof parent === "string");
    return [
      { name, ...(typeof about === "string" && { module: about }), enabled, ...(parents.length > 0 && { parents }) },
    ];
  });
}

/**
 * Active users: the confirmed ones of a list, or the bare count, `{ active: 9 }` or `{ users: [], info: { count: 9 } }`. Portal and other
 * users outside the licence are not counted, nor is what stands on further pages, so the number may be too low but never too high.
 */
function countUsers(entries: readonly Raw[], whole: Raw): Snapshot["users"] {
  const given = readNumber(whole["active"]);
  if (given !== undefined) return { active: given };
  const users = entries.filter((user) => user !== whole);
  const count = isRaw(whole["info"]) ? readNumber(whole["info"]["count"]) : undefined;
  if (users.length === 0) return count === undefined ? undefined : { active: count };
  return { active: users.filter(isLicensed).length };
}

/** Whether a user takes up a licence, as far as the answer says: `{ status: "active", confirm: true, type__s: "Regular User" }`. */
export function isLicensed({ status, confirm, type__s }: Raw): boolean {
  return status === "active" && confirm !== false && (typeof type__s !== "string" || type__s === "Regular User");
}

/** `{ path: "/crm/v8/Leads", operation_types: [{ method: "GET", oauth_scope: "ZohoCRM.modules.leads.READ" }] }`; an entry of another form says nothing. */
function normaliseApis(entries: readonly Raw[]): readonly OrgApi[] {
  return entries.flatMap(({ path, operation_types }) => {
    if (typeof path !== "string" || !Array.isArray(operation_types)) return [];
    const methods = (operation_types as readonly unknown[]).flatMap((type) => {
      if (!isRaw(type) || typeof type["method"] !== "string") return [];
      const { method, oauth_scope } = type;
      return [{ method: method.toUpperCase(), ...(typeof oauth_scope === "string" && { scope: oauth_scope }) }];
    });
    return methods.length === 0 ? [] : [{ path, methods }];
  });
}

/** `{ details: { limits: { total: 10 }, used_count: { total: 9 }, available_count: { total: 1 } } }`. */
function normaliseLicenses(raw: Raw | undefined): Snapshot["userLicenses"] {
  const { available, total, used } = counts(raw);
  if (available === undefined) return undefined;
  return { available, ...(total !== undefined && { total }), ...(used !== undefined && { used }) };
}

/** `{ api_name: "global_picklists", details: { limits: { total: 30 }, available_count: { total: 26 } } }`; `details` may be null. */
function normaliseFeature(raw: Raw): readonly Feature[] {
  const { api_name } = raw;
  if (typeof api_name !== "string") return [];
  const { available, total } = counts(raw);
  return [{ api_name, ...(total !== undefined && { total }), ...(available !== undefined && { available }) }];
}

function counts(raw: Raw | undefined): {
  available?: number | undefined;
  total?: number | undefined;
  used?: number | undefined;
} {
  const details = raw !== undefined && isRaw(raw["details"]) ? raw["details"] : {};
  const [available, total, used] = ["available_count", "limits", "used_count"].map((key) => {
    const count = details[key];
    return isRaw(count) ? readNumber(count["total"]) : undefined;
  });
  return { available, total, used };
}
