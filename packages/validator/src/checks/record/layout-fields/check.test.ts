import { describe, insert, open, update, upsert, verbs } from "../../../../../../test/verbs.ts";
import { MAYBE, UNKNOWN } from "../../../seen.ts";

const field = (api_name: string, more: object = {}): object => ({
  api_name,
  data_type: "text",
  json_type: "string",
  ...more,
});
const option = (value: string): object => ({ display_value: value, actual_value: value });
const toStages = (...values: string[]): object => ({
  api_name: "Stage",
  pick_list_values: values.map(option),
});
const layout = (id: string, name: string, status: string, fields: object[]): object => ({
  id,
  name,
  status,
  sections: [{ fields }],
});

const { predicts, accepts, silent } = verbs("layout-fields", {
  snapshot: {
    version: "v8",
    modules: [{ api_name: "Projects" }],
    fields: {
      Projects: [
        field("Name", { system_mandatory: true }),
        field("City"),
        field("Budget"),
        field("Code", { data_type: "autonumber" }),
        field("Roof"),
        field("Pipeline", { data_type: "picklist" }),
        field("Steps", { data_type: "subform", json_type: "jsonarray" }),
        field("Hidden"),
      ],
    },
    layouts: {
      Projects: [
        layout("41", "Bridges", "active", [
          { api_name: "Name", required: true },
          { api_name: "City", required: true },
          { api_name: "Budget", required: true },
          { api_name: "Code", required: true },
          { api_name: "Pipeline", pick_list_values: [{ ...option("Public"), maps: [toStages("Tender", "Built")] }] },
        ]),
        layout("42", "Houses", "active", [
          { api_name: "Name", required: true },
          { api_name: "City", required: true },
          { api_name: "Budget" },
          { api_name: "Roof" },
          { api_name: "Steps" },
          { api_name: "Pipeline", pick_list_values: [option("Private")] },
        ]),
        layout("43", "Old", "inactive", [{ api_name: "Name", required: true }]),
      ],
    },
  },
});
const onBridges = { Name: "Bridge", Layout: { id: "41" } };

describe("layout-fields", () => {
  predicts("a record that lacks what its layout requires", insert("Projects", { ...onBridges, City: "Oslo" }), {
    code: "MANDATORY_NOT_FOUND",
    path: ["body", "data", 0],
    severity: "error",
    details: { api_name: "Budget", json_path: "$.data[0].Budget" },
    message: '"Budget" is missing, and the layout "Bridges" requires it.',
  });
  predicts("a required field that is empty", insert("Projects", { ...onBridges, City: "Oslo", Budget: "" }), {
    path: ["body", "data", 0, "Budget"],
    severity: "error",
    message: '"Budget" is empty, and the layout "Bridges" requires it.',
  });
  predicts("an update that empties it", update("Projects", { id: "12", Layout: { id: "41" }, City: null }), {
    path: ["body", "data", 0, "City"],
    severity: "error",
  });
  predicts("an upsert that may insert", upsert("Projects", { ...onBridges, City: "Oslo" }), {
    severity: "warning",
    message: '"Budget" is missing, and the layout "Bridges" requires it in a new record.',
  });
  accepts("an upsert of a record that is there", upsert("Projects", { id: "12", ...onBridges, City: "Oslo" }));
  predicts("what every active layout requires, where none is named", insert("Projects", { Name: "Bridge" }), {
    code: "MANDATORY_NOT_FOUND",
    severity: "warning",
    details: { api_name: "City" },
    message:
      '"City" is missing, and every layout of Projects requires it. Zoho checks that when the record names a Layout.',
  });
  predicts("a field of another layout", insert("Projects", { ...onBridges, City: "Oslo", Budget: "1", Roof: "flat" }), {
    code: null,
    path: ["body", "data", 0, "Roof"],
    severity: "warning",
    message: 'The layout "Bridges" has no field "Roof": Zoho drops the value.',
  });
  predicts(
    "a pipeline of another layout",
    insert("Projects", { ...onBridges, City: "Oslo", Budget: "1", Pipeline: "Private" }),
    {
      code: "MAPPING_MISMATCH",
      path: ["body", "data", 0, "Pipeline"],
      severity: "error",
      details: { api_name: "Pipeline", mapped_field: "Layout" },
      message: 'The layout "Bridges" has no pipeline "Private".',
    },
  );
  predicts(
    "a stage that the pipeline does not have",
    insert("Projects", { ...onBridges, City: "Oslo", Budget: "1", Pipeline: "Public", Stage: "Sold" }),
    {
      code: "MAPPING_MISMATCH",
      path: ["body", "data", 0, "Stage"],
      severity: "error",
      effect: "refused",
      message: 'The pipeline "Public" has no Stage "Sold"; it has "Tender", "Built".',
    },
  );
  predicts("a layout of some other module", insert("Projects", { Name: "Bridge", Layout: { id: "99" } }), {
    code: "INVALID_DATA",
    path: ["body", "data", 0, "Layout", "id"],
    severity: "error",
    details: { api_name: "Layout", json_path: "$.data[0].Layout.id" },
    message: 'Projects has no layout "99".',
  });
  accepts(
    "a layout's place to fill in, which another check judges",
    insert("Projects", { Name: "Bridge", Layout: { id: "{layout}" } }),
  );
  predicts("a pipeline of no layout", insert("Projects", { Name: "Bridge", City: "Oslo", Pipeline: "Pubic" }), {
    code: "INVALID_DATA",
    path: ["body", "data", 0, "Pipeline"],
    severity: "error",
    message: 'Projects has no pipeline "Pubic". Did you mean "Public"?',
  });
  predicts(
    "an inactive layout",
    insert("Projects", { Name: "Bridge", City: "Oslo", Layout: { id: "43" } }),
    { message: 'The layout "43" of Projects is inactive; Zoho may refuse it.' },
    { code: null, path: ["body", "data", 0, "City"] },
  );

  accepts(
    "a record that fits its layout",
    insert("Projects", { ...onBridges, City: "Oslo", Budget: "1", Pipeline: "Public" }),
  );
  accepts(
    "a subform, whose section may list the rows' fields",
    insert("Projects", { ...onBridges, City: "Oslo", Budget: "1", Steps: [] }),
  );
  accepts("a field of no layout at all", insert("Projects", { ...onBridges, City: "Oslo", Budget: "1", Hidden: "a" }));
  accepts("an update of something else", update("Projects", { id: "12", Layout: { id: "41" }, Name: "Bridge" }));
  accepts(
    "the bare id that older versions declare",
    insert("Projects", { Name: "House", City: "Oslo", Layout: "42" }, "v2"),
  );
  silent("a layout that cannot be seen", insert("Projects", { Name: "Bridge", Layout: UNKNOWN }));
  silent("a layout whose id cannot be seen", insert("Projects", { Name: "Bridge", Layout: { id: UNKNOWN } }));
  silent(
    "a layout that may be absent",
    insert("Projects", { Name: "Bridge", Layout: { id: "41" }, [MAYBE]: new Set(["Layout"]) }),
  );
  silent("a record that may hold more", insert("Projects", open(onBridges)));
});

const standard = verbs("layout-fields");

describe("layout-fields: without layouts in the metadata", () => {
  standard.accepts(
    "a record with a layout",
    insert("Leads", { Last_Name: "Ng", Layout: { id: "4150868000000000167" } }),
  );
});
