import { ready } from "../../../nearest/likely.ts";
import { moduleOfCase, moduleOfLabel, nearestModules } from "../../../nearest/nearest-modules.ts";
import { offers } from "../../../nearest/offers.ts";
import type { Path, Suggestion } from "../../../report/issue.ts";
import { namedIn } from "../../body/shared/named.ts";
import { knownBody } from "../../body/shared/schema-of.ts";
import { nameAt } from "../../body/shared/walk-schema.ts";
import type { ModuleContext } from "./kinds.ts";

/** A name that stands for a module, and not a text with something else around it. */
const NAME = /^[A-Za-z]\w*$/;

/** Judges modules that a body names, events (`Leads.create`) among them. */
export function judgeModulesInBody(context: ModuleContext): void {
  if (context.snapshot.modules.length === 0) return;
  const isProven = knownBody(context)?.isProven === true;
  for (const { value, node, path } of namedIn(context)) {
    if (typeof value !== "string" || (node.ref !== "module" && node.ref !== "event")) continue;
    const dot = node.ref === "event" ? Math.max(value.lastIndexOf("."), 0) : value.length;
    const [module, rest] = [value.slice(0, dot), value.slice(dot)];
    if (NAME.test(module)) judge(context, { module, rest, isSure: node.refIsPrinted === true && isProven }, path);
  }
}

/** What is named, what follows it there, and whether the refusal is printed. */
interface Named {
  readonly module: string;
  readonly rest: string;
  readonly isSure: boolean;
}

/** The standard org has none of the org's own modules, so that with it only a slip is clear. */
function judge({ snapshot, catalogue, report }: ModuleContext, { module, rest, isSure }: Named, path: Path): void {
  const { modules } = snapshot;
  if (catalogue.unlistedModules.includes(module) || snapshot.module(module) !== undefined) return;
  const embedded = snapshot.embedded === true;
  const meant = [moduleOfCase(module, modules), moduleOfLabel(module, modules)].filter((name) => name !== undefined);
  const names = meant.length > 0 ? meant : nearestModules(module, modules);
  if (embedded && names.length === 0) return;
  const suggest = (): Suggestion[] =>
    [...new Set(names)]
      .slice(0, 3)
      .flatMap((name) => offers(path, [`${name}${rest}`]))
      .map((offer) => ready(offer, `${module}${rest}`, embedded));
  const evidence = isSure && !embedded ? undefined : "thin";
  report({ kind: "inBody", facts: { module, api_name: nameAt(path), embedded }, evidence, suggest }, path);
}
