import { describe, insert, verbs } from "../../../../../../test/verbs.ts";
import { UNKNOWN } from "../../../seen.ts";

const options = [
  { display_value: "-None-", actual_value: "-None-" },
  { display_value: "Open", actual_value: "Open" },
  { display_value: "On Hold", actual_value: "On Hold" },
  { display_value: "Shut Down", actual_value: "ShutDown" },
];
const fields = [
  { api_name: "Phase", data_type: "picklist", json_type: "string", pick_list_values: options },
  { api_name: "Phases", data_type: "multiselectpicklist", json_type: "jsonarray", pick_list_values: options },
  { api_name: "Free", data_type: "picklist", json_type: "string", pick_list_values: [] },
];
const snapshot = { version: "v8", modules: [{ api_name: "Projects" }], fields: { Projects: fields } };
const { predicts, accepts, silent } = verbs("picklist-value", { snapshot });
const standard = verbs("picklist-value");

describe("picklist-value", () => {
  predicts("a misspelt option", insert("Projects", { Phase: "On Hodl" }), {
    code: null,
    path: ["body", "data", 0, "Phase"],
    severity: "warning",
    message: 'Phase has no option "On Hodl"; Zoho stores it as sent. Did you mean "On Hold"?',
    details: {},
    suggestions: ["On Hold"],
  });
  predicts("an option in other case", insert("Projects", { Phase: "open" }), { suggestions: ["Open"] });
  predicts("an option by its actual value", insert("Projects", { Phase: "ShutDown" }), {
    severity: "warning",
    message: '"ShutDown" is the stored value of Phase; send what is displayed, "Shut Down".',
    suggestions: ["Shut Down"],
  });
  predicts("one of several options", insert("Projects", { Phases: ["Open", "Hold On"] }), {
    code: null,
    path: ["body", "data", 0, "Phases", 1],
  });

  accepts("an option", insert("Projects", { Phase: "Shut Down", Phases: ["Open", "On Hold"] }));
  accepts(
    "nothing, in four spellings",
    insert("Projects", [{ Phase: null }, { Phase: "" }, { Phase: "-None-" }, { Phases: [] }]),
  );
  accepts("anything where no options are known", insert("Projects", { Free: "Whatever" }));

  silent("an option that cannot be seen", insert("Projects", { Phase: UNKNOWN, Phases: [UNKNOWN, "Nope"] }));

  standard.predicts(
    "an option that the standard org does not have",
    insert("Leads", { Last_Name: "Ng", Lead_Source: "Billboard" }),
    {
      code: null,
      severity: "warning",
      message: 'Zoho\'s standard Lead_Source has no option "Billboard"; Zoho stores it as sent.',
    },
  );
});
