import { isRaw } from "./shape.ts";
import type { Raw } from "./shape.ts";
import type { Option } from "./snapshot.ts";

type Writable<T> = { -readonly [Key in keyof T]: T[Key] };
type Maps = NonNullable<Option["maps"]>;

const NONE: Maps = [];

/**
 * The options of a pick list, or undefined where the list is absent, empty or not readable to the last entry: a list with a hole in it
 * would call a good value unknown.
 */
export function normaliseOptions(values: unknown): readonly Option[] | undefined {
  return readAll(values, (raw, display_value, actual_value) => {
    const option: Writable<Option> = { display_value, actual_value };
    const { type, maps } = raw;
    if (type === "used" || type === "unused") option.type = type;
    const dependent = dependentValues(maps);
    if (dependent.length > 0) option.maps = dependent;
    return option;
  });
}

/**
 * `[{ api_name: "Stage", pick_list_values: [{ display_value, actual_value }, …] }]` becomes `[{ api_name: "Stage", values: [...] }]`, with
 * both spellings of a value where they differ. A map that is empty or not readable to the last entry is left out.
 */
function dependentValues(maps: unknown): Maps {
  if (!Array.isArray(maps) || maps.length === 0) return NONE;
  return (maps as readonly unknown[]).flatMap((map) => {
    if (!isRaw(map) || typeof map["api_name"] !== "string") return [];
    // Their own maps are not followed: nothing reads them, and they might lead back here.
    const values = readAll(map["pick_list_values"], (_, display, actual) => [display, actual]);
    return values === undefined ? [] : [{ api_name: map["api_name"], values: [...new Set(values.flat())] }];
  });
}

/** What `make` makes of each option; undefined for an empty list, or when one of them cannot be read. */
function readAll<T>(values: unknown, make: (raw: Raw, display: string, actual: string) => T): readonly T[] | undefined {
  if (!Array.isArray(values) || values.length === 0) return undefined;
  const made: T[] = [];
  for (const raw of values as readonly unknown[]) {
    if (!isRaw(raw)) return undefined;
    const actual = text(raw["actual_value"]);
    const display = text(raw["display_value"]) ?? actual;
    if (display === undefined) return undefined;
    made.push(make(raw, display, actual ?? display));
  }
  return made;
}

function text(value: unknown): string | undefined {
  return typeof value === "string" ? value : typeof value === "number" ? String(value) : undefined;
}
