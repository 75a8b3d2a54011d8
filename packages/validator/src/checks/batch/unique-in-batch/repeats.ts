import type { BatchTest } from "../../../check.ts";
import { steps } from "../../../growth/steps.ts";
import { presence } from "../../../seen.ts";
import type { SeenObject } from "../../../seen.ts";

type Judged = Parameters<BatchTest>[0][number];

/** Hands over each record whose value of a field an earlier record has too, with the first that has it, in linear time. */
export function eachRepeat(
  records: readonly Judged[],
  api_name: string,
  caseSensitive: boolean,
  found: (first: Judged, repeat: Judged) => void,
): void {
  const seen = new Map<string | number, Judged>();
  for (const judged of records) {
    steps.compared++;
    const value = comparable(judged.record, api_name, caseSensitive);
    if (value === undefined) continue;
    const first = seen.get(value);
    if (first === undefined) seen.set(value, judged);
    else found(first, judged);
  }
}

/** Whether both name the same record by its id: two updates of one record do not clash with each other. */
export function nameSameRecord(one: SeenObject, other: SeenObject): boolean {
  const id = comparable(one, "id", true);
  return id !== undefined && id === comparable(other, "id", true);
}

/** A value as it is compared, `"ng"` or `7`; undefined when there is none or it cannot be compared. */
function comparable(record: SeenObject, api_name: string, caseSensitive: boolean): string | number | undefined {
  if (presence(record, api_name) !== "present") return undefined;
  const value = record[api_name];
  if (typeof value === "string") return value === "" ? undefined : caseSensitive ? value : value.toLowerCase();
  return typeof value === "number" ? value : undefined;
}
