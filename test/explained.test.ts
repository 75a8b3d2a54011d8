import { describe, expect, it } from "vitest";

import { bodies } from "@zoho-preflight/metadata/bodies";
import { catalogue } from "@zoho-preflight/metadata/catalogue";
import { createPreflight } from "@zoho-preflight/validator";
import type { ExplainedError } from "@zoho-preflight/validator";

import { published } from "./answers/published.ts";
import { answerOf, bodyOf } from "./answers/answer-of.ts";
import { optionsOf, readCases } from "./cases/read-cases.ts";

/**
 * Law: an answer that is handed back with its request is explained by the check that foretells it, at its place; alone, it has the right field, and
 * that check among those that are possible. Measured over every answer that the shared cases predict, and every one that Zoho prints for a body.
 */
const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);
const mayBe = ({ check, several = [] }: ExplainedError, wanted: string | undefined): boolean =>
  check === wanted || (wanted !== undefined && several.includes(wanted));
const byDefault = createPreflight();

function share(results: readonly { readonly name: string; readonly ok: boolean }[]): {
  readonly share: number;
  readonly wrong: readonly string[];
} {
  const wrong = results.filter(({ ok }) => !ok).map(({ name }) => name);
  return { share: (results.length - wrong.length) / results.length, wrong };
}

describe("answers that the shared cases predict", () => {
  const answered = Object.values(readCases())
    .flat()
    .map((shared) => ({ shared, preflight: createPreflight(optionsOf(shared)) }))
    .flatMap(({ shared, preflight }) => {
      const { response } = preflight.validate(shared.request);
      return response === undefined ? [] : [{ shared, preflight, response }];
    });

  it("are explained by their check at its place, all of them", () => {
    const results = answered.flatMap(({ shared, preflight, response }) =>
      preflight.explain(shared.request, response).errors.map(({ code, check, path, foretold }) => ({
        name: `${shared.name}: ${code}`,
        ok:
          foretold === true &&
          shared.expect.some((issue) => issue.code === code && issue.check === check && same(issue.path, path)),
      })),
    );
    expect(results.length).toBeGreaterThan(150);
    expect(share(results)).toEqual({ share: 1, wrong: [] });
  });

  it("alone have the right field, and name their check or say that it is one of several", () => {
    const results = answered.flatMap(({ shared, preflight, response }) => {
      const withRequest = preflight.explain(shared.request, response).errors;
      return preflight.explain(undefined, response).errors.map((error, index) => {
        const { path, check } = withRequest[index] ?? error;
        const name = error.details.api_name;
        const isPlace =
          error.path === undefined ||
          same(error.path, path) ||
          same(error.path, [...(path ?? []), name]) ||
          // The code alone says only that it is the address.
          (error.path[0] === "url" && path?.[0] === "url");
        return { name: `${shared.name}: ${error.code}`, ok: isPlace && mayBe(error, check) };
      });
    });
    const { share: right, wrong } = share(results);
    expect(right, wrong.join("\n")).toBeGreaterThan(0.98);
  });
});

describe("answers that Zoho prints for a body", () => {
  const faults = published.flatMap((call) => call.faults.map((fault) => ({ call, fault })));

  it("are explained by the check that foretells them, at its place, all of them", () => {
    const results = faults.map(({ call, fault }) => {
      const [method, url] = call.call.split(" ");
      const request = { method, url, body: bodyOf(call, fault) };
      const [found] = byDefault.explain(request, { status: 400, body: answerOf(call, fault) }).errors;
      const truth = byDefault
        .validate(request)
        .issues.find(({ code, severity }) => code === fault[2] && severity === "error");
      return {
        name: `${call.call} ${fault[0]}`,
        ok: found?.foretold === true && found.check === truth?.check && same(found.path, truth?.path),
      };
    });
    expect(results.length).toBeGreaterThan(75);
    expect(share(results)).toEqual({ share: 1, wrong: [] });
  });

  it("alone have their check among those that are possible, at least 95 of 100", () => {
    const results = faults.map(({ call, fault }) => {
      const [method, url] = call.call.split(" ");
      const { issues } = byDefault.validate({ method, url, body: bodyOf(call, fault) });
      const truth = issues.find(({ code, severity }) => code === fault[2] && severity === "error");
      const [found] = byDefault.explain(undefined, answerOf(call, fault)).errors;
      return { name: `${call.call} ${fault[0]}`, ok: found !== undefined && mayBe(found, truth?.check) };
    });
    const { share: right, wrong } = share(results);
    expect(right, wrong.join("\n")).toBeGreaterThanOrEqual(0.95);
  });

  it("of every operation name the key that they are about", () => {
    const unnamed = catalogue.operations.flatMap(({ id }) =>
      (bodies.of(id)?.answers ?? []).flatMap(({ code, details, list, isRow }) => {
        const error = { code, details, message: "", status: "error" };
        const body = list === undefined ? error : { [list]: isRow ? [error] : error };
        const [found] = byDefault.explain(undefined, body).errors;
        const name = details["api_name"];
        return typeof name !== "string" || found?.path?.includes(name) === true || found?.text.includes(name) === true
          ? []
          : [`${id} ${code} ${name}`];
      }),
    );
    expect(unnamed).toEqual([]);
  });
});
