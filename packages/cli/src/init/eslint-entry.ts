import { parse } from "acorn";
import type { CallExpression, Expression, Program, SpreadElement, Token } from "acorn";

export const PLUGIN = "@zoho-preflight/eslint-plugin";
const NAME = "zohoCrm";
export const ENTRY = `${NAME}.configs.recommended`;
export const IMPORT = `import ${NAME} from "${PLUGIN}";`;

/** A flat configuration with the plugin in it, or why it was left alone. */
export type EslintEdit =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "there" }
  | { readonly kind: "left"; readonly why: string };

/** Helpers whose arguments are configurations, in a list or one after the other. */
const HELPERS: ReadonlySet<string> = new Set(["defineConfig", "tseslint.config"]);

/**
 * Adds the plugin at the end of a flat configuration in JavaScript: `export default [...]`, `export default defineConfig([...])`, the same by
 * `module.exports`, or a constant that is exported. Nothing else of the text changes. What is not so simple is left alone.
 */
export function withEntry(text: string): EslintEdit {
  if (text.includes(PLUGIN)) return { kind: "there" };
  const tokens: Token[] = [];
  const program = parsed(text, tokens);
  if (program === undefined) return { kind: "left", why: "it cannot be read as JavaScript" };
  const found = findList(program);
  if (found === undefined) return { kind: "left", why: "it exports no plain list" };
  if (/\bzohoCrm\b/.test(text)) return { kind: "left", why: `it uses the name ${NAME} already` };
  const edited = insert(text, [importAt(text, program, found.isModule), ...entryAt(text, found, tokens)]);
  return isRight(edited, found.elements.length)
    ? { kind: "text", text: edited }
    : { kind: "left", why: "it is laid out in a way that init does not know" };
}

/** A new configuration that has nothing but the plugin. */
export function newConfig(): string {
  return `${IMPORT}\n\nexport default [${ENTRY}];\n`;
}

/** ESLint's own rules as an entry without `files`, which then holds for JSON files too. */
const FOR_ALL_FILES = /(?:^|[[(,])\s*((?:js|eslint|pluginJs|eslintJs)\.configs\.(?:recommended|all))\s*(?=[,\])]|$)/m;

/** What to know before payload files are linted with a configuration: rules for JavaScript stop ESLint at a JSON file. */
export function jsonTrap(text: string): readonly string[] {
  // What an entry extends holds for the files of that entry.
  const entry = FOR_ALL_FILES.exec(text.replace(/\bextends:\s*\[[^\]]*\]/g, ""))?.[1];
  return entry === undefined
    ? []
    : [
        `Before you add ${NAME}.configs.json for payload files: ${entry} holds for JSON too, and ESLint stops there. Write { ...${entry}, files: ["**/*.{js,mjs,cjs,jsx,ts,tsx}"] } instead.`,
      ];
}

/** The configurations of a file, and where their list ends. */
interface Found {
  readonly isModule: boolean;
  readonly elements: readonly (Expression | SpreadElement | null)[];
  /** Offset of the bracket or parenthesis that ends the list. */
  readonly end: number;
}
interface Insertion {
  readonly at: number;
  readonly text: string;
}

function parsed(text: string, tokens: Token[] = []): Program | undefined {
  try {
    return parse(text, { ecmaVersion: "latest", sourceType: "module", allowHashBang: true, onToken: tokens });
  } catch {
    return undefined;
  }
}

function findList(program: Program): Found | undefined {
  for (const statement of program.body) {
    if (statement.type === "ExportDefaultDeclaration")
      return listOf(statement.declaration as Expression, program, true);
    if (statement.type !== "ExpressionStatement" || statement.expression.type !== "AssignmentExpression") continue;
    if (nameOf(statement.expression.left as Expression) === "module.exports")
      return listOf(statement.expression.right, program, false);
  }
  return undefined;
}

function listOf(expression: Expression, program: Program, isModule: boolean): Found | undefined {
  if (expression.type === "ArrayExpression")
    return { isModule, elements: expression.elements, end: expression.end - 1 };
  if (expression.type === "CallExpression") return listOfCall(expression, program, isModule);
  if (expression.type !== "Identifier") return undefined;
  const declared = program.body.flatMap((statement) =>
    statement.type === "VariableDeclaration" && statement.kind === "const" ? statement.declarations : [],
  );
  const init = declared.find(({ id }) => id.type === "Identifier" && id.name === expression.name)?.init;
  return init === undefined || init === null || init.type === "Identifier"
    ? undefined
    : listOf(init, program, isModule);
}

function listOfCall(
  { callee, arguments: given, end }: CallExpression,
  program: Program,
  isModule: boolean,
): Found | undefined {
  if (callee.type === "Super" || !HELPERS.has(nameOf(callee) ?? "")) return undefined;
  const [only] = given;
  if (given.length === 1 && only?.type === "ArrayExpression") return listOf(only, program, isModule);
  return { isModule, elements: given, end: end - 1 };
}

/** `"defineConfig"`, `"tseslint.config"`; undefined for anything longer or computed. */
function nameOf(expression: Expression): string | undefined {
  if (expression.type === "Identifier") return expression.name;
  if (
    expression.type !== "MemberExpression" ||
    expression.computed ||
    expression.object.type !== "Identifier" ||
    expression.property.type !== "Identifier"
  )
    return undefined;
  return `${expression.object.name}.${expression.property.name}`;
}

/** Behind the last import, else at the top, behind what must stand first (`#!`, `// @ts-check`). In the manner of the file. */
function importAt(text: string, { body }: Program, isModule: boolean): Insertion {
  const line = lineEnd(text);
  const before = body.findLast((statement) =>
    isModule
      ? statement.type === "ImportDeclaration"
      : statement.type === "VariableDeclaration" && /\brequire\(/.test(text.slice(statement.start, statement.end)),
  );
  const quote = before !== undefined && /'[^'"]*'\)?;?$/.test(text.slice(before.start, before.end)) ? "'" : '"';
  const semicolon = before !== undefined && text[before.end - 1] !== ";" ? "" : ";";
  const words = isModule
    ? `import ${NAME} from ${quote}${PLUGIN}${quote}${semicolon}`
    : `const ${NAME} = require(${quote}${PLUGIN}${quote})${semicolon}`;
  if (before !== undefined) return { at: before.end, text: `${line}${words}` };
  const head = /^(?:#!.*\r?\n)?(?:\/\/.*\r?\n)*(?:["']use strict["'];?\r?\n)?/.exec(text)?.[0] ?? "";
  return { at: head.length, text: `${words}${line}${line}` };
}

/** Behind the last configuration, on a separate line where the others have one. */
function entryAt(text: string, { elements, end }: Found, tokens: readonly Token[]): readonly Insertion[] {
  const last = elements.at(-1);
  if (last === undefined || last === null) return [{ at: end, text: ENTRY }];
  const comma = tokens.find(({ start }) => start >= last.end);
  const hasComma = comma?.type.label === ",";
  if (!text.slice(last.end, end).includes("\n"))
    return [{ at: hasComma ? comma.end : last.end, text: hasComma ? ` ${ENTRY}` : `, ${ENTRY}` }];
  // A comment behind the last one stays behind it.
  const behind = hasComma ? comma.end : last.end;
  const lineBreak = text.indexOf("\n", behind);
  const at = text[lineBreak - 1] === "\r" ? lineBreak - 1 : lineBreak;
  const indent = /^[ \t]*/.exec(text.slice(text.lastIndexOf("\n", last.start) + 1))?.[0] ?? "";
  return [...(hasComma ? [] : [{ at: last.end, text: "," }]), { at, text: `${lineEnd(text)}${indent}${ENTRY},` }];
}

function insert(text: string, insertions: readonly Insertion[]): string {
  // From the end, so that offsets stay right; at the same place the later one first.
  return [...insertions]
    .reverse()
    .sort((a, b) => b.at - a.at)
    .reduce((edited, { at, text: added }) => edited.slice(0, at) + added + edited.slice(at), text);
}

/** Reads the result again: the list has one configuration more, and it is ours. */
function isRight(text: string, before: number): boolean {
  const program = parsed(text);
  const found = program === undefined ? undefined : findList(program);
  const last = found?.elements.at(-1);
  return (
    found?.elements.length === before + 1 &&
    last !== undefined &&
    last !== null &&
    text.slice(last.start, last.end) === ENTRY
  );
}

function lineEnd(text: string): string {
  return text.includes("\r\n") ? "\r\n" : "\n";
}
