import { describe, expect, it } from "vitest";

import { parsed } from "../../../../test/plugin/parsed.ts";
import type { FunctionNode } from "../values/source.ts";
import { nameOfFunction, ownersOf } from "./owners.ts";

describe("the functions around a call", () => {
  it.each<[string, readonly string[]]>([
    ["send();", []],
    ["function a() { send(); }", ["a"]],
    ["const a = () => { send(); };", ["a"]],
    ["list.map(() => send());", [""]],
    ["function a() { list.map(() => send()); }", ["", "a"]],
    ["function a() { list.map(function () { return run(() => send()); }); }", ["", "", "a"]],
    ["function a() { new Promise((done) => send()); }", ["", "a"]],
    ["function a() { const b = () => { send(); }; }", ["b"]],
    ["function a() { function b() { send(); } }", ["b"]],
    ["function a() { const o = { b() { send(); } }; }", ["b"]],
    ["function a() { return () => { send(); }; }", [""]],
  ])("%s", (code, expected) => {
    expect(ownersOf(parsed(code).at("send()")).map(nameOfFunction)).toEqual(expected);
  });
});

describe("the name of a function", () => {
  it.each([
    ["function save() {}", "save"],
    ["export default function save() {}", "save"],
    ["export default function () {}", "default"],
    ["const save = () => {};", "save"],
    ["const save = function other() {};", "save"],
    ["const { save } = () => {};", ""],
    ["use({ save() {} });", "save"],
    ["use({ save: () => {} });", "save"],
    ["use({ 'save': () => {} });", "save"],
    ["use({ 5: () => {} });", "5"],
    ["use({ [a + b]: () => {} });", ""],
    ["class A { save = () => {}; }", "save"],
    ["class A { #save = () => {}; }", "#save"],
    ["class A { save() {} }", "save"],
    ["class A { #save() {} }", "#save"],
    ["class A { 'save'() {} }", "save"],
    ["class A { [`save`]() {} }", ""],
    ["exports.save = () => {};", "save"],
    ["exports['save'] = () => {};", "save"],
    ["exports[name] = () => {};", ""],
    ["save = () => {};", ""],
    ["run(() => {});", ""],
    ["export default () => {};", ""],
  ])("%s", (code, expected) => {
    const { all } = parsed(code);
    const [node] = [
      ...all("FunctionDeclaration"),
      ...all("FunctionExpression"),
      ...all("ArrowFunctionExpression"),
    ] as readonly FunctionNode[];
    expect(node && nameOfFunction(node)).toBe(expected);
  });
});
