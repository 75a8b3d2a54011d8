import { existsSync, readFileSync, readdirSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";

import ts from "typescript";

import { root } from "../docs/page.ts";

/** The sources of the packages, tests aside: what each imports and exports. */

/** From left to right; a package imports only what stands further left. */
export const PACKAGES = [
  "metadata",
  "packages/validator",
  "packages/eslint-plugin",
  "packages/cli",
  "packages/mcp",
] as const;

export interface Source {
  /** `packages/validator/src/report.ts` */
  readonly file: string;
  /** What it imports, as written: `"./issue.ts"`, `"zod"`. */
  readonly imports: readonly string[];
  /** Those of them that are there at run time too. */
  readonly runtime: readonly string[];
  /** What it takes by name and value, types aside: `{ from: "@zoho-preflight/metadata/catalogue", name: "inRange" }`. */
  readonly taken: readonly { readonly from: string; readonly name: string }[];
  /** Names that it declares and exports; what it passes on from other files is not among them. */
  readonly exported: readonly string[];
}

export const sources = PACKAGES.filter((folder) => existsSync(join(root, folder))).flatMap((folder) =>
  filesIn(join(folder, "src")).map(readSource),
);
const byFile = new Map(sources.map((source) => [source.file, source]));

/** Its imports within the package, from the root of the repository: `["packages/validator/src/issue.ts"]`. */
export function relativeImports({ file }: Source, imports: readonly string[]): string[] {
  return imports
    .filter((name) => name.startsWith("."))
    .map((name) => relative(root, resolve(root, dirname(file), name)));
}

/** What an entry pulls in at run time, files and outside names. */
export function reachable(entry: string): { readonly files: ReadonlySet<string>; readonly outside: readonly string[] } {
  const files = new Set<string>();
  const outside = new Set<string>();
  const waiting = [entry];
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (files.has(file)) continue;
    files.add(file);
    const source = byFile.get(file);
    if (source === undefined) throw new Error(`${file} is imported, but is no source of a package`);
    waiting.push(...relativeImports(source, source.runtime));
    for (const name of source.runtime) if (!name.startsWith(".")) outside.add(name);
  }
  return { files, outside: [...outside] };
}

function filesIn(folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return filesIn(path);
    return path.endsWith(".ts") && !path.endsWith(".test.ts") && !path.endsWith(".d.ts") ? [path] : [];
  });
}

function readSource(file: string): Source {
  const text = readFileSync(join(root, file), "utf8");
  const imports: string[] = [];
  const runtime: string[] = [];
  const visit = (node: ts.Node): void => {
    const specifier = specifierOf(node);
    if (specifier !== undefined) {
      imports.push(specifier.name);
      if (!specifier.typeOnly) runtime.push(specifier.name);
    }
    ts.forEachChild(node, visit);
  };
  const tree = ts.createSourceFile(file, text, ts.ScriptTarget.Latest);
  visit(tree);
  return {
    file,
    imports,
    runtime,
    taken: tree.statements.flatMap(takenNames),
    exported: [...new Set(tree.statements.flatMap(exportedNames))],
  };
}

function takenNames(statement: ts.Statement): { readonly from: string; readonly name: string }[] {
  if (!ts.isImportDeclaration(statement) || !ts.isStringLiteral(statement.moduleSpecifier)) return [];
  const from = statement.moduleSpecifier.text;
  const clause = statement.importClause;
  const bindings = clause?.namedBindings;
  if (clause?.phaseModifier === ts.SyntaxKind.TypeKeyword || bindings === undefined) return [];
  if (ts.isNamespaceImport(bindings)) return [{ from, name: "*" }];
  return bindings.elements
    .filter(({ isTypeOnly }) => !isTypeOnly)
    .map(({ name, propertyName }) => ({ from, name: (propertyName ?? name).text }));
}

function exportedNames(statement: ts.Statement): string[] {
  if (ts.isExportDeclaration(statement))
    return statement.moduleSpecifier === undefined &&
      statement.exportClause !== undefined &&
      ts.isNamedExports(statement.exportClause)
      ? statement.exportClause.elements.map(({ name }) => name.text)
      : [];
  if (!ts.canHaveModifiers(statement)) return [];
  const modifiers = ts.getModifiers(statement)?.map(({ kind }) => kind) ?? [];
  if (!modifiers.includes(ts.SyntaxKind.ExportKeyword) || modifiers.includes(ts.SyntaxKind.DefaultKeyword)) return [];
  if (ts.isVariableStatement(statement))
    return statement.declarationList.declarations.flatMap(({ name }) => (ts.isIdentifier(name) ? [name.text] : []));
  const { name } = statement as ts.DeclarationStatement;
  return name !== undefined && ts.isIdentifier(name) ? [name.text] : [];
}

function specifierOf(node: ts.Node): { readonly name: string; readonly typeOnly: boolean } | undefined {
  if (ts.isImportDeclaration(node))
    return ts.isStringLiteral(node.moduleSpecifier)
      ? { name: node.moduleSpecifier.text, typeOnly: node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword }
      : undefined;
  if (ts.isExportDeclaration(node))
    return node.moduleSpecifier !== undefined && ts.isStringLiteral(node.moduleSpecifier)
      ? { name: node.moduleSpecifier.text, typeOnly: node.isTypeOnly }
      : undefined;
  if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
    const [argument] = node.arguments;
    return argument !== undefined && ts.isStringLiteral(argument)
      ? { name: argument.text, typeOnly: false }
      : undefined;
  }
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument) && ts.isStringLiteral(node.argument.literal))
    return { name: node.argument.literal.text, typeOnly: true };
  return undefined;
}
