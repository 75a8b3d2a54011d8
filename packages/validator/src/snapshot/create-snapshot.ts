import { readAccountDetails } from "./account.ts";
import { normaliseModules, withDetails, withUnlisted } from "./normalise.ts";
import {
  isRaw,
  readAccount,
  readByModule,
  readFields,
  readLayouts,
  readRelatedLists,
  readScopes,
  readVersion,
} from "./shape.ts";
import type { Raw } from "./shape.ts";
import type { Module, ModuleMetadata, Snapshot } from "./snapshot.ts";
import { describeFound, SnapshotError } from "./snapshot-error.ts";

/**
 * API responses as Zoho sends them. A part that is there per module is an object by api_name; each response is `{ fields: [...] }` or the
 * bare list. Only `version` and `modules` must be there; what is absent is not judged.
 */
export interface SnapshotResponses {
  /** API version that the responses came from, `"v8"`. */
  readonly version: string;
  /** GET /settings/modules */
  readonly modules: unknown;
  /** GET /settings/fields?module=… */
  readonly fields?: Readonly<Record<string, unknown>> | undefined;
  /** GET /settings/layouts?module=… */
  readonly layouts?: Readonly<Record<string, unknown>> | undefined;
  /** GET /settings/related_lists?module=… */
  readonly relatedLists?: Readonly<Record<string, unknown>> | undefined;
  /** GET /org */
  readonly org?: unknown;
  /** GET /settings/profiles/{id} of the user whose token is used */
  readonly profile?: unknown;
  /** GET /users */
  readonly users?: unknown;
  /** GET /__features/user_licenses */
  readonly userLicenses?: unknown;
  /** GET /__features */
  readonly features?: unknown;
  /** When the responses came, ISO 8601: `"2026-11-30T08:00:00Z"`. Numbers of an org that are older than a day are no longer sure. */
  readonly pulledAt?: string | undefined;
  /** Scopes of the token that fetched them: `["ZohoCRM.modules.ALL"]`. */
  readonly scopes?: readonly string[] | undefined;
  /** GET /__apis */
  readonly apis?: unknown;
  /** The standard org that ships with the validator. */
  readonly embedded?: boolean | undefined;
}

/**
 * The snapshot of these responses, without zod. All of them are looked through at once, since a broken one must not come up in the middle
 * of a validation; a module's objects are made when it is first asked for, and are the same from then on.
 *
 * The embedded standard org is taken as it is: its fields are looked at per module, when first used.
 *
 * @throws {SnapshotError} for anything that is not usable, whatever it is
 */
export function createSnapshot(responses: unknown): Snapshot {
  return orSnapshotError(() => {
    if (!isRaw(responses))
      throw new SnapshotError({ path: [], expected: "an object", found: describeFound(responses) });
    const embedded = responses["embedded"] === true;
    const version = readVersion(responses["version"]);
    const listed = normaliseModules(responses["modules"]);
    const parts = {
      fields: readByModule(responses["fields"], "fields", embedded ? undefined : readFields),
      layouts: readByModule(responses["layouts"], "layouts", embedded ? undefined : readLayouts),
      relatedLists: readByModule(responses["relatedLists"], "relatedLists", embedded ? undefined : readRelatedLists),
    };
    const modules = withUnlisted(listed, Object.keys(parts.fields));
    const { pulledAt } = responses;
    const scopes = readScopes(responses["scopes"]);
    return {
      version,
      ...(typeof pulledAt === "string" && { pulledAt }),
      ...(scopes !== undefined && { scopes }),
      ...(embedded && { embedded: true as const }),
      modules,
      module: lazily(modules, parts),
      ...readAccountDetails((part) => readAccount(responses[part], part)),
    };
  });
}

interface Parts {
  readonly fields: Raw;
  readonly layouts: Raw;
  readonly relatedLists: Raw;
}

function lazily(modules: readonly Module[], parts: Parts): Snapshot["module"] {
  const listed = new Map(modules.map((module) => [module.api_name, module]));
  for (const name of Object.keys(parts.fields)) if (!listed.has(name)) listed.set(name, { api_name: name });
  const made = new Map<string, ModuleMetadata>();
  const part = (name: keyof Parts, module: string): unknown =>
    Object.hasOwn(parts[name], module) ? parts[name][module] : undefined;

  return (api_name) => {
    const known = made.get(api_name);
    if (known !== undefined) return known;
    const module = listed.get(api_name);
    if (module === undefined) return undefined;
    const metadata = orSnapshotError(() =>
      withDetails(module, {
        fields: readFields(part("fields", api_name), api_name),
        layouts: readLayouts(part("layouts", api_name), api_name),
        relatedLists: readRelatedLists(part("relatedLists", api_name), api_name),
      }),
    );
    made.set(api_name, metadata);
    return metadata;
  };
}

/** Getters and proxies may throw anything at all; the caller gets one kind of error. */
function orSnapshotError<T>(read: () => T): T {
  try {
    return read();
  } catch (cause) {
    if (cause instanceof SnapshotError) throw cause;
    throw new SnapshotError({
      path: [],
      expected: "API responses",
      found: "something that throws when it is read",
      cause,
    });
  }
}
