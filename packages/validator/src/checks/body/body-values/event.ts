import { nearest } from "../../../nearest/nearest.ts";
import { offers } from "../../../nearest/offers.ts";
import type { Path } from "../../../report/issue.ts";
import { nameAt } from "../shared/walk-schema.ts";
import type { ValueContext } from "./kinds.ts";

/** Judges the form of an event of notifications: `Leads.create`. Whether there is such a module is `known-module`'s. */
export function judgeEvent(value: string, operations: readonly string[], path: Path, { report }: ValueContext): void {
  const dot = value.lastIndexOf(".");
  const operation = value.slice(dot + 1);
  if (dot > 0 && operations.includes(operation.toLowerCase())) return;
  const [meant] = nearest(operation, operations);
  const texts = meant === undefined || dot <= 0 ? [] : [`${value.slice(0, dot)}.${meant}`];
  report(
    { kind: "event", facts: { api_name: nameAt(path), value, operations }, suggest: () => offers(path, texts) },
    path,
  );
}
