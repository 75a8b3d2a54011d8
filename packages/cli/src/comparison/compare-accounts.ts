import { coversScope } from "@zoho-preflight/metadata/catalogue";

import { change } from "./change.ts";
import { byKey, gone, stepKind } from "./differences.ts";
import type { Change } from "./change.ts";
import type { OrgApi, Permission, Snapshot } from "@zoho-preflight/validator/node";

type Org = NonNullable<Snapshot["org"]>;

/**
 * The org itself, what its edition and the profile allow, its addresses, and what the token may do. How many users there are, and how many licences
 * or features are left, changes with every newcomer and does not count.
 */
export function compareAccounts(before: Snapshot, after: Snapshot): Change[] {
  return [
    ...compareOrgs(before.org, after.org),
    ...compareLicences(before, after),
    ...comparePermissions(before.profile, after.profile),
    ...compareFeatures(before.features, after.features),
    ...(before.version === after.version ? compareAddresses(before.apis, after.apis) : []),
    ...compareScopes(before.scopes, after.scopes),
  ];
}

function compareOrgs(before: Snapshot["org"], after: Snapshot["org"]): Change[] {
  const changes: Change[] = [];
  const editions = [before?.paid_type, after?.paid_type] as const;
  if (editions[0] !== undefined && editions[1] !== undefined && editions[0] !== editions[1])
    changes.push(change("edition-changed", { before: editions[0], after: editions[1] }));
  const currencies = [before?.mc_status, after?.mc_status] as const;
  if (currencies[0] !== undefined && currencies[1] !== undefined && currencies[0] !== currencies[1])
    changes.push(change(currencies[1] ? "multi-currency-on" : "multi-currency-off", {}));
  return before === undefined || after === undefined ? changes : [...changes, ...compareTrials(before, after)];
}

/** Trials of two orgs. One of which nobody knows whether it is paid for was pulled when trials were not kept. */
function compareTrials(before: Org, after: Org): Change[] {
  if (before.paid === undefined || after.paid === undefined) return [];
  const [was, is] = [trialOf(before), trialOf(after)];
  if (was === is) return [];
  if (is === undefined) return [change("trial-over", { before: was ?? "" })];
  return [
    was === undefined ? change("trial-started", { after: is }) : change("trial-changed", { before: was, after: is }),
  ];
}

/** `enterprise until 2026-12-31` */
function trialOf({ trial_type, trial_expiry }: Org): string | undefined {
  if (trial_type === undefined) return undefined;
  return trial_expiry === undefined ? trial_type : `${trial_type} until ${trial_expiry.slice(0, 10)}`;
}

function compareLicences(before: Snapshot, after: Snapshot): Change[] {
  const [was, is] = [before, after].map(({ userLicenses, org }) => userLicenses?.total ?? org?.users_license_purchased);
  const kind = stepKind(was, is, "licences-fewer", "licences-more");
  return kind === undefined || was === undefined || is === undefined ? [] : [change(kind, { before: was, after: is })];
}

/**
 * Permissions that both list of one and the same profile: one that is not listed is unknown, and another profile is another view of the org and no
 * change of it.
 */
function comparePermissions(before: Snapshot["profile"], after: Snapshot["profile"]): Change[] {
  if (before?.permissions === undefined || after?.permissions === undefined || before.id !== after.id) return [];
  const lost = common(namesOf(before.permissions, true), namesOf(after.permissions, false));
  const gained = common(namesOf(before.permissions, false), namesOf(after.permissions, true));
  return [
    ...(lost.length > 0 ? [change("permission-lost", { before: lost })] : []),
    ...(gained.length > 0 ? [change("permission-gained", { after: gained })] : []),
  ];
}

function namesOf(permissions: readonly Permission[], isOn: boolean): readonly string[] {
  return permissions.filter(({ enabled }) => enabled === isOn).map(({ name }) => name);
}

function common(some: readonly string[], others: readonly string[]): readonly string[] {
  const both = new Set(others);
  return [...new Set(some)].filter((name) => both.has(name));
}

/** How many of each feature there may be, of those that both list with a number. */
function compareFeatures(before: Snapshot["features"] = [], after: Snapshot["features"] = []): Change[] {
  const now = byKey(after, ({ api_name }) => api_name);
  return [...byKey(before, ({ api_name }) => api_name)].flatMap(([feature, { total: was }]) => {
    const is = now.get(feature)?.total;
    const kind =
      is === 0 || was === 0
        ? stepKind(was, is, "feature-lost", "feature-gained")
        : stepKind(was, is, "feature-limit-lower", "feature-limit-higher");
    return kind === undefined || was === undefined || is === undefined
      ? []
      : [change(kind, { feature, before: was, after: is })];
  });
}

/** The org's own lists of addresses. */
function compareAddresses(before: Snapshot["apis"], after: Snapshot["apis"]): Change[] {
  if (before === undefined || after === undefined) return [];
  const [was, is] = [callsIn(before), callsIn(after)];
  const removed = gone([...was.keys()], [...is.keys()]);
  const added = gone([...is.keys()], [...was.keys()]);
  const asked = [...was].flatMap(([call, scope]) => {
    const now = is.get(call);
    return scope === undefined || now === undefined || scope === now ? [] : [call];
  });
  return [
    ...(removed.length > 0 ? [change("address-removed", { before: removed })] : []),
    ...(added.length > 0 ? [change("address-added", { after: added })] : []),
    ...(asked.length > 0 ? [change("address-scope-changed", { after: asked })] : []),
  ];
}

/** The scope of each call, by `GET /crm/v8/Leads`. */
function callsIn(apis: readonly OrgApi[]): ReadonlyMap<string, string | undefined> {
  return new Map(
    apis.flatMap(({ path, methods }) => methods.map(({ method, scope }) => [`${method} ${path}`, scope] as const)),
  );
}

/** What one token may do and the other may not; `ZohoCRM.modules.READ` is not lost where `ZohoCRM.modules.ALL` is there. */
function compareScopes(before: Snapshot["scopes"], after: Snapshot["scopes"]): Change[] {
  if (before === undefined || after === undefined) return [];
  const uncovered = (some: readonly string[], by: readonly string[]): readonly string[] =>
    some.filter((scope) => !by.some((other) => other === scope || coversScope(other, scope)));
  const [lost, gained] = [uncovered(before, after), uncovered(after, before)];
  return [
    ...(lost.length > 0 ? [change("scope-lost", { before: lost })] : []),
    ...(gained.length > 0 ? [change("scope-gained", { after: gained })] : []),
  ];
}
