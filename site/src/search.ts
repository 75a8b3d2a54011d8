import type MiniSearch from "minisearch";

import { element } from "./element.ts";
import type { FoundEntry } from "./search-options.ts";

/** Results that are shown. */
const MOST = 20;

/** Makes the search of the head work. Its index is loaded when somebody is about to search, and all happens in the browser. */
export function startSearch(): void {
  const box = document.querySelector<HTMLElement>("search.search");
  const input = document.querySelector<HTMLInputElement>("#search");
  const found = document.querySelector<HTMLElement>("#found");
  const list = found?.querySelector("ol");
  const count = document.querySelector("#found-count");
  if (box === null || input === null || found === null || !list || count === null) return;
  const root = document.body.dataset["root"] ?? "./";
  let index: Promise<MiniSearch> | undefined;
  box.hidden = false;

  const close = (): void => {
    found.hidden = true;
  };
  const show = async (): Promise<void> => {
    const text = input.value.trim();
    if (text === "") {
      close();
      return;
    }
    index ??= loadIndex(root);
    const results = (await index).search(text, { combineWith: "AND" });
    // What was typed meanwhile is searched for next.
    if (text !== input.value.trim()) return;
    count.textContent = results.length === 0 ? "Nothing found." : `${results.length} found`;
    list.replaceChildren(
      ...results.slice(0, MOST).map((result) => {
        const { title, kind, path } = result as unknown as FoundEntry;
        const item = element("li", {});
        const anchor = element("a", { href: root + path });
        anchor.append(element("b", {}, title), element("span", {}, kind));
        item.append(anchor);
        return item;
      }),
    );
    found.hidden = false;
  };

  input.addEventListener("focus", () => {
    index ??= loadIndex(root);
  });
  input.addEventListener("input", () => void show());
  document.addEventListener("keydown", (event) => {
    const isTyping = event.target instanceof HTMLElement && event.target.closest("input, select, textarea, #editor");
    if (event.key === "/" && !isTyping) {
      event.preventDefault();
      input.focus();
    } else if (event.key === "Escape" && !found.hidden) {
      close();
      input.focus();
    } else if ((event.key === "ArrowDown" || event.key === "ArrowUp") && box.contains(document.activeElement)) {
      const links = [...list.querySelectorAll("a")];
      const at = links.indexOf(document.activeElement as HTMLAnchorElement) + (event.key === "ArrowDown" ? 1 : -1);
      if (links.length === 0 || found.hidden) return;
      event.preventDefault();
      (at < 0 ? input : (links[at] ?? links.at(-1)))?.focus();
    } else if (event.key === "Enter" && event.target === input) list.querySelector("a")?.click();
  });
  document.addEventListener("focusin", ({ target }) => {
    if (!box.contains(target as Node)) close();
  });
  document.addEventListener("click", ({ target }) => {
    if (!box.contains(target as Node)) close();
  });
}

async function loadIndex(root: string): Promise<MiniSearch> {
  const [{ default: Search }, { searchOptions }, response] = await Promise.all([
    import("minisearch"),
    import("./search-options.ts"),
    fetch(`${root}search.json`),
  ]);
  return Search.loadJSON(await response.text(), searchOptions);
}
