import type { Permission } from "../../../snapshot/snapshot.ts";

/** What a rule asks of a profile: `{ names: ["Manage_Users"] }`, `{ actions: ["View"] }` on the module in the path. */
interface Wanted {
  readonly names?: readonly string[];
  readonly actions?: readonly string[];
}

const kept = new WeakMap<readonly Permission[], ProfilePermissions>();

/** The permissions of a profile by what they are about. A profile lists some 850, so the lists are made once for each. */
export class ProfilePermissions {
  readonly #byName = new Map<string, Permission>();
  readonly #ofOrg = new Map<string, Permission[]>();
  readonly #ofModule = new Map<string, Permission[]>();

  private constructor(listed: readonly Permission[]) {
    for (const permission of listed) {
      const { name, module } = permission;
      if (!this.#byName.has(name)) this.#byName.set(name, permission);
      if (module === undefined) addTo(this.#ofOrg, folded(name), permission);
      else addTo(this.#ofModule, module, permission);
    }
  }

  static of(listed: readonly Permission[]): ProfilePermissions {
    let permissions = kept.get(listed);
    if (permissions === undefined) kept.set(listed, (permissions = new ProfilePermissions(listed)));
    return permissions;
  }

  /** Names of those that an operation asks for and that are off, by themselves or since one is that they hang on. */
  off(apiAccess: string, { names = [], actions = [] }: Wanted, module: string | undefined): readonly string[] {
    const access = this.#byName.get(apiAccess);
    // The end of a name may be the module's name of another kind (`Crm_Implied_View_SalesOrders`), so the module itself is compared.
    const ofModule = module === undefined || actions.length === 0 ? undefined : this.#ofModule.get(module);
    const asked = [
      ...(access === undefined ? [] : [access]),
      ...names.flatMap((name) => this.#ofOrg.get(folded(name)) ?? []),
      ...(ofModule ?? []).filter(({ name }) => actions.some((action) => name.startsWith(`Crm_Implied_${action}_`))),
    ];
    return [...new Set(asked.filter((permission) => this.#isOff(permission, [])).map(({ name }) => name))];
  }

  /** Permissions that hang on each other are nobody's, and must not go round in circles. */
  #isOff({ name, enabled, parents }: Permission, above: readonly string[]): boolean {
    if (!enabled) return true;
    if (parents === undefined || above.includes(name)) return false;
    return parents.some((parent) => {
      const found = this.#byName.get(parent);
      return found !== undefined && this.#isOff(found, [...above, name]);
    });
  }
}

/** Sources print names of the org with and without prefix, and in several cases. */
function folded(name: string): string {
  return name.toLowerCase().replace(/^crm_implied_/, "");
}

function addTo(lists: Map<string, Permission[]>, key: string, permission: Permission): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [permission]);
  else list.push(permission);
}
