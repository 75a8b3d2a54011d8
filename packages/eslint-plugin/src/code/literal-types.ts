import type { LiteralsOf, Node } from "../values/source.ts";

/** More members tell nothing: every string of a long union is somebody's. */
const MOST = 8;

/** What of TypeScript's types is read; nothing of TypeScript itself is loaded. */
interface Type {
  readonly value?: unknown;
  readonly types?: readonly Type[];
  isUnion?(): boolean;
  isStringLiteral?(): boolean;
  isNumberLiteral?(): boolean;
}

/** Reads literal types, where the parser made types: `"Leads" | "Deals"`. Undefined where there are none, as with the default parser. */
export function literalTypes(services: unknown): LiteralsOf | undefined {
  const { program, getTypeAtLocation } = (services ?? {}) as {
    readonly program?: unknown;
    readonly getTypeAtLocation?: (node: Node) => Type;
  };
  if (program === undefined || program === null || getTypeAtLocation === undefined) return undefined;
  return (node) => {
    try {
      const type = getTypeAtLocation(node);
      const members = type.isUnion?.() === true ? (type.types ?? []) : [type];
      if (members.length === 0 || members.length > MOST) return undefined;
      const literals = members.map((member) =>
        member.isStringLiteral?.() === true || member.isNumberLiteral?.() === true ? member.value : undefined,
      );
      return literals.every((literal) => typeof literal === "string" || typeof literal === "number")
        ? literals
        : undefined;
    } catch {
      return undefined; // nodes of another program, as in embedded scripts
    }
  };
}
