import { resolve } from "node:path";

import { jsonFault, lineAndColumn } from "@zoho-preflight/validator/seen";
import { explanation as meaning } from "@zoho-preflight/metadata/explanations";

import { demandEncoding, readOwnText } from "../own-files.ts";
import { SettingsError } from "../settings.ts";
import { readInput, STDIN } from "../requests-in/read-input.ts";
import { isRequestObject } from "../requests-in/request-object.ts";
import { isHar, isPostman, isPostmanExample } from "../requests-in/documents.ts";
import { TextSource } from "../requests-in/text-source.ts";
import { SettingsByFile } from "../settings-by-file.ts";
import { count, placeName } from "../terminal/counted.ts";
import { say } from "../terminal/printable.ts";
import { secretsOfFound } from "../terminal/mask.ts";
import { answerInText, holdsAnswer } from "./answers-in-text.ts";
import { printExplained } from "./print-explained.ts";
import type { Context } from "../context.ts";
import type { FoundAnswer, FoundRequest } from "../requests-in/found.ts";
import type { FileSettings } from "../settings-by-file.ts";
import type { ExplainFlags } from "./flags.ts";
import type { Explained } from "./print-explained.ts";

/** The name that reports give to an answer that is an argument itself. */
const ARGUMENT = "<argument>";

/** What an input may be besides an answer of Zoho CRM. */
const NO_ANSWER: readonly string[] = ["foreign", "broken", "accounts"];

/** Explains the answers in files, on standard input, or given as arguments; gives the exit code. */
export async function explainInputs(
  names: readonly string[],
  flags: ExplainFlags,
  process: Context["process"],
): Promise<number> {
  const byFile = new SettingsByFile(flags, process.cwd);
  const all: Explained[] = [];
  let unreadable = 0;
  let orgName: string | undefined;
  for (const name of names) {
    let input: Input;
    try {
      input = await textOf(name, process);
    } catch (error) {
      // The other files are explained all the same.
      if (!(error instanceof SettingsError)) throw error;
      await say(process.stderr, error.message);
      unreadable++;
      continue;
    }
    // Standard input is pasted where one works.
    const settings = byFile.of(input.file === STDIN || input.file === ARGUMENT ? "answer" : name);
    orgName ??= settings.orgName;
    const found = await explainedIn(input, settings, flags, process);
    for (const problem of found.problems) await say(process.stderr, problem);
    unreadable += found.problems.length;
    all.push(...found.explained);
  }
  await printExplained(all, { ...(orgName === undefined ? {} : { orgName }), json: flags.json }, process);
  const isForeign = all.some(({ explanation: { answer } }) => NO_ANSWER.includes(answer));
  return unreadable > 0 || all.length === 0 || isForeign ? 2 : 0;
}

interface Input {
  readonly file: string;
  readonly text: string;
}

/** Throws `SettingsError` where there is none. */
async function textOf(name: string, { stdin, cwd }: Context["process"]): Promise<Input> {
  if (/^\s*[{[<]/.test(name)) return { file: ARGUMENT, text: name };
  const file = name === "-" ? STDIN : name;
  const text =
    name === "-" ? demandEncoding(await new TextSource(stdin).all(), file) : readOwnText(resolve(cwd, name), file);
  if (text.trim() === "") throw new SettingsError(`${file}: there is nothing in it`);
  return { file, text };
}

interface Found {
  readonly explained: readonly Explained[];
  readonly problems: readonly string[];
}

/** The answers of one input: each with its request where there is one, else the answer that stands alone in it. */
async function explainedIn(
  { file, text }: Input,
  settings: FileSettings,
  flags: ExplainFlags,
  { cwd }: Context["process"],
): Promise<Found> {
  const given = flags.module === undefined ? { meaning } : { module: flags.module, meaning };
  const alone = (answer: FoundAnswer): Found => ({
    explained: [{ file, explanation: settings.preflight().explain(undefined, answer, given), secrets: [] }],
    problems: [],
  });
  const value = parsed(text);
  if (value !== undefined && !holdsRequests(value)) {
    const answers = Array.isArray(value) && value.length > 0 ? (value as readonly unknown[]) : [value];
    return { explained: answers.flatMap((answer) => alone({ body: answer }).explained), problems: [] };
  }
  const requests: FoundRequest[] = [];
  const problems: string[] = [];
  const options = { cwd, stdin: once(text), completes: settings.apiVersion !== undefined, answers: true };
  for await (const found of readInput(isNamed(file) ? file : "-", options)) {
    if (found.kind === "request") requests.push(found);
    else if (found.kind === "problem") problems.push(`${placeName({ ...found, file })}: ${found.text}`);
  }
  const [only] = requests;
  const answered = requests.filter(({ answer }) => answer !== undefined);
  // A recording of other sites, or of nothing, is not an answer that refuses nothing.
  if (value !== undefined && only === undefined && !holdsAnswer(text))
    return {
      explained: [],
      problems: problems.length > 0 ? problems : [`${file}: there is no request to Zoho CRM in it, and so no answer`],
    };
  if (answered.length === 0 && (only === undefined || holdsAnswer(text))) {
    // What was sent, and below it what came back.
    const answer = answerInText(text);
    // Without an answer in it, the explanation itself says that it breaks off.
    const cut = requests.length === 0 && (isNamed(file) || holdsAnswer(text)) ? cutJson(text, file) : undefined;
    return requests.length === 1 && only !== undefined
      ? withRequest([{ ...only, answer }])
      : { ...alone(answer), problems: cut === undefined ? [] : [cut] };
  }
  if (answered.length === 0)
    problems.push(
      `${file}: ${count(requests.length, "request")}, and none has an answer beside it. zoho-preflight check says what Zoho would answer`,
    );
  return { ...withRequest(answered), problems };

  function withRequest(found: readonly FoundRequest[]): Found {
    return {
      explained: found.map((each) => ({
        file,
        line: each.line,
        column: each.column,
        request: each,
        explanation: settings.preflight(each.options).explain(each.request, each.answer, given),
        secrets: secretsOfFound(each),
      })),
      problems: [],
    };
  }
}

/** What is wrong with JSON that ends before it is complete: half a file. A log may begin with a bracket and hold anything. */
function cutJson(text: string, file: string): string | undefined {
  if (!/^\s*[{[]/.test(text)) return undefined;
  const at = jsonFault(text);
  if (at === undefined || at < text.trimEnd().length) return undefined;
  const { line, column } = lineAndColumn(text, at);
  return `${placeName({ file, line, column })}: the file ends before its JSON is complete`;
}

function isNamed(file: string): boolean {
  return file !== STDIN && file !== ARGUMENT;
}

function holdsRequests(value: unknown): boolean {
  const one = Array.isArray(value) ? (value[0] as unknown) : value;
  return isHar(one) || isPostman(one) || isPostmanExample(one) || isRequestObject(one);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, "")) as unknown;
  } catch {
    return undefined;
  }
}

async function* once(text: string): AsyncGenerator<string, void> {
  yield await Promise.resolve(text);
}
