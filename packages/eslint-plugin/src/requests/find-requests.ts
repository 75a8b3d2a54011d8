import { AST_NODE_TYPES as AST } from "@typescript-eslint/types";
import type { TSESTree } from "@typescript-eslint/types";

import { ownersOf, nameOfFunction } from "../code/owners.ts";
import { nodesIn } from "../code/tree.ts";
import type { Reading } from "../libraries/reading.ts";
import { functionCalled } from "../read/calls.ts";
import { entered } from "../read/functions.ts";
import type { Reader } from "../read/reader.ts";
import type { PluginSettings } from "../settings/settings.ts";
import { frameFor } from "../values/frame.ts";
import type { Node, Source } from "../values/source.ts";
import type { FunctionValue } from "../values/value.ts";
import { axiosCall } from "./axios.ts";
import { hidesArguments } from "./call.ts";
import type { CallContext, Client, FoundCall } from "./call.ts";
import { configuredCall } from "./callee.ts";
import { clientScriptCall } from "./client-script.ts";
import { clientScriptRecordCall } from "./client-script-records.ts";
import { embeddedSdkCall } from "./embedded-sdk.ts";
import { fetchCall } from "./fetch.ts";
import { Prospects } from "./may-send.ts";
import { officialSdkCall } from "./official-sdk.ts";
import { genericCall } from "./generic.ts";
import { httpClientCall } from "./http-clients.ts";
import { reached } from "./reached.ts";
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
  clientScriptRecordCall,
  httpClientCall,
  genericCall,
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
  readonly #reader: Reader;
  readonly #settings: PluginSettings;
  readonly #calls = new Map<Source, readonly TSESTree.CallExpression[]>();
  readonly #senders = new Map<Source, Senders>();
  readonly #prospects = new Map<Source, Prospects>();
  readonly #clients = new Map<Source, ReadonlySet<Node>>();
  /** The request of a call by a known client, as its own file shows it; null for other calls. */
  readonly #direct = new Map<Node, FoundCall | null>();

  constructor(reader: Reader, settings: PluginSettings) {
    this.#reader = reader;
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
    this.#reader.begin();
    const direct = this.#directly(node, source);
    if (direct !== null) return [direct];
    return this.#maySendThrough(node, source) ? this.#throughFunction(node, this.#at(node, source), 0) : [];
  }

  #directly(node: TSESTree.CallExpression, source: Source): FoundCall | null {
    if (!this.#mayBeClients(source).has(node)) return null;
    let direct = this.#direct.get(node);
    if (direct === undefined) {
      this.#reader.begin();
      direct = this.#recognise(node, this.#at(node, source)) ?? null;
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

  #recognise(node: TSESTree.CallExpression, reading: Reading): FoundCall | undefined {
    const context: CallContext = { reading, settings: this.#settings };
    const configured = configuredCall(node, context);
    if (configured !== undefined || !this.#prospectsOf(reading.frame.source).isClient(node)) return configured;
    for (const client of CLIENTS) {
      const found = client(node, context);
      if (found !== undefined) return found;
    }
    return undefined;
  }

  /** The requests that a call of a function sends, when the function's body can be read and sends one. */
  #throughFunction(node: TSESTree.CallExpression, reading: Reading, depth: number): readonly FoundCall[] {
    if (depth >= DEEPEST_HELPER || !this.#maySendThrough(node, reading.frame.source)) return [];
    const called = functionCalled(node, reading);
    if (called === undefined || hidesArguments(node)) return [];
    const { target, given } = called;
    if (target.node.generator || !this.#sendersOf(target.frame.source).functions.has(target.node)) return [];
    const inner = this.#callsIn(target).flatMap((call) => {
      const within = entered(target, given, call, reading);
      const certainty = reached(call, target.node, within);
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
      sender: request.sender ?? request.client,
      through: [target.node, ...(request.through ?? [])],
      within: [...(request.within ?? []), { call, source: target.frame.source }],
    }));
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
          senders.names.add(nameOfFunction(owner));
          grew = true;
        }
      }
    }
    return senders;
  }

  #sends(call: TSESTree.CallExpression, source: Source, { functions, names }: Senders): boolean {
    if (this.#directly(call, source) !== null) return true;
    if (!this.#prospectsOf(source).isThrough(call, names)) return false;
    const target = functionCalled(call, this.#at(call, source))?.target;
    return (
      target !== undefined &&
      (target.frame.source === source ? functions : this.#sendersOf(target.frame.source).functions).has(target.node)
    );
  }

  #at(node: Node, source: Source): Reading {
    return this.#reader.at(frameFor(source, node));
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

function collectCalls({ ast, visitorKeys }: Source): readonly TSESTree.CallExpression[] {
  const calls: TSESTree.CallExpression[] = [];
  for (const node of nodesIn(ast, visitorKeys)) if (node.type === AST.CallExpression) calls.push(node);
  return calls.sort((one, other) => one.range[0] - other.range[0]);
}
