import { relative, sep } from "node:path";

import type { AnalysedCall, ClientPattern, UnreadPart } from "@zoho-preflight/eslint-plugin/analysis";
import type { CallScopes } from "@zoho-preflight/validator/scopes";

/** A place in code: the file as users name it, relative to where the command runs, and 1-based line and column. */
export interface CodePlace {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** A part of a call that was not read, and where it comes from. */
export interface Reason extends CodePlace, Pick<UnreadPart, "part" | "reason" | "hides"> {}

/** A call to Zoho CRM in code, and how much of it was read. */
export interface CodeCall extends CodePlace {
  readonly client: AnalysedCall["client"];
  /** `POST https://www.zohoapis.eu/crm/v8/…`, dots for what was not read. */
  readonly request: string;
  readonly operation?: { readonly id: string; readonly module?: string };
  readonly read: "fully" | "in part" | "not at all";
  /** Only values that come at run time are missing: what is asked for, and every key, is known. */
  readonly onlyValues: boolean;
  readonly reasons: readonly Reason[];
  /** What was read and not judged, in sentences; absent where everything was. */
  readonly notJudged?: readonly string[];
  /** Of a configured client: the `callee` of the settings. */
  readonly callee?: string;
  /** The setting that would make the calls of the function around it readable. */
  readonly suggestedClient?: ClientPattern;
  /** What its requests ask of a token; only where that was asked for. */
  readonly scopes?: readonly CallScopes[];
}

/** A file or a part of it that could not be read, in one sentence. */
export interface Unread {
  readonly file: string;
  readonly line?: number;
  readonly column?: number;
  readonly text: string;
}

/** What the code of some folders holds. */
export interface ReadCode {
  readonly calls: readonly CodeCall[];
  /** Calls inside of functions that hand on what they are given: they are read where those functions are called. */
  readonly throughCallers: readonly CodeCall[];
  /** Calls in tests that replace what sends, and calls there through other files: they send nothing that could be judged. */
  readonly inTests: readonly (CodePlace & { readonly request: string })[];
  /** Calls that carry an address of Zoho CRM, and whose function nobody knows: `got("https://www.zohoapis.eu/crm/v8/Leads")`. */
  readonly unknownFunctions: readonly (CodePlace & { readonly callee: string })[];
  /** Number of files that were read. */
  readonly files: number;
  readonly unread: readonly Unread[];
  /** Files that mention Zoho and that the ESLint config does not cover. */
  readonly notCovered: readonly string[];
  /** Functions that the settings call clients and that no call fits, with the nearest name that the code has. */
  readonly unusedClients: readonly { readonly callee: string; readonly nearest?: string }[];
  /** What is wrong with the org's metadata, in sentences. */
  readonly notes: readonly string[];
  /** How files were read: by the user's own ESLint config, or by ours where there is none. */
  readonly config: "own" | "default" | "both";
  /** Version of the ESLint that read them. */
  readonly eslint: string;
}

/** A file as users name it: `src/crm.ts`, on Windows too. */
export function shownFile(cwd: string, file: string): string {
  return relative(cwd, file).split(sep).join("/");
}
