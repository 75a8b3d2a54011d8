import type { Because } from "./because.ts";
import type { Effect } from "./effect.ts";

/** Where in a request: `["body", "data", 0, "Stage"]`, `["query", "ids"]`, `["url", "path", 1]`, `["method"]`. */
export type Path = readonly (string | number)[];

/** A stretch of text by offsets, in UTF-16 units from 0; `end` is the first that no longer belongs to it. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** `error`: Zoho refuses the request. `warning`: Zoho takes it, hardly with the result that is wanted, or the evidence is thin. */
export type Severity = "error" | "warning";

/** The order in which the server would complain, as far as anybody knows. */
export type Stage = "host" | "url" | "method" | "auth" | "org" | "module" | "params" | "body" | "record" | "batch";

/** What we would write instead, best first. */
export interface Suggestion {
  readonly text: string;
  /** Ready to apply: put `value` at `path`; with `renames`, `value` is the new name of the key at `path`. In a record check the path counts from the finding's own place. */
  readonly replace?: { readonly path: Path; readonly value: unknown; readonly renames?: true };
}

/** The facts of a finding under neutral names (`param`, `api_name`, `expected_data_type` …); the catalogue's table names them per version. */
export type Facts = Readonly<Record<string, unknown>>;

/** One thing that is wrong, as the user meets it. Sentences, details and suggestions are made when they are read. */
export interface Issue {
  readonly check: string;
  readonly stage: Stage;
  readonly code: string | null;
  readonly severity: Severity;
  /** What becomes of it: `refused`, `dropped` …; absent for what speaks about set-up. A user's severity never changes it. */
  readonly effect?: Effect | undefined;
  /** Which kind of finding it is, and its facts as plain JSON. */
  readonly because: Because;
  readonly path: Path;
  /**
   * The very words inside the text that `path` leads to, which is a parameter's value as the server decodes it: `{ start: 41, end: 46 }`. Each part of the
   * text that cannot be read counts as one character. Absent where the issue is about all of the text, or about no text.
   */
  readonly range?: Range | undefined;
  readonly message: string;
  /** Zoho's own `details`, key for key, for the request's version. */
  readonly details: Facts;
  readonly suggestions?: readonly Suggestion[] | undefined;
  /** A name is none of the embedded standard org's, which is not the user's org: it may well be one of theirs. */
  readonly standardOrg?: true | undefined;
  /** The page that explains the check: `docs/checks/mandatory-fields.md`. */
  readonly docs: string;
  toJSON(): object;
}
