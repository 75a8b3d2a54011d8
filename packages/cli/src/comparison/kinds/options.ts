import { quoted } from "../words.ts";
import type { ChangeFacts, Kind } from "./kind.ts";

/** Options of pick lists, pipelines and their stages. With `layout` they are those of one layout. */
export const optionKinds = {
  "option-removed": {
    grade: "risky",
    means: "An option is gone from a pick list",
    sentence: (facts) => `${listOf(facts)} no longer has ${quoted(facts.before)}.`,
    reason:
      "Zoho stores it on the record all the same, outside of the list: filters, reports and workflows may not know it.",
  },
  "option-added": {
    grade: "safe",
    means: "An option is new in a pick list",
    sentence: (facts) => `${listOf(facts)} has ${quoted(facts.after)} now.`,
    reason: "Requests do not need it. What reads the list should expect it.",
  },
  "option-renamed": {
    grade: "risky",
    means: "An option is displayed otherwise; its actual_value is the same",
    sentence: (facts) => `${quoted(facts.before)} of ${listOf(facts)} is displayed as ${quoted(facts.after)} now.`,
    reason: "The display value is what to send. Under the old one Zoho stores a value outside of the list.",
  },
  "option-actual-changed": {
    grade: "risky",
    means: "An option has another actual_value; it is displayed as before",
    sentence: (facts) =>
      `The actual value of ${quoted(facts.option)} of ${listOf(facts)} is ${quoted(facts.after)}, no longer ${quoted(facts.before)}.`,
    reason: "Whoever sends or compares the actual value meets another one.",
  },
  "option-unused": {
    grade: "risky",
    means: "An option is for old records only",
    sentence: (facts) => `${listOf(facts)} offers ${quoted(facts.before)} for old records only.`,
    reason: "Zoho keeps it on old records and does not offer it for new ones; it is stored all the same.",
  },
  "option-used": {
    grade: "safe",
    means: "An option is in use again",
    sentence: (facts) => `${listOf(facts)} offers ${quoted(facts.after)} again.`,
    reason: "What was right stays right.",
  },
  "pipeline-removed": {
    grade: "breaking",
    means: "A pipeline is gone",
    sentence: (facts) =>
      `${facts.layout === undefined ? "The module" : `The layout ${quoted(facts.layout)}`} no longer has the pipeline ${quoted(facts.before)}.`,
    reason: "Records in it are refused: MAPPING_MISMATCH or INVALID_DATA.",
  },
  "pipeline-added": {
    grade: "safe",
    means: "A pipeline is new",
    sentence: (facts) =>
      `${facts.layout === undefined ? "The module" : `The layout ${quoted(facts.layout)}`} has the pipeline ${quoted(facts.after)} now.`,
    reason: "Nothing that was right names it.",
  },
  "stage-removed": {
    grade: "breaking",
    means: "A pipeline no longer has a stage",
    sentence: ({ option, before, layout }) =>
      `The pipeline ${quoted(option)}${onLayout(layout)} no longer has the stage ${quoted(before)}.`,
    reason: "Records of the pipeline in that stage are refused: MAPPING_MISMATCH.",
  },
  "stage-added": {
    grade: "safe",
    means: "A pipeline has one more stage",
    sentence: ({ option, after, layout }) =>
      `The pipeline ${quoted(option)}${onLayout(layout)} has the stage ${quoted(after)} now.`,
    reason: "What was right stays right.",
  },
  "dependency-narrowed": {
    grade: "risky",
    means: "With one option of a pick list, another pick list offers less",
    sentence: ({ field, option, before, layout }) =>
      `With ${quoted(option)} in ${quoted(field)}${onLayout(layout)}, ${quoted(before)} is no longer offered in the list that depends on it.`,
    reason: "The API looks at such dependencies only where a request asks for it.",
  },
  "dependency-widened": {
    grade: "safe",
    means: "With one option of a pick list, another pick list offers more",
    sentence: ({ field, option, after, layout }) =>
      `With ${quoted(option)} in ${quoted(field)}${onLayout(layout)}, ${quoted(after)} is offered now in the list that depends on it.`,
    reason: "What was right stays right.",
  },
} satisfies Record<string, Kind>;

function listOf({ field, layout }: ChangeFacts): string {
  return `${quoted(field)}${onLayout(layout)}`;
}

function onLayout(layout: string | undefined): string {
  return layout === undefined ? "" : ` on the layout ${quoted(layout)}`;
}
