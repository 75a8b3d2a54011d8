import type { Place, Range } from "./place.ts";
import type { Issue } from "@zoho-preflight/validator";
import type { Words } from "@zoho-preflight/validator/seen";

/** Where in a request, as issues say it: `["body", "data", 0, "Stage"]`. */
export type RequestPath = readonly (string | number)[];

/** Whether the caret belongs under the key (`"Lead_Sorce"`) or under its value. */
export type Part = "key" | "value";

/** A request as a file names it. Any part may be a seen value (`UNKNOWN`, text with holes) when `partial` is set. */
export interface RequestInput {
  readonly method?: unknown;
  readonly url: unknown;
  readonly headers?: unknown;
  readonly body?: unknown;
}

/** What a file says was answered: `{ status: 400, body: "{…}" }`; the body as text or parsed. */
export interface FoundAnswer {
  readonly status?: number;
  readonly body?: unknown;
}

/** A request that was found in a file, and the way back from an issue to the file. */
export interface FoundRequest {
  readonly kind: "request";
  /** As given on the command line; `<stdin>` for standard input. */
  readonly file: string;
  /** Where the request starts, from 1. */
  readonly line: number;
  readonly column: number;
  readonly request: RequestInput;
  /** Parts of the request cannot be known from the file: it is judged by `validateSeen`. */
  readonly partial?: true;
  /** Secrets by where they come from, whatever their names: what an `auth` block gives. */
  readonly secrets?: readonly string[];
  /** Files and keys that the request names and that were not read. */
  readonly unread?: readonly NotRead[];
  /** What the file calls the request. */
  readonly name?: string;
  /** What was answered, where the file says it. */
  readonly answer?: FoundAnswer;
  /** Check names under `"preflight-ignore"`. */
  readonly ignore?: readonly string[];
  /** Options for this request alone, over those of the command line: `{ dataCenter: "eu" }`. */
  readonly options?: Readonly<Record<string, unknown>>;
  /** The rows of a table that the request would send, as they stand in the file below its header; none: it stands for the header, or for two rows. */
  readonly table?: { readonly header: string; readonly rows: readonly (string | undefined)[] };
  /** The records of the body that are to be judged: the others pass, and nothing of them is in it. */
  readonly places?: readonly number[];
  /** Sentences in place of the validator's, by check and kind. */
  readonly says?: Words;
  /** Whether an issue has been reported where the header was judged, since it is about a column. */
  readonly isTold?: (issue: Issue) => boolean;
  /** Set where the file may hold other people's requests too: what it is made of. */
  readonly among?: string;
  /** The place of an issue, or of the nearest part that the file has; `within`: of these words of the text at the path. Asked only when there is an issue. */
  readonly place: (path: RequestPath, part: Part, within?: Range) => Place;
}

/** Something that nobody read: `{ name: "lead.json" }`, `{ name: "/etc/hosts", why: "outside of this folder; --read-outside" }`. */
export interface NotRead {
  readonly name: string;
  readonly why?: string;
}

/** Something in a file that could not be read. The rest of the file and the other files are read all the same. */
export interface Problem {
  readonly kind: "problem";
  readonly file: string;
  readonly line?: number;
  readonly column?: number;
  /** One sentence without the place: `the quote that opens here is never closed`. */
  readonly text: string;
  /** A broken row of a table, as it stands in the file. */
  readonly row?: { readonly header: string; readonly source: string };
  /** One of so many like it that it is counted, not told. */
  readonly isQuiet?: true;
  /** The file holds no requests at all, and nobody said that it does. */
  readonly isForeign?: true;
  /** Nothing is wrong: a word on how the file was read. */
  readonly isNote?: true;
  /** All was read, and something about it is worth a word: it counts as a warning. */
  readonly isWarning?: true;
}

/** Requests of a table in which all rows pass: `count` rows, and as they stand in the file where somebody wants them. */
export interface PassedRequests {
  readonly kind: "passed";
  readonly file: string;
  readonly requests: number;
  readonly count: number;
  readonly table: { readonly header: string; readonly rows: readonly (string | undefined)[] };
}

/** A request to somebody else: counted, not judged. */
export interface OtherRequest {
  readonly kind: "other";
  /** What the file is made of: `entries`, `curl commands`. */
  readonly among: string;
  /** Its address begins with a variable, so it may be ours. */
  readonly isOpen?: true;
}

export type Found = FoundRequest | Problem | OtherRequest;

/** What files give where tables are sifted. */
export type FoundOrPassed = Found | PassedRequests;
