import { printPath } from "@zoho-preflight/validator";

import { requestLine } from "../../issues/plain-text.ts";
import { coloursFor } from "../../terminal/colour.ts";
import { placeName } from "../../terminal/counted.ts";
import { secretsOfFound } from "../../terminal/mask.ts";
import { maskedJson } from "../../terminal/masked-json.ts";
import { printable } from "../../terminal/printable.ts";
import { printableJson } from "../../terminal/printable-json.ts";
import { widthOf, write } from "../../terminal/streams.ts";
import { wrap } from "../../terminal/wrap.ts";
import { htmlComparison } from "./html-comparison.ts";
import { codesOf, mismatches, saidOf, sumsOf } from "./mismatch.ts";
import type { Compared, AnswerVerdict } from "../../answers/compare-answer.ts";
import type { Line, ComparisonTally } from "../../answers/comparison-tally.ts";
import type { Context } from "../../context.ts";
import type { PageFormat } from "../../page-formats.ts";
import type { ComparisonReporter, Rest } from "./mismatch.ts";
import type { Colours } from "../../terminal/colour.ts";

/** Prints each request that came out otherwise than foretold, and then how often that was so; as text, as `{ version: 1, results, byCheck, summary }`, or as a page. */
export function comparisonReporter(format: PageFormat, process: Context["process"]): ComparisonReporter {
  if (format === "html") return htmlComparison(process.stdout);
  return format === "json" ? jsonReporter(process) : prettyReporter(process);
}

function prettyReporter({ stdout, env }: Context["process"]): ComparisonReporter {
  const colours = coloursFor(stdout, env);
  const width = Math.min(widthOf(stdout, Infinity), 120);
  return {
    request: async (found, compared) => {
      const shown = mismatches(compared);
      if (shown.length === 0) return;
      const known = secretsOfFound(found);
      const safe = (text: string): string => printable(text, known);
      const status = compared.status === undefined ? "" : `  ${compared.status}`;
      const lines = [`${colours.bold(safe(placeName(found)))}  ${safe(requestLine(found.request))}${status}`];
      for (const item of shown) lines.push(...itemLines(item, safe, colours, width));
      await write(stdout, `${lines.join("\n")}\n\n`);
    },
    end: async (tally, rest) => {
      if (tally.compared > 0) await write(stdout, `${summaryLines(tally, rest, width).join("\n")}\n`);
    },
  };
}

const PAINTED: Readonly<Partial<Record<AnswerVerdict, "red" | "yellow">>> = {
  missed: "yellow",
  "other code": "yellow",
  "false alarm": "red",
};

function itemLines(item: Compared, safe: (text: string) => string, colours: Colours, width: number): string[] {
  const { verdict, check, path } = item;
  const { dim } = colours;
  const paint = PAINTED[verdict];
  const place = path === undefined ? "" : `  ${safe(printPath(path))}`;
  const head = `  ${paint === undefined ? verdict : colours[paint](verdict)}  ${safe(codesOf(item))}${place}${check === undefined ? "" : `  ${dim(check)}`}`;
  return [head, ...wrap(safe(saidOf(item)), width, "    ")];
}

function summaryLines(tally: ComparisonTally, rest: Rest, width: number): string[] {
  return [...table(tally.lines), ...sumsOf(tally, rest).flatMap((sentence) => wrap(sentence, width, "", "  "))];
}

const COLUMNS: readonly AnswerVerdict[] = ["agreed", "other code", "missed", "server only", "false alarm"];

/** `check  operation  agreed  other code …`, a line each, with what is 0 left blank as `·`. */
function table(lines: readonly Line[]): string[] {
  if (lines.length === 0) return [];
  const rows = [
    ["check", "operation", ...COLUMNS],
    ...lines.map(({ check, operation, counts }) => [
      check,
      operation,
      ...COLUMNS.map((column) => (counts[column] === 0 ? "·" : String(counts[column]))),
    ]),
  ];
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const written = rows.map((row) =>
    row
      .map((cell, column) => (column < 2 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0)))
      .join("  "),
  );
  return [...written, ""];
}

function jsonReporter({ stdout }: Context["process"]): ComparisonReporter {
  let isFirst = true;
  const open = (): string => {
    const before = isFirst ? '{"version":1,"results":[' : ",";
    isFirst = false;
    return before;
  };
  return {
    request: async (found, compared) => {
      const items = mismatches(compared);
      if (items.length === 0) return;
      const { file, line, column, name, request } = found;
      const { operation, status } = compared;
      const result = {
        file,
        line,
        column,
        ...(name === undefined ? {} : { name }),
        request: requestLine(request),
        operation,
        status,
        items,
      };
      await write(stdout, `${open()}\n${printableJson(maskedJson(result, secretsOfFound(found)))}`);
    },
    end: async (tally, { unanswered, notComparable }) => {
      const { compared, taken, alarmed, doubts, counts, hitRate, lines } = tally;
      const summary = {
        compared,
        accepted: taken,
        agreed: counts.agreed,
        otherCode: counts["other code"],
        missed: counts.missed,
        serverOnly: counts["server only"],
        falseAlarms: alarmed,
        doubts,
        hitRate: hitRate ?? null,
        unanswered,
        notComparable,
      };
      const start = isFirst ? open() : "";
      await write(stdout, `${start}\n],"byCheck":${JSON.stringify(lines)},"summary":${JSON.stringify(summary)}}\n`);
    },
  };
}
