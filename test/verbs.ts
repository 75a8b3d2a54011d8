import { describe, expect, it } from "vitest";

import { createPreflight } from "@zoho-preflight/validator";
import type { PreflightOptions } from "@zoho-preflight/validator";
import { OPEN, validateSeen } from "@zoho-preflight/validator/seen";

/** What a test expects of an issue; only what is written is compared. */
export interface Expected {
  readonly code?: string | null;
  readonly path?: readonly (string | number)[];
  readonly severity?: "error" | "warning";
  readonly message?: string;
  readonly details?: Readonly<Record<string, unknown>>;
  /** Texts, best first; undefined for an issue that must have none. */
  readonly suggestions?: readonly string[] | undefined;
}

export interface Verbs {
  /** The check reports exactly these issues, in this order. */
  readonly predicts: (title: string, request: unknown, ...expected: readonly Expected[]) => void;
  /** The check has nothing against a request that is fully known. */
  readonly accepts: (title: string, request: unknown) => void;
  /** The check says nothing about a request of which it cannot see enough. */
  readonly silent: (title: string, request: unknown) => void;
}

/** The three verbs for one check, judged with `options` (default: the embedded standard org). */
export function verbs(check: string, options: PreflightOptions = {}): Verbs {
  const issuesOf = (request: unknown): unknown[] =>
    validateSeen(createPreflight(options), request)
      .issues.filter((issue) => issue.check === check)
      .map((issue) => ({ ...issue.toJSON(), suggestions: issue.suggestions?.map((suggestion) => suggestion.text) }));
  return {
    predicts(title, request, ...expected) {
      it(`predicts ${title}`, () => {
        const found = issuesOf(request);
        expect(found).toHaveLength(expected.length);
        expect(expected.length, "predicts needs what is expected").toBeGreaterThan(0);
        expect(found).toMatchObject(expected);
      });
    },
    accepts(title, request) {
      it(`accepts ${title}`, () => {
        expect(issuesOf(request)).toEqual([]);
      });
    },
    silent(title, request) {
      it(`is silent on ${title}`, () => {
        expect(issuesOf(request)).toEqual([]);
      });
    },
  };
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
