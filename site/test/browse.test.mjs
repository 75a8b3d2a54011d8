import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { after, before, describe, it } from "node:test";

import { findChromium, openPage, openSite, violations } from "./browser.mjs";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** One page of each kind. */
const PAGES = [
  "docs/index.html",
  "docs/check.html",
  "docs/checks/picklist-value.html",
  "docs/codes/INVALID_DATA.html",
  "docs/codes.html",
  "docs/sources.html",
  "bench/results.html",
  "catalogue/index.html",
  "catalogue/tags.create.html",
  "modules/index.html",
  "modules/Leads.html",
];

describe("what is browsed", { timeout: 900_000 }, () => {
  let site;
  before(async () => {
    site = await openSite(findChromium());
  });
  after(() => site?.close());

  for (const [scheme, width] of [
    ["light", 1280],
    ["dark", 1280],
    ["light", 320],
    ["dark", 320],
  ])
    it(`pleases screen readers and fits, ${scheme}, ${width} px wide`, async () => {
      const { page, errors } = await openPage(site, { scheme, width, path: PAGES[0] });
      for (const path of PAGES) {
        await page.goto(site.url + path);
        await page.waitForSelector("body[data-ready]");
        assert.deepEqual(await violations(page, axe), [], path);
        const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
        assert.ok(overflow <= 0, `${path}: ${overflow} px too wide`);
      }
      assert.deepEqual(errors, []);
      await page.context().close();
    });

  it("finds guides, checks, codes, operations and modules, without a network once the index is there", async () => {
    const { page, asked, errors } = await openPage(site, { path: "docs/check.html" });
    await page.keyboard.press("/");
    assert.equal(await page.evaluate(() => document.activeElement?.id), "search");
    await page.waitForFunction(
      () => performance.getEntriesByName(new URL("../search.json", location.href).href).length > 0,
    );
    await page.locator("#search").fill("picklist");
    await page.locator("#found a").first().waitFor();
    assert.deepEqual(await violations(page, axe), []);
    await page.context().setOffline(true);
    for (const [text, path] of [
      ["exit codes", /docs\/check\.html#/],
      ["mandatory-fields", /docs\/checks\/mandatory-fields\.html$/],
      ["DUPLICATE_DATA", /docs\/codes\/DUPLICATE_DATA\.html$/],
      ["settings tags color_code", /catalogue\/tags\./],
      ["Leads Annual_Revenue", /modules\/Leads\.html$/],
    ]) {
      await page.locator("#search").fill(text);
      await page.waitForFunction(
        (source) =>
          [...document.querySelectorAll("#found a")].slice(0, 5).some(({ href }) => new RegExp(source).test(href)),
        path.source,
      );
    }
    assert.deepEqual(
      asked.filter(({ url, body }) => !url.startsWith(site.url) || body !== null || /picklist\?|q=/.test(url)),
      [],
    );
    assert.deepEqual(errors, []);
    await page.context().setOffline(false);
    await page.locator("#search").focus();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await page.waitForURL(/modules\/Leads\.html/);
    await page.context().close();
  });

  it("filters the catalogue by path, parameter and scope", async () => {
    const { page } = await openPage(site, { path: "catalogue/index.html" });
    const shown = () => page.locator(".operations li:visible .id").allTextContents();
    const find = async (text, where) => {
      await page.locator("#operation-text").fill(text);
      await page.locator("#operation-in").selectOption(where);
      return shown();
    };
    assert.ok((await find("/upsert", "path")).includes("records.upsert"));
    const byParameter = await find("duplicate_check", "parameter");
    assert.ok(!byParameter.includes("records.upsert"));
    assert.ok((await find("include_child", "parameter")).length > 0);
    assert.ok((await find("ZohoCRM.coql", "scope")).includes("coql.query"));
    assert.match(await page.locator("#operation-count").textContent(), /^\d+ operations$/);
    await page.context().close();
  });

  it("leads from an example to the page where it can be tried", async () => {
    const { page, errors } = await openPage(site, { path: "docs/checks/picklist-value.html" });
    await page.getByRole("link", { name: "Try this" }).first().click();
    await page.locator("#report").getByText('Stage has no option "Closed won"').waitFor();
    assert.deepEqual(errors, []);
    await page.context().close();
  });

  it("is used with the keyboard alone", async () => {
    const { page } = await openPage(site, { path: "docs/check.html" });
    await page.keyboard.press("Tab");
    assert.match(await page.evaluate(() => document.activeElement?.textContent), /Skip to the content/);
    await page.keyboard.press("Enter");
    assert.equal(await page.evaluate(() => document.activeElement?.id), "main");
    await page.context().close();
  });
});
