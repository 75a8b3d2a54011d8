import { printPath } from "@zoho-preflight/validator";
import { checks } from "@zoho-preflight/validator/checks";

import { requestLine } from "../issues/plain-text.ts";
import { coloursFor } from "../terminal/colour.ts";
import { count, placeName } from "../terminal/counted.ts";
import { maskedJson } from "../terminal/masked-json.ts";
import { printable } from "../terminal/printable.ts";
import { printableJson } from "../terminal/printable-json.ts";
import { widthOf, write } from "../terminal/streams.ts";
import { wrap } from "../terminal/wrap.ts";
import type { Colours } from "../terminal/colour.ts";
import type { Context } from "../context.ts";
import type { FoundRequest } from "../requests-in/found.ts";
import type { ExplainedError, Explanation } from "@zoho-preflight/validator";

/** An answer of a file, explained. */
export interface Explained {
  readonly file: string;
  readonly line?: number;
  readonly column?: number;
  readonly request?: FoundRequest;
  readonly explanation: Explanation;
  /** The request's own secrets, to look for literally. */
  readonly secrets: readonly string[];
}

interface PrintOptions {
  /** The snapshot folder; absent: Zoho's default fields. */
  readonly orgName?: string;
  readonly json: boolean;
}

/** Prints what was explained: for people, or as `{ version: 1, results, summary }`, a result a line. */
export async function printExplained(
  all: readonly Explained[],
  { orgName, json }: PrintOptions,
  { stdout, env }: Context["process"],
): Promise<void> {
  if (json) {
    const results = all.map((each) => `\n${printableJson(maskedJson(resultOf(each), each.secrets))}`);
    const summary = {
      answers: all.length,
      errors: all.reduce((sum, { explanation }) => sum + explanation.errors.length, 0),
    };
    await write(stdout, `{"version":1,"results":[${results.join(",")}\n],"summary":${JSON.stringify(summary)}}\n`);
    return;
  }
  const colours = coloursFor(stdout, env);
  const width = Math.min(widthOf(stdout, Infinity), 120);
  // What refuses nothing is of no interest beside what does.
  const refusing = all.filter(({ explanation }) => explanation.answer !== "accepted" && explanation.answer !== "empty");
  for (const each of refusing.length > 0 ? refusing : all) await write(stdout, `${pretty(each, colours, width)}\n`);
  if (all.some(({ explanation }) => explanation.errors.length > 0)) await write(stdout, closing(all, orgName, width));
}

function closing(all: readonly Explained[], orgName: string | undefined, width: number): string {
  const text =
    orgName === undefined
      ? "Compared with Zoho's default fields. Run `zoho-preflight pull` to compare with your own."
      : `Compared with ${orgName}.`;
  const refused = all.filter(({ explanation }) => explanation.errors.length > 0).length;
  const counts = all.length === 1 ? [] : [`${count(all.length, "answer")}, ${refused} with errors`];
  return `${[...counts, ...wrap(text, width)].join("\n")}\n`;
}

function pretty({ explanation, request, secrets, ...place }: Explained, colours: Colours, width: number): string {
  const safe = (text: string): string => printable(text, secrets);
  const about = request === undefined ? "" : `  ${safe(requestLine(request.request))}`;
  const lines = [`${colours.bold(safe(placeName(place)))}${about}`, ...wrap(safe(explanation.text), width, "  ")];
  for (const error of explanation.errors) lines.push("", ...errorLines(error, safe, colours, width));
  return `${lines.join("\n")}\n`;
}

function errorLines(
  { code, path, check, several, text, fix, suggestions, about, outdated }: ExplainedError,
  safe: (text: string) => string,
  { red, dim }: Colours,
  width: number,
): string[] {
  const place = path === undefined ? "" : `  ${safe(printPath(path))}`;
  const lines = [`  ${red(safe(code))}${place}${check === undefined ? "" : `  ${dim(check)}`}`];
  const add = (sentence: string): void => {
    lines.push(...wrap(safe(sentence), width, "    "));
  };
  add(text);
  // The sentences of the checks end with their fix.
  const [first] = suggestions ?? [];
  if (!text.includes(fix) && (first === undefined || !text.includes(first.text))) add(`To fix: ${fix}`);
  if (outdated === undefined && about !== undefined) add(about);
  if (outdated !== undefined) add(`${outdated.text} Run \`${outdated.command}\`.`);
  if (several !== undefined) {
    const names = several.map((name) => [name, checks.find((info) => info.name === name)?.description ?? ""] as const);
    const column = Math.max(...names.map(([name]) => name.length));
    add("Several causes are possible. What may not hold:");
    for (const [name, description] of names)
      lines.push(...wrap(description, width, `      ${dim(name.padEnd(column))}  `, " ".repeat(column + 8)));
  }
  return lines;
}

function resultOf({ explanation, request, file, line, column }: Explained): object {
  const { report, ...rest } = explanation;
  return {
    file,
    ...(line === undefined ? {} : { line, column }),
    ...(request === undefined ? {} : { request: requestLine(request.request) }),
    ...(report?.operation === undefined ? {} : { operation: report.operation }),
    ...rest,
  };
}
