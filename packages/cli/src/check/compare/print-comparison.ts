import { printPath } from "@zoho-preflight/validator";

import { requestLine } from "../../issues/plain-text.ts";
import { coloursFor } from "../../terminal/colour.ts";
import { count, placeName } from "../../terminal/counted.ts";
import { maskedJson, secretsOfFound } from "../../terminal/mask.ts";
import { printable } from "../../terminal/printable.ts";
import { printableJson } from "../../terminal/printable-json.ts";
import { widthOf, write } from "../../terminal/streams.ts";
import { wrap } from "../../terminal/wrap.ts";
import type { Compared, ComparedAnswer, AnswerVerdict } from "../../answers/compare-answer.ts";
import type { Line, ComparisonTally } from "../../answers/comparison-tally.ts";
import type { Context } from "../../context.ts";
import type { FoundRequest } from "../../requests-in/found.ts";
import type { Colours } from "../../terminal/colour.ts";

/** What was left out. */
interface Rest {
  /** Requests without an answer. */
  readonly unanswered: number;
  /** Answers that say nothing of the request: pages of gateways, too many calls. */
  readonly notComparable: number;
  readonly orgName?: string;
}

interface ComparisonReporter {
  readonly request: (found: FoundRequest, compared: ComparedAnswer) => Promise<void>;
  readonly end: (tally: ComparisonTally, rest: Rest) => Promise<void>;
}

/** Prints each request that came out otherwise than foretold, and then how often that was so; as text, or as `{ version: 1, results, byCheck, summary }`. */
export function comparisonReporter(isJson: boolean, process: Context["process"]): ComparisonReporter {
  return isJson ? jsonReporter(process) : prettyReporter(process);
}

function mismatches({ items }: ComparedAnswer): readonly Compared[] {
  return items.filter(({ verdict }) => verdict !== "agreed" && verdict !== "taken");
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

function itemLines(
  { verdict, code, foretold, check, path, text }: Compared,
  safe: (text: string) => string,
  colours: Colours,
  width: number,
): string[] {
  const { dim } = colours;
  const paint = PAINTED[verdict];
  const codes = code === undefined ? (foretold ?? "") : foretold === undefined ? code : `${code}, not ${foretold}`;
  const place = path === undefined ? "" : `  ${safe(printPath(path))}`;
  const head = `  ${paint === undefined ? verdict : colours[paint](verdict)}  ${safe(codes)}${place}${check === undefined ? "" : `  ${dim(check)}`}`;
  // What Zoho has taken is not said to be refused.
  const said = verdict === "false alarm" ? `Zoho accepted this, against the prediction: ${text}` : text;
  return [head, ...wrap(safe(said), width, "    ")];
}

function summaryLines(tally: ComparisonTally, { unanswered, notComparable, orgName }: Rest, width: number): string[] {
  const { counts, compared, taken, alarmed, doubts, hitRate } = tally;
  const foreseeable = counts.agreed + counts.missed + counts["other code"];
  const sentences = [
    `${count(compared, "answer")} compared: Zoho accepted ${taken}, and refused something in ${compared - taken}.`,
    foreseeable === 0
      ? "No error in them could be foretold."
      : `Foretold: ${counts.agreed} of ${count(foreseeable, "error")} (${percent(hitRate ?? 0)}). Other code: ${counts["other code"]}. Missed: ${counts.missed}.`,
    ...(counts["server only"] > 0
      ? [`${count(counts["server only"], "error")} more that only Zoho's server can know.`]
      : []),
    `False alarms: ${alarmed} of ${count(taken, "accepted request")}${doubts > 0 ? `; ${count(doubts, "doubt")} (maybe refused) did not come true` : ""}.`,
    ...(unanswered > 0 ? [`${count(unanswered, "request")} without an answer left out.`] : []),
    ...(notComparable > 0
      ? [
          `${count(notComparable, "answer")} left out that say nothing of the request (pages of gateways, too many calls).`,
        ]
      : []),
    orgName === undefined
      ? "Checked against Zoho's default fields. Run `zoho-preflight pull` to check against your own."
      : `Checked against ${printable(orgName)}.`,
  ];
  return [...table(tally.lines), ...sentences.flatMap((sentence) => wrap(sentence, width, "", "  "))];
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

function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
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
