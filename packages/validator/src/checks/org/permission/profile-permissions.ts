import type { Permission } from "../../../snapshot/snapshot.ts";

/** What a rule asks of a profile: `{ names: ["Manage_Users"] }`, `{ actions: ["View"] }` on the module in the path. */
interface Wanted {
  readonly names?: readonly string[];
  readonly actions?: readonly string[];
}

/** `{ permissions: ["Crm_Implied_Edit_Cases"], off: ["Crm_Implied_View_Cases"] }`: the first is what is asked for, the second what is switched off. */
interface Off {
  readonly permissions: readonly string[];
  readonly off: readonly string[];
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

  /** Those that an operation asks for and that do not count, and which are switched off: these, or others that they hang on. */
  off(apiAccess: string, { names = [], actions = [] }: Wanted, module: string | undefined): Off {
    const access = this.#byName.get(apiAccess);
    // The end of a name may be the module's name of another kind (`Crm_Implied_View_SalesOrders`), so the module itself is compared.
    const ofModule = module === undefined || actions.length === 0 ? undefined : this.#ofModule.get(module);
    const asked = [
      ...(access === undefined ? [] : [access]),
      ...names.flatMap((name) => this.#ofOrg.get(folded(name)) ?? []),
      ...(ofModule ?? []).filter(({ name }) => actions.some((action) => name.startsWith(`Crm_Implied_${action}_`))),
    ];
    const causes = new Map(asked.map((permission) => [permission.name, this.#cause(permission, [])]));
    const found = [...causes].filter(([, cause]) => cause !== undefined);
    return { permissions: found.map(([name]) => name), off: [...new Set(found.flatMap(([, cause]) => cause ?? []))] };
  }

  /** The permission that is switched off: this one, or one that it hangs on. Those that hang on each other must not go round in circles. */
  #cause({ name, enabled, parents = [] }: Permission, above: readonly string[]): string | undefined {
    if (!enabled) return name;
    if (above.includes(name)) return undefined;
    for (const parent of parents) {
      const found = this.#byName.get(parent);
      const cause = found && this.#cause(found, [...above, name]);
      if (cause !== undefined) return cause;
    }
    return undefined;
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
