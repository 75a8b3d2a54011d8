import {
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

import { rolldown } from "rolldown";

import { root } from "./docs/page.ts";

/** A folder like a user's, outside of the workspace. */
export interface UserProject {
  readonly folder: string;
  readonly write: (files: Readonly<Record<string, string>>) => void;
}

/** Makes projects that have our command and our plugin installed. */
export interface OwnPackages {
  /** A new project with `files`; `installed` are packages of the workspace that it has besides. */
  readonly project: (installed: readonly string[], files: Readonly<Record<string, string>>) => UserProject;
  /** Removes all of it. */
  readonly remove: () => void;
}

/** What users install of ours, made from the packages' sources, so that no build is needed and no old one is tested. */
export async function ownPackages(): Promise<OwnPackages> {
  const made: string[] = [];
  const newFolder = (): string => {
    const folder = realpathSync(mkdtempSync(join(tmpdir(), "preflight-user-")));
    made.push(folder);
    return folder;
  };
  const own = newFolder();
  await Promise.all([
    makePackage(own, "zoho-preflight", "packages/cli/src/main.ts", { bin: { "zoho-preflight": "index.js" } }),
    makePackage(own, "@zoho-preflight/eslint-plugin", "packages/eslint-plugin/src/index.ts", { exports: "./index.js" }),
  ]);
  for (const preset of ["oxlint.json", "oxlint-strict.json"])
    cpSync(join(root, "packages/eslint-plugin", preset), join(own, "@zoho-preflight/eslint-plugin", preset));
  return {
    project(installed, files) {
      const folder = newFolder();
      const modules = join(folder, "node_modules");
      cpSync(own, modules, { recursive: true });
      for (const name of installed) {
        mkdirSync(dirname(join(modules, name)), { recursive: true });
        symlinkSync(realpathSync(join(root, "node_modules", name)), join(modules, name), "junction");
      }
      for (const name of ["zoho-preflight", ...installed]) linkCommands(modules, name);
      const write = (more: Readonly<Record<string, string>>): void => {
        for (const [name, text] of Object.entries(more)) {
          mkdirSync(dirname(join(folder, name)), { recursive: true });
          writeFileSync(join(folder, name), text);
        }
      };
      write({ "package.json": '{ "type": "module" }\n', ".gitignore": "node_modules/\n", ...files });
      return { folder, write };
    },
    remove() {
      for (const folder of made) rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** One package, bundled with all that it imports but ESLint. */
async function makePackage(modules: string, name: string, entry: string, manifest: object): Promise<void> {
  const bundle = await rolldown({
    input: { index: join(root, entry) },
    platform: "node",
    resolve: { conditionNames: ["@zoho-preflight/source", "import", "node"] },
    external: ["eslint"],
  });
  await bundle.write({ dir: join(modules, name), format: "esm", entryFileNames: "[name].js" });
  await bundle.close();
  writeFileSync(
    join(modules, name, "package.json"),
    JSON.stringify({ name, version: "0.0.0", type: "module", ...manifest }),
  );
}

/** What npm puts into `node_modules/.bin`. */
function linkCommands(modules: string, name: string): void {
  const { bin = {} } = JSON.parse(readFileSync(join(modules, name, "package.json"), "utf8")) as {
    bin?: string | Record<string, string>;
  };
  mkdirSync(join(modules, ".bin"), { recursive: true });
  for (const [command, file] of Object.entries(typeof bin === "string" ? { [name]: bin } : bin)) {
    const link = join(modules, ".bin", command);
    writeFileSync(
      link,
      `#!/bin/sh\nexec ${JSON.stringify(process.execPath)} ${JSON.stringify(join(modules, name, file))} "$@"\n`,
    );
    chmodSync(link, 0o755);
  }
}
