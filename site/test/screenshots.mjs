import { mkdirSync } from "node:fs";
import { fileURLToPath } from "node:url";

import { findChromium, openPage, openSite, paste } from "./browser.mjs";

/** Pictures of the page at three widths, for README and docs: `pnpm site:screenshots`. */
const SHOTS = [
  ["wide", 1280, "light"],
  ["tablet", 768, "dark"],
  ["phone", 320, "light"],
];
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

const folder = fileURLToPath(new URL("../../docs/images/", import.meta.url));
mkdirSync(folder, { recursive: true });
const site = await openSite(findChromium());
for (const [name, width, scheme] of SHOTS) {
  const { page } = await openPage(site, { width, scheme });
  await paste(page, TEXT);
  await page.locator("#report li.error").first().waitFor();
  await page.evaluate(() => {
    document.activeElement?.blur();
    window.scrollTo(0, 0);
  });
  await page.screenshot({ path: `${folder}page-${name}.png`, fullPage: name !== "wide" });
}
await site.close();
process.exit(0);
