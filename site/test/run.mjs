import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

import { findChromium } from "./browser.mjs";

if (findChromium() === undefined) console.log("The page: no browser, not tested.");
else {
  const test = fileURLToPath(new URL("page.test.mjs", import.meta.url));
  process.exitCode =
    spawnSync(process.execPath, ["--test", "--test-reporter=spec", test], { stdio: "inherit" }).status ?? 1;
}
