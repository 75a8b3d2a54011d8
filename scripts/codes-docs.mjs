// docs/codes.md: all of Zoho's error codes in one table, from what explains them.

const INTRO = `# Codes

Every error code that a source of Zoho's names. \`zoho-preflight explain CODE\` says more about one, also by the message of an answer: \`zoho-preflight explain required field not found\`.

| column | what it says |
|---|---|
| code | a code that a check reports leads to its page |
| HTTP | the status that it usually comes with |
| before sending | whether a request shows it, before it is sent: \`yes\`, \`in part\`, \`no\` |

Made by \`pnpm sync\`.

| code | HTTP | before sending | what it means | what to do |
|---|---|---|---|---|
`;

/** The page, given what `@zoho-preflight/metadata/explanations` and `@zoho-preflight/validator/checks` export. */
export function codesPage({ explainedCodes, explanation }, checks) {
  const reported = new Set(checks.flatMap(({ codes }) => codes));
  const rows = explainedCodes().map((name) => {
    const { code, status = "", predictable, means, mend } = explanation(name);
    const shown = reported.has(code) ? `[${code}](codes/${code}.md)` : code;
    return `| ${[shown, status, predictable, cell(means), cell(mend)].join(" | ")} |`;
  });
  return `${INTRO}${rows.join("\n")}\n`;
}

/** Brackets would be read as links or tags. */
function cell(text) {
  return text.replaceAll("<", "&lt;").replaceAll("|", "\\|");
}
