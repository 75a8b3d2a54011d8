import { describe, expect, it } from "vitest";

import { KeptModules } from "./kept-modules.ts";

const RIGHTS = { system_mandatory: false, read_only: false, field_read_only: false };
const module = (count: number) => ({
  stamp: "",
  value: {
    api_name: "M",
    fields: Array.from({ length: count }, (_, n) => ({ api_name: `F${n}`, data_type: "text", ...RIGHTS })),
  },
});

describe("modules that were read", () => {
  it("stay while they are few", () => {
    const kept = new KeptModules();
    for (let n = 0; n < 79; n++) kept.keep(`M${n}`, module(500));
    expect(kept.get("M0")).toBeDefined();
  });

  it("leave when they are many, those first that were not asked for", () => {
    const kept = new KeptModules();
    for (let n = 0; n < 79; n++) kept.keep(`M${n}`, module(500));
    kept.get("M0");
    for (let n = 79; n < 90; n++) kept.keep(`M${n}`, module(500));
    expect([kept.get("M0"), kept.get("M1"), kept.get("M89")].map((known) => known !== undefined)).toEqual([
      true,
      false,
      true,
    ]);
    expect([...kept.keys()].length).toBe(79);
  });

  it("a huge one is kept alone", () => {
    const kept = new KeptModules();
    kept.keep("small", module(1));
    kept.keep("huge", module(50_000));
    expect([...kept.keys()]).toEqual(["huge"]);
  });
});
