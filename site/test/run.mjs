import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

import { buildSite, findChromium } from "./browser.mjs";

const inBrowser = ["page.test.mjs", "browse.test.mjs"];
const hasBrowser = findChromium() !== undefined;

await buildSite();
const files = ["site.test.mjs", ...(hasBrowser ? inBrowser : [])].map((name) =>
  fileURLToPath(new URL(name, import.meta.url)),
);
process.exitCode =
  spawnSync(process.execPath, ["--test", "--test-reporter=spec", ...files], { stdio: "inherit" }).status ?? 1;
if (!hasBrowser) console.log("The page: no browser, not tested in one.");
