import { describe, expect, it } from "vitest";

import { parsed } from "../../../../test/plugin/parsed.ts";
import { GivenValues } from "./bound.ts";
import { frameFor, inside, usedBy } from "./frame.ts";
import { Memo, known, unknown } from "./value.ts";
import type { InstanceValue, Value } from "./value.ts";

const code = parsed("let lead, deal; here; there;");
const [node, other] = [code.at("here"), code.at("there")];
const [lead, deal] = [code.variable("lead"), code.variable("deal")];
const [one, two] = [known(1, node), known(2, node)];
const client: InstanceValue = { kind: "instance", what: "object", from: unknown(node, "a parameter"), node };
const another: InstanceValue = { ...client, node: other };

const outer = frameFor(code.source, node);
const reader = {};

/** A memo that a reader has put something into. */
function remembering(): Memo {
  const memo = new Memo();
  memo.valuesFor(reader).set(node, one);
  return memo;
}

describe("a frame", () => {
  it("begins at a use, with nothing", () => {
    expect(outer.source).toBe(code.source);
    expect([outer.use, outer.depth, outer.bound.isAny, outer.memo.valuesFor(reader).size]).toEqual([node, 0, false, 0]);
    expect("self" in outer).toBe(false);
    expect(frameFor(code.source, node).memo === outer.memo).toBe(false);
  });

  it("for another use is another one, which remembers nothing", () => {
    const full = {
      ...outer,
      self: client,
      depth: 3,
      bound: new GivenValues(new Map([[lead, one]])),
      memo: remembering(),
    };
    expect(usedBy(full, node)).toBe(full);
    const moved = usedBy(full, other);
    expect([moved.use, moved.depth, moved.memo.valuesFor(reader).size]).toEqual([other, 3, 0]);
    expect(moved.bound).toBe(full.bound);
    expect(moved.self).toBe(client);
    expect(full.memo.valuesFor(reader).size).toBe(1);
  });
});

describe("a memo", () => {
  it("is one reader's; the next one finds nothing in it", () => {
    const memo = remembering();
    expect(memo.valuesFor(reader).get(node)).toBe(one);
    expect(memo.valuesFor({}).size).toBe(0);
    expect(memo.valuesFor(reader).size).toBe(0);
  });
});

describe("the frame of a body", () => {
  const full = { ...outer, self: client, bound: new GivenValues(new Map([[lead, one]])), memo: remembering() };

  it("has the use and depth that it is given, and remembers nothing", () => {
    const body = inside(full, { use: other, depth: 4 });
    expect([body.use, body.depth, body.memo.valuesFor(reader).size]).toEqual([other, 4, 0]);
    expect(body.source).toBe(code.source);
  });

  it("knows what is bound outside of it, and what it is given itself", () => {
    expect(inside(full, { use: other, depth: 1 }).bound).toBe(full.bound);
    expect(inside(full, { use: other, depth: 1, bound: new Map() }).bound).toBe(full.bound);
    const both = inside(full, { use: other, depth: 1, bound: new Map([[deal, two]]) }).bound;
    expect([both.get(lead), both.get(deal), both.isAny]).toEqual([one, two, true]);
    const again = inside(full, { use: other, depth: 1, bound: new Map([[lead, two]]) }).bound;
    expect([again.get(lead), again.get(deal)]).toEqual([two, undefined]);
    expect(full.bound.get(lead)).toBe(one);
  });

  it("makes what it is given once, when that is asked for", () => {
    let times = 0;
    const late = (): Value => ({ ...one, value: ++times });
    const { bound } = inside(outer, { use: other, depth: 1, bound: new Map([[lead, late]]) });
    expect(times).toBe(0);
    expect([bound.get(lead), bound.get(lead)]).toEqual([one, one]);
    expect(times).toBe(1);
  });

  it("has the same `this` unless it is given another one", () => {
    expect(inside(full, { use: other, depth: 1 }).self).toBe(client);
    expect(inside(full, { use: other, depth: 1, self: another }).self).toBe(another);
    expect(inside(outer, { use: other, depth: 1, self: another }).self).toBe(another);
    expect("self" in inside(outer, { use: other, depth: 1 })).toBe(false);
  });
});
