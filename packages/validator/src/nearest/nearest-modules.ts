import type { Module } from "../snapshot/snapshot.ts";
import { nearest } from "./nearest.ts";

/** The modules that a misspelt name may mean, best first. `Rental_Activities` is a separate module, and not `Activities` misspelt. */
export function nearestModules(name: string, modules: readonly Module[]): string[] {
  const names = modules.map(({ api_name }) => api_name);
  return nearest(name, names).filter((module) => !name.endsWith(`_${module}`));
}

/** The api_name that is the same but for its case: `Leads` for `leads`. */
export function moduleOfCase(name: string, modules: readonly Module[]): string | undefined {
  const folded = name.toLowerCase();
  return modules.find(({ api_name }) => api_name.toLowerCase() === folded)?.api_name;
}

/** The api_name of the module with that label or name of other APIs, whatever the case: `Leads` for `Lead`. */
export function moduleOfLabel(name: string, modules: readonly Module[]): string | undefined {
  const folded = name.toLowerCase();
  return modules.find(({ plural_label, singular_label, module_name }) =>
    [plural_label, singular_label, module_name].some((text) => text?.toLowerCase() === folded),
  )?.api_name;
}
