import type { Layout, ModuleMetadata, Option } from "../../../snapshot/snapshot.ts";

/** The options that a layout has for the field Pipeline; empty where it has none. */
export function pipelineOptions(layout: Layout): readonly Option[] {
  return layout.fields.find((field) => field.api_name === "Pipeline")?.pick_list_values ?? [];
}

/** Both spellings of a layout's pipelines. */
export function pipelinesOf(layout: Layout): readonly string[] {
  return pipelineOptions(layout).flatMap((option) => [option.display_value, option.actual_value]);
}

/**
 * Every pipeline of a module and its layouts, in both spellings; undefined where none is shown, or where a layout may have one that is not. Zoho
 * refuses a pipeline that is not among them, while it stores the unknown option of any other pick list.
 */
export function pipelinesOfLayouts({ layouts = [], fields = [] }: ModuleMetadata): ReadonlySet<string> | undefined {
  const names = new Set(layouts.flatMap(pipelinesOf));
  if (names.size === 0 || layouts.some(hidesPipelines)) return undefined;
  const own = fields.find((field) => field.api_name === "Pipeline")?.pick_list_values ?? [];
  for (const { display_value, actual_value } of own) names.add(display_value).add(actual_value);
  return names;
}

/** A layout without the field has no pipelines; one that lists no fields, or the field without options, was not read to its end. */
function hidesPipelines(layout: Layout): boolean {
  return (
    layout.fields.length === 0 ||
    (pipelineOptions(layout).length === 0 && layout.fields.some((field) => field.api_name === "Pipeline"))
  );
}
