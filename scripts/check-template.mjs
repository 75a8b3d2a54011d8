// The four files that `pnpm new-check` writes. They are green from the start: what they look for is the text "replace me", and a test fails as
// long as it stands in a check or on its page.
import { CHECKS, inCamelCase } from "./check-lists.mjs";

/** What differs between the three forms of a check: its code, the requests of its tests and page, and how code writes them. */
const FORMS = {
  request: {
    imports: "requestCheck",
    head: (stage) => `  stage: "${stage}",\n`,
    names: "header",
    body: `  run({ request, report }) {
    const header = "x-example";
    const value = request.headers?.get(header);
    if (value === "replace me") report({ kind: "wrong", facts: { header, value } }, ["headers", header]);
  },`,
    verbs: "get, verbs",
    request: (value) => `{ ...get("Leads?fields=id"), headers: { "X-Example": ${value} } }`,
    path: '["headers", "x-example"]',
    json: (value) =>
      `{ "method": "GET", "url": "/crm/v8/Leads?fields=id", "headers": { "Authorization": "Zoho-oauthtoken 1000.abc", "X-Example": "${value}" } }`,
    subject: "x-example",
    code: (value) => [
      `const headers = { Authorization: \`Zoho-oauthtoken \${token}\`, "X-Example": ${value} };`,
      'await fetch("https://www.zohoapis.eu/crm/v8/Leads?fields=id", { headers });',
    ],
  },
  record: {
    imports: "recordCheck",
    head: () => "",
    names: "api_name",
    body: `  forField({ api_name }) {
    return (value) => (value === "replace me" ? { kind: "wrong", facts: { api_name, value } } : undefined);
  },`,
  },
  batch: {
    imports: "recordCheck",
    head: () => '  stage: "batch",\n',
    names: "api_name",
    body: `  forBatch() {
    const api_name = "Last_Name";
    return (records, report) => {
      for (const { record, index } of records) {
        const value = readable(record, api_name);
        if (value === "replace me") report(index, { kind: "wrong", facts: { api_name, value }, at: [api_name] });
      }
    };
  },`,
  },
};

/** Records are shown as records, whether they are looked at one by one or together. */
const RECORDS = {
  verbs: "insert, verbs",
  request: (value) => `insert("Leads", { Last_Name: ${value} })`,
  path: '["body", "data", 0, "Last_Name"]',
  json: (value) => `{ "method": "POST", "url": "/crm/v8/Leads", "body": { "data": [{ "Last_Name": "${value}" }] } }`,
  subject: "Last_Name",
  code: (value) => [`await axios.post("https://www.zohoapis.eu/crm/v8/Leads", { data: [{ Last_Name: ${value} }] });`],
};

/** The files of a new check by their place below the root: `{ "packages/…/check.ts": "import …" }`. */
export function newCheckFiles(name, stage) {
  const form = stage === "record" || stage === "batch" ? { ...RECORDS, ...FORMS[stage] } : FORMS.request;
  const folder = `${CHECKS}/${stage}/${name}`;
  return {
    [`${folder}/check.ts`]: checkText(name, stage, form),
    [`${folder}/says.ts`]: saysText(form),
    [`${folder}/check.test.ts`]: testText(name, form),
    [`docs/checks/${name}.md`]: pageText(name, stage, form),
  };
}

function checkText(name, stage, { imports, head, names, body }) {
  return `import { ${imports} } from "../../../check.ts";
${stage === "batch" ? 'import { readable } from "../../../seen.ts";\n' : ""}import type { says } from "./says.ts";

/**
 * Replace me: what holds.
 *
 * reads     replace me
 * reports   null (a warning) at the value
 * silent    when the value cannot be read
 */
export const ${inCamelCase(name)} = ${imports}<typeof says>()({
  name: "${name}",
${head(stage)}  severity: "warning",
  kinds: { wrong: { code: null, effect: "stored as sent", names: ["${names}"] } },

${body}
});
`;
}

function saysText({ names }) {
  return `import { quoted } from "../../../report/words.ts";

/** What lists and pages say of the check, and where we know it from. */
export const listed = {
  description: "Replace me: what holds, in one line",
  source: "Replace me: where we know it from",
};

export const says = {
  wrong: ({ ${names}, value }: { ${names}: string; value: string }) => \`\${${names}} is \${quoted(value)}; write what it should be.\`,
};
`;
}

function testText(name, { verbs, request, path, subject }) {
  return `import { describe, ${verbs} } from "../../../../../../test/verbs.ts";
import { UNKNOWN } from "../../../seen.ts";

const { predicts, accepts, silent } = verbs("${name}");

describe("${name}", () => {
  predicts("what is wrong", ${request('"replace me"')}, {
    code: null,
    path: ${path},
    severity: "warning",
    effect: "stored as sent",
    message: '${subject} is "replace me"; write what it should be.',
  });
  accepts("what is right", ${request('"Ng"')});
  silent("what cannot be seen", ${request("UNKNOWN")});
});
`;
}

function pageText(name, stage, { json, subject, code }) {
  const message = `> ${subject} is "replace me"; write what it should be.`;
  return `# ${name}

Replace me: what holds.

**warning** · stage ${stage} · no code: Zoho stores the value as sent

## What fails

\`\`\`json bad
${json("replace me")}
\`\`\`

${message}

## What works

\`\`\`json good
${json("Ng")}
\`\`\`

## When it stays silent

- On values that cannot be read.

## In code

\`\`\`js bad
${underlined(code('"replace me"'), '"replace me"').join("\n")}
\`\`\`

${message}

Right:

\`\`\`js good
${code('"Ng"').join("\n")}
\`\`\`

The value is not known before the code runs. Silent:

\`\`\`js silent
${code("form.value").join("\n")}
\`\`\`

## How we know

Replace me: where we know it from.

## Severity

Warning: Zoho answers SUCCESS. To change it: \`severity: { "${name}": "error" }\`, or \`"off"\`.
`;
}

/** The lines, with carets below the text. */
function underlined(lines, text) {
  return lines.flatMap((line) => {
    const at = line.indexOf(text);
    return at === -1 ? [line] : [line, `//${" ".repeat(at - 2)}${"^".repeat(text.length)}`];
  });
}
