import { stat } from "node:fs/promises";
import { extname, resolve } from "node:path";

import { SettingsError } from "../settings.ts";
import { shownFile } from "./code-call.ts";
import type { ReadCode, Unread } from "./code-call.ts";
import { Collector, COLLECTOR, RULE } from "./collector.ts";
import { defaultConfig } from "./default-config.ts";
import type { DefaultConfig } from "./default-config.ts";
import { firstLine } from "./find-eslint.ts";
import type { FoundEslint } from "./find-eslint.ts";
import { returnsOutside, whyNotParsed } from "./not-parsed.ts";
import { CODE, filesNotRead, isTypescript } from "./not-covered.ts";
import type { ESLint, Linter } from "eslint";

export interface ReadOptions {
  readonly cwd: string;
  /** False: the user's ESLint config is left alone. */
  readonly ownConfig: boolean;
  /** After each file. */
  readonly onFile: () => void;
  /** Whether calls come with the scopes that they need. */
  readonly withScopes?: boolean;
  /** Settings that win over those of the user's config: `{ metadata: "/home/me/project/zoho-metadata" }`. */
  readonly settings?: Readonly<Record<string, unknown>>;
}

type ConfigKind = "own" | "default";

/** What ESLint says of a file that was named and that it leaves out. */
const IGNORED = /^File ignored/;

/**
 * Reads all calls to Zoho CRM in folders, files and glob patterns, by the user's own ESLint with the user's own config: parsers, ignores,
 * processors and settings are those of every lint run. Where there is no config, ours. Throws `SettingsError` when that config is broken; what
 * cannot be read otherwise is listed.
 */
export async function readCode(
  sources: readonly string[],
  eslint: FoundEslint,
  options: ReadOptions,
): Promise<ReadCode> {
  const reading = new Reading(eslint, options);
  const { named, others } = await sorted(sources, options.cwd);
  if (named.length > 0) await reading.read(named);
  for (const source of others) await reading.read([source]);
  return reading.done(others);
}

/** Files that are named as such are handed over at once, since a shell may have made thousands of one pattern. */
async function sorted(
  sources: readonly string[],
  cwd: string,
): Promise<{ readonly named: readonly string[]; readonly others: readonly string[] }> {
  const named: string[] = [];
  const others: string[] = [];
  for (const source of sources) ((await kindOf(source, cwd)) === "file" ? named : others).push(source);
  return { named, others };
}

async function kindOf(source: string, cwd: string): Promise<"file" | "folder" | undefined> {
  try {
    return (await stat(resolve(cwd, source))).isDirectory() ? "folder" : "file";
  } catch {
    return undefined;
  }
}

class Reading {
  readonly #eslint: FoundEslint;
  readonly #options: ReadOptions;
  readonly #collector: Collector;
  readonly #files = new Map<string, "read" | "broken">();
  readonly #unread: Unread[] = [];
  readonly #notCovered = new Set<string>();
  readonly #configs = new Set<ConfigKind>();
  #default: DefaultConfig | undefined;
  #covering: ESLint | undefined;

  constructor(eslint: FoundEslint, options: ReadOptions) {
    this.#eslint = eslint;
    this.#options = options;
    this.#collector = new Collector(options.cwd, options.onFile, options.withScopes === true);
  }

  async read(sources: readonly string[]): Promise<void> {
    if (this.#options.ownConfig && (await this.#readBy("own", sources))) return;
    await this.#readBy("default", sources);
  }

  /** False when there is no config to read by. */
  async #readBy(config: ConfigKind, sources: readonly string[]): Promise<boolean> {
    try {
      await this.#lint(sources, config);
    } catch (error) {
      if (config === "own" && kindOfError(error) === "no config") return false;
      await this.#failed(sources, error, config);
    }
    this.#configs.add(config);
    return true;
  }

  async #lint(sources: readonly string[], config: ConfigKind): Promise<void> {
    const results = await this.#instance(config, []).lintFiles([...sources]);
    this.#collector.place(results);
    const returning = config === "own" ? [] : results.filter(returnsOutside).map(({ filePath }) => filePath);
    if (returning.length > 0) {
      const scripts = await this.#instance(config, [{ languageOptions: { sourceType: "commonjs" } }]).lintFiles(
        returning,
      );
      this.#collector.place(scripts);
      this.#listed(scripts, config);
    }
    this.#listed(results, config);
  }

  #listed(results: readonly ESLint.LintResult[], config: ConfigKind): void {
    for (const { filePath, messages } of results) {
      const file = this.#shown(filePath);
      const [first] = messages;
      if (
        messages.length === 1 &&
        first?.ruleId == null &&
        first?.fatal !== true &&
        IGNORED.test(first?.message ?? "")
      ) {
        if (CODE.has(extname(file))) this.#leftOut(file, config);
        continue;
      }
      if (this.#files.has(filePath)) continue; // named twice: `src src/crm.ts`
      const broken = messages.filter(({ fatal }) => fatal === true);
      const wrong = this.#collector.damaged.get(filePath);
      this.#files.set(filePath, broken.length === 0 && wrong === undefined ? "read" : "broken");
      if (wrong !== undefined) this.#unread.push({ file, ...wrong });
      for (const { line, column, message } of broken)
        this.#unread.push({
          file,
          line,
          column,
          text: whyNotParsed(filePath, firstLine(message.replace(/^Parsing error: /, ""))),
        });
    }
  }

  #instance(config: ConfigKind, more: readonly Linter.Config[]): ESLint {
    const own: Linter.Config[] = config === "own" ? [] : (this.#default ??= defaultConfig(this.#eslint)).entries;
    return new this.#eslint.ESLint({
      cwd: this.#options.cwd,
      ...(config === "own" ? {} : { overrideConfigFile: true }),
      overrideConfig: [
        ...own,
        ...more,
        { settings: { "zoho-crm": this.#options.settings ?? {} } },
        {
          name: RULE,
          plugins: { [COLLECTOR]: { rules: { coverage: this.#collector.rule } } },
          rules: { [RULE]: "warn" },
        },
      ],
      // The user's own rules have their own run, and `eslint-disable` is about what they report.
      ruleFilter: ({ ruleId }) => ruleId === RULE,
      allowInlineConfig: false,
    });
  }

  /** A source that ESLint throws at. */
  async #failed(sources: readonly string[], error: unknown, config: ConfigKind): Promise<void> {
    const [source = ""] = sources;
    if (kindOfError(error) !== "no files")
      throw new SettingsError(
        `ESLint stopped: ${firstLine(error)}${this.#options.ownConfig ? " If that is about your ESLint config, --no-config reads without it." : ""}`,
      );
    const isFolder = (await kindOf(source, this.#options.cwd)) === "folder";
    const inFolder =
      config === "own"
        ? "the ESLint config covers none of its files"
        : "there is no JavaScript in this folder that could be read";
    this.#unread.push({
      file: source,
      text: isFolder
        ? inFolder
        : /[*?{[]/.test(source)
          ? "no file fits this pattern"
          : "there is no such file or folder",
    });
  }

  #leftOut(file: string, config: ConfigKind): void {
    if (config === "default" && isTypescript(file) && this.#default?.readsTypescript === false)
      this.#unread.push({
        file,
        text: "TypeScript needs its own parser: npm install --save-dev typescript-eslint",
      });
    else this.#notCovered.add(file);
  }

  async done(sources: readonly string[]): Promise<ReadCode> {
    const { cwd } = this.#options;
    const config = this.#configs.has("own") ? "own" : "default";
    this.#covering = this.#instance(config, [{ files: [...CODE].map((ending) => `**/*${ending}`) }]);
    for (const source of sources) {
      for await (const file of filesNotRead(resolve(cwd, source), (path) => this.#isLeftOut(path)))
        this.#leftOut(this.#shown(file), config);
    }
    for (const [problem, file] of this.#collector.problems) this.#unread.push({ file, text: problem });
    return {
      ...this.#collector.collected(),
      files: [...this.#files.values()].filter((state) => state === "read").length,
      unread: this.#unread,
      notCovered: [...this.#notCovered].sort(),
      config: this.#configs.size > 1 ? "both" : this.#configs.has("own") ? "own" : "default",
      eslint: this.#eslint.version,
    };
  }

  /** Whether a file was not read although nobody ignores it: the config has no entry for its kind. */
  async #isLeftOut(file: string): Promise<boolean> {
    return !this.#files.has(file) && (await this.#covering?.isPathIgnored(file)) === false;
  }

  #shown(file: string): string {
    return shownFile(this.#options.cwd, file);
  }
}

/** What ESLint throws where there is nothing to lint. Some are errors without a name, and 9.0 gave a name to none, so the words decide. */
function kindOfError(error: unknown): "no config" | "no files" | undefined {
  const message = error instanceof Error ? error.message : "";
  if (message.startsWith("Could not find config file")) return "no config";
  return /^(?:No files matching|All files matched by) /.test(message) ? "no files" : undefined;
}
