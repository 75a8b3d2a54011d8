import hljs from "highlight.js/lib/core";
import bash from "highlight.js/lib/languages/bash";
import javascript from "highlight.js/lib/languages/javascript";
import json from "highlight.js/lib/languages/json";
import typescript from "highlight.js/lib/languages/typescript";
import xml from "highlight.js/lib/languages/xml";
import yaml from "highlight.js/lib/languages/yaml";
import MarkdownIt from "markdown-it";

import { breakable, escaped, relative, slug } from "./html.ts";
import { tryAddress } from "./try-link.ts";

for (const [name, language] of Object.entries({ bash, javascript, json, typescript, xml, yaml }))
  hljs.registerLanguage(name, language);

/** What fences call languages that go by another name here. */
const LANGUAGES: Readonly<Record<string, string>> = {
  js: "javascript",
  ts: "typescript",
  sh: "bash",
  html: "xml",
};

/** What stands over a block, by the word behind its language. */
const CAPTIONS: Readonly<Record<string, readonly [className: string, caption: string]>> = {
  bad: ["bad", "Reported"],
  good: ["good", "Right"],
  silent: ["plain", "Nothing is said about it"],
  answer: ["plain", "Zoho answers"],
  details: ["plain", "Details of the answer"],
  options: ["plain", "With these options"],
  settings: ["plain", "With these settings"],
  config: ["plain", "eslint.config.js"],
  mended: ["good", "Fixed"],
};

/** How a page is made of Markdown. */
export interface Rendered {
  readonly html: string;
  readonly title: string;
  readonly summary: string;
  readonly headings: readonly { readonly id: string; readonly text: string }[];
  /** The parts under its headings, as plain text. */
  readonly parts: readonly { readonly id: string; readonly heading: string; readonly text: string }[];
  readonly images: readonly string[];
}

/** Where links of a file lead to: a page of the site, an address outside, or undefined for what is in the repository alone. */
export type Resolve = (target: string) => string | undefined;

interface Env extends Record<PropertyKey, unknown> {
  readonly path: string;
  readonly resolve: Resolve;
  readonly options: unknown;
  readonly isPlain: boolean;
  readonly ids: Set<string>;
  readonly images: string[];
  readonly open: boolean[];
}

type Token = ReturnType<InstanceType<typeof MarkdownIt>["parse"]>[number];

/** What `rendered` hands to the rules. */
function envOf(env: unknown): Env {
  return env as Env;
}

const markdown = new MarkdownIt({ html: true, linkify: false });

/** The text of a heading or a cell, without its marks. */
function plainOf(token: Token | undefined): string {
  return (token?.children ?? [])
    .map((child) => (child.type === "softbreak" ? " " : child.content))
    .join("")
    .trim();
}

markdown.renderer.rules["fence"] = (tokens, index, _options, env) => {
  const { content, info } = tokens[index] as Token;
  const [language = "", word = "", file = ""] = info.trim().split(/\s+/);
  const name = LANGUAGES[language] ?? language;
  const inner =
    hljs.getLanguage(name) === undefined ? escaped(content) : hljs.highlight(content, { language: name }).value;
  const [className, caption] =
    word === "file"
      ? ["plain", file]
      : (CAPTIONS[word] ?? ["plain", language === "console" ? "On the command line" : ""]);
  const address = tried(language, word, content, envOf(env));
  const attempt =
    address === undefined ? "" : `<a class="try" href="${escaped(relative(envOf(env).path, address))}">Try this</a>`;
  const head =
    caption === "" && attempt === "" ? "" : `<figcaption><span>${escaped(caption)}</span>${attempt}</figcaption>`;
  return `<figure class="block ${className}">${head}<pre tabindex="0"><code>${inner}</code></pre></figure>\n`;
};

/** Where a block can be tried; options on its page go along with a request, and cannot with code. */
function tried(language: string, word: string, content: string, { options, isPlain }: Env): string | undefined {
  if (word !== "bad" && word !== "good") return undefined;
  if (language === "js") return isPlain ? tryAddress(content) : undefined;
  if (language !== "json") return undefined;
  const request: unknown = JSON.parse(content);
  if (typeof request !== "object" || request === null || !("url" in request)) return undefined;
  return tryAddress(options === undefined ? content : JSON.stringify({ ...request, options }, null, 2));
}

markdown.renderer.rules["heading_open"] = (tokens, index, _options, env) => {
  const token = tokens[index] as Token;
  const base = slug(plainOf(tokens[index + 1]));
  let id = base;
  const { ids } = envOf(env);
  for (let count = 1; ids.has(id); count++) id = `${base}-${count}`;
  ids.add(id);
  token.attrSet("id", id);
  return `<${token.tag} id="${escaped(id)}">`;
};

markdown.renderer.rules["table_open"] = () => '<div class="table" role="group" aria-label="Table" tabindex="0"><table>';
markdown.renderer.rules["table_close"] = () => "</table></div>";
/** A head that says nothing is none. */
function isEmpty(tokens: readonly Token[], index: number): boolean {
  return plainOf(tokens[index]) === "";
}
markdown.renderer.rules["th_open"] = (tokens, index) => (isEmpty(tokens, index + 1) ? "<td>" : '<th scope="col">');
markdown.renderer.rules["th_close"] = (tokens, index) => (isEmpty(tokens, index - 1) ? "</td>" : "</th>");
markdown.renderer.rules["text"] = (tokens, index) => breakable((tokens[index] as Token).content);
markdown.renderer.rules["td_open"] = () => "<td>";

markdown.renderer.rules["link_open"] = (tokens, index, _options, env) => {
  const href = String((tokens[index] as Token).attrGet("href") ?? "");
  const { resolve, open } = envOf(env);
  const target = resolve(href);
  open.push(target !== undefined);
  if (target === undefined) return "<span>";
  return `<a href="${escaped(target)}"${/^https?:/.test(target) ? ' rel="noreferrer"' : ""}>`;
};
markdown.renderer.rules["link_close"] = (_tokens, _index, _options, env) =>
  envOf(env).open.pop() === true ? "</a>" : "</span>";

markdown.renderer.rules["image"] = (tokens, index, _options, env) => {
  const token = tokens[index] as Token;
  const source = String(token.attrGet("src") ?? "");
  envOf(env).images.push(source);
  return `<img src="${escaped(source)}" alt="${escaped(token.content)}" loading="lazy" />`;
};

/** Renders a file. `path` is that of the page. Throws for a link to a page that there is not. */
export function rendered(source: string, path: string, resolve: Resolve): Rendered {
  const [given] = /(?<=```json options\n)[\s\S]*?(?=```)/.exec(source) ?? [];
  const env: Env = {
    path,
    resolve,
    options: given === undefined ? undefined : (JSON.parse(given) as unknown),
    isPlain: !/```json (?:options|settings|file)|```js (?:config|file)/.test(source),
    ids: new Set(),
    images: [],
    open: [],
  };
  const tokens = markdown.parse(source, env);
  const html = markdown.renderer.render(tokens, markdown.options, env);
  return { html, images: env.images, ...outline(tokens) };
}

/** Title, first sentence, headings and the text under each. */
function outline(tokens: readonly Token[]): Omit<Rendered, "html" | "images"> {
  let title = "";
  let summary = "";
  const headings: { id: string; text: string }[] = [];
  const parts: { id: string; heading: string; text: string }[] = [];
  tokens.forEach((token, index) => {
    if (token.type === "heading_open") {
      const text = plainOf(tokens[index + 1]);
      const id = String(token.attrGet("id") ?? slug(text));
      if (token.tag === "h1") title = text;
      else if (token.tag === "h2") headings.push({ id, text });
      parts.push({ id: token.tag === "h1" ? "" : id, heading: text, text: "" });
    } else if (token.type === "inline" || token.type === "fence") {
      const text = token.type === "inline" ? plainOf(token) : token.content;
      const isHeading = tokens[index - 1]?.type === "heading_open";
      if (!isHeading && summary === "" && tokens[index - 1]?.type === "paragraph_open" && title !== "") summary = text;
      const part = parts.at(-1);
      if (part !== undefined && !isHeading) part.text += `${text} `;
    }
  });
  const sentence = /^.*?[.:?](?=\s|$)/s.exec(summary)?.[0] ?? summary;
  return { title, summary: sentence.replace(/:$/, "."), headings, parts };
}
