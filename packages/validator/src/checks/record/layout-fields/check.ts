import { passingKeys, recordCheck } from "../../../check.ts";
import { isDigits } from "../../../field-types/digits.ts";
import { aliasesOf } from "../../../records/field-names.ts";
import { givenName, isEmpty, isThereAlready } from "../shared/given.ts";
import { kinds } from "./kinds.ts";
import { layoutId } from "./layout-id.ts";
import { planLayout, requiredEverywhere } from "./layout-plan.ts";
import { knownPipeline, stageOfPipeline } from "./pipeline-stages.ts";
import type { says } from "./says.ts";

/**
 * A record fits its layout: it has the fields that the layout requires and none that only other layouts have, its Pipeline is one of the
 * layout's and its Stage one of the Pipeline's.
 *
 * reads     `Layout.id`, Pipeline and Stage of the record, the module's layouts, the stages of each pipeline
 * reports   MANDATORY_NOT_FOUND for a field that the named layout requires (a warning on upsert), INVALID_DATA for a layout or a Pipeline that
 *           the org does not have, MAPPING_MISMATCH for a Pipeline of another layout or a Stage of another Pipeline; as warnings: a field
 *           that every active layout requires where the record names none, null for fields of other layouts, whose values are dropped
 * silent    without layouts and mappings in the metadata; when a part cannot be seen; about fields that are system-mandatory anyway
 */
export const layoutFields = recordCheck<typeof says>()({
  name: "layout-fields",
  severity: "error",
  kinds,

  forModule(context) {
    const { module, kind, version, catalogue } = context;
    const { layouts = [] } = module;
    if (context.rows) return undefined;
    const stages = stageOfPipeline(context);
    const pipelines = knownPipeline(context);
    if (layouts.length === 0) return stages;
    const byId = new Map(layouts.map((layout) => [layout.id, planLayout(layout, context)]));
    const always = requiredEverywhere(layouts, byId);
    const { api_name: moduleName } = module;

    const filled = kind === "update" ? [] : always;
    return passingKeys({ filled, without: ["Layout", "Pipeline"] }, (record, report) => {
      stages?.(record, report);
      pipelines?.(record, report);
      const named = layoutId(record);
      if (named.kind === "hidden") return;
      const layout = named.kind === "given" ? byId.get(named.id) : undefined;
      // What is not an id is `lookup-shape`'s.
      if (named.kind === "given" && layout === undefined && !isDigits(named.id)) return;
      if (named.kind === "given" && layout?.active !== true) {
        const facts = { api_name: "Layout", module: moduleName, value: named.id };
        report({ kind: layout === undefined ? "unknownLayout" : "inactiveLayout", facts, at: named.at });
        if (layout === undefined) return;
      }
      const update = isThereAlready(record, kind);
      for (const api_name of layout?.required ?? always) {
        const given = givenName(record, [api_name, ...aliasesOf(api_name, module.api_name, version, catalogue)]);
        if (given === undefined ? update : given === "maybe" || !isEmpty(record[given])) continue;
        const value = given === undefined ? undefined : record[given];
        const at = given === undefined ? undefined : [given];
        const evidence = kind === "upsert" ? "thin" : undefined;
        if (layout === undefined) report({ kind: "everyLayout", facts: { api_name, module: moduleName, value }, at });
        else if (at !== undefined)
          report({ kind: "empty", facts: { api_name, layout: layout.name, value }, at, evidence });
        else
          report({
            kind: evidence === undefined ? "missing" : "missingOnUpsert",
            facts: { api_name, layout: layout.name },
          });
      }
      if (layout === undefined) return;
      for (const key of Object.keys(record)) {
        if (!layout.foreign.has(key) || record[key] === undefined) continue;
        report({ kind: "foreign", facts: { api_name: key, layout: layout.name }, at: [key] });
      }
      const pipeline = record["Pipeline"];
      if (typeof pipeline !== "string" || !layout.otherPipelines.has(pipeline)) return;
      const mapped_field = "Layout";
      report({
        kind: "pipeline",
        facts: { api_name: "Pipeline", mapped_field, value: pipeline, layout: layout.name },
        at: ["Pipeline"],
      });
    });
  },
});
