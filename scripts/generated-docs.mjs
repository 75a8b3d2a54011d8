// The parts of docs/ that are made from the code, the table of checks in severity.md and the list of guesses in sources.md, and the checks in
// the schema of zoho-preflight.json.
// `sync.mjs` writes them, the tests compare them.

import { readFileSync } from "node:fs";

import { codeSample } from "./code-sample.mjs";
import { codesPage } from "./codes-docs.mjs";
import { kindsPage } from "./kinds-docs.mjs";
import { oneWitnessPage } from "./one-witness-docs.mjs";
import { configurationTable, settingsTable, withOptions } from "./options-docs.mjs";

/** The table of all checks, in the order in which they run. Takes what `@zoho-preflight/validator/checks` exports. */
export function severityTable(checks) {
  const rows = checks.map(({ name, stage, severity, codes, description }) => {
    const answers = codes.map((code) => (code === null ? "no code" : `[${code}](codes/${code}.md)`));
    return `| [${name}](checks/${name}.md) | ${stage} | ${severity} | ${answers.join(", ")} | ${description} |`;
  });
  return ["| check | stage | severity | codes | what holds |", "|---|---|---|---|---|", ...rows].join("\n");
}

/**
 * The table of ESLint rules, as the plugin describes them: `rules`, and the preset `configs.recommended`. A check and its weaker findings, the
 * `maybe-` rule, are one row.
 */
export function ruleTable({ rules, configs }) {
  const levelOf = (name) => {
    // `"warn"`, or `["error", { alternatives: "all" }]`
    const [level = "off"] = [configs.recommended.rules[`zoho-crm/${name}`]].flat();
    return level === "warn" ? "warning" : level;
  };
  const row = (cells) => `| ${cells.join(" | ")} |`;
  const hasWeaker = Object.keys(rules).some((name) => name.startsWith("maybe-"));
  const rows = Object.entries(rules).flatMap(([name, { meta }]) => {
    if (name.startsWith("maybe-")) return [];
    const [, page] = /\/docs\/(.+)$/.exec(meta.docs.url);
    const maybe = `maybe-${name}`;
    const weaker = hasWeaker ? [maybe in rules ? `${maybe}: ${levelOf(maybe)}` : ""] : [];
    return [row([`[${name}](${page})`, levelOf(name), ...weaker, meta.docs.description])];
  });
  const head = ["rule", "`recommended`", ...(hasWeaker ? ["weaker findings"] : []), "what holds"];
  return [row(head), `|${"---|".repeat(head.length)}`, ...rows].join("\n");
}

/** A preset as a file that oxlint can extend: it takes no presets from a plugin. */
function oxlintPreset({ rules }) {
  const rows = Object.entries(rules).map(([name, entry]) => {
    const [level, options] = [entry].flat();
    const given =
      options === undefined
        ? JSON.stringify(level)
        : `["${level}", { ${Object.entries(options)
            .map(([key, value]) => `"${key}": ${JSON.stringify(value)}`)
            .join(", ")} }]`;
    return `    "${name}": ${given}`;
  });
  return `{\n  "jsPlugins": [{ "name": "zoho-crm", "specifier": "@zoho-preflight/eslint-plugin" }],\n  "rules": {\n${rows.join(",\n")}\n  }\n}\n`;
}

/** The plugin with the rules that are no check, which only code can show. */
function rulesOfCode({ rules, configs }, checks) {
  const names = new Set(checks.flatMap(({ name }) => [name, `maybe-${name}`]));
  return { rules: Object.fromEntries(Object.entries(rules).filter(([name]) => !names.has(name))), configs };
}

/** The list of everything that the sources call a guess, by file. Takes `[{ file: "metadata/src/hosts.ts", text }]`. */
export function guessList(sources) {
  return sources.flatMap(({ file, text }) => guesses(text).map((guess) => `- \`${file}\`: ${guess}`)).join("\n");
}

/** Sentences of comments, and texts of facts, that say "guess". */
function guesses(text) {
  const found = [];
  let comment = [];
  const flush = () => {
    const said = sentences(comment.join(" "));
    // "guess: older versions called it the same" says little without the sentence before it.
    said.forEach((sentence, at) => {
      if (saysGuess(sentence)) found.push(/^guess/.test(sentence) && at > 0 ? `${said[at - 1]} ${sentence}` : sentence);
    });
    comment = [];
  };
  for (const line of text.split("\n")) {
    const [, words] = /^\s*(?:\/\/|\/\*\*|\*(?!\/))\s?(.*?)(?:\s*\*\/)?$/.exec(line) ?? [];
    if (words === undefined) {
      flush();
      found.push(
        ...[...line.matchAll(/"([^"]+)"/g)]
          .map(([, literal]) => literal)
          .filter((literal) => saysGuess(literal) && literal !== "guess"),
      );
      const [, after] = /\s\/\/ (.*)$/.exec(line) ?? [];
      if (after !== undefined && saysGuess(after)) found.push(after);
    } else {
      // The parts of a check's head are sentences without a full stop.
      if (/^(?:reads|reports|silent)\s{2,}/.test(words)) flush();
      comment.push(words.trim());
    }
  }
  flush();
  return [...new Set(found.map(plain))];
}

function sentences(text) {
  return text.split(/(?<=\.)\s+(?=[A-Z"`]|guess)/);
}

function saysGuess(text) {
  return /\bguess(?:es)?\b/.test(text);
}

function plain(text) {
  return text
    .replace(/^(?:reads|reports|silent)\s+/, "")
    .replace(/\s+/g, " ")
    .trim();
}

/** The page with the text between `<!-- name -->` and `<!-- end of name -->` replaced; throws when the page has no such place. */
export function withPart(page, name, text) {
  const [start, end] = [`<!-- ${name} -->`, `<!-- end of ${name} -->`];
  const [from, to] = [page.indexOf(start), page.indexOf(end)];
  if (from === -1 || to < from) throw new Error(`The page has no place for "${name}": ${start} … ${end}`);
  return `${page.slice(0, from + start.length)}\n${text}\n${page.slice(to)}`;
}

/** What size-limit holds, as a table. */
function sizesTable() {
  const limits = JSON.parse(readFileSync(new URL("../.size-limit.json", import.meta.url), "utf8"));
  const rows = limits.map(({ name, limit }) => `| ${name} | ${limit.replace(" KiB", "")} |`);
  return ["", "| bundle | KB |", "|---|---|", ...rows, ""].join("\n");
}

/** The schema of zoho-preflight.json with every check under `severity`, so that editors can complete their names. */
export function withChecks(schema, checks) {
  const json = JSON.parse(schema);
  json.properties.severity.properties = Object.fromEntries(
    checks.map(({ name, description }) => [name, { $ref: "#/definitions/level", description }]),
  );
  return `${JSON.stringify(json, null, 2)}\n`;
}

/** The pages that hold generated parts: `{ "docs/severity.md": (page) => page }`, given the checks, the sources, the ESLint plugin, the table of options, the explanations of codes and what answers their samples. */
export function generatedPages(checks, sources, plugin, { options, LEVELS }, explanations, answeredSample) {
  const codes = [...new Set(checks.flatMap((check) => check.codes))].filter((code) => code !== null).sort();
  return {
    ...Object.fromEntries(
      codes.map((code) => [
        `docs/codes/${code}.md`,
        // A code that is new has no page yet, which a test says.
        (page) => (page === "" ? "" : withPart(page, "sample", codeSample(answeredSample(code)))),
      ]),
    ),
    "docs/codes.md": () => codesPage(explanations, checks),
    "docs/configuration.md": (page) => withPart(page, "keys", configurationTable(options)),
    "docs/eslint-settings.md": (page) => withPart(page, "keys", settingsTable(options)),
    "docs/eslint.md": (page) => withPart(page, "rules", ruleTable(plugin)),
    "docs/kinds.md": () => kindsPage(checks),
    "docs/one-witness.md": () => oneWitnessPage(checks),
    "docs/severity.md": (page) =>
      withPart(withPart(page, "checks", severityTable(checks)), "rules", ruleTable(rulesOfCode(plugin, checks))),
    "docs/sources.md": (page) => withPart(page, "guesses", guessList(sources)),
    "packages/validator/README.md": (page) => withPart(page, "sizes", sizesTable()),
    "packages/eslint-plugin/oxlint.json": () => oxlintPreset(plugin.configs.recommended),
    "packages/eslint-plugin/oxlint-strict.json": () => oxlintPreset(plugin.configs.strict),
    "packages/cli/zoho-preflight.schema.json": (schema) => withChecks(withOptions(schema, options, LEVELS), checks),
  };
}
