/** What the page and its worker say to each other. Plain values only, since they are copied on the way. */

import type { RequestSource } from "./request-source.ts";

/** What is judged, and by what. */
export interface Question {
  readonly id: number;
  readonly text: string;
  readonly version: string;
  readonly dataCenter: string;
  readonly module: string;
  readonly operation: "insert" | "update" | "upsert";
  /** The module where somebody has chosen it; else empty, and an answer without its request may be about any. */
  readonly chosenModule: string;
}

/** A stretch of the pasted text, in UTF-16 units from 0. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** A change of the text that one click makes. */
export interface Fix extends Span {
  readonly insert: string;
  readonly label: string;
}

export interface ShownIssue extends Span {
  readonly severity: "error" | "warning";
  /** `refused`, `maybe refused`, `dropped` … */
  readonly effect: string;
  readonly code: string | null;
  readonly check: string;
  readonly message: string;
  readonly fix?: Fix;
}

/** An error in an answer of Zoho's, explained; `from` and `to` where it points to something in the text. */
export interface ShownError extends Partial<Span> {
  readonly code: string;
  readonly check?: string;
  /** What is wrong. */
  readonly text: string;
  /** What to do, where the text does not say it. */
  readonly todo?: string;
  /** What the field is in the metadata. */
  readonly about?: string;
  /** What of the metadata says otherwise than the answer. */
  readonly outdated?: string;
  /** Checks of which one is meant, and what each asks for. */
  readonly several: readonly { readonly name: string; readonly holds: string }[];
  /** A check says the same before the request is sent. */
  readonly foretold: boolean;
  readonly fix?: Fix;
}

/** What Zoho answered, explained. */
export interface ShownAnswer {
  /** One sentence on all of it. */
  readonly text: string;
  readonly errors: readonly ShownError[];
}

/** A request in the text, and what becomes of it. */
export interface ShownRequest {
  /** `POST https://www.zohoapis.com/crm/v8/Leads` */
  readonly title: string;
  readonly line: number;
  readonly issues: readonly ShownIssue[];
  /** `400 MANDATORY_NOT_FOUND`, and the body as JSON. */
  readonly answer?: { readonly status: string; readonly body: string; readonly isGuess: boolean };
  readonly notJudged: readonly string[];
  /** What Zoho did answer, where the text says it; alone where it says nothing else. */
  readonly explained?: ShownAnswer;
  /** For a test; absent where it cannot be written down. */
  readonly source?: RequestSource;
}

/** What could not be read. */
export interface ShownProblem {
  readonly text: string;
  readonly line?: number;
}

export interface Verdict {
  readonly id: number;
  /** What the text is: `curl`, `request object`, `COQL` … */
  readonly kind: string;
  readonly requests: readonly ShownRequest[];
  /** Requests that are not shown, since there are very many. */
  readonly more: number;
  readonly others: number;
  readonly problems: readonly ShownProblem[];
  /** Milliseconds that judging took. */
  readonly took: number;
}

/** Files of a snapshot, or answers of the metadata APIs, by name. */
export interface OwnFiles {
  readonly files: Readonly<Record<string, string>>;
}

/** The org that judges now. */
export interface Org {
  /** API versions, the newest first, and ids of data centers, as the catalogue has them. */
  readonly versions: readonly string[];
  readonly dataCenters: readonly string[];
  readonly modules: readonly string[];
  readonly label: string;
  /** It is the user's own. */
  readonly isOwn: boolean;
  /** Why files could not be taken. */
  readonly fault?: string;
}

export type ToWorker = { readonly ask: Question } | { readonly take: OwnFiles };
export type FromWorker = { readonly verdict: Verdict } | { readonly org: Org };
