import assert from "node:assert/strict";
import { after, afterEach, before, test } from "node:test";

import { handler } from "@zoho-preflight/validator/stand-in";
import { http } from "msw";
import { setupServer } from "msw/node";

import { addLead, companiesOf } from "./leads.js";

/** A new stand-in for each test, so that none sees what another has written. */
const zohoCrm = (options) => {
  const answer = handler(options);
  return http.all("https://www.zohoapis.com/*", ({ request }) => answer(request));
};

const server = setupServer();
before(() => server.listen({ onUnhandledRequest: "error" }));
afterEach(() => server.resetHandlers());
after(() => server.close());

test("a lead is added, and found again", async () => {
  server.use(zohoCrm());
  assert.match(await addLead({ Last_Name: "Okafor", Company: "Okafor & Sons" }), /^\d{18}$/);
  assert.deepEqual(await companiesOf("Okafor"), ["Okafor & Sons"]);
  assert.deepEqual(await companiesOf("Ng"), []);
});

test("one without a last name is refused, as Zoho refuses it", async () => {
  server.use(zohoCrm());
  await assert.rejects(addLead({ Company: "Okafor & Sons" }), { message: "MANDATORY_NOT_FOUND" });
});

test("records that are there from the start", async () => {
  server.use(zohoCrm({ seed: { Leads: [{ Last_Name: "Ng", Company: "Ng & Co" }] } }));
  assert.deepEqual(await companiesOf("Ng"), ["Ng & Co"]);
});
