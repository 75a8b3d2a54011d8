import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, relative } from "node:path";
import { pathToFileURL } from "node:url";
import { isDeepStrictEqual } from "node:util";
import { Script } from "node:vm";

import ts from "typescript";

/** An import as TypeScript writes it; a piece of code that a test holds may speak of `require` too. */
const IMPORTED = /^const \w+_\d+ = (?:__\w+\()?require\("([^"]+)"\)/gm;
const PARSERS = new Set(["@typescript-eslint/parser", "vue-eslint-parser"]);
/** A test that takes longer than this does not end. */
const LONGEST_RUN = 10_000;
/** The first run of all parses every piece of code. */
const LONGEST_FIRST_RUN = 120_000;

/**
 * Runs unit tests again and again in one process, each time with another text of one file. It knows of Vitest what such tests need: `describe`,
 * `it`, `it.each`, `expect(…).toBe`, `.toBeUndefined`, `.toEqual`, `.not`; they are not asynchronous. `tests`: absolute paths.
 */
export async function lightRunner(root, tests) {
  const scripts = new Map();
  const outside = new Map();
  const scriptOf = (path, code) => new Script(`(function (require, exports) {${code}\n})`, { filename: path });
  const load = async (path) => {
    if (scripts.has(path)) return;
    const code = withoutTypes(readFileSync(path, "utf8"));
    scripts.set(path, scriptOf(path, code));
    for (const [, name] of code.matchAll(IMPORTED)) {
      // A piece of code in a test may name a file that is none.
      if (name === "vitest" || (name.startsWith(".") && !name.endsWith(".ts"))) continue;
      if (name.startsWith(".")) await load(join(dirname(path), name));
      else if (!outside.has(name)) outside.set(name, await importFrom(path, name));
    }
  };
  for (const test of tests) await load(test);

  const parses = new Map();

  /** Runs all tests with a changed text of one file, those of `first` before the others; gives the name of the first one that fails. */
  function run({ path, text }, first) {
    const made = new Map();
    const times = new Map();
    const changed = path === undefined ? undefined : scriptOf(path, withoutTypes(text));
    let found = [];
    const vitest = vitestFor((each) => found.push(each));
    const requireFrom = (from) => (name) => {
      if (name === "vitest") return vitest;
      if (PARSERS.has(name))
        return { ...outside.get(name), parseForESLint: (code, options) => parse(name, code, options) };
      if (!name.startsWith(".")) return outside.get(name);
      return evaluate(join(dirname(from), name));
    };
    // To parse takes longer than all else: the n-th tree of a text serves again in the next run.
    const parse = (parser, code, options) => {
      const nth = (times.get(code) ?? 0) + 1;
      times.set(code, nth);
      const key = `${nth} ${code}`;
      if (!parses.has(key)) parses.set(key, outside.get(parser).parseForESLint(code, options));
      return parses.get(key);
    };
    const evaluate = (file) => {
      if (made.has(file)) return made.get(file);
      const exports = {};
      made.set(file, exports);
      (file === path ? changed : scripts.get(file)).runInThisContext()(requireFrom(file), exports);
      return exports;
    };
    const all = () => {
      for (const test of [...tests.filter((each) => each === first), ...tests.filter((each) => each !== first)]) {
        found = [];
        try {
          evaluate(test);
        } catch (error) {
          return { failed: `${relative(root, test)}: does not load`, error };
        }
        for (const { name, body } of found)
          try {
            body();
          } catch (error) {
            return { failed: `${relative(root, test)}: ${name}`, error };
          }
      }
      return undefined;
    };
    globalThis.runAllTests = all;
    try {
      return new Script("runAllTests()").runInThisContext({
        timeout: path === undefined ? LONGEST_FIRST_RUN : LONGEST_RUN,
      });
    } catch (error) {
      return { failed: "does not end", error };
    }
  }
  return run;
}

/** As a CommonJS module, so that all modules can be made anew in no time. */
function withoutTypes(text) {
  return ts.transpileModule(text, {
    compilerOptions: { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2023 },
  }).outputText;
}

async function importFrom(path, name) {
  const resolved = createRequire(path).resolve(name);
  return import(name.startsWith("node:") ? name : pathToFileURL(resolved).href);
}

function vitestFor(add) {
  const names = [];
  const describe = (name, body) => {
    names.push(name);
    body();
    names.pop();
  };
  describe.each = (rows) => (name, body) => {
    for (const row of rows) describe(`${name} ${label(row)}`, () => body(...[row].flat()));
  };
  const it = (name, body) => add({ name: [...names, name].join(" "), body });
  it.each = (rows) => (name, body) => {
    for (const row of rows) it(`${name} ${label(row)}`, () => body(...(Array.isArray(row) ? row : [row])));
  };
  return { describe, it, test: it, expect };
}

function label(row) {
  return String(Array.isArray(row) ? row[0] : row);
}

function expect(actual) {
  const check = (isRight, what) => {
    if (!isRight) throw new Error(what);
  };
  const matchers = (wanted) => ({
    toBe: (expected) => check(Object.is(actual, expected) === wanted, "toBe"),
    toBeUndefined: () => check((actual === undefined) === wanted, "toBeUndefined"),
    toEqual: (expected) => check(isDeepStrictEqual(plain(actual), plain(expected)) === wanted, "toEqual"),
  });
  return { ...matchers(true), not: matchers(false) };
}

/** `toEqual` does not see a key that is undefined, nor of which module's class something is. */
function plain(value) {
  if (Array.isArray(value)) {
    const marks = Object.getOwnPropertySymbols(value).map((mark) => [mark, value[mark]]);
    return Object.assign(value.map(plain), Object.fromEntries(marks));
  }
  if (value === null || typeof value !== "object" || Object.getPrototypeOf(value) !== Object.prototype) return value;
  if ("range" in value && "type" in value) return value;
  const kept = Reflect.ownKeys(value).filter((key) => value[key] !== undefined);
  return Object.fromEntries(kept.map((key) => [key, plain(value[key])]));
}
