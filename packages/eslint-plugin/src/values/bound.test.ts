import { describe, expect, it } from "vitest";

import { parsed } from "../../../../test/plugin/parsed.ts";
import { GivenValues } from "./bound.ts";
import { known } from "./value.ts";

const code = parsed("let lead, deal; here;");
const [lead, deal] = [code.variable("lead"), code.variable("deal")];
const [one, two] = [known(1, code.at("here")), known(2, code.at("here"))];

describe("what parameters were given", () => {
  it("is a value, also one of a function around", () => {
    const around = new GivenValues(new Map([[lead, one]]));
    const given = new GivenValues(new Map([[deal, two]]), around);
    expect([given.get(deal), given.get(lead)]).toEqual([two, one]);
    expect(around.get(deal)).toBe(undefined);
    expect(new GivenValues().get(lead)).toBe(undefined);
  });

  it("hides what a function around was given", () => {
    const around = new GivenValues(new Map([[lead, one]]));
    expect(new GivenValues(new Map([[lead, two]]), around).get(lead)).toBe(two);
  });

  it("is made once, when it is first asked for", () => {
    let times = 0;
    const given = new GivenValues(new Map([[lead, () => known(++times, code.at("here"))]]));
    expect(times).toBe(0);
    expect([given.get(lead), given.get(lead)]).toEqual([one, one]);
    expect(times).toBe(1);
  });

  it("is anything at all, here or around", () => {
    const full = new GivenValues(new Map([[lead, one]]));
    expect(full.isAny).toBe(true);
    expect(new GivenValues(new Map(), full).isAny).toBe(true);
    expect(new GivenValues().isAny).toBe(false);
    expect(new GivenValues(new Map(), new GivenValues()).isAny).toBe(false);
  });
});
