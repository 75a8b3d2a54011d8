import { AST_NODE_TYPES as AST } from "@typescript-eslint/types";
import type { TSESTree } from "@typescript-eslint/types";

import type { Reading } from "../libraries/reading.ts";
import type { PluginSettings } from "../settings/settings.ts";
import type { Node, Source } from "../values/source.ts";
import type { Value } from "../values/value.ts";

export type CallNode = TSESTree.CallExpression | TSESTree.NewExpression;
export type ClientName =
  | "fetch"
  | "axios"
  | "request-options"
  | "helper"
  | "embedded-sdk"
  | "client-script"
  | "zrc"
  | "connection"
  | "official-sdk"
  | "zcrmsdk"
  | "callee"
  | "http"
  | "generic"
  | "payload";

/** A place in code that sends one concrete request, as a client hands it over. What a client does not show is absent. */
export interface FoundCall {
  /** The call, for issues that have no better place. */
  readonly node: Node;
  readonly client: ClientName;
  /** Of a request that goes through functions: the client that sends it in the end. */
  readonly sender?: ClientName;
  /** Absent: GET. */
  readonly method?: Value;
  /** Absolute, host-less or with holes. */
  readonly url: Value;
  /** What stands before a relative `url`: the `baseURL` of axios, `base` of a configured client. */
  readonly base?: Value;
  /** Parameters given beside the URL, which the client encodes: an object. */
  readonly query?: Value;
  readonly headers?: Value;
  /** The client adds its own headers. */
  readonly moreHeaders?: true;
  /** The client may add parameters. */
  readonly moreQuery?: true;
  /** The client may put the body into another one, or send one that the call does not show. */
  readonly moreBody?: true;
  /** What is sent, before it is made text: an object, `json-text`, or text. */
  readonly body?: Value;
  /** The body is handed to a client that does not make JSON of objects. */
  readonly rawBody?: true;
  /** The version that the client speaks where the URL names none. */
  readonly apiVersion?: string;
  /** That it is Zoho CRM is sure without the URL: an SDK, a configured client. */
  readonly zoho?: true;
  /** Nothing but its address says that it is a request to Zoho CRM: where that does not show it, it is none. */
  readonly provenByAddress?: true;
  /** It goes with the cookies of a page: the web application asks its own server, at addresses that are nobody else's. */
  readonly session?: true;
  /** Of a configured client: the `callee` that it fits. */
  readonly callee?: string;
  /** There is more code to it than is read for one call, so it is not judged; the value says so, at the call. */
  readonly cut?: Value;
  /** It surely goes to somebody else, so nothing but its address was read: only where nothing but what is judged is asked for. */
  readonly elsewhere?: true;
  /** Only these checks have anything to say: a form's field is not a record. */
  readonly checks?: readonly string[];
  /** The functions through which the request goes. What stands in them is not underlined for this call. */
  readonly through?: readonly Node[];
  /** The calls inside of functions on the way to the request, each of which is judged where it stands. */
  readonly within?: readonly { readonly call: TSESTree.CallExpression; readonly source: Source }[];
}

/** What a client may look at. */
export interface CallContext {
  /** Reads where the call stands. */
  readonly reading: Reading;
  readonly settings: PluginSettings;
  /** Whether more than the address of a request is wanted: not where it is one's own server's, and nothing but what is judged is asked for. */
  readonly isWanted: (url: Value) => boolean;
}

/** Recognises the calls of one client library by where the callee comes from, never by a method's name alone. */
export type Client = (node: TSESTree.CallExpression, context: CallContext) => FoundCall | undefined;

/** The value of an argument; undefined when it is not given, or may stand behind a spread. */
export function argument(node: CallNode, index: number, { reading }: CallContext): Value | undefined {
  const given = node.arguments.slice(0, index + 1);
  const last = given[index];
  if (last === undefined || given.some((each) => each.type === AST.SpreadElement)) return undefined;
  return reading.evaluate(last);
}

/** Whether arguments are hidden behind a spread: `fetch(...args)`. */
export function hidesArguments(node: CallNode): boolean {
  return node.arguments.some((each) => each.type === AST.SpreadElement);
}

/** A property of an options object; undefined when it is surely not there. */
export function option(options: Value | undefined, key: string, { reading }: CallContext): Value | undefined {
  if (options === undefined) return undefined;
  const value = reading.member(options, key, options.node);
  return value.kind === "known" && value.value === undefined ? undefined : value;
}
