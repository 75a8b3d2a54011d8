import { AST_NODE_TYPES as AST } from "@typescript-eslint/types";
import type { TSESTree } from "@typescript-eslint/types";

import { calleeText, isTransparent, keyOf } from "../code/keys.ts";
import { isFunction } from "../code/order.ts";
import { parentOf } from "../code/tree.ts";
import type { Node, Source } from "../values/source.ts";

/** What is done with a promise, or with an observable. */
const CHAINED: ReadonlySet<string> = new Set(
  "then catch finally json text blob arrayBuffer pipe subscribe toPromise res retry timeout unwrap send set query auth type accept end done fail always success".split(
    " ",
  ),
);
/** Functions that are given promises: `Promise.all([…])`, `firstValueFrom(…)`. */
const TAKES_PROMISES =
  /^(?:Promise\.(?:all|allSettled|race|any|resolve)|(?:first|last)ValueFrom|from|defer|forkJoin|p?[rR]etry|waitUntil|\w+\.waitUntil)$/;
/** `expect(…)`, `logger.info(…)`, `routes.push(…)`: what is given to these is looked at, and not sent. */
const LOOKS_AT =
  /^(?:expect|assert|should|describe|it|test|cy|nock|mock\w*|jest|vi|sinon|console|debug)\b|(?:^|\.)(?:to[A-Z]\w*|push|unshift|add|set|has|route|on[A-Z]\w*|log|info|warn|error|debug|trace|equals?|match\w*|includes)$/;

/**
 * Whether a call is used as one that sends: it is awaited, returned, chained, or stands alone. `cache.put("/crm/v8/Leads", row)` in an
 * expression is none, nor is anything that an assertion or a log is given.
 */
export function isSending(call: Node, source: Source): boolean {
  let at = call;
  for (;;) {
    const parent = parentOf(at);
    switch (parent?.type) {
      case AST.AwaitExpression:
      case AST.YieldExpression:
      case AST.ReturnStatement:
      case AST.ExpressionStatement:
        return !isLookedAt(parent);
      case AST.ArrowFunctionExpression:
        return parent.body === at && !isLookedAt(parent);
      case AST.UnaryExpression:
        return parent.operator === "void";
      case AST.VariableDeclarator:
        return source
          .declaredBy(parent)
          .some(({ references }) =>
            references.some(({ identifier, init }) => init !== true && isUsedAsPromise(identifier)),
          );
      case AST.MemberExpression:
        return parent.object === at && CHAINED.has(keyOf(parent) ?? "") && !isLookedAt(parent);
      case AST.CallExpression:
        return TAKES_PROMISES.test(calleeText(parent.callee) ?? "");
      case AST.ConditionalExpression:
      case AST.LogicalExpression:
      case AST.SequenceExpression:
      case AST.ArrayExpression:
        at = parent;
        continue;
      default:
        if (parent === undefined || !isTransparent(parent)) return false;
        at = parent;
    }
  }
}

function isUsedAsPromise(name: Node): boolean {
  const parent = parentOf(name);
  if (parent?.type === AST.MemberExpression) return parent.object === name && CHAINED.has(keyOf(parent) ?? "");
  return parent?.type === AST.AwaitExpression || parent?.type === AST.ReturnStatement;
}

/** Whether it stands among what an assertion, a log or a list is given. */
function isLookedAt(node: Node): boolean {
  let at = node;
  for (let parent = parentOf(at); parent !== undefined && !isFunction(parent); parent = parentOf(at)) {
    if (parent.type === AST.CallExpression && parent.callee !== at && LOOKS_AT.test(calleeText(parent.callee) ?? ""))
      return true;
    at = parent;
  }
  return false;
}

/** Methods that send one request, on whatever they are called; `$get` as Nuxt has it. */
const VERBS: ReadonlySet<string> = new Set("get post put patch delete del head".split(" "));
const SENDS: ReadonlySet<string> = new Set(
  "request send sendRequest makeRequest doRequest httpRequest call invoke execute fetch api proxy paginate ajax http query".split(
    " ",
  ),
);
/** Names of functions that may send: `zohoFetch`, `$fetch`, `callApi`, `got`; not `prefetch`, `requestAnimationFrame`. */
const NAMED_AS_SENDER =
  /^(?!pre|use[A-Z]|is[A-Z]|on[A-Z]|build|create|make[A-Z]?\w*(?:Url|Path)|requestAnimation|requestIdle|\w*(?:Url|Uri|Path|Key)$)\$?\w*(?:fetch|request|http|ajax|api|call|send|get|post|put|patch|delete|axios|client|ky|got|wretch|nango|rest|zoho|crm)\w*$/i;
/** Words of an owner that sends nothing: caches, routers, logs, test doubles, queues. */
const OTHERS: ReadonlySet<string> = new Set(
  "analytics app audit breaker bucket bus cache caches channel config console cookies cy db debug dictionary emitter env event events fastify fixture fixtures form formdata fs headers history i18n index job jobs keyv kv localstorage log logger logs lru map memo meta metric metrics mock mocks nock options page params path paths pino policy prisma program queue redis registry report reporter router routes schema scope searchparams sentry server session sessionstorage set settings sinon socket sqs span spy stack state storage store stub stubs table telemetry trace tracker translations url urls winston worker ws yargs".split(
    " ",
  ),
);

/** What of a call says that it may send: its verb, where the name is one. Undefined for what sends nothing by its name. */
export function senderName(callee: Node): { readonly verb?: string } | undefined {
  if (callee.type === AST.Identifier) return NAMED_AS_SENDER.test(callee.name) ? {} : undefined;
  if (callee.type !== AST.MemberExpression) return undefined;
  const name = (keyOf(callee) ?? "").replace(/^\$(?=[a-z])/, "");
  const isVerb = VERBS.has(name);
  if ((!isVerb && !SENDS.has(name)) || isNoClient(callee.object)) return undefined;
  return isVerb ? { verb: name === "del" ? "DELETE" : name.toUpperCase() } : {};
}

/** Whether an owner is called after something that sends nothing. */
export function isNoClient(owner: Node): boolean {
  return ownerWords(owner).some((word) => OTHERS.has(word));
}

/** `this.zohoCache.store` is `["this", "zoho", "cache", "store"]`. */
function ownerWords(owner: Node): readonly string[] {
  let at = owner;
  const names: string[] = [];
  for (;;) {
    if (at.type === AST.MemberExpression) {
      names.push(keyOf(at) ?? "");
      at = at.object;
    } else if (at.type === AST.CallExpression || at.type === AST.NewExpression) {
      // `request(app).post(path)` asks one's own server
      for (const given of at.arguments) if (given.type === AST.Identifier) names.push(given.name);
      at = at.callee;
    } else if (isTransparent(at))
      at = "expression" in at ? (at.expression as Node) : (at as TSESTree.AwaitExpression).argument;
    else {
      if (at.type === AST.Identifier) names.push(at.name);
      return names.flatMap((name) =>
        name
          .replace(/([a-z\d])([A-Z])/g, "$1 $2")
          .split(/[^A-Za-z\d]+/)
          .flatMap((word) => [word.toLowerCase()])
          .concat(name.toLowerCase()),
      );
    }
  }
}

/** Keys of an options object that hold an address. */
export const ADDRESS_KEYS: readonly string[] = ["url", "endpoint", "uri", "path", "href"];

/** Whether the arguments may be an address with what belongs to it, by how they are written; a function among them is a handler. */
export function mayHoldAddress({ arguments: given }: TSESTree.CallExpression): boolean {
  const [first, second] = given;
  if (
    first === undefined ||
    given.length > 4 ||
    given.some((each) => isFunction(each) || each.type === AST.SpreadElement)
  )
    return false;
  return isAddress(first) || (isVerbText(first) && second !== undefined && isAddress(second));
}

function isAddress(node: Node): boolean {
  switch (node.type) {
    case AST.Literal:
      return typeof node.value === "string" && /^[\w/.:%?#~-][^\s]*$/.test(node.value);
    case AST.TemplateLiteral:
      return node.expressions.length > 0 || node.quasis.some(({ value }) => value.raw.includes("/"));
    case AST.BinaryExpression:
      return node.operator === "+";
    case AST.ObjectExpression:
      return node.properties.some(
        (property) =>
          property.type === AST.Property &&
          !property.computed &&
          ADDRESS_KEYS.includes(property.key.type === AST.Identifier ? property.key.name : ""),
      );
    case AST.Identifier:
    case AST.MemberExpression:
    case AST.CallExpression:
    case AST.NewExpression:
      return true;
    default:
      return isTransparent(node);
  }
}

/** `"POST"`, `HttpMethod.POST`, `method` */
export function isVerbText(node: Node): boolean {
  if (node.type === AST.Literal)
    return typeof node.value === "string" && /^(?:get|post|put|patch|delete)$/i.test(node.value);
  return node.type === AST.MemberExpression
    ? /^(?:get|post|put|patch|delete)$/i.test(keyOf(node) ?? "")
    : node.type === AST.Identifier && /method|verb/i.test(node.name);
}
