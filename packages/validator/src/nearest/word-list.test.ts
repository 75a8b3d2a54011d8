import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { standardOrg } from "@zoho-preflight/metadata/standard-org";

import { distance } from "./distance.ts";
import { fold } from "./fold.ts";
import { WordList } from "./word-list.ts";

/** The plain way: each name spelt out, in a table of edits without a band. */
function plainly(name: string, candidates: readonly string[], most: number): string[] {
  const plain = fold(name);
  if (plain === "" || name.length > 100) return [];
  const limit = plain.length <= 3 ? 1 : plain.length <= 6 ? 2 : 3;
  const found = [...new Set(candidates)]
    .map((candidate) => ({ candidate, distance: plainApart(plain, fold(candidate), limit) }))
    .filter((near) => near.distance <= limit)
    .sort(
      (a, b) =>
        a.distance - b.distance ||
        Math.abs(a.candidate.length - name.length) - Math.abs(b.candidate.length - name.length),
    );
  const worst = (found[0]?.distance ?? 0) + 1;
  return found
    .filter((near) => near.distance <= worst)
    .map(({ candidate }) => candidate)
    .slice(0, most);
}

function plainApart(name: string, candidate: string, limit: number): number {
  if (name === candidate) return 0;
  const isPart = candidate.endsWith(name) || name.endsWith(candidate) || candidate.startsWith(name);
  if (name.length >= 4 && candidate.length >= 4 && isPart) return Math.min(limit, 2);
  return edits(name, candidate);
}

function edits(a: string, b: string): number {
  const table = Array.from({ length: a.length + 1 }, (_, row) =>
    Array.from({ length: b.length + 1 }, (_, column) => (row === 0 ? column : column === 0 ? row : 0)),
  );
  const at = (row: number, column: number): number => table[row]?.[column] ?? 0;
  for (let row = 1; row <= a.length; row++)
    for (let column = 1; column <= b.length; column++) {
      const same = a[row - 1] === b[column - 1];
      let cost = Math.min(at(row - 1, column) + 1, at(row, column - 1) + 1, at(row - 1, column - 1) + (same ? 0 : 1));
      if (row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1])
        cost = Math.min(cost, at(row - 2, column - 2) + 1);
      const line = table[row];
      if (line !== undefined) line[column] = cost;
    }
  return at(a.length, b.length);
}

const names = Object.values(standardOrg.fields)
  .flatMap(({ fields }) => fields.map(({ api_name }) => api_name))
  .slice(0, 400);
const word = fc.string({ unit: fc.constantFrom("a", "b", "c", "L", "_", " ", "é"), maxLength: 9 });
/** A real name with a few letters changed. */
const misspelt = fc
  .tuple(
    fc.constantFrom(...names),
    fc.array(fc.tuple(fc.nat(30), fc.constantFrom("", "a", "xy", "_")), { maxLength: 3 }),
  )
  .map(([name, changes]) =>
    changes.reduce((text, [at, letters]) => text.slice(0, at) + letters + text.slice(at + 1), name),
  );

describe("a list of names", () => {
  it("has the nearest that spelling every name out has", () => {
    const words = new WordList(names);
    fc.assert(
      fc.property(misspelt, (name) => {
        expect(words.best(name, 3)).toEqual(plainly(name, names, 3));
      }),
    );
    fc.assert(
      fc.property(word, fc.array(word, { maxLength: 12 }), (name, list) => {
        expect(new WordList(list).best(name, 3)).toEqual(plainly(name, list, 3));
      }),
      { numRuns: 2000 },
    );
  });

  it("has the nearest of those that fit, however many nearer ones do not", () => {
    const words = new WordList(names);
    fc.assert(
      fc.property(misspelt, fc.integer({ min: 1, max: 5 }), (name, every) => {
        const fits = (candidate: string): boolean => names.indexOf(candidate) % every === 0;
        expect(words.best(name, 3, fits)).toEqual(plainly(name, names.filter(fits), 3));
      }),
      { numRuns: 1000 },
    );
  });
});

describe("the distance of two words", () => {
  it("is that of the full table, up to the limit", () => {
    fc.assert(
      fc.property(word, word, fc.integer({ min: 0, max: 4 }), (a, b, limit) => {
        expect(distance(a, b, limit)).toBe(Math.min(edits(a, b), limit + 1));
      }),
      { numRuns: 5000 },
    );
  });
});
