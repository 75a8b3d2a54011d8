import { isObject } from "../../is-object.ts";

/** What a collection and its folders hand down to their requests. */
export interface Inherited {
  /** Names of the folders, from the outside: `["Leads"]`. */
  readonly folders: readonly string[];
  readonly variables: ReadonlyMap<string, string>;
  /** The nearest `auth` block; absent: none at all. */
  readonly auth?: unknown;
  /** A script that runs before the request may set headers. */
  readonly mayAddHeaders: boolean;
}

export const NOTHING_INHERITED: Inherited = { folders: [], variables: new Map(), mayAddHeaders: false };

/** What the requests of a folder inherit: its own variables, `auth` block and scripts over those further out. */
export function handedDown(folder: Readonly<Record<string, unknown>>, outer: Inherited, name?: string): Inherited {
  const { variable, auth, event } = folder;
  const variables = new Map(outer.variables);
  for (const entry of Array.isArray(variable) ? (variable as unknown[]) : []) {
    if (!isObject(entry) || entry.disabled === true) continue;
    const key = entry.key ?? entry.id;
    // A secret is none of our business.
    if (
      typeof key === "string" &&
      (typeof entry.value === "string" || typeof entry.value === "number") &&
      entry.type !== "secret"
    )
      variables.set(key, String(entry.value));
  }
  const nearest = isObject(auth) ? auth : outer.auth;
  return {
    folders: name === undefined ? outer.folders : [...outer.folders, name],
    variables,
    ...(nearest === undefined ? {} : { auth: nearest }),
    mayAddHeaders: outer.mayAddHeaders || setsHeaders(event),
  };
}

/** Whether a script that runs before the request speaks of headers. */
export function setsHeaders(event: unknown): boolean {
  return (
    Array.isArray(event) &&
    event.some(
      (entry: unknown) =>
        isObject(entry) && entry.listen === "prerequest" && /header/i.test(JSON.stringify(entry.script ?? "")),
    )
  );
}
