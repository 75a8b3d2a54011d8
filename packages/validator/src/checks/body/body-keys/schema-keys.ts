import type { BodyNode } from "@zoho-preflight/metadata/bodies";

import { distance } from "../../../nearest/distance.ts";
import { fold } from "../../../nearest/fold.ts";
import { renamings } from "../../../nearest/offers.ts";
import type { Path } from "../../../report/issue.ts";
import { isObject, presence, readable } from "../../../seen.ts";
import type { SeenObject } from "../../../seen.ts";
import type { KnownBody } from "../shared/schema-of.ts";
import { isThing, nameAt, standsBeside, walkSchema } from "../shared/walk-schema.ts";
import type { Visit } from "../shared/walk-schema.ts";
import type { KeyContext } from "./kinds.ts";
import { leftOut } from "./left-out.ts";
import type { LeftOut } from "./left-out.ts";

/** Judges the keys of a body that holds no records, at any depth: those that are missing, and those that are not keys there. */
export function judgeSchemaKeys({ root, schema, isProven }: KnownBody, context: KeyContext): void {
  /** What was not judged, one entry for each kind of container: a list of a thousand items has no more than one of them. */
  const unread = new Map<string, { readonly path: Path; readonly names: Set<string> }>();
  const leave = (path: Path, name: string): void => {
    const container = path.filter((part) => typeof part === "string").join(".");
    const known = unread.get(container);
    if (known === undefined) unread.set(container, { path, names: new Set([name]) });
    else if (known.names.size < MOST_NAMES) known.names.add(name);
  };

  const judge: Visit = (value, node, path) => {
    if (typeof value !== "object" || value === null) return;
    const { keys } = node;
    // They are judged as such; criteria of no module only by their form.
    if (isThing(node) && (node.ref !== "criteria" || node.of !== undefined)) return;
    if (isThing(node) || (Array.isArray(value) ? node.item : keys) === undefined) {
      if (hasMore(value)) leave(path, nameAt(path));
      return;
    }
    if (keys === undefined || !isObject(value)) return;
    for (const [name, key] of Object.entries(keys)) {
      const empty = node.oneOf?.includes(name) === true ? undefined : missing(name, key, value, root);
      if (empty === undefined) continue;
      if ("value" in empty) {
        // Pages print what Zoho answers to a key that is not there, not to null.
        context.report({ kind: "missing", facts: { api_name: name, ...empty }, evidence: "thin" }, [...path, name]);
      } else if (!isElsewhere(name, path, context)) {
        const evidence = key.required === "proven" && isProven ? undefined : "thin";
        context.report({ kind: "missing", facts: { api_name: name }, evidence }, path);
      }
    }
    judgeOneOf(node, value, path, isProven, context);
    for (const name of Object.keys(value)) {
      if (keys[name]?.isRefused === true && Object.hasOwn(keys, name) && readable(value, name) !== undefined) {
        const evidence = isProven ? undefined : "thin";
        context.report({ kind: "notSettable", facts: { api_name: name }, evidence }, [...path, name]);
      }
      if (Object.hasOwn(keys, name) || value[name] === undefined) continue;
      const meant = nearMiss(name, keys, value);
      const at = [...path, name];
      // A slip in the root key is `body-shape`'s.
      if (path.length === 1 && meant === context.operation?.body?.key && meant !== undefined) continue;
      if (meant === undefined) leave(path, name);
      else context.report({ kind: "misspelt", facts: { key: name, meant }, suggest: () => renamings(at, [meant]) }, at);
    }
  };
  walkSchema(root, schema.root, ["body"], judge, "containers");

  for (const { path, names } of unread.values()) {
    const listed = [...names].map((name) => `"${name}"`).join(", ");
    context.skip("no-facts", `Not checked, since its form is not known here: ${listed}.`, { path });
  }
}

/** One at least of several keys is there. */
function judgeOneOf(
  { oneOf }: BodyNode,
  value: SeenObject,
  path: Path,
  isProven: boolean,
  { report }: KeyContext,
): void {
  if (oneOf?.every((name) => leftOut(value, name, true) !== undefined) !== true) return;
  const facts = { names: oneOf, expected_fields: oneOf.map((api_name) => ({ api_name })) };
  report({ kind: "noneOf", facts, evidence: isProven ? undefined : "thin" }, path);
}

const MOST_NAMES = 5;

function hasMore(value: object): boolean {
  return Object.keys(value).length > 0;
}

function missing(name: string, node: BodyNode, holder: SeenObject, root: SeenObject): LeftOut | undefined {
  const { required, requiredIf, requiredUnless, orElse = [] } = node;
  const empty = required === undefined ? undefined : leftOut(holder, name, node.type === "string");
  if (empty === undefined || orElse.some((other) => leftOut(holder, other, true) === undefined)) return undefined;
  if (requiredIf !== undefined && standsBeside(requiredIf, holder, root) !== "yes") return undefined;
  return requiredUnless === undefined || standsBeside(requiredUnless, holder, root) === "no" ? empty : undefined;
}

/** The root key is `body-shape`'s, and what every item needs is judged without a schema too. */
function isElsewhere(name: string, path: Path, { operation }: KeyContext): boolean {
  const body = operation?.body;
  if (path.length === 1) return name === body?.key;
  const isItem = path[1] === body?.key && (path.length === 2 || (path.length === 3 && typeof path[2] === "number"));
  return isItem && body?.itemKeys?.some((key) => key.name === name && key.required !== undefined) === true;
}

/** The one key that a name was surely meant for: a letter or two off, and not there itself. */
function nearMiss(name: string, keys: Readonly<Record<string, BodyNode>>, holder: SeenObject): string | undefined {
  const given = fold(name);
  const limit = given.length < SHORT ? 0 : given.length < LONG ? 1 : 2;
  const near = Object.keys(keys).filter(
    (key) => presence(holder, key) === "absent" && distance(given, fold(key), limit) <= limit,
  );
  return near.length === 1 ? near[0] : undefined;
}

/** Names shorter than these differ by no letter, or by one, and are other words then. */
const SHORT = 3;
const LONG = 7;
