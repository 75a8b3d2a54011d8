import { change } from "./change.ts";
import { byKey, gone, pairs } from "./differences.ts";
import type { Change } from "./change.ts";
import type { ChangeFacts } from "./kinds/kind.ts";
import type { Option } from "@zoho-preflight/validator/node";

/** An option with values of a field that depends on it: `{ option: "Wholesale", field: "Stage", values: ["Tasting"] }`. */
interface Dependents {
  readonly option: string;
  readonly field: string;
  readonly values: readonly string[];
}

/** What has changed in a list of options, by display values. */
export interface OptionDifference {
  readonly removed: readonly string[];
  readonly added: readonly string[];
  /** Displayed otherwise, with the same actual value: `["Web", "Website"]`. */
  readonly renamed: readonly (readonly [string, string])[];
  /** Displayed as before, with another actual value. */
  readonly actual: readonly { readonly option: string; readonly before: string; readonly after: string }[];
  readonly unused: readonly string[];
  readonly used: readonly string[];
  readonly lost: readonly Dependents[];
  readonly gained: readonly Dependents[];
}

/** What lists of options need to know of the fields around them. */
export interface OptionContext {
  /** Later api_names of fields that seem renamed. */
  readonly newNames: ReadonlyMap<string, string>;
  /** How the options of a field are displayed, by actual value: values that depend on an option come in both spellings. */
  readonly display: (field: string) => ReadonlyMap<string, string>;
}

/**
 * Compares two lists of options; undefined when one of them is not known, since then every value is allowed. An option is the same when it is
 * displayed the same, else when its actual value is. For a layout's own lists `said`, the difference of the field's, tells which are the same.
 */
export function compareOptions(
  before: readonly Option[] | undefined,
  after: readonly Option[] | undefined,
  { newNames, display }: OptionContext,
  said?: OptionDifference,
): OptionDifference | undefined {
  if (before === undefined || after === undefined) return undefined;
  if (areSame(before, after)) return NONE;
  const [was, is] = [chosen(before), chosen(after)];
  const missing = [...was.values()].filter(({ display_value }) => !is.has(display_value));
  const fresh = [...is.values()].filter(({ display_value }) => !was.has(display_value));
  const renamed =
    missing.length === 0 || fresh.length === 0
      ? []
      : said === undefined
        ? pairs(missing, fresh, ({ actual_value }) => actual_value)
        : pairsOf(said, missing, is);
  const heirs = new Map(renamed);
  const found = new Set(heirs.values());

  const actual: { option: string; before: string; after: string }[] = [];
  const [unused, used, lost, gained]: [string[], string[], Dependents[], Dependents[]] = [[], [], [], []];
  for (const one of was.values()) {
    const other = is.get(one.display_value) ?? heirs.get(one);
    if (other === undefined) continue;
    const option = other.display_value;
    if (one.actual_value !== other.actual_value)
      actual.push({ option, before: one.actual_value, after: other.actual_value });
    if ((one.type === "unused") !== (other.type === "unused")) (other.type === "unused" ? unused : used).push(option);
    for (const { api_name, values } of one.maps ?? []) {
      const field = newNames.get(api_name) ?? api_name;
      const newValues = other.maps?.find((map) => map.api_name === field)?.values;
      if (newValues === undefined) continue;
      const [less, more] = [gone(values, newValues), gone(newValues, values)];
      if (less.length > 0) lost.push({ option, field, values: displayed(less, display(field)) });
      if (more.length > 0) gained.push({ option, field, values: displayed(more, display(field)) });
    }
  }
  return {
    removed: missing.filter((option) => !heirs.has(option)).map(({ display_value }) => display_value),
    added: fresh.filter((option) => !found.has(option)).map(({ display_value }) => display_value),
    renamed: renamed.map(([one, other]) => [one.display_value, other.display_value]),
    actual,
    unused,
    used,
    lost,
    gained,
  };
}

/** `["Id. Decision Makers", "Identify Decision Makers"]` is one value in both spellings. */
function displayed(values: readonly string[], display: ReadonlyMap<string, string>): readonly string[] {
  return [...new Set(values.map((value) => display.get(value) ?? value))];
}

/** By display value. `-None-` stands for no choice, which every list takes. */
function chosen(options: readonly Option[]): ReadonlyMap<string, Option> {
  return byKey(
    options.filter(({ display_value }) => display_value !== "-None-"),
    ({ display_value }) => display_value,
  );
}

function pairsOf(
  { renamed }: OptionDifference,
  missing: readonly Option[],
  is: ReadonlyMap<string, Option>,
): readonly (readonly [Option, Option])[] {
  const later = new Map(renamed);
  return missing.flatMap((option) => {
    const heir = is.get(later.get(option.display_value) ?? option.display_value);
    return heir === undefined ? [] : [[option, heir] as const];
  });
}

const NONE: OptionDifference = {
  removed: [],
  added: [],
  renamed: [],
  actual: [],
  unused: [],
  used: [],
  lost: [],
  gained: [],
};

/** The usual case, told without a map: most lists have not changed. Lists with dependent values are looked at more closely. */
function areSame(before: readonly Option[], after: readonly Option[]): boolean {
  return (
    before.length === after.length &&
    before.every(({ display_value, actual_value, type, maps }, index) => {
      const other = after[index];
      return (
        maps === undefined &&
        other !== undefined &&
        other.maps === undefined &&
        display_value === other.display_value &&
        actual_value === other.actual_value &&
        type === other.type
      );
    })
  );
}

/** A difference as changes of a field, on one layout when `layout` is given. The options of Pipeline, and the stages below them, are refused when they do not fit. */
export function optionChanges(difference: OptionDifference, place: ChangeFacts & { readonly field: string }): Change[] {
  const { removed, added, renamed, actual, unused, used, lost, gained } = difference;
  const isPipeline = place.field === "Pipeline";
  const isStage = ({ field }: Dependents): boolean => isPipeline && field === "Stage";
  return [
    ...(removed.length > 0
      ? [change(isPipeline ? "pipeline-removed" : "option-removed", { ...place, before: removed })]
      : []),
    ...(added.length > 0 ? [change(isPipeline ? "pipeline-added" : "option-added", { ...place, after: added })] : []),
    ...renamed.map(([before, after]) => change("option-renamed", { ...place, before, after })),
    ...actual.map((values) => change("option-actual-changed", { ...place, ...values })),
    ...(unused.length > 0 ? [change("option-unused", { ...place, before: unused })] : []),
    ...(used.length > 0 ? [change("option-used", { ...place, after: used })] : []),
    ...lost.map((dependents) =>
      change(isStage(dependents) ? "stage-removed" : "dependency-narrowed", {
        ...place,
        option: dependents.option,
        before: dependents.values,
      }),
    ),
    ...gained.map((dependents) =>
      change(isStage(dependents) ? "stage-added" : "dependency-widened", {
        ...place,
        option: dependents.option,
        after: dependents.values,
      }),
    ),
  ];
}
