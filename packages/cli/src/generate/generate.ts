import { relative, resolve } from "node:path";

import { legible } from "@zoho-preflight/validator/secrets";
import { nearest } from "@zoho-preflight/validator/checks";
import { didYouMean } from "@zoho-preflight/validator/options";

import { printableJson } from "../terminal/printable-json.ts";
import { readChoices } from "./choices.ts";
import { fileStems, generatedFiles, isWorkedWith, leftOut, stemOf } from "./files.ts";
import type { Choices } from "./choices.ts";
import type { RecordLeftOut } from "./files.ts";
import { GENERIC_TEST_FILE } from "./sql/dbt.ts";
import { findMetadata, readSource } from "./metadata-source.ts";
import { changeFolder, compareFolder } from "./output-folder.ts";
import { watchMetadata } from "./watch.ts";
import { orTwo } from "../or-two.ts";
import { count } from "../terminal/counted.ts";
import { say } from "../terminal/printable.ts";
import { write } from "../terminal/streams.ts";
import { readable, SettingsError } from "../settings.ts";
import type { Context } from "../context.ts";
import type { MetadataSource } from "./metadata-source.ts";
import type { Changes } from "./output-folder.ts";
import type { GenerateFlags } from "./flags.ts";
import type { Snapshot } from "@zoho-preflight/validator/schemas";

/** `zoho-preflight generate`: files from metadata, once, or again and again; with `--check` only what would have to be written. */
export async function generate(this: Context, flags: GenerateFlags): Promise<void> {
  // Ctrl+C is taken over, so that it does not end the process between a file that is written and its move to its place.
  const end = this.process.stopped?.() ?? new AbortController().signal;
  this.process.exitCode = await orTwo(this.process, () =>
    new Run(this.process, flags, readChoices(flags, this.process.cwd)).all(end),
  );
}

/** One call of the command. */
class Run {
  readonly #process: Context["process"];
  readonly #flags: GenerateFlags;
  readonly #choices: Choices;
  /** The folder as the user knows it. */
  readonly #shownOut: string;

  constructor(process: Context["process"], flags: GenerateFlags, choices: Choices) {
    this.#process = process;
    this.#flags = flags;
    this.#choices = choices;
    this.#shownOut = relative(process.cwd, choices.out) || ".";
  }

  /** Gives the exit code. Throws `SettingsError`. */
  async all(signal: AbortSignal): Promise<number> {
    const { watch, check, apiVersion, metadata, modules, allModules } = this.#flags;
    if (allModules && modules !== undefined)
      throw new SettingsError("--modules names some and --all-modules takes all: use one of the two");
    if (watch && check) throw new SettingsError("--watch writes and --check does not: use one of the two");
    const source = findMetadata({ metadata, apiVersion }, this.#process.cwd, (name) =>
      resolve(this.#process.cwd, name),
    );
    const { folder } = source;
    if (watch && folder === undefined)
      throw new SettingsError("--watch needs a folder with your org's metadata; Zoho's default fields never change");
    if (!watch || folder === undefined) return this.#once(source);
    const changes = watchMetadata(folder);
    const again = (): Promise<number> => orTwo(this.#process, () => this.#once(source));
    await again();
    await this.#say(`Watching ${relative(this.#process.cwd, folder) || "."}. Press Ctrl+C to stop.`);
    await changes(again, signal);
    return 0;
  }

  async #once(source: MetadataSource): Promise<number> {
    const { operations, formats, lenient, warehouse, out } = this.#choices;
    const { check } = this.#flags;
    const { snapshot, digest } = readSource(source);
    const version = source.version ?? snapshot.version;
    const modules = await this.#modules(snapshot, version);
    const files = readable(() =>
      generatedFiles({ snapshot, digest, version, lenient, modules, operations, formats, warehouse }),
    );
    if (files.size === 0)
      throw new SettingsError(
        `Nothing to write: ${modules.length === 0 ? "the metadata have fields of no module" : `${modules.join(", ")} takes none of ${operations.join(", ")}`}`,
      );
    const changes = compareFolder(out, files, this.#unwanted(snapshot));
    if (!check) changeFolder(out, files, changes);
    await this.#report(changes);
    if (changes.kept.length > 0)
      await this.#say(
        `${changes.kept.join(", ")}: no longer wanted, but changed since ${changes.kept.length === 1 ? "it was" : "they were"} written, so not removed`,
      );
    await this.#sayLeftOut(leftOut({ snapshot, modules, operations }));
    if (snapshot.embedded === true)
      await this.#say(
        "Made from Zoho's default fields. Run `zoho-preflight pull` and name its folder with --metadata to include your own.",
      );
    return check && changes.write.length + changes.remove.length > 0 ? 1 : 0;
  }

  /**
   * Which generated files may go: those of modules that the org no longer has, and where the configuration says all that there is to be, those that
   * it no longer names. Without the org's metadata nobody knows which modules are gone.
   */
  #unwanted(snapshot: Snapshot): (file: string) => boolean {
    const stems = new Set(fileStems(snapshot.modules.map((module) => module.api_name)).values());
    // The generic test of dbt is of no module.
    const isKnown = (file: string): boolean => file === GENERIC_TEST_FILE || stems.has(stemOf(file));
    return (file) => (isKnown(file) ? this.#choices.isWhole : snapshot.embedded !== true);
  }

  /** The modules to write: those that were asked for, or all that programs work with and that have fields. Says what is left out. */
  async #modules(snapshot: Snapshot, version: string): Promise<string[]> {
    const hasFields = (api_name: string): boolean => readable(() => snapshot.module(api_name)?.fields) !== undefined;
    const { modules: asked, namedIn } = this.#choices;
    if (asked !== undefined && asked !== "all") {
      const known = snapshot.modules.map((module) => module.api_name);
      for (const name of asked) {
        if (readable(() => snapshot.module(name)) === undefined) {
          const near = nearest(name, known);
          throw new SettingsError(`${namedIn}: the metadata have no module "${name}".${didYouMean(near)}`);
        }
        if (!hasFields(name))
          throw new SettingsError(
            `${namedIn}: the metadata have no fields of ${name}: pull them, or save the answer of GET /settings/fields?module=${name}`,
          );
      }
      return [...asked];
    }
    const wanted = snapshot.modules.filter((module) => isWorkedWith(module, version)).map((module) => module.api_name);
    if (asked === undefined) throw new SettingsError(whichModules(wanted.filter(hasFields)));
    const without = wanted.filter((name) => !hasFields(name));
    if (without.length > 0 && without.length < wanted.length)
      await this.#say(
        `${count(without.length, "module")} without fields in the metadata: ${without.slice(0, 5).join(", ")}${without.length > 5 ? " …" : ""}`,
      );
    return wanted.filter(hasFields);
  }

  /** One line for each flag, with the first writes that it keeps out. */
  async #sayLeftOut(all: readonly RecordLeftOut[]): Promise<void> {
    for (const flag of new Set(all.map((one) => one.flag))) {
      const names = all.filter((one) => one.flag === flag).map(({ module, operation }) => `${module} ${operation}`);
      const shown = `${names.slice(0, 5).join(", ")}${names.length > 5 ? ` and ${names.length - 5} more` : ""}`;
      await this.#say(`Left out: ${shown}. The metadata say "${flag}": false for the user who pulled them.`);
    }
  }

  async #report({ write: written, unchanged, remove, kept }: Changes): Promise<void> {
    const { json, check } = this.#flags;
    const { stdout } = this.#process;
    const out = this.#shownOut;
    if (json) {
      const done = check
        ? { written: [], unchanged, removed: [], stale: [...written, ...remove].sort() }
        : { written, unchanged, removed: remove, stale: [] };
      await write(stdout, `${printableJson({ version: 1, out, ...done, kept })}\n`);
      return;
    }
    if (!check) {
      const parts = [
        `${count(written.length, "file")} written`,
        ...(unchanged.length > 0 ? [`${unchanged.length} unchanged`] : []),
        ...(remove.length > 0 ? [`${remove.length} removed`] : []),
      ];
      await write(stdout, `${legible(out)}: ${parts.join(", ")}\n`);
      return;
    }
    const stale = [
      ...written.map((name) => `${out}/${name}`),
      ...remove.map((name) => `${out}/${name} (no longer belongs here)`),
    ];
    const summary =
      stale.length === 0
        ? `${out}: ${count(unchanged.length, "file")}, none stale`
        : `${out}: ${count(stale.length, "file")} stale, ${unchanged.length} as they should be; run zoho-preflight generate`;
    await write(stdout, [...stale, summary].map((line) => `${legible(line)}\n`).join(""));
  }

  #say(text: string): Promise<void> {
    return say(this.#process.stderr, text);
  }
}

/** What to type where nobody has said which modules are wanted: an org has dozens, and a module makes up to six files. */
function whichModules(modules: readonly string[]): string {
  const shown = modules.slice(0, 40).join(", ");
  return [
    'Which modules? Name them with --modules Leads,Deals, or in zoho-preflight.json: "generate": { "modules": ["Leads", "Deals"] }.',
    `The metadata have fields of ${count(modules.length, "module")}; --all-modules takes them all: ${shown}${modules.length > 40 ? ", …" : ""}.`,
  ].join(" ");
}
