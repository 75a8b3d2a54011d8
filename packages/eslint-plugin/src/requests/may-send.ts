import { AST_NODE_TYPES as AST } from "@typescript-eslint/types";
import type { TSESTree } from "@typescript-eslint/types";

import { calleeText, keyOf } from "../code/keys.ts";
import { isFunction } from "../code/order.ts";
import { returnedExpressions } from "../code/returns.ts";
import { importsAnything, specifiersIn } from "../read/leads.ts";
import type { SenderWords } from "../read/leads.ts";
import type { Files } from "../read/project.ts";
import type { ClientPattern } from "../settings/settings.ts";
import type { FunctionNode, Node, Source, Variable } from "../values/source.ts";
import { isNoClient, isSending, mayHoldAddress, senderName } from "./sending.ts";

/** How ESLint calls the definition of a parameter. */
const PARAMETER = "Parameter";

/** Packages that send requests, or are made to. */
const CLIENT_PACKAGE =
  /^(?:axios|node-fetch|cross-fetch|isomorphic-(?:un)?fetch|whatwg-fetch|undici|request|request-promise(?:-native)?|postman-request|teeny-request|(?:node:)?https?|jquery|wretch|zcrmsdk|@zohocrm\/.+)$/;
const GLOBALS: ReadonlySet<string> = new Set([
  "fetch",
  "axios",
  "ZOHO",
  "zrc",
  "ZDK",
  "XMLHttpRequest",
  "UrlFetchApp",
  "$",
  "jQuery",
  "globalThis",
  "window",
  "self",
  "global",
  "require",
]);
/** Last names of calls that a client may have. `call` is for `helpers.requestOAuth2.call(this, …)`. */
const METHODS: ReadonlySet<string> = new Set(
  "get post put patch delete head options open ajax request del default fetch call invoke coql search getFields getField httpRequest httpRequestWithAuthentication requestWithAuthentication requestOAuth2 insertRecord updateRecord upsertRecord deleteRecord getRecord getAllRecords searchRecord getRelatedRecords getAllUsers getUser addNotes createRecords getRecords searchRecords deleteRecords updateRecords updateRecord upsertRecords getAllDeletedRecords getRecycleBinRecords getPermanentlyDeletedRecords".split(
    " ",
  ),
);

/**
 * A file that can send has one of these: a global or a package of a client, one of its methods that is called by no other name, or an address
 * of the API, for clients that are known by what they are given.
 */
const SENDS =
  /zohoapis|\bcrm\/|\b(?:fetch|axios|ZOHO|zrc|ZDK|zcrmsdk|undici|httpRequest\w*|requestWithAuthentication|requestOAuth\w*|XMLHttpRequest|UrlFetchApp|jQuery)\b|\$\.ajax|-fetch\b|["'](?:(?:node:)?https?|jquery|wretch|got|ky|ofetch|superagent|umi|umi-request|@umijs\/max|request|request-promise|request-promise-native|postman-request|teeny-request|@zohocrm\/[^"']*)["']/;

/** What shows in a text that it can send: a client, or a function that the settings name. */
export function senderWords(clients: readonly Pick<ClientPattern, "callee">[]): SenderWords {
  const names = clients.map(({ callee }) => callee.slice(callee.lastIndexOf(".") + 1));
  return { key: names.join(" "), test: (text) => SENDS.test(text) || names.some((name) => text.includes(name)) };
}

/** Where a name comes from: a client's package (or what may be one), or a file of the project that may hold anything. */
interface Origin {
  readonly client: boolean;
  readonly imported: boolean;
  /** A package that nobody knows here, a parameter, a global. */
  readonly unknown: boolean;
}
const NOWHERE: Origin = { client: false, imported: false, unknown: false };
const ANYWHERE: Origin = { client: true, imported: true, unknown: true };
const UNKNOWN: Origin = { client: false, imported: false, unknown: true };
const NEITHER = { isClient: false, isImported: false };
/** Packages of which no function sends a request to somebody else, or none that reaches him: tests, routers, logs, stores, interfaces. */
const SENDS_NOTHING =
  /^(?:node:|@?(?:vitest|jest|mocha|chai|ava|tap|sinon|msw|nock|supertest|cypress|playwright|puppeteer|testcafe|webdriverio|storybook|testing-library|pact-foundation|pollyjs|faker-js|express|fastify|hono|koa|restify|hapi|polka|itty-router|elysia|oak|h3|next|remix-run|react|preact|vue|svelte|solid-js|angular(?!\/common\/http)|tanstack|reduxjs|redux|zustand|pinia|mobx|swr|react-query|wouter|winston|pino|bunyan|loglevel|debug|consola|log4js|sentry|opentelemetry|datadog|dd-trace|newrelic|redis|ioredis|keyv|lru-cache|node-cache|memcached|cache-manager|upstash|localforage|idb|lowdb|level|mongodb|mongoose|pg|mysql2?|sqlite3?|better-sqlite3|knex|prisma|drizzle-orm|sequelize|typeorm|aws-sdk|google-cloud|azure|firebase|supabase|bullmq?|amqplib|kafkajs|graphql|apollo|trpc|zod|yup|joi|ajv|lodash|ramda|rxjs|i18next|qs|query-string|url-join|urijs|path-to-regexp|openapi|swagger|http-proxy|commander|yargs|inquirer|electron|ws|socket\.io|k6|dotenv|uuid|nanoid|dayjs|moment|date-fns|luxon)(?:[/.-]|$))/;

/** Tells from names and declarations alone whether a call is worth evaluating: most calls of a file are none of ours. */
export class Prospects {
  readonly #source: Source;
  readonly #files: Pick<Files, "leads">;
  readonly #origins = new Map<Variable, Origin>();
  /** Whether what a function gives back may be a client. */
  readonly #makers = new Map<Node, boolean>();
  /** Whether the file imports others of the project that lead to a sender; without, only its own functions can send. */
  readonly #importsSenders: boolean;

  constructor(source: Source, files: Pick<Files, "leads">) {
    this.#source = source;
    this.#files = files;
    this.#importsSenders = importsSenders(source, files);
  }

  /** Whether it may be a call of a client, and whether it may be one of a function of another file, which may have any name. */
  of(call: TSESTree.CallExpression): { readonly isClient: boolean; readonly isImported: boolean } {
    const { callee } = call;
    const isName = callee.type === AST.Identifier;
    if (!isName && callee.type !== AST.MemberExpression) return NEITHER;
    const root = isName ? this.#named(callee) : this.#rootOf(callee);
    const isImported = this.#importsSenders && root.imported && (isName || !isOfPromise(callee));
    const isClient =
      (root.client && (isName || METHODS.has(lastName(callee)))) ||
      // Of Zoho's own objects every function counts, also where they are imported.
      (!isName && /^(?:ZOHO\.CRM|ZDK\.Apps)\./.test(calleeText(callee) ?? "")) ||
      (root.unknown && this.#isUnknownClient(call));
    return isClient || isImported ? { isClient, isImported } : NEITHER;
  }

  /** Whether it may be a call of a client that nobody knows. */
  #isUnknownClient(call: TSESTree.CallExpression): boolean {
    const { callee } = call;
    return (
      senderName(callee) !== undefined &&
      mayHoldAddress(call) &&
      !this.#isMadeByOthers(callee) &&
      isSending(call, this.#source)
    );
  }

  /** `const kept = await caches.open("v1")` */
  #isMadeByOthers(callee: Node): boolean {
    const owner = callee.type === AST.MemberExpression ? callee.object : callee;
    const declared =
      owner.type === AST.Identifier ? (this.#source.variableOf(owner)?.defs[0]?.node as Node | undefined) : undefined;
    return declared?.type === AST.VariableDeclarator && declared.init !== null && isNoClient(declared.init);
  }

  /** What stands first in a chain of members and calls: `this`, a name, `new Client()`. */
  #rootOf(expression: Node): Origin {
    let root = expression;
    let isCalled = false;
    for (;;) {
      if (root.type === AST.MemberExpression) {
        root = root.object;
        isCalled = false;
      } else if (root.type === AST.CallExpression || root.type === AST.NewExpression) {
        isCalled = root.type === AST.CallExpression;
        root = root.callee;
      } else if (
        root.type === AST.ChainExpression ||
        root.type === AST.TSNonNullExpression ||
        root.type === AST.TSAsExpression
      )
        root = root.expression;
      else if (root.type === AST.AwaitExpression) root = root.argument;
      else break;
    }
    // A field of the class may hold a client, or an object of an imported class.
    if (root.type === AST.ThisExpression) return ANYWHERE;
    if (root.type !== AST.Identifier) return NOWHERE;
    const origin = this.#named(root);
    return isCalled && !origin.client && this.#makesClient(root) ? { ...origin, client: true } : origin;
  }

  /** `function connect() { return axios.create(…); }`: whether a function of the file gives back what may be a client. */
  #makesClient(name: TSESTree.Identifier): boolean {
    const definition = this.#source.variableOf(name)?.defs[0]?.node as Node | undefined;
    const made = definition?.type === AST.VariableDeclarator ? definition.init : definition;
    if (made == null || !isFunction(made)) return false;
    let makes = this.#makers.get(made);
    if (makes === undefined) {
      this.#makers.set(made, false); // a function that calls itself
      makes =
        returnedExpressions(made as FunctionNode)?.some((given) => this.#made(given as TSESTree.Expression).client) ===
        true;
      this.#makers.set(made, makes);
    }
    return makes;
  }

  #named(name: TSESTree.Identifier): Origin {
    const variable = this.#source.variableOf(name);
    if (variable === null) return GLOBALS.has(name.name) ? { client: true, imported: false, unknown: true } : UNKNOWN;
    let origin = this.#origins.get(variable);
    if (origin === undefined) {
      this.#origins.set(variable, NOWHERE); // a variable that is made from itself
      this.#origins.set(variable, (origin = this.#declared(variable)));
    }
    return origin;
  }

  #declared({ defs: [definition], references }: Variable): Origin {
    const node = definition?.node as Node | undefined;
    switch (node?.type) {
      case AST.ImportSpecifier:
      case AST.ImportDefaultSpecifier:
      case AST.ImportNamespaceSpecifier:
        return this.#ofPackage((node.parent as TSESTree.ImportDeclaration).source.value);
      case AST.VariableDeclarator:
        if (isTyped(node.id)) return ANYWHERE;
        return node.init === null ? this.#setLater(references) : this.#made(node.init);
      case AST.ClassDeclaration:
      case AST.ClassExpression:
        return { client: true, imported: node.superClass !== null, unknown: false };
      default:
        // Of a parameter only a type can tell.
        return { client: isTyped(definition?.name), imported: false, unknown: String(definition?.type) === PARAMETER };
    }
  }

  /** `let crm; … crm ??= axios.create(…);` */
  #setLater(references: Variable["references"]): Origin {
    const made = references.flatMap(({ writeExpr }) =>
      writeExpr == null ? [] : [this.#made(writeExpr as TSESTree.Expression)],
    );
    return made.find(({ client }) => client) ?? NOWHERE;
  }

  #made(init: TSESTree.Expression): Origin {
    switch (init.type) {
      case AST.CallExpression: {
        const [first] = init.arguments;
        const isRequire =
          init.callee.type === AST.Identifier && init.callee.name === "require" && first?.type === AST.Literal;
        return isRequire ? this.#ofPackage(String(first.value)) : this.#rootOf(init);
      }
      case AST.Identifier:
      case AST.NewExpression:
      case AST.MemberExpression:
      case AST.AwaitExpression:
      case AST.ChainExpression:
      case AST.TSAsExpression:
      case AST.TSNonNullExpression:
        return this.#rootOf(init);
      case AST.ObjectExpression:
      case AST.ConditionalExpression:
      case AST.LogicalExpression:
      case AST.ImportExpression:
      case AST.TSSatisfiesExpression:
        return ANYWHERE;
      default:
        return NOWHERE;
    }
  }

  /** What a name of a package, or of a file of the project, may be: a file from which one gets to a sender may export a client, or a function over one. */
  #ofPackage(from: string): Origin {
    if (isClientPackage(from)) return { client: true, imported: false, unknown: false };
    if (this.#files.leads(from, this.#source.filename)) return ANYWHERE;
    return SENDS_NOTHING.test(from) ? NOWHERE : UNKNOWN;
  }
}

/** Whether a file imports another one from which one gets to something that sends. */
export function importsSenders(
  { text, filename }: Pick<Source, "text" | "filename">,
  files: Pick<Files, "leads">,
): boolean {
  return importsAnything(text) || specifiersIn(text).some((specifier) => files.leads(specifier, filename));
}

/** The names that a call may call a function by: `post` of `this.http.post(…)`, and of `send.call(this)` also `send`. */
export function calledNames({ callee }: TSESTree.CallExpression): readonly string[] {
  const name = nameOf(callee);
  return name === "call" && callee.type === AST.MemberExpression ? [name, nameOf(callee.object)] : [name];
}

export function isClientPackage(from: string): boolean {
  return CLIENT_PACKAGE.test(from);
}

/** `load().then(…)`: a promise's own, whatever function gave it. */
function isOfPromise(callee: TSESTree.MemberExpression): boolean {
  return callee.object.type === AST.CallExpression && /^(?:then|catch|finally)$/.test(lastName(callee));
}

function isTyped(name: Node | undefined): boolean {
  return name?.type === AST.Identifier && name.typeAnnotation !== undefined;
}

function nameOf(node: Node): string {
  return node.type === AST.Identifier ? node.name : node.type === AST.MemberExpression ? lastName(node) : "";
}

function lastName(callee: TSESTree.MemberExpression): string {
  return keyOf(callee) ?? "";
}
