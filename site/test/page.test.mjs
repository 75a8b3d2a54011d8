import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { after, before, describe, it } from "node:test";

import { findChromium, openPage, openSite, paste } from "./browser.mjs";

const examples = new URL("../../examples/error-guide/", import.meta.url);
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

describe("the page", { timeout: 300_000 }, () => {
  let site;
  before(async () => {
    site = await openSite(findChromium());
  });
  after(() => site?.close());

  const report = (page) => page.locator("#report");

  for (const file of readdirSync(examples).sort()) {
    const { name } = JSON.parse(readFileSync(new URL(file, examples), "utf8"));
    const code = name.split(": ")[0];
    it(`shows ${code} at one click`, async () => {
      const { page, errors } = await openPage(site);
      const button = page.locator("#examples button", { hasText: name.split(": ")[1] });
      await button.click();
      await report(page)
        .locator("code", { hasText: new RegExp(`^${code}$`) })
        .first()
        .waitFor();
      assert.deepEqual(errors, []);
      await page.context().close();
    });
  }

  const kinds = [
    [
      "curl",
      "curl -X PUT 'https://www.zohoapis.eu/crm/v8/Contacts/upsert' -H 'Authorization: Zoho-oauthtoken $T' -d '{\"data\":[{\"Last_Name\":\"A\"}]}'",
      "This address takes POST, not PUT.",
    ],
    ["Request object", '{ "method": "GET", "url": "https://www.zohoapis.eu/crm/v8/Lead" }', '"Leads"'],
    ["Records", '{ "Last_Name": "Ng", "Annual_Revenue": "a lot" }', "Annual_Revenue must be a number"],
    ["COQL", "select Last_Nam from Leads where Email is not null", "Last_Nam"],
    [
      "HTTP",
      "GET https://www.zohoapis.eu/crm/v8/Leads\nAuthorization: Zoho-oauthtoken {{token}}\n",
      'The required parameter "fields" is missing',
    ],
    [
      "JavaScript",
      'const lead = { Company: "ACME" };\nawait fetch("https://www.zohoapis.eu/crm/v8/Leads", { method: "POST", headers, body: JSON.stringify({ data: [lead] }) });',
      "Last_Name",
    ],
  ];
  for (const [kind, text, sentence] of kinds)
    it(`finds out that a text is ${kind}`, async () => {
      const { page, errors } = await openPage(site);
      await paste(page, text);
      await report(page).getByText(sentence).first().waitFor();
      assert.equal(await page.locator("#kind").textContent(), `Read as: ${kind}`);
      assert.ok((await page.locator("#editor .issue").count()) > 0);
      assert.deepEqual(errors, []);
      await page.context().close();
    });

  it("says what can be pasted when a text is none of these", async () => {
    const { page } = await openPage(site);
    await paste(page, "hello there");
    await report(page).getByText("unknown format. Supported: JSON").waitFor();
    await page.context().close();
  });

  it("fixes a name with one click", async () => {
    const { page } = await openPage(site);
    await paste(page, '{ "Last_Nme": "Ng" }');
    await report(page).getByRole("button", { name: 'Replace by "Last_Name"' }).first().click();
    await report(page).getByText("Nothing is wrong with it").waitFor();
    await page.context().close();
  });

  it("keeps text and settings in its address, and asks no server for anything but its own files", async () => {
    const { page, asked } = await openPage(site);
    await paste(page, '{ "Last_Name": "Secret Name" }');
    await page.selectOption("#operation", "upsert");
    await page.waitForFunction(() => location.hash.length > 20);
    const hash = await page.evaluate(() => location.hash);
    assert.deepEqual(
      asked.filter(({ url, body }) => !url.startsWith(site.url) || body !== null || /Secret|#/.test(url)),
      [],
    );
    await page.context().close();
    const again = await openPage(site, { hash });
    assert.equal(await again.page.locator("#operation").inputValue(), "upsert");
    assert.match(await again.page.locator("#editor .cm-content").textContent(), /Secret Name/);
    await again.page.context().close();
  });

  it("judges by the metadata that is dropped in, and names a broken file", async () => {
    const { page } = await openPage(site);
    const fields = { fields: [{ api_name: "Hull", data_type: "text", system_mandatory: true }] };
    await page.setInputFiles("#files", [
      { name: "Boats.json", mimeType: "application/json", buffer: Buffer.from(JSON.stringify(fields)) },
    ]);
    await page.getByText("Your metadata: 1 modules").waitFor();
    assert.equal(await page.locator("#module").inputValue(), "Boats");
    await paste(page, "{}");
    await report(page).getByText("Hull").first().waitFor();
    await page.setInputFiles("#files", [
      { name: "Cars.json", mimeType: "application/json", buffer: Buffer.from('{ "fields": [{ "api_name": 5 }] }') },
    ]);
    await page.getByText("This was not taken.").waitFor();
    assert.match(await page.locator("#org").textContent(), /fields\.Cars|Cars/);
    await page.context().close();
  });

  it("stays alive while 5 MB are judged", async () => {
    const { page, errors } = await openPage(site);
    const record = { Last_Name: "Ng", Company: "ACME", Description: "x".repeat(900) };
    const text = JSON.stringify({ data: Array.from({ length: 5700 }, () => record) });
    assert.ok(text.length > 5_000_000);
    const judged = paste(page, text);
    // The page answers while its worker is busy.
    assert.equal(await page.evaluate(() => 1 + 1), 2);
    await judged;
    await report(page).getByText("5,700 records").first().waitFor();
    assert.deepEqual(errors, []);
    await page.context().close();
  });

  for (const scheme of ["light", "dark"])
    for (const width of [1280, 320])
      it(`pleases screen readers and fits, ${scheme}, ${width} px wide`, async () => {
        const { page } = await openPage(site, { width, scheme });
        await page.locator("#examples button").nth(3).click();
        await report(page).locator("li.error").first().waitFor();
        await page.evaluate(axe);
        const { violations } = await page.evaluate(() => window.axe.run());
        assert.deepEqual(
          violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html).slice(0, 3)]),
          [],
        );
        const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
        assert.ok(overflow <= 0, `${overflow} px too wide`);
        await page.context().close();
      });

  it("is used with the keyboard alone", async () => {
    const { page } = await openPage(site);
    await page.locator("#examples button").first().focus();
    await page.keyboard.press("Enter");
    await report(page).locator("li.error").first().waitFor();
    const show = report(page).getByRole("button", { name: "Show" }).first();
    await show.focus();
    await page.keyboard.press("Enter");
    assert.equal(await page.evaluate(() => document.activeElement?.id), "editor");
    await page.context().close();
  });
});
