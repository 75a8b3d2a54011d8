import { AST_NODE_TYPES as AST } from "@typescript-eslint/types";
import type { TSESTree } from "@typescript-eslint/types";

import type { Node, Source } from "../values/source.ts";
import { calleeText } from "./keys.ts";
import { replacesHost } from "./mocked-hosts.ts";
import { isGlobalObject, originOf } from "./origin.ts";
import { nodesIn } from "./tree.ts";

/** What a file, mostly a test, replaces, so that nothing leaves through it. */
export interface Replaced {
  /** Globals, packages and files by their specifiers: `"fetch"`, `"axios"`, `"./client"`. */
  readonly names: ReadonlySet<string>;
  /** Every request stays here: a server of msw that answers what nobody can see from here. */
  readonly everything: boolean;
}

const NOTHING: Replaced = { names: new Set(), everything: false };
/** A file without any of these replaces nothing. */
const WORDS =
  /[mM]ock|[sS]tub|[sS]py|defineProperty|sinon|nock|msw|proxyquire|moxios|[fF]ake|\btd\b|polly|\.fn\(|quibble|rewire|\b(?:fetch|axios|ZOHO|zrc|ZDK)\b[\w.]*\s*=[^=>]/;
/** Packages that replace a client once they are imported. */
const REPLACING: Readonly<Record<string, readonly string[]>> = {
  "fetch-mock": ["fetch"],
  "fetch-mock-jest": ["fetch"],
  "@fetch-mock/jest": ["fetch"],
  "@fetch-mock/vitest": ["fetch"],
  "jest-fetch-mock": ["fetch"],
  "vitest-fetch-mock": ["fetch"],
  "axios-mock-adapter": ["axios"],
  "jest-mock-axios": ["axios"],
  "vitest-mock-axios": ["axios"],
  moxios: ["axios"],
  nise: ["axios"],
  "@pollyjs/core": ["fetch", "axios", "request"],
};
/** Test libraries by the names that their functions stand behind. */
const LIBRARIES =
  /^(?:jest|vi|vitest|td|testdouble|mock|mockery|quibble|rewiremock|esmock|proxyquire|t|test|context|sinon|sandbox)$/;
/** `jest.mock("axios")`, `td.replace("axios")`, `mock.module("axios", …)` */
const MODULES =
  /^(?:mock|doMock|unstable_mockModule|setMock|mockModule|module|replace|replaceEsm|registerMock|registerSubstitute|load|noCallThru)$/;
const MODULE_FUNCTIONS = /^(?:proxyquire|esmock|quibble|rewiremock|mockModule)$/;
/** `jest.spyOn(global, "fetch")`, `sinon.stub(axios, "post")`, `mock.method(globalThis, "fetch")` */
const MEMBERS = /^(?:spyOn|stub|replace|method|spy|on|defineProperty|set|fake|swap|property)$/;
/** `fetch.mockResolvedValue(…)`, `mockResponseOnce` of jest-fetch-mock; sinon's stubs. */
const ANSWERS = /^mock(?:Resolved|Rejected|Return|Implementation|Response|Abort|Reject|Once|Reset|Clear|Restore|If)/;
const STUB_ANSWERS = /^(?:resolves|rejects|returns|callsFake|onCall|onFirstCall|withArgs|yields)$/;
/** Globals that send. */
const SENDERS: ReadonlySet<string> = new Set(["fetch", "axios", "ZOHO", "zrc", "ZDK", "XMLHttpRequest"]);
/** `jest.fn()`, `sinon.stub()`, `td.func()`, `createMock()` */
const STAND_IN = /(?:^|\.)(?:fn|stub|func|fake|mock|object|create\w*Mock\w*|mock[A-Z]\w*|stub[A-Z]\w*|fake[A-Z]\w*)$/;

/** What a file replaces of what sends; `calls` are all calls in it. */
export function replacedIn(source: Source, calls: readonly TSESTree.CallExpression[]): Replaced {
  if (!WORDS.test(source.text)) return NOTHING;
  const names = new Set<string>();
  for (const statement of source.ast.body)
    if (statement.type === AST.ImportDeclaration) addAll(REPLACING[statement.source.value] ?? [], names);
  for (const call of calls) addAll(replacedByCall(call, source), names);
  for (const node of nodesIn(source.ast, source.visitorKeys))
    if (node.type === AST.AssignmentExpression && node.operator === "=")
      addAll(replacedByAssignment(node, source), names);
  return { names, everything: calls.some((call) => replacesHost(call, source)) };
}

function addAll(found: readonly string[], names: Set<string>): void {
  for (const name of found) names.add(name);
}

function replacedByCall(call: TSESTree.CallExpression, source: Source): readonly string[] {
  const text = calleeText(call.callee);
  const [root = "", ...others] = text?.split(".") ?? [];
  const last = lastName(call.callee) ?? "";
  const [first, second] = call.arguments;
  if (text === "require" && first !== undefined) return REPLACING[writtenText(first) ?? ""] ?? [];
  if (/[fF]akeServer|FakeXMLHttpRequest/.test(text ?? "")) return ["XMLHttpRequest", "axios"];
  if (last === "stubGlobal" || last === "replaceGlobal") return present(first && writtenText(first));
  if (last === "enableMocks" || last === "enableFetchMocks") return ["fetch"];
  if (
    first !== undefined &&
    (others.length > 0 ? LIBRARIES.test(root) && MODULES.test(last) : MODULE_FUNCTIONS.test(root))
  ) {
    const specifier = first.type === AST.ImportExpression ? writtenText(first.source) : writtenText(first);
    if (specifier !== undefined) return [specifier, ...keysOf(second)];
  }
  if (first !== undefined && second !== undefined && (MEMBERS.test(last) || last === "assign"))
    return replacedMember(first, second, last, source);
  if (call.callee.type !== AST.MemberExpression) return [];
  const isAnswer = ANSWERS.test(last);
  if (!isAnswer && !STUB_ANSWERS.test(last)) return [];
  const origin = originOf(call.callee.object, source);
  if (origin === undefined || (origin.from === "file" && !isAnswer)) return [];
  // `jest.fn().mockResolvedValue(…)` is a value yet.
  return origin.from === "global" && LIBRARIES.test(origin.name) ? [] : [origin.name];
}

/** `(global, "fetch")`, `(axios, "post")`, `Object.assign(global, { fetch })` */
function replacedMember(owner: Node, member: Node, how: string, source: Source): readonly string[] {
  const origin = originOf(owner, source);
  if (origin === undefined) return [];
  if (how === "assign") return isGlobalObject(origin.name) ? keysOf(member).filter((key) => SENDERS.has(key)) : [];
  const key = writtenText(member);
  if (key === undefined) return [];
  return [origin.from === "global" && isGlobalObject(origin.name) ? key : origin.name];
}

/** `global.fetch = jest.fn()`, `axios.post = async () => ({})`; not `window.axios = require("axios")`. */
function replacedByAssignment({ left, right }: TSESTree.AssignmentExpression, source: Source): readonly string[] {
  const origin = originOf(left, source);
  if (origin === undefined || /\.(?:defaults|interceptors|embeddedApp)\b/.test(calleeText(left) ?? "")) return [];
  const isSender = origin.from === "global" && SENDERS.has(origin.name);
  if (isSender) return isReal(right, source) ? [] : [origin.name];
  return origin.from === "import" && isStandIn(right, source) ? [origin.name] : [];
}

/** The client itself, or another one of a package: `global.fetch = require("node-fetch")`. */
function isReal(value: Node, source: Source): boolean {
  const origin = originOf(value, source);
  if (origin === undefined || STAND_IN.test(calleeOf(value) ?? "")) return false;
  return origin.from === "import" || (origin.from === "global" && SENDERS.has(origin.name));
}

function isStandIn(value: Node, source: Source): boolean {
  if (value.type === AST.FunctionExpression || value.type === AST.ArrowFunctionExpression) return true;
  if (value.type === AST.CallExpression) {
    // `jest.fn().mockResolvedValue(…)`
    if (value.callee.type === AST.MemberExpression && value.callee.object.type === AST.CallExpression)
      return isStandIn(value.callee.object, source);
    return STAND_IN.test(calleeOf(value) ?? "");
  }
  const declared = value.type === AST.Identifier ? source.variableOf(value)?.defs[0]?.node : undefined;
  const init = declared?.type === AST.VariableDeclarator ? declared.init : null;
  return init !== null && init.type !== AST.Identifier && isStandIn(init, source);
}

function calleeOf(value: Node): string | undefined {
  return value.type === AST.CallExpression ? calleeText(value.callee) : undefined;
}

/** `mockResolvedValue` of `vi.mocked(fetch).mockResolvedValue`, whatever stands before it. */
function lastName(callee: Node): string | undefined {
  if (callee.type !== AST.MemberExpression) return calleeText(callee);
  return callee.property.type === AST.Identifier && !callee.computed ? callee.property.name : undefined;
}

function writtenText(node: Node): string | undefined {
  return node.type === AST.Literal && typeof node.value === "string" ? node.value : undefined;
}

/** The keys of `{ axios: stub, "node-fetch": stub }`. */
function keysOf(object: Node | undefined): readonly string[] {
  if (object?.type !== AST.ObjectExpression) return [];
  return object.properties.flatMap((property) => {
    if (property.type !== AST.Property || property.computed) return [];
    return property.key.type === AST.Identifier ? [property.key.name] : present(writtenText(property.key));
  });
}

function present(name: string | undefined): readonly string[] {
  return name === undefined ? [] : [name];
}
