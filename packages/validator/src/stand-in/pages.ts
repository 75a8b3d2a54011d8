import { catalogue, inRange } from "@zoho-preflight/metadata/catalogue";

import { NOTHING } from "./answer.ts";
import { time } from "./stored/record-store.ts";
import type { Reply } from "./answer.ts";
import type { Question } from "./question.ts";
import type { ListPart } from "./stored/find-records.ts";

const DAY_MS = 24 * 60 * 60 * 1000;

/**
 * One page of a list: `{ data: [...], info: { per_page, count, page, more_records } }`, in versions that page by token with the keys for that
 * too; 204 when the page is empty.
 */
export function page(
  key: string,
  { entries, more }: { readonly entries: readonly object[]; readonly more: boolean },
  { operation, query }: Question,
  sorted: { readonly by: string; readonly order: "asc" | "desc" },
): Reply {
  if (entries.length === 0) return NOTHING;
  const { per_page, number } = pageOf(query);
  const info = { per_page, count: entries.length, page: number, more_records: more };
  if (!takesToken(operation)) return { status: 200, body: { [key]: entries, info } };
  const tokens = {
    sort_by: sorted.by,
    sort_order: sorted.order,
    next_page_token: more ? token(number + 1) : null,
    previous_page_token: number > 1 ? token(number - 1) : null,
    page_token_expiry: more ? time(Date.now() + DAY_MS) : null,
  };
  return { status: 200, body: { [key]: entries, info: { ...info, ...tokens } } };
}

/** Which part of a list a page of it is. */
export function listPartOf({ query }: Pick<Question, "query">): ListPart {
  const { per_page, number } = pageOf(query);
  return { from: (number - 1) * per_page, count: per_page };
}

function pageOf(query: URLSearchParams): { readonly per_page: number; readonly number: number } {
  return {
    per_page: wholeNumber(query.get("per_page")) ?? catalogue.limits.perPage,
    number: pageOfToken(query.get("page_token")) ?? wholeNumber(query.get("page")) ?? 1,
  };
}

function takesToken({ id, version }: Question["operation"]): boolean {
  const parameter = catalogue.operations
    .find((operation) => operation.id === id)
    ?.query.find(({ name }) => name === "page_token");
  return parameter !== undefined && inRange(version, parameter.since, parameter.until);
}

/** Page tokens are ours; what they hold is nobody's business but this file's. */
function token(number: number): string {
  return btoa(`page ${number}`).replaceAll("=", "");
}

function pageOfToken(text: string | null): number | undefined {
  if (text === null) return undefined;
  try {
    return wholeNumber(/^page (\d+)$/.exec(atob(text))?.[1] ?? null);
  } catch {
    return undefined;
  }
}

/** From 1 on; undefined for anything else. */
function wholeNumber(text: string | null): number | undefined {
  return text !== null && /^[1-9]\d{0,8}$/.test(text) ? Number(text) : undefined;
}
