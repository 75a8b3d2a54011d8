import { didYouMean } from "@zoho-preflight/validator/options";

import { count } from "../terminal/counted.ts";
import { printable } from "../terminal/printable.ts";
import { clientsToPaste } from "../code-in/clients-to-paste.ts";
import { sharedCauses } from "./causes.ts";
import { hintFor } from "./hints.ts";
import { shareRead, tallyByClient, tallyOf } from "./tally.ts";
import type { Colours } from "../terminal/colour.ts";
import type { CodeCall, CodePlace, ReadCode, Reason } from "../code-in/code-call.ts";

/** How clients are called where people read. */
const NAMES: Readonly<Partial<Record<CodeCall["client"], string>>> = {
  callee: "configured clients",
  helper: "functions over a client",
  "embedded-sdk": "ZOHO.CRM.API",
  "client-script": "ZDK.Page",
  connection: "ZOHO.CRM.CONNECTION",
  "official-sdk": "Zoho's SDK",
  "request-options": "request options",
  http: "other HTTP clients",
  generic: "clients known by their address",
  payload: "payload files",
};
/** What a kind of client is called. */
export function clientName(client: CodeCall["client"]): string {
  return NAMES[client] ?? client;
}

/** Places of one reason that are listed; the rest is counted. */
const PLACES = 3;
const FILES = 5;
const CAUSES = 10;

export interface CoverageView {
  /** The calls that are read fully, and those that lack only values, are listed too. */
  readonly verbose: boolean;
  /** Nothing but the line that sums up. */
  readonly quiet: boolean;
}

/** The report for people: calls of which something is hidden, what would help, a table by client, and one line that sums up. */
export function prettyCoverage(code: ReadCode, { verbose, quiet }: CoverageView, colours: Colours): string {
  if (quiet) return `${summaryLine(code, colours)}\n`;
  const listed = code.calls.filter((call) => verbose || call.notJudged !== undefined || (call.read !== "fully" && !call.onlyValues),
  );
  const blocks = [
    causeLines(code.calls, colours),
    listed.flatMap((call) => callLines(call, verbose, colours)),
    verbose && code.throughCallers.length > 0
      ? [
          colours.bold("Read where the functions around them are called"),
          ...code.throughCallers.map((call) => `  ${placeOf(call)}  ${printable(call.request)}`),
        ]
      : [],
    verbose && code.inTests.length > 0
      ? [
          colours.bold("In tests, not judged"),
          ...code.inTests.map((call) => `  ${placeOf(call)}  ${printable(call.request)}`),
        ]
      : [],
    unknownLines(code, colours),
    hintLines(code.calls, colours),
    clientLines(code, colours),
    tableLines(code.calls),
  ];
  return [
    ...blocks.filter((lines) => lines.length > 0).flatMap((lines) => [...lines, ""]),
    ...closingLines(code, colours),
  ]
    .map((line) => `${line}\n`)
    .join("");
}

function callLines(
  { reasons, read, request, operation, client, onlyValues, notJudged = [], ...place }: CodeCall,
  verbose: boolean,
  { bold, cyan, dim, red, yellow }: Colours,
): string[] {
  const how =
    read === "fully"
      ? cyan(read)
      : read === "not at all"
        ? red(read)
        : onlyValues
          ? dim("in part, only values missing")
          : yellow(read);
  const parts = [
    bold(placeOf(place)),
    printable(request),
    ...(operation === undefined ? [] : [dim(operation.id)]),
    dim(clientName(client)),
    how,
  ];
  return [
    parts.join("  "),
    ...reasonLines(verbose ? reasons : reasons.filter(({ hides }) => hides === "shape"), dim),
    ...notJudged.map((text) => `  ${printable(text)}`),
  ];
}

/** `  body    an object that may hold more (src/crm.ts:14:9)`, one line for each part and reason. */
function reasonLines(reasons: readonly Reason[], dim: Colours["dim"]): string[] {
  const grouped = new Map<string, Reason[]>();
  for (const reason of reasons) {
    const key = `${reason.part.padEnd(7)} ${reason.reason}`;
    const group = grouped.get(key);
    if (group === undefined) grouped.set(key, [reason]);
    else group.push(reason);
  }
  return [...grouped].map(([text, group]) => {
    const more = group.length > PLACES ? ` and ${group.length - PLACES} more` : "";
    return `  ${printable(text)} ${dim(`(${group.slice(0, PLACES).map(placeOf).join(", ")}${more})`)}`;
  });
}

/** What hides several calls at once. */
function causeLines(calls: readonly CodeCall[], { bold }: Colours): string[] {
  const causes = sharedCauses(calls);
  if (causes.length === 0) return [];
  return [
    bold("What hides most"),
    ...causes.slice(0, CAUSES).map(({ reason, calls: hidden, ...place }) => `  ${placeOf(place)}  ${printable(reason)}: hides ${count(hidden, "call")}`),
  ];
}

/** What would make more readable, what helps most calls first. */
function hintLines(calls: readonly CodeCall[], { bold, dim }: Colours): string[] {
  const helped = new Map<string, { readonly reasons: Set<string>; calls: number }>();
  for (const { reasons } of calls) {
    const hiding = reasons.filter(({ hides }) => hides === "shape");
    const fixes = new Map(
      hiding.flatMap(({ reason }) => (hintFor(reason) === undefined ? [] : [[hintFor(reason) ?? "", reason] as const])),
    );
    for (const fix of fixes.keys()) {
      const entry = helped.get(fix) ?? { reasons: new Set<string>(), calls: 0 };
      entry.calls++;
      for (const { reason } of hiding) if (hintFor(reason) === fix) entry.reasons.add(reason);
      helped.set(fix, entry);
    }
  }
  if (helped.size === 0) return [];
  const lines = [...helped]
    .sort(([, one], [, other]) => other.calls - one.calls)
    .map(
      ([fix, entry]) =>
        `  ${printable([...entry.reasons].join(", "))} ${dim(`(${count(entry.calls, "call")})`)}\n    ${fix}`,
    );
  return [bold("What would make more readable"), ...lines];
}

/** Settings that are missing or wrong. */
function clientLines({ calls, unusedClients }: ReadCode, { bold, cyan, yellow }: Colours): string[] {
  const entries = clientsToPaste(calls);
  return [
    ...(entries.length === 0
      ? []
      : [
          bold("Functions that could be named in the settings, ready for zoho-preflight.json"),
          ...entries.map((line) => `  ${cyan(printable(line))}`),
        ]),
    ...unusedClients.map(
      ({ callee, nearest }) =>
        `${yellow("No call fits")} the configured client "${printable(callee)}"${nearest === undefined ? "" : `.${didYouMean([printable(nearest)])}`}`,
    ),
  ];
}

function unknownLines({ unknownFunctions }: ReadCode, { bold }: Colours): string[] {
  if (unknownFunctions.length === 0) return [];
  return [
    bold("Not counted: an address of Zoho CRM is given to a function that is not known"),
    ...unknownFunctions.map(({ callee, ...place }) => `  ${placeOf(place)}  ${printable(callee)}(…)`),
    '  If it sends requests, name it in the settings: "clients": [{ "callee": "NAME", "url": { "arg": 0 } }].',
  ];
}

function tableLines(calls: readonly CodeCall[]): string[] {
  if (calls.length === 0) return [];
  const rows = [...tallyByClient(calls)].map(([client, tally]) => [
    clientName(client),
    String(tally.calls),
    String(tally.fully),
    String(tally.inPart),
    String(tally.notAtAll),
    `${shareRead(tally)} %`,
  ]);
  const table = [["client", "calls", "fully", "in part", "not at all", "share"], ...rows];
  const widths = table[0]?.map((_, column) => Math.max(...table.map((row) => row[column]?.length ?? 0))) ?? [];
  return table.map(
    (row) =>
      `  ${row.map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0))).join("  ")}`,
  );
}

/** What is left to say below a report; the last line sums up. */
export function closingLines(code: ReadCode, colours: Colours): string[] {
  const { throughCallers, inTests, notCovered, config } = code;
  const files =
    notCovered.length > FILES
      ? [...notCovered.slice(0, FILES), `${count(notCovered.length - FILES, "file")} more`]
      : notCovered;
  return [
    ...(config === "own"
      ? []
      : [
          colours.dim(
            config === "default"
              ? "Read without an ESLint config: JavaScript, and TypeScript where its parser is installed"
              : "Some of it was read without an ESLint config, where there is none",
          ),
        ]),
    ...(notCovered.length === 0
      ? []
      : [`Not read, because the ESLint config does not cover them: ${printable(files.join(", "))}`]),
    ...(throughCallers.length === 0
      ? []
      : [colours.dim(`${count(throughCallers.length, "more call")} inside of functions, read where those are called`)]),
    ...(inTests.length === 0 ? [] : [colours.dim(`${count(inTests.length, "call")} in tests, not judged`)]),
    summaryLine(code, colours),
  ];
}

/** `42 calls in 17 of 120 files: 8 read fully, 31 in part (22 lack only values that come at run time), 3 not at all`. */
function summaryLine({ calls, files, unread }: ReadCode, { red, yellow }: Colours): string {
  const { fully, inPart, onlyValues, notAtAll } = tallyOf(calls);
  const values =
    onlyValues === 0
      ? ""
      : ` (${onlyValues === inPart ? (inPart === 1 ? "it lacks" : "all of them lack") : onlyValues === 1 ? "1 lacks" : `${onlyValues} lack`} only values that come at run time)`;
  const parts = [
    `${fully} read fully`,
    inPart > onlyValues ? yellow(`${inPart} in part${values}`) : `${inPart} in part${values}`,
    notAtAll > 0 ? red(`${notAtAll} not at all`) : "0 not at all",
  ];
  const open = calls.filter(({ notJudged }) => notJudged !== undefined).length;
  const unjudged = open === 0 ? "" : `; ${open} not fully judged`;
  const lost = unread.length > 0 ? `; ${unread.length} could not be read` : "";
  return `${count(calls.length, "call")} in ${new Set(calls.map(({ file }) => file)).size} of ${count(files, "file")}: ${parts.join(", ")}${unjudged}${lost}`;
}

/** `src/crm.ts:12:5` */
function placeOf({ file, line, column }: CodePlace): string {
  return printable(`${file}:${line}:${column}`);
}
