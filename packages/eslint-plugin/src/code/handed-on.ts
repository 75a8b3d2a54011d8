import { AST_NODE_TYPES as AST } from "@typescript-eslint/types";
import type { TSESTree } from "@typescript-eslint/types";

import type { Node, Source, Variable } from "../values/source.ts";
import type { Effect } from "./effect.ts";
import { calleeText, keyOf } from "./keys.ts";
import { CALLBACKS, READS, WRITES, handsBack, isMerge, isPure, isSdkSetter } from "./known-calls.ts";
import { ownFunction, parametersOf, parameterVariables } from "./own-functions.ts";
import { homeOf, isGivenBack, resultsOf } from "./returned.ts";
import {
  chainOf,
  changesIn,
  escapes,
  found,
  GIVES_ITEM,
  GIVES_ITEMS,
  reaching,
  sameMembers,
  TAKES_IN,
  within,
} from "./sharing.ts";
import type { Holding } from "./sharing.ts";

/** How something is followed through a file: the one recursion behind it is in `effects.ts`. */
export interface EffectSearch {
  readonly source: Source;
  /** Names and functions entered one within the other. */
  readonly depth: number;
  /** The function that makes it, another one at each call: what is done to what it gives back is done later. */
  readonly home: Node | undefined;
  /** What is done to a variable. */
  on(variable: Variable): readonly Effect[];
  /** What happens to the value of an expression; undefined when it is only read. */
  of(name: Node): readonly Effect[] | undefined;
  deeper(): EffectSearch;
  /** Looks at what a function gives back; undefined where that is being done already. */
  entered<T>(owner: Node, look: () => T): T | undefined;
}

/** What is done to a literal that holds it: `[lead, other].forEach(complete)`, `fill({ lead })`. */
export function heldIn(
  place: Holding | undefined,
  path: readonly string[],
  look: EffectSearch,
): readonly Effect[] | undefined {
  if (place === undefined) return undefined;
  return found(escapes(reaching(look.of(place.holder) ?? [], place), path));
}

/** `this.row = lead`, `box.lead = lead`, `rows.push(lead)`: what is done to it there. */
export function putInto(
  holder: Node,
  isItem: boolean,
  path: readonly string[],
  look: EffectSearch,
): readonly Effect[] | undefined {
  const { source, depth } = look;
  if (depth > 2) return [{ kind: "escape", node: holder, path }];
  const { root, path: inner } = chainOf(holder);
  const variable = root.type === AST.Identifier ? source.variableOf(root) : null;
  // `get().lead = lead`: nobody knows what that is.
  if (variable === null && calleeText(holder) === undefined) return [{ kind: "escape", node: holder, path }];
  const changes =
    variable === null
      ? sameMembers(holder, source).flatMap((other) => changesIn(look.deeper().of(other) ?? []))
      : within(look.deeper().on(variable), inner);
  return found(escapes(isItem ? reaching(changes, { holder }) : changes, path));
}

export function methodOn(
  call: TSESTree.CallExpression | TSESTree.NewExpression,
  path: readonly string[],
  look: EffectSearch,
): readonly Effect[] | undefined {
  const method = path.at(-1);
  // `lead()`: what is called is not an object that is sent.
  if (method === undefined || call.type === AST.NewExpression) return undefined;
  const owner = path.slice(0, -1);
  const own = ofMethod(call, method, owner, look);
  const given = ofWhatItGives(call, method, owner, look);
  return found([...own, ...given]);
}

const ONLY_GIVES: ReadonlySet<string> = new Set(["deref", "next"]);

/** What a method does to its object. */
function ofMethod(
  call: TSESTree.CallExpression,
  method: string,
  path: readonly string[],
  look: EffectSearch,
): readonly Effect[] {
  if (CALLBACKS.has(method) && call.arguments.some((argument) => isChanging(argument, look)))
    return [{ kind: "escape", node: call, path }];
  if (READS.has(method)) return [];
  if (WRITES.has(method)) return [{ kind: "call", node: call, path, method }];
  return ONLY_GIVES.has(method) ? [] : [{ kind: "escape", node: call, path, method }];
}

/** What is done to what a method gives back, where that is an item, or a list of them: `rows.find(isOld).Phone = …`. */
function ofWhatItGives(
  call: TSESTree.CallExpression,
  method: string,
  owner: readonly string[],
  look: EffectSearch,
): readonly Effect[] {
  const isMapped = CALLBACKS.has(method) && call.arguments.some((argument) => isGivingBack(argument, look.source));
  if (!isMapped && !GIVES_ITEM.has(method))
    return GIVES_ITEMS.has(method) ? (heldIn({ holder: call }, owner, look) ?? []) : [];
  const changes = escapes(changesIn(look.of(call) ?? []), owner) ?? [];
  // `map.get("a").Phone = …`; of what a client gets, `get` says so.
  return method === "get" ? changes.map((change) => ({ ...change, method })) : changes;
}

/** Whether a callback, written there or elsewhere in the file, changes what it is given. */
function isChanging(argument: Node, look: EffectSearch): boolean {
  const callback = ownFunction(argument, look.source);
  return callback !== undefined && changesAny(parametersOf(callback, look.source), look.deeper());
}

function isGivingBack(argument: Node, source: Source): boolean {
  const callback = ownFunction(argument, source);
  return callback !== undefined && isGivenBack(parametersOf(callback, source), callback, source);
}

/** `f(lead)`: whether f may change it. */
export function argumentOf(
  call: TSESTree.CallExpression | TSESTree.NewExpression,
  at: Node,
  path: readonly string[],
  look: EffectSearch,
): readonly Effect[] | undefined {
  const { source, depth } = look;
  const index = call.arguments.findIndex((argument) => argument === at);
  if (call.type === AST.CallExpression && isMerge(call) && index === 0)
    return [{ kind: "merge", node: call, path }, ...(handedBack(call, path, look) ?? [])];
  if (call.callee.type === AST.MemberExpression && TAKES_IN.has(keyOf(call.callee) ?? ""))
    return putInto(call.callee.object, true, path, look);
  if (isPure(call, index)) {
    // `Array.from(rows, complete)`
    if (call.arguments.some((argument) => argument !== at && isChanging(argument, look)))
      return [{ kind: "escape", node: call, path }];
    return handedBack(call, path, look);
  }
  if (isSdkSetter(call, source)) return undefined;
  const followed = ownFunction(call.callee, source);
  if (followed === undefined || depth >= 3) return [{ kind: "escape", node: call, path }];
  const parameter = followed.params[index];
  if (parameter === undefined) return undefined;
  const variables = parameterVariables(followed, parameter, source);
  const inner = parameter.type === AST.Identifier ? variables.flatMap((variable) => look.deeper().on(variable)) : [];
  // `addInterceptors(crm)`: read where it is done.
  if (
    inner.length > 0 &&
    inner.every((effect) => "path" in effect && (effect.path[0] === "interceptors" || effect.path[0] === "defaults"))
  )
    return inner;
  if (changesAny(variables, look.deeper())) return [{ kind: "escape", node: call, path }];
  return isGivenBack(variables, followed, source) ? found(escapes(look.deeper().of(call), path)) : undefined;
}

/** What is done to what a function of the language gives back, where that is what it was given: `Object.values({ lead })[0].Phone = …`. */
function handedBack(
  call: TSESTree.CallExpression | TSESTree.NewExpression,
  path: readonly string[],
  look: EffectSearch,
): readonly Effect[] | undefined {
  const how = handsBack(call);
  if (how === undefined) return undefined;
  if (look.depth > 3) return [{ kind: "escape", node: call, path }];
  const effects = look.deeper().of(call) ?? [];
  return found(escapes(how === "same" ? effects : reaching(effects, { holder: call }), path));
}

/** `return lead`: what is done to what the function gives back, where that is the same thing each time. `at`: what is given back. */
export function returned(
  owner: Node,
  at: Node,
  path: readonly string[],
  look: EffectSearch,
): readonly Effect[] | undefined {
  if (owner === look.home) return undefined;
  if (look.depth > 3) return [{ kind: "escape", node: owner, path }];
  const within = look.deeper();
  const changes = look.entered(owner, () =>
    resultsOf(owner, look.source).flatMap((result) => changesIn(within.of(result) ?? [])),
  );
  // Of what only holds it, `return { lead }`, the part counts that is changed.
  const isHolder = at.type !== AST.Identifier && at.type !== AST.ThisExpression && at.type !== AST.MemberExpression;
  return found(isHolder ? changes : escapes(changes, path));
}

/** Other names for the value at `path`: `const row = payload.data`, `const { data } = payload`, the variable of a loop, a parameter. */
export function aliases(
  variables: readonly Variable[],
  isWhole: boolean,
  path: readonly string[],
  at: Node,
  look: EffectSearch,
): readonly Effect[] | undefined {
  const [only] = variables;
  if (isWhole && only !== undefined && isGivenOnce(only) && look.depth < 3) {
    // Only what is done to the object itself; to assign the other name anew changes nothing here.
    // Where a function makes the other name for itself, what it gives back is still the same thing.
    const within = look.deeper();
    const effects =
      look.home === homeOf(only)
        ? within.on(only)
        : only.references.flatMap((each) => (each.init === true ? [] : (within.of(each.identifier) ?? [])));
    return effects.flatMap((effect) => ("path" in effect ? [{ ...effect, path: [...path, ...effect.path] }] : []));
  }
  return changesAny(variables, look) ? [{ kind: "escape", node: at, path }] : undefined;
}

/** Whether a variable means the same thing wherever it stands; what is done to another one may be done to something else. */
function isGivenOnce({ references }: Variable): boolean {
  return references.filter((reference) => reference.isWrite()).length === 1;
}

/** Whether the code changes what one of the variables holds. */
export function changesAny(variables: readonly Variable[], look: EffectSearch): boolean {
  if (look.depth > 3) return true;
  return variables.some((variable) =>
    look
      .deeper()
      .on(variable)
      .some((effect) => "path" in effect),
  );
}
