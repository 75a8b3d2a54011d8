import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Plugin } from "vite";

import { top } from "./layout.ts";
import { browsed, pageHtml, searchIndex } from "./site-pages.ts";

const TEMPLATE = "browse.html";
const INDEX = "search.json";

/**
 * The pages that are browsed, beside the one on which requests are tried: written into `dist` after the build. `repository` is the
 * folder with docs/, metadata/ and README.md.
 */
export function browse(repository: string): Plugin {
  let out = "";
  return {
    name: "browse",
    configResolved(config) {
      out = join(config.root, config.build.outDir);
    },
    transformIndexHtml: {
      order: "pre",
      handler: (html, { filename }) =>
        filename.endsWith("/index.html") ? html.replace("<!--top-->", top("index.html", "try")) : html,
    },
    writeBundle() {
      const file = join(out, TEMPLATE);
      if (!existsSync(file)) return;
      const template = readFileSync(file, "utf8");
      rmSync(file);
      const { pages, images } = browsed(repository);
      for (const page of pages) write(page.path, pageHtml(template, page, pages));
      for (const image of images) write(image, readFileSync(join(repository, image)));
      write(INDEX, searchIndex(pages));
    },
  };

  function write(path: string, content: string | Buffer): void {
    mkdirSync(dirname(join(out, path)), { recursive: true });
    writeFileSync(join(out, path), content);
  }
}
