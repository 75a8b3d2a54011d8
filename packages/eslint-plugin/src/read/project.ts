import { AST_NODE_TYPES as AST } from "@typescript-eslint/types";
import type { TSESTree } from "@typescript-eslint/types";

import { keyOf } from "../code/keys.ts";
import type { Reading } from "../libraries/reading.ts";
import { frameFor } from "../values/frame.ts";
import type { Node, Source } from "../values/source.ts";
import { at, unknown } from "../values/value.ts";
import type { Value } from "../values/value.ts";
import { valueOf } from "./variables.ts";

/** The other files of the project, where a specifier means one: `"./client"`, `"@/zoho"`. */
export interface Files {
  /** The file that a specifier means; undefined for packages, and for files that cannot be read. */
  find(specifier: string, from: string): Source | undefined;
  /** Whether one gets from there to something that sends; false for packages, and for files that cannot be read. */
  leads(specifier: string, from: string): boolean;
  /**
   * What `make` made for a file before, where files follow each other and none that was looked at is another by now; otherwise it is made. By the
   * function itself, which stands once in its file.
   */
  shared<T>(make: () => T): T;
}

/** Files read one from the other. */
const DEEPEST = 6;

/** Exports kept; an editor may run for weeks. */
const MOST_KEPT = 5000;
const noValues = (): Map<string, Value> => new Map();

/** What names mean that a file does not declare itself. */
export class Project {
  readonly #files: Files;
  /**
   * What files export, where all of it could be read: not inside of a recursion, which leaves out what it is in, nor without a step left. How deep one
   * is then decides how much further one looks, so it tells them apart.
   */
  readonly #kept: Map<string, Value>;

  constructor(files: Files) {
    this.#files = files;
    this.#kept = files.shared(noValues);
  }

  /** What a specifier exports under a name (`default`, `*`): the value, said of `node`; something foreign when it is a package's. */
  exportOf(specifier: string, wanted: string, node: Node, reading: Reading): Value {
    if (isPackage(specifier)) {
      const own = this.#files.find(specifier, reading.frame.source.filename); // an alias: `@/zoho/client`
      if (own === undefined)
        return {
          kind: "foreign",
          module: specifier,
          path: wanted === "default" || wanted === "*" ? [] : [wanted],
          node,
        };
      return this.#valueIn(own, wanted, node, reading);
    }
    const source = this.#files.find(specifier, reading.frame.source.filename);
    return source === undefined
      ? unknown(node, "imported from a file that cannot be read")
      : this.#valueIn(source, wanted, node, reading);
  }

  #valueIn(source: Source, wanted: string, node: Node, reading: Reading): Value {
    const { depth } = reading.frame;
    if (depth > DEEPEST) return unknown(node, "files that import each other too deeply");
    const key = `${depth}\0${wanted}\0${source.filename}`;
    const kept = this.#kept.get(key);
    if (kept !== undefined) return at(kept, node);
    const before = reading.cuts;
    const inner = reading.at({ ...frameFor(source, source.ast), depth: depth + 1 });
    const value = wanted === "*" ? this.#namespace(source, node, inner) : this.#exported(source, wanted, inner);
    if (value === undefined) return unknown(node, "an export that cannot be found");
    if (reading.cuts === before) {
      if (this.#kept.size >= MOST_KEPT) this.#kept.clear();
      this.#kept.set(key, value);
    }
    return at(value, node);
  }

  #namespace(source: Source, node: Node, reading: Reading): Value {
    const whole = commonJsExport(source, reading);
    if (whole !== undefined) return whole;
    const names = new Set<string>();
    for (const statement of source.ast.body) {
      if (statement.type !== AST.ExportNamedDeclaration) continue;
      for (const { exported } of statement.specifiers)
        names.add(exported.type === AST.Identifier ? exported.name : exported.value);
      for (const name of declaredNames(statement.declaration)) names.add(name);
    }
    const entries = [...names].flatMap((name) => {
      const value = this.#exported(source, name, reading);
      return value === undefined ? [] : [[name, { value, key: node }] as const];
    });
    const standard = this.#exported(source, "default", reading);
    return {
      kind: "object",
      entries: new Map([
        ...entries,
        ...(standard === undefined ? [] : [["default", { value: standard, key: node }] as const]),
      ]),
      open: true,
      node,
    };
  }

  #exported(source: Source, wanted: string, reading: Reading): Value | undefined {
    for (const statement of source.ast.body) {
      if (statement.type === AST.ExportDefaultDeclaration && wanted === "default")
        return reading.evaluate(statement.declaration);
      if (statement.type === AST.ExportNamedDeclaration) {
        if (declaredNames(statement.declaration).includes(wanted))
          return topLevelValue(source, wanted, statement, reading);
        for (const specifier of statement.specifiers) {
          const outer = specifier.exported.type === AST.Identifier ? specifier.exported.name : specifier.exported.value;
          if (outer !== wanted) continue;
          const inner = specifier.local.type === AST.Identifier ? specifier.local.name : specifier.local.value;
          return statement.source === null
            ? topLevelValue(source, inner, specifier, reading)
            : this.exportOf(statement.source.value, inner, specifier, reading);
        }
      }
    }
    for (const statement of source.ast.body) {
      if (statement.type !== AST.ExportAllDeclaration || statement.exported !== null) continue;
      const value = isPackage(statement.source.value)
        ? undefined
        : this.exportOf(statement.source.value, wanted, statement, reading);
      if (value !== undefined && value.kind !== "unknown") return value;
    }
    const whole = commonJsExport(source, reading);
    if (whole === undefined) return undefined;
    return wanted === "default" ? whole : reading.member(whole, wanted, whole.node);
  }
}

function isPackage(specifier: string): boolean {
  return !specifier.startsWith(".") && !specifier.startsWith("/");
}

function topLevelValue(source: Source, name: string, node: Node, reading: Reading): Value | undefined {
  const variable = source.topLevel(name);
  const written = variable?.identifiers[0] as Node | undefined;
  return variable === undefined ? undefined : valueOf(variable, written ?? node, reading);
}

function declaredNames(declaration: TSESTree.ExportNamedDeclaration["declaration"]): readonly string[] {
  if (declaration === null) return [];
  if (declaration.type === AST.VariableDeclaration)
    return declaration.declarations.flatMap(({ id }) => (id.type === AST.Identifier ? [id.name] : []));
  return "id" in declaration && declaration.id?.type === AST.Identifier ? [declaration.id.name] : [];
}

/** `module.exports = …`, and `exports.name = …` as an object. */
function commonJsExport(source: Source, reading: Reading): Value | undefined {
  const entries = new Map<string, { value: Value; key: Node }>();
  for (const statement of source.ast.body) {
    if (statement.type !== AST.ExpressionStatement || statement.expression.type !== AST.AssignmentExpression) continue;
    const { left, right } = statement.expression;
    if (left.type !== AST.MemberExpression) continue;
    const { object } = left;
    const key = keyOf(left);
    if (object.type === AST.Identifier && object.name === "module" && key === "exports") return reading.evaluate(right);
    const isExports =
      (object.type === AST.Identifier && object.name === "exports") ||
      (object.type === AST.MemberExpression &&
        object.object.type === AST.Identifier &&
        object.object.name === "module" &&
        keyOf(object) === "exports");
    if (isExports && key !== undefined) entries.set(key, { value: reading.evaluate(right), key: left.property });
  }
  return entries.size === 0 ? undefined : { kind: "object", entries, open: true, node: source.ast };
}
