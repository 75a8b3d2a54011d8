import { AST_NODE_TYPES as AST } from "@typescript-eslint/types";
import type { TSESTree } from "@typescript-eslint/types";

import { isOfFile } from "../code/of-file.ts";
import { callsBelow } from "../code/tree.ts";
import type { Reading } from "../libraries/reading.ts";
import type { Files } from "../read/project.ts";
import { targetOf } from "../read/calls.ts";
import { entered } from "../read/functions.ts";
import type { Reader } from "../read/reader.ts";
import type { PluginSettings } from "../settings/settings.ts";
import { frameFor } from "../values/frame.ts";
import type { Node, Source } from "../values/source.ts";
import { unknown } from "../values/value.ts";
import type { FunctionValue, Given } from "../values/value.ts";
import { axiosCall } from "./axios.ts";
import { hidesArguments } from "./call.ts";
import type { CallContext, Client, FoundCall } from "./call.ts";
import { configuredCall, isConfigured } from "./callee.ts";
import { Candidates } from "./candidates.ts";
import { clientScriptCall } from "./client-script.ts";
import { clientScriptRecordCall } from "./client-script-records.ts";
import { embeddedSdkCall } from "./embedded-sdk.ts";
import { fetchCall } from "./fetch.ts";
import { mayBeOurs } from "./may-be-ours.ts";
import { DEEPEST_HELPER, Memory, memoryIn, noMemories } from "./memory.ts";
import type { Fixed, InnerRequest, ReadValue } from "./memory.ts";
import { Prospects } from "./may-send.ts";
import { officialSdkCall } from "./official-sdk.ts";
import { genericCall } from "./generic.ts";
import { askedElsewhere, fixedOf } from "./handed-address.ts";
import { httpClientCall } from "./http-clients.ts";
import { reached } from "./reached.ts";
import { requestOptionsCall } from "./request-options.ts";
import { zcrmsdkCall } from "./zcrmsdk.ts";
import { connectionCall, zrcCall } from "./zrc.ts";

const CLIENTS: readonly Client[] = [
  configuredCall,
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
/** Those that know a function by its name, though the project has it: all others want one of a package, or a global. */
const CLIENTS_BY_NAME: readonly Client[] = [configuredCall, embeddedSdkCall];
const TOO_MUCH = "more code than is read for one call";

/** All requests of a file. `alternatives` of one call are requests of which exactly one is sent. */
export interface CallSite {
  readonly node: TSESTree.CallExpression;
  readonly requests: readonly FoundCall[];
}

/** What is left out. */
export interface Only {
  /** Calls of functions of other files. */
  readonly ownFunctions?: boolean;
  /** All but the address of requests about which nothing can be said. */
  readonly judged?: boolean;
}

/** Finds the calls of a file that send requests: by a known client, or through functions that hand on what they are given. */
export class RequestFinder {
  readonly #reader: Reader;
  readonly #settings: PluginSettings;
  readonly #files: Files;
  readonly #only: Only;
  /** Of the file that is linted, which is another one next time, and of those that it imports, which mostly are the same. */
  readonly #own = new Memory();
  readonly #imported: Memory;
  #linted: Source | undefined;

  constructor(reader: Reader, settings: PluginSettings, files: Files, only: Only = {}) {
    this.#reader = reader;
    this.#settings = settings;
    this.#files = files;
    this.#only = only;
    this.#imported = memoryIn(files.shared(noMemories), `${String(only.ownFunctions)} ${String(only.judged)}`);
  }

  #memoryOf(source: Source): Memory {
    return source === this.#linted ? this.#own : this.#imported;
  }

  /** The calls of the linted file, in their order; `calls` are all call expressions of it. */
  find(source: Source, calls: readonly TSESTree.CallExpression[]): readonly CallSite[] {
    this.#linted = source;
    this.#own.calls.set(source, calls);
    const sites: CallSite[] = [];
    for (const node of calls) {
      const requests = this.requestsOf(node, source);
      if (requests.some(({ elsewhere }) => elsewhere !== true)) sites.push({ node, requests });
    }
    return sites;
  }

  /** The same sites, by all that their calls may send. */
  again(sites: readonly CallSite[], source: Source): readonly CallSite[] {
    return sites.map(({ node }) => ({ node, requests: this.requestsOf(node, source) }));
  }

  /** The requests of one call, as far as its own file shows them; one of them is sent. */
  requestsOf(node: TSESTree.CallExpression, source: Source): readonly FoundCall[] {
    const direct = this.#directly(node, source);
    if (direct !== null) return [direct];
    if (!this.#candidatesOf(source).isThrough(node)) return [];
    const { value, isCut } = this.#reader.apart(() => this.#throughFunction(node, this.#at(node, source), 0), NONE);
    return isCut ? [cut(node, value[0])] : value;
  }

  #directly(node: TSESTree.CallExpression, source: Source): FoundCall | null {
    if (!this.#candidatesOf(source).isClient(node)) return null;
    const memory = this.#memoryOf(source).direct;
    let direct = memory.get(node) ?? this.#own.direct.get(node);
    if (direct === undefined) {
      const before = this.#reader.cuts;
      const { value, isCut } = this.#reader.apart(() => this.#recognise(node, this.#at(node, source)), undefined);
      direct = isCut ? cut(node, value) : (value ?? null);
      // What was left out may be there for the next file.
      (this.#reader.cuts === before ? memory : this.#own.direct).set(node, direct);
    }
    return direct;
  }

  #candidatesOf(source: Source): Candidates {
    const memory = this.#memoryOf(source).candidates;
    let candidates = memory.get(source);
    if (candidates === undefined)
      memory.set(
        source,
        (candidates = new Candidates(this.#allCalls(source), new Prospects(source, this.#files), {
          isConfigured: (call) => isConfigured(call, this.#settings),
          ownFunctions: this.#only.ownFunctions === true,
        })),
      );
    return candidates;
  }

  #recognise(node: TSESTree.CallExpression, reading: Reading): FoundCall | undefined {
    if (!this.#candidatesOf(reading.frame.source).isClient(node)) return undefined;
    const context: CallContext = {
      reading,
      settings: this.#settings,
      isWanted: (url) => this.#only.judged !== true || mayBeOurs(url),
    };
    const isOwn = node.callee.type === AST.Identifier && reading.evaluate(node.callee).kind === "function";
    for (const client of isOwn ? CLIENTS_BY_NAME : CLIENTS) {
      const found = client(node, context);
      if (found !== undefined) return found;
    }
    return undefined;
  }

  /** The requests that a call of a function sends, when the function's body can be read and sends one. */
  #throughFunction(node: TSESTree.CallExpression, reading: Reading, depth: number): readonly FoundCall[] {
    if (depth >= DEEPEST_HELPER || hidesArguments(node)) return [];
    if (!this.#candidatesOf(reading.frame.source).isThrough(node)) return [];
    const target = targetOf(node, reading);
    if (target === undefined || target.node.generator || !this.#sends(target, DEEPEST_HELPER - depth)) return [];
    const inner = this.#sentBy(target, this.#givenTo(node, reading), reading, depth);
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

  /** The requests that a function sends for what it is given. */
  #inner(target: FunctionValue, given: readonly Given[], reading: Reading, depth: number): readonly InnerRequest[] {
    return this.#candidatesOf(target.frame.source)
      .within(target.node)
      .flatMap((call) => {
        const within = entered(target, given, call, reading);
        for (const [part, value] of this.#calleeOf(call, target)) within.recall(part, value);
        const certainty = reached(call, target.node, within);
        if (certainty === "never") return [];
        const direct = this.#recognise(call, within);
        const found = direct === undefined ? this.#throughFunction(call, within, depth + 1) : [direct];
        return found.map((request) => ({ request, call, certain: certainty === "always" }));
      });
  }

  /** What a call in a function calls, and the object that has it, where both are the same whatever the function is given: read once for all. */
  #calleeOf(call: TSESTree.CallExpression, { node, frame }: FunctionValue): readonly ReadValue[] {
    if (frame.bound.isAny) return NOTHING_READ;
    const memory = this.#memoryOf(frame.source).callees;
    let values = memory.get(call);
    if (values === undefined) {
      memory.set(call, (values = NOTHING_READ));
      if (!isOfFile(call.callee, node, frame.source)) return values;
      const { cuts } = this.#reader;
      const reading = this.#at(call, frame.source);
      const parts = call.callee.type === AST.MemberExpression ? [call.callee.object, call.callee] : [call.callee];
      const { value } = this.#reader.apart(
        () => parts.map((part): ReadValue => [part, reading.evaluate(part)]),
        NOTHING_READ,
      );
      if (cuts === this.#reader.cuts) memory.set(call, (values = value));
    }
    return values;
  }

  /** The same, from what is known of all calls of the function where that tells it. */
  #sentBy(target: FunctionValue, given: readonly Given[], reading: Reading, depth: number): readonly InnerRequest[] {
    const fixed = this.#fixed(target, reading, depth);
    if (fixed !== undefined && "requests" in fixed) return fixed.requests;
    const asked = fixed === undefined ? undefined : askedElsewhere(fixed.address, given);
    return asked === undefined ? this.#inner(target, given, reading, depth) : [asked];
  }

  /**
   * What a function asks of somebody else whatever it is given, `track(name)`, which posts to `/api/events`, or with what it is given in the address.
   * Told once for all calls, by what is asked for of what it is given.
   */
  #fixed(target: FunctionValue, { frame: { self } }: Reading, depth: number): Fixed | undefined {
    const { node, frame } = target;
    if (this.#only.judged !== true || frame.bound.isAny || frame.self !== undefined || self !== undefined)
      return undefined;
    const memory = this.#memoryOf(frame.source).fixed[depth];
    const before = memory?.get(node);
    if (before !== undefined || memory === undefined) return before ?? undefined;
    const used = { any: false };
    const given = node.params.map((parameter) => () => {
      used.any = true;
      return unknown(parameter, "a parameter");
    });
    const { cuts } = this.#reader;
    const { value } = this.#reader.apart(() => this.#inner(target, given, this.#at(node, frame.source), depth), []);
    const inner = this.#candidatesOf(frame.source).within(node);
    const fixed = cuts === this.#reader.cuts ? fixedOf(value, { node, isGiven: used.any, calls: inner.length }) : null;
    memory.set(node, fixed);
    return fixed ?? undefined;
  }

  /** The arguments of `send(path)` and of `send.call(this, path)`, which are read when the function uses them: most requests go elsewhere, and their address shows it. */
  #givenTo(node: TSESTree.CallExpression, reading: Reading): readonly Given[] {
    const all = node.arguments.map((argument) => () => this.#reader.later(() => reading.evaluate(argument)));
    return reading.evaluate(node.callee).kind === "function" ? all : all.slice(1);
  }

  /** Whether a call that sends stands in a function, or one of a function that does; through `most` functions, this one among them. */
  #sends({ node, frame: { source } }: FunctionValue, most: number): boolean {
    const known = this.#memoryOf(source).sending[most];
    const own = this.#own.sending[most];
    if (known === undefined || own === undefined || most === 0) return false;
    let sends = known.get(node) ?? own.get(node);
    if (sends === undefined) {
      const before = this.#reader.cuts;
      sends = this.#candidatesOf(source)
        .within(node)
        .some((call) => this.#directly(call, source) !== null || this.#sendsThrough(call, source, most - 1));
      (this.#reader.cuts === before ? known : own).set(node, sends);
    }
    return sends;
  }

  #sendsThrough(call: TSESTree.CallExpression, source: Source, most: number): boolean {
    if (most === 0 || !this.#candidatesOf(source).isThrough(call)) return false;
    const { value: target } = this.#reader.apart(() => targetOf(call, this.#at(call, source)), undefined);
    return target !== undefined && this.#sends(target, most);
  }

  #at(node: Node, source: Source): Reading {
    return this.#reader.at(frameFor(source, node));
  }

  #allCalls(source: Source): readonly TSESTree.CallExpression[] {
    const memory = this.#memoryOf(source).calls;
    let calls = memory.get(source);
    if (calls === undefined) memory.set(source, (calls = callsBelow(source.ast, source.visitorKeys)));
    return calls;
  }
}

const NONE: readonly FoundCall[] = [];
const NOTHING_READ: readonly ReadValue[] = [];

/** A call for which the steps did not suffice: what it sends is not known, though something may be known of where it goes. */
function cut(node: TSESTree.CallExpression, found: FoundCall | undefined): FoundCall {
  return { ...(found ?? { client: "helper", url: unknown(node, TOO_MUCH) }), node, cut: unknown(node, TOO_MUCH) };
}
