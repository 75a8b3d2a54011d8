import { AST_NODE_TYPES as AST } from "@typescript-eslint/types";
import type { TSESTree } from "@typescript-eslint/types";

import type { CallContext, Client, FoundCall } from "./call.ts";
import { axiosCall } from "./axios.ts";
import { configuredCall } from "./callee.ts";
import { clientScriptCall } from "./client-script.ts";
import { clientScriptRecordCall } from "./client-script-records.ts";
import { embeddedSdkCall } from "./embedded-sdk.ts";
import { fetchCall } from "./fetch.ts";
import { officialSdkCall } from "./official-sdk.ts";
import { genericCall } from "./generic.ts";
import { httpClientCall } from "./http-clients.ts";
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

/** The request of a call, by the first client that knows it. */
export function recognised(node: TSESTree.CallExpression, context: CallContext): FoundCall | undefined {
  const isOwn = node.callee.type === AST.Identifier && context.reading.evaluate(node.callee).kind === "function";
  for (const client of isOwn ? CLIENTS_BY_NAME : CLIENTS) {
    const found = client(node, context);
    if (found !== undefined) return found;
  }
  return undefined;
}
