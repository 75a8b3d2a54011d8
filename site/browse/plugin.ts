import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Plugin } from "vite";

import { top } from "./layout.ts";
import { browsed, pageHtml, searchIndex } from "./site-pages.ts";
import type { Browsed } from "./site-pages.ts";

const TEMPLATE = "browse.html";
const INDEX = "search.json";
/** What may be one of the pages, or a picture on them. */
const OURS =
  /^(?:(?:docs|catalogue|modules|bench|packages|examples|metadata)\/.*\.(?:html|png|svg)|[\w-]+\.html|search\.json)$/;

/**
 * The pages that are browsed, beside the one on which requests are tried: written into `dist` after the build, and made on demand by the development
 * server. `repository` is the folder with docs/, metadata/ and README.md.
 */
export function browse(repository: string): Plugin {
  let root = "";
  let out = "";
  return {
    name: "browse",
    configResolved(config) {
      root = config.root;
      out = join(config.root, config.build.outDir);
    },
    transformIndexHtml: {
      order: "pre",
      handler: (html, { filename }) =>
        filename.endsWith("/index.html") ? html.replace("<!--top-->", top("index.html", "try")) : html,
    },
    configureServer(server) {
      let known: Browsed | undefined;
      server.watcher.add([join(repository, "docs"), join(repository, "README.md")]);
      server.watcher.on("change", (file) => {
        if (file.endsWith(".md")) known = undefined;
      });
      server.middlewares.use((request, response, next) => {
        const path = decodeURIComponent((request.url ?? "/").replace(/^\/|[?#].*$/g, ""));
        if (!OURS.test(path) || path === "index.html") {
          next();
          return;
        }
        known ??= browsed(repository);
        const { pages, images } = known;
        const page = pages.find((one) => one.path === path);
        if (path === INDEX) response.setHeader("Content-Type", "application/json").end(searchIndex(pages));
        else if (images.includes(path))
          response.setHeader("Content-Type", imageType(path)).end(readFileSync(join(repository, path)));
        else if (page === undefined) next();
        else {
          const template = readFileSync(join(root, TEMPLATE), "utf8");
          server
            .transformIndexHtml(`/${path}`, pageHtml(template, page, pages))
            .then((html) => response.setHeader("Content-Type", "text/html; charset=utf-8").end(html))
            .catch(next);
        }
      });
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

function imageType(path: string): string {
  return path.endsWith(".svg") ? "image/svg+xml" : "image/png";
}
