import { jest } from "@jest/globals";
import { createPreflight } from "@zoho-preflight/validator";
import { handler } from "@zoho-preflight/validator/stand-in";
import { preflightMatchers } from "@zoho-preflight/validator/testing";

import { addLead, companiesOf } from "./leads.js";

const preflight = createPreflight();
expect.extend(preflightMatchers({ preflight, warnings: true }));

/** The requests that were sent in a test. */
let sent = [];

beforeEach(() => {
  sent = [];
  const answer = handler({ preflight });
  jest.spyOn(globalThis, "fetch").mockImplementation((...args) => {
    const request = new Request(...args);
    sent.push(request.clone());
    return answer(request);
  });
});

afterEach(() => jest.restoreAllMocks());

test("a lead is added, and found again", async () => {
  await addLead({ Last_Name: "Okafor", Company: "Okafor & Sons" });
  expect(await companiesOf("Okafor")).toEqual(["Okafor & Sons"]);
  for (const request of sent) await expect(request).toPassPreflight();
});

test("a misspelt field is a warning: Zoho answers SUCCESS and drops its value", async () => {
  await addLead({ Last_Name: "Okafor", Compny: "Okafor & Sons" });
  await expect(sent[0]).not.toPassPreflight();
});

test("one without a last name is refused, as Zoho refuses it", async () => {
  await expect(addLead({ Company: "Okafor & Sons" })).rejects.toThrow("MANDATORY_NOT_FOUND");
});
