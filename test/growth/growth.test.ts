import { describe, expect, it } from "vitest";

import { steps } from "../../packages/validator/src/growth/steps.ts";
import { read } from "../judged.ts";
import {
  criteria,
  criteriaOf,
  keys,
  parameters,
  queriesOf,
  query,
  records,
  rows,
  sameIds,
  subRequests,
} from "./requests.mjs";

/** Law: work grows as the input does. Counted, not timed: the time itself is measured by `pnpm check:long`. */

type Counts = typeof steps;

describe("twice the input takes at most twice the work", () => {
  it("of records", () => {
    doubles(records, 1000, ["records", "compared", "findings"]);
  });
  it("of records that are the same one", () => {
    doubles(sameIds, 1000, ["records", "compared", "findings"]);
  });
  it("of sub-requests that name each other", () => {
    doubles(subRequests, 1000, ["compared"]);
  });
  it("of keys of a record", () => {
    doubles(keys, 1500, ["findings"]);
  });
  it("of wrong words: near ones are searched for the first hundred, and once for each", () => {
    const distances = (make: (count: number) => object, count: number): number => work(make(count)).distances;
    expect(distances(keys, 3000)).toBeLessThanOrEqual(distances(keys, 1500));
    expect(distances(records, 2000)).toBeLessThanOrEqual(distances(records, 1000));
  });
  it("of rows", () => {
    doubles(rows, 3000, ["records", "findings"]);
  });
  it("of parameters", () => {
    doubles(parameters, 2000, ["characters"]);
  });
  it("of criteria", () => {
    doubles(criteria, 20_000, ["characters"]);
  });
  it("of a query", () => {
    doubles(query, 1000, ["characters"]);
  });
});

/** What fills a megabyte; of the others a tenth is enough. */
const FILLS = ["brackets that close", "quotes", "conditions"];

describe("a megabyte takes at most twice the work of half of it", () => {
  for (const [what, make] of Object.entries(queriesOf))
    it(`of ${what} in a query`, () => {
      doubles(make, halfOf(what, make), ["characters"]);
    });
  for (const [what, make] of Object.entries(criteriaOf))
    it(`of ${what} in criteria`, () => {
      doubles(make, halfOf(what, make), ["characters"]);
    });
});

/** How many there are in half of the text, a round number. */
function halfOf(what: string, make: (count: number) => object): number {
  const length = (count: number): number => decodeURIComponent(JSON.stringify(make(count))).length;
  const each = (length(1200) - length(600)) / 600;
  const characters = FILLS.includes(what) ? 1_000_000 : 100_000;
  return Math.floor(characters / 2 / each / 12) * 12;
}

/** Twice the count gives at most twice of everything that is counted; what is named has to be counted at all. */
function doubles(make: (count: number) => object, count: number, named: readonly (keyof Counts)[]): void {
  const [once, twice] = [work(make(count)), work(make(2 * count))];
  const tooMuch = names.filter((name) => twice[name] > MORE * once[name] && twice[name] > FEW);
  expect(
    tooMuch.map((name) => `${name}: ${once[name]}, then ${twice[name]}`),
    "grows faster than the input",
  ).toEqual([]);
  expect(names.filter((name) => named.includes(name) && once[name] < count / 2)).toEqual([]);
}

/** Numbers of more digits make longer texts: `p9999` has a character more than `p999`. */
const MORE = 2.2;
/** So few say nothing: which words are near to which depends on their letters. */
const FEW = 100;
const names = Object.keys(steps) as (keyof Counts)[];

/** What judging and printing a request counts. */
function work(request: object): Counts {
  const before = { ...steps };
  read(request);
  return Object.fromEntries(names.map((name) => [name, steps[name] - before[name]])) as Counts;
}
