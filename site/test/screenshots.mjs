import { mkdirSync } from "node:fs";
import { fileURLToPath } from "node:url";

import { buildSite, findChromium, openPage, openSite, paste } from "./browser.mjs";

/** Pictures of the pages at three widths, to look at: `pnpm site:screenshots`. Those that README and docs show are kept in docs/images. */
const WIDTHS = [
  ["wide", 1280, "light"],
  ["tablet", 768, "dark"],
  ["phone", 320, "light"],
];
const PAGES = [
  ["page", ""],
  ["answer", ""],
  ["guide", "docs/check.html"],
  ["guides", "docs/index.html"],
  ["check", "docs/checks/picklist-value.html"],
  ["codes", "docs/codes.html"],
  ["catalogue", "catalogue/index.html"],
  ["operation", "catalogue/tags.create.html"],
  ["module", "modules/Leads.html"],
  ["bench", "bench/results.html"],
];
const KEPT = ["page-wide", "operation-wide"];
const TEXT = `curl -X POST "https://www.zohoapis.eu/crm/v8/Leads"
-H "Authorization: Zoho-oauthtoken $TOKEN"
-d '{
  "data": [
    {
      "Last_Nme": "Okafor",
      "Company": "Okafor & Sons",
      "Annual_Revenue": "a lot"
    }
  ]
}'`;

const ANSWER = `{
  "data": [
    {
      "code": "INVALID_DATA",
      "details": { "expected_data_type": "double", "api_name": "Annual_Revenue" },
      "message": "invalid data",
      "status": "error"
    }
  ]
}`;

const kept = fileURLToPath(new URL("../../docs/images/", import.meta.url));
const others = fileURLToPath(new URL("../dist/screenshots/", import.meta.url));
await buildSite();
for (const folder of [kept, others]) mkdirSync(folder, { recursive: true });
const site = await openSite(findChromium());
for (const [width, pixels, scheme] of WIDTHS)
  for (const [name, path] of PAGES) {
    const { page } = await openPage(site, { width: pixels, scheme, path });
    if (path === "") {
      await paste(page, name === "answer" ? ANSWER : TEXT);
      await page.locator("#report li.error").first().waitFor();
    }
    await page.evaluate(() => {
      document.activeElement?.blur();
      window.scrollTo(0, 0);
    });
    const file = `${name}-${width}`;
    await page.screenshot({ path: `${KEPT.includes(file) ? kept : others}${file}.png` });
    await page.context().close();
  }
await site.close();
process.exit(0);
