import type { TSESTree } from "@typescript-eslint/types";

import { calleeText } from "../code/keys.ts";
import type { ArgumentPlace, ClientPattern, PluginSettings } from "../settings/settings.ts";
import { textsOf } from "../values/text.ts";
import { known, unknown } from "../values/value.ts";
import type { Piece, Value } from "../values/value.ts";
import { argument, hidesArguments, option } from "./call.ts";
import type { CallContext, FoundCall } from "./call.ts";

/** Functions that the settings name: `{ callee: "zohoFetch", method: { arg: 0 }, path: { arg: 1 }, body: { arg: 2 }, base: "/crm/v8" }`. */
export function configuredCall(node: TSESTree.CallExpression, context: CallContext): FoundCall | undefined {
  const { clients } = context.settings;
  if (clients.length === 0) return undefined;
  const name = calleeText(node.callee);
  if (name === undefined) return undefined;
  const pattern = clients.find((client) => matches(client.callee, name));
  return pattern === undefined ? undefined : read(node, pattern, context);
}

/** Whether a call is one of a function that the settings name. */
export function isConfigured(
  { callee }: TSESTree.CallExpression,
  { clients }: Pick<PluginSettings, "clients">,
): boolean {
  if (clients.length === 0) return false;
  const name = calleeText(callee);
  return name !== undefined && clients.some((client) => matches(client.callee, name));
}

function read(node: TSESTree.CallExpression, pattern: ClientPattern, context: CallContext): FoundCall {
  const common = { node, client: "callee", callee: pattern.callee, zoho: true, moreHeaders: true } as const;
  if (hidesArguments(node)) {
    // It sends something all the same, and `coverage` says that it cannot be read.
    const hidden = unknown(node, "arguments behind a spread");
    return { ...common, url: hidden, method: hidden, body: hidden };
  }
  const at = (place: ArgumentPlace | undefined): Value | undefined => {
    if (place === undefined) return undefined;
    const value = argument(node, place.arg, context);
    const found = place.key === undefined ? value : option(value, place.key, context);
    return found?.kind === "known" && found.value === undefined ? undefined : found;
  };
  const url = at(pattern.url) ?? at(pattern.path) ?? unknown(node, "an argument that is not given");
  // Nobody said whether `/Leads` is `/crm/v8/Leads`, or a separate path.
  const base =
    pattern.base !== undefined
      ? known(pattern.base, node)
      : context.settings.apiVersion === undefined && !textsOf(url).every(isComplete)
        ? unknown(node, "a client without a base")
        : undefined;
  const [query, headers, body] = [at(pattern.query), at(pattern.headers), at(pattern.body)];
  return {
    ...common,
    url,
    method:
      typeof pattern.method === "string"
        ? known(pattern.method.toUpperCase(), node.callee)
        : pattern.method === undefined
          ? known("GET", node)
          : (at(pattern.method) ?? unknown(node, "a method that is not given")),
    ...(base === undefined ? {} : { base }),
    ...(query === undefined ? {} : { query }),
    ...(headers === undefined ? {} : { headers }),
    ...(body === undefined ? {} : { body }),
  };
}

/** `https://…`, `/crm/v8/…` */
function isComplete([first]: readonly Piece[]): boolean {
  return /^(?:[a-z][a-z0-9+.-]*:\/\/|\/?crm\/)/i.test(first?.text ?? "");
}

/** `*.callZoho` fits whatever stands before the dot; other patterns fit as they are, and with `this.` before them. */
function matches(pattern: string, name: string): boolean {
  if (pattern.startsWith("*.")) return name.endsWith(pattern.slice(1));
  return name === pattern || name === `this.${pattern}`;
}
