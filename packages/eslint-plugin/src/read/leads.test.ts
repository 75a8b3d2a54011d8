import { join } from "node:path";

import { describe, expect, it } from "vitest";

import { newFolder, write } from "../../../../test/folders.ts";
import { importsAnything, leadsToSender, specifiersIn } from "./leads.ts";
import { Look, lookFor, scriptAt } from "./look.ts";

const words = { key: "send", test: (text: string) => text.includes("send(") };

/** Whether one gets from a file to one that says `send(`, among invented files. */
function leads(from: string, files: Readonly<Record<string, string>>): boolean {
  const folder = newFolder();
  write(folder, files);
  const look = new Look();
  return leadsToSender(join(folder, from), words, look, (specifier, at) =>
    specifier.startsWith(".") ? scriptAt(join(at, "..", specifier), look) : undefined,
  );
}

describe("specifiersIn", () => {
  it("finds what is imported, in every form", () => {
    expect(
      specifiersIn(
        `import a from "./a";\nimport './b';\nexport * from "../c.js";\nconst d = require("./d");\nimport( "@/e" );\nimport type { F } from "f";`,
      ),
    ).toEqual(["./a", "./b", "../c.js", "./d", "@/e", "f"]);
  });
  it("says of a name that is made that it may be any", () => {
    expect(importsAnything("import(`./pages/${name}.js`)")).toBe(true);
    expect(importsAnything("require(path)")).toBe(true);
    expect(importsAnything(`require("./a"); import( './b' ); import.meta.url`)).toBe(false);
  });
  it("takes no part of another word for one of its own", () => {
    expect(specifiersIn(`reimport "./a"; imports "./b"; wherefrom "./c"; required("./d")`)).toEqual([]);
    expect(importsAnything("reimport(name); required(name)")).toBe(false);
  });
});

describe("leadsToSender", () => {
  it("follows imports through any number of files", () => {
    const files = {
      "a.js": `import "./b"`,
      "b.ts": `export * from "./c.js"`,
      "c.ts": `import "./d"`,
      "d/index.js": "send()",
    };
    expect(leads("a.js", files)).toBe(true);
    expect(leads("a.js", { ...files, "d/index.js": "sent()" })).toBe(false);
  });
  it("ends where files import each other", () => {
    expect(leads("a.js", { "a.js": `import "./b"`, "b.js": `import "./a"` })).toBe(false);
    expect(leads("a.js", { "a.js": `import "./b"; import "./c"`, "b.js": `import "./a"`, "c.js": "send()" })).toBe(
      true,
    );
  });
  it("takes a file that imports by a made name for one that leads anywhere", () => {
    expect(leads("a.js", { "a.js": `import "./b"`, "b.js": "import(name)" })).toBe(true);
  });
});

describe("lookFor", () => {
  it("is the same for the files of a run that follow each other, and new for one that comes again", () => {
    const run = {};
    const first = lookFor("/project/a.js", run);
    expect(lookFor("/project/b.js", run)).toBe(first);
    expect(lookFor("/project/a.js", run)).not.toBe(first);
    expect(lookFor("/project/c.js", {})).not.toBe(first);
  });
  it("keeps what was made of files that are as they were, and nothing once one of them, a folder or a name is another", () => {
    const folder = newFolder();
    write(folder, { "a.js": "a", "lib/b.js": "b" });
    const path = (name: string): string => join(folder, name);
    const looked = (resolves?: () => boolean): Look => {
      const run = {};
      const first = lookFor("/project/a.js", run);
      expect([first.isFile(path("a.js")), first.isFolder(path("lib")), first.isFile(path("lib/c.js"))]).toEqual([
        true,
        true,
        false,
      ]);
      first.stamp(path("lib/b.js"));
      first.found.set("/project\0./b", path("lib/b.js"));
      change();
      const second = lookFor("/project/a.js", run, resolves);
      expect(second.made === first.made).toBe(second.found.size === 1);
      return second;
    };
    let change = (): void => undefined;
    expect(looked().found.size).toBe(1);
    expect(looked(() => false).found.size).toBe(0);
    change = () => {
      write(folder, { "lib/b.js": "another b" });
    };
    expect(looked().found.size).toBe(0);
    change = () => {
      write(folder, { "d.js": "d" });
    };
    expect(looked().found.size).toBe(0);
  });
});
