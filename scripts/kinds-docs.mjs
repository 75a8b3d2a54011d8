// docs/kinds.md: what each check may find, from its kinds.

const INTRO = `# Kinds

What each check may find. \`issue.because\` holds the kind and its facts, and \`issue.effect\` says what becomes of the request or of a value in it; both are in \`--json\` as well.

| column | what it says |
|---|---|
| code | the code of Zoho's answer; with several, the issue names the one |
| effect | \`refused\` where the evidence is proven, \`maybe refused\` where it is thin; without a code, what becomes of the value; \`none\` where nothing can be sent |
| evidence | how sure it is: \`proven\` or \`thin\`, or one of the two |
| names | the facts that name a thing: issues of one kind about the same names are the same issue |
| details | the facts that are Zoho's own \`details\`; "not known" where the refusal is sure and its details are not |

Made by \`pnpm sync\` from \`kinds\` in each check.ts.
`;

/** The page, given what `@zoho-preflight/validator/checks` exports. */
export function kindsPage(checks) {
  const parts = checks
    .filter(({ kinds }) => kinds !== undefined)
    .map(({ name, kinds }) =>
      [
        `## [${name}](checks/${name}.md)`,
        "",
        "| kind | code | effect | evidence | names | details |",
        "|---|---|---|---|---|---|",
        ...Object.entries(kinds).map(row),
        "",
      ].join("\n"),
    );
  return [INTRO, ...parts].join("\n");
}

function row([name, { code, effect, evidence = "proven", names = [], details = [], answer }]) {
  const cells = [
    code === null
      ? "none"
      : [code]
          .flat()
          .map((one) => `[${one}](codes/${one}.md)`)
          .join(", "),
    effect ?? effectOf(evidence),
    evidence === "either" ? "proven or thin" : evidence,
    names.map(asCode).join(", "),
    answer === "unknown" ? "not known" : details.map(asCode).join(", "),
  ];
  return `| \`${name}\` | ${cells.join(" | ")} |`;
}

/** A kind with a code has no effect written down, since it follows from the evidence. */
function effectOf(evidence) {
  return { proven: "refused", thin: "maybe refused", either: "refused or maybe refused" }[evidence];
}

function asCode(name) {
  return `\`${String(name)}\``;
}
