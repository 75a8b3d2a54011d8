import fc from "fast-check";
import { describe, expect, it } from "vitest";

import type { Preflight, Report } from "@zoho-preflight/validator";
import { DIGITS, MAYBE, ONE_OF, OPEN, PARTS, UNKNOWN, validateSeen } from "@zoho-preflight/validator/seen";

import { preflightOf, readCases } from "./cases/read-cases.ts";
import type { SharedCase, SharedRequest } from "./cases/read-cases.ts";
import { HANGS, runs } from "./fuzz/runs.ts";
import { news } from "./news.ts";

/**
 * Law: making any part of a request unknown, open or optional never adds an issue, and never makes a warning an error.
 * An issue is new when the whole request has none of the same check about the same thing at that place, or at one above or below it.
 */

interface Judged {
  readonly shared: SharedCase;
  readonly preflight: Preflight;
  readonly report: Report;
}

const judged: readonly Judged[] = Object.values(readCases())
  .flat()
  .map((shared) => {
    const preflight = preflightOf(shared);
    return { shared, preflight, report: validateSeen(preflight, shared.request) };
  });

describe("hiding part of a request never adds an issue", { timeout: HANGS }, () => {
  it("each part of each shared case, one at a time", () => {
    const failures = judged.flatMap(({ shared, preflight, report }) =>
      placesOf(shared.request).flatMap((place) =>
        WAYS.flatMap((way) => {
          const hidden = hide(shared.request, [{ place, way }]);
          return hidden === undefined
            ? []
            : news(report, validateSeen(preflight, hidden).issues).map(
                (text) => `${shared.name}: ${printed(hidden)} -> ${text}`,
              );
        }),
      ),
    );
    expect(failures.slice(0, 20)).toEqual([]);
  });

  it("several parts of a shared case at once", () => {
    const move = fc.record({ place: fc.nat({ max: 1 << 20 }), way: fc.constantFrom(...WAYS) });
    fc.assert(
      fc.property(
        fc.nat({ max: judged.length - 1 }),
        fc.array(move, { minLength: 2, maxLength: 5 }),
        (index, moves) => {
          const { shared, preflight, report } = judged[index] as Judged;
          const places = placesOf(shared.request);
          const steps = moves.map(({ place, way }) => ({ place: places[place % places.length] as Place, way }));
          const hidden = hide(shared.request, steps);
          if (hidden === undefined) return;
          const added = news(report, validateSeen(preflight, hidden).issues);
          if (added.length > 0) throw new Error(`${shared.name}: ${printed(hidden)} -> ${added.join("; ")}`);
        },
      ),
      runs(12_000),
    );
  });

  it("adds nothing when another value is possible too", () => {
    const failures = judged.flatMap(({ shared, preflight, report }) =>
      placesOf(shared.request)
        .filter(({ root, path }) => root === "method" || (root === "body" && path.length > 0))
        .flatMap((place) =>
          [null, "Okafor", 7, [], {}].flatMap((other) => {
            const either = replaceAt(shared.request, place, (value) => ({ [ONE_OF]: [value, other] }));
            return news(report, validateSeen(preflight, either).issues).map(
              (text) => `${shared.name}: ${printed(either)} -> ${text}`,
            );
          }),
        ),
    );
    expect(failures.slice(0, 20)).toEqual([]);
  });
});

/** What can be hidden: the method, a stretch of the URL, a header, a node of the body. */
type Place = {
  readonly root: "method" | "headers" | "header" | "url" | "body";
  readonly path: readonly (string | number)[];
};

/** `unknown`: the value is not known. `open`: its container may hold more, and this may be part of that. `maybe`: it may be absent. `text`: the middle of a text is not known. `digits`: text of digits is known to be that, and no more. */
type Way = "unknown" | "open" | "maybe" | "text" | "digits";
const WAYS: readonly Way[] = ["unknown", "open", "maybe", "text", "digits"];

/** Most nodes of one body: a hundred records say no more than ten. */
const MOST = 40;

function placesOf({ url, headers, body }: SharedRequest): readonly Place[] {
  const places: Place[] = [{ root: "method", path: [] }];
  // From each piece's start to its end: the whole, host, version, segments, the tail of the path, parameters, their values, the query.
  if (url !== undefined && url !== "")
    for (const [from, to] of stretches(url)) places.push({ root: "url", path: [from, to] });
  if (headers !== undefined)
    places.push(
      { root: "headers", path: [] },
      ...Object.keys(headers).map((name): Place => ({ root: "header", path: [name] })),
    );
  const nodes: Place[] = [];
  if (body !== undefined) collect(body, [], nodes);
  return [...places, ...nodes];
}

/**
 * A hole stands for what the code puts there: one segment or part of one, one parameter, its name, its value, or everything up to or from
 * some place. It is not several segments in the middle of a known path: `/Deals/${id}` means one record.
 */
function stretches(url: string): readonly (readonly [number, number])[] {
  const mark = url.indexOf("?");
  const pathEnd = mark === -1 ? url.length : mark;
  const found: [number, number][] = [
    [0, url.length],
    [0, pathEnd],
  ];
  const start = url.includes("//") ? url.indexOf("//") + 2 : 0;
  let from = start;
  for (const segment of url.slice(start, pathEnd).split("/")) {
    const to = from + segment.length;
    found.push([from, to], [0, to]);
    if (segment.length > 3) found.push([from + 1, to - 1]);
    // `https://${rest}`, `https://www.zohoapis.com/crm/${rest}`; with a version before it only the last segment and what follows.
    if (!/\/v\d/.test(url.slice(0, from)) || to === pathEnd) found.push([from, url.length], [to, url.length]);
    from = to + 1;
  }
  if (mark === -1) return found.filter(([left, right]) => right > left);
  found.push([mark, url.length], [mark + 1, url.length]);
  from = mark + 1;
  for (const pair of url.slice(mark + 1).split("&")) {
    const equals = pair.indexOf("=");
    const to = from + pair.length;
    found.push([from, to], [from, url.length]);
    if (equals !== -1) found.push([from + equals + 1, to], [from, from + equals]);
    if (equals !== -1 && pair.length - equals > 4) found.push([from + equals + 2, to - 1]);
    from = to + 1;
  }
  return found.filter(([left, right]) => right > left);
}

function collect(value: unknown, path: readonly (string | number)[], out: Place[]): void {
  if (out.length >= MOST) return;
  out.push({ root: "body", path });
  if (Array.isArray(value))
    value.forEach((item, index) => {
      collect(item, [...path, index], out);
    });
  else if (typeof value === "object" && value !== null)
    for (const [key, inner] of Object.entries(value)) collect(inner, [...path, key], out);
}

/** The request with its parts hidden, or undefined when a part cannot be hidden in that way. */
function hide(
  request: SharedRequest,
  steps: readonly { readonly place: Place; readonly way: Way }[],
): object | undefined {
  let hidden: object | undefined = request;
  const inUrl = steps
    .filter(({ place, way }) => place.root === "url" && (way === "unknown" || way === "digits"))
    .map(({ place, way }): Hole => {
      const [from, to] = place.path as readonly [number, number];
      return { from, to, mark: way === "digits" ? DIGITS : UNKNOWN };
    })
    .filter(({ from, to, mark }) => mark === UNKNOWN || isDigits(request.url?.slice(from, to)));
  if (inUrl.length > 0 && typeof request.url === "string") hidden = { ...hidden, url: withHoles(request.url, inUrl) };
  for (const { place, way } of steps) {
    if (place.root === "url") continue;
    const next = hideOne(hidden, place, way);
    if (next !== undefined) hidden = next;
  }
  return hidden === request ? undefined : hidden;
}

interface Hole {
  readonly from: number;
  readonly to: number;
  readonly mark: typeof UNKNOWN | typeof DIGITS;
}

function isDigits(text: unknown): boolean {
  return typeof text === "string" && /^\d+$/.test(text);
}

/** `{ [PARTS]: ["/crm/v8/", UNKNOWN] }`; holes that meet are one. */
function withHoles(url: string, holes: readonly Hole[]): unknown {
  const parts: (string | Hole["mark"])[] = [];
  let at = 0;
  for (const { from, to, mark } of [...holes].sort((a, b) => a.from - b.from)) {
    if (from > at) parts.push(url.slice(at, from));
    if (typeof parts.at(-1) === "symbol") parts[parts.length - 1] = UNKNOWN;
    else parts.push(mark);
    at = Math.max(at, to);
  }
  if (at < url.length) parts.push(url.slice(at));
  return parts.length === 1 ? parts[0] : { [PARTS]: parts };
}

function hideOne(request: object, place: Place, way: Way): object | undefined {
  if (place.root === "body" && place.path.length === 0 && way !== "unknown") return undefined;
  if (way === "unknown") return replaceAt(request, place, () => UNKNOWN);
  if (way === "digits") return replaceAt(request, place, (value) => (isDigits(value) ? DIGITS : value));
  if (way === "text")
    return replaceAt(request, place, (value) =>
      typeof value === "string" && value.length > 2
        ? { [PARTS]: [value.slice(0, 1), UNKNOWN, value.slice(-1)] }
        : value,
    );
  const key = place.path.at(-1);
  if (key === undefined)
    return place.root === "headers" && way === "open"
      ? replaceAt(request, place, (headers) => marked(headers, OPEN, true))
      : undefined;
  const container = {
    ...place,
    root: place.root === "header" ? ("headers" as const) : place.root,
    path: place.path.slice(0, -1),
  };
  return replaceAt(request, container, (value) => {
    if (Array.isArray(value)) return way === "open" ? marked(value.slice(0, Number(key)), OPEN, true) : value;
    if (typeof value !== "object" || value === null) return value;
    if (way === "open")
      return marked(Object.fromEntries(Object.entries(value).filter(([name]) => name !== key)), OPEN, true, value);
    return marked(value, MAYBE, new Set([...((value as { [MAYBE]?: Set<string> })[MAYBE] ?? []), String(key)]));
  });
}

/** A copy with a mark of its own, and the marks that were there. */
function marked(value: unknown, mark: symbol, content: unknown, marksOf: unknown = value): unknown {
  if (typeof value !== "object" || value === null) return value;
  const marks = Object.fromEntries(
    Object.getOwnPropertySymbols(marksOf).map((symbol) => [symbol, (marksOf as Record<symbol, unknown>)[symbol]]),
  );
  const copy: object = Array.isArray(value) ? [...(value as unknown[])] : { ...value };
  return Object.assign(copy, marks, { [mark]: content });
}

/** The request with another value at a place; the request itself where that is the same value. */
function replaceAt(request: object, { root, path }: Place, change: (value: unknown) => unknown): object {
  const steps = root === "header" ? ["headers", ...path] : [root, ...path];
  const replace = (value: unknown, depth: number): unknown => {
    if (depth === steps.length) return change(value);
    if (typeof value !== "object" || value === null) return value;
    const key = steps[depth] as string;
    // Hidden by an earlier step.
    if (depth > 0 && !Object.hasOwn(value, key)) return value;
    const before = (value as Record<string, unknown>)[key];
    const after = replace(before, depth + 1);
    if (after === before) return value;
    const copy = marked(value, OPEN, (value as { [OPEN]?: boolean })[OPEN]) as Record<string, unknown>;
    copy[key] = after;
    return copy;
  };
  return replace(request, 0) as object;
}

function printed(request: object): string {
  return fc.stringify(request).slice(0, 400);
}
