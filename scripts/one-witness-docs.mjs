// docs/one-witness.md: every rule that rests on one source, from the kinds of the checks and the facts of bodies.
import { bodySchema } from "../metadata/scripts/body-schema.mjs";
import { bodyFactsFile } from "../metadata/scripts/build-bodies.mjs";
import { readFacts } from "../metadata/scripts/facts.mjs";

const INTRO = `# Rules by one witness

Every rule that rests on one source, or on sources that grew from one root; each is a warning at most. Two independent witnesses make an error: see [how sure we are](sources.md).

Made by \`pnpm sync\` from \`kinds\` in each check.ts and from \`metadata/facts/bodies.ndjson\`, which names the source of each key.
`;

/** The page, given what \`@zoho-preflight/validator/checks\` exports. */
export function oneWitnessPage(checks) {
  return [INTRO, ...kindsPart(checks), "", ...bodiesPart(), ""].join("\n");
}

function kindsPart(checks) {
  const rows = checks.flatMap(({ name, kinds = {} }) => {
    const thin = Object.entries(kinds).filter(([, { evidence, code }]) => evidence === "thin" && code !== null);
    return thin.length === 0
      ? []
      : [`| [${name}](checks/${name}.md) | ${thin.map(([kind]) => `\`${kind}\``).join(", ")} |`];
  });
  return [
    "## Kinds of findings",
    "",
    "These kinds are warnings wherever they are found; [kinds.md](kinds.md) says of each what Zoho may answer.",
    "",
    "| check | kinds |",
    "|---|---|",
    ...rows,
  ];
}

function bodiesPart() {
  const lines = readFacts(bodyFactsFile);
  const byId = new Map(lines.map((line) => [line.id, line]));
  const rows = lines.flatMap((line) => {
    const rules = rulesOf(bodySchema(line, (id) => byId.get(id)).root, "");
    return rules.length === 0 ? [] : [`| \`${line.id}\` | ${rules.join("; ")} |`];
  });
  return [
    "## Bodies that hold no records",
    "",
    "Keys that a call needs, lists of values, and limits. Types are not among them: two sources have most of them, and none makes an error alone.",
    "",
    "| operation | rules |",
    "|---|---|",
    ...rows,
  ];
}

/** `["needs \`tags[].name\`", "\`tags[].name\` has at most 25 characters"]` */
function rulesOf(node, path) {
  const at = `\`${path}\``;
  const own = [
    node.r === 1 && `needs ${at}`,
    node.e !== undefined &&
      node.E !== 1 &&
      `${at} takes ${node.e.length === 1 ? "one value" : `one of ${node.e.length} values`}`,
    node.l !== undefined && node.L !== 1 && `${at} holds up to ${node.l} characters`,
    node.x !== undefined && node.X !== 1 && `${at} holds up to ${node.x} item${node.x === 1 ? "" : "s"}`,
    node.m === 1 && `${at} is not empty`,
  ].filter(Boolean);
  const below = Object.entries(node.k ?? {}).flatMap(([name, key]) =>
    rulesOf(key, path === "" ? name : `${path}.${name}`),
  );
  return [...own, ...below, ...(node.i === undefined ? [] : rulesOf(node.i, `${path}[]`))];
}
