import type { BodyNode, BodySchema } from "@zoho-preflight/metadata/bodies";

import type { RequestContext } from "../../../check.ts";
import type { Path } from "../../../report/issue.ts";
import type { SeenRequest } from "../../../request/request.ts";
import { knownBody } from "./schema-of.ts";
import { walkSchema } from "./walk-schema.ts";

/** A value of a body that names something: `{ value: "Emial", node: { ref: "field", of: "$.query.module" }, path: ["body", "query", "fields", 0] }`. */
export interface Named {
  readonly value: unknown;
  readonly node: BodyNode;
  readonly path: Path;
}

/** By request, since several checks ask for it in turn, and by schema, since a request may be judged in several ways. */
const kept = new WeakMap<SeenRequest, { readonly schema: BodySchema; readonly named: readonly Named[] }>();

const naming = new WeakMap<BodySchema, boolean>();

/** Whether bodies of that schema may name something; sub-requests are judged as such. */
function namesAnything(schema: BodySchema): boolean {
  let names = naming.get(schema);
  if (names === undefined) naming.set(schema, (names = namesBelow(schema.root)));
  return names;
}

function namesBelow({ ref, item, keys = {} }: BodyNode): boolean {
  if (ref !== undefined) return ref !== "request";
  return (item !== undefined && namesBelow(item)) || Object.values(keys).some(namesBelow);
}

/** What a body that holds no records names, in the order in which it stands there; empty where the body is not known. */
export function namedIn(
  context: Pick<RequestContext, "operation" | "request" | "bodies" | "version">,
): readonly Named[] {
  const known = knownBody(context);
  if (known === undefined) return [];
  const { schema, root } = known;
  if (!namesAnything(schema)) return [];
  const before = kept.get(context.request);
  if (before?.schema === schema) return before.named;
  const named: Named[] = [];
  walkSchema(root, schema.root, ["body"], (value, node, path) => {
    if (node.ref !== undefined) named.push({ value, node, path });
  });
  kept.set(context.request, { schema, named });
  return named;
}
