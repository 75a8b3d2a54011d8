import { afterAll, describe, expect, it } from "vitest";

import { createPreflight } from "@zoho-preflight/validator";
import type { Preflight, PreflightOptions } from "@zoho-preflight/validator";
import type { Report } from "@zoho-preflight/validator";
import { checks } from "@zoho-preflight/validator/checks";
import {
  DIGITS,
  MAYBE,
  ONE_OF,
  OPEN,
  PARTS,
  UNKNOWN,
  isText,
  urlPlace,
  validateSeen,
} from "@zoho-preflight/validator/seen";

/** What a test expects of an issue; only what is written is compared. */
export interface Expected {
  readonly code?: string | null;
  readonly path?: readonly (string | number)[];
  /** The characters that the issue's range means, as the request has them; undefined for an issue about no words. */
  readonly words?: string | undefined;
  readonly severity?: "error" | "warning";
  readonly effect?: string;
  readonly because?: { readonly kind: string; readonly facts?: Readonly<Record<string, unknown>> };
  readonly message?: string;
  readonly details?: Readonly<Record<string, unknown>>;
  /** Texts, best first; undefined for an issue that must have none. */
  readonly suggestions?: readonly string[] | undefined;
}

export interface Verbs {
  /** The check reports exactly these issues, in this order. */
  readonly predicts: (title: string, request: unknown, ...expected: readonly Expected[]) => void;
  /** The check has nothing against a request that is fully known: nothing in it is hidden, and the check was not skipped. */
  readonly accepts: (title: string, request: unknown) => void;
  /** The check says nothing since it cannot see enough: something in the request is hidden, or the check was skipped. */
  readonly silent: (title: string, request: unknown) => void;
}

/** What the predictions about a check have brought out in the file that is run now. */
interface Predictions {
  readonly kinds: Set<string>;
  written: number;
  run: number;
}
const predictions = new Map<string, Predictions>();

/** A check's own test must bring out each of its kinds: one that nothing shows may never come, or say anything. */
function predictionsOf(check: string): Predictions {
  const known = predictions.get(check);
  if (known !== undefined) return known;
  const made: Predictions = { kinds: new Set(), written: 0, run: 0 };
  predictions.set(check, made);
  afterAll(() => {
    // Other files that are run in the same worker begin anew.
    predictions.delete(check);
    const isOwn = expect.getState().testPath?.replaceAll("\\", "/").endsWith(`/${check}/check.test.ts`) === true;
    // A file that is run in part (`-t`) says nothing of all kinds.
    if (!isOwn || made.run < made.written) return;
    const kinds = Object.keys(checks.find(({ name }) => name === check)?.kinds ?? {});
    const missing = kinds.filter((kind) => !made.kinds.has(kind));
    expect(missing, `kinds of ${check} that no predicts brings out`).toEqual([]);
  });
  return made;
}

/** The three verbs for one check, judged with `options` (default: the embedded standard org). */
export function verbs(check: string, options: PreflightOptions = {}): Verbs {
  const predicted = predictionsOf(check);
  // One for all of them: to make its plans takes longer than to judge a request.
  let preflight: Preflight | undefined;
  const judge = (request: unknown): Report => validateSeen((preflight ??= createPreflight(options)), request);
  const issuesOf = ({ issues }: Report, request: unknown): Found[] =>
    issues
      .filter((issue) => issue.check === check)
      .map((issue) => ({
        ...issue.toJSON(),
        words: wordsOf(issue, request),
        suggestions: issue.suggestions?.map(({ text }) => text),
      }));
  const skips = ({ skipped }: Report): boolean => skipped.some((entry) => entry.check === check);
  return {
    predicts(title, request, ...expected) {
      predicted.written++;
      it(`predicts ${title}`, () => {
        predicted.run++;
        expect(expected.length, "predicts needs what is expected").toBeGreaterThan(0);
        const report = judge(request);
        for (const issue of report.issues) if (issue.check === check) predicted.kinds.add(issue.because.kind);
        // Both lists at once, their lengths included: a failure shows all that was found.
        expect(issuesOf(report, request)).toMatchObject(expected);
      });
    },
    accepts(title, request) {
      it(`accepts ${title}`, () => {
        const report = judge(request);
        expect(issuesOf(report, request)).toEqual([]);
        expect(hides(request), "the request hides something: that is a case for silent").toBe(false);
        expect(skips(report), "the check was skipped: that is a case for silent").toBe(false);
      });
    },
    silent(title, request) {
      it(`is silent on ${title}`, () => {
        const report = judge(request);
        expect(issuesOf(report, request)).toEqual([]);
        expect(
          hides(request) || skips(report),
          "the request is fully known and the check was not skipped: that is a case for accepts",
        ).toBe(true);
      });
    },
  };
}

/** What an issue's range means: `"Last_Nme"`; a hole is `…`. */
function wordsOf({ path, range }: Report["issues"][number], request: unknown): string | undefined {
  if (range === undefined) return undefined;
  if (path[0] === "query") {
    const url = shown((request as { readonly url: unknown }).url);
    const words = urlPlace(url, path, range);
    return words === undefined ? undefined : url.slice(words.start, words.end);
  }
  const value = path.reduce((at: unknown, key) => (at as Record<string | number, unknown>)[key], request);
  return shown(value).slice(range.start, range.end);
}

/** A text, a hole as one character. */
function shown(text: unknown): string {
  return isText(text) ? text[PARTS].map((part) => (typeof part === "string" ? part : "…")).join("") : String(text);
}

/** An issue as `toJSON` gives it, with the texts of its suggestions. */
type Found = Readonly<Record<string, unknown>>;

/** Whether any node of a request is marked as not fully known. */
function hides(value: unknown, seen = new Set()): boolean {
  if (value === UNKNOWN || value === DIGITS) return true;
  if (typeof value !== "object" || value === null || seen.has(value)) return false;
  seen.add(value);
  return (
    [MAYBE, ONE_OF, OPEN, PARTS].some((mark) => mark in value) ||
    Object.values(value).some((inner) => hides(inner, seen))
  );
}

export interface Built {
  readonly method: string;
  readonly url: string;
  readonly body?: unknown;
}

const list = (records: unknown): unknown[] => (Array.isArray(records) ? (records as unknown[]) : [records]);

/** `POST /crm/v8/Leads` with one record or several. */
export function insert(module: string, records: unknown, version = "v8"): Built {
  return { method: "POST", url: `/crm/${version}/${module}`, body: { data: list(records) } };
}
/** `PUT /crm/v8/Leads`; records carry their ids. */
export function update(module: string, records: unknown, version = "v8"): Built {
  return { method: "PUT", url: `/crm/${version}/${module}`, body: { data: list(records) } };
}
export function upsert(module: string, records: unknown, version = "v8"): Built {
  return { method: "POST", url: `/crm/${version}/${module}/upsert`, body: { data: list(records) } };
}
/** `GET` of any path below the version: `get("Leads?fields=id")`. */
export function get(path: string, version = "v8"): Built {
  return { method: "GET", url: `/crm/${version}/${path}` };
}
/** The same object with more keys than are shown. */
export function open<T extends object>(object: T): T {
  return Object.assign(Array.isArray(object) ? [...(object as unknown[])] : { ...object }, { [OPEN]: true }) as T;
}

export { describe };
