import { createPreflight } from "@zoho-preflight/validator";
import { describe, expect, it } from "vitest";

import { bodyOf } from "./answers/answer-of.ts";
import { published } from "./answers/published.ts";
import type { Fault } from "./answers/published.ts";

/**
 * Law: where Zoho prints the answer to a fault of a body, the predicted one is that: the same code and details, in the same place of the answer.
 */
const preflight = createPreflight();

describe.each(published)("$call", ({ call, good, in: usual, faults }) => {
  const [method = "", url = ""] = call.split(" ");
  const answerTo = (body: unknown) => preflight.validate({ method, url, body });

  it("takes a body in which nothing is wrong", () => {
    const { response, issues } = answerTo(good);
    expect(issues.filter(({ severity }) => severity === "error")).toEqual([]);
    expect(response).toBeUndefined();
  });

  it.each(faults.map((fault) => ({ name: nameOf(fault), fault })))("$name", ({ fault }) => {
    const [place, , code, details = {}, where = usual] = fault;
    const { response } = answerTo(bodyOf({ call, good, in: usual, faults }, fault));
    const path = `$.${place}`;
    const api_name = /([^.[\]]+)(?:\[\d+\])?$/.exec(place)?.[1];
    const expected = defined({ api_name, json_path: path, ...details });
    const { error, stands } = standing(response?.body);
    expect({ stands, code: error?.code, details: error?.details }).toEqual({ stands: where, code, details: expected });
    expect(response).toMatchObject({ status: 400, confidence: "documented" });
  });
});

describe("an answer of rows", () => {
  const tags = (...items: object[]) => ({
    method: "POST",
    url: "/crm/v8/settings/tags?module=Leads",
    body: { tags: items },
  });
  const refused = (index: number) => ({
    code: "MANDATORY_NOT_FOUND",
    details: { api_name: "name", json_path: `$.tags[${index}].name` },
    message: "required field not found",
    status: "error",
  });
  const taken = { code: "SUCCESS", details: {}, message: "success", status: "success" };

  it("is in the order of the items, and 207 where some are taken", () => {
    const { response } = preflight.validate(tags({ name: "hot" }, {}, { name: "cold" }, { color_code: "#969696" }));
    expect(response).toEqual({
      status: 207,
      body: { tags: [taken, refused(1), taken, refused(3)] },
      confidence: "documented",
    });
  });

  it("is 400 where none is", () => {
    expect(preflight.validate(tags({}, {})).response).toEqual({
      status: 400,
      body: { tags: [refused(0), refused(1)] },
      confidence: "documented",
    });
  });

  it("is a guess in versions between the printed ones, where it is foretold at all", () => {
    const users = [{ first_name: "Ada", email: "ada@bakery.example", profile: { id: "4150868000001747019" } }];
    const confidence = (version: string) =>
      preflight.validate({ method: "POST", url: `/crm/${version}/users`, body: { users } }).response?.confidence;
    expect(["v2", "v5", "v7", "v8"].map(confidence)).toEqual(["documented", "guess", "guess", "documented"]);
  });
});

function nameOf([place, value, code]: Fault): string {
  const told = value === undefined ? "without" : `with ${JSON.stringify(value).slice(0, 40)} at`;
  return `${told} ${place === "" ? "the body" : place} is ${code}`;
}

interface PrintedError {
  readonly code?: string;
  readonly details?: object;
}

/** The error of an answer, and where it stands: `tags[]`, `base_currency`, `""` for the answer itself. */
function standing(body: unknown): { readonly error?: PrintedError; readonly stands?: string } {
  if (typeof body !== "object" || body === null) return {};
  if ("code" in body) return { error: body as PrintedError, stands: "" };
  const [[key, held] = []] = Object.entries(body) as [string, unknown][];
  return Array.isArray(held)
    ? { error: held[0] as PrintedError, stands: `${key}[]` }
    : { error: held as PrintedError, stands: key ?? "" };
}

function defined(details: object): object {
  return Object.fromEntries(Object.entries(details).filter(([, value]) => value !== undefined));
}

describe("POST /crm/graphql", () => {
  const scoped = createPreflight({ scopes: ["ZohoCRM.modules.ALL"] });
  const told = (method: string, url: string, body?: unknown) =>
    scoped.validate({ method, url, body }).issues.map(({ check, code }) => `${check}: ${code ?? ""}`);
  const query = "{ Records { Leads { _data { id { value } } } } }";

  it("is judged by address, method, scope and its query", () => {
    const scope = "granted-scope: OAUTH_SCOPE_MISMATCH";
    expect(told("POST", "/crm/graphql", { query })).toEqual([scope]);
    expect(told("POST", "/crm/graphql", {})).toEqual([scope, "body-shape: MANDATORY_NOT_FOUND"]);
    expect(told("POST", "/crm/graphql", { query: { Records: {} } })).toEqual([scope, "body-shape: INVALID_DATA"]);
    expect(told("GET", "/crm/graphql")).toEqual(["allowed-method: INVALID_REQUEST_METHOD"]);
    expect(told("POST", "/crm/v8/graphql", { query })).toEqual(["known-endpoint: INVALID_URL_PATTERN"]);
    expect(preflight.validate({ method: "POST", url: "/crm/v8/graphql" }).issues[0]?.suggestions?.[0]?.text).toBe(
      "/crm/graphql",
    );
  });

  it("leaves the text of the query to Zoho, and says so", () => {
    const { issues, skipped } = preflight.validate({
      method: "POST",
      url: "/crm/graphql",
      body: { query: "no query" },
    });
    expect(issues).toEqual([]);
    expect(skipped).toContainEqual(expect.objectContaining({ reason: "no-facts", path: ["body"], about: "request" }));
  });
});
