// docs/api.md: what each entry of the validator exports, from its types and docstrings.
import { readFileSync } from "node:fs";
import { join } from "node:path";

import ts from "typescript";

const INTRO = `# API

What \`@zoho-preflight/validator\` exports, by entry: \`import { loadPreflight } from "@zoho-preflight/validator/node"\`. All of it is ES modules; Node 20.19 and later can \`require\` them. How to use it stands in [wrappers.md](wrappers.md), [testing.md](testing.md) and [zoho-preflight.json](configuration.md).

Made by \`pnpm sync\` from the docstrings.
`;

/** The page, made from the entries that packages/validator/package.json names. */
export function apiPage(root) {
  const folder = join(root, "packages/validator");
  const { exports } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  const entries = Object.entries(exports)
    .filter(([, target]) => target["@zoho-preflight/source"] !== undefined)
    .map(([name, target]) => ({ name, file: join(folder, target["@zoho-preflight/source"]) }));
  const program = programOf(root, entries);
  const declarations = new Declarations(program);
  /** What is shown already, and the heading that it stands under. */
  const shown = new Map();
  return `${INTRO}\n${entries.map((entry) => entryPart(entry, program, declarations, shown)).join("\n")}`;
}

function entryPart({ name, file }, program, declarations, shown) {
  const checker = program.getTypeChecker();
  const exported = checker
    .getExportsOfModule(checker.getSymbolAtLocation(program.getSourceFile(file)))
    .map((symbol) => ({ name: symbol.name, target: resolved(symbol, checker) }))
    .sort((a, b) => rank(a.target) - rank(b.target) || (a.name < b.name ? -1 : 1));
  const parts = [];
  const also = [];
  for (const { name: heading, target } of exported) {
    const place = shown.get(target);
    if (place !== undefined)
      also.push(place.isOnly ? `[\`${heading}\`](#${place.heading.toLowerCase()})` : `\`${heading}\``);
    else {
      // A second heading of that name has another address, which is the renderer's to choose.
      const isOnly = ![...shown.values()].some((other) => other.heading.toLowerCase() === heading.toLowerCase());
      shown.set(target, { heading, isOnly });
      parts.push(described(heading, target, declarations));
    }
  }
  if (also.length > 0) parts.push(`Also here: ${also.join(", ")}.\n`);
  return [`## ${name === "." ? "@zoho-preflight/validator" : name.slice(1)}\n`, ...parts].join("\n");
}

function programOf(root, entries) {
  const { config } = ts.readConfigFile(join(root, "tsconfig.base.json"), ts.sys.readFile);
  const { options } = ts.convertCompilerOptionsFromJson({ ...config.compilerOptions, composite: false }, root);
  return ts.createProgram(
    entries.map(({ file }) => file),
    { ...options, declaration: true, types: [] },
  );
}

function resolved(symbol, checker) {
  return symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
}

/** Functions, then classes and values, then types. */
function rank({ flags }) {
  if (flags & ts.SymbolFlags.Function) return 0;
  return flags & ts.SymbolFlags.Value ? 1 : 2;
}

function described(name, target, declarations) {
  const { doc, text } = declarations.of(target);
  if (doc === "") throw new Error(`${name} is exported without a docstring`);
  const renamed = name === target.name ? "" : `Declared as \`${target.name}\`.`;
  return [`### ${name}`, doc, renamed, `\`\`\`ts declaration\n${text}\n\`\`\``]
    .filter((part) => part !== "")
    .map((part) => `${part}\n`)
    .join("\n");
}

/** Declarations without bodies, as TypeScript writes them into `.d.ts` files. */
class Declarations {
  #files = new Map();
  #program;

  constructor(program) {
    this.#program = program;
  }

  /** `{ doc, text }` of what a symbol stands for: its docstring as one paragraph, and its declaration. Overloads are one text. */
  of(symbol) {
    const [first] = symbol.declarations;
    const file = this.#fileOf(first.getSourceFile());
    const found = file.statements.filter((statement) => namesOf(statement).includes(symbol.name));
    if (found.length === 0) throw new Error(`${symbol.name} of ${first.getSourceFile().fileName} is not declared`);
    const text = found.map((statement) => statement.getText(file).replace(/^export (?:declare )?/, "")).join("\n");
    return { doc: docOf(found[0], file), text: this.#spelt(symbol, text).replace(/^ *#private;\n/gm, "") };
  }

  /** A list of names that is taken from a table is written out; all else is halved in its indent. */
  #spelt(symbol, text) {
    if (!/^type \w+ = \(?(?:keyof )?typeof/.test(text))
      return text.replace(/^(?: {4})+/gm, (indent) => "  ".repeat(indent.length / 4));
    const checker = this.#program.getTypeChecker();
    const names = checker.getDeclaredTypeOfSymbol(symbol).types?.map((type) => checker.typeToString(type));
    return names === undefined ? text : `type ${symbol.name} =\n  | ${names.join("\n  | ")};`;
  }

  #fileOf(source) {
    let file = this.#files.get(source);
    if (file === undefined) {
      let text = "";
      this.#program.emit(source, (name, written) => (name.endsWith(".d.ts") ? (text = written) : ""), undefined, true);
      // Of another package nothing is written; what comes from there are types, which are declared as they are written.
      file = ts.createSourceFile("declarations.d.ts", text === "" ? source.text : text, ts.ScriptTarget.Latest, true);
      this.#files.set(source, file);
    }
    return file;
  }
}

function namesOf(statement) {
  if (ts.isVariableStatement(statement))
    return statement.declarationList.declarations.map(({ name }) => name.getText());
  return statement.name === undefined ? [] : [statement.name.text];
}

/** A docstring without its stars: a paragraph in one line, what stands between fences as it is written. */
function docOf(node, file) {
  const ranges = ts.getLeadingCommentRanges(file.text, node.pos) ?? [];
  const last = ranges.map(({ pos, end }) => file.text.slice(pos, end)).findLast((text) => text.startsWith("/**"));
  if (last === undefined) return "";
  const lines = last.slice(3, -2).split("\n");
  return lines
    .map((line) => line.replace(/^\s*\*? ?/, ""))
    .join("\n")
    .split("```\n")
    .map((part, at) => (at % 2 === 1 ? `\n\n\`\`\`text\n${part}\`\`\`\n\n` : paragraph(part)))
    .join("")
    .trim();
}

function paragraph(text) {
  return text
    .replace(/\s+/g, " ")
    .trim()
    .replace(/ ?@throws \{(\w+)\} ((?:(?! @throws).)+)/g, (_, error, when) => `\n\nThrows \`${error}\` ${when}.`);
}
