import { resolve } from "node:path";

import { chosenScopes } from "../needed-scopes/chosen-scopes.ts";
import { gather } from "../needed-scopes/gather.ts";
import { leastSet } from "../needed-scopes/least-set.ts";
import { orTwo } from "../or-two.ts";
import { demandEncoding, readOwnText } from "../own-files.ts";
import { TextSource } from "../requests-in/text-source.ts";
import { STDIN } from "../requests-in/read-input.ts";
import { findDataCenter } from "../addresses.ts";
import { SettingsError } from "../settings.ts";
import { coloursFor } from "../terminal/colour.ts";
import { count } from "../terminal/counted.ts";
import { maskedJson } from "../terminal/masked-json.ts";
import { printable } from "../terminal/printable.ts";
import { printableJson } from "../terminal/printable-json.ts";
import { widthOf, write } from "../terminal/streams.ts";
import { wrap } from "../terminal/wrap.ts";
import { lookAtProject } from "./project.ts";
import { readTokenAnswer } from "./token-answer.ts";
import type { Context } from "../context.ts";
import type { Colours } from "../terminal/colour.ts";
import type { Diagnosis } from "./finding.ts";
import type { DoctorFlags } from "./flags.ts";

/**
 * `zoho-preflight doctor`, `… doctor token.json`, `… doctor -`: what is wrong with token, configuration, metadata and scopes, and what to do next. Exits
 * with 1 where something is.
 */
export async function doctor(this: Context, flags: DoctorFlags, ...files: string[]): Promise<void> {
  const { process } = this;
  process.exitCode = await orTwo(process, async () => {
    if (files.length > 1) throw new SettingsError("Name one answer of the accounts server, or - for standard input");
    if (flags.dataCenter !== undefined) findDataCenter(flags.dataCenter);
    const project = lookAtProject(flags, process, Date.now());
    const [file] = files;
    const answer =
      file === undefined ? undefined : readTokenAnswer(await textOf(file, process), project.dataCenter, nameOf(file));
    const scopes = await lookAtScopes(flags, answer?.scopes ?? project.scopes, process);
    // What somebody came with stands first.
    await print([...(answer?.findings ?? []), ...project.findings, ...scopes], flags.json, process);
    return [...(answer?.findings ?? []), ...project.findings, ...scopes].some(({ level }) => level === "error") ? 1 : 0;
  });
}

/** A file by its name; what is an argument itself may hold a secret. */
function nameOf(file: string): string {
  return file === "-" ? STDIN : isAnswer(file) ? "the answer" : file;
}

/** An answer, a word or an address may be the argument itself. */
function isAnswer(file: string): boolean {
  return /^\s*[{<]|^https?:\/\/|^[a-z]+_[a-z_]+$/.test(file);
}

async function textOf(file: string, { stdin, cwd }: Context["process"]): Promise<string> {
  if (isAnswer(file)) return file;
  return file === "-"
    ? demandEncoding(await new TextSource(stdin).all(), STDIN)
    : readOwnText(resolve(cwd, file), file);
}

/** Held against what code and requests need, where some are named. */
async function lookAtScopes(
  { requests = [], metadata }: DoctorFlags,
  scopes: readonly string[] | undefined,
  process: Context["process"],
): Promise<readonly Diagnosis[]> {
  const about = "scopes" as const;
  if (requests.length === 0)
    return scopes === undefined
      ? [{ level: "note", about, text: "The scopes of the token are not known, so they were not checked." }]
      : [{ level: "ok", about, text: `The token has ${count(scopes.length, "scope")}: ${scopes.join(", ")}.` }];
  const given = { readOutside: false, ownConfig: true, ...(metadata === undefined ? {} : { metadata }) };
  const gathered = await gather(requests, given, process, () => undefined);
  if (gathered.requests === 0)
    throw new SettingsError(`--requests: no Zoho CRM requests found in ${requests.join(", ")}`);
  const { scopes: needed, lacking = [] } = chosenScopes(gathered, false, scopes);
  if (scopes === undefined)
    return [
      {
        level: "note",
        about,
        text: `${count(gathered.requests, "request")} ${gathered.requests === 1 ? "needs" : "need"} ${needed.map(({ scope }) => scope).join(", ")}; the scopes of the token are not known.`,
        next: "zoho-preflight doctor token.json, with the answer that the token came in",
      },
    ];
  if (lacking.length === 0)
    return [{ level: "ok", about, text: `The scopes of the token cover ${count(gathered.requests, "request")}.` }];
  const missing = leastSet(lacking.map((each) => each.missing));
  return [
    {
      level: "error",
      about,
      text: `${count(lacking.length, "request")} of ${gathered.requests} will get OAUTH_SCOPE_MISMATCH: the token lacks ${missing.join(", ")}.`,
      next: `zoho-preflight scopes ${requests.join(" ")} lists all that is needed; a refresh token keeps its scopes, so make a new one`,
    },
  ];
}

async function print(
  findings: readonly Diagnosis[],
  json: boolean,
  { stdout, env }: Context["process"],
): Promise<void> {
  const errors = findings.filter(({ level }) => level === "error").length;
  const warnings = findings.filter(({ level }) => level === "warning").length;
  if (json) {
    const value = { version: 1, findings: maskedJson(findings), summary: { errors, warnings } };
    await write(stdout, `${printableJson(value)}\n`);
    return;
  }
  const colours = coloursFor(stdout, env);
  const width = Math.min(widthOf(stdout, Infinity), 120);
  const lines = findings.flatMap((finding) => linesOf(finding, colours, width));
  const sum =
    errors + warnings === 0
      ? "Nothing is wrong as far as this can be seen from here."
      : [...(errors > 0 ? [count(errors, "error")] : []), ...(warnings > 0 ? [count(warnings, "warning")] : [])].join(
          ", ",
        );
  await write(stdout, `${[...lines, "", sum].join("\n")}\n`);
}

function linesOf({ level, about, text, next }: Diagnosis, colours: Colours, width: number): string[] {
  const { red, yellow, green, dim } = colours;
  const paint = { ok: green, note: dim, warning: yellow, error: red }[level];
  const head = `${paint(level.padEnd(7))}  ${about.padEnd(8)}  `;
  const indent = " ".repeat(19);
  return [
    ...wrap(printable(text), width, head, indent),
    ...(next === undefined ? [] : wrap(`Next: ${printable(next)}`, width, indent)),
  ];
}
