import { describe, expect, it } from "vitest";

import { parsed } from "../../../../test/plugin/parsed.ts";
import { effectsOn } from "./effects.ts";

/** What a code does to `lead`: `"escape : get().x = 1"`. */
function done(code: string): readonly string[] {
  const { source, variable } = parsed(code);
  return effectsOn(variable("lead"), source).map((effect) => {
    const path = "path" in effect ? effect.path.join(".") : "";
    return `${effect.kind} ${path}: ${source.text.slice(...effect.node.range)}`;
  });
}

describe("what is done to what a function gives back", () => {
  it.each<[string, readonly string[]]>([
    ["const get = () => lead; get().x = 1;", ["escape : get().x = 1"]],
    ["function get() { return lead; } const row = get(); row.x = 1;", ["escape : row.x = 1"]],
    ["function get() { const row = lead; return row; } get().x = 1;", ["escape : get().x = 1"]],
    ["function get() { return { lead }; } get().lead.x = 1; get().other.x = 1;", ["escape : get().lead.x = 1"]],
    [
      "function* all() { yield lead; } for (const row of all()) row.x = 1;",
      ["escape : for (const row of all()) row.x = 1;"],
    ],
    ["(() => lead)().x = 1;", ["escape : (() => lead)().x = 1"]],
    ["const api = { get: () => lead }; api.get().x = 1;", ["escape : api.get().x = 1"]],
    ["const api = { get row() { return lead; } }; api.row.x = 1;", ["escape : api.row.x = 1"]],
    ["const get = () => lead; get.call(this).x = 1;", ["escape : get.call(this).x = 1"]],
    ["const get = () => lead; get(); log(get().x);", []],
    ["const get = () => ({ ...lead }); get().x = 1;", []],
    ["const same = (row) => row; same(lead).x = 1;", ["escape : same(lead).x = 1"]],
    ["const same = ({ row }) => row; same({ row: lead }).x = 1;", ["escape : same({ row: lead }).x = 1"]],
    ["const same = (row) => { const a = [row]; return a; }; same(lead)[0].x = 1;", ["escape : same(lead)[0].x = 1"]],
    ["const copy = (row) => ({ ...row }); copy(lead).x = 1;", []],
    ["const name = (row) => String(row.x); name(lead).y = 1;", []],
  ])("%s", (code, expected) => {
    expect(done(`const lead = {}; ${code}`)).toEqual(expected);
  });

  it("is done later to what it makes anew", () => {
    expect(done("function make() { const lead = {}; return lead; } make().x = 1;")).toEqual([]);
    expect(done("function make() { const lead = {}; return [1].map(() => lead); } make()[0].x = 1;")).toEqual([]);
    expect(done("function make(lead) { return lead; } make().x = 1;")).toEqual([]);
  });

  it("ends where functions give back each other's", () => {
    const code = "const lead = {}; const a = () => (dry ? lead : b()); const b = () => a(); b().x = 1;";
    expect(done(code)).toEqual(["escape : b().x = 1"]);
  });
});

describe("what is done to what the language hands back", () => {
  it.each<[string, readonly string[]]>([
    [
      "Object.values({ lead }).forEach((row) => { row.x = 1; });",
      ["escape : Object.values({ lead }).forEach((row) => { row.x = 1; })"],
    ],
    [
      "for (const [, row] of Object.entries({ lead })) row.x = 1;",
      ["escape : for (const [, row] of Object.entries({ lead })) row.x = 1;"],
    ],
    ["Object.freeze(lead).x = 1;", ["escape : Object.freeze(lead).x = 1"]],
    ["Object.assign(lead, {}).x = 1;", ["merge : Object.assign(lead, {})", "escape : Object.assign(lead, {}).x = 1"]],
    [
      "Promise.resolve(lead).then((row) => { row.x = 1; });",
      ["escape : Promise.resolve(lead).then((row) => { row.x = 1; })"],
    ],
    ['const map = new Map([["a", lead]]); map.get("a").x = 1;', ['escape : map.get("a").x = 1']],
    ['const map = new Map([["a", lead]]); map.set("b", other);', []],
    ["for (const row of new Set([lead])) row.x = 1;", ["escape : for (const row of new Set([lead])) row.x = 1;"]],
    ["[lead].map((row) => row)[0].x = 1;", ["escape : [lead].map((row) => row)[0].x = 1"]],
    ["[lead].map((row) => ({ ...row }))[0].x = 1;", []],
    ["[lead].values().next().value.x = 1;", ["escape : [lead].values().next().value.x = 1"]],
    ["[lead].pop().x = 1;", ["escape : [lead].pop().x = 1"]],
    ["Array.from([lead], (row) => { row.x = 1; });", ["escape : Array.from([lead], (row) => { row.x = 1; })"]],
    ["setTimeout(fill, 0, lead);", ["escape : setTimeout(fill, 0, lead)"]],
    ["setTimeout(() => log(lead), 0);", []],
    ["Object.defineProperty(lead, key, { value: 1 });", ["escape : Object.defineProperty(lead, key, { value: 1 })"]],
    ["Array.prototype.push.apply(lead, more);", ["escape : Array.prototype.push.apply(lead, more)"]],
    ["Object.prototype.hasOwnProperty.call(lead, key);", []],
  ])("%s", (code, expected) => {
    expect(done(`const lead = {}; ${code}`)).toEqual(expected);
  });
});
