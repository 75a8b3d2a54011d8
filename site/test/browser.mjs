import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";

import { chromium } from "playwright-core";
import { build, preview } from "vite";

const root = fileURLToPath(new URL("..", import.meta.url));
const CHROMIUM = [process.env["CHROMIUM"], "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

/** The path of a Chromium on this machine; undefined when there is none. */
export function findChromium() {
  return CHROMIUM.find((path) => path !== undefined && existsSync(path));
}

/** Builds the site into `dist`. */
export async function buildSite() {
  await build({ root, logLevel: "error" });
}

/** Serves what was built on loopback, and opens a browser. `served` are the paths that were asked for; `close` ends all of it. */
export async function openSite(executablePath) {
  const served = [];
  const log = {
    name: "log",
    configurePreviewServer(server) {
      server.middlewares.use((request, _response, next) => {
        served.push(request.url.replace(/[?#].*$/, ""));
        next();
      });
    },
  };
  const server = await preview({ root, preview: { port: 0, host: "127.0.0.1" }, logLevel: "error", plugins: [log] });
  // Containers run as root, which Chromium's sandbox does not take.
  const args = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
  const browser = await chromium.launch({ executablePath, args });
  return {
    url: server.resolvedUrls.local[0],
    browser,
    served,
    close: async () => {
      await browser.close();
      await server.close();
    },
  };
}

/** A page that is ready, and everything that went wrong in it or that it asked of servers. `path` is that of the page, or `#` and a state. */
export async function openPage({ browser, url }, { width = 1280, scheme = "light", path = "" } = {}) {
  const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme: scheme });
  // Whatever takes as long as this hangs: no time is tested with it.
  context.setDefaultTimeout(90_000);
  const page = await context.newPage();
  const errors = [];
  const asked = [];
  page.on("console", (message) => {
    if (message.type() === "error") errors.push(message.text());
  });
  page.on("pageerror", (error) => errors.push(String(error)));
  page.on("request", (request) => asked.push({ url: request.url(), body: request.postData() }));
  await page.goto(url + path);
  await page.waitForSelector("body[data-ready]");
  return { page, errors, asked };
}

/** Puts a text into the editor and waits for its verdict. */
export async function paste(page, text) {
  await page.locator("#editor .cm-content").click();
  await page.keyboard.press("ControlOrMeta+A");
  const before = await page.evaluate(() => document.body.dataset.judged);
  await page.evaluate((pasted) => {
    const content = document.querySelector("#editor").shadowRoot.querySelector(".cm-content");
    const data = new DataTransfer();
    data.setData("text/plain", pasted);
    content.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
  }, text);
  await page.waitForFunction((old) => document.body.dataset.judged !== old, before);
}

/** Of lists of many that are made alike, the first few are looked at: axe takes seconds for a hundred rows. */
const ALIKE = [
  ".group:nth-of-type(n+4)",
  "tbody tr:nth-child(n+6)",
  ".side li:nth-child(n+8)",
  ".cards li:nth-child(n+6)",
];

/** What axe finds wrong with a page. */
export async function violations(page, axe) {
  await page.evaluate(axe);
  const { violations: found } = await page.evaluate((exclude) => window.axe.run({ exclude }), ALIKE);
  return found.map(({ id, nodes }) => [id, nodes.map(({ html }) => html).slice(0, 3)]);
}
