import type { TSESTree } from "@typescript-eslint/types";

import type { Node } from "../values/source.ts";
import { unknown } from "../values/value.ts";
import type { ForeignValue, InstanceValue, Value } from "../values/value.ts";
import { axios } from "./axios.ts";
import { dates } from "./dates.ts";
import { headers } from "./headers.ts";
import { httpClients } from "./http-clients.ts";
import { json } from "./json.ts";
import type { Library } from "./library.ts";
import { lists } from "./lists.ts";
import { modules } from "./modules.ts";
import { objects } from "./objects.ts";
import type { Reading } from "./reading.ts";
import { texts } from "./texts.ts";
import { urls } from "./urls.ts";
import { zohoSdk } from "./zoho-sdk.ts";

const LIBRARIES: readonly Library[] = [
  json,
  objects,
  lists,
  texts,
  dates,
  urls,
  headers,
  modules,
  axios,
  httpClients,
  zohoSdk,
];
const CALLS = new Map(LIBRARIES.flatMap(({ calls = {} }) => Object.entries(calls)));

/** What a call of a library's function gives back; undefined where no library knows it. */
export function libraryCall(
  { module, path }: ForeignValue,
  node: TSESTree.CallExpression,
  reading: Reading,
): Value | undefined {
  const name = path.join(".");
  return CALLS.get(module === undefined ? name : `${module}:${name}`)?.(node, reading);
}

/** What `new` makes of a library's class. */
export function libraryObject(target: ForeignValue, given: readonly Value[], node: TSESTree.NewExpression): Value {
  for (const { made } of LIBRARIES) {
    const value = made?.(target, given, node);
    if (value !== undefined) return value;
  }
  return unknown(node, "an object that cannot be followed");
}

/** A property of an object that a library made. */
export function libraryMember(value: InstanceValue, key: string, node: Node): Value {
  for (const { member } of LIBRARIES) {
    const found = member?.(value, key, node);
    if (found !== undefined) return found;
  }
  return unknown(node, "a property that cannot be followed");
}
