import type { Readable, Writable } from "node:stream";

import { confirm, isCancel, select, text } from "@clack/prompts";
import { catalogue, ENVIRONMENTS } from "@zoho-preflight/metadata/catalogue";

import type { InitAnswers } from "./config-file.ts";
import type { CANCEL_SYMBOL } from "@clack/prompts";

/** The person at the terminal has had enough. */
class Cancelled extends Error {
  override readonly name = "Cancelled";
}

export interface Terminal {
  readonly input: Readable;
  readonly output: Writable;
}

/** Asks for what no flag says; `usual` is chosen already, or taken when nothing is typed. Throws `Cancelled`. */
export async function askFor(
  given: Partial<InitAnswers>,
  usual: Partial<InitAnswers>,
  terminal: Terminal,
): Promise<InitAnswers> {
  const choose = (
    message: string,
    options: { value: string; label?: string; hint?: string }[],
    initialValue: string | undefined,
  ): Promise<string> =>
    answered(select({ ...terminal, message, options, ...(initialValue === undefined ? {} : { initialValue }) }));
  const { metadata = "" } = usual;
  const centres = catalogue.dataCenters.map(({ id, name, web }) => ({ value: id, label: name, hint: web[0] ?? id }));
  const environments = ENVIRONMENTS.map((value) => ({ value }));
  const versions = [...catalogue.versions].reverse().map((value) => ({ value }));
  return {
    dataCenter: given.dataCenter ?? (await choose("Where does your org live?", centres, usual.dataCenter)),
    environment:
      given.environment ??
      (await choose("Which of its environments do you work with?", environments, usual.environment)),
    apiVersion: given.apiVersion ?? (await choose("Which version of the API do you call?", versions, usual.apiVersion)),
    metadata:
      given.metadata ??
      (await answered(
        text({
          ...terminal,
          message: "In which folder is your org's metadata to be kept?",
          placeholder: metadata,
          defaultValue: metadata,
        }),
      )),
  };
}

/** Throws `Cancelled`. */
export function askForEslint(file: string | undefined, terminal: Terminal): Promise<boolean> {
  return answered(
    confirm({
      ...terminal,
      message: `Add the rules for Zoho CRM to ${file ?? "a new eslint.config.mjs"}?`,
      initialValue: file !== undefined,
    }),
  );
}

async function answered<T>(question: Promise<T | typeof CANCEL_SYMBOL>): Promise<T> {
  const answer = await question;
  if (isCancel(answer)) throw new Cancelled();
  return answer;
}
