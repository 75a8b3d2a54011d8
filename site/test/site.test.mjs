import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { describe, it } from "node:test";
import { fileURLToPath } from "node:url";

import { fromSource } from "../../scripts/from-source.mjs";

const site = fileURLToPath(new URL("../dist/", import.meta.url));
const repository = fileURLToPath(new URL("../../", import.meta.url));

function filesIn(folder, ending) {
  return readdirSync(folder, { recursive: true })
    .filter((name) => name.endsWith(ending) && statSync(join(folder, name)).isFile())
    .sort();
}

/** Attributes of all tags of a name: `values(html, "href")`. */
function values(html, attribute) {
  return [...html.matchAll(new RegExp(`\\s${attribute}="([^"]*)"`, "g"))].map(([, value]) =>
    value.replaceAll("&amp;", "&").replaceAll("&quot;", '"'),
  );
}

describe("the site", () => {
  const pages = new Map(filesIn(site, ".html").map((name) => [name, readFileSync(join(site, name), "utf8")]));

  it("has a page for each guide, check, code and rule, each operation and each module with fields", async () => {
    for (const name of filesIn(join(repository, "docs"), ".md"))
      assert.ok(pages.has(`docs/${name.replace(/\.md$/, ".html")}`), name);
    const [{ catalogue }, { standardOrg }] = await fromSource(
      join(repository, "metadata/src/catalogue.ts"),
      join(repository, "metadata/src/standard-org.ts"),
    );
    assert.ok(catalogue.operations.length > 600);
    for (const { id } of catalogue.operations) assert.ok(pages.has(`catalogue/${id}.html`), id);
    for (const [module, { fields }] of Object.entries(standardOrg.fields))
      assert.equal(pages.has(`modules/${module}.html`), fields.length > 0, module);
    assert.ok(existsSync(join(site, "bench/results.svg")));
  });

  it("has no link that leads nowhere", () => {
    const ids = new Map([...pages].map(([name, html]) => [name, new Set(values(html, "id"))]));
    const lost = [];
    for (const [name, html] of pages)
      for (const address of [...values(html, "href"), ...values(html, "src")]) {
        if (/^(?:https?|data|mailto):/.test(address)) continue;
        const [path, anchor] = address.split("#");
        const target = path === "" ? name : relative(site, join(site, dirname(name), path));
        if (!existsSync(join(site, target))) lost.push(`${name}: ${address}`);
        else if (anchor && !anchor.startsWith("z=") && ids.get(target)?.has(decodeURIComponent(anchor)) !== true)
          lost.push(`${name}: ${address}`);
      }
    assert.deepEqual(lost, []);
  });

  it("has neither scripts nor styles written into a page, and a policy on each that allows none", () => {
    for (const [name, html] of pages) {
      assert.match(html, /Content-Security-Policy/, name);
      assert.doesNotMatch(html, /unsafe|\sstyle="|<style|\son\w+="|<script(?![^>]*\ssrc=)/, name);
      assert.doesNotMatch(html, /__[A-Z]{4,}__|<!--(?:top|side|body)-->/, name);
    }
  });

  it("underlines the part of a place that the other doors underline", async () => {
    const [{ pointsAt }, { checks, partOf }] = await fromSource(
      join(repository, "site/src/places.ts"),
      join(repository, "packages/validator/src/checks.ts"),
    );
    for (const { name, kinds } of checks)
      for (const kind of Object.keys(kinds)) {
        const issue = { check: name, because: { kind, facts: {} } };
        assert.equal(pointsAt(issue), partOf(issue), `${name}, ${kind}`);
      }
  });

  it("judges by the light validator what the complete one says alike", async () => {
    const [
      { wantsBodies },
      { createPreflight },
      core,
      { words },
      { catalogue },
      { standardOrg },
      { readCases, optionsOf },
    ] = await fromSource(
      join(repository, "site/src/wants-bodies.ts"),
      ...["index", "core", "words"].map((name) => join(repository, `packages/validator/src/${name}.ts`)),
      ...["catalogue", "standard-org"].map((name) => join(repository, `metadata/src/${name}.ts`)),
      join(repository, "test/cases/read-cases.ts"),
    );
    let light = 0;
    let all = 0;
    for (const shared of Object.values(readCases()).flat()) {
      const options = optionsOf(shared);
      const { request } = shared;
      all++;
      const given = { snapshot: standardOrg, catalogue, words, ...options };
      const report = core.createPreflight(given).validate(request);
      if (wantsBodies(request, report, catalogue)) continue;
      light++;
      assert.deepEqual(
        JSON.parse(JSON.stringify(report)),
        JSON.parse(JSON.stringify(createPreflight(options).validate(request))),
        shared.name,
      );
    }
    assert.ok(light > all / 3, `${light} of ${all}`);
  });
});
