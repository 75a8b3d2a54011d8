import { printPath } from "@zoho-preflight/validator";

import { Cards } from "../../html-report/cards.ts";
import { Frequencies } from "../../html-report/issue-card.ts";
import { bars, htmlPage, pageHead } from "../../html-report/page.ts";
import { requestLine } from "../../issues/plain-text.ts";
import { placeName } from "../../terminal/counted.ts";
import { secretsOfFound } from "../../terminal/mask.ts";
import { printable } from "../../terminal/printable.ts";
import { write } from "../../terminal/streams.ts";
import { codesOf, mismatches, saidOf, sumsOf } from "./mismatch.ts";
import type { AnswerVerdict } from "../../answers/compare-answer.ts";
import type { Card } from "../../html-report/cards.ts";
import type { Output } from "../../terminal/streams.ts";
import type { ComparisonReporter } from "./mismatch.ts";

const TONES: Readonly<Partial<Record<AnswerVerdict, Card["tone"]>>> = {
  "false alarm": "error",
  missed: "warning",
  "other code": "warning",
};

/** Predictions beside answers as a page to look at: what came out otherwise, by what that is and why, and bars by check and code. */
export function htmlComparison(output: Output): ComparisonReporter {
  const cards = new Cards();
  const byVerdict = new Frequencies();
  const byCheck = new Frequencies();
  const byCode = new Frequencies();
  return {
    request: (found, compared) => {
      const known = secretsOfFound(found);
      const safe = (text: string): string => printable(text, known);
      for (const { verdict } of compared.items) byVerdict.count(verdict === "taken" ? "accepted as foretold" : verdict);
      for (const item of mismatches(compared)) {
        const { verdict, check, path, code, foretold } = item;
        byCheck.count(check ?? "no check known");
        for (const one of new Set([code, foretold])) if (one !== undefined && one !== "") byCode.count(safe(one));
        const at = path === undefined ? "" : `  ${printPath(path)}`;
        cards.add(JSON.stringify([verdict, check, code, foretold]), safe(`${placeName(found)}${at}`), () => ({
          effect: verdict,
          tone: TONES[verdict] ?? "good",
          word: verdict,
          code: safe(codesOf(item)),
          ...(check === undefined ? {} : { name: check }),
          sentences: [safe(saidOf(item))],
          request: safe(requestLine(found.request)),
        }));
      }
      return Promise.resolve();
    },
    end: (tally, rest) => {
      const title = "Predictions beside Zoho's answers";
      const body = [
        ...pageHead(title, sumsOf(tally, rest), []),
        ...(cards.isEmpty ? ['<p class="good">Nothing came out otherwise than foretold.</p>'] : []),
        bars("Outcome", byVerdict, "Results"),
        bars("Check", byCheck, "Results"),
        bars("Code", byCode, "Results"),
        ...cards.html("result"),
      ].join("\n");
      return write(output, htmlPage(title, body));
    },
  };
}
