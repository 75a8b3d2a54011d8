import { expect, it } from "vitest";

import { createPreflight } from "../index.ts";
import { Random } from "../testing/random.ts";

const field = (api_name: string, data_type: string, more: object = {}): object => ({ api_name, data_type, ...more });
const options = ["Wool", "Linen"].map((value) => ({ display_value: value, actual_value: value }));
const snapshot = {
  version: "v8",
  modules: [{ api_name: "Looms" }, { api_name: "Repairs" }],
  fields: {
    Looms: [
      field("Title", "text", { length: 9 }),
      field("Built", "date"),
      field("Yarn", "picklist", { pick_list_values: options }),
      field("Yarns", "multiselectpicklist", { pick_list_values: options }),
      field("Owner_of_Mill", "lookup"),
      field("Repairs", "subform", { associated_module: { module: "Repairs" } }),
      field("Width", "integer"),
    ],
    Repairs: [field("Note", "text"), field("Parts", "multiselectpicklist"), field("Weaver", "lookup")],
  },
};
const good: Readonly<Record<string, unknown>> = {
  Title: "Loom",
  Built: "1891-03-04",
  Yarn: "Wool",
  Yarns: ["Wool", "Linen"],
  Owner_of_Mill: { id: "1000000000001" },
  Repairs: [{ Weaver: { id: "1000000000002" }, Note: "oiled" }, { Parts: ["reed"] }],
  Width: 2,
};
const wrong: Readonly<Record<string, unknown>> = {
  Title: "Loom of the old mill",
  Built: "4 March",
  Yarn: "Wol",
  Yarns: ["Wool", 5],
  Owner_of_Mill: { id: "Ng" },
  Repairs: [{ Weaver: "Ng" }, { Note: 5, Parts: ["reed", 7] }],
  Width: "wide",
  Titel: "Loom",
};

/** Of each record some keys, in some order, some of them wrong. */
function recordsOf(random: Random): object[] {
  return Array.from({ length: 20 }, () => {
    const names = random.below(3) === 0 ? random.shuffled(Object.keys(wrong)) : Object.keys(wrong);
    const kept = names.filter(() => random.below(5) > 0);
    return Object.fromEntries(kept.map((name) => [name, (random.below(4) === 0 ? wrong : good)[name]]));
  });
}

it("says of a record the same whatever keys the records before it had", () => {
  const preflight = createPreflight({ snapshot });
  for (let seed = 0; seed < 10; seed++) {
    const records = recordsOf(new Random(seed));
    const judge = (data: readonly object[], by: ReturnType<typeof createPreflight>): string[] =>
      by
        .validate({ method: "POST", url: "/crm/v8/Looms", body: { data } })
        .issues.map(({ check, path, message }) => `${check} ${path.slice(3).join(".")} ${message}`);
    const alone = records.flatMap((record) => judge([record], createPreflight({ snapshot })));
    expect(judge(records, preflight)).toEqual(alone);
    expect(alone.length).toBeGreaterThan(5);
  }
});
