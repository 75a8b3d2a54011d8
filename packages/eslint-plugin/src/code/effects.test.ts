import { describe, expect, it } from "vitest";

import { parsed } from "../../../../test/plugin/parsed.ts";
import type { Source } from "../values/source.ts";
import type { Effect } from "./effect.ts";
import { effectsAt, effectsOn } from "./effects.ts";

/** `set data.Phone: lead.data.Phone = 1`: what is done, to which part, and where. */
function shown(effects: readonly Effect[] | undefined, text: string): readonly string[] | undefined {
  return effects?.map((effect) => {
    const path = "path" in effect ? ` ${effect.path.join(".")}` : "";
    const method = effect.kind === "call" || effect.kind === "escape" ? effect.method : undefined;
    const kind = effect.kind === "default" ? `default ${effect.operator}` : effect.kind;
    return `${kind}${path}${method === undefined ? "" : ` by ${method}`}: ${text.slice(...effect.node.range)}`;
  });
}

/** What a code does to `lead`. */
function done(code: string): readonly string[] | undefined {
  const { source, variable } = parsed(code);
  const effects = effectsOn(variable("lead"), source);
  expect(effectsOn(variable("lead"), source)).toBe(effects);
  return shown(effects, source.text);
}

describe("what is done to a variable", () => {
  it.each<[string, readonly string[]]>([
    ["let lead = {};", []],
    ["function f(lead = {}) {}", []],
    ["const [lead = 1] = list;", []],
    ["let lead; lead = 1;", ["assign: lead = 1"]],
    ["let lead; lead += 1;", ["append: lead += 1"]],
    ["let lead; lead -= 1;", ["lose: lead -= 1"]],
    ["let lead; lead ??= 1;", ["default ??: lead ??= 1"]],
    ["let lead; lead ||= 1;", ["default ||: lead ||= 1"]],
    ["let lead; lead &&= 1;", ["lose: lead &&= 1"]],
    ["let lead; lead++;", ["lose: lead++"]],
    ["let lead; [lead] = list;", ["lose: [lead]"]],
    ["let lead; [...lead] = list;", ["lose: ...lead"]],
    ["let lead; [lead = 1] = list;", ["lose: lead = 1", "lose: lead = 1"]],
    ["let lead; [other = lead] = list;", []],
    ["let lead; ({ lead } = list);", ["lose: lead"]],
    ["let lead; ({ a: lead } = list);", ["lose: a: lead"]],
    ["let lead; ({ [lead]: a } = list);", []],
    ["let lead; ({ [lead]: 1 }).a = 1;", []],
    ["let lead; for (lead of list) {}", ["lose: for (lead of list) {}"]],
    ["let lead; for (lead in list) {}", ["lose: for (lead in list) {}"]],
    ["let lead; for (const key in lead) {}", []],
    ["let lead; lead;", []],
    ["let lead; -lead;", []],
    ["let lead; delete lead;", []],
    ["let lead; lead();", []],
    ["let lead; new lead();", []],
    ["let lead; lead`a`;", []],
  ])("itself: %s", (code, expected) => {
    expect(done(code)).toEqual(expected);
  });

  it.each<[string, readonly string[]]>([
    ["lead.Phone = 1;", ["set Phone: lead.Phone = 1"]],
    ["lead.data[0].Phone = 1;", ["set data.0.Phone: lead.data[0].Phone = 1"]],
    ["lead!.Phone = 1;", ["set Phone: lead!.Phone = 1"]],
    ["(lead as Lead).Phone = 1;", ["set Phone: (lead as Lead).Phone = 1"]],
    ["lead.Phone += 1;", ["set Phone: lead.Phone += 1"]],
    ["lead.Phone++;", ["escape : lead.Phone++"]],
    ["lead.a.Phone++;", ["escape a: lead.a.Phone++"]],
    ["delete lead.Phone;", ["delete Phone: delete lead.Phone"]],
    ["typeof lead.Phone;", []],
    ["use = lead.Phone;", []],
    ["map[lead] = 1;", []],
    ["map[lead.Phone] = 1;", []],
    ["lead.push(1);", ["call  by push: lead.push(1)"]],
    ["lead.data.push(1);", ["call data by push: lead.data.push(1)"]],
    ["lead?.data?.push(1);", ["call data by push: lead?.data?.push(1)"]],
    ["lead.data.trim();", []],
    ["lead.data.sort();", ["escape data by sort: lead.data.sort()"]],
    ["new lead.Form();", []],
    ["[lead.Phone] = list;", ["lose: [lead.Phone]"]],
  ])("its parts: %s", (code, expected) => {
    expect(done(`const lead = {}; ${code}`)).toEqual(expected);
  });

  it("keeps the key and what it is set to", () => {
    const { source, variable, at, first } = parsed("const lead = {}; lead.Phone = five; lead.Mobile += one;");
    const effects = effectsOn(variable("lead"), source);
    const kept = effects.map((effect) => (effect.kind === "set" ? [effect.key, effect.right] : []));
    expect(kept).toEqual([
      [at("Phone"), at("five")],
      [at("Mobile"), at("lead.Mobile += one")],
    ]);
    expect(first("AssignmentExpression")).toBe(effects[0]?.node);
  });

  it("keeps a key that cannot be read", () => {
    const { source, variable, at } = parsed("const lead = {}; lead.a[name] = five;");
    expect(effectsOn(variable("lead"), source)).toEqual([
      { kind: "set-any", node: at("lead.a[name] = five"), path: ["a"], key: at("name"), right: at("five") },
    ]);
  });

  it.each<[string, readonly string[]]>([
    ["lead[name] += 1;", ["escape : lead[name] += 1"]],
    ["lead[name]++;", ["escape : lead[name]++"]],
    ["lead.a[name].Phone = 1;", ["escape a: lead.a[name].Phone = 1"]],
    ["lead[i]!.Phone = 1;", ["escape : lead[i]!.Phone = 1"]],
    ["lead[i][j] = 1;", ["escape : lead[i][j] = 1"]],
    ["lead[i] = lead[j];", ["set-any : lead[i] = lead[j]"]],
    ["delete lead[name];", ["escape : delete lead[name]"]],
    ["delete lead.a[name];", ["escape a: delete lead.a[name]"]],
    ["delete lead[name].Phone;", ["escape : delete lead[name].Phone"]],
    ["-lead[name];", []],
    ["!lead[name];", []],
    ["use = lead[name];", []],
    ["map[lead[name]] = 1;", []],
    ["lead[i].push(1);", ["escape : lead[i].push(1)"]],
    ["lead[i].normalise();", ["escape : lead[i].normalise()"]],
    ["lead[i].trim();", []],
    ["lead[i]();", []],
    ["normalise(lead[i]);", ["escape : normalise(lead[i])"]],
    ["log(lead[i]);", []],
    ["[lead[i]] = list;", ["escape : [lead[i]]"]],
    ["Object.assign(lead[i], a);", ["escape : Object.assign(lead[i], a)"]],
    ["const row = lead[i]; row.Phone = 1;", ["escape : row.Phone = 1"]],
    ["const row = lead[i]; log(row.Phone);", []],
    ["let row; row = lead[i]; row.Phone = 1;", ["escape : row.Phone = 1"]],
    ["for (const row of lead[i]) row.Phone = 1;", ["escape : for (const row of lead[i]) row.Phone = 1;"]],
  ])("some part of it: %s", (code, expected) => {
    expect(done(`const lead = {}; ${code}`)).toEqual(expected);
  });

  it("stands in its order, also where it is done by other names", () => {
    expect(done("const lead = {}; const b = lead; lead.x = 1; b.y = 2;")).toEqual([
      "set x: lead.x = 1",
      "set y: b.y = 2",
    ]);
    expect(done("const lead = {}; const b = lead; lead.x = (b.y = 1);")).toEqual([
      "set x: lead.x = (b.y = 1)",
      "set y: b.y = 1",
    ]);
    expect(done("const lead = {}; lead.a = (lead.b = 1);")).toEqual([
      "set a: lead.a = (lead.b = 1)",
      "set b: lead.b = 1",
    ]);
  });
});

describe("what is done by another name", () => {
  it.each<[string, readonly string[]]>([
    ["const row = lead; row.Phone = 1;", ["set Phone: row.Phone = 1"]],
    ["const row = lead.data; row.Phone = 1;", ["set data.Phone: row.Phone = 1"]],
    ["const row = (lead as Lead)!; row.Phone = 1;", ["set Phone: row.Phone = 1"]],
    ["const row = lead; log(row);", []],
    ["let row; row = lead; row.Phone = 1;", ["set Phone: row.Phone = 1"]],
    ["let row; row = lead.data; row.Phone = 1;", ["set data.Phone: row.Phone = 1"]],
    ["row = lead; row.Phone = 1;", []],
    ["this.row = lead;", []],
    ["let row = lead; row = other;", []],
    ["let row = lead; row = other; row.Phone = 1;", ["escape : row = lead"]],
    ["let row = {}; row = lead.data; row.Phone = 1;", ["escape data: row"]],
    ["const { data } = lead; data.push(1);", ["escape : { data } = lead"]],
    ["const { data } = lead; log(data);", []],
    ["const { data, more } = lead; more.push(1);", ["escape : { data, more } = lead"]],
    ["const { data } = lead.a; data.x = 1;", ["escape a: { data } = lead.a"]],
    ["const { data = lead } = other; data.x = 1;", []],
    ["const { [lead]: data } = other; data.x = 1;", []],
    ["for (const row of lead) row.Phone = 1;", ["escape : for (const row of lead) row.Phone = 1;"]],
    ["for (const row of lead.data) row.Phone = 1;", ["escape data: for (const row of lead.data) row.Phone = 1;"]],
    ["for (const row of lead) log(row);", []],
    ["for (row of lead) row.Phone = 1;", []],
    ["for (const row of list) { lead; row.Phone = 1; }", []],
    ["for (const row of list) lead;", []],
    ["const row = a ? lead : other; row.Phone = 1;", ["escape : row.Phone = 1"]],
    ["const row = a ? other : lead.data; row.Phone = 1;", ["escape data: row.Phone = 1"]],
    ["const row = lead ? other : 0; row.Phone = 1;", []],
    ["const row = lead ?? {}; row.Phone = 1;", ["escape : row.Phone = 1"]],
    ["const row = lead || {}; row.Phone = 1;", ["escape : row.Phone = 1"]],
    ["const row = lead && {}; row.Phone = 1;", []],
    ["const row = a && lead; row.Phone = 1;", ["escape : row.Phone = 1"]],
    ["const row = a || lead; row.Phone = 1;", ["escape : row.Phone = 1"]],
  ])("%s", (code, expected) => {
    expect(done(`const lead = {}; ${code}`)).toEqual(expected);
  });

  it.each<[string, readonly string[]]>([
    ["const b = lead; const c = b; const d = c; d.x = 1;", ["set x: d.x = 1"]],
    ["const b = lead; const c = b; const d = c; const e = d; e.x = 1;", ["escape : e = d"]],
    ["const b = lead; const c = b; const d = c; const e = d; log(e);", []],
    ["const b = lead; const c = b; const d = c; const e = d; const f = e; log(f);", ["escape : e = d"]],
    ["const { b } = lead; const c = b; const d = c; const e = d; log(e);", []],
    ["const { b } = lead; const c = b; const d = c; const e = d; const f = e; log(f);", ["escape : { b } = lead"]],
  ])("is followed through a few names, and then feared: %s", (code, expected) => {
    expect(done(`const lead = {}; ${code}`)).toEqual(expected);
  });

  it("ends where names are made of each other", () => {
    expect(done("let lead = {}; let b = lead; lead = b;")).toEqual(["assign: lead = b"]);
    const { source, variable } = parsed("let lead = {}; let b; b = lead; lead = b; lead.x = 1;");
    expect(shown(effectsOn(variable("lead"), source), source.text)).toEqual(["assign: lead = b", "set x: lead.x = 1"]);
    expect(shown(effectsOn(variable("b"), source), source.text)).toEqual(["assign: b = lead", "escape : lead"]);
  });
});

describe("what is done in a function that it is handed to", () => {
  it.each<[string, readonly string[]]>([
    ["normalise(lead);", ["escape : normalise(lead)"]],
    ["normalise(lead.data);", ["escape data: normalise(lead.data)"]],
    ["new Form(lead);", ["escape : new Form(lead)"]],
    ["form.take(lead);", ["escape : form.take(lead)"]],
    ["console.log(lead);", []],
    ["fetch(url, lead);", []],
    ["Object.assign(lead, a);", ["merge : Object.assign(lead, a)"]],
    ["Object.assign(lead.a, b);", ["merge a: Object.assign(lead.a, b)"]],
    ["Object.assign(a, lead);", []],
    ["Object.keys(lead);", []],
    ["normalise(...lead);", []],
    ["function f(row) { row.Phone = 1; } f(lead);", ["escape : f(lead)"]],
    ["function f(row) { log(row); } f(lead);", []],
    ["function f(row) { row = 1; } f(lead);", []],
    ["const f = (row) => { row.Phone = 1; }; f(lead);", ["escape : f(lead)"]],
    ["const f = (row) => { log(row); }; f(lead);", []],
    ["const f = function (row) { log(row); }; f(lead);", []],
    ["const f = other; f(lead);", ["escape : f(lead)"]],
    ["let f; f(lead);", ["escape : f(lead)"]],
    ["class F {} F(lead);", ["escape : F(lead)"]],
    ["function f(row) { log(row); } function f(row) { log(row); } f(lead);", ["escape : f(lead)"]],
    ["function f(a, row) { a.x = 1; } f(1, lead);", []],
    ["function f(a, row) { row.x = 1; } f(1, lead);", ["escape : f(1, lead)"]],
    ["function f(row, a) { a.x = 1; } f(lead, 1);", []],
    ["function f(row, a) { row.x = 1; } f(lead, 1);", ["escape : f(lead, 1)"]],
    ["function f() { } f(lead);", []],
    ["function f({ data }) { data.push(1); } f(lead);", ["escape : f(lead)"]],
    ["function f({ data, more }) { data.push(1); } f(lead);", ["escape : f(lead)"]],
    ["function f({ data }) { log(data); } f(lead);", []],
    ["function f({ data }, a) { a.push(1); } f(lead, 1);", []],
    ["function f(a, { data }) { a.push(1); } f(1, lead);", []],
    ["function f(row = {}) { row.Phone = 1; } f(lead);", ["escape : f(lead)"]],
    ["function f(row) { log(row); } f(...lead);", []],
    ["function f(lead2) { var lead2; lead2.x = 1; } f(lead);", ["escape : f(lead)"]],
  ])("%s", (code, expected) => {
    expect(done(`const lead = {}; ${code}`)).toEqual(expected);
  });

  it.each<[string, readonly string[]]>([
    ["f(lead); function f(a) { g(a); } function g(b) { h(b); } function h(c) { log(c); }", []],
    ["f(lead); function f(a) { g(a); } function g(b) { h(b); } function h(c) { c.x = 1; }", ["escape : f(lead)"]],
    [
      "f(lead); function f(a) { g(a); } function g(b) { h(b); } function h(c) { k(c); } function k() {}",
      ["escape : f(lead)"],
    ],
  ])("is followed through three functions: %s", (code, expected) => {
    expect(done(`const lead = {}; ${code}`)).toEqual(expected);
  });

  it.each<[string, readonly string[]]>([
    ["function f(crm) { crm.interceptors.use(a); } f(lead);", ["escape interceptors by use: crm.interceptors.use(a)"]],
    ["function f(crm) { crm.defaults.url = a; } f(lead);", ["set defaults.url: crm.defaults.url = a"]],
    [
      "function f(crm) { crm.defaults.url = a; crm.interceptors.use(b); } f(lead);",
      ["set defaults.url: crm.defaults.url = a", "escape interceptors by use: crm.interceptors.use(b)"],
    ],
    ["function f(crm) { crm.defaults.url = a; crm.other = b; } f(lead);", ["escape : f(lead)"]],
    ["function f(crm) { crm.other.defaults = b; } f(lead);", ["escape : f(lead)"]],
    ["function f(crm) { crm = other; crm.defaults.url = a; } f(lead);", ["escape : f(lead)"]],
    ["function f(crm = base) { crm.defaults.url = a; } f(lead);", ["escape : f(lead)"]],
  ])("is read there where it sets up a client: %s", (code, expected) => {
    expect(done(`const lead = {}; ${code}`)).toEqual(expected);
  });

  it("is found from whichever function of a circle it is asked", () => {
    const code = `const one = {}; const lead = {}; clean(one); complete(lead);
      function clean(row) { complete(row); row.x = 1; }
      function complete(row) { clean(row); }`;
    const { source, variable } = parsed(code);
    expect(shown(effectsOn(variable("one"), source), code)).toEqual(["escape : clean(one)"]);
    expect(shown(effectsOn(variable("lead"), source), code)).toEqual(["escape : complete(lead)"]);
  });

  it("is found from whichever function of a larger circle it is asked", () => {
    const code = `function a(row) { b(row); row.x = 1; }
      function b(row) { c(row); }
      function c(row) { a(row); }
      const lead = {}; b(lead);`;
    const { source, variable } = parsed(code);
    expect(shown(effectsOn(variable("row"), source), code)).toEqual(["set x: row.x = 1"]);
    expect(shown(effectsOn(variable("lead"), source), code)).toEqual(["escape : b(lead)"]);
  });

  it("is found in one round where every function calls every other one", () => {
    const names = Array.from({ length: 10 }, (_, index) => `f${index}`);
    const calls = names.map((name) => `${name}(lead);`).join(" ");
    const { source, variable } = parsed(names.map((name) => `function ${name}(lead) { ${calls} }`).join(" "));
    let asked = 0;
    const variableOf: Source["variableOf"] = (name) => {
      asked++;
      return source.variableOf(name);
    };
    const { ast, text, filename, literalsOf, visitorKeys, hasSdk } = source;
    const counting: Source = {
      ...{ ast, text, filename, literalsOf, visitorKeys, hasSdk },
      variableOf,
      declaredBy: (node) => source.declaredBy(node),
      topLevel: (name) => source.topLevel(name),
      holds: (node) => source.holds(node),
    };
    effectsOn(variable("lead"), counting);
    expect(asked).toBe(100); // one for each call
  });

  it("the setters of the official SDK keep what they are given", () => {
    expect(done('import "@zohocrm/nodejs-sdk-8.0"; const lead = {}; record.setOwner(lead);')).toEqual([]);
    expect(done("const lead = {}; record.setOwner(lead);")).toEqual(["escape : record.setOwner(lead)"]);
  });
});

describe("what is done in a callback that is given its elements", () => {
  it.each<[string, readonly string[]]>([
    ["lead.forEach((row) => { row.Phone = 1; });", ["escape : lead.forEach((row) => { row.Phone = 1; })"]],
    ["lead.data.map((row) => { row.x = 1; });", ["escape data: lead.data.map((row) => { row.x = 1; })"]],
    ["lead.map((row) => row.Phone);", []],
    ["lead.map(toRow);", []],
    ["lead.then((row) => { row.x = 1; });", ["escape : lead.then((row) => { row.x = 1; })"]],
    ["lead.then((row) => row);", []],
    ["lead.map(toRow, (row) => { row.x = 1; });", ["escape : lead.map(toRow, (row) => { row.x = 1; })"]],
    ["lead.map((row) => { const a = row; const b = a; log(b); });", []],
    ["lead.map(class Row { static f() { Row.x = 1; } });", []],
    ["function f(row) { row.x = 1; } lead.forEach(f);", ["escape : lead.forEach(f)"]],
    ["function f(row) { log(row); } lead.forEach(f);", []],
    ["lead.find(function (row) { row.x = 1; });", ["escape : lead.find(function (row) { row.x = 1; })"]],
  ])("%s", (code, expected) => {
    expect(done(`const lead = []; ${code}`)).toEqual(expected);
  });
});

describe("what is done where it is shared", () => {
  it.each<[string, readonly string[]]>([
    ["use({ lead });", ["escape : use({ lead })"]],
    ["use({ a: lead.data });", ["escape data: use({ a: lead.data })"]],
    ["use([lead]);", ["escape : use([lead])"]],
    ["use({ a: [lead] });", ["escape : use({ a: [lead] })"]],
    ["log({ lead });", []],
    ["axios.post(url, { data: [lead] });", []],
    ["JSON.stringify({ data: [lead] });", []],
    ["function f({ lead }) { lead.x = 1; } f({ lead });", ["escape : f({ lead })"]],
    ["function f({ lead }) { log(lead); } f({ lead });", []],
    ["[lead, other].forEach((row) => { row.x = 1; });", ["escape : [lead, other].forEach((row) => { row.x = 1; })"]],
    ["for (const row of [lead]) row.x = 1;", ["escape : for (const row of [lead]) row.x = 1;"]],
    ["[...lead].forEach((row) => { row.x = 1; });", ["escape : [...lead].forEach((row) => { row.x = 1; })"]],
    ["[...lead].sort();", []],
    ["const copy = [...lead]; copy.push(1);", []],
    ["const copy = [...lead]; copy[0] = 1;", []],
    ["const copy = [...lead]; copy[0].x = 1;", ["escape : copy[0].x = 1"]],
    ["const copy = { ...lead }; copy.x = 1;", []],
    ["const copy = { ...lead }; copy.data.push(1);", ["escape : copy.data.push(1)"]],
    ["const box = { lead }; box.lead.x = 1;", ["escape : box.lead.x = 1"]],
    ["const box = { lead }; box.lead = other;", []],
    ["const box = { lead }; delete box.lead;", []],
    ["const box = { lead }; box.other.x = 1;", []],
    ["const box = { [name]: lead }; box.other.x = 1;", ["escape : box.other.x = 1"]],
    ["const box = { lead }; box.run();", ["escape : box.run()"]],
    ["const box = [lead]; box.run();", []],
  ])("in a literal: %s", (code, expected) => {
    expect(done(`const lead = {}; ${code}`)).toEqual(expected);
  });

  it.each<[string, readonly string[]]>([
    ["const box = {}; box.a = lead; box.a.x = 1;", ["escape : box.a.x = 1"]],
    ["const box = {}; box.a = lead; box.b.x = 1;", []],
    ["const box = {}; box.a = lead; box.a = 1; delete box.a;", []],
    ["const box = {}; box.a = lead; box.x = 1;", []],
    ["const box = {}; box.a = lead; fill(box);", ["escape : fill(box)"]],
    ["const box = {}; box.a.b = lead; box.a.c = 1;", []],
    ["const box = {}; box[name] = lead; box.a.x = 1;", ["escape : box.a.x = 1"]],
    ["const box = {}; (box as Box).a = lead.data; box.a.x = 1;", ["escape data: box.a.x = 1"]],
    ["const box = []; box.push(lead); box[0].x = 1;", ["escape : box[0].x = 1"]],
    ["const box = []; box.push(lead); box.pop();", []],
    ["const box = new Set(); box.add(lead); fill(box);", ["escape : fill(box)"]],
    ["const box = {}; box.rows.push(lead); box.rows[0].x = 1;", ["escape : box.rows[0].x = 1"]],
    ["const box = {}; box.rows.push(lead); box.rows = [];", []],
    ["make().push(lead);", ["escape : make()"]],
    ["make().rows = lead;", ["escape : make().rows"]],
    ["boxes.push(lead); boxes[0].x = 1;", ["escape : boxes[0].x = 1"]],
    ["store.row = lead; store.row.x = 1;", ["escape : store.row.x = 1"]],
    ["store.row = lead; store.other.x = 1;", []],
    ["boxes.push(lead);", []],
  ])("in what has a name: %s", (code, expected) => {
    expect(done(`const lead = {}; ${code}`)).toEqual(expected);
  });

  it.each<[string, readonly string[]]>([
    ["this.row = lead; this.row.x = 1;", ["escape : this.row.x = 1"]],
    ["this.row = lead; this.row = 1;", []],
    ["this.row = lead; this.other.x = 1;", []],
    ["this.rows.push(lead); this.rows[0].x = 1;", ["escape : this.rows[0].x = 1"]],
    ["this.rows.push(lead); this.rows.sort();", []],
  ])("in a field: %s", (code, expected) => {
    expect(done(`class Form { save() { const lead = {}; ${code} } }`)).toEqual(expected);
  });

  it.each<[string, readonly string[]]>([
    ["lead.find(isMain).x = 1;", ["escape : lead.find(isMain).x = 1"]],
    ["const row = lead.data.at(0); row.x = 1;", ["escape data: row.x = 1"]],
    ["const row = lead.findLast(isMain); log(row);", []],
    [
      "lead.filter(isMain).forEach((row) => { row.x = 1; });",
      ["escape : lead.filter(isMain).forEach((row) => { row.x = 1; })"],
    ],
    ["for (const row of lead.slice(1)) row.x = 1;", ["escape : for (const row of lead.slice(1)) row.x = 1;"]],
    ["const rows = lead.toSorted(); rows.push(1);", []],
    ["const rows = lead.concat(more); rows[0] = 1;", []],
  ])("in what a method gives back: %s", (code, expected) => {
    expect(done(`const lead = []; ${code}`)).toEqual(expected);
  });

  it("is followed into fields as deep as into names, and then feared", () => {
    const { source, at } = parsed("this.a = lead;");
    expect(effectsAt(at("lead"), source, 2)).toBe(undefined);
    expect(shown(effectsAt(at("lead"), source, 3), source.text)).toEqual(["escape : this.a"]);
  });

  it.each(["this.a = lead; const b = this.a; b.x = 1;", "let c; c.a = lead; const b = c.a; b.x = 1;"])(
    "counts a field as one name: %s",
    (code) => {
      const { source, at } = parsed(code);
      expect(shown(effectsAt(at("lead"), source, 1), code)).toEqual(["escape : b.x = 1"]);
    },
  );

  it("ends where fields are made of each other", () => {
    const code = "class Form { save() { const lead = {}; this.a = lead; this.a = this.b; this.b = this.a; } }";
    expect(done(code)?.length).toBe(1);
  });
});

describe("what is done where an expression stands", () => {
  it("is undefined where it is only read", () => {
    const { source, at } = parsed("const lead = {}; log(lead); function f(row) { log(row); } f(lead);");
    expect(effectsAt(at("lead", 1), source)).toBe(undefined);
    expect(effectsAt(at("lead", 2), source)).toBe(undefined);
    expect(effectsAt(source.ast, source)).toBe(undefined);
  });

  it("follows as many names from there as from a variable", () => {
    const code = "f(lead.a); const b = lead.a; const c = b; const d = c; d.x = 1;";
    const { source, at } = parsed(code);
    expect(shown(effectsAt(at("lead.a", 1), source), code)).toEqual(["set x: d.x = 1"]);
  });
});
