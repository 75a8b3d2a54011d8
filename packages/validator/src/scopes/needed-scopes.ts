import { hasModuleScope, moduleScope, scopeFor } from "@zoho-preflight/metadata/catalogue";
import type { Operation } from "@zoho-preflight/metadata/catalogue";

import { sparsePlaces } from "../growth/sparse.ts";
import { isObject, isOpen, presence } from "../seen.ts";
import type { SeenBody } from "../request/request.ts";
import type { Snapshot } from "../snapshot/snapshot.ts";

/** What one call asks of a token. */
export interface NeededScopes {
  /** One of these lists, all of it: `[["ZohoCRM.coql.READ", "ZohoCRM.modules.leads.READ"]]`. Empty: not known, so nothing is missing. */
  readonly alternatives: readonly (readonly string[])[];
  /** What one source asks for besides. */
  readonly disputed: readonly string[];
  /** A page of Zoho's documentation names them. */
  readonly documented: boolean;
  /** Part of the scopes hangs on something that cannot be read: a query or a module that is a variable. */
  readonly isPart: boolean;
  /** Why `*` stands in a scope in place of a module; absent where it does not. */
  readonly unknown?: UnknownModule;
}

/**
 * Why a module's name in scopes is not known: nobody can read which module it is, the metadata does not have it (so it is custom, or new), or it is
 * neither a standard module with a scope nor a custom one.
 */
export type UnknownModule = "at run time" | "not in the metadata" | "no scope known";

/** Reads the modules of a query that stands under a key of a body. */
export type ReadsQuery = (body: unknown, key: string, snapshot: Snapshot) => NamedModules;

/** The module in scopes of one whose name cannot be read; any module's scope may be the one. */
const ANY = "*";

/**
 * The scopes that an operation needs, with the modules of its path, its body and its query put in. `module` is the api_name in the path.
 * `modulesOf` reads a query; without it the modules of one are not known. Source: the operation's own facts; scopes pages of v2 and v8 for the names of modules.
 */
export function neededScopes(
  operation: Operation,
  module: string | undefined,
  body: SeenBody,
  snapshot: Snapshot,
  modulesOf?: ReadsQuery,
): NeededScopes {
  const { scopes, disputedScopes = [], documentedScopes = false, scopesOfKeys = {} } = operation;
  const inBody = namedModules(operation, body, snapshot, modulesOf);
  const modules = module === undefined ? inBody.modules : [module];
  const names = modules.length === 0 ? [ANY] : [...new Set(modules.map((name) => scopeName(name, snapshot)))];
  const fill = (templates: readonly string[]): readonly string[] => [
    ...new Set(
      templates.flatMap((template) =>
        template.includes("{module}") ? names.map((name) => scopeFor(template, name)) : [template],
      ),
    ),
  ];
  const asked = Object.entries(scopesOfKeys).filter(
    ([key]) => body.kind === "json" && isObject(body.value) && presence(body.value, key) === "present",
  );
  return {
    alternatives: scopes.map((all) => fill([...all, ...asked.map(([, scope]) => scope)])),
    disputed: [...fill(disputedScopes), ...inBody.lookedUp.map((name) => scopeFor(READ, scopeName(name, snapshot)))],
    documented: documentedScopes,
    isPart: inBody.isPart,
    ...whyUnknown(operation, modules, names, snapshot),
  };
}

function whyUnknown(
  { scopes }: Operation,
  modules: readonly string[],
  names: readonly string[],
  { modules: known }: Snapshot,
): { readonly unknown?: UnknownModule } {
  if (!names.includes(ANY) || !scopes.flat().some((template) => template.includes("{module}"))) return {};
  const unscoped = modules.filter((name) => !hasModuleScope(name));
  if (unscoped.length === 0) return { unknown: "at run time" };
  const isKnown = unscoped.some((name) => known.some(({ api_name }) => api_name === name));
  return { unknown: isKnown ? "no scope known" : "not in the metadata" };
}

const READ = "ZohoCRM.modules.{module}.READ";

/** A module's name in scopes; that of one which may be anything is any. */
function scopeName(api_name: string, snapshot: Snapshot): string {
  if (api_name === "Users") return "users";
  if (hasModuleScope(api_name)) return moduleScope(api_name);
  return snapshot.modules.find((module) => module.api_name === api_name)?.generated_type === "custom"
    ? moduleScope(api_name)
    : ANY;
}

interface NamedModules {
  readonly modules: readonly string[];
  /** Modules of which fields are read through a lookup. */
  readonly lookedUp: readonly string[];
  readonly isPart: boolean;
}

const NONE: NamedModules = { modules: [], lookedUp: [], isPart: false };
const HIDDEN: NamedModules = { ...NONE, isPart: true };

/** The modules that a body names, where the operation takes its module from there. */
function namedModules(
  { coqlIn, scopeModule }: Operation,
  body: SeenBody,
  snapshot: Snapshot,
  modulesOf: ReadsQuery | undefined,
): NamedModules {
  if (coqlIn !== undefined) return (body.kind === "json" && modulesOf?.(body.value, coqlIn, snapshot)) || HIDDEN;
  if (scopeModule === undefined) return NONE;
  if (body.kind !== "json") return HIDDEN;
  const found = valuesAt(body.value, scopeModule);
  const modules = found.filter((value): value is string => typeof value === "string");
  return { modules, lookedUp: [], isPart: modules.length < found.length || modules.length === 0 };
}

/** What stands at a path; `*` is any item of a list, and what cannot be reached is undefined. */
function valuesAt(value: unknown, [key, ...rest]: readonly string[]): readonly unknown[] {
  // `{ api_name: "Leads" }` may be written as "Leads".
  if (key === undefined || (typeof value === "string" && rest.length === 0)) return [value];
  if (key === "*")
    return Array.isArray(value)
      ? [...itemsOf(value).flatMap((item) => valuesAt(item, rest)), ...(isOpen(value) ? [undefined] : [])]
      : [undefined];
  return isObject(value) && Object.hasOwn(value, key) ? valuesAt(value[key], rest) : [undefined];
}

function itemsOf(list: readonly unknown[]): readonly unknown[] {
  return sparsePlaces(list)?.map((index) => list[index]) ?? list;
}
