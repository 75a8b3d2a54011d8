/** What the page and its worker say to each other. Plain values only, since they are copied on the way. */

/** What is judged, and by what. */
export interface Question {
  readonly id: number;
  readonly text: string;
  readonly version: string;
  readonly dataCenter: string;
  readonly module: string;
  readonly operation: "insert" | "update" | "upsert";
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

/** A request in the text, and what becomes of it. */
export interface ShownRequest {
  /** `POST https://www.zohoapis.com/crm/v8/Leads` */
  readonly title: string;
  readonly line: number;
  readonly issues: readonly ShownIssue[];
  /** `400 MANDATORY_NOT_FOUND`, and the body as JSON. */
  readonly answer?: { readonly status: string; readonly body: string; readonly isGuess: boolean };
  readonly notJudged: readonly string[];
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
  /** Why files could not be taken. */
  readonly fault?: string;
}

export type ToWorker = { readonly ask: Question } | { readonly take: OwnFiles };
export type FromWorker = { readonly verdict: Verdict } | { readonly org: Org };
