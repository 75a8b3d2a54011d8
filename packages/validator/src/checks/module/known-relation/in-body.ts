import type { RequestContext } from "../../../check.ts";
import { nearest } from "../../../nearest/nearest.ts";
import { offers } from "../../../nearest/offers.ts";
import type { Path, Suggestion } from "../../../report/issue.ts";
import { ownerOf } from "../../body/shared/module-of.ts";
import { namedIn } from "../../body/shared/named.ts";
import { nameAt } from "../../body/shared/walk-schema.ts";
import { includes } from "./relation-names.ts";

/** A related list that a body names and the module does not have. */
interface Unknown {
  readonly kind: "inBody";
  readonly facts: { readonly relation: string; readonly api_name: string; readonly module: string };
  readonly suggest: () => readonly Suggestion[];
}

type Context = Omit<RequestContext, "report"> & { readonly report: (finding: Unknown, path: Path) => void };

/** Judges related lists that a body names by those of the module, where they were pulled. */
export function judgeRelationsInBody(context: Context): void {
  for (const named of namedIn(context)) {
    const { value, node, path } = named;
    if (node.ref !== "relation" || typeof value !== "string" || !/^\w+$/.test(value)) continue;
    const owner = ownerOf(named, context);
    const module = typeof owner === "string" ? context.snapshot.module(owner) : undefined;
    const own = module?.related_lists?.map(({ api_name }) => api_name) ?? [];
    if (module === undefined || own.length === 0 || includes(own, value)) continue;
    const facts = { relation: value, api_name: nameAt(path), module: module.api_name };
    context.report({ kind: "inBody", facts, suggest: () => offers(path, nearest(value, own)) }, path);
  }
}
