import { AST_NODE_TYPES as AST } from "@typescript-eslint/types";
import type { TSESTree } from "@typescript-eslint/types";

import type { Evaluator } from "../read/reader.ts";
import type { Frame } from "../read/frame.ts";
import { known, oneOf, unknown } from "./value.ts";
import type { ForeignValue, Node, Value } from "./value.ts";

/** A member of something foreign; `default` and `*` are the package itself. */
export function foreignMember(value: ForeignValue, key: string, node: Node): ForeignValue {
  return { ...value, path: key === "default" || key === "*" ? value.path : [...value.path, key], node };
}

/** Whether a value is that name of that package: `isForeign(value, "axios", "create")`; without a package, a global. */
export function isForeign(value: Value, module: string | undefined, ...path: readonly string[]): value is ForeignValue {
  return (
    value.kind === "foreign" &&
    value.module === module &&
    value.path.length === path.length &&
    path.every((name, index) => value.path[index] === name)
  );
}

/** Why a foreign value cannot be read, for `coverage`: `"an environment variable"`, `"a value of the package got"`. */
export function foreignReason({ module, path }: ForeignValue): string {
  if (path.includes("env")) return "an environment variable";
  return module === undefined ? "a global variable" : `a value of the package ${module}`;
}

const AXIOS_TYPES: ReadonlySet<string> = new Set(["AxiosInstance", "AxiosStatic", "Axios"]);

/** What a declared type tells of a name: `http: AxiosInstance`, `module: "Leads" | "Deals"`. */
export function typedClient(pattern: Node, evaluator: Evaluator, frame: Frame): Value | undefined {
  const written =
    "typeAnnotation" in pattern
      ? (pattern.typeAnnotation as TSESTree.TSTypeAnnotation | undefined)?.typeAnnotation
      : undefined;
  if (written === undefined) return undefined;
  const annotation = aliased(written, frame);
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
    const origin = evaluator.evaluate(root, frame);
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
