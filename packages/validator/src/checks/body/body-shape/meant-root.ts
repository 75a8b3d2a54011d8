import type { Body, Catalogue } from "@zoho-preflight/metadata/catalogue";

import type { Suggestion } from "../../../report/issue.ts";
import { nearest } from "../../../nearest/nearest.ts";
import { isObject } from "../../../seen.ts";
import type { SeenObject } from "../../../seen.ts";

/** What was probably meant by a body without its root key. */
export type Meant =
  /** Another key holds what the root key should: `{ users: [...] }` at an endpoint of `data`. */
  | { readonly kind: "otherKey"; readonly given: string; readonly suggest: () => readonly Suggestion[] }
  /** The body is a record itself. */
  | { readonly kind: "bareRecord"; readonly given?: never; readonly suggest: () => readonly Suggestion[] }
  | { readonly kind: "missing"; readonly given?: never; readonly suggest: () => readonly Suggestion[] };

/** The keys of a body that are neither its root nor known to stand beside it. */
export function besideRoot(root: SeenObject, wanted: Body, { writeKeys }: Catalogue): string[] {
  return Object.keys(root).filter(
    (name) =>
      name !== wanted.key && wanted.keys?.includes(name) !== true && !writeKeys.some((known) => known.name === name),
  );
}

/** Guesses why a root key is missing, to name the cure. */
export function meantRoot(
  others: readonly string[],
  root: SeenObject,
  wanted: Body,
  key: string,
  records: boolean,
): Meant {
  const fits = (name: string): boolean =>
    wanted.keyType === "array" ? Array.isArray(root[name]) : wanted.keyType !== "object" || isObject(root[name]);
  const fitting = others.filter(fits);
  const [given] = fitting;
  if (
    given !== undefined &&
    (fitting.length === 1 || nearest(key, [given]).length > 0) &&
    (others.length === 1 || !records)
  ) {
    return {
      kind: "otherKey",
      given,
      suggest: () => [{ text: key, replace: { path: ["body"], value: renamed(root, given, key) } }],
    };
  }
  if (records && others.length > 0) {
    return {
      kind: "bareRecord",
      suggest: () => [{ text: `{ "${key}": [{ … }] }`, replace: { path: ["body"], value: { [key]: [root] } } }],
    };
  }
  return { kind: "missing", suggest: () => [] };
}

function renamed(root: SeenObject, from: string, to: string): object {
  return Object.fromEntries(Object.entries(root).map(([name, value]) => [name === from ? to : name, value]));
}
