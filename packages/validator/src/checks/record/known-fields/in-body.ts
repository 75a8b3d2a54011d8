import { ready } from "../../../nearest/likely.ts";
import { nearestFields } from "../../../nearest/nearest-fields.ts";
import { offers } from "../../../nearest/offers.ts";
import type { RequestContext } from "../../../check.ts";
import type { Path, Suggestion } from "../../../report/issue.ts";
import { moduleOf } from "../../body/shared/module-of.ts";
import { namedIn } from "../../body/shared/named.ts";
import { nameAt } from "../../body/shared/walk-schema.ts";
import { searchableFields } from "../../params/shared/searchable-fields.ts";

/** A field that a body names and the module does not have. */
interface Unknown {
  readonly kind: "inBody";
  readonly facts: {
    readonly field: string;
    /** The key under which it is named. */
    readonly api_name: string;
    readonly module: string;
    readonly embedded: boolean;
  };
  readonly suggest: () => readonly Suggestion[];
}

type Context = Omit<RequestContext, "report"> & { readonly report: (finding: Unknown, path: Path) => void };

/** Judges fields that a body of another call names: `query.fields` of a bulk read. What a lookup leads to is another module's. */
export function judgeFieldsInBody(context: Context): void {
  const { snapshot, catalogue, report } = context;
  const embedded = snapshot.embedded === true;
  for (const named of namedIn(context)) {
    const { value, node, path } = named;
    if (node.ref !== "field" || typeof value !== "string" || !/^[A-Za-z]\w*(?:\.\w+)*$/.test(value)) continue;
    const owner = moduleOf(named, context);
    if (owner === undefined) continue;
    const { module } = owner;
    const [field = ""] = value.split(".", 1);
    const known = searchableFields(module, owner.fields, catalogue);
    if (known.find(field) !== undefined) continue;
    const twins = known.spelt(field);
    const suggest = (): Suggestion[] =>
      (twins.length > 0 ? twins : nearestFields(field, known.names(), module.api_name, catalogue)).flatMap((name) =>
        offers(path, [`${name}${value.slice(field.length)}`]).map((offer) => ready(offer, value, embedded)),
      );
    report(
      { kind: "inBody", facts: { field, api_name: nameAt(path), module: module.api_name, embedded }, suggest },
      path,
    );
  }
}
