import { describe, insert, verbs } from "../../../../../../test/verbs.ts";
import { UNKNOWN } from "../../../seen.ts";

const { accepts } = verbs("layout-fields");
const stages = (...values: string[]): object[] => [
  { api_name: "Stage", pick_list_values: values.map((value) => ({ display_value: value, actual_value: value })) },
];
const pipeline = (display_value: string, ...values: string[]): object => ({
  display_value,
  actual_value: display_value,
  maps: stages(...values),
});
const org = (fieldOptions: object[], layouts: object[] = []): Parameters<typeof verbs>[1] => ({
  snapshot: {
    version: "v8",
    modules: [{ api_name: "Deals" }],
    fields: {
      Deals: [
        { api_name: "Deal_Name", data_type: "text", json_type: "string" },
        { api_name: "Pipeline", data_type: "picklist", json_type: "string", pick_list_values: fieldOptions },
        { api_name: "Stage", data_type: "picklist", json_type: "string" },
      ],
    },
    layouts: { Deals: layouts },
  },
});
const piped = verbs(
  "layout-fields",
  org([
    pipeline("Retail", "Enquiry", "Sold"),
    pipeline("Projects", "Draft", "Signed"),
    { display_value: "Loose", actual_value: "Loose" },
  ]),
);
const deal = (Pipeline: unknown, Stage: unknown): object => insert("Deals", { Deal_Name: "Bridge", Pipeline, Stage });

describe("layout-fields: pipelines", () => {
  piped.predicts("a stage of another pipeline", deal("Retail", "Signed"), {
    code: "MAPPING_MISMATCH",
    path: ["body", "data", 0, "Stage"],
    severity: "error",
    details: { api_name: "Stage", mapped_field: "Pipeline", json_path: "$.data[0].Stage" },
    message: 'The pipeline "Retail" has no Stage "Signed"; it has "Enquiry", "Sold".',
  });
  piped.accepts("a stage of its pipeline", deal("Projects", "Signed"));
  piped.accepts("another case, of which nothing is known", deal("Projects", "signed"));
  piped.accepts("a stage alone", insert("Deals", { Deal_Name: "Bridge", Stage: "Signed" }));
  piped.accepts("a pipeline that lists no stages", deal("Loose", "Signed"));
  piped.accepts("a pipeline that the org does not have, which is another check's", deal("Wholesale", "Signed"));
  piped.silent("a stage that cannot be seen", deal("Retail", UNKNOWN));
  piped.silent("a pipeline that cannot be seen", deal(UNKNOWN, "Signed"));
  accepts("the standard org, which shows no mapping", deal("Retail", "Signed"));
});

const layout = (id: string, ...options: object[]): object => ({
  id,
  name: `Layout ${id}`,
  status: "active",
  sections: [{ fields: [{ api_name: "Pipeline", pick_list_values: options }] }],
});
const layered = verbs(
  "layout-fields",
  org([], [layout("41", pipeline("Retail", "Enquiry")), layout("42", pipeline("Retail", "Sold"))]),
);

describe("layout-fields: pipelines of layouts", () => {
  layered.predicts("a pipeline that no layout has", insert("Deals", { Deal_Name: "Bridge", Pipeline: "Retial" }), {
    code: "INVALID_DATA",
    path: ["body", "data", 0, "Pipeline"],
    severity: "error",
    effect: "refused",
    details: { api_name: "Pipeline", json_path: "$.data[0].Pipeline" },
    message: 'Deals has no pipeline "Retial". Did you mean "Retail"?',
    suggestions: ["Retail"],
  });
  layered.predicts("the same in another case, of which nothing is known", insert("Deals", { Pipeline: "retail" }), {
    severity: "warning",
    suggestions: ["Retail"],
  });
  layered.accepts("no pipeline", insert("Deals", [{ Pipeline: "-None-" }, { Pipeline: null }, { Pipeline: "" }]));
  verbs("layout-fields", org([], [layout("41", pipeline("Retail", "Enquiry")), layout("42")])).accepts(
    "a pipeline where one layout does not show its own",
    insert("Deals", { Deal_Name: "Bridge", Pipeline: "Wholesale" }),
  );
  layered.predicts(
    "a stage that the pipeline has on another layout",
    insert("Deals", { Layout: { id: "41" }, Pipeline: "Retail", Stage: "Sold" }),
    { code: "MAPPING_MISMATCH" },
  );
  layered.accepts(
    "a stage of the record's layout",
    insert("Deals", { Layout: { id: "42" }, Pipeline: "Retail", Stage: "Sold" }),
  );
  layered.accepts(
    "a stage of some layout, where none is named",
    insert("Deals", { Pipeline: "Retail", Stage: "Sold" }),
  );
  layered.silent(
    "a layout that cannot be seen",
    insert("Deals", { Layout: UNKNOWN, Pipeline: "Retail", Stage: "None" }),
  );
});
