// The parts of docs/ and the schema of zoho-preflight.json that are made from the table of options, as `@zoho-preflight/validator/options` has
// it: the keys of docs/configuration.md and docs/eslint-settings.md, and the properties of packages/cli/zoho-preflight.schema.json.

/** Where more is said of an option. */
const PAGES = {
  generate: "generate.md#in-zoho-preflightjson",
  severity: "severity.md",
  metadata: "pull.md",
  clients: "eslint.md#clients",
  payloads: "eslint.md#payloads",
};

/** The keys of zoho-preflight.json, each with its advice and an example. */
export function configurationTable(options) {
  const rows = at(options, "zoho-preflight.json").map(
    (option) =>
      `| \`${option.name}\` | ${behind(forWhom(option), said(option))} | \`${written(option.example, quoted)}\` |`,
  );
  return ["| key | what | example |", "|---|---|---|", ...rows].join("\n");
}

/** The keys of `settings["zoho-crm"]`, with examples as JavaScript writes them. */
export function settingsTable(options) {
  const rows = at(options, "ESLint settings").map(
    (option) => `| \`${option.name}\` | ${said(option)} | \`${written(option.example, asKey)}\` |`,
  );
  return ["| key | what it says | example |", "|---|---|---|", ...rows].join("\n");
}

/** The schema with a property for each key; `severity` gets its checks elsewhere. */
export function withOptions(schema, options, levels) {
  const json = JSON.parse(schema);
  const { $schema } = json.properties;
  const keys = at(options, "zoho-preflight.json").map((option) => [
    option.name,
    {
      ...option.schema,
      description: behind(forWhom(option), said(option))
        .replaceAll(/`|\[More\].*|\[|\]\([^)]*\)/g, "")
        .trim(),
    },
  ]);
  json.properties = { $schema, ...Object.fromEntries(keys) };
  json.definitions = { level: { enum: levels } };
  return `${JSON.stringify(json, null, 2)}\n`;
}

function at(options, door) {
  return options.filter(({ where }) => where.includes(door));
}

/** Its advice, its values, and where there is more. */
function said({ name, advice, form }) {
  const values = form.values === undefined ? "" : ` One of ${form.values.join(", ")}.`;
  return `${advice}${values}${PAGES[name] === undefined ? "" : ` [More](${PAGES[name]})`}`;
}

/** Some keys of the file are read by one reader alone. */
function forWhom({ name, where }) {
  if (where.includes("createPreflight")) return "";
  if (name === "generate") return "for [`generate`](generate.md): ";
  if (!where.includes("CLI flag")) return "for [the ESLint plugin](eslint.md): ";
  return where.includes("ESLint settings") ? "" : "for [`pull`](pull.md): ";
}

/** `for pull: the modules`; a word such as JSON keeps its letters. */
function behind(start, sentence) {
  return start === "" ? sentence : start + sentence.replace(/^[A-Z](?=[a-z])/, (letter) => letter.toLowerCase());
}

/** `{ callee: "zohoFetch", path: { arg: 0 } }`, with keys as `key` writes them. */
function written(value, key) {
  if (Array.isArray(value)) return `[${value.map((inner) => written(inner, key)).join(", ")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const entries = Object.entries(value).map(([name, inner]) => `${key(name)}: ${written(inner, key)}`);
  return `{ ${entries.join(", ")} }`;
}

function quoted(name) {
  return JSON.stringify(name);
}

/** A key in JavaScript: `callee`, `"picklist-value"`. */
function asKey(name) {
  return /^\w+$/.test(name) ? name : quoted(name);
}
