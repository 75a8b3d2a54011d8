import { inWords } from "../terminal/in-words.ts";
import { codesOfMessage, explainedCodes, explanation } from "@zoho-preflight/metadata/explanations";
import { checks, nearest } from "@zoho-preflight/validator/checks";
import { didYouMean } from "@zoho-preflight/validator/options";

import { coloursFor } from "../terminal/colour.ts";
import { say } from "../terminal/printable.ts";
import { widthOf, write } from "../terminal/streams.ts";
import { exampleLines } from "./example-lines.ts";
import { namesJson } from "./names-json.ts";
import type { Colours } from "../terminal/colour.ts";
import type { Context } from "../context.ts";
import type { Explanation } from "@zoho-preflight/metadata/explanations";
import type { CheckInfo } from "@zoho-preflight/validator/checks";

const PREDICTABLE: Readonly<Record<Explanation["predictable"], string>> = {
  yes: "Predictable before sending",
  "in part": "Partly predictable before sending",
  no: "Only the server can tell",
};

const SOURCES: Readonly<Record<Explanation["from"][number], string>> = {
  request: "the request",
  metadata: "your metadata",
  account: "your account",
  token: "the token",
  server: "the server's state",
};

/** What `zoho-preflight explain` says of a code, a message or a check; without a name it lists them. Gives the exit code. */
export async function aboutName(
  name: string,
  { stdout, stderr, env }: Context["process"],
  asJson = false,
): Promise<number> {
  const colours = coloursFor(stdout, env);
  if (name === "") {
    await write(stdout, asJson ? namesJson(checks, explainedCodes()) : list(colours));
    return 0;
  }
  const check = checks.find((candidate) => candidate.name === name.toLowerCase());
  const code = explanation(name);
  const reported = code?.code ?? reportedCode(name);
  const ofMessage = codesOfMessage(name);
  if (check !== undefined) await write(stdout, asJson ? namesJson([check], []) : aboutCheck(check, colours));
  else if (reported !== undefined)
    await write(stdout, asJson ? namesJson([], [reported]) : aboutCode(reported, code, colours, widthOf(stdout, 100)));
  else if (ofMessage.length > 0)
    await write(
      stdout,
      asJson ? namesJson([], ofMessage) : aboutMessage(name, ofMessage, colours, widthOf(stdout, 100)),
    );
  else {
    const near = nearest(name, [...explainedCodes(), ...checks.map((candidate) => candidate.name)]);
    await say(
      stderr,
      `There is no code, message or check "${name}".${didYouMean(near) || " zoho-preflight explain lists them all."}`,
    );
    return 2;
  }
  return 0;
}

/** Whether a name is that of a code or a check, and so of no file. */
export function isName(name: string): boolean {
  return (
    name === "" ||
    checks.some((candidate) => candidate.name === name.toLowerCase()) ||
    explanation(name) !== undefined ||
    reportedCode(name) !== undefined
  );
}

/** A code that a check may report although no page of Zoho's explains it. */
function reportedCode(name: string): string | undefined {
  return (
    checks.flatMap(({ codes }) => codes).find((candidate) => candidate !== null && candidate === name.toUpperCase()) ??
    undefined
  );
}

/** The code that the message usually comes with is explained, the others are named: the list begins with Zoho's guide. */
function aboutMessage(message: string, codes: readonly string[], colours: Colours, columns: number): string {
  const [first = "", ...others] = codes;
  const width = Math.max(...others.map((code) => code.length));
  const more = others.map((code) => `  ${code.padEnd(width)}  ${explanation(code)?.when ?? ""}`);
  return [
    `${colours.dim(`Zoho says ${JSON.stringify(message)} with ${inWords(codes)}.`)}\n\n`,
    aboutCode(first, explanation(first), colours, columns),
    ...(more.length === 0 ? [] : [`\nOr:\n${more.join("\n")}\n`]),
  ].join("");
}

function aboutCode(code: string, entry: Explanation | undefined, { bold, dim }: Colours, columns: number): string {
  const reporting = checks.filter(({ codes }) => codes.includes(code));
  const lines = [bold(code) + (entry?.status === undefined ? "" : `  HTTP ${entry.status}`), ""];
  if (entry !== undefined) {
    lines.push(sentence(entry.means), "", `When     ${sentence(entry.when)}`, `To fix   ${sentence(entry.mend)}`, "");
    lines.push(dim(`${PREDICTABLE[entry.predictable]}, from ${inWords(entry.from.map((from) => SOURCES[from]))}.`));
  }
  lines.push("", ...exampleLines(code, columns));
  lines.push(
    reporting.length === 0
      ? dim("No check reports it.")
      : `Reported by ${reporting.map(({ name }) => name).join(", ")}`,
  );
  return `${lines.join("\n")}\n`;
}

function aboutCheck(
  { name, stage, description, severity, codes, source, docs }: CheckInfo,
  { bold, dim }: Colours,
): string {
  const known = codes.filter((code) => code !== null);
  const lines = [`${bold(name)}  ${severity}, ${stage} stage`, "", sentence(description), ""];
  if (codes.includes(null))
    lines.push("Reports  what Zoho answers with SUCCESS although it drops, ignores or changes what was sent");
  for (const code of known) {
    const entry = explanation(code);
    lines.push(`Reports  ${code}${entry === undefined ? "" : `: ${lowerFirst(entry.means)}`}`);
    if (entry !== undefined) lines.push(`         To fix: ${entry.mend}`);
  }
  lines.push(
    "",
    dim(`How we know: ${source}`),
    dim(`Page: ${docs}`),
    dim(`To leave it out: --ignore ${name}, or "severity": { "${name}": "off" } in zoho-preflight.json`),
  );
  return `${lines.join("\n")}\n`;
}

function list({ bold, dim }: Colours): string {
  const width = Math.max(...checks.map(({ name }) => name.length));
  const codes = explainedCodes();
  const codeWidth = Math.max(...codes.map((code) => code.length));
  return `${[
    bold("Checks"),
    ...checks.map(
      ({ name, severity, description }) => `  ${name.padEnd(width)}  ${severity.padEnd(7)}  ${description}`,
    ),
    "",
    bold("Codes"),
    ...codes.map((code) => `  ${code.padEnd(codeWidth)}  ${explanation(code)?.means ?? ""}`),
    "",
    dim("zoho-preflight explain NAME says more about one of them."),
  ].join("\n")}\n`;
}

function sentence(text: string): string {
  const upper = text.charAt(0).toUpperCase() + text.slice(1);
  return /[.!?]$/.test(upper) ? upper : `${upper}.`;
}

function lowerFirst(text: string): string {
  return /^[A-Z][a-z]/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}
