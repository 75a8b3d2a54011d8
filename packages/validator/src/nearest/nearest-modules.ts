import { nearest } from "./nearest.ts";

/** The modules that a misspelt name may mean, best first. `Rental_Activities` is a module of its own, and not `Activities` misspelt. */
export function nearestModules(name: string, modules: Iterable<string>): string[] {
  return nearest(name, modules).filter((module) => !name.endsWith(`_${module}`));
}
