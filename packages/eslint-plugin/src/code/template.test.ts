import { describe, expect, it } from "vitest";

import { parsedComponent } from "../../../../test/plugin/parsed-component.ts";
import { parsed } from "../../../../test/plugin/parsed.ts";
import type { Node } from "../values/source.ts";
import { templateCalls, templateOf } from "./template.ts";
import { rootOf } from "./tree.ts";

const GLOBAL = "a global";
const UNTOLD = "something unknown";

/** What the last `x` of a template means: the code that declares it in the script, or one of the two above. */
function meant(template: string, script: string, tag = "script setup"): string {
  const code = `<template>${template}</template>\n<${tag}>\n${script}\n</script>`;
  const { source, names } = parsedComponent(code);
  const uses = names.filter(({ name }) => name === "x").sort((one, other) => other.range[0] - one.range[0]);
  const [use] = uses;
  if (use === undefined) throw new Error("no x");
  const variable = source.variableOf(use);
  if (variable === null) return GLOBAL;
  const node = variable.defs[0]?.node as Node | undefined;
  return node === undefined ? UNTOLD : code.slice(...node.range);
}

describe("a name in a template", () => {
  it.each<[string, string, string]>([
    ["{{ x }}", "const x = 1;", "x = 1"],
    ['<a :href="x" />', "const x = 1;", "x = 1"],
    ["{{ x }}", "const { x } = list;", "{ x } = list"],
    ["{{ x }}", "import { x } from './x';", "x"],
    ["{{ x }}", "import x from './x';", "x"],
    ["{{ x }}", "function x() {}", "function x() {}"],
    ["{{ x }}", "const y = 1;", GLOBAL],
    ["{{ x }}", "", GLOBAL],
    // What runs first cannot be told.
    ["{{ x }}", "let x = 1;", UNTOLD],
    ["{{ x }}", "var x = 1;", UNTOLD],
    ["{{ x }}", "class x {}", UNTOLD],
    ["{{ x }}", "const x = {}; x.a = 1;", UNTOLD],
    ["{{ x }}", "const x = 1; use(x);", UNTOLD],
    ["{{ x }}", "export const x = 1;", "x = 1"],
  ])("of the script, %s: %s", (template, script, expected) => {
    expect(meant(template, script)).toBe(expected);
  });

  it.each<[string, string]>([
    ['<p v-for="x in list">{{ x }}</p>', UNTOLD],
    ['<p v-for="(y, x) in list">{{ x }}</p>', UNTOLD],
    ['<p v-for="y in list"><b>{{ x }}</b></p>', "x = 1"],
    ['<p v-for="x in list">{{ x }}</p>{{ x }}', "x = 1"],
    ['<p v-for="x in list"><b><i>{{ x }}</i></b></p>', UNTOLD],
    ['<A v-slot="{ x }">{{ x }}</A>', UNTOLD],
    ['<A v-slot="{ y }">{{ x }}</A>', "x = 1"],
    ['<a @click="(x) => send(x)" />', UNTOLD],
    ['<a @click="(y) => send(x)" />', "x = 1"],
    ['<a @click="() => send(x)" />', "x = 1"],
    ['<a @click="(y, x) => send(x)" />', UNTOLD],
    ['<a @click="({ x }) => send(x)" />', UNTOLD],
    ['<a @click="({ y: { x } }) => send(x)" />', UNTOLD],
    ['<a @click="([, x]) => send(x)" />', UNTOLD],
    ['<a @click="([, y]) => send(x)" />', "x = 1"],
    ['<a @click="(...x) => send(x)" />', UNTOLD],
    ['<a @click="(x) => () => send(x)" />', UNTOLD],
    ['<a @click="function (x) { send(x); }" />', UNTOLD],
    ['<a @click="send(x, (x) => 1, x)" />', "x = 1"],
  ])("of the template itself, %s", (template, expected) => {
    expect(meant(template, "const x = 1;")).toBe(expected);
  });

  it("is one of the script only where that is the component's set-up", () => {
    expect(meant("{{ x }}", "const x = 1;", "script")).toBe(GLOBAL);
    expect(meant("{{ x }}", "const x = 1;", 'script lang="ts" setup')).toBe("x = 1");
    expect(meant("{{ x }}", "const x = 1;", "script-setup")).toBe(GLOBAL);
  });
});

describe("the template of a component", () => {
  it("is the root of the names in it", () => {
    const { source, names } = parsedComponent("<template>{{ x }}</template>");
    expect(templateOf(source.ast)).toBe(names[0] && rootOf(names[0]));
  });

  it("is none in other files", () => {
    const { source } = parsed("send(x);");
    expect(templateOf(source.ast)).toBe(undefined);
    expect(templateCalls(source.ast, source.visitorKeys)).toEqual([]);
  });

  it.each<[string, readonly string[]]>([
    ['<a @click="send(1)">{{ 2 }}</a>', ["send(1)"]],
    ['<a @click="() => send(1)" />', ["send(1)"]],
    ['<a @click="a(); b();">{{ c() }}</a>', ["a()", "b()", "c()"]],
    ["{{ send(read(1)) }}", ["send(read(1))", "read(1)"]],
    ['<p><a :href="to(1)" /></p>', ["to(1)"]],
    ['<p v-if="is(1)">{{ x }}</p>', ["is(1)"]],
    ['<p v-for="y in list()">{{ y }}</p>', ["list()"]],
    ["{{ read() | as(sum(1)) }}", ["read()", "sum(1)"]],
    ["<p>send(1)</p>", []],
  ])("has the calls of %s", (template, expected) => {
    const code = `<template>${template}</template>`;
    const { source } = parsedComponent(code);
    const calls = templateCalls(source.ast, source.visitorKeys);
    expect(calls.map(({ range }) => code.slice(...range))).toEqual(expected);
  });
});
