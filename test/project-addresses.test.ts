import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { describe, expect, it } from "vitest";

import { PROJECT } from "@zoho-preflight/validator/checks";

import { root } from "./docs/page.ts";
import { filesIn, published } from "./packed/build.ts";

const read = (file: string): string => readFileSync(join(root, file), "utf8");

/** Every file that may print or show an address of the project; what the build wrote is left out. */
const files = [
  ...readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name !== "pnpm-lock.yaml")
    .map(({ name }) => name),
  ...["docs", "examples", ".github", "scripts", ...Object.values(published).flatMap((folder) => `${folder}/src`)]
    .flatMap((folder) => filesIn(join(root, folder)))
    .map((file) => file.slice(root.length).replaceAll("\\", "/").replace(/^\//, "")),
  ...Object.values(published).flatMap((folder) => [`${folder}/README.md`, `${folder}/package.json`]),
  "packages/cli/zoho-preflight.schema.json",
];

/** What an address of the project, or of one of its packages, leads to; `undefined` where there is none. */
function leadsTo(address: string): string | undefined {
  const [page = "", anchor] = address.replace(/^git\+/, "").split("#");
  const rest = page.startsWith(PROJECT) ? page.slice(PROJECT.length).replace(/\/$/, "") : undefined;
  if (rest !== undefined) {
    if (["", ".git", "/issues", "/security/advisories/new"].includes(rest)) return rest;
    const [, path] = /^\/(?:blob|tree)\/main\/(.+)$/.exec(rest) ?? [];
    if (path === undefined || !existsSync(join(root, path))) return undefined;
    const file = path.endsWith(".md") ? path : `${path}/README.md`;
    return anchor === undefined || anchor === "readme" || anchorsOf(file).includes(anchor) ? path : undefined;
  }
  // The files of a package, as they are served to whoever has not installed it.
  const [, name, path] = /^https:\/\/unpkg\.com\/((?:@[^/]+\/)?[^/]+)\/(.+)$/.exec(page) ?? [];
  const folder = Object.entries(published).find(([own]) => own === name)?.[1];
  if (folder === undefined || path === undefined) return undefined;
  const { files: packed = [] } = JSON.parse(read(`${folder}/package.json`)) as { files?: readonly string[] };
  return packed.includes(path) && existsSync(join(root, folder, path)) ? `${folder}/${path}` : undefined;
}

/** The headings of a page as GitHub names them: `## When nothing is said` is `when-nothing-is-said`. */
function anchorsOf(file: string): readonly string[] {
  return [...read(file).matchAll(/^#+ (.+)$/gm)].map(([, title = ""]) =>
    title
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, "")
      .replaceAll(" ", "-"),
  );
}

const OWN =
  /(?:git\+)?https:\/\/(?:github\.com\/zoho-preflight|unpkg\.com\/(?:@?zoho-preflight)|www\.npmjs\.com\/package\/@?zoho-preflight)[^\s"'`)>\\,]*/g;

describe("addresses of the project", () => {
  const addresses = files.flatMap((file) =>
    [...read(file).matchAll(OWN)]
      .map(([found]) => ({ file, address: found.replace(/[.:;]$/, "") }))
      // Made from names of checks and rules; their pages are followed below.
      .filter(({ address }) => !address.includes("${")),
  );

  it("lead to a file of the repository, or of the package", () => {
    expect(addresses.length).toBeGreaterThan(15);
    expect(addresses.filter(({ address }) => leadsTo(address) === undefined)).toEqual([]);
  });

  it("of which those of the repository stand in code in one place alone", () => {
    const inCode = addresses.filter(({ file, address }) => /\/src\/.*\.ts$/.test(file) && address.startsWith(PROJECT));
    // `listed.ts` is made from the rules, so that their addresses are at hand before the rules are.
    expect(inCode.map(({ file }) => file).filter((file) => !file.endsWith("/src/listed.ts"))).toEqual([
      "packages/validator/src/project.ts",
    ]);
  });

  it("that lead nowhere are noticed", () => {
    expect(leadsTo(`${PROJECT}/blob/main/docs/checks/known-fieds.md`)).toBeUndefined();
    expect(leadsTo(`${PROJECT}/blob/main/docs/eslint.md#no-such-heading`)).toBeUndefined();
    expect(leadsTo("https://unpkg.com/zoho-preflight/other.schema.json")).toBeUndefined();
    expect(leadsTo("https://www.npmjs.com/package/zoho-preflight#known-fields")).toBeUndefined();
  });
});

describe.each(["", ...Object.values(published)])("the manifest of %s", (folder) => {
  it("says where the project lives", () => {
    const { repository, homepage, bugs } = JSON.parse(read(join(folder, "package.json"))) as Record<string, unknown>;
    expect({ repository, homepage, bugs }).toEqual({
      repository: {
        type: "git",
        url: `git+${PROJECT}.git`,
        ...(folder === "" ? {} : { directory: folder }),
      },
      homepage: folder === "" ? `${PROJECT}#readme` : `${PROJECT}/tree/main/${folder}#readme`,
      bugs: `${PROJECT}/issues`,
    });
  });
});
