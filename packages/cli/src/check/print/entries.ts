import { heading } from "../../issues/heading.ts";
import { effectOf } from "../../issues/effect.ts";
import { issueLines } from "../../issues/issue-lines.ts";
import { placeOfIssue } from "../../issues/place-of-issue.ts";
import { sameIssueKey } from "../../issues/same-issue.ts";
import { placeName } from "../../terminal/counted.ts";
import { secretsOfFound } from "../../terminal/mask.ts";
import { printable } from "../../terminal/printable.ts";
import { wrap } from "../../terminal/wrap.ts";
import { answerLines } from "./answer.ts";
import type { Widths } from "../../issues/issue-lines.ts";
import type { FoundRequest } from "../../requests-in/found.ts";
import type { Colours } from "../../terminal/colour.ts";
import type { BaselineNote } from "../known-issues.ts";
import type { Issue, Report } from "@zoho-preflight/validator";

/** Further places of an entry that are named; the rest is counted. */
const PLACES = 2;
/** Entries that wait for their count. Then they are printed with what is known, so that a stream of any length fits into memory. */
const WAITING = 1000;

/** An issue where it was first met, and how often it was met since. */
interface Entry {
  readonly head: string;
  /** Below the head. */
  readonly body: readonly string[];
  count: number;
  readonly further: string[];
}

/** A request and the entries that begin with it. */
interface Block {
  readonly heading: string;
  readonly entries: Entry[];
  readonly answer: readonly string[];
}

/** The issues of a run: the same one in many records and requests is one entry, unless `all` are wanted. */
export class Entries {
  /** Entries so far, printed or not. */
  total = 0;
  readonly #colours: Colours;
  readonly #widths: Widths;
  readonly #all: boolean;
  #known = new Map<string, Entry>();
  #blocks: Block[] = [];

  constructor(colours: Colours, widths: Widths, all: boolean) {
    this.#colours = colours;
    this.#widths = widths;
    this.#all = all;
  }

  /** Takes the issues of a request; gives the lines that are ready. */
  add(found: FoundRequest, report: Report, notes: ReadonlyMap<Issue, BaselineNote> = new Map()): string[] {
    // Most issues of a long file are one more of an entry, for which nothing is printed but its place.
    let secrets: readonly string[] | undefined;
    const secretsOf = (): readonly string[] => (secrets ??= secretsOfFound(found));
    const entries: Entry[] = [];
    for (const issue of report.issues) {
      const entry = this.#add(found, issue, secretsOf, notes.get(issue));
      if (entry !== undefined) entries.push(entry);
    }
    const known = entries.length === 0 ? [] : secretsOf();
    if (entries.length > 0)
      this.#blocks.push({
        heading: heading(found, report, (text) => printable(text, known), this.#colours),
        entries,
        answer: answerLines(report, known, this.#colours, { width: this.#widths.text, all: this.#all }),
      });
    return this.#all || this.#known.size >= WAITING ? this.take() : [];
  }

  /** The lines of everything that waits. */
  take(): string[] {
    const blocks = this.#blocks;
    this.#blocks = [];
    this.#known = new Map();
    return blocks.flatMap(({ heading, entries, answer }) => [
      heading,
      ...entries.flatMap((entry) => this.#lines(entry)),
      ...answer,
      "",
    ]);
  }

  /** A new entry; undefined for one more place of an old one. */
  #add(
    found: FoundRequest,
    issue: Issue,
    secretsOf: () => readonly string[],
    note: BaselineNote | undefined,
  ): Entry | undefined {
    const key = sameIssueKey(issue);
    const same = this.#all ? undefined : this.#known.get(key);
    if (same !== undefined) {
      same.count++;
      if (same.further.length < PLACES) same.further.push(placeOf(found, issue));
      return undefined;
    }
    const { red, yellow, bold, dim } = this.#colours;
    const { severity, code, check } = issue;
    const paint = severity === "error" ? red : yellow;
    const label = code === null ? [] : [bold(code)];
    const head = `  ${[paint(severity), bold(effectOf(issue)), ...label, dim(check)].join("  ")}`;
    const [first = head, ...body] = issueLines(
      { found, issue, head, known: secretsOf() },
      paint,
      this.#colours,
      this.#widths,
    );
    const entry: Entry = {
      head: first,
      body: [...body, ...(note === undefined ? [] : wrap(noteText(note), this.#widths.text, "    ").map(dim))],
      count: 1,
      further: [],
    };
    this.#known.set(key, entry);
    this.total++;
    return entry;
  }

  #lines({ head, body, count, further }: Entry): string[] {
    if (count === 1) return [head, ...body];
    const more = count - 1 - further.length;
    const also = `also at ${further.join(", ")}${more === 0 ? "" : ` and ${more} more`}`;
    return [`${head}  ${this.#colours.dim(`${count} times`)}`, ...body, ...wrap(also, this.#widths.text, "    ")];
  }
}

/** Why an issue is shown although the baseline lists its like. */
function noteText({ listed, found }: BaselineNote): string {
  return found > listed
    ? `The baseline has ${listed} of these ${found}.`
    : "The baseline has one like this, in another record.";
}

function placeOf(found: FoundRequest, issue: Issue): string {
  const { line, column, file = found.file } = placeOfIssue(found, issue);
  return printable(placeName({ file, line, column }));
}
