import { passingKeys } from "../../../check.ts";
import type { PlanContext, RecordTest } from "../../../check.ts";
import { nearest } from "../../../nearest/nearest.ts";
import { presence, readable } from "../../../seen.ts";
import type { SeenObject } from "../../../seen.ts";
import type { Option } from "../../../snapshot/snapshot.ts";
import type { Suggestion } from "../../../report/issue.ts";
import type { FindingOf } from "../../../report/kinds.ts";
import type { kinds } from "./kinds.ts";
import { pipelineOptions, pipelinesOfLayouts } from "../shared/pipelines.ts";
import { layoutId } from "./layout-id.ts";
import type { says } from "./says.ts";

type Finding = FindingOf<typeof says, typeof kinds>;

/** Stages in lower case, each with its own spelling. Whether the API minds the case is not known, so it is not judged. */
export type Stages = ReadonlyMap<string, string>;

/**
 * The stages of a pipeline, from the options of the field Pipeline: those of the record's layout where it names one, else of the module and
 * of all layouts together. The answer is undefined for a pipeline without a mapping; the table is, where no option has one.
 */
function stagesByPipeline({
  module,
  fields,
}: PlanContext): ((pipeline: string, record: SeenObject) => Stages | undefined) | undefined {
  const own = fields.find((field) => field.api_name === "Pipeline")?.pick_list_values ?? [];
  const byLayout = new Map((module.layouts ?? []).map((layout) => [layout.id, stagesOf(pipelineOptions(layout))]));
  const all = stagesOf([...own, ...(module.layouts ?? []).flatMap(pipelineOptions)]);
  if (all.size === 0) return undefined;

  return (pipeline, record) => {
    const id = layoutId(record);
    if (id.kind === "hidden") return undefined;
    const named = id.kind === "given" ? byLayout.get(id.id)?.get(pipeline) : undefined;
    return named ?? all.get(pipeline);
  };
}

function stagesOf(options: readonly Option[]): ReadonlyMap<string, Stages> {
  const stages = new Map<string, Map<string, string>>();
  for (const { display_value, actual_value, maps } of options) {
    const values = maps?.filter((map) => map.api_name === "Stage").flatMap((map) => map.values) ?? [];
    if (values.length === 0) continue;
    for (const name of new Set([display_value, actual_value])) {
      const known = stages.get(name) ?? new Map<string, string>();
      for (const value of values) known.set(value.toLowerCase(), value);
      stages.set(name, known);
    }
  }
  return stages;
}

/** Tests that the Pipeline is one of the org's; undefined where the metadata does not show those of every layout. */
export function knownPipeline({ module }: PlanContext): RecordTest<Finding> | undefined {
  const names = pipelinesOfLayouts(module);
  if (names === undefined) return undefined;
  const inLowerCase = new Set([...names].map((name) => name.toLowerCase()));
  return (record, report) => {
    const value = record["Pipeline"];
    if (typeof value !== "string" || value === "" || value === "-None-" || names.has(value)) return;
    // Whether the API minds the case is not known.
    const evidence = inLowerCase.has(value.toLowerCase()) ? "thin" : undefined;
    const suggest = (): Suggestion[] =>
      nearest(value.trim(), names).map((name) => ({ text: name, replace: { path: [], value: name } }));
    report({
      kind: "unknownPipeline",
      facts: { api_name: "Pipeline", module: module.api_name, value },
      at: ["Pipeline"],
      evidence,
      suggest,
    });
  };
}

/** Tests that the Stage is one of the Pipeline's; undefined where the metadata shows no mapping, as with the standard org. */
export function stageOfPipeline(context: PlanContext): RecordTest<Finding> | undefined {
  const stages = stagesByPipeline(context);
  if (stages === undefined) return undefined;
  return passingKeys({ filled: [], without: ["Pipeline"] }, (record, report) => {
    const pipeline = readable(record, "Pipeline");
    const stage = readable(record, "Stage");
    if (
      typeof pipeline !== "string" ||
      typeof stage !== "string" ||
      presence(record, "Pipeline") !== "present" ||
      presence(record, "Stage") !== "present"
    )
      return;
    const allowed = stages(pipeline, record);
    if (allowed === undefined || allowed.has(stage.toLowerCase())) return;
    const names = [...allowed.values()];
    report({
      kind: "stage",
      facts: {
        api_name: "Stage",
        mapped_field: "Pipeline",
        value: stage,
        pipeline,
        stages: names.slice(0, 12),
        more: names.length > 12,
      },
      at: ["Stage"],
    });
  });
}
