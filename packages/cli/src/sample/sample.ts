import { resolve } from "node:path";

import { OptionError } from "@zoho-preflight/validator";
import { saidOf } from "@zoho-preflight/validator/options";
import { legibleJson } from "@zoho-preflight/validator/secrets";
import { sample, wrongKinds } from "@zoho-preflight/validator/testing";

import { flagOf } from "../flag-kinds.ts";
import { orTwo } from "../or-two.ts";
import { readable, readSettings, SettingsError } from "../settings.ts";
import { printable } from "../terminal/printable.ts";
import { write } from "../terminal/streams.ts";
import type { Context } from "../context.ts";
import type { SampleFlags } from "./flags.ts";

/** `zoho-preflight sample Leads`: records of a module that are valid, or wrong in exactly one way. */
export async function printSample(this: Context, flags: SampleFlags, module: string): Promise<void> {
  const { process } = this;
  process.exitCode = await orTwo(process, async () => {
    const { metadata, operation, count, seed, wrong, listWrong } = flags;
    if (listWrong && (wrong !== undefined || count !== undefined))
      throw new SettingsError("--list-wrong makes no records: leave out --wrong and --count");
    const { preflight } = readSettings({ metadata }, process.cwd, (name) => resolve(process.cwd, name));
    const printed = orSettingsError(
      () =>
        listWrong
          ? wrongKinds(preflight(), module, { operation, seed })
              .map((kind) => printable(kind))
              .join("\n")
          : legibleJson(
              JSON.stringify({ data: sample(preflight(), module, { operation, count, seed, wrong }) }, null, 2),
            ),
      wrong,
    );
    await write(process.stdout, `${printed}\n`);
    return 0;
  });
}

/** The option as the user wrote it: `--wrong` rather than `wrong`. */
function orSettingsError(make: () => string, wrong: string | undefined): string {
  try {
    // Files of a module are read when it is first asked for.
    return readable(make);
  } catch (error) {
    if (!(error instanceof OptionError)) throw error;
    if (error.option === "wrong")
      throw new SettingsError(
        `--wrong: no record is wrong in "${wrong ?? ""}" and in nothing else. ${error.advice || "--list-wrong names all kinds."}`,
      );
    throw new SettingsError(`${error.option === "module" ? "module" : flagOf(error.option)}: ${saidOf(error)}`);
  }
}
