import { recordCheck } from "../../../check.ts";
import type { PlanContext } from "../../../check.ts";
import { aliasesOf } from "../../../records/field-names.ts";
import type { Layout } from "../../../snapshot/snapshot.ts";
import { givenName, isEmpty, isThereAlready } from "../shared/given.ts";
import { layoutId } from "./layout-id.ts";
import { stageOfPipeline } from "./pipeline-stages.ts";

/**
 * A record fits its layout: it has the fields that the layout requires and none that only other layouts have, its Pipeline is one of the
 * layout's and its Stage one of the Pipeline's.
 *
 * reads     `Layout.id`, Pipeline and Stage of the record, the module's layouts, the stages of each pipeline
 * reports   MANDATORY_NOT_FOUND for a field that the named layout requires (a warning on upsert), MAPPING_MISMATCH for a Pipeline of another
 *           layout or a Stage of another Pipeline; as warnings: a field that every active layout requires where the record names none,
 *           INVALID_DATA for a layout that the module does not have, null for fields of other layouts, whose values are dropped
 * silent    without layouts and mappings in the metadata; when a part cannot be seen; about fields that are system-mandatory anyway
 */
export const layoutFields = recordCheck({
  name: "layout-fields",
  description: "A record fits its layout: required fields, no fields of others, Pipeline and Stage",
  severity: "error",
  codes: ["MANDATORY_NOT_FOUND", "MAPPING_MISMATCH", "INVALID_DATA", null],
  source:
    "v7 and v8 documentation, insert, update and upsert records: layout fields count when Layout.id is given; Layouts API, required; reports on pipelines (v8)",

  forModule(context) {
    const { module, kind, version, catalogue } = context;
    const { layouts = [] } = module;
    if (context.rows) return undefined;
    const stages = stageOfPipeline(context);
    if (layouts.length === 0) return stages;
    const byId = new Map(layouts.map((layout) => [layout.id, planLayout(layout, context)]));
    const always = requiredEverywhere(layouts, byId);
    const say = { module: module.api_name, write: kind };

    return (record, report) => {
      stages?.(record, report);
      const named = layoutId(record);
      if (named.kind === "hidden") return;
      const layout = named.kind === "given" ? byId.get(named.id) : undefined;
      if (named.kind === "given" && layout?.active !== true) {
        // guess: what an unknown or inactive layout is answered.
        report({
          code: "INVALID_DATA",
          severity: "warning",
          details: { api_name: "Layout" },
          at: named.at,
          value: named.id,
          say: { ...say, kind: "layout", known: layout !== undefined },
        });
        if (layout === undefined) return;
      }
      const update = isThereAlready(record, kind);
      for (const api_name of layout?.required ?? always) {
        const given = givenName(record, [api_name, ...aliasesOf(api_name, module.api_name, version, catalogue)]);
        if (given === undefined ? update : given === "maybe" || !isEmpty(record[given])) continue;
        const weak = layout === undefined || kind === "upsert";
        report({
          code: "MANDATORY_NOT_FOUND",
          details: { api_name },
          say: { ...say, kind: "required", layout: layout?.name, empty: given !== undefined },
          ...(given === undefined ? {} : { at: [given], value: record[given] }),
          ...(weak ? { severity: "warning" } : {}),
        });
      }
      if (layout === undefined) return;
      for (const key of Object.keys(record)) {
        if (!layout.foreign.has(key) || record[key] === undefined) continue;
        report({
          code: null,
          severity: "warning",
          at: [key],
          value: record[key],
          say: { ...say, kind: "foreign", key, layout: layout.name },
        });
      }
      const pipeline = record["Pipeline"];
      if (typeof pipeline === "string" && layout.otherPipelines.has(pipeline)) {
        report({
          code: "MAPPING_MISMATCH",
          details: { api_name: "Pipeline", mapped_field: { api_name: "Layout" } },
          at: ["Pipeline"],
          value: pipeline,
          say: { ...say, kind: "pipeline", layout: layout.name },
        });
      }
    };
  },
});

interface LayoutPlan {
  readonly name: string;
  readonly active: boolean;
  /** api_names that the layout requires and that `mandatory-fields` does not ask for. */
  readonly required: readonly string[];
  /** Fields that stand on other layouts only. */
  readonly foreign: ReadonlySet<string>;
  readonly otherPipelines: ReadonlySet<string>;
}

function planLayout(layout: Layout, { module, fields, catalogue }: PlanContext): LayoutPlan {
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

function pipelinesOf(layout: Layout): readonly string[] {
  const options = layout.fields.find((field) => field.api_name === "Pipeline")?.pick_list_values ?? [];
  return options.flatMap((option) => [option.display_value, option.actual_value]);
}

function requiredEverywhere(layouts: readonly Layout[], byId: ReadonlyMap<string, LayoutPlan>): readonly string[] {
  const [first, ...others] = layouts.flatMap((layout) => byId.get(layout.id) ?? []).filter((layout) => layout.active);
  return first?.required.filter((name) => others.every((other) => other.required.includes(name))) ?? [];
}
