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

/** Builds the page, serves it on loopback, and opens a browser. `close` ends all of it. */
export async function openSite(executablePath) {
  await build({ root, logLevel: "error" });
  const server = await preview({ root, preview: { port: 0, host: "127.0.0.1" }, logLevel: "error" });
  // Containers run as root, which Chromium's sandbox does not take.
  const args = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
  const browser = await chromium.launch({ executablePath, args });
  return {
    url: server.resolvedUrls.local[0],
    browser,
    close: async () => {
      await browser.close();
      await server.close();
    },
  };
}

/** A page that is ready, and everything that went wrong in it or that it asked of servers. */
export async function openPage({ browser, url }, { width = 1280, scheme = "light", hash = "" } = {}) {
  const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme: scheme });
  const page = await context.newPage();
  const errors = [];
  const asked = [];
  page.on("console", (message) => {
    if (message.type() === "error") errors.push(message.text());
  });
  page.on("pageerror", (error) => errors.push(String(error)));
  page.on("request", (request) => asked.push({ url: request.url(), body: request.postData() }));
  await page.goto(url + hash);
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
