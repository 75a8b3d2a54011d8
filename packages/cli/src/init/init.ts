import { existsSync } from "node:fs";
import { join, relative, resolve, sep } from "node:path";
import { Writable } from "node:stream";

import { DATA_CENTERS } from "@zoho-preflight/metadata/catalogue";
import { CONFIG_FILE, SNAPSHOT_FOLDER } from "@zoho-preflight/validator/node";

import { configIn, configText, schemaFor, writeWhole } from "./config-file.ts";
import { clientsFor } from "./clients-for.ts";
import { ENTRY, IMPORT, jsonTrap, newConfig, PLUGIN, withEntry } from "./eslint-entry.ts";
import { installCommand, isDependency, oldEslintConfig } from "./project.ts";
import { orTwo } from "../or-two.ts";
import { write } from "../terminal/streams.ts";
import { findDataCenter, readAddresses } from "../addresses.ts";
import { scopesByPart } from "../snapshot-folder/part-scopes.ts";
import { INFO_FILE } from "../snapshot-folder/snapshot-files.ts";
import { findEslintConfig } from "../touch-eslint-config.ts";
import { readOwnText } from "../own-files.ts";
import { demandOption } from "../read-option.ts";
import { NEWEST, SettingsError } from "../settings.ts";
import type { Context } from "../context.ts";
import type { InitAnswers } from "./config-file.ts";
import type { Terminal } from "./questions.ts";
import type { InitFlags } from "./flags.ts";

const DEFAULTS = { environment: "production", apiVersion: NEWEST, metadata: `./${SNAPSHOT_FOLDER}` };

/** `zoho-preflight init`: writes `zoho-preflight.json`, adds the ESLint plugin on request, and says what to type next. */
export async function init(this: Context, flags: InitFlags): Promise<void> {
  const { stdout, stderr } = this.process;
  this.process.exitCode = await orTwo(this.process, async () => {
    try {
      await write(stdout, `${(await new Init(this.process, flags).all()).join("\n")}\n`);
      return 0;
    } catch (error) {
      if (!(error instanceof Error) || error.name !== "Cancelled") throw error;
      await write(stderr, "Nothing was written.\n");
      // As shells do for Ctrl+C.
      return 130;
    }
  });
}

/** One call of the command. Nothing is written before everything has been answered and looked at. */
class Init {
  readonly #cwd: string;
  readonly #flags: InitFlags;
  readonly #terminal: Terminal | undefined;

  constructor({ cwd, stdin, stdout }: Context["process"], flags: InitFlags) {
    this.#cwd = cwd;
    this.#flags = flags;
    const isTerminal = !flags.yes && stdin.isTTY === true && stdout.isTTY === true;
    const input = isTerminal ? stdin.stream?.() : undefined;
    this.#terminal = input !== undefined && stdout instanceof Writable ? { input, output: stdout } : undefined;
  }

  /** Gives the lines to print. */
  async all(): Promise<readonly string[]> {
    const { eslint, force } = this.#flags;
    const before = configIn(this.#cwd);
    const given = this.#given();
    const stays = before !== undefined && !force;
    if (stays && (eslint !== true || Object.keys(given).length > 0)) {
      throw new SettingsError(
        `${CONFIG_FILE} is there already. --force replaces what it says about data centre, environment, version, folder and what to generate, and keeps the rest`,
      );
    }
    const answers = stays ? undefined : await this.#answers(given, before ?? {});
    const wantsEslint = eslint ?? (await this.#isEslintWanted());
    // Apart from the questions.
    const lines = this.#terminal === undefined ? [] : [""];
    if (answers !== undefined) {
      writeWhole(join(this.#cwd, CONFIG_FILE), configText(answers, schemaFor(this.#cwd), before));
      lines.push(`${before === undefined ? "Wrote" : "Rewrote"} ${CONFIG_FILE}`);
    }
    if (wantsEslint) lines.push(...this.#addToEslint(), ...(await clientsFor(this.#cwd)));
    return [...lines, ...this.#next({ ...before, ...answers })];
  }

  /** What flags say, checked. */
  #given(): Partial<InitAnswers> {
    const { dataCenter, environment, apiVersion, metadata, generate: modules } = this.#flags;
    if (dataCenter !== undefined) readAddresses({ dataCenter, environment });
    if (environment !== undefined) readAddresses({ dataCenter: dataCenter ?? "us", environment });
    if (apiVersion !== undefined) demandOption("apiVersion", apiVersion);
    const generate = modules === undefined ? undefined : { modules };
    const all = { dataCenter, environment, apiVersion, metadata: metadata && this.#folder(metadata), generate };
    return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));
  }

  /** What is asked, or without a terminal what is usual; what an older file says is usual. */
  async #answers(given: Partial<InitAnswers>, before: Readonly<Record<string, unknown>>): Promise<InitAnswers> {
    const usual: Partial<InitAnswers> & typeof DEFAULTS = { ...DEFAULTS, ...textsIn(before) };
    if (this.#terminal !== undefined) {
      const { askFor } = await import("./questions.ts");
      const answers = await askFor(given, usual, this.#terminal);
      const { generate } = given;
      return { ...answers, metadata: this.#folder(answers.metadata), ...(generate === undefined ? {} : { generate }) };
    }
    const { dataCenter } = { ...usual, ...given };
    // There is no usual one, and a wrong one would flag good requests.
    if (dataCenter === undefined)
      throw new SettingsError(
        `Where does your org live? Nobody can be asked here, so say it: zoho-preflight init --data-center eu (or ${DATA_CENTERS.filter((id) => id !== "eu").join(", ")})`,
      );
    findDataCenter(dataCenter);
    return { ...usual, ...given, dataCenter };
  }

  /** As it stands in the file: relative to it, with slashes, `./zoho-metadata`. */
  #folder(given: string): string {
    const path = relative(this.#cwd, resolve(this.#cwd, given)).split(sep).join("/");
    if (path === "") throw new SettingsError(`--metadata needs a separate folder, such as ${SNAPSHOT_FOLDER}`);
    return path.startsWith("..") ? path : `./${path}`;
  }

  async #isEslintWanted(): Promise<boolean> {
    const file = findEslintConfig(this.#cwd);
    if (this.#terminal === undefined || (file === undefined && !isDependency(this.#cwd, "eslint"))) return false;
    const { askForEslint } = await import("./questions.ts");
    return askForEslint(file === undefined ? undefined : this.#name(file), this.#terminal);
  }

  #addToEslint(): readonly string[] {
    const file = findEslintConfig(this.#cwd);
    const missing = ["eslint", PLUGIN].filter((name) => !isDependency(this.#cwd, name));
    const install = missing.length === 0 ? [] : [`To install: ${installCommand(this.#cwd, missing)}`];
    if (file === undefined) {
      const old = oldEslintConfig(this.#cwd);
      if (old !== undefined)
        return [
          `${old} is of ESLint 8 and stays as it is; the plugin needs a flat configuration. Once there is one, add:`,
          ...toPaste(),
          ...install,
        ];
      writeWhole(join(this.#cwd, "eslint.config.mjs"), newConfig());
      return ["Wrote eslint.config.mjs", ...install];
    }
    const name = this.#name(file);
    const text = readOwnText(file, name);
    const edit = /ts$/.test(file) ? { kind: "left" as const, why: "it is TypeScript" } : withEntry(text);
    if (edit.kind === "there") return [`${name} has the plugin already`, ...install];
    const json = jsonTrap(text);
    if (edit.kind === "left")
      return [`${name} stays as it is, since ${edit.why}. Add to it:`, ...toPaste(), ...json, ...install];
    writeWhole(file, edit.text);
    return [`Added the rules for Zoho CRM to ${name}`, ...json, ...install];
  }

  #next({ metadata, apiVersion, generate }: Readonly<Record<string, unknown>>): readonly string[] {
    const folder = typeof metadata === "string" ? metadata : SNAPSHOT_FOLDER;
    const isPulled = existsSync(join(this.#cwd, folder, INFO_FILE));
    return isPulled
      ? ["", "Next, check requests against your org's metadata:", "", "  npx zoho-preflight check requests.json"]
      : [
          "",
          "Next, fetch your org's metadata. It says which credentials it needs:",
          "",
          "  npx zoho-preflight pull",
          "",
          "Scopes to grant, by what is pulled with them; the .json files but modules.json are optional:",
          "",
          ...scopeLines(typeof apiVersion === "string" ? apiVersion : NEWEST),
          ...(generate === undefined ? [] : ["", "Then write schemas and types:", "", "  npx zoho-preflight generate"]),
        ];
  }

  #name(file: string): string {
    return relative(this.#cwd, file).split(sep).join("/");
  }
}

/** `  ZohoCRM.apis.READ                     apis.json`, a line each. */
function scopeLines(version: string): readonly string[] {
  const rows = scopesByPart(version);
  const width = Math.max(...rows.map(([scope]) => scope.length));
  return rows.map(([scope, parts]) => `  ${scope.padEnd(width)}  ${parts.join(", ")}`);
}

function toPaste(): readonly string[] {
  return ["", `  ${IMPORT}`, `  ${ENTRY}, // at the end of the exported list`, ""];
}

function textsIn(before: Readonly<Record<string, unknown>>): Partial<InitAnswers> {
  const names = ["dataCenter", "environment", "apiVersion", "metadata"];
  return Object.fromEntries(
    Object.entries(before).filter(([name, value]) => names.includes(name) && typeof value === "string"),
  );
}
