import { readFileSync } from "node:fs";
import { join } from "node:path";

import { expect, test } from "vitest";

import { changeKinds } from "../packages/cli/src/comparison/change-kinds.ts";
import { GRADES } from "../packages/cli/src/comparison/kinds/kind.ts";
import { diff, repository } from "./diffing.ts";
import { root } from "./docs/page.ts";

const page = readFileSync(join(root, "docs/diff.md"), "utf8");

/** Each command of the page, and what it shows below. */
const shown = [...page.matchAll(/```console\n\$ zoho-preflight diff ?(.*)\n([\s\S]*?)```/g)].map(
  ([, command = "", output = ""]) => ({ command, output }),
);

test("docs/diff.md shows some commands", () => {
  expect(shown.length).toBe(3);
});

test.each(shown)("docs/diff.md shows what is printed: $command", async ({ command, output }) => {
  const cwd = command.includes("HEAD") ? repository() : join(root, "examples");
  const { stdout, stderr } = await diff(command.split(" "), { cwd });
  expect(stderr).toBe("");
  expect(output).toBe(stdout);
});

test.each(GRADES)("docs/diff.md lists the kinds of changes that are %s", (grade) => {
  const kinds = Object.entries(changeKinds).filter(([, kind]) => kind.grade === grade);
  const table = [
    "| kind | what | why |",
    "|---|---|---|",
    ...kinds.map(([name, { means, reason }]) => `| \`${name}\` | ${means} | ${reason} |`),
  ].join("\n");
  const [, section = ""] = page.split(`### ${grade.charAt(0).toUpperCase()}${grade.slice(1)}\n`);
  expect((section.split(/^#/m)[0] ?? "").trim()).toBe(table);
});

test("docs/diff.md shows a JSON result as it is", async () => {
  const [, command = "", text = ""] =
    /`zoho-preflight diff ([^`]+ --json)`[^`]*```json\n([\s\S]*?)```/.exec(page) ?? [];
  const { stdout } = await diff(command.split(" "), { cwd: join(root, "examples") });
  const [told, real] = [JSON.parse(text.replaceAll(/,\n\s*"…"/g, "")), JSON.parse(stdout)] as Record<
    string,
    unknown[]
  >[];
  expect(real).toMatchObject({
    ...told,
    changes: expect.arrayContaining(told?.["changes"] ?? []) as unknown,
    requests: expect.arrayContaining(told?.["requests"] ?? []) as unknown,
  });
});
