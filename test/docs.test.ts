import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";

import { explanation } from "@zoho-preflight/metadata/explanations";
import { catalogue } from "@zoho-preflight/metadata/catalogue";
import zohoCrm from "@zoho-preflight/eslint-plugin";
import { createPreflight } from "@zoho-preflight/validator";
import { checks } from "@zoho-preflight/validator/checks";
import { LEVELS, options } from "@zoho-preflight/validator/options";

import * as explanations from "@zoho-preflight/metadata/explanations";
import { answeredSample } from "../packages/cli/src/explain/sample.ts";
import { generatedPages } from "../scripts/generated-docs.mjs";
import { sourceFiles } from "../scripts/source-files.mjs";
import { caretPlaces } from "./docs/code.ts";
import { lintExample, removeFolders, requestsSeen } from "./docs/lint-code.ts";
import { pagesIn, readPage, root } from "./docs/page.ts";
import type { Example, Page } from "./docs/page.ts";

const checkPages = pagesIn("docs/checks");
const codePages = pagesIn("docs/codes");
const guides = [readPage("CONTRIBUTING.md"), ...pagesIn("docs")];
const allPages = [...guides, ...checkPages, ...codePages];

afterAll(removeFolders);

/** What a check may answer; null, a lost value, is no code. */
const codes = [...new Set(checks.flatMap((check) => check.codes))].filter((code) => code !== null).sort();

const judge = ({
  request,
  options,
}: Pick<Example, "request" | "options">): ReturnType<ReturnType<typeof createPreflight>["validate"]> =>
  createPreflight(options).validate(request);

describe("the pages", () => {
  it("are one for each check, and no others", () => {
    expect(checkPages.map(({ name }) => name)).toEqual(checks.map(({ name }) => name).sort());
  });

  it("are one for each code that a check may report, and no others", () => {
    expect(codePages.map(({ name }) => name)).toEqual(codes);
  });

  it.each(allPages)("link to what is there: $file", ({ file, links }) => {
    const broken = links.filter((target) => !/^https?:/.test(target) && !isThere(dirname(file), file, target));
    expect(broken).toEqual([]);
  });

  it.each(
    Object.entries(
      generatedPages(checks, sourceFiles(root), zohoCrm, { options, LEVELS }, explanations, answeredSample),
    ),
  )("hold what `pnpm sync` writes: %s", (file, update) => {
    const page = readFileSync(join(root, file), "utf8");
    expect(page).toBe(update(page));
  });
});

describe("the guides", () => {
  it.each(guides.flatMap(({ file, bad }) => bad.map((example) => ({ file, ...example }))))(
    "judge their requests as they say: $file",
    (example) => {
      const { issues, response } = judge(example);
      expect(issues.map((issue) => issue.message)).toEqual(example.messages);
      expect(example.answer).toEqual(response?.body);
      expect(example.told).toBe(told(response));
    },
  );

  it.each(guides.flatMap(({ file, code }) => code.map((example) => ({ file, ...example }))))(
    "show code of which the rules say what is quoted: $file: $code",
    (example) => {
      const reports = lintExample(example);
      expect(reports.map(({ rule, message }) => `${message} \`zoho-crm/${rule}\``)).toEqual(example.messages);
      expect(reports.flatMap(({ offers }) => offers)).toEqual(example.offers);
      expect(caretPlaces(example.code)).toEqual(reports.map(({ place }) => place));
      if (example.kind === "bad") expect(reports).not.toEqual([]);
    },
  );

  it.each(guides.flatMap(({ excerpts }) => excerpts))("show code as it is in $file", ({ file, lines }) => {
    const source = readFileSync(join(root, file), "utf8").split("\n");
    expect(lines.filter((line) => line.trim() !== "…" && !source.includes(line))).toEqual([]);
  });
});

describe.each(checkPages)("the page of $name", (page: Page) => {
  const check = checks.find(({ name }) => name === page.name);

  it("says the check's name, stage, severity and codes", () => {
    expect(page.title).toBe(`# ${page.name}`);
    const head = page.text.split("\n").find((line) => line.startsWith("**")) ?? "";
    const [severity, stage, answers = ""] = head.split(" · ");
    expect([severity, stage]).toEqual([`**${check?.severity ?? ""}**`, `stage ${check?.stage ?? ""}`]);
    expect([...answers.matchAll(/\.\.\/codes\/(\w+)\.md/g)].map(([, code]) => code).sort()).toEqual(
      check?.codes.filter((code) => code !== null).sort(),
    );
    expect(answers.includes("no code")).toBe(check?.codes.includes(null));
  });

  it("has the sections of every such page", () => {
    expect([...page.text.matchAll(/^## (.*)$/gm)].map(([, heading]) => heading)).toEqual([
      "What fails",
      "What works",
      "When it stays silent",
      "In code",
      "How we know",
      "Severity",
    ]);
    expect(page.text).toContain(`\`severity: { "${page.name}": `);
    expect(page.text.includes(`rule of the warnings is \`zoho-crm/maybe-${page.name}\``)).toBe(
      `maybe-${page.name}` in zohoCrm.rules,
    );
  });

  it("shows a request that fails and one that works", () => {
    expect(page.bad.length).toBeGreaterThan(0);
    expect(page.good.length).toBeGreaterThan(0);
  });

  it.each(page.bad)("quotes what is said: $messages.0", (example) => {
    const report = judge(example);
    expect(report.issues.filter((issue) => issue.check === page.name).map((issue) => issue.message)).toEqual(
      example.messages,
    );
    expect(example.messages).toHaveLength(1);
  });

  it.each(page.bad)("shows the answer to be expected: $messages.0", (example) => {
    const { response } = judge(example);
    expect(example.answer).toEqual(response?.body);
    expect(example.told).toBe(told(response));
  });

  it.each(page.good)("shows a request that nothing is wrong with: $request.method $request.url", (example) => {
    const found = judge(example).issues.filter((issue) => issue.check === page.name || issue.severity === "error");
    expect(found.map((issue) => `${issue.check}: ${issue.message}`)).toEqual([]);
  });
});

describe.each(checkPages.filter(({ name }) => name in zohoCrm.rules))(
  "the code on the page of $name",
  ({ name, code }: Page) => {
    it("is wrong, right, and code about which nothing is said", () => {
      expect([...new Set(code.map(({ kind }) => kind))]).toEqual(["bad", "good", "silent"]);
    });

    it.each(code.filter(({ kind }) => kind === "bad"))("is reported as the page says: $messages.0", (example) => {
      const reports = lintExample(example);
      expect(reports.map(({ rule, message }) => (rule === name ? message : `${message} \`zoho-crm/${rule}\``))).toEqual(
        example.messages,
      );
      expect(reports.filter(({ rule }) => rule === name || rule === `maybe-${name}`)).toHaveLength(1);
      expect(reports.flatMap(({ offers }) => offers)).toEqual(example.offers);
      // What begins with a line's first two characters or ends on another line cannot be pointed at.
      expect(caretPlaces(example.code)).toEqual(
        reports.map(({ place }) => place).filter((place) => !/:[12]-|:.*:/.test(place)),
      );
    });

    it.each(code.filter(({ kind }) => kind !== "bad"))(
      "has nothing wrong with it where the page says so: $code",
      (example) => {
        expect(lintExample(example)).toEqual([]);
        // Of right code the rules are silent because they have read it.
        if (example.kind === "good") expect(requestsSeen(example)).not.toEqual([]);
      },
    );
  },
);

it("a check that code cannot show has no code on its page", () => {
  const others = checkPages.filter(({ name }) => !(name in zohoCrm.rules));
  expect(others.map(({ name, code }) => [name, code.length])).toEqual([["request-shape", 0]]);
});

describe.each(codePages)("the page of $name", (page: Page) => {
  const facts = catalogue.errors[page.name];

  it("says the code, its HTTP status and what it means", () => {
    expect(page.title).toBe(`# ${page.name}`);
    expect(page.text).toContain(`HTTP ${String(facts?.status)} · \`${facts?.message ?? ""}\``);
    expect(explanation(page.name)?.status).toBe(facts?.status);
  });

  it("has the sections of every such page", () => {
    expect([...page.text.matchAll(/^## (.*)$/gm)].map(([, heading]) => heading)).toEqual([
      "When it comes",
      "How to fix it",
      "A request and its answer",
      "Details",
      "Who reports it",
      "How we know",
    ]);
  });

  it("names the checks that report it", () => {
    const [, section = ""] = page.text.split("## Who reports it");
    const named = [...section.matchAll(/^- \[([a-z-]+)\]\(\.\.\/checks\/([a-z-]+)\.md\)/gm)].map(([, name]) => name);
    expect(named).toEqual(checks.filter((check) => check.codes.includes(page.name)).map(({ name }) => name));
  });

  it("shows details", () => {
    expect(page.bad.length).toBeGreaterThan(0);
  });

  it.each(page.bad)("shows the details that are reported: $request.method $request.url", (example) => {
    const found = judge(example).issues.filter((issue) => issue.code === page.name);
    expect(found.map((issue) => issue.details)).toEqual([example.details]);
  });
});

/** Whether a link's file exists, and has the heading that is named behind `#`. */
function isThere(folder: string, self: string, target: string): boolean {
  const [path = "", anchor] = target.split("#");
  const file = path === "" ? self : join(folder, path);
  if (!existsSync(join(root, file))) return false;
  if (anchor === undefined || !file.endsWith(".md")) return true;
  const headings = [...readFileSync(join(root, file), "utf8").matchAll(/^#+ (.+)$/gm)].map(
    ([, heading = ""]) => heading,
  );
  return headings.some(
    (heading) =>
      heading
        .toLowerCase()
        .replace(/[^\w\s-]/g, "")
        .replaceAll(" ", "-") === anchor,
  );
}

function told(response: { readonly status: number; readonly confidence: string } | undefined): string | undefined {
  if (response === undefined) return undefined;
  return `Zoho ${response.confidence === "documented" ? "answers" : "would probably answer"} ${String(response.status)}:`;
}
