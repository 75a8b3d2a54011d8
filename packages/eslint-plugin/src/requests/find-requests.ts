import { AST_NODE_TYPES as AST } from "@typescript-eslint/types";
import type { TSESTree } from "@typescript-eslint/types";

import { branchOf } from "../code/order.ts";
import { enclosingFunction } from "../code/returns.ts";
import { ancestorsOf, nodesIn } from "../code/tree.ts";
import { functionCalled } from "../read/calls.ts";
import { frameFor } from "../read/frame.ts";
import { entered } from "../read/functions.ts";
import type { Evaluator } from "../read/reader.ts";
import type { PluginSettings } from "../settings/settings.ts";
import type { FunctionNode, Node, Source } from "../values/source.ts";
import { truthOf } from "../values/truth.ts";
import type { Frame, FunctionValue } from "../values/value.ts";
import { axiosCall } from "./axios.ts";
import { hidesArguments } from "./call.ts";
import type { CallContext, Client, FoundCall } from "./call.ts";
import { configuredCall } from "./callee.ts";
import { clientScriptCall } from "./client-script.ts";
import { embeddedSdkCall } from "./embedded-sdk.ts";
import { fetchCall } from "./fetch.ts";
import { Prospects, lastName } from "./may-send.ts";
import { officialSdkCall } from "./official-sdk.ts";
import { requestOptionsCall } from "./request-options.ts";
import { zcrmsdkCall } from "./zcrmsdk.ts";
import { connectionCall, zrcCall } from "./zrc.ts";

const CLIENTS: readonly Client[] = [
  fetchCall,
  axiosCall,
  requestOptionsCall,
  embeddedSdkCall,
  officialSdkCall,
  zrcCall,
  connectionCall,
  zcrmsdkCall,
  clientScriptCall,
];
/** Functions that call functions that send a request. */
const DEEPEST_HELPER = 3;

/** All requests of a file. `alternatives` of one call are requests of which exactly one is sent. */
export interface CallSite {
  readonly node: TSESTree.CallExpression;
  readonly requests: readonly FoundCall[];
}

/** The functions of a file that send, and the names by which they are called. */
interface Senders {
  readonly functions: Set<Node>;
  readonly names: Set<string>;
}

/** Finds the calls of a file that send requests: by a known client, or through functions that hand on what they are given. */
export class RequestFinder {
  readonly #evaluator: Evaluator;
  readonly #settings: PluginSettings;
  readonly #calls = new Map<Source, readonly TSESTree.CallExpression[]>();
  readonly #senders = new Map<Source, Senders>();
  readonly #prospects = new Map<Source, Prospects>();
  readonly #clients = new Map<Source, ReadonlySet<Node>>();
  /** The request of a call by a known client, as its own file shows it; null for other calls. */
  readonly #direct = new Map<Node, FoundCall | null>();

  constructor(evaluator: Evaluator, settings: PluginSettings) {
    this.#evaluator = evaluator;
    this.#settings = settings;
  }

  /** The calls of the linted file, in their order; `calls` are all call expressions of it. */
  find(source: Source, calls: readonly TSESTree.CallExpression[]): readonly CallSite[] {
    this.#calls.set(source, calls);
    const sites: CallSite[] = [];
    for (const node of calls) {
      const requests = this.requestsOf(node, source);
      if (requests.length > 0) sites.push({ node, requests });
    }
    return sites;
  }

  /** The requests of one call, as far as its own file shows them; one of them is sent. */
  requestsOf(node: TSESTree.CallExpression, source: Source): readonly FoundCall[] {
    this.#evaluator.begin();
    const direct = this.#directly(node, source);
    if (direct !== null) return [direct];
    return this.#maySendThrough(node, source) ? this.#throughFunction(node, frameFor(source, node), 0) : [];
  }

  #directly(node: TSESTree.CallExpression, source: Source): FoundCall | null {
    if (!this.#mayBeClients(source).has(node)) return null;
    let direct = this.#direct.get(node);
    if (direct === undefined) {
      this.#evaluator.begin();
      direct = this.#recognise(node, frameFor(source, node)) ?? null;
      this.#direct.set(node, direct);
    }
    return direct;
  }

  #prospectsOf(source: Source): Prospects {
    let prospects = this.#prospects.get(source);
    if (prospects === undefined) this.#prospects.set(source, (prospects = new Prospects(source)));
    return prospects;
  }

  /** The calls of a file that a client may make, few of all: each call is asked about several times. */
  #mayBeClients(source: Source): ReadonlySet<Node> {
    let clients = this.#clients.get(source);
    if (clients === undefined) {
      const prospects = this.#prospectsOf(source);
      const calls = this.#allCalls(source);
      this.#clients.set(
        source,
        (clients = new Set(
          this.#settings.clients.length > 0 ? calls : calls.filter((call) => prospects.isClient(call)),
        )),
      );
    }
    return clients;
  }

  #maySendThrough(node: TSESTree.CallExpression, source: Source): boolean {
    return this.#prospectsOf(source).isThrough(node, this.#sendersOf(source).names);
  }

  #recognise(node: TSESTree.CallExpression, frame: Frame): FoundCall | undefined {
    const context: CallContext = { evaluator: this.#evaluator, frame, settings: this.#settings };
    const configured = configuredCall(node, context);
    if (configured !== undefined || !this.#prospectsOf(frame.source).isClient(node)) return configured;
    for (const client of CLIENTS) {
      const found = client(node, context);
      if (found !== undefined) return found;
    }
    return undefined;
  }

  /** The requests that a call of a function sends, when the function's body can be read and sends one. */
  #throughFunction(node: TSESTree.CallExpression, frame: Frame, depth: number): readonly FoundCall[] {
    if (depth >= DEEPEST_HELPER || !this.#maySendThrough(node, frame.source)) return [];
    const called = functionCalled(node, this.#evaluator, frame);
    if (called === undefined || hidesArguments(node)) return [];
    const { target, given } = called;
    if (target.node.generator || !this.#sendersOf(target.frame.source).functions.has(target.node)) return [];
    const inner = this.#callsIn(target).flatMap((call) => {
      const within = entered(target, given, call, this.#evaluator, frame);
      const certainty = this.#reached(call, target.node, within);
      if (certainty === "never") return [];
      const direct = this.#recognise(call, within);
      const found = direct === undefined ? this.#throughFunction(call, within, depth + 1) : [direct];
      return found.map((request) => ({ request, call, certain: certainty === "always" }));
    });
    // Of calls in different branches one is made, and which one is not known: what is said must hold for all of them.
    const certain = inner.filter((each) => each.certain);
    return (certain.length > 0 ? certain : inner).map(({ request, call }): FoundCall => ({
      ...request,
      node,
      client: "helper",
      through: [target.node, ...(request.through ?? [])],
      within: [...(request.within ?? []), { call, source: target.frame.source }],
    }));
  }

  /** Whether a call inside of a function is made for the parameters that it was given. A loop or a `try` is taken to be entered. */
  #reached(call: Node, body: Node, frame: Frame): "always" | "maybe" | "never" {
    let certain = true;
    let at: Node = call;
    for (const parent of ancestorsOf(call)) {
      if (at === body) break;
      const node = at;
      at = parent;
      if (parent.type === AST.CatchClause) certain = false;
      const branch = branchOf(node, parent);
      if (branch === undefined) {
        if (parent.type === AST.SwitchCase && parent.test !== node) {
          const decided = this.#isCase(parent, frame);
          if (decided === false) return "never";
          if (decided === undefined) certain = false;
        }
        if (returnsBefore(node, parent, (test) => truthOf(this.#evaluator.evaluate(test, frame)))) return "never";
        continue;
      }
      const truth = truthOf(this.#evaluator.evaluate(branch.test, frame));
      if (truth === undefined) certain = false;
      else if (truth !== branch.when) return "never";
    }
    return certain ? "always" : "maybe";
  }

  #isCase(each: TSESTree.SwitchCase, frame: Frame): boolean | undefined {
    const { discriminant, cases } = each.parent;
    const value = this.#evaluator.evaluate(discriminant, frame);
    if (value.kind !== "known") return undefined;
    const matching = cases.find((other) => {
      const test = other.test === null ? undefined : this.#evaluator.evaluate(other.test, frame);
      return test?.kind === "known" && test.value === value.value;
    });
    return each === (matching ?? cases.find((other) => other.test === null));
  }

  /** Functions of a file that hold a call which sends, or one of a function that does. */
  #sendersOf(source: Source): Senders {
    const kept = this.#senders.get(source);
    if (kept !== undefined) return kept;
    const senders: Senders = { functions: new Set(), names: new Set() };
    this.#senders.set(source, senders); // while it grows, so that files may import each other
    const calls = this.#allCalls(source);
    for (let round = 0, grew = true; grew && round < DEEPEST_HELPER; round++) {
      grew = false;
      for (const call of calls) {
        if (!this.#sends(call, source, senders)) continue;
        for (const owner of ownersOf(call)) {
          if (senders.functions.has(owner)) continue;
          senders.functions.add(owner);
          senders.names.add(nameOf(owner));
          grew = true;
        }
      }
    }
    return senders;
  }

  #sends(call: TSESTree.CallExpression, source: Source, { functions, names }: Senders): boolean {
    if (this.#directly(call, source) !== null) return true;
    if (!this.#prospectsOf(source).isThrough(call, names)) return false;
    const target = functionCalled(call, this.#evaluator, frameFor(source, call))?.target;
    return (
      target !== undefined &&
      (target.frame.source === source ? functions : this.#sendersOf(target.frame.source).functions).has(target.node)
    );
  }

  #callsIn({ node, frame }: FunctionValue): readonly TSESTree.CallExpression[] {
    return this.#allCalls(frame.source).filter(
      (call) => call.range[0] >= node.range[0] && call.range[1] <= node.range[1] && ownersOf(call).includes(node),
    );
  }

  #allCalls(source: Source): readonly TSESTree.CallExpression[] {
    let calls = this.#calls.get(source);
    if (calls === undefined) this.#calls.set(source, (calls = collectCalls(source)));
    return calls;
  }
}

/** The functions around a call, innermost first, as far as one that has a name of its own: callbacks belong to who makes them. */
function ownersOf(call: Node): readonly FunctionNode[] {
  const owners: FunctionNode[] = [];
  for (let at = enclosingFunction(call); at !== undefined; at = enclosingFunction(at)) {
    owners.push(at);
    if (!isCallback(at)) break;
  }
  return owners;
}

/** The name of a function: its own, or that of what it is given to. */
function nameOf(node: FunctionNode): string {
  if (node.type === AST.FunctionDeclaration) return node.id?.name ?? "default";
  const { parent } = node;
  switch (parent.type) {
    case AST.VariableDeclarator:
      return parent.id.type === AST.Identifier ? parent.id.name : "";
    case AST.Property:
    case AST.PropertyDefinition:
    case AST.MethodDefinition:
      return parent.key.type === AST.Identifier
        ? parent.key.name
        : parent.key.type === AST.PrivateIdentifier
          ? `#${parent.key.name}`
          : parent.key.type === AST.Literal
            ? String(parent.key.value)
            : "";
    case AST.AssignmentExpression:
      return parent.left.type === AST.MemberExpression ? lastName(parent.left) : "";
    default:
      return "";
  }
}

function isCallback({ type, parent }: FunctionNode): boolean {
  return type !== AST.FunctionDeclaration && (parent.type === AST.CallExpression || parent.type === AST.NewExpression);
}

/** Whether an `if` before a statement surely returns: `if (method === "GET") return get(path);` */
function returnsBefore(node: Node, parent: Node, decide: (test: Node) => boolean | undefined): boolean {
  if (parent.type !== AST.BlockStatement) return false;
  for (const statement of parent.body) {
    if (statement === node) return false;
    if (statement.type === AST.IfStatement && leaves(statement.consequent) && decide(statement.test) === true)
      return true;
  }
  return false;
}

function leaves(statement: Node): boolean {
  const last = statement.type === AST.BlockStatement ? statement.body.at(-1) : statement;
  return last?.type === AST.ReturnStatement || last?.type === AST.ThrowStatement;
}

function collectCalls({ ast, visitorKeys }: Source): readonly TSESTree.CallExpression[] {
  const calls: TSESTree.CallExpression[] = [];
  for (const node of nodesIn(ast, visitorKeys)) if (node.type === AST.CallExpression) calls.push(node);
  return calls.sort((one, other) => one.range[0] - other.range[0]);
}
