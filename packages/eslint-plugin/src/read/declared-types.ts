import { AST_NODE_TYPES as AST } from "@typescript-eslint/types";
import type { TSESTree } from "@typescript-eslint/types";

import { AXIOS_TYPES } from "../libraries/axios.ts";
import type { Reading } from "../libraries/reading.ts";
import type { Node } from "../values/source.ts";
import { known, oneOf, unknown } from "../values/value.ts";
import type { Frame, Value } from "../values/value.ts";

/** What a declared type tells of a name: `http: AxiosInstance`, `module: "Leads" | "Deals"`. */
export function typedAs(pattern: Node, reading: Reading): Value | undefined {
  const written =
    "typeAnnotation" in pattern
      ? (pattern.typeAnnotation as TSESTree.TSTypeAnnotation | undefined)?.typeAnnotation
      : undefined;
  if (written === undefined) return undefined;
  const annotation = aliased(written, reading.frame);
  if (annotation.type === AST.TSTypeReference) {
    const { typeName } = annotation;
    const last =
      typeName.type === AST.TSQualifiedName
        ? typeName.right.name
        : typeName.type === AST.Identifier
          ? typeName.name
          : "";
    if (!AXIOS_TYPES.has(last)) return undefined;
    let root: Node = typeName;
    while (root.type === AST.TSQualifiedName) root = root.left;
    const origin = reading.evaluate(root);
    return origin.kind === "foreign" && origin.module === "axios"
      ? {
          kind: "instance",
          what: "axios",
          from: unknown(pattern, "an axios instance that is made elsewhere"),
          node: pattern,
        }
      : undefined;
  }
  const literals = (annotation.type === AST.TSUnionType ? annotation.types : [annotation]).map((type) =>
    type.type === AST.TSLiteralType && type.literal.type === AST.Literal ? type.literal.value : undefined,
  );
  if (
    !literals.every(
      (literal) => typeof literal === "string" || typeof literal === "number" || typeof literal === "boolean",
    )
  )
    return undefined;
  return oneOf(
    literals.map((literal) => known(literal, pattern)),
    pattern,
  );
}

/** Of `type Module = "Leads" | "Deals"` in the same file what it stands for. */
function aliased(type: TSESTree.TypeNode, { source }: Frame): TSESTree.TypeNode {
  if (type.type !== AST.TSTypeReference || type.typeName.type !== AST.Identifier) return type;
  const definition = source.variableOf(type.typeName)?.defs[0]?.node as Node | undefined;
  return definition?.type === AST.TSTypeAliasDeclaration && definition.typeParameters === undefined
    ? definition.typeAnnotation
    : type;
}
