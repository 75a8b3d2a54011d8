import { moduleOfCase, moduleOfLabel, nearestModules } from "../../../nearest/nearest-modules.ts";
import { nearest } from "../../../nearest/nearest.ts";
import { offers } from "../../../nearest/offers.ts";
import type { Path } from "../../../report/issue.ts";
import { nameAt } from "../shared/walk-schema.ts";
import type { ValueContext } from "./kinds.ts";

/** Judges an event of notifications: `Leads.create`. The standard org has none of the org's own modules, so that with it only a slip is clear. */
export function judgeEvent(
  value: string,
  operations: readonly string[],
  path: Path,
  { snapshot, catalogue, report }: ValueContext,
): void {
  const dot = value.lastIndexOf(".");
  const module = value.slice(0, Math.max(dot, 0));
  const operation = value.slice(dot + 1);
  const isDone = operations.includes(operation.toLowerCase());
  const { modules } = snapshot;
  const isModule =
    modules.length === 0 || snapshot.module(module) !== undefined || catalogue.unlistedModules.includes(module);
  if (dot > 0 && isDone && isModule) return;
  const meant = isModule
    ? [module]
    : [moduleOfCase(module, modules), moduleOfLabel(module, modules), ...nearestModules(module, modules)].filter(
        (name) => name !== undefined,
      );
  if (dot > 0 && isDone && snapshot.embedded === true && meant.length === 0) return;
  const done = isDone ? operation : nearest(operation, operations)[0];
  const texts = done === undefined || dot <= 0 ? [] : [...new Set(meant)].map((name) => `${name}.${done}`);
  const facts = { api_name: nameAt(path), value, operations };
  report({ kind: "event", facts, suggest: () => offers(path, texts.slice(0, 3)) }, path);
}
