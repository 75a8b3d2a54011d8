import { clientsToPaste } from "../code-in/clients-to-paste.ts";
import { Cards } from "../html-report/cards.ts";
import { Frequencies } from "../html-report/issue-card.ts";
import { bars, escaped, htmlPage, pageHead } from "../html-report/page.ts";
import { NO_COLOURS } from "../terminal/colour.ts";
import { placeName } from "../terminal/counted.ts";
import { printable } from "../terminal/printable.ts";
import { hintFor } from "./hints.ts";
import { clientName, closingLines } from "./pretty.ts";
import type { CodeCall, ReadCode, Reason } from "../code-in/code-call.ts";
import type { Card } from "../html-report/cards.ts";

/** What of a call is read, as the page's headings say it. */
const EFFECTS = {
  "not at all": { effect: "not read at all", tone: "error", word: "not at all" },
  "in part": { effect: "read in part", tone: "warning", word: "in part" },
  fully: { effect: "read fully", tone: "good", word: "fully" },
} as const satisfies Readonly<Record<CodeCall["read"], Pick<Card, "effect" | "tone" | "word">>>;
const ONLY_VALUES = { effect: "lacks only values", tone: "good", word: "in part" } as const;
const UNJUDGED = { effect: "not fully judged", tone: "warning", word: "read" } as const;

/** The coverage as a page to look at: what hides something of calls, by how much of them and why, with the calls and their places, and bars. */
export function htmlCoverage(code: ReadCode): string {
  const cards = new Cards();
  const byClient = new Frequencies();
  const byRead = new Frequencies();
  for (const call of code.calls) {
    byClient.count(clientName(call.client));
    byRead.count(call.onlyValues ? ONLY_VALUES.effect : EFFECTS[call.read].effect);
    addCall(cards, call);
  }
  const settings = clientsToPaste(code.calls);
  const [sum = "", ...notes] = closingLines(code, NO_COLOURS).reverse();
  const body = [
    ...pageHead("Zoho CRM calls in code", [sum], [...notes.reverse(), ...code.notes.map((note) => printable(note))]),
    bars("Read", byRead, "Calls"),
    bars("Client", byClient, "Calls"),
    ...cards.html("cause"),
    ...(settings.length === 0
      ? []
      : [
          "<h2>Functions that could be named in zoho-preflight.json</h2>",
          `<pre tabindex="0">${escaped(printable(settings.join("\n")).replaceAll("\\n", "\n"))}</pre>`,
        ]),
  ].join("\n");
  return htmlPage("Zoho CRM calls in code", body);
}

/** Each cause once a call; a call that nothing hides stands below its operation. */
function addCall(cards: Cards, call: CodeCall): void {
  const { read, reasons, operation, notJudged = [], onlyValues } = call;
  const request = printable(call.request);
  const place = `${printable(placeName(call))}  ${request}`;
  for (const text of notJudged)
    cards.add(`not judged ${text}`, place, () => ({ ...UNJUDGED, name: operation?.id ?? "", sentences: [printable(text)]}));
  const of = onlyValues ? ONLY_VALUES : EFFECTS[read];
  const hiding = read === "fully" ? [] : onlyValues ? reasons : reasons.filter(({ hides }) => hides === "shape");
  const causes = new Map(hiding.map((reason) => [`${reason.part} ${reason.reason}`, reason]));
  if (causes.size === 0) {
    const name = operation?.id ?? "no operation";
    cards.add(`${of.effect} ${name}`, place, () => ({ ...of, name, sentences: []}));
  }
  for (const [key, reason] of causes)
    cards.add(`${of.effect} ${key}`, withCause(place, call, reason), () => ({ ...of, ...causeOf(reason)}));
}

function causeOf({ part, reason, hides }: Reason): Pick<Card, "code" | "sentences"> {
  const fix = hides === "shape" ? hintFor(reason) : undefined;
  const sentence = printable(reason);
  return {
    code: part,
    sentences: [`${sentence.slice(0, 1).toUpperCase()}${sentence.slice(1)}.`, ...(fix === undefined ? [] : [fix])],
  };
}

/** The call, and the place that hides something of it where it is another one. */
function withCause(place: string, call: CodeCall, { file, line, column }: Reason): string {
  const isSame = file === call.file && line === call.line;
  return isSame ? place : `${place}, hidden at ${printable(placeName({ file, line, column }))}`;
}
