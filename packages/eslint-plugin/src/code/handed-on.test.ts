import { describe, expect, it } from "vitest";

import { parsed } from "../../../../test/plugin/parsed.ts";
import { effectsAt, effectsOn } from "./effects.ts";
import type { Effect } from "./effect.ts";

function shown(effects: readonly Effect[], text: string): readonly string[] {
  return effects.map((effect) => {
    const path = "path" in effect ? effect.path.join(".") : "";
    return `${effect.kind} ${path}: ${text.slice(...effect.node.range)}`;
  });
}

/** What a code does to `lead`: `"escape : get().x = 1"`. */
function done(code: string): readonly string[] {
  const { source, variable } = parsed(code);
  return shown(effectsOn(variable("lead"), source), code);
}

/** The same of an object that the code begins with. */
function doneTo(code: string): readonly string[] {
  return done(`const lead = {}; ${code}`);
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
    expect(doneTo(code)).toEqual(expected);
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
    expect(doneTo(code)).toEqual(expected);
  });
});

describe("what is done under another name", () => {
  it.each<[string, readonly string[]]>([
    ["const row = lead; row.x = 1;", ["set x: row.x = 1"]],
    ["const row = lead.data; row.x = 1;", ["set data.x: row.x = 1"]],
    ["let row; row = lead; row.x = 1;", ["set x: row.x = 1"]],
    ["const row = lead; log(row);", []],
    ["let row = lead; row = other; row.x = 1;", ["escape : row = lead"]],
    ["let row = lead; row = other;", []],
    ["const { row } = lead; row.x = 1;", ["escape : { row } = lead"]],
    ["const { row } = lead; log(row);", []],
    ["const [] = lead;", []],
    // through as many names, and no more
    ["const a = lead; const b = a; const c = b; c.x = 1;", ["set x: c.x = 1"]],
    ["const a = lead; const b = a; const c = b; const d = c; d.x = 1;", ["escape : d = c"]],
    ["const a = lead; const b = a; const c = b; const d = c;", []],
    ["const a = lead; const b = a; const c = b; const d = c; const e = d;", ["escape : d = c"]],
  ])("%s", (code, expected) => {
    expect(doneTo(code)).toEqual(expected);
  });

  it("in the function that makes it, is done to another one at each call", () => {
    expect(done("function make() { const lead = {}; const row = lead; return row; } make().x = 1;")).toEqual([]);
  });
});

describe("what is done where it was put", () => {
  it.each<[string, readonly string[]]>([
    ["const box = {}; box.lead = lead; box.lead.x = 1;", ["escape : box.lead.x = 1"]],
    ["const box = {}; box.lead = lead; box.other.x = 1;", []],
    ["const box = {}; (box as Box).lead = lead;", []],
    ["const rows = []; rows.push(lead); rows[0].x = 1;", ["escape : rows[0].x = 1"]],
    ["const rows = []; rows.push(lead); rows.push(other);", []],
    ["state.row = lead;", []],
    ["state.row = lead; state.row.x = 1;", ["escape : state.row.x = 1"]],
    ["get().row = lead;", ["escape : get().row"]],
    // in each other: three deep, and no more
    ["const a = {}; const b = {}; const c = {}; a.x = lead; b.x = a; c.x = b;", []],
    [
      "const a = {}; const b = {}; const c = {}; const d = {}; a.x = lead; b.x = a; c.x = b; d.x = c;",
      ["escape : d.x"],
    ],
  ])("%s", (code, expected) => {
    expect(doneTo(code)).toEqual(expected);
  });
});

describe("what its methods do to it", () => {
  it.each<[string, readonly string[]]>([
    ["lead.forEach((row) => { row.x = 1; });", ["escape : lead.forEach((row) => { row.x = 1; })"]],
    ["function fill(row) { row.x = 1; } lead.forEach(fill);", ["escape : lead.forEach(fill)"]],
    ["lead.forEach((row) => log(row));", []],
    ["lead.forEach(fill);", []],
    ["lead.reduce((all, row) => { row.x = 1; }, {});", ["escape : lead.reduce((all, row) => { row.x = 1; }, {})"]],
    ["lead.trim((row) => { row.x = 1; });", []],
    ["lead.next();", []],
    ["lead.deref();", []],
    ["lead.sort();", ["escape : lead.sort()"]],
    ["lead.push(1);", ["call : lead.push(1)"]],
    // what is done to what they give
    ["lead.map((row) => row)[0].x = 1;", ["escape : lead.map((row) => row)[0].x = 1"]],
    ["lead.map((row) => row.x)[0].y.z = 1;", ["escape : lead.map((row) => row.x)[0].y.z = 1"]],
    ["lead.map((row) => other)[0].x = 1;", []],
    ["lead.reduce((all, row) => row, {}).x = 1;", ["escape : lead.reduce((all, row) => row, {}).x = 1"]],
    ["lead.join((row) => row).x = 1;", []],
    ["lead.slice(1)[0].x = 1;", ["escape : lead.slice(1)[0].x = 1"]],
    ["lead.join()[0].x = 1;", []],
    ["lead.data.at(0).x = 1;", ["escape data: lead.data.at(0).x = 1"]],
  ])("%s", (code, expected) => {
    expect(doneTo(code)).toEqual(expected);
  });

  it("is named where it is a read that a client has too", () => {
    const methods = (code: string): readonly unknown[] => {
      const { source, variable } = parsed(`const lead = {}; ${code}`);
      return effectsOn(variable("lead"), source).map((effect) => effect.kind === "escape" && effect.method);
    };
    expect(methods('lead.get("a").x = 1;')).toEqual(["get"]);
    expect(methods("lead.at(0).x = 1;")).toEqual([undefined]);
  });
});

describe("what a function does to what it is given", () => {
  it.each<[string, readonly string[]]>([
    ["function f(row) { row.x = 1; } f(lead);", ["escape : f(lead)"]],
    ["function f(row) { log(row); } f(lead);", []],
    ["function f(row) { row = 1; } f(lead);", []],
    ["function f({ row }) { row.x = 1; } f(lead);", ["escape : f(lead)"]],
    ["function f({ row }) { row.interceptors.request.use(g); } f(lead);", ["escape : f(lead)"]],
    ["function f(other) { other.x = 1; } f(1, lead);", []],
    ["function f(other, row) { other.x = 1; } f(1, lead);", []],
    ["function f(other, row) { row.x = 1; } f(1, lead);", ["escape : f(1, lead)"]],
    ["f(lead);", ["escape : f(lead)"]],
    ["record.setOwner(lead);", ["escape : record.setOwner(lead)"]],
    // what prepares a client is read where it stands
    ["function f(crm) { crm.defaults.a = 1; } f(lead);", ["set defaults.a: crm.defaults.a = 1"]],
    [
      "function f(crm) { crm.interceptors.request.use(g); } f(lead);",
      ["escape interceptors.request: crm.interceptors.request.use(g)"],
    ],
    ["function f(crm) { crm.defaults.a = 1; crm.row = 2; } f(lead);", ["escape : f(lead)"]],
    // through as many functions, and no more
    ["const f = (a) => { g(a); }; const g = (b) => { h(b); }; const h = (c) => {}; f(lead);", []],
    [
      "const f = (a) => { g(a); }; const g = (b) => { h(b); }; const h = (c) => { i(c); }; const i = (d) => {}; f(lead);",
      ["escape : f(lead)"],
    ],
    // by functions of the language
    ["Object.assign({}, lead).x = 1;", ["escape : Object.assign({}, lead).x = 1"]],
    ["Object.freeze(lead).push(1);", ["escape : Object.freeze(lead).push(1)"]],
    ["Object.values(lead).push(1);", []],
    ["o.f(o.f(o.f(o.f(lead))));".replaceAll("o.f", "Object.freeze"), []],
    [
      "o.f(o.f(o.f(o.f(o.f(lead)))));".replaceAll("o.f", "Object.freeze"),
      ["escape : o.f(o.f(o.f(o.f(o.f(lead)))))".replaceAll("o.f", "Object.freeze")],
    ],
  ])("%s", (code, expected) => {
    expect(doneTo(code)).toEqual(expected);
  });

  it("is nothing where the official SDK keeps it", () => {
    const sdk = 'import { Record } from "@zohocrm/nodejs-sdk-8.0/models/record.js";';
    expect(done(`${sdk} const lead = {}; record.setOwner(lead);`)).toEqual([]);
    expect(done(`${sdk} const lead = {}; record.fill(lead);`)).toEqual(["escape : record.fill(lead)"]);
  });

  it("is nothing where what is given is the callback itself", () => {
    expect(done("const lead = (row) => { row.x = 1; }; setTimeout(lead, 0);")).toEqual([]);
  });
});

describe("what is done to a part that is given back", () => {
  it.each<[string, readonly string[]]>([
    ["const get = () => lead.row; get().x = 1;", ["escape row: get().x = 1"]],
    ["const get = () => ({ lead, n: 1 }); get().n = 2;", []],
    // by as many functions, and no more
    ["const a = () => lead; const b = () => a(); const c = () => b(); const d = () => c();", []],
    [
      "const a = () => lead; const b = () => a(); const c = () => b(); const d = () => c(); const e = () => d();",
      ["escape : () => d()"],
    ],
  ])("%s", (code, expected) => {
    expect(doneTo(code)).toEqual(expected);
  });

  it("counts for `this` too", () => {
    const code = "class A { self() { return this; } } a.self().x = 1;";
    const { source, first } = parsed(code);
    expect(shown(effectsAt(first("ThisExpression"), source) ?? [], code)).toEqual(["escape : a.self().x = 1"]);
  });
});
