import { didYouMean, quoted } from "../../../report/words.ts";
import { lacking } from "../shared/value-words.ts";

interface Field {
  readonly api_name: string;
}
interface OfLayout extends Field {
  /** The layout's name, else its id. */
  readonly layout: string;
}
interface Mapped extends Field {
  /** The field whose value decides what this one may be. */
  readonly mapped_field: string;
  readonly value: string;
}
interface Named extends Field {
  readonly module: string;
  readonly value: string;
}

/** What lists and pages say of the check, and where we know it from. */
export const listed = {
  description: "A record fits its layout: required fields, no fields of others, Pipeline and Stage",
  source:
    "v7 and v8 documentation, insert, update and upsert records: layout fields count when Layout.id is given; Layouts API, required; reports on pipelines (v8); a live answer to the layout of another org (v5)",
};

export const says = {
  missing: ({ api_name, layout }: OfLayout) =>
    `"${api_name}" is missing, and the layout ${quoted(layout)} requires it.`,
  missingOnUpsert: ({ api_name, layout }: OfLayout) =>
    `"${api_name}" is missing, and the layout ${quoted(layout)} requires it in a new record.`,
  empty: ({ api_name, layout, value }: OfLayout & { value: unknown }) =>
    `"${api_name}" is ${lacking(value)}, and the layout ${quoted(layout)} requires it.`,
  everyLayout: ({ api_name, module, value }: Field & { module: string; value: unknown }) =>
    `"${api_name}" is ${lacking(value)}, and every layout of ${module} requires it. Zoho checks that when the record names a Layout.`,
  unknownLayout: ({ module, value }: Named) => `${module} has no layout ${quoted(value)}.`,
  inactiveLayout: ({ module, value }: Named) =>
    `The layout ${quoted(value)} of ${module} is inactive; Zoho may refuse it.`,
  foreign: ({ api_name, layout }: OfLayout) =>
    `The layout ${quoted(layout)} has no field "${api_name}": Zoho drops the value.`,
  unknownPipeline: ({ module, value }: Named, suggestions: readonly string[]) =>
    `${module} has no pipeline ${quoted(value)}.${didYouMean(suggestions)}`,
  pipeline: ({ value, layout }: Mapped & { layout: string }) =>
    `The layout ${quoted(layout)} has no pipeline ${quoted(value)}.`,
  stage: ({
    api_name,
    value,
    pipeline,
    stages,
    more,
  }: Mapped & { pipeline: string; stages: readonly string[]; more: boolean }) =>
    `The pipeline ${quoted(pipeline)} has no ${api_name} ${quoted(value)}; it has ${stages.map(quoted).join(", ")}${more ? " and more" : ""}.`,
};
