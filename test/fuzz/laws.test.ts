import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { createPreflight } from "@zoho-preflight/validator";

import { workshop } from "../judged.ts";
import { HANGS, runs } from "./runs.ts";

/** Law: a request is as it was when it has been judged, and nothing that is said of it repeats a secret in it. */

const TOKEN = `1000.${"5ecre7".repeat(6).slice(0, 32)}.${"0f5ecre7".repeat(4)}`;
const SECRET = "of-nobody-4711-but-secret";

const word = fc.oneof(
  fc.constantFrom("Last_Name", "Emial", "Stage", "Email", "Name", "Phase", "data", "trigger", "x", "workflow", "5", ""),
  fc.constantFrom(TOKEN, `Zoho-oauthtoken ${TOKEN}`, `see ${TOKEN}, ${TOKEN}`),
  fc.string({ maxLength: 8 }),
);
const value = fc.letrec((tie) => ({
  any: fc.oneof(
    { depthSize: "small" },
    word,
    fc.integer(),
    fc.boolean(),
    fc.constant(null),
    fc.array(tie("any"), { maxLength: 3 }),
    fc.dictionary(word, tie("any"), { maxKeys: 4 }),
  ),
})).any;
const secretKey = fc.constantFrom("password", "clientSecret", "api-key", "access_token", "token");
const request = fc.record(
  {
    method: fc.constantFrom("GET", "POST", "PUT", "DELETE", TOKEN),
    url: fc
      .tuple(
        fc.constantFrom("Leads", "Projects", "coql", "settings/fields", "actions/watch", "users"),
        word,
        word,
        secretKey,
      )
      .map(
        ([path, name, text, secret]) =>
          `https://www.zohoapis.com/crm/v8/${path}?${encodeURIComponent(name)}=${encodeURIComponent(text)}&${secret}=${SECRET}`,
      ),
    headers: fc.dictionary(
      fc.oneof(word, secretKey, fc.constant("Authorization")),
      fc.constantFrom(TOKEN, SECRET, "x"),
    ),
    body: fc.oneof(
      value,
      fc.array(fc.dictionary(word, value, { maxKeys: 5 }), { maxLength: 3 }).map((data) => ({ data })),
      fc.tuple(secretKey, value).map(([key, data]) => ({ data: [{ [key]: SECRET, Stage: data }], [key]: SECRET })),
      value.map((inner) => JSON.stringify(inner)),
    ),
  },
  { requiredKeys: ["url"] },
);

describe("a request that was judged", { timeout: HANGS }, () => {
  it("is as it was", () => {
    fc.assert(
      fc.property(request, (given) => {
        const before = structuredClone(given);
        JSON.stringify(workshop.validate(given));
        expect(given).toEqual(before);
      }),
      runs(1500),
    );
  });

  it("has its secrets repeated nowhere", () => {
    const standard = createPreflight();
    fc.assert(
      fc.property(request, (given) => {
        for (const preflight of [workshop, standard]) {
          const { issues, ...report } = preflight.validate(given);
          const said = JSON.stringify([
            report,
            issues,
            issues.map(({ message, because, details }) => [message, because, details]),
          ]);
          if (said.includes("5ecre75ecre7") || said.includes(SECRET)) throw new Error(said);
        }
      }),
      runs(1500),
    );
  });
});
