import { AST_NODE_TYPES as AST } from "@typescript-eslint/types";

import { keyOf } from "../code/keys.ts";
import { parentOf } from "../code/tree.ts";
import { usedBy } from "../values/frame.ts";
import type { Node, Source, Variable } from "../values/source.ts";
import type { Value } from "../values/value.ts";
import type { CallContext } from "./call.ts";

/** What the calls behind a request in the same expression are given: `superagent.post(url).query(params).send(lead)`. */
export function chainedArgument(call: Node, name: string, { reading }: CallContext): Value | undefined {
  let at = call;
  for (;;) {
    const member = parentOf(at);
    const next = member?.type === AST.MemberExpression && member.object === at ? parentOf(member) : undefined;
    if (member?.type !== AST.MemberExpression || next?.type !== AST.CallExpression || next.callee !== member)
      return undefined;
    const [first] = next.arguments;
    if (keyOf(member) === name && first !== undefined && first.type !== AST.SpreadElement)
      return reading.evaluate(first);
    at = next;
  }
}

/** What a request is given by a later line, `xhr.send(text)`, `req.write(text)`; undefined where there is not exactly one such line. */
export function laterArgument(name: Node, methods: readonly string[], { reading }: CallContext): Value | undefined {
  const { source } = reading.frame;
  const variable = name.type === AST.Identifier ? source.variableOf(name) : declaredAs(name, source);
  const calls = (variable?.references ?? []).flatMap(({ identifier }) => {
    const member = parentOf(identifier);
    const call = member?.type === AST.MemberExpression && member.object === identifier ? parentOf(member) : undefined;
    return member?.type === AST.MemberExpression &&
      call?.type === AST.CallExpression &&
      call.callee === member &&
      call.arguments.length > 0 &&
      methods.includes(keyOf(member) ?? "")
      ? [call]
      : [];
  });
  const [only, ...others] = calls;
  const [first] = only?.arguments ?? [];
  if (only === undefined || first === undefined || others.length > 0 || first.type === AST.SpreadElement)
    return undefined;
  return reading.at(usedBy(reading.frame, only)).evaluate(first);
}

/** The variable that a call is put into: `const req = https.request(…)`. */
function declaredAs(call: Node, source: Source): Variable | undefined {
  const parent = parentOf(call);
  return parent?.type === AST.VariableDeclarator && parent.init === call && parent.id.type === AST.Identifier
    ? source.declaredBy(parent)[0]
    : undefined;
}
