import { describe, expect, it } from "vitest";

import { parsed } from "../../../../test/plugin/parsed.ts";
import type { ClassNode } from "../values/source.ts";
import {
  constructorOf,
  hasMember,
  isExported,
  isWrittenStatic,
  membersOf,
  ownerOfThis,
  staticMember,
  subclassesOf,
  writtenOutside,
} from "./class-members.ts";

function classes(code: string): readonly ClassNode[] {
  const { all } = parsed(code);
  return [...all("ClassDeclaration"), ...all("ClassExpression")];
}

/** The first class of a code, and the file. */
function read(code: string): { readonly own: ClassNode; readonly source: ReturnType<typeof parsed>["source"] } {
  const { all, source } = parsed(code);
  const [own] = [...all("ClassDeclaration"), ...all("ClassExpression")];
  if (own === undefined) throw new Error("no class");
  return { own, source };
}

/** What a class says of `lead`, in short. */
function says(body: string, name = "lead"): Record<string, unknown> {
  const { own, source } = read(`class Form { ${body} }`);
  const { declared, method, getter, parameter, assigned, changes } = membersOf(own, source, name);
  const is = (key: string, found: unknown): object => (found === undefined ? {} : { [key]: true });
  return {
    ...is("declared", declared),
    ...is("method", method),
    ...is("getter", getter),
    ...is("parameter", parameter),
    ...(assigned.length === 0 ? {} : { assigned: assigned.length }),
    ...(changes.length === 0
      ? {}
      : { changes: changes.map(({ effect, ofThis }) => [effect.kind, effect.path.join("."), ofThis]) }),
  };
}

describe("what a class says of a name", () => {
  it.each<[string, object]>([
    ["", {}],
    ["other = 1;", {}],
    ["lead = {};", { declared: true }],
    ["'lead' = {};", { declared: true }],
    ["['lead'] = {};", {}],
    ["static lead = {};", {}],
    ["#lead = {};", {}],
    ["lead() {}", { method: true }],
    ["static lead() {}", {}],
    ["get lead() { return 1; }", { getter: true }],
    ["set lead(value) {}", {}],
    ["lead(): void;", {}],
    ["constructor(private lead: object) {}", { parameter: true }],
    ["constructor(private lead = {}) {}", { parameter: true }],
    ["constructor(private other: object) {}", {}],
    ["constructor(lead: object) {}", {}],
    ["constructor(private other: object) {} lead = 1;", { declared: true }],
    ["constructor() { this.lead = {}; }", { assigned: 1 }],
    ["constructor() { this.lead = {}; } save() { this.lead = {}; }", { assigned: 2 }],
    ["constructor() { this.other = {}; }", {}],
    ["save() { this.lead.Phone = 1; }", { changes: [["set", "Phone", false]] }],
    ["save() { this.lead.push(1); }", { changes: [["call", "", false]] }],
    ["save() { delete this.other; }", {}],
    ["save(form) { form.lead = {}; }", {}],
    ["save() { delete this.lead; }", { changes: [["delete", "lead", true]] }],
    ["save() { delete this.lead.Phone; }", { changes: [["delete", "Phone", false]] }],
    ["save() { Object.assign(this, values); }", { changes: [["merge", "", true]] }],
    ["save() { normalise(this); }", { changes: [["escape", "", true]] }],
    ["save() { this.send(); }", {}],
    ["save() { this.push(1); }", {}],
    ["save() { this.lead.send(); }", { changes: [["escape", "", false]] }],
    ["static save() { this.lead = {}; }", {}],
    ["save() { function f() { this.lead = {}; } }", {}],
    ["save() { const f = () => { this.lead = {}; }; }", { assigned: 1 }],
    ["save() { return class { run() { this.lead = {}; } }; }", {}],
  ])("%s", (body, expected) => {
    expect(says(body)).toEqual(expected);
  });

  it("knows private names, and changes in the order of the code", () => {
    expect(says("#lead = {};", "#lead")).toEqual({ declared: true });
    const code = "save() { this.lead.a = 1; } load() { delete this.lead; this.lead.b = 1; }";
    expect(says(code)).toEqual({
      changes: [
        ["set", "a", false],
        ["delete", "lead", true],
        ["set", "b", false],
      ],
    });
  });

  it("looks at its code once, and has the outer of two changes first", () => {
    const { own, source } = read("class Form { save() { this.lead = {}; } }");
    expect(membersOf(own, source, "lead").assigned[0]).toBe(membersOf(own, source, "lead").assigned[0]);
    expect(says("save() { this.lead.a = (this.lead.b = 1); }")).toEqual({
      changes: [
        ["set", "a", false],
        ["set", "b", false],
      ],
    });
    expect(says("save() { f((this.lead.b = 1), this.lead); }")).toEqual({
      changes: [
        ["escape", "", false],
        ["set", "b", false],
      ],
    });
  });

  it.each([
    ["lead = {};", true],
    ["lead() {}", true],
    ["get lead() { return 1; }", true],
    ["constructor(private lead) {}", true],
    ["constructor() { this.lead = 1; }", true],
    ["save() { this.lead.Phone = 1; }", false],
    ["", false],
  ])("has it at all: %s", (body, expected) => {
    const { own, source } = read(`class Form { ${body} }`);
    expect(hasMember(membersOf(own, source, "lead"))).toBe(expected);
  });

  it("static members and the constructor are apart", () => {
    const { own } = read("class Api { base() {} static { } static other = 2; static base = 1; constructor() {} }");
    const found = staticMember(own, "base");
    expect(found?.type).toBe("PropertyDefinition");
    expect(staticMember(own, "none")).toBe(undefined);
    expect(constructorOf(own)?.type).toBe("FunctionExpression");
    expect(constructorOf(read("class A { run() {} }").own)).toBe(undefined);
    expect(constructorOf(read("class A { constructor(a: string); }").own)).toBe(undefined);
  });
});

describe("whose `this` it is", () => {
  it.each([
    ["class A { run() { this; } }", true],
    ["class A { field = this; }", true],
    ["class A { run() { return () => this; } }", true],
    ["class A { static run() { this; } }", false],
    ["class A { static field = this; }", false],
    ["class A { static { this; } }", false],
    ["class A { run() { function f() { this; } } }", false],
    ["class A { run() { return function () { this; }; } }", false],
    ["this; class A {}", false],
    ["class A { run() { return class { static { this; } }; } }", false],
  ])("%s", (code, isOwn) => {
    const { first } = parsed(code);
    const owner = ownerOfThis(first("ThisExpression"));
    expect(owner).toBe(isOwn ? first("ClassDeclaration") : undefined);
  });
});

describe("the classes that extend a class", () => {
  it("are those of the file, and theirs", () => {
    const { source, all } = parsed(
      "class A {} class B extends A {} class C extends B {} class D extends lib.A {} const E = class extends A {}; class F {}",
    );
    const [a, , , d] = all("ClassDeclaration");
    const names = (own: ClassNode | undefined): unknown =>
      own === undefined ? undefined : subclassesOf(own, source).map(({ id }) => id?.name ?? "?");
    expect(names(a)).toEqual(["?", "B", "C"]);
    expect(names(d)).toEqual([]);
  });

  it("end where classes extend each other", () => {
    const { source, all } = parsed("class A extends B {} class B extends A {}");
    const [a] = all("ClassDeclaration");
    expect(a === undefined ? [] : subclassesOf(a, source).map(({ id }) => id?.name)).toEqual(["B", "A"]);
  });
});

describe("what is written to a field from outside", () => {
  it.each([
    ["form.lead = 1;", "set"],
    ["form.lead.Phone = 1;", "changed"],
    ["form?.lead.push(1);", "changed"],
    ["this.lead = 1;", undefined],
    ["form.leads = 1;", undefined],
    ["send(form.lead.Phone);", "changed"],
    ["form.lead;", undefined],
    ["form.other = 1; form.lead;", undefined],
    ["const x = form.lead; x.Phone = 1;", "changed"],
    ["form.lead++;", "set"],
    ["form.lead; this.lead = 1;", undefined],
    ['form["lead"] = 1;', "set"],
    ["form['lead'].Phone = 1;", "changed"],
    ["form[`lead`] = 1;", "set"],
    ["form. lead = 1;", "set"],
    ['form[ "lead" ] = 1;', "set"],
    ['form["leads"] = 1;', undefined],
    ['this["lead"] = 1;', undefined],
  ])("%s", (code, expected) => {
    const { source } = parsed(code);
    expect(writtenOutside(source, "lead")).toBe(expected);
    expect(writtenOutside(source, "lead")).toBe(expected);
  });

  it("is asked of a private name as of another", () => {
    expect(writtenOutside(parsed("class A { #lead; f(other) { other.#lead = 1; } }").source, "#lead")).toBe("set");
  });
});

describe("a class in other hands", () => {
  it.each([
    "export class Form {}",
    "export default class Form {}",
    "export default class {}",
    "export const Form = class {};",
    "export default (class {});",
    "register(class {});",
    "module.exports = class {};",
    "module.exports = class Form {};",
    "class Form {} export { Form };",
    "class Form {} export default Form;",
    "class Form {} module.exports = { Form };",
    "class Form {} module.exports = Form;",
    "class Form {} const all = [Form];",
    "class Form {} register(Form);",
    "const Form = class {}; export { Form };",
    "function make() { return class {}; }",
  ])("other files may have it: %s", (code) => {
    const { own, source } = read(code);
    expect(isExported(own, source)).toBe(true);
  });

  it.each([
    "class Form {}",
    "class Form {} new Form();",
    "const Form = class {}; new Form();",
    "class Form {} class Other extends Form {}",
    "class Form {} export const form = new Form();",
    "export function f() { class Form {} return new Form(); }",
  ])("it is this file's own: %s", (code) => {
    const { own, source } = read(code);
    expect(isExported(own, source)).toBe(false);
  });
});

describe("a static member that is written to", () => {
  it.each([
    ["Api.version = 2;", true],
    ["Api.version.part = 2;", true],
    ["Api.version++;", true],
    ["Api[key] = 2;", true],
    ["this.version = 2;", true],
    ["this[key] = 2;", true],
    ["Api.other = 2;", false],
    ["Other.version = 2;", false],
    ["Other[key] = 2;", false],
    ["make().version = 2;", false],
    ["version = 2;", false],
    ["use(Api.version);", false],
    ["-Api.version;", false],
  ])("%s", (code, expected) => {
    const { own, source } = read(`class Api { static version = 1; } ${code}`);
    expect(isWrittenStatic(own, source, "version")).toBe(expected);
    expect(isWrittenStatic(own, source, "version")).toBe(expected);
  });

  it("is any one where it is private", () => {
    const { own, source } = read("class Api { static #version = 1; static set() { Api.#version = 2; } }");
    expect(isWrittenStatic(own, source, "#version")).toBe(true);
  });

  it("is no member of a class without a name", () => {
    const [own] = classes("export default class { static version = 1; }");
    const { source } = parsed("undefined.version = 2;");
    expect(own !== undefined && isWrittenStatic(own, source, "version")).toBe(false);
  });
});
