import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";

import { rolldown } from "rolldown";

const entry = fileURLToPath(new URL("entry.js", import.meta.url));

/**
 * One minified script for `<script>`, which puts the exports of `code` into the global `Preflight`. Made from the packages' sources, so that
 * no build is needed. Throws on any warning: an import of Node's modules is one.
 */
export async function bundleForBrowser(code: string): Promise<string> {
  const bundle = await rolldown({
    input: entry,
    platform: "browser",
    resolve: { conditionNames: ["@zoho-preflight/source", "import"] },
    // The entry exists only here.
    plugins: [
      {
        name: "entry",
        resolveId: (id) => (id === entry ? id : undefined),
        load: (id) => (id === entry ? code : undefined),
      },
    ],
    onLog(level, log) {
      if (level === "warn") throw new Error(log.message);
    },
  });
  const { output } = await bundle.generate({ format: "iife", name: "Preflight", minify: true, codeSplitting: false });
  await bundle.close();
  return output[0].code;
}

/** Size in KB (1024 bytes) that a server sends for a script, to one decimal: `46.1`. */
export function gzipKilobytes(script: string): number {
  return Math.round((gzipSync(script, { level: 9 }).length / 1024) * 10) / 10;
}
