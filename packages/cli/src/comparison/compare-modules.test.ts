import { describe, expect, test } from "vitest";

import { comparing, leads } from "../../../../test/comparing.ts";
import type { Responses } from "../../../../test/comparing.ts";
import type { Change } from "./change.ts";
import { moduleKinds } from "./kinds/modules.ts";

const { compare, allHaveComeUp } = comparing(moduleKinds);

describe("modules", () => {
  const modules = (before: readonly object[], after: readonly object[]): Change[] =>
    compare({ modules: before }, { modules: after });

  test("one is gone, one is new", () => {
    expect(
      modules([{ api_name: "Leads" }, { api_name: "Ovens" }], [{ api_name: "Leads" }, { api_name: "Flours" }]),
    ).toEqual([
      { kind: "module-added", grade: "safe", module: "Flours" },
      { kind: "module-removed", grade: "breaking", module: "Ovens" },
    ]);
  });

  test("one that the API never served breaks nobody", () => {
    expect(
      modules([{ api_name: "Leads" }, { api_name: "Web_Tab", api_supported: false }], [{ api_name: "Leads" }]),
    ).toEqual([{ kind: "unserved-module-removed", grade: "safe", module: "Web_Tab" }]);
  });

  test("the same module_name under another api_name is a renamed module, and lookups to it have not changed", () => {
    const before = {
      modules: [{ api_name: "Leads" }, { api_name: "Ovens", module_name: "CustomModule3" }],
      fields: {
        Leads: [{ api_name: "Oven", data_type: "lookup", lookup: { module: "Ovens" } }],
        Ovens: [{ api_name: "Name", data_type: "text", length: 80 }],
      },
    };
    const after = {
      modules: [{ api_name: "Leads" }, { api_name: "Baking_Ovens", module_name: "CustomModule3" }],
      fields: {
        Leads: [{ api_name: "Oven", data_type: "lookup", lookup: { module: "Baking_Ovens" } }],
        Baking_Ovens: [{ api_name: "Name", data_type: "text", length: 60 }],
      },
    };
    expect(compare(before, after)).toEqual([
      { kind: "length-shorter", grade: "breaking", module: "Baking_Ovens", field: "Name", before: 80, after: 60 },
      {
        kind: "module-renamed",
        grade: "breaking",
        module: "Ovens",
        before: "Ovens",
        after: "Baking_Ovens",
        same: "module_name",
      },
    ]);
  });

  test("so are the same labels, where only one module has them", () => {
    const labels = { singular_label: "Oven", plural_label: "Ovens" };
    expect(modules([{ api_name: "Ovens", ...labels }], [{ api_name: "Ovens1", ...labels }])).toEqual([
      { kind: "module-renamed", grade: "breaking", module: "Ovens", before: "Ovens", after: "Ovens1", same: "label" },
    ]);
    expect(
      modules(
        [{ api_name: "Ovens", ...labels }],
        [
          { api_name: "Ovens1", ...labels },
          { api_name: "Ovens2", ...labels },
        ],
      ),
    ).toMatchObject([{ kind: "module-removed" }, { kind: "module-added" }, { kind: "module-added" }]);
  });

  test("the API serves one no longer, or again", () => {
    expect(
      modules([{ api_name: "Leads", api_supported: true }], [{ api_name: "Leads", api_supported: false }]),
    ).toEqual([{ kind: "module-unsupported", grade: "breaking", ...leads }]);
    expect(
      modules([{ api_name: "Leads", api_supported: false }], [{ api_name: "Leads", api_supported: true }]),
    ).toEqual([{ kind: "module-supported", grade: "safe", ...leads }]);
  });

  test("rights of the token's user", () => {
    const all = { api_name: "Leads", creatable: true, editable: true, deletable: true, viewable: true };
    expect(modules([all], [{ ...all, creatable: false, deletable: false }])).toEqual([
      { kind: "module-right-lost", grade: "breaking", ...leads, before: ["created", "deleted"] },
    ]);
    expect(modules([{ ...all, editable: false }], [all])).toEqual([
      { kind: "module-right-gained", grade: "safe", ...leads, after: ["edited"] },
    ]);
  });

  test("another label", () => {
    expect(
      modules([{ api_name: "Leads", plural_label: "Leads" }], [{ api_name: "Leads", plural_label: "Prospects" }]),
    ).toEqual([{ kind: "module-label-changed", grade: "safe", ...leads, before: "Leads", after: "Prospects" }]);
  });

  test("related lists", () => {
    const lists = (...entries: readonly (readonly [string, string])[]): Responses => ({
      relatedLists: { Leads: entries.map(([api_name, module]) => ({ api_name, module: { api_name: module } })) },
    });
    expect(
      compare(
        lists(["Notes", "Notes"], ["Emails", "Emails"], ["Products", "Products"]),
        lists(["Notes", "Notes"], ["Cadences", "Cadences"], ["Products", "Flours"]),
      ),
    ).toEqual([
      {
        kind: "related-list-module-changed",
        grade: "breaking",
        ...leads,
        related_list: "Products",
        before: "Products",
        after: "Flours",
      },
      { kind: "related-list-removed", grade: "breaking", ...leads, related_list: "Emails" },
      { kind: "related-list-added", grade: "safe", ...leads, related_list: "Cadences" },
    ]);
  });
});

allHaveComeUp();
