import type { State } from "./state.ts";
import type { Verdict } from "./protocol.ts";

/** A command that checks the text, or explains it: a here-document, so that nothing in it is touched by the shell. */
export function commandLine(verdict: Verdict, state: State, isOwnOrg: boolean): string {
  const { kind, requests } = verdict;
  const text = kind === "COQL" ? (requests[0]?.source?.request ?? state.text) : state.text;
  const end = text.includes("\nEND\n") ? "END_OF_REQUEST" : "END";
  return `${command(kind, state, isOwnOrg)} <<'${end}'\n${text.trimEnd()}\n${end}\n`;
}

function command(kind: string, { version, dataCenter, module, operation }: State, isOwnOrg: boolean): string {
  const org = isOwnOrg ? " --metadata zoho-metadata" : "";
  if (kind === "JavaScript") return "npx eslint --stdin --stdin-filename pasted.js";
  if (isAnswer(kind)) return `npx zoho-preflight explain -${org}`;
  const center = dataCenter === "" ? "" : ` --data-center ${dataCenter}`;
  const records = kind === "Records" ? ` --module ${module} --operation ${operation} --api-version ${version}` : "";
  return `npx zoho-preflight check -${records}${center}${org}`;
}

/** Whether what was pasted is or holds an answer of Zoho's. */
function isAnswer(kind: string): boolean {
  return /\banswer\b/i.test(kind);
}

/** A test that holds the first request to be right, or the code; undefined where neither can be written down. */
export function testCode({ kind, requests }: Verdict, { text, dataCenter }: State): string | undefined {
  if (kind === "JavaScript") return codeTest(text);
  const source = requests[0]?.source;
  if (source === undefined) return undefined;
  const { request, marks, options } = source;
  const isSeen = marks.length > 0;
  const given = options ?? (dataCenter === "" ? "" : `{ dataCenter: ${JSON.stringify(dataCenter)} }`);
  const judge = isSeen
    ? `validateSeen(createPreflight(${given}), request)`
    : given === ""
      ? "validate(request)"
      : `createPreflight(${given}).validate(request)`;
  return [
    `import { ${isSeen || given !== "" ? "createPreflight" : "validate"} } from "@zoho-preflight/validator";`,
    ...(isSeen ? [`import { ${[...marks, "validateSeen"].join(", ")} } from "@zoho-preflight/validator/seen";`] : []),
    'import { expect, test } from "vitest";',
    "",
    'test("Zoho CRM takes the request", () => {',
    `  const request = ${indented(request)};`,
    `  const { issues } = ${indented(judge)};`,
    "  expect(issues.map(({ message }) => message)).toEqual([]);",
    "});",
    "",
  ].join("\n");
}

function codeTest(code: string): string {
  return [
    'import { Linter } from "eslint";',
    'import zohoCrm from "@zoho-preflight/eslint-plugin";',
    'import { expect, test } from "vitest";',
    "",
    'test("the code sends what Zoho CRM takes", () => {',
    `  const code = ${JSON.stringify(code)};`,
    "  const messages = new Linter().verify(code, [zohoCrm.configs.recommended].flat());",
    "  expect(messages.map(({ message }) => message)).toEqual([]);",
    "});",
    "",
  ].join("\n");
}

function indented(source: string): string {
  return source.replaceAll("\n", "\n  ");
}
