import { ready } from "../../../nearest/likely.ts";
import { moduleOfCase, moduleOfLabel, nearestModules } from "../../../nearest/nearest-modules.ts";
import { offers } from "../../../nearest/offers.ts";
import type { Path, Suggestion } from "../../../report/issue.ts";
import { nameAt } from "../../body/shared/walk-schema.ts";
import type { ModuleContext } from "./kinds.ts";

/** A module that a body names. The standard org has none of the org's own, so that with it only a slip is clear. */
export function judgeInBody({ snapshot, catalogue, report }: ModuleContext, module: string, path: Path): void {
  const { modules } = snapshot;
  if (catalogue.unlistedModules.includes(module) || snapshot.module(module) !== undefined) return;
  const embedded = snapshot.embedded === true;
  const meant = [moduleOfCase(module, modules), moduleOfLabel(module, modules)].filter((name) => name !== undefined);
  const names = meant.length > 0 ? meant : nearestModules(module, modules);
  if (embedded && names.length === 0) return;
  const suggest = (): Suggestion[] => offers(path, names).map((offer) => ready(offer, module, embedded));
  report({ kind: "inBody", facts: { module, api_name: nameAt(path), embedded }, suggest }, path);
}
