import { change } from "./change.ts";
import { gone, stepKind } from "./differences.ts";
import type { Change } from "./change.ts";
import type { Permission, Snapshot } from "@zoho-preflight/validator/node";

/** The org itself, and what the profile may do. How many users there are, and how many licences are free, changes with every newcomer and does not count. */
export function compareAccounts(before: Snapshot, after: Snapshot): Change[] {
  return [
    ...compareOrgs(before.org, after.org),
    ...compareLicences(before, after),
    ...comparePermissions(before.profile, after.profile),
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
  return changes;
}

function compareLicences(before: Snapshot, after: Snapshot): Change[] {
  const [was, is] = [before, after].map(({ userLicenses, org }) => userLicenses?.total ?? org?.users_license_purchased);
  const kind = stepKind(was, is, "licences-fewer", "licences-more");
  return kind === undefined || was === undefined || is === undefined ? [] : [change(kind, { before: was, after: is })];
}

/** Permissions of one and the same profile; another profile is another view of the org and no change of it. */
function comparePermissions(before: Snapshot["profile"], after: Snapshot["profile"]): Change[] {
  if (before?.permissions === undefined || after?.permissions === undefined || before.id !== after.id) return [];
  const lost = gone(enabledIn(before.permissions), enabledIn(after.permissions));
  const gained = gone(enabledIn(after.permissions), enabledIn(before.permissions));
  return [
    ...(lost.length > 0 ? [change("permission-lost", { before: lost })] : []),
    ...(gained.length > 0 ? [change("permission-gained", { after: gained })] : []),
  ];
}

function enabledIn(permissions: readonly Permission[]): readonly string[] {
  return permissions.filter(({ enabled }) => enabled).map(({ name }) => name);
}
