// What agents read: the skill that is packed with zoho-preflight-mcp, and llms.txt, the index of the docs. Both are made from what is there already:
// the tools' own descriptions, the commands' own words, the kinds of the checks, README's links and the first sentence of each page.

import { readFileSync } from "node:fs";
import { join } from "node:path";

const NAME = "zoho-crm-preflight";
/** Where the skill stands: its folder bears its name. */
export const SKILL = `packages/mcp/skills/${NAME}/SKILL.md`;
const DOCS = "https://github.com/zoho-preflight/zoho-crm-preflight/blob/main/docs";

/** What each effect asks of whoever wrote the request. */
const EFFECTS = {
  refused:
    "Zoho answers with the error code that is named. Do not send it; apply the patch, or do what the sentence says",
  "maybe refused": "one source says that Zoho refuses it. Fix it, unless you know better",
  dropped: "Zoho answers SUCCESS and throws the value away. Always fix it: nobody will notice",
  ignored: "Zoho answers SUCCESS and takes no notice of that part",
  "stored as sent": "Zoho stores it although the field does not list it, such as an option that a pick list lacks",
  changed: "Zoho stores something else than was sent",
  "finds nothing": "Zoho answers without an error and without records",
};

/** Commands of the command line that do what a tool does, or what an agent needs beside the tools. */
export const COMMANDS = ["check", "explain", "sample", "scopes", "doctor", "pull", "serve"];

/** The skill: what to ask before a request is written and sent, what the verdicts mean, and how to go on until nothing is wrong. */
export function skillPage({ tools, instructions, commands, checks }) {
  const unknown = checks
    .flatMap(({ kinds }) => Object.values(kinds ?? {}))
    .map(({ effect }) => effect)
    .find((effect) => effect !== undefined && effect !== "none" && !Object.hasOwn(EFFECTS, effect));
  if (unknown !== undefined) throw new Error(`the skill does not say what "${unknown}" means`);
  const rows = (entries) => entries.map(([name, says]) => `| \`${name}\` | ${says} |`).join("\n");
  return `---
name: ${NAME}
description: Predicts what Zoho CRM's REST API (v2 to v8) would answer to a request before it is sent, finds the right names of modules and fields, and explains errors of Zoho. Use it when you write, review or fix code, requests, queries (COQL), field mappings or data for Zoho CRM.
---

# Zoho CRM, asked first

${instructions}

## Tools

Of the MCP server \`zoho-preflight-mcp\`, over stdio. No token and no network is needed.

| tool | what it answers |
|---|---|
${rows(Object.entries(tools))}

Without the server, the command \`npx zoho-preflight\` does the same:

| command | what it does |
|---|---|
${rows(COMMANDS.map((name) => [`zoho-preflight ${name}`, commands[name]]))}

\`echo '{ "method": "POST", "url": "https://www.zohoapis.com/crm/v8/Leads", "body": { "data": [{ "Last_Name": "Ng" }] } }' | npx zoho-preflight check - --json\` checks one request.

## How to go about it

1. Ask for names before you write them: \`describe_module\` for what an insert needs, \`find_field\` for one field. Labels on the screen are not API names, and case counts.
2. Write the request, and hand it to \`check_request\` as \`{ method, url, headers?, body? }\`. Leave out headers that you do not know, and put no token in.
3. Apply each \`patch\` (JSON Patch, RFC 6902) to the request that you sent. Where there is none, do what the sentence says; where it asks for a value that only a person knows, ask that person.
4. Ask again until it says that there are no issues. Two rounds are enough for most mistakes. Then send it.
5. When Zoho refuses a request all the same, hand its answer to \`explain_answer\`, with the request. "The metadata is out of date" means: run \`zoho-preflight pull\`.

## What a verdict means

An \`error\` is a refusal that two sources agree on. A \`warning\` is one that Zoho takes with another result than you want, or a refusal with thinner evidence.

| effect | what to do |
|---|---|
${Object.entries(EFFECTS)
  .map(([name, says]) => `| ${name} | ${says} |`)
  .join("\n")}

\`not checked: …\` names what could not be judged. No issues does not mean that Zoho must take it: values that are taken already, rules of validation and workflows are known to Zoho alone.

Without a folder \`zoho-metadata\`, which \`zoho-preflight pull\` writes, Zoho's default fields stand in: then a field of your own org counts as unknown, which is a warning.

More: [agents](${DOCS}/agents.md) · [check](${DOCS}/check.md) · [explain](${DOCS}/explain.md) · [stand-in for tests](${DOCS}/stand-in.md)
`;
}

/** The index of the docs: README's links to pages in their order, under README's headings, each with the first sentence of its page. */
export function llmsIndex(root) {
  const readme = readFileSync(join(root, "README.md"), "utf8");
  const [, title, intro] = /^# (.+)\n\n((?:.+\n)+)/.exec(readme);
  const seen = new Set();
  const parts = withoutCode(readme)
    .split(/^## /m)
    .map((part, index) => {
      const heading = index === 0 ? "Where to begin" : part.slice(0, part.indexOf("\n"));
      const files = [...part.matchAll(/\]\(((?:docs\/|examples\/|bench\/|packages\/)?[\w./-]+\.md)(?:#[\w-]+)?\)/g)]
        .map(([, file]) => file)
        .filter((file) => !seen.has(file) && seen.add(file));
      return files.length === 0 ? "" : `## ${heading}\n\n${files.map((file) => entry(root, file)).join("\n")}\n`;
    })
    .filter((part) => part !== "");
  return `# ${title}\n\n> ${plain(intro)}\n\nMade by \`pnpm sync\` from README.md and the pages. Agents have [a skill](${SKILL}) too.\n\n${parts.join("\n")}`;
}

function entry(root, file) {
  const page = readFileSync(join(root, file), "utf8");
  const [, title = file] = /^# (.+)$/m.exec(page) ?? [];
  return `- [${title.replaceAll("`", "")}](${file}): ${firstSentence(page, file)}`;
}

/** The first sentence below the heading. */
function firstSentence(page, file) {
  const paragraph = withoutCode(page)
    .replace(/^# .+\n/m, "")
    .split(/\n{2,}/)
    .map((text) => text.trim())
    .find((text) => /^(?:[\p{L}"]|\*\*|`|\[)/u.test(text));
  if (paragraph === undefined) throw new Error(`${file} has no first sentence for llms.txt`);
  const [sentence] = /^.*?[.:?](?=\s+\S|$)/s.exec(plain(paragraph)) ?? [plain(paragraph)];
  return sentence.replace(/:$/, ".");
}

function withoutCode(page) {
  return page.replace(/^```[\s\S]*?^```$/gm, "");
}

/** Text without links and emphasis, on one line. */
function plain(text) {
  return text
    .replace(/\[([^\]]+)\]\([^)]*\)/g, "$1")
    .replaceAll("**", "")
    .replace(/\s+/g, " ")
    .trim();
}
