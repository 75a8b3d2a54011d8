import { AST_NODE_TYPES as AST } from "@typescript-eslint/types";
import type { TSESTree } from "@typescript-eslint/types";

import { describe, expect, it } from "vitest";

import { parsed } from "../../../../test/plugin/parsed.ts";
import { CALLBACKS, READS, WRITES, isMerge, isPure, isSdkSetter } from "./known-calls.ts";

/** The outermost call of a code. */
function call(code: string): TSESTree.CallExpression | TSESTree.NewExpression {
  const { all } = parsed(code);
  const [outermost] = [...all("CallExpression"), ...all("NewExpression")].sort(
    (one, other) => one.range[0] - other.range[0] || other.range[1] - one.range[1],
  );
  if (outermost === undefined) throw new Error("no call");
  return outermost;
}

describe("the methods that are known", () => {
  it("read or write, not both", () => {
    expect([...READS].filter((name) => WRITES.has(name))).toEqual([]);
    expect([...CALLBACKS].filter((name) => WRITES.has(name))).toEqual([]);
  });

  it("with a callback are methods that read", () => {
    expect([...CALLBACKS].filter((name) => !READS.has(name))).toEqual([]);
  });

  it.each(["sort", "reverse", "splice", "pop", "shift", "fill", "assign"])("%s is none that reads", (name) => {
    expect(READS.has(name)).toBe(false);
  });
});

describe("Object.assign", () => {
  it.each([
    ["Object.assign(lead, a);", true],
    ['Object["assign"](lead, a);', true],
    ["Object.freeze(lead);", false],
    ["other.assign(lead, a);", false],
    ["my.Object.assign(lead, a);", false],
    ["assign(lead, a);", false],
    ["Object[assign](lead, a);", false],
  ])("%s", (code, expected) => {
    const node = call(code);
    expect(node.type === AST.CallExpression && isMerge(node)).toBe(expected);
  });
});

describe("a call that leaves what it is given as it is", () => {
  it.each([
    "JSON.stringify(lead);",
    "Object.keys(lead);",
    "console.log(lead);",
    "structuredClone(lead);",
    "new URLSearchParams(lead);",
    "new Map(lead);",
    "Promise.all(lead);",
    "logger.info(lead);",
    "appLogger.info(lead);",
    "log(lead);",
    "debug(lead);",
    "this.logger.info(lead);",
    "request.log.warn(lead);",
    "this['logger'].info(lead);",
    "leads.push(lead);",
    "seen.add(lead);",
    "this.leads.unshift(lead);",
    "http.post(url, lead);",
    "this.client.api.put(url, lead);",
    "crm.send(lead);",
    "make().get(lead);",
    "fetch(url, lead);",
    "axios(lead);",
    "isEmpty(lead);",
    "require(lead);",
    "Array.prototype.slice.call(lead);",
    "Object.prototype.hasOwnProperty.call(lead);",
  ])("%s", (code) => {
    expect(isPure(call(code))).toBe(true);
  });

  it.each([
    "normalise(lead);",
    "push(lead);",
    "get(lead);",
    "new axios(lead);",
    "new Lead(lead);",
    "new fetch(lead);",
    "form.normalise(lead);",
    "form.push.apply(lead);",
    "form.axios(lead);",
    "axios.normalise(lead);",
    "fetch.call(lead);",
    "myfetch(lead);",
    "fetchAll(lead);",
    "form.pushAll(lead);",
    "form.logger.deep.info(lead);",
    "form[name](lead);",
    "form[name].info(lead);",
    "form.JSON.stringify(lead);",
    "(() => {})(lead);",
    "logging(lead);",
    "Object.defineProperty(lead, key, {});",
    "Array.prototype.push.apply(lead, more);",
    "prelogs.info(lead);",
    "form.push()(lead);",
    "f()(lead);",
  ])("not: %s", (code) => {
    expect(isPure(call(code))).toBe(false);
  });
});

describe("a setter of the official SDK", () => {
  const SDK = 'import { Record } from "@zohocrm/nodejs-sdk-8.0";';
  it.each([
    [SDK, "record.setOwner(owner);", true],
    [SDK, "record['setOwner'](owner);", true],
    ["", "record.setOwner(owner);", false],
    [SDK, "record.set(owner);", false],
    [SDK, "record.settle(owner);", false],
    [SDK, "record.resetOwner(owner);", false],
    [SDK, "setOwner(owner);", false],
    [SDK, "record[setOwner](owner);", false],
  ])("%s %s", (head, code, expected) => {
    const { first, source } = parsed(`${head} ${code}`);
    expect(isSdkSetter(first("CallExpression"), source)).toBe(expected);
  });
});
