import type { PlanContext } from "../../../check.ts";
import type { Layout } from "../../../snapshot/snapshot.ts";
import { pipelinesOf } from "../shared/pipelines.ts";

/** What a layout asks of a record. */
export interface LayoutPlan {
  readonly name: string;
  readonly active: boolean;
  /** api_names that the layout requires and that `mandatory-fields` does not ask for. */
  readonly required: readonly string[];
  /** Fields that stand on other layouts only. */
  readonly foreign: ReadonlySet<string>;
  readonly otherPipelines: ReadonlySet<string>;
}

export function planLayout(layout: Layout, { module, fields, catalogue }: PlanContext): LayoutPlan {
  const ofModule = (fields.find((field) => field.api_name === "Pipeline")?.pick_list_values ?? []).flatMap((option) => [
    option.display_value,
    option.actual_value,
  ]);
  const others = (module.layouts ?? []).filter((other) => other !== layout);
  const here = new Set(layout.fields.map((field) => field.api_name));
  const required = new Set(layout.fields.filter((field) => field.required).map((field) => field.api_name));
  const elsewhere = new Set(others.flatMap((other) => other.fields.map((field) => field.api_name)));
  const pipelines = pipelinesOf(layout);
  return {
    name: layout.name ?? layout.id,
    active: layout.status !== "inactive",
    required: fields
      .filter(
        (field) =>
          required.has(field.api_name) && !field.system_mandatory && !catalogue.computedTypes.includes(field.data_type),
      )
      .filter((field) => field.operation_type?.api_create !== false || field.data_type === "subform")
      .map((field) => field.api_name),
    // A section of rows may list the rows' fields in place of the subform.
    foreign: new Set(
      fields
        .filter(
          (field) =>
            elsewhere.has(field.api_name) &&
            !here.has(field.api_name) &&
            field.data_type !== "subform" &&
            !catalogue.recordKeys.includes(field.api_name),
        )
        .map((field) => field.api_name),
    ),
    otherPipelines: new Set(
      pipelines.length === 0
        ? []
        : [...ofModule, ...others.flatMap(pipelinesOf)].filter((name) => !pipelines.includes(name)),
    ),
  };
}

/** What every active layout requires. */
export function requiredEverywhere(
  layouts: readonly Layout[],
  byId: ReadonlyMap<string, LayoutPlan>,
): readonly string[] {
  const [first, ...others] = layouts.flatMap((layout) => byId.get(layout.id) ?? []).filter((layout) => layout.active);
  return first?.required.filter((name) => others.every((other) => other.required.includes(name))) ?? [];
}
